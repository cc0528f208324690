use crate::app::text::aftercare::{AftercareWords, listed};

pub const EN: AftercareWords = AftercareWords {
    title: "Aftercare",
    lead: "A friendly word now and then; it counts neither as being helped nor as a contact.",
    not_asked: "There is no aftercare for this case.",
    record: "Record aftercare",
    doer: "Who asked",
    on: "Day",
    declined: "The person no longer wishes it",
    declined_on: "Told us on",
    record_declined: "Record the end of aftercare",
    wished: "Aftercare once released",
    wished_no: "No, the person does not wish it",
    choose_wished: "Please choose whether there is aftercare.",
    wished_yes: |months| format!("Yes, {months}"),
    after_months: |months| format!("after {} months", listed(months, "and")),
    act: |who| format!("record aftercare for {who}"),
    declined_act: |who| format!("record the end of aftercare for {who}"),
    told: |outcome, note| match note {
        "" => format!("Aftercare: {outcome}."),
        note => format!("Aftercare: {outcome}. {note}"),
    },
    told_declined: "The person no longer wishes aftercare.",
    next: |month| format!("aftercare {month}"),
};
