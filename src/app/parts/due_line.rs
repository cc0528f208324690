use leptos::prelude::*;

/// How near a due line is; the words say it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    Overdue,
    Due,
    Calm,
}

/// A line of the diary: a sentence ("Nhận xét tháng 8 cho anh K."), when ("quá hạn 3 ngày"), why it is
/// there, and one action at its right (`children`: a `Button` or a `Link` of class `button`).
#[component]
pub fn DueLine(
    #[prop(into)] sentence: String,
    #[prop(optional, into)] when: String,
    #[prop(optional, into)] why: String,
    urgency: Urgency,
    children: Children,
) -> impl IntoView {
    let class = match urgency {
        Urgency::Overdue => "due-when overdue",
        Urgency::Due => "due-when due",
        Urgency::Calm => "due-when",
    };
    view! {
        <li class="due-line">
            <p class="due-what">
                {sentence}
                {(!when.is_empty()).then(|| view! { " — " <span class=class>{when}</span> })}
            </p>
            {(!why.is_empty()).then(|| view! { <p class="due-why">{why}</p> })}
            <div class="due-act">{children()}</div>
        </li>
    }
}
