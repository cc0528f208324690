//! A page of one case: the person of the address `/ho-so/:id/…` with the time of being helped that everything new
//! belongs to, the name under the heading, and the way back.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::person::person_address;
use super::whom::shown_name;
use crate::app::parts::{Page, use_go};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::person::Episode;
use crate::ledger::Subject;

/// Whose page it is, and what it asks of the case.
#[derive(Clone, Debug, PartialEq)]
pub struct Case<S> {
    pub person: Subject,
    pub episode: Subject,
    pub standing: S,
}

/// The page of the case of the address, or that there is none. It is made anew only when the answer to what it asks
/// is another one.
pub fn case_page<S, V>(
    title: &'static str,
    asks: fn(&Episode) -> S,
    page: impl Fn(Case<S>) -> V + Send + 'static,
) -> impl IntoView
where
    S: Clone + PartialEq + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let state = use_state();
    let params = use_params_map();
    let case = Memo::new(move |_| {
        let person = Subject::named(&params.with(|params| params.get("id"))?);
        state.read_of(&person, |register| {
            let episode = register.person(&person)?.current()?;
            Some(Case { person: person.clone(), episode: episode.id().clone(), standing: asks(episode) })
        })
    });
    move || case.get().map_or_else(|| missing(title, "/ho-so"), |case| page(case).into_any())
}

/// The page of somebody, or of something, that is not in the book.
pub fn missing(title: &'static str, back: &'static str) -> AnyView {
    view! { <Page title back><p>{t().common.page_not_found}</p></Page> }.into_any()
}

/// A page of a person, who is named under its heading.
#[component]
pub fn PageAbout(
    person: Subject,
    #[prop(into)] title: Signal<String>,
    /// Where the way back leads, if not to the person.
    #[prop(optional, into)]
    back: Option<String>,
    /// The words of the way back, by default `Quay lại`.
    #[prop(optional, into)]
    back_label: String,
    children: Children,
) -> impl IntoView {
    let state = use_state();
    let name =
        state.with(|register| register.person(&person).map(|person| shown_name(state, register, person)));
    let back = back.unwrap_or_else(|| person_address(&person));
    let back_label = if back_label.is_empty() { t().common.back.to_owned() } else { back_label };
    view! { <Page title back back_label lead=name.unwrap_or_default()>{children()}</Page> }
}

/// Goes on to an address once something is recorded.
pub fn use_way_to(address: String) -> Callback<()> {
    let go = use_go();
    Callback::new(move |()| go.run(address.clone()))
}

/// Goes back to a person once something is recorded.
pub fn use_back_to(person: &Subject) -> Callback<()> {
    use_way_to(person_address(person))
}
