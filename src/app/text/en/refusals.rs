use crate::app::session::SessionError;
use crate::app::text::refusals::RefusalWords;
use crate::casework::Refusal;
use crate::casework::settle::Clash;
use crate::vault::VaultError;
use crate::vault::container::BackupError;
use crate::vault::head::HeadError;
use crate::vault::password::KdfError;
use crate::vault::recovery::RecoveryError;
use crate::vault::store::StoreError;
use crate::vietnamese::date::{DateError, in_figures};
use crate::vietnamese::name::LONGEST_NAME;

pub const EN: RefusalWords = RefusalWords {
    read_only: "This window is for reading only. Tap “Use this window”, then record again.",
    refusal: refusal_en,
    clash: clash_en,
    store: store_en,
    vault: vault_en,
    recovery: recovery_en,
    session: session_en,
    date: date_en,
};

fn refusal_en(refusal: &Refusal) -> String {
    match refusal {
        Refusal::InFuture { today, .. } => {
            format!("The day cannot be after today, {}.", in_figures(*today))
        }
        Refusal::TooEarly { from } => format!("This can be recorded from {} on.", in_figures(*from)),
        Refusal::AbsurdDate { day } => format!("Please look at {} again: the year is odd.", in_figures(*day)),
        Refusal::NoSuchSubject(_) => {
            "This is not in the book. Please go back to the list and choose again.".into()
        }
        Refusal::NotInTemplate(_) => {
            "This is not in the model template of the case file. Please choose another.".into()
        }
        Refusal::NameMissing => "Please write the full name.".into(),
        Refusal::NameTooLong => format!("The name is longer than {LONGEST_NAME} letters. Please shorten it."),
        Refusal::DoerMissing => "Please choose who went.".into(),
        Refusal::SourceMissing => {
            "A category needs a source: who informed us, by what paper or word, on what day.".into()
        }
        Refusal::AuthorityMissing => "Please write the meeting or the person that decided.".into(),
        Refusal::ReasonMissing { .. } => {
            "Some items are incomplete. It can be recorded all the same, but please write why.".into()
        }
        Refusal::NotATemplate(_) => {
            "This version of the model cannot be used. Look at its lines again.".into()
        }
        Refusal::Empty => "There is nothing to record yet. Please fill in at least one item.".into(),
        Refusal::Clash { clash, .. } => clash_en(*clash).into(),
        Refusal::OthersHang(entries) => format!(
            "This cannot be undone yet: {} other entries rest on it. Please undo those first.",
            entries.len()
        ),
        Refusal::NewerEntries(count) => {
            format!(
                "{count} entries were made by a newer version of the app. Please open the new version to go on."
            )
        }
    }
}

