//! Vietnamese: the first language of the app.

use super::*;

pub static WORDS: Words = Words {
    aftercare: aftercare::VI,
    common: common::VI,
    shell: shell::VI,
    threshold: threshold::VI,
    work: work::VI,
    pause: pause::VI,
    people: people::VI,
    intake: intake::VI,
    release: release::VI,
    running_list: running_list::VI,
    pasted: pasted::VI,
    member_list: member_list::VI,
    team: team::VI,
    helping: helping::VI,
    following: following::VI,
    help_plan: help_plan::VI,
    reviewing: reviewing::VI,
    giving: giving::VI,
    stage: stage::VI,
    meeting: meeting::VI,
    plan: plan::VI,
    paper: paper::VI,
    report: report::VI,
    copies: copies::VI,
    settings: settings::VI,
    help: help::VI,
    old_report: old_report::VI,
    refusals: refusals::VI,
};
