//! Random acts: something of every command and every kind of fact, about whatever the book holds.

use dong_hanh::casework::batch::{listing_field, receipt_field};
use dong_hanh::casework::book::member_field;
use dong_hanh::casework::consent::consent_field;
use dong_hanh::casework::decide::{Carried, ListedCase, after, after_closure};
use dong_hanh::casework::erasure::closed_by;
use dong_hanh::casework::event::event_of;
use dong_hanh::casework::fact::*;
use dong_hanh::casework::family::relative_field;
use dong_hanh::casework::help_plan::{STRANDS, action_field};
use dong_hanh::casework::meeting::{attendee_field, field as meeting_field, opinion_field, task_field};
use dong_hanh::casework::person::{episode_field, field, review_field};
use dong_hanh::casework::support_kind::*;
use dong_hanh::casework::tablet::{closure as closure_of, giao_ban};
use dong_hanh::casework::team::helping;
use dong_hanh::casework::template::Template;
use dong_hanh::casework::{Command, Fact, Register};
use dong_hanh::ledger::{EntryId, Subject};
use dong_hanh::vietnamese::month::Month;

use super::book::*;

/// The days acts fall on: few, so that two hands meet.
const DAYS: usize = 50;
const PARTIES: [&str; 4] = ["front", "women", "youth", "family"];
const NAMES: [&str; 4] = ["Ngô Văn Lâm", "Lý Thị Mai", "Mai Văn Nam", "Tạ Thị Oanh"];
const GIVEN: [&str; 6] = ["gạo", GIFT, INSURANCE_CARD, JOB_REFERRAL, LOAN_REFERRAL, TRAINING];
const WORDS: [&str; 4] = ["", "có", "chưa", "đã gặp gia đình"];

/// What can be named in the book as it stands.
struct Known {
    persons: Vec<Subject>,
    episodes: Vec<Subject>,
    seats: Vec<Subject>,
    actions: Vec<Subject>,
    pauses: Vec<Subject>,
    consents: Vec<Subject>,
    measures: Vec<Subject>,
    members: Vec<Subject>,
    teams: Vec<Subject>,
    meetings: Vec<Subject>,
    plans: Vec<Subject>,
    batches: Vec<Subject>,
    listings: Vec<Subject>,
}

impl Known {
    fn of(register: &Register) -> Self {
        let episodes = || register.persons().flat_map(|person| &person.episodes);
        Self {
            persons: register.persons().map(|person| person.id().clone()).collect(),
            episodes: episodes().map(|episode| episode.id().clone()).collect(),
            seats: episodes()
                .flat_map(|episode| &episode.seats)
                .map(|seat| seat.filled.subject.clone())
                .collect(),
            actions: episodes()
                .flat_map(|episode| &episode.actions)
                .map(|action| action.planned.subject.clone())
                .collect(),
            pauses: episodes()
                .flat_map(|episode| &episode.pauses)
                .map(|pause| pause.recorded.subject.clone())
                .collect(),
            consents: episodes()
                .flat_map(|episode| &episode.consents)
                .map(|consent| consent.asked.subject.clone())
                .collect(),
            measures: episodes()
                .flat_map(|episode| &episode.measures)
                .map(|measure| measure.reported.subject.clone())
                .collect(),
            members: register.members().map(|member| member.subject.clone()).collect(),
            teams: register.teams().map(|team| team.subject.clone()).collect(),
            meetings: register.meetings().map(|meeting| meeting.id().clone()).collect(),
            plans: register.plans().map(|plan| plan.id().clone()).collect(),
            batches: register.batches().map(|batch| batch.id().clone()).collect(),
            listings: register
                .batches()
                .flat_map(|batch| batch.listed().map(|listing| listing.id().clone()))
                .collect(),
        }
    }
}

