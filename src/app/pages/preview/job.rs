//! Making a paper in the worker: pages to look at and bytes to hand on, from the same tree.

use std::rc::Rc;

use chrono::NaiveDate;

use crate::app::press_client::{PressClient, PressError};
use crate::app::text::t;
use crate::press::message::PdfFile;
use crate::press::paper::Paper;
use crate::press::preview::Preview;

/// How far the making of a paper is.
#[derive(Clone)]
pub enum Job {
    Working,
    Ready(Rc<Made>),
    /// There is no such paper, or what it was made of is not on this tablet.
    NoPaper,
    Failed(PressError),
}

/// A paper that exists.
pub struct Made {
    /// What the Word file is made of, should anybody want one.
    pub paper: Paper,
    pub preview: Preview,
    pub pdf: PdfFile,
}

thread_local! {
    static PRESS: PressClient = PressClient::default();
}

/// The one press of the page; its worker starts at the first paper.
pub fn press() -> PressClient {
    PRESS.with(Clone::clone)
}

/// The PDF of a paper. It is dated by the day the paper is of, so that the same data give the same bytes.
pub async fn make_pdf(paper: &Paper, of_day: NaiveDate) -> Result<PdfFile, PressError> {
    press().pdf(paper, of_day.and_hms_opt(0, 0, 0).expect("midnight is a time")).await
}

/// Makes pages and PDF; the PDF that was kept when the paper was finished is taken instead of a new one.
pub async fn make(paper: &Paper, of_day: NaiveDate, kept: Option<PdfFile>) -> Result<Made, PressError> {
    let preview = press().preview(paper).await?;
    let pdf = match kept {
        Some(pdf) => pdf,
        None => make_pdf(paper, of_day).await?,
    };
    Ok(Made { paper: paper.clone(), preview, pdf })
}

/// Why there is no file under a password, in a sentence.
pub fn protect_failure(error: &PressError) -> &'static str {
    match error {
        PressError::OtherBuild => t().paper.other_build,
        _ => t().paper.not_protected,
    }
}

/// Why there is no paper, in a sentence.
pub fn failure(error: &PressError) -> &'static str {
    let words = &t().paper;
    match error {
        PressError::OtherBuild => words.other_build,
        PressError::TookTooLong => words.took_too_long,
        PressError::Cancelled => words.cancelled,
        PressError::NotStarted(_) | PressError::Stopped | PressError::Refused(_) => words.failed,
    }
}
