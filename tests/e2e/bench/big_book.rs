//! A book of 2,000 cases and 100,000 entries: each entry by an act that was allowed, sealed as the app seals.

use std::fs;

use chrono::{Days, NaiveDate};
use dong_hanh::casework::act::{self, Desk};
use dong_hanh::casework::book::{self, member_field, team_field, template_subject};
use dong_hanh::casework::fact::*;
use dong_hanh::casework::person::{episode_field, field, review_field};
use dong_hanh::casework::template::Template;
use dong_hanh::casework::{Command, Context, Fact, Register, decide};
use dong_hanh::ledger::{Body, Entry, Pen, Subject, WriterId};
use dong_hanh::vault::hex_bytes::HexBytes;
use dong_hanh::vault::memory::MemoryStore;
use dong_hanh::vault::password::{Kdf, normalise};
use dong_hanh::vault::random::Random;
use dong_hanh::vault::records::sha256;
use dong_hanh::vault::recovery::RecoveryCode;
use dong_hanh::vault::{NewBook, Vault};
use dong_hanh::vietnamese::month::Month;
use futures_executor::block_on;

use super::output;
use crate::steps::{AUTHOR, PASSWORD};
use crate::tablet::{admission, release, status, text_pairs, today};

pub const CASES: usize = 2_000;
pub const ENTRIES: usize = 100_000;

const FAMILY_NAMES: [&str; 8] = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi"];
const MIDDLE_NAMES: [&str; 5] = ["Văn", "Tấn", "Minh", "Quốc", "Đình"];
const GIVEN_NAMES: [&str; 9] = ["Thử", "Hải", "Khoa", "Lâm", "Nam", "Phúc", "Sơn", "Tùng", "Việt"];
const NOTES: [&str; 4] = [
    "Đã đi làm lại ở xưởng mộc; gia đình nói ít đi đêm, có phụ giúp việc nhà.",
    "Chưa có giấy tờ; hẹn tuần sau cùng ra phường làm lại căn cước.",
    "Muốn học sửa xe; sẽ hỏi Đoàn Thanh niên về lớp nghề tháng tới.",
    "Sức khỏe ổn, tinh thần tốt hơn lần trước.",
];

/// The book as it is restored from, and what it holds, written plainly for a peer that seals nothing.
pub struct BigBook {
    /// A backup file.
    pub sealed: Vec<u8>,
    /// A JSON list of as many records, each with what its entry holds.
    pub plain: Vec<u8>,
}

impl BigBook {
    /// The book that was made before, or a new one: every one of its acts is decided, which takes a minute or two.
    /// What was made under another text of this file is not used.
    pub fn made() -> Self {
        let folder =
            output().join(format!("book-{}", &sha256(include_bytes!("big_book.rs")).to_string()[..16]));
        let files = [folder.join("big-book.donghanh"), folder.join("records.json")];
        if let [Ok(sealed), Ok(plain)] = files.each_ref().map(fs::read) {
            return Self { sealed, plain };
        }
        let book = Self::make();
        fs::create_dir_all(&folder).expect("target/ can be written");
        for (file, bytes) in files.iter().zip([&book.sealed, &book.plain]) {
            fs::write(file, bytes).expect("target/ can be written");
        }
        book
    }

    fn make() -> Self {
        let entries = Writing::of_the_book();
        assert_eq!(entries.len(), ENTRIES);
        Self { plain: plain(&entries), sealed: sealed(entries) }
    }
}

fn sealed(entries: Vec<Entry>) -> Vec<u8> {
    let random = Os;
    let kdf = Kdf::standard(&random);
    let password = kdf.derive(&normalise(PASSWORD)).expect("there is memory");
    let new = NewBook {
        book: HexBytes([0xb1; 16]),
        kdf,
        password: &password,
        recovery: &RecoveryCode::new(&random),
        writer: WriterId(1),
    };
    block_on(async {
        let vault = Vault::create(std::rc::Rc::new(MemoryStore::default()), std::rc::Rc::new(Os), new).await;
        let vault = vault.expect("an empty store");
        let file = vault.write_backup_from_memory(&entries, &[], &[]).await;
        file.expect("nothing is damaged").bytes
    })
}

/// Each entry as an object of its own: the same facts, nothing of the ledger's proofs.
fn plain(entries: &[Entry]) -> Vec<u8> {
    let record = |entry: &Entry| {
        let Body::Present(body) = &entry.body else { panic!("every body is here") };
        let mut record: serde_json::Value = serde_json::from_slice(body).expect("bodies are JSON");
        record["id"] = entry.id().to_string().into();
        record
    };
    let records: Vec<_> = entries.iter().map(record).collect();
    serde_json::to_vec(&records).expect("JSON can be written")
}

