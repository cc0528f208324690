//! The sample ward with other people in it, who are spoken of wherever somebody may write.

use chrono::NaiveDate;
use dong_hanh::casework::audience::Audience;
use dong_hanh::casework::meeting::{
    attendee_field, case_part, field as meeting_field, opinion_field, said, task_field,
};
use dong_hanh::casework::person::{episode_field, field, proposal_field, review_field};
use dong_hanh::casework::sample_ward::sample_ward;
use dong_hanh::casework::tablet::{Tablet, day};
use dong_hanh::casework::{Command, Register};
use dong_hanh::ledger::{Subject, WriterId};
use dong_hanh::papers::{PaperKind, Printed};
use dong_hanh::press::paper::Paper;

use super::split_mix::SplitMix;

pub fn today() -> NaiveDate {
    day(2026, 11, 22)
}

/// The sample ward as the app opens it.
pub fn sample() -> Tablet {
    sample_ward(WriterId(7), today())
}

/// A paper that was asked for, and the paper.
pub struct Asked {
    pub printed: Printed,
    pub audience: Audience,
    pub paper: Paper,
    /// As the app names the file, without its ending.
    pub file_name: String,
}

impl Asked {
    fn of(register: &Register, printed: Printed, audience: Audience) -> Option<Self> {
        let (paper, day) = printed.paper(register, audience)?;
        let file_name = printed.file_stem(register, "", day, audience);
        Some(Self { printed, audience, paper, file_name })
    }
}

/// Of each kind at most so many papers, each of something else, by the numbers that `draw` gives.
pub fn papers(register: &Register, audience: Audience, most: usize, draw: &mut SplitMix) -> Vec<Asked> {
    let mut papers = Vec::new();
    for kind in PaperKind::ALL {
        let mut choices = (kind.form().choices)(register, today());
        while choices.len() > most {
            let at = draw.next() as usize % choices.len();
            choices.swap_remove(at);
        }
        for of in choices {
            papers.extend(Asked::of(register, Printed::new(kind, of, today()), audience));
        }
    }
    papers
}

/// Every form for the pen.
pub fn blank_forms(register: &Register) -> Vec<Asked> {
    let blank = PaperKind::ALL.into_iter().map(|kind| {
        let printed = Printed::blank(kind, today());
        let audience = printed.for_whom().default;
        Asked::of(register, printed, audience).expect("a blank form needs nothing")
    });
    blank.collect()
}

/// Writes what somebody might write into the free texts of the book, or leaves one as it is; tells how many took it.
pub fn fill(tablet: &mut Tablet, mut write: impl FnMut() -> Option<String>) -> usize {
    let mut taken = 0;
    for (subject, field) in free_texts(&tablet.register) {
        let Some(value) = write() else { continue };
        // What is finished or gone takes no words any more.
        taken += usize::from(tablet.try_act(today(), &Command::Set { subject, field, value }).is_ok());
    }
    taken
}