/// Something somebody might want recorded; often refused, and `None` where there is nothing to do it to.
pub fn random_command(register: &Register, random: &mut Random) -> Option<Command> {
    let known = Known::of(register);
    let on = day(random.below(DAYS) as u64);
    match random.below(25) {
        0 if random.one_in(8) => {
            let member = |name: &str| text_pairs(&[(member_field::NAME, name)]);
            let names = [random.pick(&NAMES)?, random.pick(&NAMES)?];
            Some(Command::BringInMembers { members: names.map(member).to_vec() })
        }
        0 if random.one_in(4) => {
            let names = [random.pick(&NAMES)?, random.pick(&NAMES)?];
            let case = |name: &str| ListedCase { full_name: name.into(), ..ListedCase::default() };
            let source = Source { paper: "Danh sách của phường".into(), ..Source::default() };
            let templates: Vec<Subject> = register.templates().map(|(subject, _)| subject.clone()).collect();
            let template = random.pick(&templates).filter(|_| random.one_in(2));
            Some(Command::BringInList {
                template,
                cases: names.map(case).to_vec(),
                source,
                reason: "hồ sơ cũ".into(),
            })
        }
        0 => {
            let name = random.pick(&NAMES)?;
            let residence = random.pick(&WORDS)?;
            Some(Command::OpenPerson {
                on,
                person: text_pairs(&[(field::FULL_NAME, name), (field::RESIDENCE, residence)]),
                episode: text_pairs(&[(episode_field::FAMILY_NAME, random.pick(&NAMES)?)]),
            })
        }
        1 | 2 if random.one_in(3) => {
            let closed = register.persons().filter(|person| closed_by(person).is_some());
            let closed: Vec<Subject> = closed.map(|person| person.id().clone()).collect();
            Some(Command::Erase { person: random.pick(&closed)? })
        }
        1 | 2 => {
            let mut carry = vec![Carried::Family, Carried::Needs, Carried::Team, Carried::Measures];
            carry.retain(|_| random.one_in(2));
            Some(Command::Reopen { person: random.pick(&known.persons)?, on, carry })
        }
        3..=5 => set(register, &known, random),
        6 | 7 => {
            let subjects: Vec<Subject> = register.ledger().subjects().cloned().collect();
            let event = random.pick(&subjects)?;
            let mut fact = event_of(register.ledger(), &event)?.fact;
            retell(&mut fact, &known, random);
            Some(Command::Correct { event, fact })
        }
        8 | 9 => {
            let ids: Vec<EntryId> = register.ledger().entries().map(|entry| entry.id()).collect();
            // Half of the time something recent, so that undoings are undone.
            let from = if random.one_in(2) { 0 } else { ids.len().saturating_sub(12) };
            let entry = random.pick(&ids[from..])?;
            Some(Command::Undo { act: register.ledger().note(entry)?.record.act })
        }
        10 => Some(Command::AssignTeam {
            episodes: some(&known.episodes, random)?,
            team: random.pick(&known.teams)?,
            from: on,
        }),
        11 if random.one_in(2) => replace_helper(register, &known, random, on),
        11 => Some(Command::ReplaceSeat {
            seat: random.pick(&known.seats)?,
            occupant: occupant(&known, random)?,
            from: on,
            reason: "chuyển công tác".into(),
        }),
        17 if random.one_in(4) => Some(Command::ApplyTemplate {
            document: Template::shipped()[random.below(4)].clone(),
            on,
            authority: giao_ban(),
        }),
        17 => {
            let templates: Vec<Subject> = register.templates().map(|(subject, _)| subject.clone()).collect();
            let template = random.pick(&templates)?;
            if random.one_in(2) {
                let episodes = some(&known.episodes, random)?;
                return Some(Command::ChangeVersion { episodes, template, on });
            }
            let person = text_pairs(&[(field::FULL_NAME, random.pick(&NAMES)?)]);
            Some(Command::OpenPersonUnder { template, on, person, episode: vec![] })
        }
        12 => Some(Command::OpenBatch {
            batch: batch(on),
            fields: vec![],
            episodes: vec![random.pick(&known.episodes)?],
        }),
        13 => Some(Command::ListInBatch {
            batch: random.pick(&known.batches)?,
            episodes: vec![random.pick(&known.episodes)?],
        }),
        14 | 15 => Some(Command::HandOver {
            listings: vec![random.pick(&known.listings)?],
            on,
            fields: text_pairs(&[(receipt_field::RECEIVER, random.pick(&WORDS)?)]),
        }),
        16 if random.one_in(3) => Some(Command::SetAll {
            subjects: vec![random.pick(&known.listings)?],
            field: listing_field::REASON.to_owned(),
            value: random.pick(&WORDS)?.to_owned(),
        }),
        16 => Some(Command::Invite {
            meeting: random.pick(&known.meetings)?,
            episodes: vec![random.pick(&known.episodes)?],
        }),
        _ => {
            let (fact, fields) = event(register, &known, random)?;
            Some(Command::Record { fact, fields: text_pairs(&fields) })
        }
    }
}

