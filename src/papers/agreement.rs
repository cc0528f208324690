//! Phiếu thông tin and Phiếu thỏa thuận: who it is and what they wish, what was explained and what was answered. One
//! paper of two sheets, also as a blank form. Source: papers 3 and A (Bước 2, V.1); rules 3, 8, 19 and 26.

use chrono::NaiveDate;

use super::choices::persons;
use super::dots::{LONG_DOTS, ending_in, one_line};
use super::head;
use super::kinds::{ForWhom, Form, MadeOf, Of};
use super::naming::{Naming, kept, name_title};
use crate::casework::Register;
use crate::casework::audience::{Audience, cell, quarter};
use crate::casework::book::{Office, Unit};
use crate::casework::consent::{Consent, consent_field};
use crate::casework::needs::{difficulty_words, need_words};
use crate::casework::person::{Episode, Person, episode_field, field};
use crate::press::paper::*;
use crate::vietnamese::date;
use crate::vietnamese::sentence::uncapitalised;

pub const FORM: Form = Form {
    code: "phieu-thoa-thuan",
    made_of: MadeOf::Person,
    // The person and those who help sign it.
    for_whom: ForWhom::OFFICE,
    choices: |register, _| persons(register, |person| person.current().is_some_and(Episode::is_open)),
    make: |register, of, on, audience| match of {
        Of::Nothing => Some((blank_agreement(register, on), on)),
        Of::One(person) => Some((agreement(register, register.person(person)?, audience, on), on)),
        _ => None,
    },
};

/// What is explained to everybody before they answer; from the default plan, I.2, II.4 and V.
const EXPLAINED: [&str; 6] = [
    "Mô hình giúp người tham gia ổn định cuộc sống, có việc làm hoặc được học tập, tham gia sinh hoạt tại khu dân cư.",
    "Việc tham gia là tự nguyện; có thể rút lại bất cứ lúc nào và không phải nêu lý do.",
    "Việc tham gia không thay thế, không kéo dài biện pháp nào theo quyết định của cơ quan có thẩm quyền và không đặt \
     thêm nghĩa vụ ngoài quy định của pháp luật.",
    "Mỗi người có một người giúp đỡ chính, một tổ giúp đỡ và một kế hoạch giúp đỡ cùng bàn với gia đình.",
    "Thông tin cá nhân chỉ những người được phân công biết, trong phạm vi công việc; không công khai họ tên, nơi ở, \
     hình ảnh của người tham gia và gia đình.",
    "Người tham gia và gia đình được nêu ý kiến trong mỗi kỳ nhận xét, được biết kết quả, được xem và đề nghị sửa \
     những gì ghi về mình.",
];

/// Both sheets for one person, as they are known on a day.
pub fn agreement(register: &Register, person: &Person, audience: Audience, on: NaiveDate) -> Paper {
    let episode = person.current();
    let naming = Naming::new(register, audience, on);
    let is_minor = register.is_minor(person, on);
    let case = Case { register, person, episode, is_minor, is_named: audience.has_names() && !is_minor };
    naming.applied_to(both_sheets(register, &naming.unit(), Some((&case, &naming))))
}

/// The same two sheets with every place left to the pen.
pub fn blank_agreement(register: &Register, on: NaiveDate) -> Paper {
    let naming = Naming::new(register, Audience::Nameless, on);
    naming.applied_to(both_sheets(register, &naming.unit(), None))
}

struct Case<'a> {
    register: &'a Register,
    person: &'a Person,
    episode: Option<&'a Episode>,
    is_minor: bool,
    /// Whether what tells who it is may stand on this paper: of a minor it never does (rule 8).
    is_named: bool,
}

type Told<'a> = Option<(&'a Case<'a>, &'a Naming<'a>)>;

fn both_sheets(register: &Register, unit: &Unit, told: Told<'_>) -> Paper {
    let mut paper = Paper::new("Phiếu thông tin, phiếu thỏa thuận");
    information(register, unit, told, &mut paper);
    paper.push(Block::NextPaper);
    consent(register, unit, told, &mut paper);
    paper
}

/// Dated when it is signed, or on the day on which all was explained.
fn sheet(
    register: &Register,
    unit: &Unit,
    on: Option<NaiveDate>,
    [kind, subject]: [&str; 2],
    paper: &mut Paper,
) {
    let model = register.current_template().map_or(LONG_DOTS, |(_, template)| &template.name);
    let letterhead = head::letterhead(unit, Office::Keeper, "", "");
    let place_and_date = Some(head::place_and_date(unit, on));
    paper.push(Letterhead { number: None, place_and_date, ..letterhead });
    paper.push(Title::new(kind, format!("{subject} mô hình \"{model}\"")));
}

