//! Why something was not recorded, saved or read: each a sentence that says what to do.

use crate::app::session::SessionError;
use crate::app::state::NotRecorded;
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

pub struct RefusalWords {
    pub read_only: &'static str,
    pub refusal: fn(&Refusal) -> String,
    pub clash: fn(Clash) -> &'static str,
    pub store: fn(&StoreError) -> String,
    pub vault: fn(&VaultError) -> String,
    pub recovery: fn(&RecoveryError) -> String,
    pub session: fn(&SessionError) -> String,
    pub date: fn(&DateError) -> String,
}

/// Why a book was not laid, opened, backed up or restored.
pub fn session(error: &SessionError) -> String {
    (super::t().refusals.session)(error)
}

/// Why an act was not recorded.
pub fn not_recorded(reason: &NotRecorded) -> String {
    let words = &super::t().refusals;
    match reason {
        NotRecorded::Refused(refusal) => (words.refusal)(refusal),
        NotRecorded::ReadOnly => words.read_only.to_owned(),
    }
}

pub const VI: RefusalWords = RefusalWords {
    read_only: "Cửa sổ này chỉ để xem. Bấm “Dùng ở cửa sổ này” rồi ghi lại.",
    refusal: refusal_vi,
    clash: clash_vi,
    store: store_vi,
    vault: vault_vi,
    recovery: recovery_vi,
    session: session_vi,
    date: date_vi,
};

fn refusal_vi(refusal: &Refusal) -> String {
    match refusal {
        Refusal::InFuture { today, .. } => {
            format!("Ngày ghi không được sau hôm nay, {}.", in_figures(*today))
        }
        Refusal::TooEarly { from } => format!("Việc này chỉ ghi được từ ngày {}.", in_figures(*from)),
        Refusal::AbsurdDate { day } => format!("Hãy xem lại ngày {}: năm không hợp lý.", in_figures(*day)),
        Refusal::NoSuchSubject(_) => "Mục này không có trong sổ. Hãy quay lại danh sách và chọn lại.".into(),
        Refusal::NotInTemplate(_) => {
            "Mục này không có trong mẫu mô hình của hồ sơ. Hãy chọn mục khác.".into()
        }
        Refusal::NameMissing => "Hãy ghi họ và tên.".into(),
        Refusal::NameTooLong => {
            format!("Họ và tên dài quá {LONGEST_NAME} chữ cái. Hãy ghi gọn lại.")
        }
        Refusal::DoerMissing => "Hãy chọn người đã đi gặp.".into(),
        Refusal::SourceMissing => {
            "Diện cần có nguồn: ai thông báo, bằng văn bản hoặc lời nào, ngày nào.".into()
        }
        Refusal::AuthorityMissing => "Hãy ghi cuộc họp hoặc người đã quyết định.".into(),
        Refusal::ReasonMissing { .. } => "Còn mục chưa đủ. Vẫn ghi nhận được, nhưng hãy ghi lý do.".into(),
        Refusal::NotATemplate(_) => "Bản mô hình này chưa dùng được. Hãy xem lại các dòng của bản.".into(),
        Refusal::Empty => "Chưa có gì để ghi. Hãy điền ít nhất một mục.".into(),
        Refusal::Clash { clash, .. } => clash_vi(*clash).into(),
        Refusal::OthersHang(entries) => format!(
            "Chưa hoàn tác được: còn {} ghi chép khác dựa vào việc này. Hãy hoàn tác những việc đó trước.",
            entries.len()
        ),
        Refusal::NewerEntries(count) => {
            format!("Có {count} ghi chép do bản ứng dụng mới hơn ghi. Hãy mở bản mới rồi làm tiếp.")
        }
    }
}

