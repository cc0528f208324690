use crate::app::text::stage::StageWords;

pub const EN: StageWords = StageWords {
    intake: "Being opened",
    awaiting: "Awaiting agreement",
    active: "Being helped",
    paused: "Paused",
    release_proposed: "Release proposed",
    released: "Released",
    not_eligible: "Not eligible",
    not_taking_part: "Not taking part",
    old_case: "Old case file – to be completed",
    task_done: "Done",
    task_missing: "Incomplete",
    task_not_yet: "Not yet due",
};
