//! `Giấy tờ`: every paper by name, in the order of need, with its form for the pen; those made last at the top.

mod choose;
mod made;
mod place;

use leptos::prelude::*;

use super::preview::address;
use crate::app::parts::{Link, Page, Section};
use crate::app::text::t;
use crate::papers::{Group, PaperKind};
use made::Recent;

pub use choose::{ChoosePaper, what_tells_apart};
pub use made::MadeOfTeam;
pub use place::PapersPlace;

#[component]
pub fn PaperList() -> impl IntoView {
    let words = &t().papers;
    let groups = Group::ALL.map(|group| {
        let kinds = PaperKind::ALL.into_iter().filter(|kind| kind.form().made_of.group() == group);
        let rows = kinds.map(|kind| view! { <KindRow kind /> }).collect_view();
        view! { <Section title=(words.group)(group)><ul class="rows paper-list">{rows}</ul></Section> }
    });
    let place = expect_context::<PapersPlace>();
    place.come_back(address::PAPERS);
    view! {
        <Page title=words.title lead=words.lead>
            <div on:click=move |_| place.leave(address::PAPERS)>
                <Recent />
                {groups.into_iter().collect_view()}
            </div>
        </Page>
    }
}

#[component]
fn KindRow(kind: PaperKind) -> impl IntoView {
    let words = &t().papers;
    let name = (words.name)(kind);
    view! {
        <li class="paper-kind">
            <Link href=address::from_papers(kind) class="row">
                <span class="row-name">{name}</span>
                <span class="row-about">{(words.made_of)(kind.form().made_of)}</span>
            </Link>
            <Link href=address::of_blank(kind) class="button">
                {words.blank} <span class="visually-hidden">": "{name}</span>
            </Link>
        </li>
    }
}
