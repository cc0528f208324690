//! The work of the press worker, without the worker.

use sha2::{Digest, Sha256};

use crate::{
    docx::to_docx,
    fonts::Fonts,
    message::{Answer, PdfFile, Request},
    pdf::{PdfOptions, to_pdf},
    preview::preview,
    protect::protect,
    typeset::typeset,
};

/// Does what is asked; the error is for logs and holds no text of the paper.
pub fn answer(request: Request, fonts: &Fonts) -> Result<Answer, String> {
    match request {
        Request::Preview(paper) => Ok(Answer::Preview(preview(&typeset(&paper, fonts)))),
        Request::Pdf { paper, tagged, made_at } => {
            let pages = typeset(&paper, fonts);
            let bytes =
                to_pdf(&pages, fonts, PdfOptions { tagged, made_at }).map_err(|error| error.to_string())?;
            Ok(Answer::Pdf(file(bytes)))
        }
        Request::Word(paper) => Ok(Answer::Word(to_docx(&paper, fonts))),
        Request::Protect { pdf, password, seed } => {
            let bytes = protect(&pdf, &password, seed).map_err(|error| error.to_string())?;
            Ok(Answer::Pdf(file(bytes)))
        }
    }
}

fn file(bytes: Vec<u8>) -> PdfFile {
    let sha256 = hex::encode(Sha256::digest(&bytes));
    PdfFile { bytes, sha256 }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::{fonts::repository_fonts, paper::Paper, samples};

    #[test]
    fn requests_survive_the_way_and_answers_do_not_depend_on_what_came_before() {
        let fonts = repository_fonts();
        let made_at = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap().and_hms_opt(14, 5, 0).unwrap();
        let pdf = |paper: Paper| Request::Pdf { paper, tagged: true, made_at };
        let requests = [
            Request::Preview(samples::plan()),
            pdf(samples::plan()),
            pdf(samples::minutes()),
            pdf(samples::long_table(30)),
            Request::Word(samples::plan()),
            Request::Word(samples::minutes()),
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