fn clash_vi(clash: Clash) -> &'static str {
    match clash {
        Clash::BookStands => "Sổ đã được lập; việc lập sổ không hoàn tác được.",
        Clash::SameTemplate => "Mẫu mô hình này đã có trong sổ.",
        Clash::LetterTaken => "Hai máy mang cùng một chữ. Hãy chọn chữ khác cho một máy.",
        Clash::MemberLeft => "Người này đã thôi tham gia. Hãy chọn người khác.",
        Clash::HangsOnUndone => {
            "Việc này dựa vào một ghi chép đã được hoàn tác. Hãy ghi lại từ đầu hoặc hoàn tác nốt."
        }
        Clash::UndoneTwice => "Việc này đã được hoàn tác rồi.",
        Clash::ProposedTwice => "Hồ sơ đã được đề nghị rồi.",
        Clash::AdmittedTwice => "Đã có ghi nhận đưa vào diện. Lần ghi trước có hiệu lực.",
        Clash::AdmittedIncomplete => "Đã đưa vào diện nhưng còn điều kiện chưa ghi đủ. Hãy bổ sung.",
        Clash::NotAdmitted => "Hồ sơ chưa được ghi nhận đưa vào diện. Hãy ghi nhận việc đưa vào diện trước.",
        Clash::SeatTaken => "Vị trí này đã có người. Dùng “Thay người giúp đỡ” nếu muốn đổi.",
        Clash::SeatEndedTwice => "Vị trí này đã được ghi kết thúc.",
        Clash::EndsBeforeStart => "Ngày kết thúc trước ngày bắt đầu. Hãy xem lại ngày.",
        Clash::ReviewedTwice => "Tháng này đã có nhận xét. Hãy mở nhận xét đó để ghi tiếp.",
        Clash::ReleaseProposedTwice => "Đã có đề nghị ra khỏi diện.",
        Clash::ReleasedTwice => "Đã ghi nhận ra khỏi diện. Lần ghi trước có hiệu lực.",
        Clash::ReleasedBeforeAdmission => "Ngày ra khỏi diện trước ngày đưa vào. Hãy xem lại ngày.",
        Clash::AfterRelease => "Có việc ghi sau ngày ra khỏi diện. Hãy xem lại ngày, hoặc mở lại hồ sơ.",
        Clash::TwoOpenEpisodes => "Người này đang có một lần giúp đỡ chưa kết thúc.",
        Clash::EpisodesOverlap => "Ngày mở lại trước ngày ra khỏi diện lần trước. Hãy xem lại ngày.",
        Clash::InvitedTwice => "Người này đã có trong danh sách dự họp.",
        Clash::FinalisedTwice => "Biên bản đã hoàn tất. Lần hoàn tất trước có hiệu lực.",
        Clash::AfterFinalised => "Biên bản đã hoàn tất nên không sửa được nữa.",
        Clash::ListedTwice => "Người này đã có trong danh sách của đợt hỗ trợ.",
        Clash::AgesMixed => {
            "Người chưa đủ 18 tuổi và người lớn không chung một buổi. Hãy bớt người, hoặc ghi lý do sinh hoạt chung."
        }
        Clash::SchoolWithoutYes => {
            "Người dưới 18 tuổi: ngày ấy chưa có câu đồng ý cho liên hệ với nhà trường, hoặc đã rút lại. Câu trả lời ghi ở Lập hồ sơ, phần Nguyện vọng, nhu cầu."
        }
        Clash::ReceivedTwice => "Đợt này đã ghi trao cho người ấy rồi. Nếu ghi trùng, hãy hoàn tác một lần.",
        Clash::IssuedTwice => "Kế hoạch đã được ghi nhận ban hành. Lần ghi trước có hiệu lực.",
        Clash::PausesOverlap => "Hồ sơ đã được ghi tạm dừng trong những ngày này.",
        Clash::PauseEndedTwice => "Lần tạm dừng này đã được ghi kết thúc. Lần ghi trước có hiệu lực.",
        Clash::MeasureEndedTwice => "Biện pháp này đã được ghi hết thời hạn. Lần ghi trước có hiệu lực.",
        Clash::NotReleased => "Vào ngày này người ấy chưa ra khỏi diện. Hãy xem lại ngày.",
        Clash::AftercareEndedTwice => "Đã ghi nhận thôi thăm hỏi.",
        Clash::ClosedTwice => "Đã ghi nhận không thuộc diện hoặc không tham gia. Lần ghi trước có hiệu lực.",
        Clash::ClosedAndReleased => {
            "Hồ sơ vừa có ghi nhận ra khỏi diện, vừa có ghi nhận không tham gia. Hãy giữ một và hoàn tác một."
        }
        Clash::ClosedThoughAdmitted => {
            "Ghi nhận này không đi cùng ghi nhận đưa vào diện. Người đã đưa vào diện chỉ ghi không tham gia từ ngày đưa vào trở đi."
        }
        Clash::ErasedTwice => "Phần còn lại của hồ sơ này đã được xóa rồi.",
        Clash::Erased => {
            "Phần còn lại của hồ sơ này đã được xóa. Máy khác có ghi thêm về người ấy: hãy xem lại và xóa nốt."
        }
        Clash::ErasedAndHelped => {
            "Phần còn lại của hồ sơ này đã được xóa, không mở lại được. Người ấy trở lại thì lập hồ sơ mới."
        }
        Clash::AfterClosure => {
            "Có việc ghi sau ngày không tham gia hoặc không thuộc diện. Hãy xem lại ngày, hoặc mở lại hồ sơ."
        }
        Clash::AfterIssue => "Kế hoạch đã ban hành nên không sửa được nữa.",
        Clash::MilestoneReviewedTwice => "Mốc này đã có đánh giá. Hãy mở đánh giá đó để ghi tiếp.",
        Clash::ConsentWithdrawnTwice => "Sự đồng ý này đã được ghi là rút lại.",
        Clash::LinkedTwice => "Hai hồ sơ này đã được nối là cùng gia đình.",
        Clash::ToldApartTwice => "Hai hồ sơ này đã được ghi là không trùng.",
        Clash::StrandEmpty => {
            "Kế hoạch giúp đỡ đã thống nhất cần có việc ở cả hai nội dung: cảm hóa, giáo dục và hỗ trợ, giúp đỡ."
        }
    }
}

