use chrono::NaiveDate;
use leptos::prelude::*;

use super::facts_of::{consent_facts, family_facts, place_facts, referrer_facts, wishes_facts};
use super::history_words::field_label;
use super::telling::{Teller, span_words};
use crate::app::bound::Contested;
use crate::app::pages::intake::part_address;
use crate::app::pages::preview::PersonPapers;
use crate::app::pages::same_person::compare_address;
use crate::app::pages::whom::occupant_words;
use crate::app::parts::{Button, Fact, Facts, Later, Link, Seat, Section, TeamRing, Timeline, TimelineLine};
use crate::app::state::{hides_names, use_state};
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::audience::{Screen, on_screen};
use crate::casework::contested::contested_in;
use crate::casework::eligibility::standing;
use crate::casework::intake::Part;
use crate::casework::person::{Episode, Person};
use crate::casework::settle::{unsettled_beside_cases, unsettled_of};
use crate::casework::team::{SeatState, team_of};
use crate::casework::timeline::{Order, of_person};
use crate::ledger::Subject;

/// Lines of the timeline in the page at first.
const LINES: usize = 60;

/// The tab `Tổng quan`; what stands below the first screen of it follows the first paint.
#[component]
pub fn Overview(person: Subject) -> impl IntoView {
    let of = person.clone();
    view! {
        <Unsettled person=person.clone() />
        <MayBeOne person=person.clone() />
        <Summary person />
        <Later>
            <PersonPapers person=of.clone() />
            <Team person=of.clone() />
            <Happened person=of.clone() />
        </Later>
    }
}

/// `Còn vướng`: what two hands wrote and a person has to choose from.
#[component]
fn Unsettled(person: Subject) -> impl IntoView {
    let state = use_state();
    let found = Memo::new(move |_| {
        state.read(|register| {
            let known = register.person(&person)?;
            let beside = unsettled_beside_cases(register).into_iter().filter(|one| one.root == person);
            let clashes = unsettled_of(register, known).into_iter().chain(beside);
            let mut sentences: Vec<String> =
                clashes.map(|one| (t().refusals.clash)(one.clash).to_owned()).collect();
            let mut fields = vec![];
            for one in contested_in(known) {
                match one.field {
                    Some(field) => {
                        fields.push((field_label(register, known, &one.subject, &field), one.subject, field))
                    }
                    None => sentences.push(t().people.told_twice.to_owned()),
                }
            }
            (!sentences.is_empty() || !fields.is_empty()).then_some((sentences, fields))
        })
    });
    move || {
        found.get().map(|(sentences, fields)| {
            let sentences = sentences.into_iter().map(|words| view! { <p class="notice due">{words}</p> });
            let fields = fields.into_iter().map(|(label, subject, field)| {
                view! {
                    <p>{label}</p>
                    <Contested subject field />
                }
            });
            view! {
                <Section title=t().work.stuck>
                    {sentences.collect_view()}
                    {fields.collect_view()}
                </Section>
            }
        })
    }
}

/// Who else of the book may be this person, until somebody has looked.
#[component]
fn MayBeOne(person: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().same_person;
    let found = Memo::new(move |_| {
        let today = state.today.get();
        state.people(|register, people| {
            let known = register.person(&person)?;
            let others = people.undecided_of(known).into_iter().filter_map(|id| {
                let other = register.person(&id)?;
                let name = on_screen(register, other, Screen::List, hides_names(), today);
                Some((compare_address(known.id(), &id), (words.may_be)(&name, other.code())))
            });
            Some(others.collect::<Vec<_>>())
        })
    });
    move || {
        let line = |(address, sentence): (String, String)| {
            view! {
                <div class="notice due">
                    <p>{sentence}</p>
                    <p><Link href=address class="link-button">{words.compare}</Link></p>
                </div>
            }
        };
        found.get().unwrap_or_default().into_iter().map(line).collect_view()
    }
}

#[component]
fn Summary(person: Subject) -> impl IntoView {
    let state = use_state();
    let id = person.clone();
    let facts = move || {
        state.read(|register| {
            let person = register.person(&id)?;
            Some(summary(register, person, state.today.get()))
        })
    };
    let edit = part_address(&person, Some(Part::Review));
    let status = part_address(&person, Some(Part::Status));
    let paper = format!("/ho-so/{person}/phieu");
    view! {
        <Section title=t().people.summary>
            {move || facts().map(|facts| view! { <Facts facts /> })}
            <p><Link href=edit class="link-button">{t().people.see_intake}</Link></p>
            <p><Link href=status class="link-button">{t().measure.see_all}</Link></p>
            <p><Link href=paper class="link-button">{t().consent.paper}</Link></p>
        </Section>
    }
}

