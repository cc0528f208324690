use super::counted;
use crate::app::text::copies::CopiesWords;

pub const EN: CopiesWords = CopiesWords {
    sample: "The sample ward makes no backups and takes in no files: nothing here needs keeping. In the ward's own book this page makes copies and takes them back in.",
    title: "Backups and files",
    back_up: "Back up",
    back_up_lead: "Makes one locked file that holds the whole book. Copy it to a USB stick or an office computer, then confirm it here.",
    save_again: "Save the file",
    not_saved: "The browser did not save the file. Please tap “Save the file” again.",
    send: "Send",
    send_hint: "The file is locked with the password of the book. Do not send the password with it.",
    making: "Making the file and reading it back…",
    kept_elsewhere: "Kept elsewhere",
    kept_where: "Where it is kept",
    kept_usb: "USB stick",
    kept_office: "Office computer",
    kept_other_device: "Another device that has this book",
    kept_other: "Another place",
    kept_which_place: "Which place",
    kept_lead: "A copy on this device is not yet a backup. Put the file somewhere else, then record it here.",
    kept_on: "File made on",
    kept_label: "record where the backup is kept",
    made_label: "record that a backup file was made",
    no_file_yet: "The book knows of no backup file made by that day. Please tap “Back up” at the top of the page, put the file away, then record it here.",
    kept_where_missing: "Please choose where the file is kept.",
    restore: "Restore",
    restore_lead: "Reads a backup file. The book on this device is added to; nothing is lost.",
    add_this_device: "Add this device",
    add_this_device_lead: "Opens the ward's book on this device from a backup file. This device gets a letter of its own for its codes.",
    add_this_device_steps: "On the device that has the book: tap “Back up” and copy the file to this device. Then choose the file and type the password of the book. Each device carries a letter (A, B, C…) in its case codes, so that two devices never give out the same code.",
    add_here_hint: "To add another device, do this on that device. This one has the book already; a file from the other device can be added here too, and nothing is lost.",
    handover: "Handover of the book",
    hand_over: "Hand the book over",
    handover_lead: "When the keeper of the book moves on: the next one sets a new password, puts the new recovery sheet away, and both sign the minutes.",
    handover_keys: "1. New password and recovery sheet",
    handover_keys_lead: "The keeper types the current password; the one who takes over types the new one, shown to nobody. Make a new recovery sheet: the old one opens nothing once the new one is put away.",
    handover_minutes: "2. Minutes of the handover",
    handover_minutes_lead: "Once recorded, the minutes hold the number of case files, the open tasks and the last backup, ready to print and sign. The PIN of this device is taken away; the new keeper sets one in Settings.",
    handover_to: "Who takes the book over",
    handover_to_missing: "Please choose who takes the book over.",
    handover_on: "Day of the handover",
    record_handover: "Record the handover",
    handover_act: "record the handover of the book",
    handover_files: "3. Delete files that were sent",
    handover_files_lead: "Delete the files of the book from Zalo, e-mail and the Download folder of the old device. Collect old USB sticks: earlier copies still open with the old password.",
    handed_over: |to, day| format!("Handed over to {to} on {day}"),
    machines: "Devices of this book",
    choose_file: "Choose a file",
    file_password: "Password of the file",
    file_code: "Recovery code of the book",
    use_code: "Password forgotten? Use the recovery sheet",
    open_file: "Read the file",
    file_missing: "Please choose a backup file first.",
    key_missing: "Please type the password, or the code on the recovery sheet.",
    reading: "Reading the file…",
    found_title: "In the file",
    nothing_changed: "Nothing on this device has changed yet.",
    same_book: "This is the book that is open: entries it lacks will be added, nothing is lost.",
    book_of_file: "This book is not on this device yet. Once restored it can be opened and written in as before.",
    other_book: "This file is of another book than the one that is open. That book will stand apart; the open one does not change.",
    here_locked: "This book is on this device already: entries it lacks will be added, nothing is lost.",
    restoring: "Bringing the file in…",
    laid_apart: "It is now a book of its own on this device. Lock the screen, then choose that book to open it.",
    checked_good: "The file was read back and is good.",
    where_saved: "The file is in the Download folder of this device, named:",
    what_next: "Next: open the Download folder, copy the file to a USB stick or an office computer, then record “Kept elsewhere” on this page.",
    checked_bad: "The file did not read back well. Please back up again.",
    newer: "The file was made by a newer version of the app. Please open the new version and try again.",
    history: "Backups made",
    persisted: "The browser has agreed to keep this book on this device for good.",
    not_persisted: "When the device is full, the browser may clear the whole book. All the more reason for a copy elsewhere.",
    restored: |new| format!("Restored: {} added.", counted(new, "entry", "entries")),
    drafts_left: |count| {
        format!(
            "{} of half-typed text in the file not taken in, because other text is half-typed in the same place here. The text here is kept; the other is still in the file.",
            counted(count, "piece", "pieces")
        )
    },
    checked_without_papers: |missing| {
        format!(
            "The file was read back, but {} that this device cannot read are missing from it. All entries are in the file. Please keep the older backups.",
            counted(missing, "finished paper", "finished papers")
        )
    },
    device_letter: |letter| {
        format!("Case files opened on this device carry the letter {letter} in their code")
    },
    found: |entries, people| {
        format!(
            "{}, case files of {}.",
            counted(entries, "entry", "entries"),
            counted(people, "person", "people")
        )
    },
    found_fresh: |fresh| format!("{} not yet on this device.", counted(fresh, "entry", "entries")),
    file_size: |kilobytes| format!("File size {kilobytes} kB."),
    machine: |letter| format!("Device {letter}"),
};
