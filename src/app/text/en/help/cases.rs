//! The pages about case files and what is recorded in them.

use crate::app::text::help::{HelpPage, asked};

pub const PEOPLE: HelpPage = HelpPage {
    title: "Case files",
    purpose: "Everyone who is or was helped.",
    steps: &[
        "Type a name, other name, neighbourhood or code under “Search case files”; accents do not matter.",
        "Choose a stage in the filter to see one group only; open “More filters, order” for a neighbourhood, a lead helper, another order.",
        "Tap a line to open the case file.",
        "For one person tap “Open a new case file”; for a whole list “Paste an existing list”.",
    ],
    asked: &[
        asked(
            "Why are some shown by initials?",
            "They are under 18. The full name shows only on their own page, when you tap “Show full name”.",
        ),
        asked(
            "How is the list printed?",
            "Tap “Preview”. The internal version with names is kept in the office, best printed once a month; the version without names has codes and initials. Neither shows the category; people under 18 stand on a sheet of their own.",
        ),
        asked(
            "What is “Old case file – to be completed”?",
            "It was copied from an existing list and lacks some parts. Complete them and the mark goes.",
        ),
    ],
};

pub const NEW_PERSON: HelpPage = HelpPage {
    title: "Open a case file",
    purpose: "Write a person into the book, then record that the responsible body admitted them.",
    steps: &[
        "Write the full name and tap “Open a case file”. That is enough to begin.",
        "Fill in the six parts in any order. What you type is kept when you leave the field.",
        "Under “Category” write who informed us, by what paper or word, on what day.",
        "Once the model is explained, write it under “Wishes and needs”: who explained, and each answer.",
        "When it is complete tap “Propose admission”; the case becomes “Awaiting agreement”.",
        "When it is agreed tap “Record admission” and write the meeting or body and the day.",
    ],
    asked: &[
        asked("No document number yet?", "Leave it empty and add it later."),
        asked(
            "Admitted while a condition is missing?",
            "It can be recorded. The book asks why and reminds you of what is missing.",
        ),
        asked(
            "What more does somebody under 18 need?",
            "The name of father, mother or guardian, their answer and the young person's own. The book reminds you of what is missing.",
        ),
        asked(
            "What does “may be one person” mean?",
            "Two case files carry one name, or one number of an identity card. Compare them; if they are two people, write why and tap “Not the same”. The book does not ask again.",
        ),
        asked(
            "Do offences, illnesses or test results belong here?",
            "No. The book has no place for them; please keep them out of the notes too.",
        ),
    ],
};

pub const RUNNING_LIST: HelpPage = HelpPage {
    title: "Paste an existing list",
    purpose: "Bring the whole list of people being helped into the book at once.",
    steps: &[
        "Open the list in Excel, Word or Zalo, select the whole table and copy it.",
        "Paste it under “List”, then tap “Read the pasted list”.",
        "Look at the lines with a remark; tap “Edit” or “Leave this line out”.",
        "Tap “Record … case files”. If it was wrong, one “Undo” takes the whole list out again.",
    ],
    asked: &[
        asked("My list has names only?", "That is enough. The other columns can be added in each case file."),
        asked(
            "Can a line with a remark be recorded?",
            "Yes, unless the name is missing. A remark only asks you to look again.",
        ),
    ],
};

pub const PERSON: HelpPage = HelpPage {
    title: "A person's page",
    purpose: "Everything about one person: the stage, who helps, what was done, the next date.",
    steps: &[
        "The top of the page always says who this is and who the lead helper is.",
        "“Overview” tells what has been done, day by day.",
        "The other tabs are “Help plan”, “Contacts”, “Support” and “Reviews”.",
        "To correct something, open “Who recorded, who edited” and tap “Undo”, or edit the field.",
    ],
    asked: &[
        asked(
            "Why is the category not at the top?",
            "So that nobody who glances at the screen learns it. It stands in the parts of the case file.",
        ),
        asked(
            "Released, and help is needed again?",
            "Tap “Reopen the case file”. What was recorded stays as it is.",
        ),
    ],
};

pub const HELP_PLAN: HelpPage = HelpPage {
    title: "Help plan",
    purpose: "From a person's needs the team and the family agree what to do, who does it, by when.",
    steps: &[
        "Open the case file, the tab “Help plan”, and add an action.",
        "Choose its strand: guidance and education, or practical support. A plan needs both.",
        "Write one definite thing; choose who does it and by when.",
        "When the team, the person and the family agree, record the agreement.",
        "As the work goes on, open the action and record its progress.",
    ],
    asked: &[
        asked(
            "How is an action deleted?",
            "It is not. Record that it was given up, and why; it can be taken up again later.",
        ),
        asked("Where do overdue actions appear?", "In “To do”, until they are recorded as done or given up."),
    ],
};

pub const CONTACT: HelpPage = HelpPage {
    title: "Record contact",
    purpose: "Record each visit, meeting or call, also when nobody was met.",
    steps: &[
        "Tap “Record”, choose “Record contact”, find the person.",
        "Choose who was met: the person, only the family, or nobody.",
        "Choose the date, the place and who went.",
        "Write briefly, as if the person will read it. Tap “Record contact”.",
    ],
    asked: &[
        asked(
            "Does a telephone call count as a home contact?",
            "No. Record it all the same; home contacts count only meetings at home.",
        ),
        asked(
            "Nobody was met?",
            "Choose “Met nobody”. The book suggests a day to ask again and reminds you then.",
        ),
        asked("Several people in one visit?", "Tap “Add another person”; each case file gets its line."),
        asked(
            "Contact with the school of someone under 18?",
            "Only after “Agrees to contact” is recorded under wishes and needs. Then choose “Spoke with the school”; it does not count as a contact.",
        ),
    ],
};

