//! The screens.

pub mod parts;
pub mod press_client;
pub mod shell;
pub mod text;
