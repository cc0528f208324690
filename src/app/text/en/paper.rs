use crate::app::text::paper::PaperWords;
use crate::press::file_password::FilePasswordError;

pub const EN: PaperWords = PaperWords {
    preview: "Preview",
    save_pdf: "Save as PDF",
    save_word: "Save as Word",
    print: "Print",
    send: "Send",
    with_names: "Internal version (with names)",
    without_names: "Version without names",
    making: "Laying out the pages…",
    making_word: "Making the Word file…",
    version_kept: "Stopped. This is still the version you were looking at.",
    all_pages: "Pages",
    smaller: "Smaller",
    larger: "Larger",
    whole_page: "Whole page",
    whole_width: "Full width",
    not_known_here: "This device does not have all the entries this paper is made of. Please add a backup file of the device that made it, under Backups and files.",
    failed: "The pages could not be laid out.",
    see_without_names: "See the version without names",
    send_anyway: "Send with names anyway",
    which: "Which version?",
    other_build: "The app has just been renewed. Please open the page again, then look at the preview.",
    took_too_long: "Laying out took too long and was stopped. Please try again.",
    cancelled: "Laying out was stopped.",
    cannot_send: "This browser cannot send files. Save the PDF, then send it from the Download folder of this device.",
    holds_names_lead: "This version names people who are helped; send it only to members of the support team. For anyone else use the version without names.",
    saved: |name| format!("The file {name} is saved in the Download folder of this device."),
    letters_missing: |letters| {
        format!("The printing font lacks these characters and prints a blank for them: {letters}")
    },
    page_of: |page, of| format!("Page {page} of {of}"),
    page_number: |page, of| format!("Page {page}/{of}"),
    making_file: |pages| {
        format!("{} laid out. Making the PDF…", super::counted(pages, "page is", "pages are"))
    },
    pages: |count| super::counted(count, "A4 page", "A4 pages"),
    protected_title: "File with a password",
    protected_lead: "Only someone who knows the password can open the file. Tell the password by telephone; do not send it together with the file.",
    file_password: "Password of the file",
    file_password_hint: "At least 8 characters. Plain letters and digits can be typed on any device. The app does not keep this password.",
    generate_password: "Suggest a password that is easy to read out",
    save_protected: "Save file with password",
    send_protected: "Send file with password",
    protecting: "Putting the password on the file…",
    not_protected: "The password could not be put on the file. Please try again.",
    spoken_password: |password| format!("Read out by telephone: {password} (typed together, no spaces)."),
    password_error: |error| match error {
        FilePasswordError::TooShort => "The password needs at least 8 characters.",
        FilePasswordError::TooLong => "The password is too long. Please choose a shorter one.",
        FilePasswordError::Unprintable => {
            "The password has a character that cannot be typed. Please use letters and digits."
        }
    },
};
