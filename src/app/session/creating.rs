//! `Lập sổ mới`.

use std::rc::Rc;

use chrono::NaiveDate;

use super::books::{discard, remember_last_book, shelf, store_of};
use super::look::ask_to_keep;
use super::opening::{SessionError, Unlocked, new_writer, random, read, write_first};
use super::pin::give_pin;
use super::tabs;
use crate::app::state::{random_word, today_now};
use crate::casework::book::{field, template_subject};
use crate::casework::template::Template;
use crate::casework::{Command, Context, Refusal, Register, decide};
use crate::vault::derive::derive_new;
use crate::vault::head::{BookId, HeadError};
use crate::vault::hex_bytes::HexBytes;
use crate::vault::random::random_bytes;
use crate::vault::recovery::RecoveryCode;
use crate::vault::{NewBook, Vault, VaultError};

const FIRST_LETTER: char = 'A';
/// In characters as people count them; there is no other rule.
const SHORTEST_PASSWORD: usize = 8;

/// What `Lập sổ mới` asked.
#[derive(Clone, Debug)]
pub struct NewBookAnswers {
    pub starts_on: NaiveDate,
    /// The code of the shipped template that was chosen.
    pub template: String,
    /// Fields of the unit.
    pub unit: Vec<(String, String)>,
    /// Fields of the one who lays the book.
    pub author: Vec<(String, String)>,
    /// Six digits, of whoever wants a PIN on this device (rule 15).
    pub pin: Option<String>,
}

impl NewBookAnswers {
    fn command(&self) -> Command {
        let documents = Template::shipped().to_vec();
        let chosen = documents.iter().find(|document| code_of(document).as_ref() == Some(&self.template));
        let mut unit = self.unit.clone();
        unit.extend(
            chosen.map(|document| (field::TEMPLATE.to_owned(), template_subject(document).to_string())),
        );
        Command::OpenBook { starts_on: self.starts_on, documents, unit, author: self.author.clone() }
    }
}

fn code_of(document: &str) -> Option<String> {
    Template::parse(document.as_bytes()).ok().map(|template| template.code)
}

/// The templates a new book may choose from.
pub fn shipped_templates() -> Vec<Template> {
    Template::shipped().iter().filter_map(|document| Template::parse(document.as_bytes()).ok()).collect()
}

pub fn is_long_enough(password: &str) -> bool {
    String::from_utf8_lossy(&crate::vault::password::normalise(password)).chars().count() >= SHORTEST_PASSWORD
}

/// What would be refused, before a password is asked for.
pub fn may_create(answers: &NewBookAnswers) -> Result<(), Refusal> {
    let mut random = random_word;
    let mut context = Context { today: today_now(), letter: FIRST_LETTER, random: &mut random };
    decide(&Register::default(), &answers.command(), &mut context).map(|_| ())
}

/// Lays a new book, records its first act and opens it. A book that could not be finished leaves nothing behind.
pub async fn create(answers: &NewBookAnswers, password: &str) -> Result<Unlocked, SessionError> {
    let random = random();
    let (kdf, derived) =
        derive_new(password, &*random).await.map_err(|error| VaultError::Head(HeadError::Kdf(error)))?;
    let recovery = RecoveryCode::new(&*random);
    let book: BookId = HexBytes(random_bytes(&*random));
    let new = NewBook { book, kdf, password: &derived, recovery: &recovery, writer: new_writer() };
    let laid = lay(&book, new, answers).await;
    let Ok(mut unlocked) = laid else {
        discard(&book).await;
        return laid;
    };
    remember_last_book(&book);
    ask_to_keep().await;
    unlocked.recovery = Some(recovery.to_string());
    Ok(unlocked)
}

async fn lay(book: &BookId, new: NewBook<'_>, answers: &NewBookAnswers) -> Result<Unlocked, SessionError> {
    shelf().add(*book).await.map_err(VaultError::from)?;
    let vault = Rc::new(Vault::create(store_of(book), random(), new).await?);
    let mut unlocked = read(vault, false).await?;
    write_first(&mut unlocked.opened, FIRST_LETTER, &answers.command()).await?;
    tabs::claim(book).await;
    if let Some(digits) = &answers.pin {
        give_pin(&unlocked.opened.vault, digits).await?;
    }
    unlocked.opened.letter = FIRST_LETTER;
    unlocked.author = unlocked.opened.register.members().next().map(|member| member.subject.clone());
    Ok(unlocked)
}
