//! What is written once somebody has left the model: the decision, the notice to them, and a letter that wishes them
//! well. The letter says nothing of why they were helped. Source: papers 13, domain 3.3; rules 2, 8, 19 and 20.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::choices::persons;
use super::dots::{DOTS, LONG_DOTS, or_dots};
use super::kinds::{ForWhom, Form, Made, MadeOf, Mark, Of};
use super::naming::{Naming, kept};
use super::{grounds, head};
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::{Office, Unit};
use crate::casework::event::Event;
use crate::casework::fact::{Authority, ReleaseProposed, ReleaseRecorded};
use crate::casework::person::{Episode, Person, Stage};
use crate::press::paper::*;
use crate::vietnamese::date;

pub const DECISION: Form =
    form("quyet-dinh-ra-khoi-dien", to_decide, |it, of, on, whom| make(decision, true, it, of, on, whom));
pub const NOTICE: Form = Form {
    for_whom: ForWhom { mark: Mark::Personal, ..ForWhom::OFFICE },
    ..form("thong-bao-ra-khoi-dien", any_release, |it, of, on, whom| make(notice, false, it, of, on, whom))
};
/// A letter is theirs, and tells nothing that anybody may not read.
pub const LETTER: Form = Form {
    for_whom: ForWhom { mark: Mark::Nothing, ..ForWhom::OFFICE },
    ..form("thu-chuc-mung", progress, |it, of, on, whom| make(letter, false, it, of, on, whom))
};

const fn form(
    code: &'static str,
    choices: fn(&Register, NaiveDate) -> Vec<Of>,
    make: fn(&Register, &Of, NaiveDate, Audience) -> Option<Made>,
) -> Form {
    // It is for the person it names.
    Form { code, made_of: MadeOf::Person, for_whom: ForWhom::OFFICE, choices, make }
}

fn any_release(register: &Register, _: NaiveDate) -> Vec<Of> {
    persons(register, |person| released(person).is_some())
}

/// A decision is drawn up and signed before it is recorded: of whoever was proposed, too.
fn to_decide(register: &Register, _: NaiveDate) -> Vec<Of> {
    persons(register, |person| released(person).is_some() || proposed(person).is_some())
}

/// Whoever left for another reason is not congratulated.
fn progress(register: &Register, _: NaiveDate) -> Vec<Of> {
    persons(register, |person| {
        released(person).is_some_and(|(episode, release)| {
            let mut templates = register.templates_of(episode);
            let reason = templates.find_map(|it| it.exit_reason(&release.fact.reason));
            reason.is_some_and(|reason| reason.counts_as_progress)
        })
    })
}

/// The latest time that ended with a release.
fn released(person: &Person) -> Option<(&Episode, &Event<ReleaseRecorded>)> {
    person.episodes.iter().rev().find_map(|episode| Some((episode, episode.release()?)))
}

/// What is proposed of somebody who is still helped.
fn proposed(person: &Person) -> Option<(&Episode, &Event<ReleaseProposed>)> {
    let episode = person.current().filter(|episode| episode.stage() == Stage::ReleaseProposed)?;
    Some((episode, episode.release_proposals.last()?))
}

struct Sources<'a> {
    register: &'a Register,
    naming: Naming<'a>,
    person: Option<&'a Person>,
    released: Option<(&'a Episode, &'a Event<ReleaseRecorded>)>,
    on: NaiveDate,
}

