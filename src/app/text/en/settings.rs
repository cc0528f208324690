use crate::app::text::settings::SettingsWords;

pub const EN: SettingsWords = SettingsWords {
    title: "Settings",
    unit: "Ward and letterhead",
    kind: "Kind of unit",
    place: "Place written on papers",
    abbreviation: "First letters of case codes",
    keeper: "Body that keeps the book",
    drafter: "Body that drafts the plan",
    office_name: "Name of the body inside a sentence",
    upper: "Upper lines of the letterhead",
    lower: "Bold line of the letterhead",
    symbol: "Symbol after the kind of paper",
    signs_as: "Lines above the signature",
    signer: "Signed by",
    receivers: "Copies to, one a line",
    model: "Model",
    model_lead: "The template for case files opened from now on. Case files already opened keep theirs.",
    people: "People who write in the book",
    member_name: "Full name",
    member_organisation: "Organisation",
    member_title: "Position",
    member_level: "Ward, or which neighbourhood",
    member_phone: "Telephone",
    add_member: "Add a person",
    member_left: "No longer takes part",
    member_back: "Takes part again",
    security: "Password and recovery code",
    change_password: "Change password",
    current_password: "Current password",
    new_password: "New password",
    old_copies: "Backups made before still open with the old password and the old recovery sheet.",
    password_changed: "The password has been changed.",
    new_recovery_sheet: "Make a new recovery sheet",
    new_recovery_sheet_lead: "Once you confirm that the new sheet is put away, the old one no longer works.",
    new_sheet_not_yet: "The new sheet counts from when you tap “I have put the sheet away”. Until then the old one opens the book; if you stop here, destroy the new sheet.",
    language: "Language (Ngôn ngữ)",
    text_size: "Text size",
    text_usual: "Medium",
    text_large: "Large",
    text_largest: "Very large",
    device: "This device",
    about: "About Sổ Đồng Hành",
    version: |build| format!("Version {build}"),
    empty_means: |text| format!("If left empty: {text}"),
    member_added: |name| format!("add {name}"),
    member_left_label: |name| format!("record that {name} no longer takes part"),
    member_back_label: |name| format!("record that {name} takes part again"),
    new_letter: "New letter of this device",
    change_letter: "Change the letter of this device",
    letter_missing: "Please choose a letter.",
    letter_shared: |letter| {
        format!(
            "Another device also carries the letter {letter}, so both may give out the same codes. Change the letter on one \
             of them. Existing codes stay as they are; only case files opened from now on carry the new letter."
        )
    },
    letter_changed: |letter| format!("change the letter of this device to {letter}"),
    machine_ahead: |letter| {
        format!(
            "Device {letter} – its date and time run more than a day ahead; please correct them on that device"
        )
    },
};
