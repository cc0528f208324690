mod cases;
mod giving;
mod ward;

use crate::app::help::Topic;
use crate::app::text::help::{HelpPage, HelpWords, News, asked};

pub const EN: HelpWords = HelpWords {
    title: "Help",
    lead: "One short page for each screen. It works without a network too.",
    all: "All help pages",
    steps: "How to do it",
    asked: "Often asked",
    news: "What is new",
    all_news: NEWS,
    page,
};

const NEWS: &[News] = &[News {
    of: "November 2026",
    brought: &[
        "The list of those who are helped on paper; filters by neighbourhood and lead helper; “Next step” for a new book.",
        "The eight figures of any period under “Report”; a sample ward to try the app with.",
        "Each case file has a “Help plan”; what is past its date appears in “To do”.",
        "“Milestone review”, reviews “As last time”, common sentences, “New incident”.",
        "Paste a list of members; one team for many case files; replace a helper in many case files at once, with a list to hand over.",
        "“Pause” and “Aftercare”; the opinion of each party on a proposal for release.",
        "“Support rounds” with a list to sign; a roster for gatherings; notes with a day to ask again.",
        "A PIN to open the screen again during the day; “Hide names” when others look on; “Hand the book over”.",
        "Choose Vietnamese or English in “Settings”; it changes at once.",
        "Every paper has “Print blank form”; charts in the report; “Earlier names of the unit”; “Body that takes decisions”.",
        "The preview has its “Pages” and can be made larger and smaller; the “Week sheet” has “Save calendar file”.",
        "There is a section “Help”, and each screen has a link to its own help page.",
    ],
}];

fn page(topic: Topic) -> HelpPage {
    match topic {
        Topic::Start => START,
        Topic::Work => WORK,
        Topic::People => cases::PEOPLE,
        Topic::NewPerson => cases::NEW_PERSON,
        Topic::RunningList => cases::RUNNING_LIST,
        Topic::Person => cases::PERSON,
        Topic::HelpPlan => cases::HELP_PLAN,
        Topic::Contact => cases::CONTACT,
        Topic::Support => giving::SUPPORT,
        Topic::Batch => giving::BATCH,
        Topic::Notes => giving::NOTES,
        Topic::Review => cases::REVIEW,
        Topic::Incident => cases::INCIDENT,
        Topic::Measure => cases::MEASURE,
        Topic::Pause => cases::PAUSE,
        Topic::Release => cases::RELEASE,
        Topic::Closure => cases::CLOSURE,
        Topic::Aftercare => cases::AFTERCARE,
        Topic::Teams => ward::TEAMS,
        Topic::Members => ward::MEMBERS,
        Topic::Meetings => ward::MEETINGS,
        Topic::Minutes => ward::MINUTES,
        Topic::Plan => ward::PLAN,
        Topic::Report => ward::REPORT,
        Topic::Papers => PAPERS,
        Topic::Copies => COPIES,
        Topic::Handover => HANDOVER,
        Topic::Lock => LOCK,
        Topic::Settings => SETTINGS,
        Topic::Models => ward::MODELS,
    }
}

const START: HelpPage = HelpPage {
    title: "The first ten minutes",
    purpose: "Start the ward's book and bring in the list there is.",
    steps: &[
        "Tap “Start a new book”; write the ward, your name, choose the model and the day the book starts.",
        "Set a password and, if you like, a PIN of 6 digits. Print or copy the recovery sheet by hand, seal it in an envelope, keep it at the office.",
        "Under “Next step” tap “Paste an existing list” to bring in the whole list at once.",
        "The list appears as a sheet of paper: tap “Save as PDF” or “Print” and keep it in the office.",
        "Tap “Back up”, copy the file to a USB stick or an office computer, then confirm that it is kept elsewhere.",
        "From the next day on, open the book and follow “To do”.",
    ],
    asked: &[
        asked(
            "May I try it first?",
            "On the first screen look at the sample ward: an invented one in a coloured frame, apart from any real book.",
        ),
        asked("Does it need a network?", "No. After the first time the book works without one."),
        asked(
            "Where is everything kept?",
            "On this device only, locked with your password. It goes nowhere unless you send a file.",
        ),
        asked(
            "What if I record something wrong?",
            "Tap “Undo” at the foot of the screen, or correct the field. Nothing is lost.",
        ),
    ],
};

