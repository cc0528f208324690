//! The subjects on which a criticism conference speaks, and its opinions by subject.

use super::event::Event;
use super::fact::OpinionGiven;
use super::meeting::{Meeting, opinion_field};

/// A group of opinions. Begins in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpinionSubject {
    /// Stable; what [`opinion_field::SUBJECT`] holds and `focus:<id>` names.
    pub id: &'static str,
    pub name: &'static str,
}

/// In the order of the plan's sections, what is left over last. Source: domain 1.8.
pub const SUBJECTS: [OpinionSubject; 6] = [
    OpinionSubject { id: "conditions", name: "điều kiện áp dụng của mô hình" },
    OpinionSubject { id: "process", name: "quy trình thực hiện mô hình" },
    OpinionSubject { id: "criteria", name: "tiêu chí cần đạt được theo các mốc thời gian" },
    OpinionSubject { id: "oversight", name: "công tác quản lý, đánh giá, theo dõi" },
    OpinionSubject { id: "coordination", name: "công tác phối hợp giữa các bên" },
    OpinionSubject { id: "other", name: "nội dung khác" },
];

pub fn subject(id: &str) -> Option<&'static OpinionSubject> {
    SUBJECTS.iter().find(|subject| subject.id == id)
}

/// By their numbers; one that came after the minutes were finished has none and stands apart, on no paper.
pub fn numbered_opinions(meeting: &Meeting) -> Vec<(u32, &Event<OpinionGiven>)> {
    let opinions = meeting.opinions.iter();
    let mut opinions: Vec<_> =
        opinions.filter_map(|one| Some((meeting.opinion_number(&one.subject)?, one))).collect();
    opinions.sort_by_key(|(number, _)| *number);
    opinions
}

/// The numbers of the opinions on each subject that has any; `None` holds those not yet put to a subject.
///
/// Every opinion stands in exactly one group.
pub fn numbers_by_subject(meeting: &Meeting) -> Vec<(Option<&'static OpinionSubject>, Vec<u32>)> {
    let groups = SUBJECTS.iter().map(Some).chain([None]);
    groups
        .map(|group| {
            let of_group =
                meeting.opinions.iter().filter(|one| subject(one.text(opinion_field::SUBJECT)) == group);
            let mut numbers: Vec<u32> =
                of_group.filter_map(|one| meeting.opinion_number(&one.subject)).collect();
            numbers.sort_unstable();
            (group, numbers)
        })
        .filter(|(_, numbers)| !numbers.is_empty())
        .collect()
}
