//! The screens.

pub mod press_client;
