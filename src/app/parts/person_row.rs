use leptos::prelude::*;

use super::badge::{Badge, BadgeLook};
use super::link::Link;

/// One person in a list: never the diện, initials only for the young (the caller decides the name).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRowData {
    pub address: String,
    pub name: String,
    /// Code, cách gọi and age, khu phố, lead: as far as they are known, in this order.
    pub about: Vec<String>,
    pub stage: Option<(String, BadgeLook)>,
}

/// A ruled row whose whole width opens the person.
#[component]
pub fn PersonRow(row: PersonRowData) -> impl IntoView {
    view! {
        <li>
            <Link href=row.address away=true class="row">
                <span class="row-name">{row.name}</span>
                <span class="row-about">{row.about.join(" · ")}</span>
                {row
                    .stage
                    .map(|(words, look)| {
                        view! {
                            <span class="row-end">
                                <Badge words look />
                            </span>
                        }
                    })}
            </Link>
        </li>
    }
}