fn clash_en(clash: Clash) -> &'static str {
    match clash {
        Clash::BookStands => "The book has been made; that cannot be undone.",
        Clash::SameTemplate => "This model template is in the book already.",
        Clash::LetterTaken => "Two devices carry the same letter. Please choose another for one of them.",
        Clash::MemberLeft => "This person no longer takes part. Please choose someone else.",
        Clash::HangsOnUndone => {
            "This rests on an entry that was undone. Please record it anew, or undo this too."
        }
        Clash::UndoneTwice => "This has been undone already.",
        Clash::ProposedTwice => "This case has been proposed already.",
        Clash::AdmittedTwice => "Admission has been recorded already. The earlier record counts.",
        Clash::AdmittedIncomplete => "Admitted while some conditions were incomplete. Please complete them.",
        Clash::NotAdmitted => "Admission has not been recorded. Please record it first.",
        Clash::SeatTaken => "This seat is taken. Use “Replace a helper” to change it.",
        Clash::SeatEndedTwice => "The end of this seat has been recorded already.",
        Clash::EndsBeforeStart => "The end is before the beginning. Please look at the day again.",
        Clash::ReviewedTwice => "This month has a review. Please open it and go on there.",
        Clash::ReleaseProposedTwice => "Release has been proposed already.",
        Clash::ReleasedTwice => "Release has been recorded already. The earlier record counts.",
        Clash::ReleasedBeforeAdmission => {
            "The release is before the admission. Please look at the day again."
        }
        Clash::AfterRelease => {
            "Something is recorded after the release. Please look at the day again, or reopen the case file."
        }
        Clash::TwoOpenEpisodes => "This person has a time of help that has not ended.",
        Clash::EpisodesOverlap => "The reopening is before the last release. Please look at the day again.",
        Clash::InvitedTwice => "This person is on the attendance list already.",
        Clash::FinalisedTwice => "The minutes are finished. The earlier finishing counts.",
        Clash::AfterFinalised => "The minutes are finished and can no longer be edited.",
        Clash::ListedTwice => "This person is on the list of the support round already.",
        Clash::SchoolWithoutYes => {
            "Under 18: on that day there was no yes to contact with the school, or it was taken back. The answer is recorded in the intake, under wishes and needs."
        }
        Clash::AgesMixed => {
            "Minors and adults do not share a session. Take somebody off the list, or write why they meet together."
        }
        Clash::ReceivedTwice => {
            "This round was recorded as handed over to that person already. If it is a double, undo one of them."
        }
        Clash::IssuedTwice => "The issue of the plan has been recorded already. The earlier record counts.",
        Clash::PausesOverlap => "A pause of this case is already recorded for these days.",
        Clash::PauseEndedTwice => "The end of this pause is already recorded. The earlier record stands.",
        Clash::MeasureEndedTwice => "The end of this measure is already recorded. The earlier record stands.",
        Clash::NotReleased => "The person had not been released on that day. Please check the date.",
        Clash::AftercareEndedTwice => "The end of aftercare is already recorded.",
        Clash::ClosedTwice => {
            "That the person is not eligible or does not take part is already recorded. The earlier record counts."
        }
        Clash::ClosedAndReleased => {
            "Both a release and not taking part are recorded. Keep one and undo the other."
        }
        Clash::ClosedThoughAdmitted => {
            "This does not go with the recorded admission. Whoever was admitted can only stop taking part, from that day on."
        }
        Clash::ErasedTwice => "The rest of this case file has been erased already.",
        Clash::Erased => {
            "The rest of this case file has been erased. Another device recorded more about the person: please look and erase that too."
        }
        Clash::ErasedAndHelped => {
            "The rest of this case file has been erased and it cannot be reopened. If the person comes back, open a new one."
        }
        Clash::AfterClosure => {
            "Something is recorded after the day on which the person stopped taking part or was found not eligible. Please look at the day again, or reopen the case file."
        }
        Clash::AfterIssue => "The plan has been issued and can no longer be edited.",
        Clash::MilestoneReviewedTwice => "This milestone has a review. Open that one and write on.",
        Clash::ConsentWithdrawnTwice => "This consent is recorded as taken back already.",
        Clash::LinkedTwice => "These two case files are linked as one family already.",
        Clash::ToldApartTwice => "These two case files are recorded as not the same already.",
        Clash::StrandEmpty => "A help plan that was agreed to needs an action in each of its two strands.",
    }
}

fn store_en(error: &StoreError) -> String {
    match error {
        StoreError::StaleEpoch { .. } => {
            "The book is being written in another window. Tap “Use this window” to go on here.".into()
        }
        StoreError::QuotaExceeded => {
            "This device is full. Make a backup, remove photographs or other apps, then tap “Try again”.".into()
        }
        StoreError::Blocked => {
            "Another window holds the book. Please close the other windows of Sổ Đồng Hành.".into()
        }
        StoreError::NewerVersion => {
            "This book was written by a newer version of the app. Please open the new version to go on.".into()
        }
        StoreError::Unavailable(_) => {
            "The browser does not allow anything to be stored here. Please open it in a normal window of Chrome or Safari."
                .into()
        }
        StoreError::TimedOut => "The device has not answered. Trying again; please keep this window open.".into(),
        StoreError::Failed(name) => {
            format!("The device could not write ({name}). Trying again; please keep this window open.")
        }
    }
}

fn head_en(error: &HeadError) -> String {
    match error {
        HeadError::WrongSecret => "The password or recovery code is not right. Please type it again.".into(),
        HeadError::NewerFormat { .. } => {
            "This file was written by a newer version of the app. Please open the new version to go on."
                .into()
        }
        HeadError::Malformed => {
            "The first part of the book is damaged. Please use “Reopen from a backup”.".into()
        }
        HeadError::Kdf(KdfError::NoMemory) => {
            "The device has too little memory to unlock. Please close other apps, then try again.".into()
        }
        HeadError::Kdf(KdfError::OutOfBounds) => {
            "The file asks for a lock that is not valid; it may have been tampered with.".into()
        }
        HeadError::Kdf(KdfError::Worker) => "Unlocking did not start. Please open the page again.".into(),
        HeadError::Crypto(_) => {
            "The browser does not allow the book to be sealed. Please use an https address.".into()
        }
    }
}