/// Every place where somebody may write what comes to mind.
fn free_texts(register: &Register) -> Vec<(Subject, String)> {
    let mut texts: Vec<(Subject, String)> = Vec::new();
    let mut add = |subject: &Subject, names: &[&str]| {
        texts.extend(names.iter().map(|name| (subject.clone(), (*name).to_owned())));
    };
    let episodes = || register.persons().flat_map(|person| &person.episodes);
    for episode in episodes() {
        let needs = [episode_field::WISHES, episode_field::NEEDS, episode_field::DIFFICULTIES];
        add(episode.id(), &needs);
        let of_parties = |field: &str| format!("{field}women");
        for review in &episode.reviews {
            let word = of_parties(review_field::WORD);
            let names = [review_field::FAMILY_WORD, review_field::OWN_WORD, review_field::DIFFICULTY];
            add(&review.subject, &names);
            add(&review.subject, &[review_field::NEXT, &word]);
        }
        for proposal in &episode.release_proposals {
            add(&proposal.subject, &[&of_parties(proposal_field::OPINION)]);
        }
    }
    for meeting in register.meetings() {
        let all_said = [
            said::CONCLUSION,
            said::PAUSES,
            said::DIFFICULTIES,
            said::PRESENTATION,
            said::AGREED,
            said::FURTHER,
            said::TOPICS,
            said::EXCHANGE,
            said::PRAISE,
            said::SUPPORTS,
            said::EXPERIENCE,
            said::SOLUTIONS,
            said::WAYS,
            said::LIMITS,
            said::PROPOSALS,
        ];
        for part in all_said {
            add(meeting.id(), &[&format!("{}{part}", meeting_field::SAID)]);
        }
        for episode in episodes().filter(|episode| meeting.speaks_of(episode.id())) {
            let parts = [
                case_part::DONE,
                case_part::CHANGE,
                case_part::WORD,
                case_part::AGREED,
                case_part::ADMISSION_REASON,
                case_part::RELEASE_WORD,
            ];
            for part in parts {
                add(meeting.id(), &[&format!("{}{}:{part}", meeting_field::CASE, episode.id())]);
            }
        }
        meeting.opinions.iter().for_each(|opinion| {
            add(&opinion.subject, &[opinion_field::TEXT, opinion_field::EXPLANATION]);
        });
        meeting
            .tasks
            .iter()
            .for_each(|task| add(&task.subject, &[task_field::WHAT, task_field::RESULT_NOTE]));
        meeting.attendees.iter().for_each(|attendee| add(&attendee.subject, &[attendee_field::REASON]));
    }
    texts
}

/// Everybody in the book under another name, at another place; what nobody may read of them, a person a line.
pub fn rename_all(tablet: &mut Tablet, draw: &mut SplitMix) -> Vec<Vec<String>> {
    let persons: Vec<Subject> = tablet.register.persons().map(|person| person.id().clone()).collect();
    let mut private = Vec::new();
    for person in persons {
        let own = [
            (field::FULL_NAME, name(draw)),
            (field::OTHER_NAME, format!("{} {}", one_of(&GIVEN, draw), one_of(&MIDDLE, draw))),
            (
                field::PHONE,
                format!("09{:02} {:03} {:03}", draw.next() % 100, draw.next() % 1000, draw.next() % 1000),
            ),
            (
                field::RESIDENCE,
                format!("Số {}/{} đường {}", 10 + draw.next() % 980, 1 + draw.next() % 90, name(draw)),
            ),
        ];
        let mut told = Vec::new();
        for (field, value) in own {
            let set = Command::Set { subject: person.clone(), field: field.to_owned(), value: value.clone() };
            tablet.try_act(today(), &set).unwrap_or_else(|refusal| panic!("{refusal}: {value}"));
            told.push(value);
        }
        let family = name(draw);
        let known = tablet.register.person(&person).expect("a person");
        if let Some(episode) = known.current().map(|episode| episode.id().clone()) {
            tablet.set(today(), &episode, episode_field::FAMILY_NAME, &family);
            told.push(family);
        }
        private.push(told);
    }
    private
}

/// Nobody is called like this.
const FAMILY: [&str; 8] = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Đặng", "Ngô", "Đỗ"];
const MIDDLE: [&str; 8] = ["Thử", "Nghiệm", "Giả", "Định", "Ướm", "Phỏng", "Mượn", "Ví"];
const GIVEN: [&str; 10] =
    ["Khoắng", "Vượn", "Xuýt", "Quệch", "Ngoẵng", "Thoắt", "Nguệch", "Khuỷu", "Loắt", "Huých"];

fn name(draw: &mut SplitMix) -> String {
    let middle = (0..1 + draw.next() % 2).map(|_| one_of(&MIDDLE, draw)).collect::<Vec<_>>().join(" ");
    format!("{} {middle} {}", one_of(&FAMILY, draw), one_of(&GIVEN, draw))
}

pub fn one_of<'a>(all: &[&'a str], draw: &mut SplitMix) -> &'a str {
    all[draw.next() as usize % all.len()]
}
