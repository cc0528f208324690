//! Leaving the model: what the parties say to it.

pub struct ReleaseWords {
    pub agreements: &'static str,
    pub agrees: &'static str,
    pub agrees_not_yet: &'static str,
    pub carry: &'static str,
    pub carry_hint: &'static str,
    pub carry_family: &'static str,
    pub carry_needs: &'static str,
    pub carry_team: &'static str,
    pub carry_measures: &'static str,
    pub agreement_of: fn(party: &str) -> String,
    pub opinion_of: fn(party: &str) -> String,
    pub open_agreement: fn(parties: &str) -> String,
    pub open_seats: fn(incomplete: &str) -> String,
}

pub const VI: ReleaseWords = ReleaseWords {
    agreements: "Các bên nói gì về đề nghị",
    agrees: "Đồng ý",
    agrees_not_yet: "Chưa đồng ý",
    carry: "Mang sang từ lần trước",
    carry_hint: "Không chọn thì hỏi lại từ đầu",
    carry_family: "Gia đình",
    carry_needs: "Nguyện vọng, nhu cầu, khó khăn",
    carry_team: "Tổ giúp đỡ và người giúp đỡ chính",
    carry_measures: "Biện pháp theo quyết định còn thời hạn",
    agreement_of: |party| format!("{party} về đề nghị"),
    opinion_of: |party| format!("Ý kiến: {party}"),
    open_seats: |incomplete| format!("Tổ giúp đỡ {incomplete}"),
    open_agreement: |parties| format!("Chưa ghi đồng ý với đề nghị: {parties}"),
};
