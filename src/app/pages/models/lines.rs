//! The first step: every line of the document, part by part. A part opens by itself where something in it is wrong.

use leptos::prelude::*;

use super::desk::{Desk, InStrand, Needed, Text, Tick, field_id};
use super::edit::Typed;
use super::questions::{Question, Questions, TakeOver};
use crate::app::bound::{FormDraft, FormErrors};
use crate::app::parts::{Button, ButtonKind};
use crate::app::text::t;
use crate::casework::template::{NUMBERS, Part};

#[component]
pub(super) fn Lines(form: FormDraft<Typed>, errors: FormErrors, asked: Vec<String>) -> impl IntoView {
    let desk = Desk::new(form, errors, asked);
    view! {
        <TakeOver desk />
        <Own desk />
        <List desk part=Part::Parties list="/parties" />
        <List desk part=Part::Categories list="/categories" />
        <List desk part=Part::Tags list="/tags" />
        <Numbers desk />
        <List desk part=Part::Conditions list="/conditions" />
        <List desk part=Part::Steps list="/steps" />
        <List desk part=Part::Criteria list="/milestones" />
        <List desk part=Part::ExitReasons list="/exit_reasons" />
        <Phrases desk />
    }
}

/// A part under its heading, closed until it is asked for or something in it is wrong.
#[component]
fn PartOf(
    desk: Desk,
    part: Part,
    /// The lists it shows.
    lists: &'static [&'static str],
    #[prop(optional)] open: bool,
    children: Children,
) -> impl IntoView {
    let is_wrong = Memo::new(move |_| {
        desk.errors.0.with(|errors| {
            let of_part = |id: &str| lists.iter().any(|list| id.starts_with(&field_id(list)));
            errors.iter().any(|error| of_part(&error.field_id))
        })
    });
    let details = NodeRef::<leptos::html::Details>::new();
    Effect::new(move |_| {
        if is_wrong.get()
            && let Some(details) = details.get()
        {
            details.set_open(true);
        }
    });
    view! {
        <details class="model-part" open=open node_ref=details>
            <summary>{(t().models.part)(part)}</summary>
            <div class="form">{children()}</div>
        </details>
    }
}

#[component]
fn Own(desk: Desk) -> impl IntoView {
    let words = &t().models;
    view! {
        <PartOf desk part=Part::Model lists=&["/name", "/full_name", "/note"] open=true>
            <Text desk at="/name".to_owned() label=(words.field)("name") />
            <Text desk at="/full_name".to_owned() label=(words.field)("full_name") hint=words.full_name_hint lines=true />
            <Text desk at="/note".to_owned() label=(words.field)("note") lines=true />
        </PartOf>
    }
}

#[component]
fn Numbers(desk: Desk) -> impl IntoView {
    let words = &t().models;
    let key = |at: &str| at.rsplit('/').next().unwrap_or_default().to_owned();
    let plain = NUMBERS.map(|(at, ..)| {
        view! { <Text desk at=at.to_owned() label=(words.number)(&key(at)) keyboard="numeric" /> }
    });
    let shares = ["/settings/sessions_by_month_3", "/settings/sessions_by_month_6"]
        .map(|at| view! { <Text desk at=at.to_owned() label=(words.number)(&key(at)) /> });
    let several = ["/settings/release_milestone_months", "/settings/aftercare_months"].map(|at| {
        view! { <Text desk at=at.to_owned() label=(words.number)(&key(at)) hint=words.numbers_hint /> }
    });
    view! {
        <PartOf desk part=Part::Numbers lists=&["/cadence", "/settings"]>
            {plain.into_iter().collect_view()}
            {shares.into_iter().collect_view()}
            {several.into_iter().collect_view()}
        </PartOf>
    }
}

/// A list of lines; made anew when it has other lines.
#[component]
fn List(desk: Desk, part: Part, list: &'static str) -> impl IntoView {
    let lists: &'static [&'static str] = match list {
        "/parties" => &["/parties"],
        "/categories" => &["/categories"],
        "/tags" => &["/tags"],
        "/conditions" => &["/conditions"],
        "/steps" => &["/steps"],
        "/milestones" => &["/milestones"],
        _ => &["/exit_reasons"],
    };
    let carries_numbers = ["/conditions", "/steps", "/milestones"].contains(&list);
    view! {
        <PartOf desk part lists>
            {carries_numbers.then(|| view! { <p class="hint">{t().models.texts_hint}</p> })}
            <Missing desk list=list.to_owned() />
            <Rows desk list=list.to_owned() />
        </PartOf>
    }
}

/// What is wrong with the list as a whole.
#[component]
pub(super) fn Missing(desk: Desk, list: String) -> impl IntoView {
    let error = desk.error(&list);
    view! {
        <div id=field_id(&list) tabindex="-1">
            {move || error.get().map(|words| view! { <p class="error">{words}</p> })}
        </div>
    }
}

/// The lines of a list, and the button for one more.
#[component]
pub(super) fn Rows(
    desk: Desk,
    list: String,
    /// The line that the list stands in, for whoever hears the buttons.
    #[prop(optional)]
    of: String,
) -> impl IntoView {
    let kind = list.rsplit('/').next().unwrap_or_default().to_owned();
    let label = (t().models.add)(&kind);
    let said_as = said_within(label, &of);
    let id = format!("{}-add", field_id(&list));
    let of_rows = list.clone();
    let rows = move || {
        desk.shape.track();
        let row = |at| view! { <Row desk list=of_rows.clone() of=of.clone() at /> };
        (0..desk.count(&of_rows)).map(row).collect_view()
    };
    let add = Callback::new(move |()| desk.add(&list));
    view! {
        {rows}
        <div class="buttons" id=id><Button label said_as on_tap=add /></div>
    }
}

