//! Quyết định thành lập, kiện toàn tổ giúp đỡ: of a standing team and those who sit on it; nobody who is helped stands on
//! it. Source: papers 4, domain 3.3 (Mẫu 1.2).

use chrono::NaiveDate;

use super::choices::ones;
use super::dots::{DOTS, LONG_DOTS, open_places, or_dots};
use super::kinds::{ForWhom, Form, Made, MadeOf, Of};
use super::minutes::with_title;
use super::naming::{Naming, kept};
use super::pen::pen_rows;
use super::{grounds, head};
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::{Office, Team, member_field, team_field};
use crate::casework::team::{body_of, is_standing, roster, standing_teams};
use crate::ledger::Subject;
use crate::press::paper::*;
use crate::vietnamese::date;
use crate::vietnamese::number::two_digits;
use crate::vietnamese::sentence::{capitalised, uncapitalised};

pub const FOUNDING: Form = form(FOUNDING_CODE, |it, of, on, _| make(it, of, on, Act::Founding));
pub const RENEWAL: Form = form(RENEWAL_CODE, |it, of, on, _| make(it, of, on, Act::Renewal));

const FOUNDING_CODE: &str = "quyet-dinh-thanh-lap-to";
const RENEWAL_CODE: &str = "quyet-dinh-kien-toan-to";

/// What is decided of a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Founding,
    /// Takes the place of the decision before it.
    Renewal,
}

impl Act {
    fn words(self) -> &'static str {
        match self {
            Self::Founding => "Thành lập",
            Self::Renewal => "Kiện toàn",
        }
    }
}

const fn form(code: &'static str, make: fn(&Register, &Of, NaiveDate, Audience) -> Option<Made>) -> Form {
    Form {
        code,
        made_of: MadeOf::Team,
        for_whom: ForWhom::EVERYBODY,
        choices: |register, _| {
            let teams = standing_teams(register).into_iter().filter(|team| is_standing(team));
            ones(teams.map(|team| &team.subject))
        },
        make,
    }
}

fn make(register: &Register, of: &Of, on: NaiveDate, act: Act) -> Option<Made> {
    let team = match of {
        Of::Nothing => None,
        Of::One(team) => Some(&**register.team(team)?),
        _ => return None,
    };
    Some((team_decision(register, team, on, act), on))
}

/// Without a team, the form for the pen.
pub fn team_decision(register: &Register, team: Option<&Team>, on: NaiveDate, act: Act) -> Paper {
    let (act, is_renewal) = (act.words(), act == Act::Renewal);
    let unit = &*register.unit_on(on);
    let office = unit.deciding_office();
    let version = register.current_template();
    let model = version.map_or(LONG_DOTS, |(_, template)| &template.name);
    let name = team.map_or(LONG_DOTS.to_owned(), |team| or_dots(team.text(team_field::NAME)));
    let name = kept(&name);
    let mut paper = Paper::new(format!("Quyết định {} tổ giúp đỡ", act.to_lowercase()));
    let letterhead = head::letterhead(unit, office, "QĐ", "");
    paper.push(Letterhead { place_and_date: Some(head::place_undated(unit)), ..letterhead });
    let about = format!("Về việc {} {name} thực hiện mô hình \"{model}\"", act.to_lowercase());
    paper.push(Title::new("QUYẾT ĐỊNH", about));
    let authority = kept(&head::body(unit, office).to_uppercase());
    paper.push(Paragraph::new([Run::bold(authority)]).centred().kept_with_next());
    // Which law a ward cites is for the ward to say: none may be printed unverified.
    paper.push(Paragraph::italic("Căn cứ").dotted(1));
    let keeper = kept(&head::body(unit, Office::Keeper));
    let plan = grounds::plan(register, version.map(|(id, _)| id), on);
    grounds::push_with_request(&mut paper, &[plan], &keeper);
    paper.push(Paragraph::new([Run::bold("QUYẾT ĐỊNH:")]).centred().kept_with_next());
    let many = version.map_or(DOTS.to_owned(), |(_, it)| two_digits(it.settings.max_cases_per_helper));
    article(&mut paper, 1, &format!("{act} {name}, gồm các ông (bà) có tên sau:"));
    paper.push(members(register, team));
    article(
        &mut paper,
        2,
        "Tổ có nhiệm vụ gặp gỡ, lắng nghe, động viên người được giúp đỡ và gia đình; cùng lập và thực hiện kế hoạch giúp đỡ \
         theo hai nội dung cảm hóa, giáo dục và hỗ trợ, giúp đỡ; nhận xét hằng kỳ; báo lại tại cuộc họp giao ban; giữ kín thông tin \
         của người được giúp đỡ.",
    );
    paper.push(Paragraph::text(format!(
        "Mỗi thành viên giúp đỡ chính không quá {many} trường hợp cùng một lúc. Tổ không làm thay nhiệm vụ quản lý, giám sát, \
         thi hành quyết định của cơ quan nhà nước."
    )));
    let before =
        is_renewal.then(|| format!("Quyết định này thay thế {}. ", decision_before(register, team, on)));
    article(
        &mut paper,
        3,
        &format!(
            "{}{keeper}, các đơn vị liên quan và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể \
                  từ ngày ký./.",
            before.unwrap_or_default(),
        ),
    );
    let own = unit.letterhead(office);
    let signature =
        Signature { name: Some(own.signer).filter(|name| !name.is_empty()), ..Signature::new(own.signs_as) };
    paper.push(Closing { recipients: head::recipients(["Như Điều 3", "Lưu: VT"]), signature });
    Naming::new(register, Audience::Nameless, on).applied_to(paper)
}

