//! The screens.

pub mod parts;
pub mod shell;
pub mod text;