fn summary(register: &Register, person: &Person, today: NaiveDate) -> Vec<Fact> {
    let words = &t().people;
    let mut facts = place_facts(person);
    let Some(episode) = person.current() else { return facts };
    facts.extend(referrer_facts(episode));
    facts.extend(family_facts(register, person, episode, today));
    facts.extend(wishes_facts(episode));
    facts.extend(consent_facts(register, person, episode, today));
    facts.extend(conditions(register, person, episode, today));
    if person.episodes.len() > 1 {
        let each = person.episodes.iter().enumerate();
        facts.extend(each.map(|(index, episode)| Fact::new((words.episode)(index + 1), span_words(episode))));
    }
    facts
}

/// How many of the template's conditions are met.
fn conditions(register: &Register, person: &Person, episode: &Episode, today: NaiveDate) -> Option<Fact> {
    let template = register.template(episode.template())?;
    let asked = template.conditions_for(register.is_minor(person, today));
    let met: Vec<bool> = asked.map(|it| standing(episode, it, today).is_met()).collect();
    let count = met.iter().filter(|met| **met).count();
    Some(Fact::new(t().intake.eligibility, (t().people.conditions_met)(count, met.len())))
}

#[component]
fn Team(person: Subject) -> impl IntoView {
    let state = use_state();
    let team = Memo::new(move |_| {
        let today = state.today.get();
        state.read(|register| {
            let episode = register.person(&person)?.current()?;
            let team = team_of(register, episode, today)?;
            let seat = |seat: &SeatState<'_>| Seat {
                body: seat.party.short.clone(),
                person: seated(register, seat),
            };
            let is_family = |seat: &&SeatState<'_>| seat.party.is_family;
            let counted = team.seats.iter().filter(|seat| seat.party.required && !seat.party.is_family);
            let others = team
                .seats
                .iter()
                .filter(|it| !it.party.required && !it.party.is_family && !it.held.is_empty());
            let family = team.seats.iter().find(is_family).map(seat);
            let family = family.unwrap_or(Seat { body: t().team.family.to_owned(), person: None });
            let lead = team.lead.map_or(t().people.no_lead, |lead| register.member_name(lead)).to_owned();
            let mut facts = vec![Fact::new(t().people.lead, lead)];
            facts.extend(
                others.map(|it| Fact::new(&it.party.short, seated(register, it).unwrap_or_default())),
            );
            Some((episode.id().clone(), counted.map(seat).collect::<Vec<_>>(), family, facts))
        })
    });
    move || {
        team.get().map(|(episode, seats, family, facts)| {
            let address = format!("/phan-cong?nguoi={episode}");
            view! {
                <Section title=t().people.team>
                    <TeamRing seats family />
                    <Facts facts />
                    <p><Link href=address class="button">{t().team.assign}</Link></p>
                </Section>
            }
        })
    }
}

/// Everybody who sits there: two where two tablets filled the same seat.
fn seated(register: &Register, seat: &SeatState<'_>) -> Option<String> {
    let held = seat.held.iter().map(|held| occupant_words(register, &held.filled.fact.occupant));
    let held: Vec<String> = held.collect();
    (!held.is_empty()).then(|| held.join("; "))
}

#[component]
fn Happened(person: Subject) -> impl IntoView {
    let state = use_state();
    let shown = RwSignal::new(LINES);
    let all = Memo::new(move |_| {
        state.read(|register| {
            let Some(person) = register.person(&person) else { return vec![] };
            let teller = Teller { register, person };
            let lines = of_person(person, Order::NewestFirst);
            lines.iter().filter_map(|line| teller.line(line)).collect::<Vec<TimelineLine>>()
        })
    });
    let lines = Signal::derive(move || all.read().iter().take(shown.get()).cloned().collect::<Vec<_>>());
    let has_more = move || all.read().len() > shown.get();
    view! {
        <Section title=t().people.timeline>
            <Timeline lines />
            <Show when=has_more>
                <Button label=t().people.see_more on_tap=Callback::new(move |()| shown.update(|count| *count += LINES)) />
            </Show>
        </Section>
    }
}