/// One or two of them.
fn some(all: &[Subject], random: &mut Random) -> Option<Vec<Subject>> {
    let mut some = vec![random.pick(all)?];
    some.extend(random.one_in(3).then(|| random.pick(all)).flatten());
    some.dedup();
    Some(some)
}

/// What one member does in some of the cases passes to another.
fn replace_helper(
    register: &Register,
    known: &Known,
    random: &mut Random,
    from: chrono::NaiveDate,
) -> Option<Command> {
    let member = random.pick(&known.members)?;
    let mut seats = vec![];
    let mut led = vec![];
    for part in helping(register, &member, today()) {
        if random.one_in(3) {
            continue;
        }
        seats.extend(part.seats.iter().map(|seat| seat.filled.subject.clone()));
        led.extend(part.leads_since.map(|_| part.episode.id().clone()));
    }
    let teams = if random.one_in(2) { known.teams.clone() } else { vec![] };
    let by = random.pick(&known.members).filter(|by| *by != member)?;
    Some(Command::ReplaceHelper { member, by, seats, led, teams, from, reason: "nghỉ hưu".into() })
}

fn batch(on: chrono::NaiveDate) -> BatchOpened {
    BatchOpened {
        on,
        what: "quà".into(),
        quantity: 1,
        unit: "phần".into(),
        value: Some(400_000),
        giver: String::new(),
        purpose: String::new(),
    }
}

fn occupant(known: &Known, random: &mut Random) -> Option<Occupant> {
    Some(match random.below(4) {
        0 => {
            Occupant::Family { name: random.pick(&NAMES)?.into(), relation: "mẹ".into(), phone: "".into() }
        }
        1 => Occupant::Nobody { reason: "không còn người thân".into() },
        _ => Occupant::Member(random.pick(&known.members)?),
    })
}

/// What is on record from after a day.
fn later(register: &Register, episode: &Subject, on: chrono::NaiveDate) -> Vec<EntryId> {
    let known = register.episode(episode).map(|(_, known)| known);
    known.map(|known| after(known, on).map(|(_, entry)| entry).collect()).unwrap_or_default()
}

/// A case that has left.
fn left(register: &Register, random: &mut Random) -> Option<Subject> {
    let episodes = register.persons().flat_map(|person| &person.episodes);
    let left: Vec<Subject> = episodes.filter(|it| !it.is_open()).map(|it| it.id().clone()).collect();
    random.pick(&left)
}

/// One case, and now and then another beside it.
fn both(one: Subject, known: &Known, random: &mut Random) -> Option<Vec<Subject>> {
    let other = random.pick(&known.episodes)?;
    Some(if one != other && random.one_in(3) { vec![one, other] } else { vec![one] })
}

type Fields = Vec<(&'static str, &'static str)>;

