//! The Vietnamese language: names, search folding, order, dates, money.

pub mod clock;
pub mod date;
pub mod fold;
pub mod identity_number;
mod letters;
pub mod money;
pub mod month;
pub mod name;
pub mod number;
pub mod order;
pub mod phone;
pub mod sentence;