fn store_vi(error: &StoreError) -> String {
    match error {
        StoreError::StaleEpoch { .. } => {
            "Sổ đang được ghi ở cửa sổ khác. Bấm “Dùng ở cửa sổ này” để ghi tiếp ở đây.".into()
        }
        StoreError::QuotaExceeded => {
            "Máy đã hết chỗ. Hãy sao lưu, xóa bớt ảnh hoặc ứng dụng khác, rồi bấm “Thử lại”.".into()
        }
        StoreError::Blocked => {
            "Một cửa sổ khác đang giữ sổ. Hãy đóng các cửa sổ khác của Sổ Đồng Hành.".into()
        }
        StoreError::NewerVersion => "Sổ này do bản ứng dụng mới hơn ghi. Hãy mở bản mới rồi làm tiếp.".into(),
        StoreError::Unavailable(_) => {
            "Trình duyệt không cho cất dữ liệu trên máy. Hãy mở bằng cửa sổ thường của Chrome hoặc Safari."
                .into()
        }
        StoreError::TimedOut => "Máy chưa trả lời. Đang thử lại; đừng đóng cửa sổ này.".into(),
        StoreError::Failed(name) => {
            format!("Máy chưa ghi được ({name}). Đang thử lại; đừng đóng cửa sổ này.")
        }
    }
}

fn head_vi(error: &HeadError) -> String {
    match error {
        HeadError::WrongSecret => "Mật khẩu hoặc mã dự phòng chưa đúng. Hãy gõ lại.".into(),
        HeadError::NewerFormat { .. } => {
            "Tệp này do bản ứng dụng mới hơn ghi. Hãy mở bản mới rồi làm tiếp.".into()
        }
        HeadError::Malformed => "Phần đầu của sổ đã hỏng. Hãy dùng “Mở lại từ bản sao lưu”.".into(),
        HeadError::Kdf(KdfError::NoMemory) => {
            "Máy không đủ bộ nhớ để mở khóa. Hãy đóng bớt ứng dụng khác rồi thử lại.".into()
        }
        HeadError::Kdf(KdfError::OutOfBounds) => {
            "Tệp đòi cách khóa không hợp lệ; tệp có thể đã bị sửa.".into()
        }
        HeadError::Kdf(KdfError::Worker) => {
            "Phần mở khóa chưa chạy được. Hãy mở lại trang rồi thử lại.".into()
        }
        HeadError::Crypto(_) => "Trình duyệt không cho niêm phong sổ. Hãy mở bằng địa chỉ https.".into(),
    }
}

fn vault_vi(error: &VaultError) -> String {
    match error {
        VaultError::Store(error) => store_vi(error),
        VaultError::Head(error) => head_vi(error),
        VaultError::Crypto(_) => "Trình duyệt không niêm phong được. Hãy mở lại trang rồi thử lại.".into(),
        VaultError::NoBook => "Trên máy này không còn sổ đó. Hãy dùng “Mở lại từ bản sao lưu”.".into(),
        VaultError::BookExists => "Sổ này đã có trên máy.".into(),
        VaultError::NotHeld => "Cửa sổ này chỉ để xem. Bấm “Dùng ở cửa sổ này” rồi làm lại.".into(),
        VaultError::Damaged => "Một phần của sổ trên máy này đã hỏng. Hãy sao lưu phần còn lại.".into(),
    }
}

