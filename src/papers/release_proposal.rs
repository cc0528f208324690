//! Đề nghị đưa ra khỏi diện quản lý: what was reached and by when, what everybody says to it, what is left to do, and room
//! for whoever decides. Source: papers 9; rules 2, 3 and 26.

use chrono::NaiveDate;

use super::choices::persons;
use super::dots::{DOTS, LONG_DOTS, ending_in, open_places, or_dots};
use super::kinds::{ForWhom, Form, MadeOf, Of};
use super::naming::{Naming, kept};
use super::pen::pen_rows;
use super::review_words::result_words;
use super::{deeds, grounds, head};
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::Office;
use crate::casework::help_plan::action_field;
use crate::casework::home_contact::HomeContacts;
use crate::casework::person::{Episode, Person, Stage, proposal_field, review_field};
use crate::casework::template::Template;
use crate::press::paper::*;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::sentence::capitalised;

pub const FORM: Form = Form {
    code: "de-nghi-ra-khoi-dien",
    made_of: MadeOf::Person,
    // It goes to those who decide on this one case.
    for_whom: ForWhom::OFFICE,
    choices: |register, _| {
        let asks = |episode: &Episode| match episode.stage() {
            Stage::ReleaseProposed | Stage::Helped | Stage::Paused => true,
            // What was proposed can be printed again.
            _ => episode.release().is_some() || !episode.release_proposals.is_empty(),
        };
        persons(register, |person| person.current().is_some_and(asks))
    },
    make: |register, of, on, audience| match of {
        Of::Nothing => Some((release_proposal(register, None, on, audience), on)),
        Of::One(person) => {
            let person = register.person(person)?;
            let case = (&**person, person.current()?);
            Some((release_proposal(register, Some(case), on, audience), on))
        }
        _ => None,
    },
};

type Case<'a> = (&'a Person, &'a Episode);

struct Sources<'a> {
    register: &'a Register,
    case: Option<Case<'a>>,
    /// The day it is proposed, else the day it is printed.
    on: NaiveDate,
    template: Option<&'a Template>,
}

/// The proposal as far as it is recorded; without a case, the form for the pen.
pub fn release_proposal(
    register: &Register,
    case: Option<Case<'_>>,
    on: NaiveDate,
    audience: Audience,
) -> Paper {
    let naming = Naming::new(register, audience, on);
    let version =
        case.map(|(_, episode)| episode.template()).or(register.current_template().map(|(id, _)| id));
    let template = version.and_then(|version| register.template(version)).map(|template| &**template);
    let proposed = case.and_then(|(_, episode)| episode.release_proposals.last()).map(|it| it.fact.on);
    let sources = Sources { register, case, on: proposed.unwrap_or(on), template };
    let mut paper = Paper::new("Đề nghị đưa ra khỏi diện quản lý");
    let unit = &*register.unit_on(sources.on);
    let letterhead = head::letterhead(unit, Office::Keeper, "", "");
    paper.push(Letterhead { place_and_date: Some(head::place_undated(unit)), ..letterhead });
    let model = template.map_or(LONG_DOTS, |template| &template.name);
    paper.push(Title::new(
        "GIẤY ĐỀ NGHỊ",
        format!("Đưa ra khỏi diện quản lý, giúp đỡ theo mô hình \"{model}\""),
    ));
    let authority =
        case.and_then(|(_, episode)| episode.release()).map(|it| (&it.fact.authority, it.fact.on));
    // A meeting agrees; it is a body or an officer who decides.
    let decider = authority.map(|(authority, _)| authority).filter(|it| !grounds::is_meeting(it));
    paper.push(match decider.map_or("", |it| it.body.trim()) {
        "" => Paragraph::text("Kính gửi:").dotted(1),
        body => Paragraph::text(format!("Kính gửi: {}", kept(&capitalised(body)))),
    });
    let plan = grounds::plan(register, version, sources.on);
    let of_plan = format!("Mục V (quản lý, theo dõi, đánh giá) {plan}");
    grounds::push(&mut paper, &[of_plan, grounds::agreement(register, authority)]);
    let who = case.map_or_else(|| LONG_DOTS.to_owned(), |(person, _)| naming.case_within(person));
    paper.push(Paragraph::text(format!(
        "Tổ giúp đỡ đề nghị xem xét đưa {who} ra khỏi diện quản lý, giúp đỡ, cụ thể như sau:"
    )));
    sources.summary(&mut paper);
    sources.criteria(&mut paper);
    sources.reviews(&mut paper);
    sources.incidents(&mut paper);
    sources.unfinished(&mut paper);
    sources.opinions(&mut paper);
    sources.proposal(&mut paper, decider.map_or("", |it| it.signer.trim()));
    naming.applied_to(paper)
}