fn event(register: &Register, known: &Known, random: &mut Random) -> Option<(Fact, Fields)> {
    let on = day(random.below(DAYS) as u64);
    let word = random.pick(&WORDS)?;
    let episode = random.pick(&known.episodes);
    let meeting = random.pick(&known.meetings);
    let reason = || "đã xem xét".to_owned();
    let mut fields = vec![];
    let fact: Fact = match random.below(53) {
        0 => {
            fields.push((member_field::NAME, random.pick(&NAMES)?));
            MemberAdded {}.into()
        }
        1 => TeamFormed {}.into(),
        2 => StatusReported {
            also: if random.one_in(2) { vec!["after-prison".into()] } else { vec![] },
            ..status(&episode?, on)
        }
        .into(),
        3 | 4 => AdmissionProposed { episode: episode?, on }.into(),
        5..=7 => AdmissionRecorded {
            reason: if random.one_in(3) { reason() } else { String::new() },
            ..admission(&episode?, on)
        }
        .into(),
        8 | 9 => SeatFilled {
            episode: episode?,
            party: random.pick(&PARTIES)?.into(),
            occupant: occupant(known, random)?,
            from: on,
        }
        .into(),
        10 | 11 => SeatEnded { seat: random.pick(&known.seats)?, on, reason: word.into() }.into(),
        12 => LeadNamed { episode: episode?, member: random.pick(&known.members)?, from: on }.into(),
        13 => {
            let episodes = both(episode?, known, random)?;
            let made = contact(&episodes[0], &random.pick(&known.members)?, on);
            ContactMade { episodes, note: word.into(), ..made }.into()
        }
        14 => SupportGiven {
            episodes: both(episode?, known, random)?,
            on,
            what: random.pick(&GIVEN)?.into(),
            quantity: 1 + random.below(10) as u32,
            unit: "kg".into(),
            value: (!random.one_in(3)).then_some(150_000),
            giver: word.into(),
            purpose: String::new(),
        }
        .into(),
        15 | 16 => {
            fields.push((review_field::RESULT, "tien_bo"));
            fields.push((review_field::OWN_WORD, word));
            ReviewOpened { episode: episode?, month: Month::of(on), on }.into()
        }
        17 | 18 => ReleaseProposed { episode: episode?, on, reason: "progress".into() }.into(),
        19 | 20 => ReleaseRecorded {
            open: if random.one_in(4) { vec!["việc làm".into()] } else { vec![] },
            why_open: if random.one_in(2) { reason() } else { String::new() },
            aftercare: if random.one_in(2) { vec![3, 6, 12] } else { vec![] },
            after: if random.one_in(3) { later(register, episode.as_ref()?, on) } else { vec![] },
            ..release(&episode?, on)
        }
        .into(),
        21 => {
            let kind = random.pick(&[MeetingKind::Briefing, MeetingKind::Gathering])?;
            if kind == MeetingKind::Gathering {
                fields.push((meeting_field::HELPED_PRESENT, random.pick(&["7", "12", ""])?));
            }
            MeetingOpened { kind, on, plan: random.pick(&known.plans) }.into()
        }
        22 | 23 => match random.below(4) {
            0 => {
                fields.push((opinion_field::TEXT, word));
                OpinionGiven { meeting: meeting? }.into()
            }
            1 => {
                fields.push((task_field::WHAT, word));
                TaskGiven { meeting: meeting? }.into()
            }
            _ => AttendeeAdded {
                meeting: meeting?,
                member: if random.one_in(4) { None } else { random.pick(&known.members) },
            }
            .into(),
        },
        24 => {
            let upto = Upto::of(register.ledger());
            MinutesFinalised { meeting: meeting?, on, numbers: vec![], sha256: "00".into(), upto }.into()
        }
        25 => {
            let (template, _) = register.templates().next()?;
            PlanDrafted { template: template.clone(), on, round: 1 }.into()
        }
        26 => PlanIssued {
            plan: random.pick(&known.plans)?,
            on,
            number: word.into(),
            signer: "Nguyễn Văn Phúc".into(),
            signs_as: "CHỦ TỊCH".into(),
            sha256: "00".into(),
            upto: Upto::of(register.ledger()),
        }
        .into(),
        27..=30 => followed(known, random, &mut fields)?,
        31 => match random.below(6) {
            0 if random.one_in(2) => BackupMade { on }.into(),
            0 => BackupKept { on, place: "USB ở phòng".into() }.into(),
            1 => {
                HandedOver { on, from: random.pick(&known.members), to: random.pick(&known.members)? }.into()
            }
            2 => {
                fields.push(("total:I1", "100"));
                OldReportCopied { from: day(0), to: on }.into()
            }
            3 => SignedCopyRecorded {
                about: about_papers(known, random)?,
                paper: "minutes".into(),
                sha256: String::new(),
                on,
                number: random.pick(&["", "5", "05"])?.into(),
                signers: if random.one_in(4) { vec![] } else { vec!["Nguyễn Văn Phúc".into()] },
                differs: word.into(),
            }
            .into(),
            _ => PaperMade {
                about: if random.one_in(5) {
                    random.pick(&[&known.members[..], &known.teams].concat())?
                } else {
                    about_papers(known, random)?
                },
                paper: "minutes".into(),
                sha256: "00".into(),
                with_names: random.one_in(2),
                act: "saved".into(),
                receiver: word.into(),
                protected: random.one_in(2),
            }
            .into(),
        },
        32 | 33 => PauseRecorded {
            until: random.one_in(2).then(|| day(40 + random.below(20) as u64)),
            ..pause(&episode?, on)
        }
        .into(),
        36 | 37 => AftercareMade {
            episode: episode?,
            on,
            doer: random.pick(&known.members)?,
            outcome: Outcome::MetPerson,
            note: word.into(),
        }
        .into(),
        38 => AftercareEnded { episode: left(register, random)?, on }.into(),
        34 | 35 => PauseEnded { pause: random.pick(&known.pauses)?, on, authority: giao_ban() }.into(),
        39..=42 => given(register, known, random)?,
        43..=45 => closure(register, episode?, on, random)?,
        46..=49 => at_intake(known, random, &mut fields)?,
        50 | 51 => measured(known, random)?,
        _ => match random.below(5) {
            0 | 1 => template_taken(register, known, random)?,
            2 => MachineJoined { letter: random.pick(&['B', 'C', 'D', 'E'])? }.into(),
            _ => TemplateAdded { document: Template::shipped()[1 + random.below(3)].clone() }.into(),
        },
    };
    Some((fact, fields))
}

