//! Trang của người được giúp đỡ: what somebody may see and take home of their own file, in plain words. Neither diện nor
//! measure, and nobody else's words: what a party said in a review or noted of a visit is that party's. Source: papers
//! 15, product P6; rules 3, 8, 19 and 20.

use chrono::NaiveDate;

use super::choices::persons;
use super::dots::{DOTS, ending_in, or_dots};
use super::kinds::{ForWhom, Form, MadeOf, Mark, Of};
use super::naming::{Naming, kept};
use super::review_words::result_words;
use super::{deeds, head};
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::{Office, member_field};
use crate::casework::fact::Occupant;
use crate::casework::help_plan::action_field;
use crate::casework::person::{Admitted, Episode, Person, episode_field, review_field};
use crate::casework::team::team_of;
use crate::casework::upcoming::{next_contact, next_review};
use crate::press::paper::*;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::month::Month;
use crate::vietnamese::sentence::capitalised;

pub const FORM: Form = Form {
    code: "trang-cua-nguoi-duoc-giup-do",
    made_of: MadeOf::Person,
    // It lies about at home: by initials unless they want their name on it.
    for_whom: ForWhom { mark: Mark::Personal, ..ForWhom::OUTSIDE },
    choices: |register, _| persons(register, |person| person.current().is_some_and(|it| it.is_helped())),
    make: |register, of, on, audience| match of {
        Of::Nothing => Some((own_page(register, None, on, audience), on)),
        Of::One(person) => {
            let person = register.person(person)?;
            Some((own_page(register, Some((person, person.current()?)), on, audience), on))
        }
        _ => None,
    },
};

/// As much of the past as one reads.
const MOST: usize = 12;

pub fn own_page(
    register: &Register,
    case: Option<(&Person, &Episode)>,
    on: NaiveDate,
    audience: Audience,
) -> Paper {
    let naming = Naming::new(register, audience, on);
    let page = Page { register, case, on };
    let mut paper = Paper::new("Trang của người được giúp đỡ");
    let unit = &*naming.unit();
    paper.push(Letterhead { number: None, ..head::letterhead(unit, Office::Keeper, "", "") });
    let of_day = case.map_or_else(|| format!("ngày {DOTS}"), |_| format!("tính đến ngày {}", in_figures(on)));
    paper.push(Title::new("TRANG CỦA NGƯỜI ĐƯỢC GIÚP ĐỠ", format!("Những gì sổ ghi về mình, {of_day}")));
    let who = case.map(|(person, _)| naming.case(person)).unwrap_or_default();
    paper.push(line("Trang này của", &who));
    paper.push(line("Được giúp đỡ từ", &page.since()));
    paper.push(clause("1. Người giúp đỡ"));
    page.helpers(&mut paper);
    paper.push(clause("2. Mong muốn đã nói, việc cùng bàn"));
    page.plan(&mut paper);
    paper.push(clause("3. Những lần gặp, hỗ trợ đã nhận"));
    page.deeds(&mut paper);
    paper.push(clause("4. Nhận xét các kỳ"));
    page.reviews(&mut paper);
    paper.push(clause("5. Sắp tới"));
    let next = case.map(|(_, episode)| episode);
    let month = |found: Option<Month>| match found {
        Some(month) if month < Month::of(on) => format!("tháng {month}, chưa làm"),
        Some(month) => format!("tháng {month}"),
        None => String::new(),
    };
    paper.push(line("Lần gặp tại nhà", &month(next.and_then(|it| next_contact(register, it, on)))));
    paper.push(line("Kỳ nhận xét", &month(next.and_then(|it| next_review(register, it, on)))));
    page.rights(&mut paper);
    naming.applied_to(paper)
}

fn line(label: &str, value: &str) -> Paragraph {
    ending_in(vec![], &format!("{label}:"), value)
}

fn clause(text: &str) -> Heading {
    Heading::new(Level::Clause, text)
}

struct Page<'a> {
    register: &'a Register,
    case: Option<(&'a Person, &'a Episode)>,
    on: NaiveDate,
}

