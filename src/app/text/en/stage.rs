use crate::app::text::stage::StageWords;

pub const EN: StageWords = StageWords {
    intake: "Being opened",
    awaiting: "Awaiting agreement",
    active: "Being helped",
    paused: "Paused",
    release_proposed: "Release proposed",
    released: "Released",
    old_case: "Old case file – to be completed",
    task_done: "Done",
    task_missing: "Incomplete",
    task_not_yet: "Not yet due",
};