/// An end without a release.
fn closure(
    register: &Register,
    episode: Subject,
    on: chrono::NaiveDate,
    random: &mut Random,
) -> Option<Fact> {
    use ClosureKind::*;
    let result = random.pick(&[NotEligible, Elsewhere, NotTakingPart, NotTakingPart, NotTakingPart])?;
    let seen = random.one_in(2);
    let known = register.episode(&episode).map(|(_, known)| known).filter(|_| seen);
    let after = known.map(|known| after_closure(known, on).map(|(_, entry)| entry).collect());
    let closed = ClosureRecorded { result, after: after.unwrap_or_default(), ..closure_of(&episode, on) };
    Some(closed.into())
}

/// Two persons of the book; often the same two, so that two hands meet.
fn pair(known: &Known, random: &mut Random) -> Option<[Subject; 2]> {
    if let [one, other, ..] = known.persons.as_slice()
        && random.one_in(2)
    {
        return Some([one.clone(), other.clone()]);
    }
    Some([random.pick(&known.persons)?, random.pick(&known.persons)?])
}

/// What is asked and written down while a file is begun.
fn at_intake(known: &Known, random: &mut Random, fields: &mut Fields) -> Option<Fact> {
    let on = day(random.below(DAYS) as u64);
    let word = random.pick(&WORDS)?;
    Some(match random.below(8) {
        0 => {
            fields.push((consent_field::OWN, random.pick(&["yes", "no", ""])?));
            fields.push((consent_field::SCHOOL, random.pick(&["yes", "yes", "no"])?));
            ConsentAsked { episode: random.pick(&known.episodes)?, on }.into()
        }
        1 | 2 => ConsentWithdrawn {
            consent: random.pick(&known.consents)?,
            on,
            by: random.pick(&[Withdrawer::Own, Withdrawer::Guardian])?,
            reason: word.into(),
        }
        .into(),
        3 => {
            fields.push((relative_field::NAME, random.pick(&NAMES)?));
            RelativeAdded { person: random.pick(&known.persons)? }.into()
        }
        4 => FamilyLinked { persons: pair(known, random)? }.into(),
        5 | 6 => SchoolContacted {
            episodes: both(random.pick(&known.episodes)?, known, random)?,
            on,
            doers: vec![random.pick(&known.members)?],
            note: word.into(),
            informant: String::new(),
        }
        .into(),
        _ => ToldApart { persons: pair(known, random)?, reason: "đã hỏi gia đình".into() }.into(),
    })
}

