use crate::app::text::release::ReleaseWords;

pub const EN: ReleaseWords = ReleaseWords {
    agreements: "What the parties say to the proposal",
    agrees: "Agrees",
    agrees_not_yet: "Does not agree yet",
    carry: "Take over from the time before",
    carry_hint: "What is not ticked is asked anew",
    carry_family: "Family",
    carry_needs: "Wishes, needs, difficulties",
    carry_team: "Support team and lead helper",
    carry_measures: "Measures by decision that still run",
    agreement_of: |party| format!("{party} on the proposal"),
    opinion_of: |party| format!("Opinion: {party}"),
    open_seats: |incomplete| format!("Helping team {incomplete}"),
    open_agreement: |parties| format!("Agreement to the proposal not recorded: {parties}"),
};
