//! What native integration tests share.
#![allow(dead_code, reason = "each test binary uses its own part")]

pub mod acts;
pub mod book;
pub mod split_mix;
