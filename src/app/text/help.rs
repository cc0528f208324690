//! Hướng dẫn: one short page a screen, and what is new.

use crate::app::help::Topic;

mod vi;

pub struct HelpWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub all: &'static str,
    pub steps: &'static str,
    pub asked: &'static str,
    pub news: &'static str,
    /// Newest first.
    pub all_news: &'static [News],
    pub page: fn(Topic) -> HelpPage,
}

/// What one screen is for, how one goes about it, what is asked often.
pub struct HelpPage {
    pub title: &'static str,
    pub purpose: &'static str,
    /// Three to six.
    pub steps: &'static [&'static str],
    pub asked: &'static [Asked],
}

pub struct Asked {
    pub question: &'static str,
    pub answer: &'static str,
}

/// What a version brought, for whoever knows the one before.
pub struct News {
    pub of: &'static str,
    pub brought: &'static [&'static str],
}

pub const VI: HelpWords = HelpWords {
    title: "Hướng dẫn",
    lead: "Mỗi trang một bài ngắn. Xem được cả khi không có mạng.",
    all: "Các bài hướng dẫn",
    steps: "Cách làm",
    asked: "Hay hỏi",
    news: "Điểm mới",
    all_news: vi::NEWS,
    page: vi::page,
};

/// Shortens the tables of questions.
pub(super) const fn asked(question: &'static str, answer: &'static str) -> Asked {
    Asked { question, answer }
}
