//! The screens. No rule lives here: a page reads the Register, offers acts, and shows.

mod book;
pub mod bound;
pub mod pages;
pub mod parts;
mod root;
pub mod session;
pub mod press_client;
pub mod shell;
pub mod state;
pub mod text;

pub use root::{Root, Screen, Stage};