fn line(label: &str, value: &str) -> Paragraph {
    ending_in(vec![], &format!("{label}:"), value)
}

fn heading(text: &str) -> Heading {
    Heading::new(Level::Clause, text)
}

/// Phiếu thông tin. The diện does not stand on it: the sheet is signed and read with others at the table (rule 19).
fn information(register: &Register, unit: &Unit, told: Told<'_>, paper: &mut Paper) {
    let case = told.map(|(case, _)| case);
    sheet(register, unit, None, ["PHIẾU THÔNG TIN", "Người được giúp đỡ theo"], paper);
    let name = told.map(|(case, naming)| naming.case(case.person)).unwrap_or_default();
    let own = |name: &str| case.map_or("", |case| case.own(name));
    let of = |name: &str| case.map_or("", |case| case.written(name));
    paper.push(heading("1. Người được giúp đỡ"));
    let has_name = case.is_none_or(|case| case.is_named);
    paper.push(line(&format!("{}, mã hồ sơ", name_title(has_name)), &name));
    let born = case.filter(|case| case.is_named).and_then(|case| case.person.born());
    paper.push(line("Ngày, tháng, năm sinh", &born.map(|born| born.in_figures()).unwrap_or_default()));
    let sex = match own(field::SEX) {
        "male" => "nam",
        "female" => "nữ",
        _ => "",
    };
    paper.push(line("Giới tính", sex));
    let named = case.filter(|case| case.is_named).map(|case| case.person);
    let home = [quarter, cell].map(|part| named.and_then(part).unwrap_or_default());
    paper.push(line("Khu phố, tổ dân phố", &joined(home.each_ref().map(String::as_str))));
    // An address and a telephone stand on paper only where a person puts them there. Source: domain 4.5.
    paper.push(line("Nơi ở hiện nay, điện thoại", ""));
    paper.push(heading("2. Gia đình"));
    let family = told.and_then(|(case, naming)| naming.family(case.person, case.episode?));
    paper.push(line("Người đại diện gia đình hoặc người giám hộ, quan hệ", &family.unwrap_or_default()));
    paper.push(line("Vì sao gia đình chưa tham gia (nếu có)", of(episode_field::FAMILY)));
    paper.push(heading("3. Ai giới thiệu"));
    paper.push(line("Người hoặc cơ quan giới thiệu", of(episode_field::REFERRER)));
    let source = case.and_then(|case| case.episode?.status()).map(|status| &status.fact.source);
    let informed = source.map(|source| {
        let on = source.on.map(|on| format!("ngày {}", date::in_figures(on))).unwrap_or_default();
        joined([source.informant.as_str(), source.paper.as_str(), on.as_str()])
    });
    paper.push(line("Ai thông tin, theo giấy tờ hoặc lời báo nào, ngày nào", &informed.unwrap_or_default()));
    paper.push(heading("4. Hoàn cảnh, nguyện vọng"));
    let ticked = |prefix, words| case.map(|case| case.ticked(prefix, words)).unwrap_or_default();
    let needs = ticked(episode_field::NEED, need_words as fn(&str) -> &'static str);
    let difficulties = ticked(episode_field::DIFFICULTY, difficulty_words);
    paper.push(line("Khó khăn", &joined([difficulties.as_str(), of(episode_field::DIFFICULTIES)])));
    paper.push(line("Nguyện vọng", of(episode_field::WISHES)));
    paper.push(line("Nhu cầu cần giúp", &joined([needs.as_str(), of(episode_field::NEEDS)])));
    paper.push(Block::Signatures(vec![signer("NGƯỜI LẬP PHIẾU"), signer("NGƯỜI ĐƯỢC GIÚP ĐỠ")]));
}

/// Phiếu thỏa thuận: what was explained, each answer in its own line, how it can be taken back.
fn consent(register: &Register, unit: &Unit, told: Told<'_>, paper: &mut Paper) {
    let case = told.map(|(case, _)| case);
    let asked = case.and_then(|case| case.episode?.consent());
    let text = |name: &str| asked.map_or("", |consent| consent.text(name));
    let on = asked.map(|consent| consent.asked.fact.on);
    sheet(register, unit, on, ["PHIẾU THỎA THUẬN", "Tham gia"], paper);
    paper.push(line("Người giải thích", &kept_text(text(consent_field::EXPLAINED_BY))));
    let who = told.map(|(case, naming)| naming.case(case.person)).unwrap_or_default();
    paper.push(line("Người được giải thích", &who));
    paper.push(heading("1. Nội dung đã giải thích"));
    paper.push(List::new(Marker::Letter, EXPLAINED));
    paper.push(line("Nói thêm", text(consent_field::EXPLAINED)));
    paper.push(heading("2. Ý kiến"));
    answer(paper, "Ý kiến của người được giúp đỡ", text(consent_field::OWN), AGREED);
    if !text(consent_field::OWN_WORDS).is_empty() {
        paper.push(line("Lời của người được giúp đỡ", text(consent_field::OWN_WORDS)));
    }
    // A blank form serves the old and the young.
    if case.is_none_or(|case| case.is_minor) {
        let (guardian, school) = (text(consent_field::GUARDIAN), text(consent_field::SCHOOL));
        answer(paper, "Ý kiến của cha, mẹ hoặc người giám hộ của người dưới 18 tuổi", guardian, AGREED);
        answer(paper, "Liên hệ với nhà trường của người dưới 18 tuổi khi cần", school, ALLOWED);
    }
    if !text(consent_field::BASIS).is_empty() {
        paper.push(line("Căn cứ khác", text(consent_field::BASIS)));
    }
    if let Some(withdrawal) = asked.and_then(Consent::withdrawal) {
        let on = date::formal(withdrawal.fact.on);
        paper.push(Paragraph::new([Run::bold(format!("Sự đồng ý này đã được rút lại từ {on}."))]));
    }
    paper.push(heading("3. Khi muốn rút lại, cần hỏi hoặc đề nghị sửa"));
    let lead = case.and_then(|case| case.lead()).unwrap_or_default();
    paper.push(line("Báo cho người giúp đỡ chính", &lead));
    let keeper = head::body(unit, Office::Keeper);
    paper.push(Paragraph::text(format!("Hoặc báo cho {}.", kept(&keeper))).kept_with_next());
    let mut signers = vec![signer("NGƯỜI GIẢI THÍCH"), signer("NGƯỜI ĐƯỢC GIÚP ĐỠ")];
    if case.is_none_or(|case| case.is_minor) {
        signers.push(signer("CHA, MẸ HOẶC NGƯỜI GIÁM HỘ"));
    }
    paper.push(Block::Signatures(signers));
}

const AGREED: [&str; 2] = ["đồng ý tham gia", "chưa đồng ý"];
const ALLOWED: [&str; 2] = ["đồng ý cho liên hệ", "không đồng ý"];

/// The answer that is written, or both to choose from with a line for the pen.
fn answer(paper: &mut Paper, label: &str, value: &str, [yes, no]: [&str; 2]) {
    paper.push(match value {
        "yes" => line(label, yes),
        "no" => line(label, no),
        // Room for more than a word: it is what the sheet is for.
        _ => Paragraph::text(format!("{label} (ghi rõ {yes} hay {no}):")).dotted(2),
    });
}

fn signer(who: &str) -> Signature {
    Signature::new([who]).hinted("(Ký, ghi rõ họ tên)")
}

/// Those who explain and help are named on every paper.
fn kept_text(text: &str) -> String {
    if text.is_empty() { String::new() } else { kept(&one_line(text)) }
}

fn joined<const N: usize>(parts: [&str; N]) -> String {
    let parts = parts.into_iter().map(one_line).filter(|part| !part.is_empty());
    parts.map(|part| part.trim_end_matches(['.', ';']).to_owned()).collect::<Vec<_>>().join("; ")
}

impl Case<'_> {
    /// What tells who it is: only where the paper names the person.
    fn own(&self, name: &str) -> &str {
        if self.is_named { self.person.event.text(name) } else { "" }
    }

    fn written(&self, name: &str) -> &str {
        self.episode.map_or("", |episode| episode.text(name))
    }

    fn ticked(&self, prefix: &str, words: fn(&str) -> &'static str) -> String {
        let Some(episode) = self.episode else { return String::new() };
        let ticked = episode.event.fields.under(prefix).filter(|(_, field)| !field.text().is_empty());
        let ticked: Vec<String> = ticked.map(|(id, _)| uncapitalised(words(id))).collect();
        ticked.join("; ")
    }

    /// Whoever leads on the day of the last thing known, by name.
    fn lead(&self) -> Option<String> {
        let episode = self.episode?;
        let named = episode.leads.last()?;
        let name = self.register.member_name(episode.lead(named.fact.from)?);
        (!name.is_empty()).then(|| kept(name))
    }
}