const WORK: HelpPage = HelpPage {
    title: "To do",
    purpose: "The first page of the book: what to do today, what is overdue, which case files are incomplete.",
    steps: &[
        "Read from the top: overdue, today, this week, then what is incomplete.",
        "Each line says why it is there. Tap the button at its end to do it.",
        "When it is done the line goes by itself; there is nothing to tick.",
        "“Half-written” is what you typed and did not record. Tap it to go on.",
        "“Week sheet” prints the work of one week to take along. “Copy for Zalo” copies a text of counts, codes and days alone.",
        "“Week sheet” also has “Save calendar file”: opened with the calendar of the device, it reminds of the work of the next 4 weeks and names nobody.",
    ],
    asked: &[
        asked(
            "Why are old case files not overdue?",
            "The book counts from the day the case file was written into it, so nothing before that day is late.",
        ),
        asked(
            "After how long without meeting anybody does the book remind?",
            "Two rounds of contacts of the model, usually 60 days. The number is in “Settings”, under “Reminders”.",
        ),
        asked(
            "What is “To be settled”?",
            "Two devices recorded different things. Tap “Look and choose” and keep the right one.",
        ),
    ],
};

const PAPERS: HelpPage = HelpPage {
    title: "Preview, save, send",
    purpose: "Look at a paper before printing, save it as a PDF, or send it.",
    steps: &[
        "Open “Papers”, choose a paper and then the person, meeting or period; or tap “Preview” where you are working.",
        "For a form to fill in by hand tap “Print blank form”.",
        "Choose “Internal version (with names)” or “Version without names”.",
        "Look at each page, then tap “Print” or “Save as PDF”.",
        "To send a version with names use a file with a password, and tell the password by telephone.",
        "Once it is signed on paper tap “Record the signed copy” below the pages: day, number, signers, what differs.",
    ],
    asked: &[
        asked("Where is the saved file?", "In the Download folder of the device."),
        asked(
            "Is the app named on the paper?",
            "No. A paper carries only the name of your office. Papers are in Vietnamese.",
        ),
    ],
};

const COPIES: HelpPage = HelpPage {
    title: "Backups and files",
    purpose: "Keep a copy of the book away from this device, so that a broken device loses nothing.",
    steps: &[
        "Tap “Back up”. The book makes one locked file and reads it back to check it.",
        "Open the Download folder and copy the file to a USB stick or an office computer.",
        "Come back, tap “Kept elsewhere” and choose where it is.",
        "To bring it back choose “Restore”. The book here is added to; nothing is lost.",
    ],
    asked: &[
        asked("How often?", "Once a week is good. The top of the screen always says how old the copy is."),
        asked(
            "Can two devices write in one book?",
            "Yes. Use “Add this device” on the second one, then now and then take the file of one to the other.",
        ),
        asked(
            "Somebody finds the USB stick?",
            "The file is locked with the password of the book. Do not keep the password with it.",
        ),
    ],
};

const HANDOVER: HelpPage = HelpPage {
    title: "Hand the book over",
    purpose: "When the keeper moves on: give the book to the next one; the old password and recovery sheet end.",
    steps: &[
        "Sit down together, open “Backups and files” and choose “Hand the book over”.",
        "The keeper types the current password; the receiver types a new one that nobody sees.",
        "Make a new recovery sheet, seal it and put it away.",
        "Choose the receiver and the day, record the handover, then print the minutes to be signed.",
        "Delete files of the book from Zalo, mail and the Download folder; collect old USB sticks.",
    ],
    asked: &[asked(
        "And old backups?",
        "Those made before still open with the old password. Collect or delete them, then make a new backup.",
    )],
};

const LOCK: HelpPage = HelpPage {
    title: "Lock and password",
    purpose: "So that nobody who picks up the device can read the book.",
    steps: &[
        "Tap “Lock screen” when you leave the desk. Left alone for a while, the book locks itself.",
        "Open it again with the password, then choose “Who is writing?”.",
        "If the password is forgotten, use the recovery sheet that was put away.",
        "Change the password, set a PIN or make a new recovery sheet in “Settings”.",
        "When others look on, tap “Hide names”: everybody stands by initials.",
    ],
    asked: &[
        asked(
            "When is the PIN used?",
            "To open the screen again during the day: six digits. After five wrong tries, after a long while, or when the app is opened anew, the book asks for the password.",
        ),
        asked(
            "Both the password and the sheet are lost?",
            "Then nobody can open the book, not even those who made the app. So keep the sheet well.",
        ),
        asked("The screen locked while I was typing?", "What you typed is still there. Unlock and go on."),
    ],
};

const SETTINGS: HelpPage = HelpPage {
    title: "Settings",
    purpose: "Letterhead, model, people who write, password, language and text size.",
    steps: &[
        "Check the name of the unit and the letterhead; papers print them as they stand.",
        "When the unit is renamed, record the earlier name and its last day; papers of the days before still bear it.",
        "Choose the “Body that takes decisions”: decisions on teams and releases are printed as its own.",
        "Add people who write. Who stops is marked “No longer takes part”; the name stays with past work.",
        "Figures of older reports are copied under their own heading; they stand apart and are not added to the book's.",
        "Choose how home contacts are counted; the rule is printed under every table.",
        "Choose “Language” and “Text size”; they change at once.",
    ],
    asked: &[],
};