/// Real randomness: nothing here needs to be repeated.
struct Os;

impl Random for Os {
    fn fill(&self, bytes: &mut [u8]) {
        use std::io::Read;
        std::fs::File::open("/dev/urandom").and_then(|mut file| file.read_exact(bytes)).expect("it reads");
    }
}

/// What an act needs to be decided and written.
struct Tablet {
    register: Register,
    pen: Pen,
    letter: char,
    author: Option<Subject>,
    /// Counts up: the ids of this book need only differ.
    drawn: u64,
    now_millis: u64,
}

struct Writing {
    tablet: Tablet,
    entries: Vec<Entry>,
    members: Vec<Subject>,
    team: Subject,
}

impl Writing {
    fn of_the_book() -> Vec<Entry> {
        let nobody = Subject::named("nobody");
        let (register, pen) = (Register::default(), Pen::new(WriterId(1)));
        let now_millis = 1_772_300_000_000;
        let tablet = Tablet { register, pen, letter: 'A', author: None, drawn: 0, now_millis };
        let mut writing =
            Self { tablet, entries: Vec::with_capacity(ENTRIES), members: vec![], team: nobody };
        writing.open();
        let mut contacted = Vec::with_capacity(CASES);
        for number in 0..CASES {
            contacted.push(writing.case(number));
        }
        // Every case is seen again and again until the book has its size.
        let mut round = 0;
        while writing.entries.len() < ENTRIES {
            let (episode, from) = contacted[round % CASES].clone();
            writing.contact(&episode, from, round);
            round += 1;
        }
        writing.entries
    }

    fn open(&mut self) {
        let document = Template::shipped()[0].clone();
        let template = template_subject(&document);
        let unit = [(book::field::WARD, "Thử Nghiệm"), (book::field::TEMPLATE, template.as_str())];
        let unit = text_pairs(&unit);
        let author = text_pairs(&[(member_field::NAME, AUTHOR)]);
        self.act(&Command::OpenBook { starts_on: first_day(), documents: vec![document], unit, author });
        let author = self.tablet.register.members().next().expect("the author").subject.clone();
        self.tablet.author = Some(author.clone());
        self.members.push(author);
        for number in 0..5 {
            let name = format!("{} Thị {}", FAMILY_NAMES[number], GIVEN_NAMES[number]);
            let member = self.record(MemberAdded {}, &[(member_field::NAME, &name)]);
            self.members.push(member);
        }
        let parties = ["front", "women", "veterans", "elders", "youth"].map(|party| format!("seat:{party}"));
        let mut fields =
            vec![(team_field::NAME, "Tổ 5+1 khu phố 3"), (team_field::LEAD, self.members[1].as_str())];
        fields.extend(parties.iter().map(String::as_str).zip(self.members[1..].iter().map(Subject::as_str)));
        let command = Command::Record { fact: TeamFormed {}.into(), fields: text_pairs(&fields) };
        self.team = self.act(&command)[0].clone();
    }