pub const REVIEW: HelpPage = HelpPage {
    title: "Monthly review",
    purpose: "Once a month the parties review a person's situation together.",
    steps: &[
        "Open the case file, the tab “Reviews”, and tap “Begin the review of …”.",
        "Look at what the parties did this month; it stands at the top.",
        "Write the opinions of the parties and the family, and the person's own word.",
        "For each criterion now due choose a level and write one sentence on what it is based.",
        "Choose the result. Everything is kept as you write; there is no save button.",
    ],
    asked: &[
        asked(
            "This month is like the last?",
            "Tap “As last time”: the last review is copied for you to edit, and marked as copied until you confirm it. The words of the family and the person are asked for anew.",
        ),
        asked(
            "What is a milestone review?",
            "At the months named by the model the parties look at the criteria of that milestone. A level that differs from before needs one sentence of evidence.",
        ),
        asked("Not enough is known?", "Choose “not enough to tell”. That is better than a guess."),
        asked(
            "Does a result release the person?",
            "No. The book does not decide; the responsible body does, and the book records it.",
        ),
    ],
};

pub const INCIDENT: HelpPage = HelpPage {
    title: "New incident",
    purpose: "Record that you were informed of a new incident, so that the team visits the family.",
    steps: &[
        "Open the case file and tap “New incident”.",
        "Write who informed you, by what paper or word, on what day. Do not write what happened.",
        "Record it. A visit to the family appears in “To do”.",
        "After the visit record the contact; the line goes by itself.",
    ],
    asked: &[asked(
        "Why is there no field for what happened?",
        "That is for the responsible body. This book is only for helping.",
    )],
};

pub const MEASURE: HelpPage = HelpPage {
    title: "Measures by decision",
    purpose: "A measure with a term that the responsible body decided, so that its last day is not forgotten.",
    steps: &[
        "Open the case file, go to “Category” and tap “Record a measure”.",
        "Choose the kind of measure; write the body that decided, from which day until which.",
        "Write who informed us, by what paper or word, on what day.",
        "A week before the last day “To do” reminds you. Tap there to look at it.",
        "When the term is over tap “Record that the term has ended”; if it was extended, “Correct the measure”.",
    ],
    asked: &[
        asked("Does the book say why it was decided?", "No. It has no place for offences or penalties."),
        asked("Is a measure printed?", "No paper of the book tells of it."),
    ],
};

pub const PAUSE: HelpPage = HelpPage {
    title: "Pause",
    purpose: "Record that help for a person was paused, and when it goes on.",
    steps: &[
        "Open the case file and tap “Record the pause”.",
        "Choose the reason and the first day; if it is known, the day it is expected to end.",
        "Write the meeting or the person that decided.",
        "When the person is back, record that help goes on.",
    ],
    asked: &[
        asked(
            "Are reviews due during a pause?",
            "No. The book only reminds you to look at the pause; those months are not asked for later either.",
        ),
        asked("Is the person still counted as being helped?", "Yes, and only once."),
    ],
};

pub const RELEASE: HelpPage = HelpPage {
    title: "Release",
    purpose: "Record the proposal, then the decision to release a person.",
    steps: &[
        "Open the case file, tap “Propose release”, choose the reason and the day.",
        "Look at “Still open”: reviews, tasks, measures by decision, seats of the team.",
        "When it is decided, write the meeting or person that decided and the day.",
        "Tap “Check before recording”, read it again, then “Record release”.",
    ],
    asked: &[
        asked("Once proposed, is the person still counted?", "Yes, until the decision is recorded."),
        asked("Can it be recorded while things are open?", "Yes. The book asks why and keeps the reason."),
    ],
};

pub const CLOSURE: HelpPage = HelpPage {
    title: "Not eligible, not taking part",
    purpose: "Close the case file of somebody who is not taken in, or who does not wish to take part.",
    steps: &[
        "Open the case file and record that the person is not taken in; of somebody who is helped, that they no longer take part.",
        "Choose the result: not eligible, sent on elsewhere, or not taking part.",
        "Write the day, who decided or told of it, and the reason.",
        "Write the reason without a name or anything private: it stays in the book for good.",
    ],
    asked: &[
        asked(
            "Does the person count in the report?",
            "Not before the admission. After it, until the day they stopped taking part.",
        ),
        asked(
            "What if the person comes back?",
            "Tap “Reopen the case file”: a new time of help begins, the one before stays as it was. Once the rest is erased, open a new one.",
        ),
        asked(
            "When is the rest erased?",
            "After 30 days (see Settings) “To do” reminds you. Look at what goes, then tap “Erase the rest”; code, day and reason stay.",
        ),
        asked("What if it was a mistake?", "Undo it, or open the page again and correct what was recorded."),
    ],
};

pub const AFTERCARE: HelpPage = HelpPage {
    title: "Aftercare",
    purpose: "Ask after a person who was released, lightly, if the person wishes it.",
    steps: &[
        "When recording the release choose whether aftercare follows, as the person wishes.",
        "In the month agreed “To do” reminds you; tap “Record aftercare”.",
        "If the person no longer wishes it, tap “Record the end of aftercare”.",
    ],
    asked: &[asked(
        "Does aftercare count as contact?",
        "No. The person is no longer being helped under the scheme.",
    )],
};