fn clause(text: &str) -> Heading {
    Heading::new(Level::Clause, text)
}

/// A part that is said in one line.
fn numbered(label: &str, value: &str) -> Paragraph {
    ending_in(vec![Run::bold(format!("{label}:"))], "", value)
}

fn line(label: &str, value: &str) -> Paragraph {
    ending_in(vec![], &format!("{label}:"), value)
}

impl Sources<'_> {
    fn summary(&self, paper: &mut Paper) {
        paper.push(clause("1. Tóm tắt quá trình giúp đỡ"));
        let Some((_, episode)) = self.case else {
            paper.push(Paragraph::text(format!(
                "Đưa vào diện ngày {DOTS}/{DOTS}/{DOTS}, đến nay {DOTS} tháng; tiếp xúc {DOTS} lần; dự {DOTS}/{DOTS} \
                 buổi sinh hoạt."
            )));
            paper.push(line("Hỗ trợ đã nhận", ""));
            return;
        };
        let since = episode.admission().map(|admission| admission.fact.on);
        // Who was called on and not met was not met, as in figures (rule 11).
        let rule = HomeContacts::of(&self.register.unit_on(self.on));
        let contacts =
            episode.contacts.iter().filter(|it| it.fact.on <= self.on && rule.met(&it.fact)).count();
        let sessions = match deeds::sessions(episode) {
            (_, 0) => format!("{DOTS}/{DOTS}"),
            (came, asked) => format!("{came}/{asked}"),
        };
        let months = since.map_or_else(|| DOTS.to_owned(), |since| whole_months(since, self.on).to_string());
        let since = since.map_or_else(|| DOTS.to_owned(), in_figures);
        // What the book never heard of may have been all the same: it is left to the pen.
        let contacts = if contacts == 0 { DOTS.to_owned() } else { contacts.to_string() };
        paper.push(Paragraph::text(format!(
            "Đưa vào diện ngày {since}, đến nay {months} tháng; tiếp xúc {contacts} lần; dự {sessions} buổi sinh hoạt."
        )));
        let supports: Vec<String> =
            episode.supports.iter().map(|it| deeds::support_words(&it.fact)).collect();
        paper.push(line("Hỗ trợ đã nhận", &supports.join("; ")));
    }

    /// Each criterion that a review found reached, with the day it did.
    fn criteria(&self, paper: &mut Paper) {
        paper.push(clause("2. Tiêu chí đã đạt"));
        let table = Table::new([
            Column::centred(Width::Mm(11)),
            Column::left(Width::Share(1)),
            Column::centred(Width::Mm(34)),
        ])
        .headed(["STT", "Tiêu chí", "Ngày xác nhận"]);
        let Some((_, episode)) = self.case else { return paper.push(pen_rows(table, 4)) };
        let criteria = self.template.into_iter().flat_map(Template::criteria);
        let reached = criteria.filter_map(|(_, it)| Some((it, reached_on(episode, &it.id, self.on)?)));
        let rows: Vec<_> = reached
            .zip(1..)
            .map(|((it, on), number)| [number.to_string(), kept(&open_places(&it.text)), in_figures(on)])
            .collect();
        match rows.is_empty() {
            true => paper.push(pen_rows(table, 3)),
            false => paper.push(rows.into_iter().fold(table, Table::row)),
        }
    }

    fn reviews(&self, paper: &mut Paper) {
        let reviews: Vec<String> = self
            .case
            .iter()
            .flat_map(|(_, episode)| &episode.reviews)
            .filter(|review| review.fact.on <= self.on)
            .map(|it| format!("tháng {} {}", it.fact.month, result_words(it.text(review_field::RESULT))))
            .collect();
        let last = reviews[reviews.len().saturating_sub(2)..].join("; ");
        paper.push(numbered("3. Hai kỳ nhận xét gần nhất", &last));
    }

    /// That there was none is for the police to say: what nobody told is left to the pen (rule 3).
    fn incidents(&self, paper: &mut Paper) {
        let told: Vec<String> = self
            .case
            .iter()
            .flat_map(|(_, episode)| &episode.incidents)
            .map(|it| {
                let source = &it.fact.source;
                let on = source.on.map_or_else(|| DOTS.to_owned(), in_figures);
                format!("có, ngày {on}, {} báo", or_dots(&source.informant))
            })
            .collect();
        let label = "4. Thông báo của Công an về vi phạm mới";
        match told.is_empty() {
            true => {
                let label = Run::bold(format!("{label} (có hay không, ngày, người báo):"));
                paper.push(Paragraph::new([label]).dotted(2));
            }
            false => paper.push(numbered(label, &told.join("; "))),
        }
    }

    /// What of the help plan goes on; who sees to it is written when it is agreed.
    fn unfinished(&self, paper: &mut Paper) {
        paper.push(clause("5. Việc còn dở và người theo tiếp"));
        let open: Vec<String> = self
            .case
            .iter()
            .flat_map(|(_, episode)| episode.actions.iter().filter(|action| action.is_open()))
            .map(|action| capitalised(&or_dots(action.text(action_field::WHAT))))
            .collect();
        match open.is_empty() {
            true => paper.push(Paragraph::text("Việc (vốn vay, học nghề, …), ai theo tiếp:").dotted(2)),
            false => paper.push(List::new(
                Marker::Dash,
                open.into_iter()
                    .map(|what| ListItem::new([format!("{what}; người theo tiếp:").into()]).dotted(1)),
            )),
        }
    }

    fn opinions(&self, paper: &mut Paper) {
        paper.push(clause("6. Ý kiến các bên, gia đình, bản thân"));
        let proposal = self.case.and_then(|(_, episode)| episode.release_proposals.last());
        let of = |prefix: &str, party: &str| {
            proposal.map(|it| it.text(&format!("{prefix}{party}"))).unwrap_or_default()
        };
        for party in self.template.iter().flat_map(|template| &template.parties) {
            let agrees = match of(proposal_field::AGREES, &party.id) {
                "yes" => "đồng ý",
                "not_yet" => "chưa đồng ý",
                _ => "",
            };
            let words = [agrees, of(proposal_field::OPINION, &party.id)];
            let words: Vec<&str> = words.into_iter().filter(|it| !it.is_empty()).collect();
            paper.push(line(&kept(&open_places(&party.name)), &words.join("; ")));
        }
        if self.template.is_none() {
            paper.push(Block::DottedLines(4));
        }
        paper.push(line("Bản thân người được giúp đỡ (có đồng ý được thăm hỏi tiếp không)", ""));
    }

    /// Who proposes signs; below, whoever decides, of whom nobody knows beforehand which body it is of.
    fn proposal(&self, paper: &mut Paper, decider: &str) {
        paper.push(clause("7. Đề nghị"));
        let reason = self.case.and_then(|(_, episode)| {
            let reason = &episode.release_proposals.last()?.fact.reason;
            self.register.templates_of(episode).find_map(|it| it.exit_reason(reason))
        });
        let reason = reason.map(|reason| kept(&reason.name)).unwrap_or_default();
        paper.push(line(&format!("Ra khỏi diện từ {}, lý do", head::undated()), &reason));
        paper.push(line("Hình thức thông báo (riêng với người đó và gia đình, tại giao ban, …)", ""));
        paper.push(Block::Signatures(vec![
            Signature::new(["NGƯỜI LẬP"]).hinted("(Ký, ghi rõ họ tên)"),
            Signature::new(["ĐẠI DIỆN CÁC BÊN"]).hinted("(Ký, ghi rõ họ tên)"),
        ]));
        let name = Some(decider.to_owned()).filter(|name| !name.is_empty());
        let decides =
            Signature::new(["NGƯỜI CÓ THẨM QUYỀN"]).hinted("(Ký, ghi rõ chức vụ, họ tên, đóng dấu)");
        let decided = vec![
            clause("Ý KIẾN CỦA NGƯỜI CÓ THẨM QUYỀN").into(),
            line("Đồng ý hay chưa đồng ý", "").into(),
            line("Lý do", "").into(),
            Paragraph::text(capitalised(&head::undated())).into(),
            Block::Signatures(vec![Signature { name, ..decides }]),
        ];
        paper.push(Block::Together(decided));
    }
}

/// The first day a review found the criterion reached, as long as no later one says otherwise.
fn reached_on(episode: &Episode, criterion: &str, on: NaiveDate) -> Option<NaiveDate> {
    let field = format!("{}{criterion}", review_field::CRITERION);
    let monthly = episode.reviews.iter().map(|it| (it.fact.on, it.text(&field)));
    let at_milestones = episode.milestone_reviews.iter().map(|it| (it.fact.on, it.text(&field)));
    let mut told: Vec<(NaiveDate, &str)> =
        monthly.chain(at_milestones).filter(|(day, level)| *day <= on && !level.is_empty()).collect();
    told.sort();
    let since = told.iter().rposition(|(_, level)| *level != "dat").map_or(0, |at| at + 1);
    told.get(since).map(|(day, _)| *day)
}

/// Full months from one day to another.
fn whole_months(from: NaiveDate, to: NaiveDate) -> u32 {
    let months =
        |count: &u32| from.checked_add_months(chrono::Months::new(*count)).is_some_and(|day| day <= to);
    (1..).take_while(months).last().unwrap_or(0)
}