fn make(
    write: fn(&Sources<'_>) -> Paper,
    of_proposed: bool,
    register: &Register,
    of: &Of,
    on: NaiveDate,
    audience: Audience,
) -> Option<Made> {
    let person = match of {
        Of::Nothing => None,
        Of::One(person) => Some(&**register.person(person)?),
        _ => return None,
    };
    // Of somebody who came back and is proposed again, the release that stands is an earlier one.
    let is_proposed = of_proposed && person.is_some_and(|person| proposed(person).is_some());
    let known = person.map(|person| released(person).filter(|_| !is_proposed));
    if known == Some(None) && !is_proposed {
        return None;
    }
    let sources = Sources {
        register,
        naming: Naming::new(register, audience, on),
        person,
        released: known.flatten(),
        on,
    };
    let paper = write(&sources);
    let of_day = sources.released.map_or(on, |(_, release)| release.fact.on);
    Some((sources.naming.applied_to(paper), of_day))
}

impl Sources<'_> {
    /// "ông Nguyễn Tấn Khoa (KT-24-A001)"
    fn who(&self) -> String {
        self.person.map_or_else(|| format!("ông (bà) {LONG_DOTS}"), |person| self.naming.case_within(person))
    }

    /// How the person is spoken to.
    fn you(&self) -> &'static str {
        self.person.map_or("ông (bà)", |person| self.naming.address(person))
    }

    /// "quyết định của Chủ tịch UBND phường (văn bản số 7)"; a meeting agrees and does not decide.
    fn authority(&self) -> String {
        let Some((_, release)) = self.released else {
            return format!("quyết định của {LONG_DOTS} (văn bản số {DOTS})");
        };
        let authority = &release.fact.authority;
        let decider = grounds::decider(authority);
        match grounds::is_meeting(authority) {
            true if authority.number.trim().is_empty() => format!("kết quả thống nhất của {decider}"),
            true => format!("kết quả thống nhất của {decider} (biên bản số {})", or_dots(&authority.number)),
            false => format!("quyết định của {decider} (văn bản số {})", or_dots(&authority.number)),
        }
    }

    fn model(&self) -> String {
        let version = self.released.map(|(episode, _)| episode.template());
        let template = version.and_then(|version| self.register.template(version));
        let template = template.or(self.register.current_template().map(|(_, template)| template));
        template.map_or(LONG_DOTS.to_owned(), |template| template.name.clone())
    }

    fn since(&self) -> String {
        self.released.map_or_else(head::undated, |(_, release)| date::formal(release.fact.on))
    }

    fn reason(&self) -> String {
        let released = self.released.map(|(episode, release)| (episode, &release.fact.reason));
        let proposed =
            self.person.and_then(proposed).map(|(episode, proposal)| (episode, &proposal.fact.reason));
        let reason = released.or(proposed).and_then(|(episode, reason)| {
            self.register.templates_of(episode).find_map(|it| it.exit_reason(reason))
        });
        reason.map_or_else(|| LONG_DOTS.to_owned(), |reason| kept(&reason.name))
    }

    /// Who decided, where a body or an officer did: the number and the signer of minutes are those of no decision.
    fn decided(&self) -> Option<&Authority> {
        let authority = self.released.map(|(_, release)| &release.fact.authority);
        authority.filter(|authority| !grounds::is_meeting(authority))
    }

    /// As it was called on the day of the release.
    fn unit(&self) -> Cow<'_, Unit> {
        self.register.unit_on(self.released.map_or(self.on, |(_, release)| release.fact.on))
    }

    /// A letterhead dated when it is signed.
    fn opened(&self, title: &str, office: Office, code: &str, number: &str) -> Paper {
        let unit = &*self.unit();
        let letterhead = head::letterhead(unit, office, code, number);
        Paper::new(title).with(Letterhead { place_and_date: Some(head::place_undated(unit)), ..letterhead })
    }

    fn closing(&self, office: Office, is_decision: bool, lines: &[&str]) -> Closing {
        let own = self.unit().letterhead(office);
        let name = self.decided().map(|authority| authority.signer.trim().to_owned());
        // A notice is of the body that keeps the book, whoever decided.
        let name = name.filter(|name| !name.is_empty() && is_decision);
        let name = name.or(Some(own.signer).filter(|name| !name.is_empty()));
        let signature = Signature { name, ..Signature::new(own.signs_as) };
        Closing { recipients: head::recipients(lines.iter().copied()), signature }
    }
}

/// Quyết định, by whoever was recorded to have decided.
fn decision(sources: &Sources<'_>) -> Paper {
    let register = sources.register;
    let office = sources.unit().deciding_office();
    let number = sources.decided().map_or("", |authority| &authority.number);
    let mut paper = sources.opened("Quyết định đưa ra khỏi diện quản lý", office, "QĐ", number);
    paper.push(Title::new(
        "QUYẾT ĐỊNH",
        format!("Về việc đưa ra khỏi diện quản lý, giúp đỡ theo mô hình \"{}\"", sources.model()),
    ));
    let authority = head::body(&sources.unit(), office).to_uppercase();
    paper.push(Paragraph::new([Run::bold(kept(&authority))]).centred().kept_with_next());
    // Which law a ward cites is for the ward to say: none may be printed unverified.
    paper.push(Paragraph::italic("Căn cứ").dotted(1));
    let version = sources.released.map(|(episode, _)| episode.template());
    let version = version.or(register.current_template().map(|(id, _)| id));
    let agreed = sources.released.map(|(_, release)| (&release.fact.authority, release.fact.on));
    // The body that decides is not what its decision rests on.
    let agreed = agreed.filter(|(authority, _)| grounds::is_meeting(authority));
    let keeper = kept(&head::body(&sources.unit(), Office::Keeper));
    let grounds = [grounds::plan(register, version, sources.on), grounds::agreement(register, agreed)];
    grounds::push_with_request(&mut paper, &grounds, &format!("{keeper} và tổ giúp đỡ"));
    paper.push(Paragraph::new([Run::bold("QUYẾT ĐỊNH:")]).centred().kept_with_next());
    let who = sources.who();
    let articles = [
        format!(
            " Đưa {who} ra khỏi diện quản lý, giúp đỡ theo mô hình \"{}\" từ {}; lý do: {}.",
            sources.model(),
            sources.since(),
            sources.reason(),
        ),
        " Tổ giúp đỡ bàn giao những việc còn dở; nếu người đó đồng ý thì tiếp tục thăm hỏi theo kế hoạch."
            .to_owned(),
        format!(
            " {keeper}, tổ giúp đỡ, các đơn vị liên quan và người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết \
                 định này kể từ ngày ký./."
        ),
    ];
    for (article, number) in articles.into_iter().zip(1..) {
        paper.push(Paragraph::new([Run::bold(format!("Điều {number}.")), Run::plain(article)]));
    }
    paper.push(sources.closing(office, true, &["Như Điều 3", "Lưu: VT, Hồ sơ"]));
    paper
}