/// A version of the model is taken into use, or a case goes over to it.
fn template_taken(register: &Register, known: &Known, random: &mut Random) -> Option<Fact> {
    let on = day(random.below(DAYS) as u64);
    let templates: Vec<Subject> = register.templates().map(|(subject, _)| subject.clone()).collect();
    let template = random.pick(&templates)?;
    Some(match random.below(3) {
        0 => TemplateApplied { template, on, authority: giao_ban() }.into(),
        _ => VersionChanged { episode: random.pick(&known.episodes)?, template, on }.into(),
    })
}

/// A statutory measure and its end.
fn measured(known: &Known, random: &mut Random) -> Option<Fact> {
    let on = day(random.below(DAYS) as u64);
    let episode = random.pick(&known.episodes)?;
    Some(match random.below(3) {
        0 => MeasureReported { until: random.one_in(2).then_some(on), ..measure(&episode, on) }.into(),
        _ => {
            let source = status(&episode, on).source;
            MeasureEnded { measure: random.pick(&known.measures)?, on, source }.into()
        }
    })
}

/// What is given to many, who comes to a session, what is noted.
fn given(register: &Register, known: &Known, random: &mut Random) -> Option<Fact> {
    let on = day(random.below(DAYS) as u64);
    let episode = random.pick(&known.episodes)?;
    Some(match random.below(5) {
        0 => batch(on).into(),
        1 => CaseListed { batch: random.pick(&known.batches)?, episode }.into(),
        2 => {
            let listing = random.pick(&known.listings)?;
            let (batch, listed) = register.listing(&listing)?;
            let support = batch.support(listed.episode(), on);
            ReceiptRecorded { listing, support }.into()
        }
        3 => CaseInvited { meeting: random.pick(&known.meetings)?, episode, on }.into(),
        _ => {
            let episode = (!random.one_in(3)).then_some(episode);
            NoteMade { episode, on, text: "hỏi giấy tờ".into(), ask_on: Some(on) }.into()
        }
    })
}

/// What is planned, looked at and heard while somebody is helped.
fn followed(known: &Known, random: &mut Random, fields: &mut Fields) -> Option<Fact> {
    let on = day(random.below(DAYS) as u64);
    let episode = random.pick(&known.episodes)?;
    Some(match random.below(11) {
        0..=2 => {
            fields.push((action_field::WHAT, "Giới thiệu việc làm"));
            ActionPlanned { episode, on, strand: random.pick(&STRANDS)?, need: "job".into() }.into()
        }
        3 => ProgressTold {
            action: random.pick(&known.actions)?,
            on,
            progress: random.pick(&[Progress::Done, Progress::Closed, Progress::Reopened])?,
            note: random.pick(&WORDS)?.into(),
        }
        .into(),
        4 | 5 => HelpPlanAgreed { episode, on }.into(),
        6..=9 => MilestoneReviewed { episode, months: random.pick(&[1, 1, 3])?, on }.into(),
        _ => IncidentReported { source: status(&episode, on).source, episode }.into(),
    })
}

