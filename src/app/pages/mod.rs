//! One file a page, each reading top to bottom: what it reads, what it can do, what it shows.

pub mod contact;
pub mod copies;
pub mod entry_form;
pub mod frame;
pub mod help;
pub mod help_plan;
pub mod incident;
pub mod intake;
pub mod meeting;
pub mod meetings;
pub mod not_found;
pub mod pasted_list;
pub mod people;
pub mod person;
pub mod plan;
pub mod plans;
pub mod preview;
pub mod release;
pub mod review;
pub mod running_list;
pub mod settings;
pub mod support;
pub mod teams;
pub mod threshold;
pub mod whom;
pub mod work;