    /// From the first word to the help of two years; three in four have gone their own way since.
    fn case(&mut self, number: usize) -> (Subject, NaiveDate) {
        let opened_on = first_day() + Days::new((number % 500) as u64);
        let pick = |all: &[&'static str], step: usize| all[number / step % all.len()];
        let name = [pick(&FAMILY_NAMES, 1), pick(&MIDDLE_NAMES, 8), pick(&GIVEN_NAMES, 40)].join(" ");
        let (born, home) = (1970 + number % 36, format!("{} Đường Thử Nghiệm", number + 1));
        let command = Command::OpenPerson {
            on: opened_on,
            person: text_pairs(&[
                (field::FULL_NAME, &name),
                (field::BORN, &born.to_string()),
                (field::SEX, "male"),
                (field::CALLED, "anh"),
                (field::RESIDENCE, &home),
                (field::QUARTER, &format!("Khu phố {}", 1 + number % 12)),
                (field::PHONE, &format!("0905{number:06}")),
            ]),
            episode: text_pairs(&[
                (episode_field::REFERRER, "Công an phường"),
                (episode_field::FAMILY_NAME, "Nguyễn Thị Mẹ"),
                (episode_field::FAMILY_RELATION, "mẹ"),
                (episode_field::WISHES, NOTES[number % NOTES.len()]),
                (episode_field::NEEDS, "việc làm, giấy tờ tùy thân"),
            ]),
        };
        let subjects = self.act(&command);
        let episode = subjects.into_iter().find(|subject| subject.as_str().starts_with("episode-"));
        let episode = episode.expect("a case begins with an episode");
        self.record(status(&episode, opened_on), &[]);
        let conditions: Vec<String> = {
            let (_, template) = self.tablet.register.current_template().expect("a template");
            template.conditions_for(true).map(|condition| condition.id.clone()).collect()
        };
        for condition in conditions {
            let field = format!("{}{condition}", episode_field::CONDITION);
            self.act(&Command::Set { subject: episode.clone(), field, value: "yes".into() });
        }
        let admitted_on = opened_on + Days::new(9);
        self.record(admission(&episode, admitted_on), &[]);
        let team = self.team.clone();
        self.act(&Command::AssignTeam { episodes: vec![episode.clone()], team, from: admitted_on });
        let family =
            Occupant::Family {
                name: "Nguyễn Thị Mẹ".into(), relation: "mẹ".into(), phone: String::new()
            };
        let seat = SeatFilled {
            episode: episode.clone(),
            party: "family".into(),
            occupant: family,
            from: admitted_on,
        };
        self.record(seat, &[]);
        self.review(&episode, admitted_on + Days::new(31), number);
        let support = SupportGiven {
            episodes: vec![episode.clone()],
            on: admitted_on + Days::new(40),
            what: "gạo".into(),
            quantity: 10,
            unit: "kg".into(),
            value: Some(180_000),
            giver: "Hội Liên hiệp Phụ nữ phường".into(),
            purpose: String::new(),
        };
        self.record(support, &[]);
        if number.is_multiple_of(4) {
            self.review(&episode, last_month_day(), number);
        } else {
            let on = today() - Days::new(10);
            self.record(ReleaseProposed { episode: episode.clone(), on, reason: "progress".into() }, &[]);
            self.record(release(&episode, on), &[]);
        }
        (episode, admitted_on)
    }

    fn review(&mut self, episode: &Subject, on: NaiveDate, number: usize) {
        let month = Month::of(on);
        let fields = [
            (review_field::RESULT, ["tien_bo", "chuyen_bien"][number % 2]),
            (review_field::FAMILY_WORD, "Ở nhà ngoan, chịu khó."),
            (review_field::OWN_WORD, "Tôi muốn có việc làm ổn định."),
            (review_field::NEXT, NOTES[(number + 1) % NOTES.len()]),
        ];
        self.record(ReviewOpened { episode: episode.clone(), month, on }, &fields);
    }

    fn contact(&mut self, episode: &Subject, from: NaiveDate, round: usize) {
        let made = ContactMade {
            episodes: vec![episode.clone()],
            on: from + Days::new((1 + round / CASES) as u64 * 12),
            doers: vec![self.members[round % self.members.len()].clone()],
            place: Place::Home,
            outcome: if round.is_multiple_of(5) { Outcome::MetFamilyOnly } else { Outcome::MetPerson },
            note: NOTES[round % NOTES.len()].into(),
            informant: String::new(),
        };
        self.tell(made);
    }

    fn record(&mut self, fact: impl Into<Fact>, fields: &[(&str, &str)]) -> Subject {
        self.act(&Command::Record { fact: fact.into(), fields: text_pairs(fields) })[0].clone()
    }

    /// Decides and writes as [`Writing::act`] does, and leaves the register as it is, because nothing later asks for
    /// it: to compute a case anew after each of its contacts would take most of the time.
    fn tell(&mut self, fact: impl Into<Fact>) {
        let command = Command::Record { fact: fact.into(), fields: vec![] };
        let entries = self.decided(&command);
        self.entries.extend(entries);
    }

    fn decided(&mut self, command: &Command) -> Vec<Entry> {
        let Tablet { register, pen, letter, author, drawn, now_millis } = &mut self.tablet;
        let mut next = || {
            *drawn += 1;
            *drawn
        };
        let mut context = Context { today: today(), letter: *letter, random: &mut next };
        let facts = decide(register, command, &mut context);
        let facts = facts.unwrap_or_else(|refusal| panic!("{refusal}: {command:?}"));
        *now_millis += 1_000;
        let mut desk = Desk { pen, author: author.clone(), now_millis: *now_millis, random: &mut next };
        act::write(&mut desk, facts)
    }

    /// Does what has to be allowed, and returns what it wrote about.
    fn act(&mut self, command: &Command) -> Vec<Subject> {
        let entries = self.decided(command);
        self.tablet.register.apply(entries.iter().cloned());
        let ledger = self.tablet.register.ledger();
        let about = |entry: &Entry| ledger.note(entry.id()).expect("just written").record.subject.clone();
        let subjects = entries.iter().map(about).collect();
        self.entries.extend(entries);
        subjects
    }
}

/// Two years before the day on which all of it stands.
fn first_day() -> NaiveDate {
    today() - Days::new(730)
}

fn last_month_day() -> NaiveDate {
    today() - Days::new(35)
}
