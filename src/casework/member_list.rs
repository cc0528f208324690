//! `Dán danh sách thành viên`: those who help, pasted as five columns, read with their doubts. Source: rule 9.

use super::Register;
use super::book::{is_active, member_field, member_name};
use super::pasted::table::Table;
use super::pasted::{Cells, Layout, NameDoubt, name_doubt, told_before};
use super::template::Template;
use crate::vietnamese::fold::Folded;
use crate::vietnamese::name::FullName;
use crate::vietnamese::phone::looks_like_phone;

/// The five columns, in the order they are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Name,
    Organisation,
    Title,
    /// Phường, or which khu phố.
    Level,
    Phone,
}

impl Column {
    pub const ALL: [Self; 5] = [Self::Name, Self::Organisation, Self::Title, Self::Level, Self::Phone];
}

/// Why somebody should look at a cell again. The words are in `app/text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    Name(NameDoubt),
    /// The same name stands in this row too, counted from 1.
    TwiceInList {
        row: usize,
    },
    /// Somebody of this name helps already.
    AlreadyInBook,
    OddPhone,
}

/// A row as it will be recorded, or waits to be put right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// As typed, in the order of [`Column::ALL`].
    pub typed: Cells,
    /// The id of the party that the organisation is.
    pub party: Option<String>,
    pub doubts: Vec<(Column, Doubt)>,
}

impl Row {
    pub fn typed(&self, column: Column) -> &str {
        &self.typed[column as usize]
    }

    /// Whether it can be recorded: everything but the name may be completed later.
    pub fn can_be_recorded(&self) -> bool {
        FullName::parse(self.typed(Column::Name)).is_ok()
    }

    /// The fields of the member it becomes.
    pub fn fields(&self) -> Vec<(String, String)> {
        let organisation = self.party.as_deref().unwrap_or(self.typed(Column::Organisation));
        [
            (member_field::NAME, self.typed(Column::Name)),
            (member_field::ORGANISATION, organisation),
            (member_field::TITLE, self.typed(Column::Title)),
            (member_field::LEVEL, self.typed(Column::Level)),
            (member_field::PHONE, self.typed(Column::Phone)),
        ]
        .map(|(field, value)| (field.to_owned(), value.to_owned()))
        .to_vec()
    }
}

/// Puts a pasted table into rows, as typed.
pub fn rows(table: Table) -> Vec<Cells> {
    LAYOUT.rows(table)
}

/// Reads rows against the book: which party each is of, and what is doubtful.
pub fn read(register: &Register, typed: Vec<Cells>) -> Vec<Row> {
    let template = register.current_template().map(|(_, template)| template.as_ref());
    let known: Vec<Folded> = register
        .members()
        .filter(|member| is_active(member))
        .map(|member| Folded::new(member_name(member)))
        .collect();
    let mut rows: Vec<Row> = typed.into_iter().map(|typed| read_row(template, &known, typed)).collect();
    let names: Vec<&str> = rows.iter().map(|row| row.typed(Column::Name)).collect();
    let before = told_before(&names, |_, _| true);
    for (row, before) in rows.iter_mut().zip(before) {
        row.doubts.extend(before.map(|row| (Column::Name, Doubt::TwiceInList { row })));
    }
    rows
}

fn read_row(template: Option<&Template>, known: &[Folded], typed: Cells) -> Row {
    let mut row = Row { typed, ..Row::default() };
    row.doubts.extend(name_doubt(row.typed(Column::Name)).map(|doubt| (Column::Name, Doubt::Name(doubt))));
    let name = Folded::new(row.typed(Column::Name));
    if !name.is_empty() && known.iter().any(|other| other.plain() == name.plain()) {
        row.doubts.push((Column::Name, Doubt::AlreadyInBook));
    }
    let organisation = Folded::new(row.typed(Column::Organisation));
    let party = template.and_then(|template| template.party_named(organisation.plain()));
    row.party = party.map(|party| party.id.clone());
    let phone = row.typed(Column::Phone);
    if !phone.is_empty() && !looks_like_phone(phone) {
        row.doubts.push((Column::Phone, Doubt::OddPhone));
    }
    row
}

/// The longer heading stands before one that it begins with.
const LAYOUT: Layout<'static> = Layout {
    headings: &[
        ("ho va ten", Column::Name as usize),
        ("ho ten", Column::Name as usize),
        ("ten don vi", Column::Organisation as usize),
        ("ten", Column::Name as usize),
        ("don vi", Column::Organisation as usize),
        ("co quan", Column::Organisation as usize),
        ("to chuc", Column::Organisation as usize),
        ("doan the", Column::Organisation as usize),
        ("chuc", Column::Title as usize),
        ("nhiem vu", Column::Title as usize),
        ("cap", Column::Level as usize),
        ("khu pho", Column::Level as usize),
        ("to dan pho", Column::Level as usize),
        ("dia ban", Column::Level as usize),
        ("dien thoai", Column::Phone as usize),
        ("so dien thoai", Column::Phone as usize),
        ("sdt", Column::Phone as usize),
        ("so dt", Column::Phone as usize),
        ("dt", Column::Phone as usize),
    ],
    second_row: &[],
    part: |_| (),
    column_of: &column_of,
};