/// Any field of anything; what decisions read more often than the rest.
fn set(register: &Register, known: &Known, random: &mut Random) -> Option<Command> {
    let word = random.pick(&WORDS)?.to_owned();
    let (subject, field, value) = match random.below(8) {
        0 => {
            let conditions = ["residence", "agreed", "approved", "status-informed"];
            let field = format!("{}{}", episode_field::CONDITION, random.pick(&conditions)?);
            (random.pick(&known.episodes)?, field, random.pick(&["yes", "yes", "no"])?.to_owned())
        }
        1 => {
            let left = random.pick(&["yes", "yes", ""])?.to_owned();
            (random.pick(&known.members)?, member_field::LEFT.to_owned(), left)
        }
        2 => {
            let field = format!("seat:{}", random.pick(&PARTIES[..3])?);
            (random.pick(&known.teams)?, field, random.pick(&known.members)?.as_str().to_owned())
        }
        3 => {
            let templates: Vec<Subject> = register.templates().map(|(subject, _)| subject.clone()).collect();
            let chosen = random.pick(&templates)?.as_str().to_owned();
            (Subject::named("unit"), "template".to_owned(), chosen)
        }
        4 => {
            (random.pick(&known.persons)?, field::BORN.to_owned(), random.pick(&["1990", "2012"])?.to_owned())
        }
        _ => {
            let subjects: Vec<Subject> = register.ledger().subjects().cloned().collect();
            let subject = random.pick(&subjects)?;
            let field = match subject.as_str().split('-').next()? {
                "attendee" | "invitation" => attendee_field::ATTENDS,
                "listing" => listing_field::OFF,
                "task" => random.pick(&[task_field::RESULT, task_field::WHO])?,
                "opinion" => opinion_field::TEXT,
                "review" => review_field::NEXT,
                _ => "note",
            };
            (subject, field.to_owned(), word)
        }
    };
    Some(Command::Set { subject, field, value })
}

/// Tells an event otherwise: mostly its day, now and then what it is about.
fn retell(fact: &mut Fact, known: &Known, random: &mut Random) {
    let new = day(random.below(DAYS) as u64);
    let moved = random.one_in(4).then(|| random.pick(&known.episodes)).flatten();
    match fact {
        Fact::BookOpened(fact) => fact.starts_on = new,
        Fact::MachineJoined(fact) => fact.letter = ['B', 'C', 'D', 'E'][random.below(4)],
        Fact::PersonOpened(fact) => fact.on = new,
        Fact::EpisodeOpened(fact) => fact.on = new,
        Fact::StatusReported(fact) => fact.source.on = Some(new),
        Fact::AdmissionProposed(fact) => fact.on = new,
        Fact::AdmissionRecorded(fact) => fact.on = new,
        Fact::SeatFilled(fact) => {
            fact.from = new;
            fact.episode = moved.unwrap_or(fact.episode.clone());
        }
        Fact::SeatEnded(fact) => fact.on = new,
        Fact::LeadNamed(fact) => fact.from = new,
        Fact::ContactMade(fact) => {
            fact.on = new;
            fact.episodes = moved.map_or(fact.episodes.clone(), |moved| vec![moved]);
        }
        Fact::SchoolContacted(fact) => {
            fact.on = new;
            fact.episodes = moved.map_or(fact.episodes.clone(), |moved| vec![moved]);
        }
        Fact::SupportGiven(fact) => {
            fact.on = new;
            fact.value = Some(200_000);
        }
        Fact::BatchOpened(fact) => fact.on = new,
        Fact::ReceiptRecorded(fact) => fact.support.on = new,
        Fact::NoteMade(fact) => {
            fact.on = new;
            fact.episode = moved.or(fact.episode.clone());
        }
        Fact::CaseInvited(fact) => fact.on = new,
        Fact::CaseListed(fact) => fact.episode = moved.unwrap_or(fact.episode.clone()),
        Fact::ReviewOpened(fact) => {
            fact.on = new;
            fact.month = Month::of(new);
        }
        Fact::ReleaseProposed(fact) => fact.on = new,
        Fact::ReleaseRecorded(fact) => fact.on = new,
        Fact::MeetingOpened(fact) => fact.on = new,
        Fact::AttendeeAdded(fact) => fact.member = random.pick(&known.members),
        Fact::OpinionGiven(OpinionGiven { meeting }) | Fact::TaskGiven(TaskGiven { meeting }) => {
            *meeting = random.pick(&known.meetings).unwrap_or(meeting.clone());
        }
        Fact::MinutesFinalised(fact) => fact.on = new,
        Fact::PlanDrafted(fact) => fact.on = new,
        Fact::PlanIssued(fact) => fact.on = new,
        Fact::PaperMade(fact) => fact.receiver = "Đảng ủy".into(),
        Fact::SignedCopyRecorded(fact) => fact.on = new,
        Fact::BackupKept(fact) => fact.on = new,
        Fact::HandedOver(fact) => fact.on = new,
        Fact::BackupMade(fact) => fact.on = new,
        Fact::ActionPlanned(fact) => {
            fact.on = new;
            fact.strand = random.pick(&STRANDS).unwrap_or(fact.strand);
            fact.episode = moved.unwrap_or(fact.episode.clone());
        }
        Fact::ProgressTold(fact) => fact.on = new,
        Fact::HelpPlanAgreed(fact) => {
            fact.on = new;
            fact.episode = moved.unwrap_or(fact.episode.clone());
        }
        Fact::MilestoneReviewed(fact) => {
            fact.on = new;
            fact.months = random.pick(&[1, 3]).unwrap_or(fact.months);
        }
        Fact::IncidentReported(fact) => fact.source.on = Some(new),
        Fact::OldReportCopied(fact) => fact.to = new,
        Fact::PauseRecorded(fact) => fact.on = new,
        Fact::PauseEnded(fact) => fact.on = new,
        Fact::AftercareMade(fact) => fact.on = new,
        Fact::AftercareEnded(fact) => fact.on = new,
        Fact::ClosureRecorded(fact) => fact.on = new,
        Fact::ConsentAsked(fact) => fact.on = new,
        Fact::ConsentWithdrawn(fact) => fact.on = new,
        Fact::ToldApart(fact) => fact.reason = "đã xem giấy tờ".into(),
        Fact::TemplateApplied(fact) => fact.on = new,
        Fact::VersionChanged(fact) => fact.on = new,
        Fact::MeasureReported(fact) => fact.from = new,
        Fact::MeasureEnded(fact) => fact.on = new,
        Fact::TemplateAdded(fact) => fact.document = Template::shipped()[1].clone(),
        Fact::FieldSet(_)
        | Fact::ActUndone(_)
        | Fact::MemberAdded(_)
        | Fact::TeamFormed(_)
        | Fact::RelativeAdded(_)
        | Fact::FamilyLinked(_)
        | Fact::ErasureRecorded(_) => {}
    }
}

