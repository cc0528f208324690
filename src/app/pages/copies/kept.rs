use leptos::prelude::*;

use crate::app::parts::{
    Button, ButtonKind, Choice, ChoiceRows, DateChip, DateField, Empty, TextField, Timeline, TimelineLine,
};
use crate::app::session;
use crate::app::state::use_state;
use crate::app::text::copies::CopiesWords;
use crate::app::text::{in_book, refusals, t};
use crate::casework::Command;
use crate::casework::fact::BackupKept;
use crate::vietnamese::date::{in_figures, parse_day};
use crate::vietnamese::name::tidy_line;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Usb,
    Office,
    OtherDevice,
    Other,
}

impl Place {
    const ALL: [Self; 4] = [Self::Usb, Self::Office, Self::OtherDevice, Self::Other];

    fn words(self, words: &CopiesWords) -> &'static str {
        match self {
            Self::Usb => words.kept_usb,
            Self::Office => words.kept_office,
            Self::OtherDevice => words.kept_other_device,
            Self::Other => words.kept_other,
        }
    }
}

/// `Đã cất ở nơi khác`: from this fact on, and from no other, the age of the copy counts.
#[component]
pub fn Kept() -> impl IntoView {
    let state = use_state();
    let place = RwSignal::new(None::<Place>);
    let which = RwSignal::new(String::new());
    let today = state.today.get_untracked();
    let on = RwSignal::new(in_figures(today));
    let place_error = RwSignal::new(None::<String>);
    let date_error = RwSignal::new(None::<String>);
    let record = move |()| {
        place_error.set(None);
        date_error.set(None);
        let words = match place.get_untracked() {
            Some(Place::Other) => which.with_untracked(|which| tidy_line(which)),
            Some(known) => known.words(&in_book().copies).to_owned(),
            None => String::new(),
        };
        if words.is_empty() {
            return place_error.set(Some(t().copies.kept_where_missing.to_owned()));
        }
        let day = match on.with_untracked(|typed| parse_day(typed, state.today.get_untracked())) {
            Ok(day) => day,
            Err(error) => return date_error.set(Some((t().refusals.date)(&error))),
        };
        let is_made = state.with(|register| register.backup_files().any(|made| made.fact.on <= day));
        if !is_made {
            return date_error.set(Some(t().copies.no_file_yet.to_owned()));
        }
        let command = Command::Record { fact: BackupKept { on: day, place: words }.into(), fields: vec![] };
        match state.act(&command, t().copies.kept_label) {
            Ok(_) => place.set(None),
            Err(refusal) => date_error.set(Some(refusals::not_recorded(&refusal))),
        }
    };
    let choices = Place::ALL.map(|place| Choice::new(place, place.words(&t().copies))).to_vec();
    let read = move |text: String| {
        parse_day(&text, today).map(t().common.with_weekday).map_err(|error| (t().refusals.date)(&error))
    };
    let into_on = Callback::new(move |text| on.set(text));
    view! {
        <div class="form">
            <p>{t().copies.kept_lead}</p>
            <IsPersisted />
            <ChoiceRows
                label=t().copies.kept_where
                choices
                value=place
                error=place_error
                on_choose=Callback::new(move |chosen| place.set(Some(chosen)))
            />
            {move || {
                (place.get() == Some(Place::Other)).then(|| {
                    let on_input = Callback::new(move |text| which.set(text));
                    view! { <TextField label=t().copies.kept_which_place value=which.get_untracked() on_input /> }
                })
            }}
            <DateField
                label=t().copies.kept_on
                value=on.get_untracked()
                chips=vec![DateChip { label: t().common.today.to_owned(), text: in_figures(today) }]
                error=date_error
                read=Callback::new(read)
                on_input=into_on
                on_change=into_on
            />
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=t().copies.kept_elsewhere on_tap=Callback::new(record) />
            </div>
        </div>
    }
}

/// Whether the browser promised to keep what is stored on this device.
#[component]
pub fn IsPersisted() -> impl IntoView {
    let kept = RwSignal::new(None::<bool>);
    leptos::task::spawn_local(async move {
        let answer = session::is_kept_for_good().await;
        kept.try_set(Some(answer));
    });
    let words =
        move || kept.get().map(|kept| if kept { t().copies.persisted } else { t().copies.not_persisted });
    view! { <p class="hint">{words}</p> }
}

/// Every copy that was confirmed to be kept elsewhere, newest first.
#[component]
pub fn KeptHistory() -> impl IntoView {
    let state = use_state();
    let lines = Signal::derive(move || {
        state.read(|register| {
            let mut kept: Vec<_> = register.backups().cloned().collect();
            kept.sort_by_key(|backup| std::cmp::Reverse((backup.fact.on, backup.time)));
            let line = |backup: &std::rc::Rc<crate::casework::event::Event<BackupKept>>| TimelineLine {
                date: in_figures(backup.fact.on),
                what: backup.fact.place.clone(),
                who: backup.author.as_ref().map_or("", |author| register.member_name(author)).to_owned(),
                mark: None,
                edit: None,
            };
            kept.iter().map(line).collect::<Vec<_>>()
        })
    });
    move || match lines.with(Vec::is_empty) {
        true => view! { <Empty sentence=t().common.none_yet /> }.into_any(),
        false => view! { <Timeline lines /> }.into_any(),
    }
}
