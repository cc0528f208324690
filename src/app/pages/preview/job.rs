//! Making a paper in the worker: pages to look at and bytes to hand on, from the same tree.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::press_client::{PressClient, PressError};
use crate::app::text::t;
use crate::casework::audience::Audience;
use crate::press::message::PdfFile;
use crate::press::paper::Paper;
use crate::press::preview::Preview;

/// How far the making of a paper is.
#[derive(Clone)]
pub enum Job {
    Working {
        step: Step,
        /// Another version of the paper, which stays in sight meanwhile.
        before: Option<Arc<Made>>,
    },
    Ready {
        made: Arc<Made>,
        /// Somebody stopped the making of another version: this is the one from before.
        stopped: bool,
    },
    /// There is no such paper, or what it was made of is not on this tablet.
    NoPaper,
    Failed(PressError),
}

/// What is being done for a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    LayingOut,
    /// So many pages are laid out and go into a file.
    WritingFile {
        pages: usize,
    },
}

impl Job {
    pub fn begun(before: Option<Arc<Made>>) -> Self {
        Self::Working { step: Step::LayingOut, before }
    }

    /// What is being done now; `None` when nothing is.
    pub fn step(&self) -> Option<Step> {
        match self {
            Self::Working { step, .. } => Some(*step),
            Self::Ready { .. } | Self::NoPaper | Self::Failed(_) => None,
        }
    }

    /// The paper in sight.
    pub fn shown(&self) -> Option<&Arc<Made>> {
        match self {
            Self::Working { before, .. } => before.as_ref(),
            Self::Ready { made, .. } => Some(made),
            Self::NoPaper | Self::Failed(_) => None,
        }
    }

    /// The paper that can be handed on.
    pub fn ready(&self) -> Option<&Arc<Made>> {
        self.shown().filter(|_| self.step().is_none())
    }
}

/// A paper that exists.
pub struct Made {
    pub audience: Audience,
    pub of_day: NaiveDate,
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

/// A paper that is to be made for these readers.
pub struct Order {
    pub paper: Paper,
    pub of_day: NaiveDate,
    pub audience: Audience,
    /// The PDF that was kept when the paper was finished: it is taken instead of a new one.
    pub kept: Option<PdfFile>,
}

/// Makes pages and PDF; `told` hears of each step that begins.
pub async fn make(order: Order, told: impl Fn(Step)) -> Result<Made, PressError> {
    let Order { paper, of_day, audience, kept } = order;
    let preview = press().preview(&paper).await?;
    told(Step::WritingFile { pages: preview.pages.len() });
    let pdf = match kept {
        Some(pdf) => pdf,
        None => make_pdf(&paper, of_day).await?,
    };
    Ok(Made { audience, of_day, paper, preview, pdf })
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
