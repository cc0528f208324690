//! The screens. No rule lives here: a page reads the Register, offers acts, and shows.

mod badge;
mod book;
pub mod bound;
pub mod files;
mod focus;
pub mod help;
pub mod pages;
pub mod parts;
pub mod press_client;
mod root;
mod scroll;
pub mod session;
pub mod shell;
mod spoken;
pub mod state;
mod steady;
pub mod text;
mod turns;

pub use root::{Root, Screen, Stage};