fn backup_vi(error: &BackupError) -> String {
    match error {
        BackupError::NotABackup => {
            "Đây không phải tệp sao lưu của Sổ Đồng Hành. Hãy chọn tệp có đuôi .donghanh.".into()
        }
        BackupError::NewerVersion { .. } => {
            "Tệp này do bản ứng dụng mới hơn ghi. Hãy mở bản mới rồi làm lại.".into()
        }
        BackupError::Truncated { found: 0, .. } => {
            "Tệp này trống, bên trong không có gì. Hãy chép lại tệp từ nơi đã cất, hoặc dùng bản sao lưu khác."
                .into()
        }
        BackupError::Truncated { .. } => "Tệp bị thiếu một phần. Hãy chép lại tệp từ nơi đã cất.".into(),
        BackupError::Altered => {
            "Tệp đã bị thay đổi sau khi sao lưu nên không mở. Hãy dùng bản sao lưu khác.".into()
        }
        BackupError::TooLarge => "Tệp quá lớn, không phải bản sao lưu của sổ. Hãy chọn tệp khác.".into(),
        BackupError::KillsItsReader => {
            "Đọc tệp này quá lâu hoặc quá nặng với máy nên đã dừng. Sổ trên máy vẫn nguyên. Hãy mở lại trang rồi thử lại, hoặc dùng bản sao lưu khác.".into()
        }
        BackupError::Head(error) => head_vi(error),
        BackupError::Inconsistent => {
            "Các phần của tệp không khớp nhau nên không mở. Hãy dùng bản sao lưu khác.".into()
        }
        BackupError::NotTheWholeBook => "Bản sao chưa đủ cả sổ nên chưa dùng được. Hãy sao lưu lại.".into(),
        BackupError::Vault(error) => vault_vi(error),
    }
}

fn recovery_vi(error: &RecoveryError) -> String {
    match error {
        RecoveryError::Length { found } => format!("Mã dự phòng có 30 ký tự; bạn đã gõ {found}."),
        RecoveryError::Character { position } => {
            format!("Ký tự thứ {position} không có trong mã dự phòng. Hãy xem lại.")
        }
        RecoveryError::Mistyped => "Mã dự phòng gõ nhầm ở đâu đó. Hãy so lại từng nhóm với tờ mã.".into(),
    }
}

fn session_vi(error: &SessionError) -> String {
    match error {
        SessionError::Vault(VaultError::Store(StoreError::TimedOut)) => {
            "Máy chưa trả lời khi đọc sổ. Hãy làm lại lần nữa; nếu vẫn vậy, đóng hẳn trình duyệt rồi mở lại. Sổ vẫn nằm trên máy.".into()
        }
        SessionError::Vault(error) => vault_vi(error),
        SessionError::Backup(error) => backup_vi(error),
        SessionError::Refused(refusal) => refusal_vi(refusal),
        SessionError::Code(error) => recovery_vi(error),
        SessionError::NeverLaid => {
            "Lần trước sổ này chưa lập xong, trong sổ chưa có gì. Hãy bấm “Lập sổ mới”.".into()
        }
        SessionError::AnotherBook => "Tệp này là của một sổ khác. Hãy chọn bản sao lưu của chính sổ này.".into(),
        SessionError::OpenItFirst => {
            "Sổ của tệp này đã có trên máy, với mật khẩu khác. Hãy mở khóa sổ đó rồi khôi phục ở mục “Sao lưu, gửi nhận”.".into()
        }
    }
}

fn date_vi(error: &DateError) -> String {
    match error {
        DateError::Blank => "Hãy ghi ngày.".into(),
        DateError::NotADate => "Hãy ghi ngày như 5/3/2024.".into(),
        DateError::YearMissing => "Thiếu năm. Hãy ghi như 5/3/2024.".into(),
        DateError::DayMissing => "Thiếu ngày. Hãy ghi như 5/3/2024.".into(),
        DateError::NoSuchDay { day, month, year } => format!("Tháng {month} năm {year} không có ngày {day}."),
        DateError::AbsurdYear(year) => format!("Năm {year} không hợp lý. Hãy xem lại."),
    }
}
