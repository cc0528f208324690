//! `Gửi` on a paper with names: the version without names, a file under a password, or the paper as it is (rule 12).

use leptos::prelude::*;

use super::deliver::Outgoing;
use super::job::{press, protect_failure};
use crate::app::files;
use crate::app::parts::{Button, ButtonKind, PasswordField};
use crate::app::text::t;
use crate::press::file_password::FilePassword;
use crate::press::message::PdfFile;
use crate::vault::random::{BrowserRandom, Random};

#[component]
pub fn SendNamed(
    outgoing: Outgoing,
    on_nameless: Callback<()>,
    on_send: Callback<()>,
    #[prop(into)] on_cancel: Callback<()>,
) -> impl IntoView {
    let can_send = files::can_send();
    view! {
        <p>{t().paper.holds_names_lead}</p>
        <div class="buttons">
            <Button label=t().paper.see_without_names on_tap=on_nameless />
        </div>
        <h3>{t().paper.protected_title}</h3>
        <p>{t().paper.protected_lead}</p>
        <Protected outgoing can_send />
        <div class="buttons">
            <Button kind=ButtonKind::Quiet label=t().common.cancel on_tap=on_cancel />
            {can_send.then(|| view! { <Button kind=ButtonKind::Grave label=t().paper.send_anyway on_tap=on_send /> })}
        </div>
    }
}

#[component]
fn Protected(outgoing: Outgoing, can_send: bool) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let generated = RwSignal::new(None::<FilePassword>);
    let error = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let make = move |hand_on: fn(Outgoing, Option<PdfFile>)| {
        let Some(made) = outgoing.made() else { return };
        let password = match FilePassword::parse(&typed.get_untracked()) {
            Ok(password) => password,
            Err(wrong) => return error.set(Some((t().paper.password_error)(wrong).to_owned())),
        };
        if busy.get_untracked() {
            return;
        }
        error.set(None);
        busy.set(true);
        outgoing.said.set(t().paper.protecting.to_owned());
        leptos::task::spawn_local(async move {
            let outcome = press().protect(&made.pdf.bytes, &password).await;
            busy.try_set(false);
            match outcome {
                Ok(file) => {
                    outgoing.said.try_set(String::new());
                    hand_on(outgoing, Some(file));
                }
                Err(failure) => {
                    outgoing.said.try_set(protect_failure(&failure).to_owned());
                }
            }
        });
    };
    let generate = Callback::new(move |()| {
        let password = FilePassword::generated(&mut |bytes| BrowserRandom.fill(bytes));
        typed.set(password.as_str().to_owned());
        error.set(None);
        generated.set(Some(password));
    });
    // What is to be read out is what stands in the field.
    let spoken = move || {
        let password = generated.get()?;
        typed
            .with(|typed| typed == password.as_str())
            .then(|| (t().paper.spoken_password)(&password.spoken()))
    };
    let field = move || {
        let value = generated
            .with(|password| password.as_ref().map_or_else(String::new, |it| it.as_str().to_owned()));
        let words = &t().paper;
        view! {
            <PasswordField
                label=words.file_password
                hint=words.file_password_hint
                value
                error
                on_input=Callback::new(move |text| typed.set(text))
            />
        }
    };
    view! {
        {field}
        <p role="status">{spoken}</p>
        <Button kind=ButtonKind::Quiet label=t().paper.generate_password on_tap=generate />
        <div class="buttons">
            <Button label=t().paper.save_protected busy on_tap=Callback::new(move |()| make(Outgoing::save)) />
            {can_send.then(|| view! {
                <Button label=t().paper.send_protected busy on_tap=Callback::new(move |()| make(Outgoing::send)) />
            })}
        </div>
        <p role="status">{outgoing.said}</p>
    }
}