/// What a paper may be made of and come back signed.
fn about_papers(known: &Known, random: &mut Random) -> Option<Subject> {
    match random.below(4) {
        0 => random.pick(&known.meetings),
        1 => random.pick(&known.plans),
        2 => random.pick(&known.persons),
        _ => Some(Subject::named("book")),
    }
}

/// The command by which a fact was allowed, by name, for counting.
pub fn name_of(command: &Command) -> &'static str {
    match command {
        Command::OpenBook { .. } => "OpenBook",
        Command::OpenPerson { .. } => "OpenPerson",
        Command::BringInList { .. } => "BringInList",
        Command::BringInMembers { .. } => "BringInMembers",
        Command::OpenBatch { .. } => "OpenBatch",
        Command::ListInBatch { .. } => "ListInBatch",
        Command::HandOver { .. } => "HandOver",
        Command::Invite { .. } => "Invite",
        Command::Reopen { .. } => "Reopen",
        Command::Record { fact, .. } => fact.kind().0,
        Command::Correct { .. } => "Correct",
        Command::Set { .. } => "Set",
        Command::SetAll { .. } => "SetAll",
        Command::AssignTeam { .. } => "AssignTeam",
        Command::ReplaceSeat { .. } => "ReplaceSeat",
        Command::ReplaceHelper { .. } => "ReplaceHelper",
        Command::Erase { .. } => "Erase",
        Command::Undo { .. } => "Undo",
        Command::OpenPersonUnder { .. } => "OpenPersonUnder",
        Command::ApplyTemplate { .. } => "ApplyTemplate",
        Command::ChangeVersion { .. } => "ChangeVersion",
    }
}