/// Words with which a title begins, folded.
const TITLE_WORDS: [&str; 10] = [
    "chu tich",
    "pho",
    "bi thu",
    "truong",
    "to truong",
    "chi hoi",
    "uy vien",
    "hoi vien",
    "can bo",
    "canh sat",
];

/// A telephone and a khu phố are known by their look, a title by its first words; the rest is the organisation, then
/// the title.
fn column_of(piece: &str, before: &Cells) -> usize {
    let digits = piece.bytes().filter(u8::is_ascii_digit).count();
    let is_level =
        piece == "phuong" || ["khu pho", "kp", "to dan pho"].iter().any(|it| piece.starts_with(it));
    let is_title = TITLE_WORDS.iter().any(|word| piece.starts_with(word));
    let column = if digits >= 8 {
        Column::Phone
    } else if is_level {
        Column::Level
    } else if is_title || !before[Column::Organisation as usize].is_empty() {
        Column::Title
    } else {
        Column::Organisation
    };
    column as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::pasted::table;
    use crate::casework::tablet::{Model, Tablet, day};

    fn typed(pasted: &str) -> Vec<Cells> {
        rows(table::read(pasted).expect("a table"))
    }

    #[test]
    fn five_columns_are_read_in_their_order_with_or_without_headings() {
        let expected = [["Lê Hoa", "Hội Phụ nữ", "Chi hội trưởng", "khu phố 3", "0905 123 456"]];
        for pasted in [
            "Lê Hoa\tHội Phụ nữ\tChi hội trưởng\tkhu phố 3\t0905 123 456",
            "1\tLê Hoa\tHội Phụ nữ\tChi hội trưởng\tkhu phố 3\t0905 123 456\n",
            "STT\tHọ và tên\tChức vụ\tĐơn vị\tĐịa bàn\tSĐT\n1\tLê Hoa\tChi hội trưởng\tHội Phụ nữ\tkhu phố 3\t0905 123 456",
            "1. Lê Hoa, Hội Phụ nữ, Chi hội trưởng, khu phố 3, 0905 123 456",
            "- Lê Hoa - 0905 123 456 - khu phố 3 - Chi hội trưởng - Hội Phụ nữ",
        ] {
            assert_eq!(typed(pasted), expected, "{pasted}");
        }
    }

    #[test]
    fn an_organisation_is_a_party_of_the_model_or_stays_as_typed() {
        for (model, typed, expected) in [
            (Model::FiveBodies, "Hội LHPN phường", Some("women")),
            (Model::FiveBodies, "Hội Liên hiệp Phụ nữ phường", Some("women")),
            (Model::FiveBodies, "UBMTTQ Việt Nam phường", Some("front")),
            (Model::FiveBodies, "UB MTTQ phường", Some("front")),
            (Model::FiveBodies, "Ban công tác Mặt trận KDC 5", Some("area")),
            (Model::FiveBodies, "Hội CCB", Some("veterans")),
            (Model::FiveBodies, "Chi hội Phụ nữ khu phố 3", Some("women")),
            (Model::FiveBodies, "Công an khu vực", Some("police")),
            (Model::FiveBodies, "Tổ dân phố 5", Some("area")),
            (Model::FiveBodies, "Gia đình", None),
            (Model::FiveBodies, "Trạm Y tế", None),
            (Model::FiveBodies, "", None),
            (Model::FiveWithNeighbourhood, "Hội Cựu chiến binh", Some("mass-organisations")),
            (Model::FiveWithNeighbourhood, "Tổ dân phố 5", Some("residents")),
            (Model::FourPlusOne, "Đoàn Thanh niên", Some("unions")),
            (Model::FourPlusOne, "Hội LHPN phường", Some("associations")),
            (Model::YouthClub, "Chi đoàn khu 3", Some("youth-branch")),
        ] {
            let tablet = Tablet::opened("Khuê Trung", model, day(2024, 1, 1));
            let cells = ["Lê Hoa", typed, "", "", ""].map(str::to_owned);
            let row = read(&tablet.register, vec![cells]).remove(0);
            assert_eq!(row.party.as_deref(), expected, "{typed}");
            let organisation = row.fields().remove(1).1;
            assert_eq!(organisation, expected.unwrap_or(typed));
        }
    }

    #[test]
    fn doubts_stand_beside_the_cell_and_refuse_nothing() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        tablet.member(day(2024, 1, 2), "Võ Nam");
        let cells = |name: &str, phone: &str| [name, "", "", "", phone].map(str::to_owned);
        let typed =
            vec![cells("vo nam", "0905123456"), cells("", "12"), cells("Võ Nam", ""), cells("Lê 2", "")];
        let rows = read(&tablet.register, typed);
        let doubts: Vec<Vec<Doubt>> =
            rows.iter().map(|row| row.doubts.iter().map(|(_, doubt)| *doubt).collect()).collect();
        let expected: [Vec<Doubt>; 4] = [
            vec![Doubt::AlreadyInBook],
            vec![Doubt::Name(NameDoubt::Missing), Doubt::OddPhone],
            vec![Doubt::AlreadyInBook, Doubt::TwiceInList { row: 1 }],
            vec![Doubt::Name(NameDoubt::NotAName)],
        ];
        assert_eq!(doubts, expected);
        assert_eq!(rows.iter().map(Row::can_be_recorded).collect::<Vec<_>>(), [true, false, true, true]);
    }
}
