//! What the page asks of the press worker, and how the worker answers.
//!
//! Worker → page, once, when it can hear: the build it belongs to, a bare string.
//! Page → worker: `{ id, build, fonts, request }`; `fonts` is the address of the folder of font files,
//! `request` a [`Request`] as JSON.
//! Worker → page: `{ id, preview }` (a [`Preview`](super::preview::Preview) as JSON), or
//! `{ id, pdf, sha256 }` (a transferred ArrayBuffer, hex), or `{ id, error }` (a sentence for logs).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::press::{
    fonts::Fonts,
    paper::Paper,
    pdf::{PdfOptions, to_pdf},
    preview::{Preview, preview},
    typeset::typeset,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    Preview(Paper),
    Pdf {
        paper: Paper,
        tagged: bool,
        /// By the clock of Viet Nam.
        made_at: NaiveDateTime,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    Preview(Preview),
    Pdf(PdfFile),
}

/// A finished PDF and the digest that the entry about it will carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfFile {
    pub bytes: Vec<u8>,
    /// Lower-case hex of the bytes' sha-256.
    pub sha256: String,
}

/// Does what is asked; the error is for logs and holds no text of the paper.
pub fn answer(request: Request, fonts: &Fonts) -> Result<Answer, String> {
    match request {
        Request::Preview(paper) => Ok(Answer::Preview(preview(&typeset(&paper, fonts)))),
        Request::Pdf { paper, tagged, made_at } => {
            let pages = typeset(&paper, fonts);
            let bytes =
                to_pdf(&pages, fonts, PdfOptions { tagged, made_at }).map_err(|error| error.to_string())?;
            let sha256 = hex::encode(Sha256::digest(&bytes));
            Ok(Answer::Pdf(PdfFile { bytes, sha256 }))
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::press::{fonts::test_fonts, samples};

    #[test]
    fn requests_survive_the_way_and_answers_do_not_depend_on_what_came_before() {
        let fonts = test_fonts();
        let made_at = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap().and_hms_opt(14, 5, 0).unwrap();
        let pdf = |paper: Paper| Request::Pdf { paper, tagged: true, made_at };
        let requests = [
            Request::Preview(samples::plan()),
            pdf(samples::plan()),
            pdf(samples::minutes()),
            pdf(samples::long_table(30)),
        ];
        let ask = |request: &Request| {
            let json = serde_json::to_string(request).unwrap();
            let arrived: Request = serde_json::from_str(&json).unwrap();
            assert_eq!(arrived, *request);
            answer(arrived, &fonts).unwrap()
        };
        let forth: Vec<Answer> = requests.iter().map(ask).collect();
        let mut back: Vec<Answer> = requests.iter().rev().map(ask).collect();
        back.reverse();
        assert_eq!(forth, back);
    }
}