/// "Quyết định số 07/QĐ-UBND ngày 07 tháng 3 năm 2024 về việc thành lập tổ": the last one of the team that came back
/// signed, dots where none did.
fn decision_before(register: &Register, team: Option<&Team>, on: NaiveDate) -> String {
    let signed = register.signed_papers().map(|signed| &signed.fact);
    let of_team = signed.filter(|it| team.is_some_and(|team| team.subject == it.about) && it.on < on);
    let decisions = of_team.filter(|it| [FOUNDING_CODE, RENEWAL_CODE].contains(&&*it.paper));
    let Some(last) = decisions.max_by_key(|it| it.on) else {
        return format!("Quyết định số {DOTS} {}", head::undated());
    };
    let unit = &*register.unit_on(last.on);
    let symbol = unit.letterhead(unit.deciding_office()).symbol;
    let number = uncapitalised(&head::number_line(&last.number, "QĐ", &symbol)).replace("số: ", "số ");
    let act = if last.paper == FOUNDING_CODE { Act::Founding } else { Act::Renewal };
    format!("Quyết định {number} {} về việc {} tổ", date::formal(last.on), act.words().to_lowercase())
}

fn article(paper: &mut Paper, number: u32, text: &str) {
    paper.push(Paragraph::new([Run::bold(format!("Điều {number}.")), Run::plain(format!(" {text}"))]));
}

fn members(register: &Register, team: Option<&Team>) -> Table {
    let table = Table::new([
        Column::centred(Width::Mm(11)),
        Column::left(Width::Share(4)),
        Column::left(Width::Share(4)),
        Column::left(Width::Share(3)),
    ])
    .headed(["STT", "Họ và tên, chức danh", "Cơ quan, đoàn thể", "Nhiệm vụ trong tổ"]);
    let Some(team) = team else { return pen_rows(table, 6) };
    let template = register.current_template().map(|(_, template)| template);
    let place = |party: &str| {
        template
            .and_then(|template| template.parties.iter().position(|known| known.id == party))
            .unwrap_or(usize::MAX)
    };
    let head = team.text(team_field::HEAD);
    let mut seats: Vec<_> = roster(team).collect();
    // Whoever heads the team stands first, and may sit for no party.
    seats.sort_by_key(|(party, id)| (id.as_str() != head, place(party)));
    let mut members: Vec<Subject> = seats.into_iter().map(|(_, id)| id).collect();
    if !head.is_empty() && members.first().is_none_or(|first| first.as_str() != head) {
        members.insert(0, Subject::named(head));
    }
    let rows: Vec<_> = members
        .into_iter()
        .filter_map(|id| Some((register.member(&id)?, id)))
        .zip(1..)
        .map(|((member, id), number)| {
            let roles = [(team_field::HEAD, "tổ trưởng"), (team_field::LEAD, "người giúp đỡ chính")];
            let roles = roles.into_iter().filter(|(field, _)| team.text(field) == id.as_str());
            let roles: Vec<&str> = roles.map(|(_, role)| role).collect();
            // Any of them may head the team of which nobody said who does.
            let role = match (roles.is_empty(), head.is_empty()) {
                (true, true) => DOTS.to_owned(),
                (true, false) => "thành viên".to_owned(),
                (false, _) => roles.join(", "),
            };
            let name = with_title(register.member_name(&id), member.text(member_field::TITLE));
            let organisation = or_dots(&open_places(&body_of(register, member)));
            [number.to_string(), kept(&name), kept(&organisation), capitalised(&role)]
        })
        .collect();
    if rows.is_empty() { pen_rows(table, 6) } else { rows.into_iter().fold(table, Table::row) }
}
