//! Every paper of the registry as a file: the preview shows what is printed, things stand where the decree wants them,
//! and nothing of one paper stays for the next.

use std::path::Path;
use std::thread;

use dong_hanh::press::fonts::{Fonts, repository_fonts};
use dong_hanh::press::message::{Answer, Request, answer};
use dong_hanh::press::paper::PageSetup;
use dong_hanh::press::pdf::{PdfOptions, to_pdf};
use dong_hanh::press::preview::preview;
use dong_hanh::press::typeset::typeset;

use super::agreement::disagreements;
use super::gallery::all;
use super::positions::positions;
use super::read_back::read_back;
use super::ward::{Asked, today};

#[test]
fn every_paper_is_printed_as_it_is_shown() {
    let (papers, fonts) = (all(), repository_fonts());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shown");
    std::fs::create_dir_all(&folder).expect("a folder");
    let workers = thread::available_parallelism().map_or(1, |cores| cores.get());
    let found: Vec<String> = thread::scope(|scope| {
        let shares = papers.chunks(papers.len().div_ceil(workers));
        let look = |share: &[(String, Asked)]| {
            share.iter().flat_map(|(name, asked)| looked_at(name, asked, &fonts, &folder)).collect()
        };
        let looking: Vec<_> =
            shares.map(|share| scope.spawn(move || -> Vec<String> { look(share) })).collect();
        looking.into_iter().flat_map(|look| look.join().expect("every paper can be read")).collect()
    });
    assert!(papers.len() > 80, "only {} papers", papers.len());
    assert!(found.is_empty(), "{found:#?}");
}

/// What is wrong with a paper, a sentence each.
fn looked_at(name: &str, asked: &Asked, fonts: &Fonts, folder: &Path) -> Vec<String> {
    let pages = typeset(&asked.paper, fonts);
    let options = PdfOptions { tagged: true, made_at: today().and_hms_opt(0, 0, 0).expect("midnight") };
    let file = folder.join(format!("{name}.pdf"));
    std::fs::write(&file, to_pdf(&pages, fonts, options).expect("a PDF")).expect("a file");
    let read = read_back(&file);
    let mut found = disagreements(&preview(&pages), &read);
    found.extend(positions(&read, asked.paper.page == PageSetup::slips()));
    found.into_iter().map(|said| format!("{name}, {said}")).collect()
}

/// As one worker makes them, one after the other, and again from the last to the first.
#[test]
fn no_paper_leaves_a_trace_in_the_next() {
    let fonts = repository_fonts();
    let made_at = today().and_hms_opt(0, 0, 0).expect("midnight");
    let requests: Vec<Request> = all()
        .into_iter()
        .flat_map(|(_, Asked { paper, .. })| {
            let pdf = |tagged| Request::Pdf { paper: paper.clone(), tagged, made_at };
            [Request::Preview(paper.clone()), pdf(true), pdf(false), Request::Word(paper.clone())]
        })
        .collect();
    let ask = |request: &Request| answer(request.clone(), &fonts).expect("it can be made");
    let forth: Vec<Answer> = requests.iter().map(ask).collect();
    for (request, first) in requests.iter().zip(&forth).rev() {
        assert!(ask(request) == *first, "made anew it is another: {request:?}");
    }
}