/// "Thêm câu hỏi – Diện 2".
fn said_within(label: &str, of: &str) -> String {
    if of.is_empty() { label.to_owned() } else { format!("{label} – {of}") }
}

#[component]
fn Row(desk: Desk, list: String, of: String, at: usize) -> impl IntoView {
    let words = &t().models;
    let kind = list.rsplit('/').next().unwrap_or_default().to_owned();
    let place = format!("{list}/{at}");
    let title = (words.line)(&kind, at + 1);
    let within = if of.is_empty() { title.clone() } else { format!("{title}, {}", of.to_lowercase()) };
    let is_progress = desk.form.now().edited.is_ticked(&format!("{place}/counts_as_progress"));
    let remove = (words.remove)(&title.to_lowercase());
    let said_as = said_within(&remove, &of);
    let moves =
        (kind == "steps").then(|| view! { <Moves desk list=list.clone() at title=title.to_lowercase() /> });
    let on_remove = Callback::new(move |()| desk.remove(&list, at));
    view! {
        <fieldset class="model-line">
            <legend>{title}</legend>
            <Fields desk kind place within />
            {is_progress.then(|| view! { <p class="hint">{words.progress_reason}</p> })}
            {moves}
            {(!is_progress).then(|| view! {
                <div class="buttons"><Button kind=ButtonKind::Quiet label=remove said_as on_tap=on_remove /></div>
            })}
        </fieldset>
    }
}

/// A step goes before the one above it, or behind the one under it.
#[component]
fn Moves(desk: Desk, list: String, at: usize, title: String) -> impl IntoView {
    let words = &t().models;
    let id = format!("{}-move", field_id(&format!("{list}/{at}")));
    let is_last = at + 1 == desk.count(&list);
    let way = |back: bool| {
        let list = list.clone();
        let label = if back { (words.move_up)(&title) } else { (words.move_down)(&title) };
        let on_tap = Callback::new(move |()| desk.move_line(&list, at, back));
        view! { <Button label on_tap /> }
    };
    view! {
        <div class="buttons" id=id>
            {(at > 0).then(|| way(true))}
            {(!is_last).then(|| way(false))}
        </div>
    }
}

/// The fields of one line, by its list.
#[component]
fn Fields(
    desk: Desk,
    kind: String,
    place: String,
    /// "Câu hỏi 2, diện 1".
    within: String,
) -> impl IntoView {
    let words = &t().models;
    let text = |name: &'static str, lines: bool| {
        view! { <Text desk at=format!("{place}/{name}") label=(words.field)(name) lines /> }
    };
    let tick =
        |name: &'static str| view! { <Tick desk at=format!("{place}/{name}") label=(words.field)(name) /> };
    let list_words = |hint: &'static str| {
        view! { <Text desk at=format!("{place}/list_words") label=(words.field)("list_words") hint lines=true /> }
    };
    let is_family = desk.form.now().edited.is_ticked(&format!("{place}/is_family"));
    match &*kind {
        "parties" => view! {
            {text("name", false)} {text("short", false)} {text("duty", true)}
            <Needed desk at=format!("{place}/required") />
            {tick("is_family")}
            // The family is in no list of members.
            {(!is_family).then(|| list_words(words.member_words_hint))}
        }
        .into_any(),
        "categories" => view! {
            {text("name", false)} {tick("minors_only")} {list_words(words.list_words_hint)}
            <Questions desk line=place of=within />
        }
        .into_any(),
        "tags" => view! { {text("name", false)} <Questions desk line=place of=within /> }.into_any(),
        "asked" => view! { <Question desk place within /> }.into_any(),
        "choice" => {
            view! { <Text desk at=format!("{place}/name") label=(words.field)("answer") /> }.into_any()
        }
        "conditions" => view! { {text("text", true)} {tick("minors_only")} }.into_any(),
        "steps" => view! { {text("title", false)} {text("text", true)} }.into_any(),
        "milestones" => view! {
            <Text desk at=format!("{place}/months") label=(words.field)("months") keyboard="numeric" />
            {text("confirmed_by", false)}
            {within_line(desk, format!("{place}/criteria"), within)}
        }
        .into_any(),
        "criteria" | "actions" => view! {
            {text("text", true)} <InStrand desk at=format!("{place}/strand") />
        }
        .into_any(),
        _ => text("name", false).into_any(),
    }
}

/// A list within a line; a view of its own type, for it stands within its like.
pub(super) fn within_line(desk: Desk, list: String, of: String) -> AnyView {
    view! { <Rows desk list of /> }.into_any()
}

#[component]
fn Phrases(desk: Desk) -> impl IntoView {
    let words = &t().models;
    let reviews = (0..desk.count("/phrases/reviews")).map(|at| {
        let label = (words.phrases_of)(&desk.text(&format!("/phrases/reviews/{at}/field")));
        let at = format!("/phrases/reviews/{at}/texts");
        view! { <Text desk at label hint=words.lines_hint lines=true /> }
    });
    let reviews = reviews.collect_view();
    view! {
        <PartOf desk part=Part::Phrases lists=&["/phrases"]>
            {reviews}
            <Rows desk list="/phrases/actions".to_owned() />
        </PartOf>
    }
}