impl Page<'_> {
    fn since(&self) -> String {
        match self.case.and_then(|(_, episode)| episode.admitted()) {
            Some(Admitted::On(day)) => in_figures(day),
            Some(Admitted::About(partial)) => partial.in_figures(),
            Some(Admitted::Unknown) | None => String::new(),
        }
    }

    /// Who leads, with a telephone, and who else sits on the team.
    fn helpers(&self, paper: &mut Paper) {
        let lead = self.case.and_then(|(_, episode)| self.register.member(episode.lead(self.on)?));
        let lead = lead.map(|member| {
            let phone = member.text(member_field::PHONE).trim();
            let name = member.text(member_field::NAME);
            if phone.is_empty() { name.to_owned() } else { format!("{name}, điện thoại {phone}") }
        });
        let words = lead.filter(|words| !words.is_empty()).map(|words| kept(&words)).unwrap_or_default();
        paper.push(line("Người giúp đỡ chính", &words));
        let team = self.case.and_then(|(_, episode)| team_of(self.register, episode, self.on));
        let mut names: Vec<String> = vec![];
        for seat in team.iter().flat_map(|team| &team.seats).flat_map(|seat| &seat.held) {
            if let Occupant::Member(member) = &seat.filled.fact.occupant {
                let name = kept(self.register.member_name(member));
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        paper.push(line("Tổ giúp đỡ", &names.join(", ")));
    }

    fn plan(&self, paper: &mut Paper) {
        let Some((_, episode)) = self.case else {
            paper.push(Block::DottedLines(3));
            return;
        };
        paper.push(line("Mong muốn", episode.text(episode_field::WISHES)));
        let actions: Vec<String> = episode
            .actions
            .iter()
            .map(|action| {
                let what = capitalised(&or_dots(action.text(action_field::WHAT)));
                let own = action.text(action_field::OWNER) == action_field::OWNER_SELF;
                let owner = if own { " (mình tự làm)".to_owned() } else { String::new() };
                let by = action.by().map(|by| format!(", hạn {}", in_figures(by))).unwrap_or_default();
                let state = if action.is_open() { "đang làm" } else { "đã xong" };
                format!("{what}{owner}{by}: {state}")
            })
            .collect();
        if !actions.is_empty() {
            paper.push(List::new(Marker::Dash, actions));
        }
    }

    /// Days and kinds alone: what somebody noted of a visit is theirs.
    fn deeds(&self, paper: &mut Paper) {
        let Some((_, episode)) = self.case else {
            paper.push(Block::DottedLines(3));
            return;
        };
        let since = episode.admission().map_or(episode.event.fact.on, |admission| admission.fact.on);
        let period = crate::casework::figures::Period { from: since, to: self.on };
        let all = deeds::deeds(self.register, episode, period);
        let left = all.len().saturating_sub(MOST);
        if all.is_empty() {
            paper.push(Paragraph::text("Sổ chưa ghi lần nào."));
            return;
        }
        if left > 0 {
            paper.push(Paragraph::text(format!("{} lần gần nhất; trước đó còn {left} lần.", MOST)));
        }
        let table = Table::new([
            Column::centred(Width::Mm(26)),
            Column::left(Width::Share(5)),
            Column::left(Width::Share(3)),
        ])
        .headed(["Ngày", "Việc", "Ai làm"]);
        paper.push(all.into_iter().skip(left).fold(table, Table::row));
    }

    /// The result, and what they said themself; what others said stays with them.
    fn reviews(&self, paper: &mut Paper) {
        let Some((_, episode)) = self.case else {
            paper.push(Block::DottedLines(2));
            return;
        };
        let reviews = episode.reviews.iter().rev().take(MOST / 2).collect::<Vec<_>>();
        if reviews.is_empty() {
            paper.push(Paragraph::text("Chưa có kỳ nhận xét nào."));
            return;
        }
        let table = Table::new([
            Column::centred(Width::Mm(26)),
            Column::left(Width::Share(3)),
            Column::left(Width::Share(5)),
        ])
        .headed(["Tháng", "Nhận xét chung", "Lời của mình"]);
        let rows = reviews.into_iter().rev().map(|review| {
            let result = result_words(review.text(review_field::RESULT));
            let own = review.text(review_field::OWN_WORD);
            [review.fact.month.to_string(), capitalised(result), or_dots(own)]
        });
        paper.push(rows.fold(table, Table::row));
    }

    fn rights(&self, paper: &mut Paper) {
        paper.push(clause("6. Quyền của mình"));
        let keeper = kept(&head::body(&self.register.unit_on(self.on), Office::Keeper));
        let rights = [
            "Tham gia là tự nguyện; muốn thôi thì thôi, không phải nêu lý do.".to_owned(),
            "Được nêu ý kiến và biết kết quả của mỗi kỳ nhận xét.".to_owned(),
            "Được xem cả hồ sơ và đề nghị sửa chỗ chưa đúng.".to_owned(),
            format!("Có việc cần thì báo người giúp đỡ chính, hoặc {keeper}."),
        ];
        paper.push(List::new(Marker::Dash, rights));
        paper.push(Paragraph::text("Điều muốn sửa, muốn nói thêm:").dotted(1));
    }
}