/// Thông báo to the person and the family.
fn notice(sources: &Sources<'_>) -> Paper {
    let register = sources.register;
    let mut paper = sources.opened("Thông báo ra khỏi diện quản lý", Office::Keeper, "TB", "");
    paper.push(Title::new(
        "THÔNG BÁO",
        format!("Về việc ra khỏi diện quản lý, giúp đỡ theo mô hình \"{}\"", sources.model()),
    ));
    let (who, you) = (sources.who(), sources.you());
    let keeper = kept(&head::body(&sources.unit(), Office::Keeper));
    paper.push(Paragraph::text(format!(
        "{keeper} trân trọng thông báo tới {who} và gia đình: theo {}, từ {} {you} được đưa ra khỏi diện quản lý, giúp đỡ; lý do: {}.",
        sources.authority(),
        sources.since(),
        sources.reason(),
    )));
    paper.push(Paragraph::text(format!(
        "Từ ngày này, tổ giúp đỡ không còn lịch gặp gỡ, nhận xét hằng tháng. Nếu {you} đồng ý, tổ giúp đỡ vẫn tới thăm hỏi; \
         {you} có thể từ chối bất cứ lúc nào."
    )));
    let lead = sources.released.and_then(|(episode, release)| episode.lead(release.fact.on));
    let lead = lead.map(|lead| register.member_name(lead)).filter(|name| !name.is_empty());
    let lead = lead.map_or_else(|| LONG_DOTS.to_owned(), kept);
    paper.push(Paragraph::text(format!(
        "Khi cần giúp đỡ, cần giấy tờ, hoặc muốn xem, đề nghị sửa những gì đã ghi về mình, xin liên hệ ông (bà) {lead} hoặc \
         {keeper}./."
    )));
    paper.push(sources.closing(
        Office::Keeper,
        false,
        &["Người có tên trên và gia đình", "Tổ giúp đỡ", "Lưu: VT, Hồ sơ"],
    ));
    paper
}

/// Thư chúc mừng: neither code nor why.
fn letter(sources: &Sources<'_>) -> Paper {
    let unit = &*sources.unit();
    let mut paper = Paper::new("Thư chúc mừng");
    paper.page_number = PageNumber::Nowhere;
    let letterhead = head::letterhead(unit, Office::Keeper, "", "");
    let place_and_date = Some(head::place_undated(unit));
    paper.push(Letterhead { number: None, place_and_date, ..letterhead });
    paper.push(Title { kind: "THƯ CHÚC MỪNG".into(), subject: None });
    let who = sources
        .person
        .map_or_else(|| format!("ông (bà) {LONG_DOTS}"), |person| sources.naming.called(person));
    paper.push(Paragraph::text(format!("Thân gửi {who} và gia đình,")));
    let keeper = kept(&head::body(unit, Office::Keeper));
    let you = sources.you();
    paper.push(Paragraph::text(format!(
        "{keeper}, các đoàn thể và bà con khu dân cư trân trọng chúc mừng {you} đã vững vàng, tự lo được cho cuộc sống của mình. \
         Kết quả hôm nay trước hết là từ cố gắng của {you}, cùng tình thương của gia đình."
    )));
    paper.push(Paragraph::text(format!(
        "Mong {you} giữ gìn sức khỏe, vui sống, yên tâm làm ăn, học tập, tham gia cùng bà con trong các hoạt động của khu dân \
         cư. Khi có việc cần, chúng tôi luôn sẵn lòng."
    )));
    paper.push(Paragraph::text("Xin gửi tới gia đình lời cảm ơn và lời chúc sức khỏe, hạnh phúc."));
    let own = unit.letterhead(Office::Keeper);
    let name = Some(own.signer).filter(|name| !name.is_empty());
    paper.push(Block::Signatures(vec![Signature { name, ..Signature::new(own.signs_as) }]));
    paper
}
