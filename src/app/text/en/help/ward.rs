//! The pages about teams, meetings and what the ward does with its figures and plans.

use crate::app::text::help::{HelpPage, asked};

pub const TEAMS: HelpPage = HelpPage {
    title: "Support teams",
    purpose: "Set up teams, give each person a team, choose the lead helper.",
    steps: &[
        "Add the people who take part, each with their party.",
        "Tap “Set up a support team”, name it, such as “Tổ 5+1 khu phố 3”, and choose who sits where.",
        "Open the team of a case, choose the team, tap “Record the assignment”.",
        "Record the family's seat, and choose exactly one lead helper.",
    ],
    asked: &[
        asked(
            "A helper moves to other work?",
            "Use “Replace a helper”: choose who takes over, which case files, from what day. It is one record for all, with a list to print and hand over. The former helper's name stays with what they did.",
        ),
        asked(
            "One team for many people?",
            "Open the team and assign it to many case files. It takes the empty seats, except the family's.",
        ),
        asked(
            "Who helps how many?",
            "See the workload. When someone helps more than the model advises, the book says so and does not refuse.",
        ),
        asked(
            "The family cannot take part yet?",
            "Choose “The family does not take part yet” and write why.",
        ),
    ],
};

pub const MEMBERS: HelpPage = HelpPage {
    title: "Paste a list of members",
    purpose: "Bring everyone who helps into the book at once.",
    steps: &[
        "Copy the table of names, organisations, positions, levels and telephones from Excel, Word or Zalo.",
        "Paste it under “List”, then tap “Read the pasted list”.",
        "Look at the lines with a remark; edit them or leave them out.",
        "Record them. If it was wrong, one “Undo” takes them all out.",
    ],
    asked: &[
        asked(
            "The organisation is not a party of the model?",
            "The book keeps it as typed. Choose the party on that person's page when it is needed.",
        ),
        asked("The book says the name is there already?", "Look again. If they are two people, record it."),
    ],
};

pub const MEETINGS: HelpPage = HelpPage {
    title: "Meetings",
    purpose: "Briefings, gatherings, seminars and social-criticism conferences.",
    steps: &[
        "Tap “Open a new meeting”; choose the kind, day, time and place.",
        "Tap a meeting in the list to go on with it or to look at it.",
        "“Minutes not finished” marks what still has to be finished.",
    ],
    asked: &[asked(
        "The meeting is over and was not recorded?",
        "Open it all the same, with the day it was held.",
    )],
};

pub const MINUTES: HelpPage = HelpPage {
    title: "A meeting and its minutes",
    purpose: "Write during the meeting, then finish and print the minutes.",
    steps: &[
        "Record the chair, the secretary, who is present and who is absent.",
        "Briefing: add each case that is discussed. Conference: tap “Record opinion”.",
        "Record conclusions and tasks: what, who, by when.",
        "Tap “Finish the minutes”, look at what is empty, then finish. From then on they stay as they are.",
        "Tap “Preview” to print or save a PDF.",
    ],
    asked: &[
        asked(
            "How is the roster of a gathering kept?",
            "Choose adults or people under 18, invite each person, then one tap for each: present, excused, absent. Attending is not a contact.",
        ),
        asked(
            "The chair is on no list?",
            "Choose “Somebody not on the list” and write name, title and organisation. Where the chair is absent choose another, or write who stood in under “Attendance”.",
        ),
        asked("How does an empty field print?", "As a dotted line to be filled in by hand."),
        asked(
            "Something is wrong after finishing?",
            "Tap “Undo” at the foot of the screen, correct it, then finish again.",
        ),
        asked(
            "Do the numbers of opinions change?",
            "The final numbers are given when the minutes are finished, and stay.",
        ),
    ],
};

pub const PLAN: HelpPage = HelpPage {
    title: "Plan and social criticism",
    purpose: "Draft the plan of eight sections, gather opinions, record that it was issued.",
    steps: &[
        "Tap “Draft a plan”; the eight sections come with sample wording.",
        "Edit each section. What is left in [ ] prints as a dotted line.",
        "Open a conference under “Meetings” and choose this draft; the opinions appear at each section.",
        "When it is issued tap “Record that it was issued”; write the number, day and who signed.",
    ],
    asked: &[asked(
        "Where is the table of criteria edited?",
        "It prints itself from the model, at the line “(prints itself)”.",
    )],
};

pub const REPORT: HelpPage = HelpPage {
    title: "Report",
    purpose: "The eight figures of a period, and what makes up each of them.",
    steps: &[
        "Choose the period: a month, quarter, half-year, year, or from one day to another.",
        "Tap a number to see the list behind it.",
        "Read the counting rules below when someone asks why.",
        "Copy the paragraph into your report, or save a PDF.",
        "Write difficulties, proposals and tasks under “Words of the report”, then tap “Preview the report” for the report with its annex.",
    ],
    asked: &[
        asked(
            "Why does it say there are no figures?",
            "The book knows nothing of the days before it starts, so it does not say 0.",
        ),
        asked(
            "A body reports totals without names?",
            "Write them under “Totals reported by bodies”. They are printed in a column of their own and not added to the figures of the book.",
        ),
        asked(
            "A number is wrong?",
            "Open its list, go to the case file and correct the record. The number follows.",
        ),
    ],
};

pub const MODELS: HelpPage = HelpPage {
    title: "Models of the ward",
    purpose: "Change words, numbers, parties, categories and their questions, steps and criteria of a model; add an N+1 model of the ward.",
    steps: &[
        "In “Settings” tap “Edit models, add an N+1 model”, then choose a model.",
        "Tap “Edit into a new version”. Open a part, change, add or remove lines. What is half done is kept.",
        "Tap “Look at the new version” to see in which lines it differs from the one in force.",
        "Write which meeting or who decided and from which day, then tap “Record that it applies”.",
        "Case files keep their version. To move some, choose them and tap “Move to the new version”.",
    ],
    asked: &[
        asked(
            "Do old reviews change?",
            "No. What was written keeps the criteria of its version; from the day of the move the new ones are asked.",
        ),
        asked(
            "It was recorded by mistake?",
            "Tap “Undo”. Where case files stand under it already, move them or undo those first.",
        ),
        asked(
            "Are answers lost when a question of a category is removed?",
            "No. A case file that is moved to the new version still shows what was recorded; it is only asked no more.",
        ),
        asked(
            "What is “Add the questions of the shipped model”?",
            "A model made earlier may ask no questions of a category. One tap takes over those that come with the app; they are changed or removed like any line.",
        ),
        asked(
            "Two models are in use?",
            "A new case file, or a pasted list, asks which one it is under. The usual one is chosen in “Settings”.",
        ),
    ],
};
