use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::not_found::NotFound;
use crate::app::help::Topic;
use crate::app::parts::{LinkRow, Page, Section};
use crate::app::text::help::{Asked, HelpPage, News};
use crate::app::text::t;

/// `/huong-dan`: every page of help, and what is new.
#[component]
pub fn Help() -> impl IntoView {
    let words = &t().help;
    let row = |topic: Topic| {
        let page = (words.page)(topic);
        view! {
            <LinkRow address={format!("/huong-dan/{}", topic.slug())} name=page.title about=page.purpose />
        }
    };
    let news = |news: &'static News| view! { <h3>{news.of}</h3> {list(news.brought)} };
    view! {
        <Page title=words.title lead=words.lead>
            <Section title=words.all>
                <ul class="rows">{Topic::ALL.map(row).collect_view()}</ul>
            </Section>
            <Section title=words.news>{words.all_news.iter().map(news).collect_view()}</Section>
        </Page>
    }
}

/// `/huong-dan/…`: what one screen is for, how it is done, what is asked often.
#[component]
pub fn HelpTopic() -> impl IntoView {
    let params = use_params_map();
    let topic = Memo::new(move |_| params.with(|params| Topic::named(&params.get("topic")?)));
    move || match topic.get() {
        Some(topic) => one((t().help.page)(topic)).into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

fn one(page: HelpPage) -> impl IntoView {
    let words = &t().help;
    let steps = page.steps.iter().map(|step| view! { <li>{*step}</li> }).collect_view();
    let answer = |asked: &'static Asked| view! { <h3>{asked.question}</h3> <p>{asked.answer}</p> };
    let asked = (!page.asked.is_empty()).then(|| {
        view! { <Section title=words.asked>{page.asked.iter().map(answer).collect_view()}</Section> }
    });
    view! {
        <Page title=page.title back="/huong-dan" back_label=words.all lead=page.purpose>
            <Section title=words.steps>
                <ol>{steps}</ol>
            </Section>
            {asked}
        </Page>
    }
}

fn list(lines: &'static [&'static str]) -> impl IntoView {
    let lines = lines.iter().map(|line| view! { <li>{*line}</li> }).collect_view();
    view! { <ul>{lines}</ul> }
}
