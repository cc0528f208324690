use super::counted;
use crate::app::text::threshold::ThresholdWords;
use crate::vault::opening::{Damage, Fault};

pub const EN: ThresholdWords = ThresholdWords {
    welcome_lead: "The work book of a ward's support teams. Everything stays on this device, locked with your password.",
    new_book: "Start a new book",
    second_book: "The book on this device stays as it is. A new book is a further, empty one with a password and a recovery sheet of its own; the two share no case file. To go on with the book that is here, type its password above.",
    open_copy: "Reopen from a backup",
    add_this_device: "Add this device",
    try_sample: "Try it with a sample ward",
    making_sample: "Setting up the sample ward…",
    ward_name: "Name of the ward",
    ward_name_hint: "For example: phường Khuê Trung",
    ward_name_missing: "Please write the name of the ward.",
    province: "City or province",
    province_hint: "For example: Thành phố Đà Nẵng",
    keeper_body: "Bold line of the letterhead",
    keeper_above: "Upper lines of the letterhead",
    keeper_hint: "If left empty it follows the name of the ward, as on the sheet beside.",
    letterhead_title: "Letterhead",
    // Papers are official: their words stay Vietnamese.
    country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    step_unit: "The ward and the body that keeps the book",
    step_author: "Who writes",
    step_model: "Model and first day",
    step_password: "Password and PIN",
    your_name: "Your full name",
    your_title: "Position",
    your_organisation: "Organisation",
    model: "Model",
    model_hint: "Choose by the parties that take part. It can be changed later.",
    model_missing: "Please choose a model.",
    book_from: "The book starts on",
    book_from_hint: "Due dates and figures count from this day; whoever was taken in earlier counts as there from the beginning. If the paper records of the months before will be copied in, choose an earlier day, such as the start of the year.",
    new_year: "Start of this year",
    password: "Password",
    password_hint: "At least 8 characters. A sentence you remember well is best.",
    password_again: "Type the password again",
    password_too_short: "The password needs at least 8 characters.",
    password_differs: "The two are not the same yet.",
    password_lead: "The password locks the whole book. Nobody else knows it, not even those who made the app.",
    unlock: "Unlock",
    unlocking: "Unlocking…",
    reading_book: |percent| format!("Opening the book… {percent} %"),
    which_book: "Which book?",
    wrong_password: "The password is not right. Please type it again.",
    forgot_password: "Forgotten the password? Use the recovery sheet",
    pin: "PIN",
    pin_lead: "Type the PIN to go on. Everything you wrote is still here.",
    pin_has_six_digits: "A PIN has exactly 6 digits.",
    pin_optional: "6 digits; may be left empty. After a short absence it opens the screen again faster than the password; the next start still asks for the password.",
    wrong_pin: |left| {
        format!("That PIN is not right. {left} more tries, then the book asks for the password.")
    },
    use_password: "Use the password",
    recovery_code: "Recovery code",
    recovery_code_hint: "Type the groups of letters and digits on the sheet.",
    wrong_recovery_code: "The code is not right. Please look at each group again.",
    recovery_title: "Recovery sheet",
    recovery_lead: "When the password is forgotten, only this sheet opens the book. We keep no other copy.",
    recovery_keep: "Print it or copy it by hand, seal it in an envelope and keep it at the office, away from this device.",
    recovery_why_wait: "Go on only when the code is safely off this device.",
    recovery_print: "Print the sheet",
    recovery_kept: "I have put the sheet away",
    locked_title: "The book is locked",
    covered_title: "The screen is covered",
    covered_lead: "Nobody has touched this device for a while. The book could not be locked because some things are not saved yet; they are still here. Type the password to go on.",
    new_password_title: "Set a new password",
    set_password: "Set the password",
    new_password_lead: "The book was opened with the recovery code. Please set a new password; the old one no longer works, the recovery sheet still does.",
    who_writes: "Who is writing?",
    who_writes_hint: "This name stands beside everything recorded from now on.",
    new_author: "Someone else",
    start_writing: "Start writing",
    new_author_lead: "Write the name once; next time just choose it.",
    making_book: "Making the book…",
    damaged_title: "Part of the book cannot be read",
    trouble_title: "The book on this device cannot be read",
    trouble_lead: "It may still be whole. Please do not start a new book yet.",
    damaged_lead: "The rest can still be opened. Nothing is dropped before you choose.",
    damaged_list: "Parts that are not as they were saved",
    damaged_left: "What is left",
    damaged_ways: "What can be done",
    damaged_back_up: "Back up what is left",
    damaged_restore: "Bring it back from a backup",
    damaged_restore_hint: "Best: what is left here is kept, and what was lost is added again from the file.",
    damaged_go_on: "Open what is left",
    damaged_go_on_hint: "Go on with what there is; the lost parts cannot be found again on this device.",
    letterhead_number: |symbol| format!("Số: ……/……-{symbol}"),
    letterhead_place: |place| format!("{place}, ngày …… tháng …… năm ……"),
    model_named: |name, bodies| format!("{name} – {bodies}"),
    step_of: |step, of| format!("Step {step} of {of}"),
    book_number: |number| format!("Book {number}"),
    book_last_opened: |number, day| format!("Book {number} (last opened on this device {day})"),
    damage: damage_en,
    entries_left: |entries, people| {
        let (entries, people) = (counted(entries, "entry", "entries"), counted(people, "person", "people"));
        format!("{entries} can be read, among them the case files of {people}.")
    },
};

fn damage_en(damage: &Damage) -> String {
    match damage {
        Damage::Local(fault) => format!("The part that tells which device this is {}.", fault_en(*fault)),
        Damage::Manifest(fault) => format!("The book's table of contents {}.", fault_en(*fault)),
        Damage::Tip(fault) => format!("The part that tells the book's last page {}.", fault_en(*fault)),
        Damage::Segment { entries: 0, fault, .. } => format!("A volume of entries {}.", fault_en(*fault)),
        Damage::Segment { entries, fault, .. } => {
            format!("A volume of {} {}.", counted(*entries as usize, "entry", "entries"), fault_en(*fault))
        }
        Damage::TailAct { number, fault } => {
            format!("Record {} of the recent records {}.", number + 1, fault_en(*fault))
        }
        Damage::Attachment { fault, .. } => format!("A finished paper {}.", fault_en(*fault)),
        Damage::Draft { fault, .. } => format!("A half-typed text {}.", fault_en(*fault)),
        Damage::Sum { expected, found } => {
            format!("The book should have {expected} entries, but only {found} can be read.")
        }
    }
}

fn fault_en(fault: Fault) -> &'static str {
    match fault {
        Fault::Missing => "is lost",
        Fault::Altered => "was changed or cut short",
        Fault::Older => "is an older one that does not go with the rest",
    }
}