fn vault_en(error: &VaultError) -> String {
    match error {
        VaultError::Store(error) => store_en(error),
        VaultError::Head(error) => head_en(error),
        VaultError::Crypto(_) => {
            "The browser could not seal it. Please open the page again, then try again.".into()
        }
        VaultError::NoBook => {
            "That book is no longer on this device. Please use “Reopen from a backup”.".into()
        }
        VaultError::BookExists => "This book is on this device already.".into(),
        VaultError::NotHeld => {
            "This window is for reading only. Tap “Use this window”, then try again.".into()
        }
        VaultError::Damaged => {
            "Part of the book on this device is damaged. Please back up what is left.".into()
        }
    }
}

fn backup_en(error: &BackupError) -> String {
    match error {
        BackupError::NotABackup => {
            "This is not a backup of Sổ Đồng Hành. Please choose a file that ends in .donghanh.".into()
        }
        BackupError::NewerVersion { .. } => {
            "This file was made by a newer version of the app. Please open the new version and try again.".into()
        }
        BackupError::Truncated { found: 0, .. } => {
            "This file is empty. Please copy it again from where it is kept, or use another backup.".into()
        }
        BackupError::Truncated { .. } => {
            "Part of the file is missing. Please copy it again from where it is kept.".into()
        }
        BackupError::Altered => {
            "The file was changed after it was made, so it is not opened. Please use another backup.".into()
        }
        BackupError::TooLarge => "The file is too large to be a backup of the book. Please choose another.".into(),
        BackupError::KillsItsReader => {
            "Reading this file took too long or too much of the device and was stopped. The book here is untouched. Please open the page again and try again, or use another backup.".into()
        }
        BackupError::Head(error) => head_en(error),
        BackupError::Inconsistent => {
            "The parts of the file do not fit together, so it is not opened. Please use another backup.".into()
        }
        BackupError::NotTheWholeBook => {
            "The copy does not hold the whole book, so it cannot be used. Please back up again.".into()
        }
        BackupError::Vault(error) => vault_en(error),
    }
}

fn recovery_en(error: &RecoveryError) -> String {
    match error {
        RecoveryError::Length { found } => format!("A recovery code has 30 characters; you typed {found}."),
        RecoveryError::Character { position } => {
            format!("Character {position} does not occur in recovery codes. Please look again.")
        }
        RecoveryError::Mistyped => {
            "The recovery code is mistyped somewhere. Please compare each group with the sheet.".into()
        }
    }
}

fn session_en(error: &SessionError) -> String {
    match error {
        SessionError::Vault(VaultError::Store(StoreError::TimedOut)) => {
            "The device did not answer when the book was read. Please try once more; if it does not help, close the browser and open it again. The book is still on this device.".into()
        }
        SessionError::Vault(error) => vault_en(error),
        SessionError::Backup(error) => backup_en(error),
        SessionError::Refused(refusal) => refusal_en(refusal),
        SessionError::Code(error) => recovery_en(error),
        SessionError::NeverLaid => {
            "Last time this book was not finished, and nothing is in it. Please tap “Start a new book”.".into()
        }
        SessionError::AnotherBook => "This file is of another book. Please choose a backup of this one.".into(),
        SessionError::OpenItFirst => {
            "The book of this file is on this device already, with another password. Please unlock it, then restore under “Backups and files”.".into()
        }
    }
}

fn date_en(error: &DateError) -> String {
    match error {
        DateError::Blank => "Please write a date.".into(),
        DateError::NotADate => "Please write the date as 5/3/2024 (day/month/year).".into(),
        DateError::YearMissing => "The year is missing. Please write it as 5/3/2024.".into(),
        DateError::DayMissing => "The day is missing. Please write it as 5/3/2024.".into(),
        DateError::NoSuchDay { day, month, year } => {
            format!("There is no day {day} in month {month} of {year}.")
        }
        DateError::AbsurdYear(year) => format!("The year {year} is odd. Please look again."),
    }
}
