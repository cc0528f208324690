//! Steps about one case: intake, team, what is recorded while a person is helped.

use crate::{
    harness::{Page, Target, near, within},
    steps::{AUTHOR, go_to, saved},
};

/// Opens a person's page. `shown` is the name as lists show it: initials under 18.
#[track_caller]
pub fn open_person(page: &Page, shown: &str) {
    go_to(page, "Hồ sơ");
    page.fill("Tìm hồ sơ", shown);
    page.click(Target::starting(shown).inside(".rows"));
    page.wait_for_selector(".identity-bar");
    page.wait_for("Ai đã ghi, đã sửa");
    // What is out of sight at first follows the first paint.
    page.wait_for_selector(".timeline > li");
}

/// What the bar of the open person says under a label, such as `Mã`.
#[track_caller]
pub fn identity_fact(page: &Page, label: &str) -> String {
    let script = format!(
        "[...document.querySelectorAll('.identity-facts div')]
           .find((fact) => fact.querySelector('dt').innerText.trim() === '{label}')
           ?.querySelector('dd').innerText.trim() ?? ''"
    );
    page.eval(&script).as_str().unwrap_or_default().to_owned()
}

/// Opens a part of `Lập hồ sơ`, whose list of parts stands beside.
#[track_caller]
pub fn intake_part(page: &Page, part: &str) {
    page.click(Target::starting(part).inside(".list-pane"));
    page.wait_until(&format!("document.querySelector('#intake-part')?.innerText.trim() === '{part}'"));
}

/// `Thuộc diện` with its source.
#[track_caller]
pub fn report_status(page: &Page, category: &str, tag: Option<&str>, informed_on: &str) {
    intake_part(page, "Thuộc diện");
    page.click(within("#status-category", category));
    if let Some(tag) = tag {
        page.click(tag);
    }
    page.fill("Ai cho biết", "Công an phường");
    page.fill("Theo giấy tờ hoặc lời báo", "Thông báo số 12");
    page.fill_and_leave("Cho biết ngày", informed_on);
    page.click("Ghi thuộc diện");
    page.wait_for("Thông báo số 12");
    saved(page);
}

/// `Gia đình`: who stands for the family, by name and relation.
#[track_caller]
pub fn write_family(page: &Page, who: &str, name: &str, relation: &str) {
    intake_part(page, "Gia đình");
    page.fill_and_leave(who, name);
    page.fill_and_leave("Quan hệ", relation);
    saved(page);
}

/// Answers every condition of `Xem lại` with `Có`, but the first `left_open` of them.
#[track_caller]
pub fn meet_conditions(page: &Page, left_open: usize) {
    intake_part(page, "Xem lại");
    page.wait_for("Điều kiện áp dụng");
    let legends = legends(page, 2);
    assert!(legends.len() >= 4, "the template asks conditions: {legends:?}");
    for legend in legends.iter().skip(left_open) {
        page.click(near(legend, "Có"));
    }
    saved(page);
}

/// The questions of the page that have so many answers to choose one from.
fn legends(page: &Page, answers: usize) -> Vec<String> {
    let legends = page.eval(&format!(
        "[...document.querySelectorAll('main fieldset')]
           .filter((field) => field.querySelectorAll('input[type=radio]').length === {answers})
           .map((field) => field.querySelector('legend').innerText.trim())"
    ));
    let legends = legends.as_array().into_iter().flatten();
    legends.filter_map(|legend| legend.as_str().map(str::to_owned)).collect()
}

/// `Ghi nhận đã đưa vào diện` from `Xem lại`; the number of the paper stays blank.
#[track_caller]
pub fn admit(page: &Page, authority: &str, on: &str, reason: Option<&str>) {
    page.fill("Cơ quan hoặc cuộc họp đã thống nhất", authority);
    page.fill_and_leave("Ngày thống nhất", on);
    if let Some(reason) = reason {
        page.fill("Lý do ghi nhận khi chưa đủ", reason);
    }
    page.click(within("main .detail-pane .buttons", "Ghi nhận đã đưa vào diện"));
    page.wait_for_selector(".identity-bar");
    page.wait_for("Đang giúp đỡ");
    saved(page);
}

/// One more member of an organisation that is a party of the model.
#[track_caller]
pub fn add_member(page: &Page, name: &str, organisation: &str, title: &str) {
    go_to(page, "Phân công");
    page.click("Thêm người");
    page.fill("Họ và tên", name);
    page.click(within("main", organisation));
    page.fill("Chức vụ", title);
    page.click("Ghi người này");
    page.wait_for_control(Target::starting(name).inside(".rows"));
    saved(page);
}

/// A standing team of (party, member) and who leads.
#[track_caller]
pub fn form_team(page: &Page, name: &str, seats: &[(&str, &str)], lead: &str) {
    go_to(page, "Phân công");
    page.fill("Tên tổ giúp đỡ", name);
    page.click("Lập tổ giúp đỡ");
    page.wait_for("Chọn đến đâu lưu đến đó");
    // One more team among the teams, and a page of its own: it begins at its top.
    page.wait_until("document.querySelector('.page-room').scrollTop === 0");
    for (party, member) in seats {
        choose_starting(page, party, member);
    }
    choose_starting(page, "Người giúp đỡ chính", lead);
    saved(page);
}

/// Chooses the option of a list that begins with a name; organisations and loads follow it.
#[track_caller]
pub fn choose_starting(page: &Page, field: &str, name: &str) {
    page.wait_until(&format!(
        "[...document.querySelectorAll('select')].some((list) =>
           list.labels[0]?.innerText.trim() === '{field}' && [...list.options].some((one) => one.text.startsWith('{name}')))"
    ));
    let option = page.eval(&format!(
        "[...document.querySelectorAll('select')].filter((list) => list.labels[0]?.innerText.trim() === '{field}')
           .flatMap((list) => [...list.options]).find((one) => one.text.startsWith('{name}')).text.trim()"
    ));
    page.choose(field, option.as_str().unwrap_or_default());
}

/// Opens the team of a case.
#[track_caller]
pub fn open_case_team(page: &Page, shown: &str) {
    go_to(page, "Phân công");
    page.click(Target::starting(shown).inside(".rows"));
    page.wait_for("Các vị trí trong tổ giúp đỡ");
}

/// What the open team says of itself: "đủ", or what it lacks.
#[track_caller]
pub fn wait_for_completeness(page: &Page, words: &str) {
    page.wait_until(&format!("document.querySelector('.team-completeness')?.innerText.trim() === '{words}'"));
}

#[track_caller]
pub fn assign_team(page: &Page, team: &str) {
    page.choose("Chọn tổ giúp đỡ", team);
    page.click(within("main", "Ghi nhận đã phân công"));
    saved(page);
}

/// The family's seat: its name and relation, or why it takes no part.
#[track_caller]
pub fn seat_family(page: &Page, family: Result<(&str, &str), &str>) {
    page.click("Ghi gia đình");
    match family {
        Ok((name, relation)) => {
            page.click("Gia đình cùng tham gia");
            page.fill(Target::starting("Người đại diện gia đình").inside("dialog[open]"), name);
            page.fill(within("dialog[open]", "Quan hệ"), relation);
        }
        Err(reason) => {
            page.click("Gia đình chưa tham gia");
            page.fill("Vì sao gia đình chưa tham gia", reason);
        }
    }
    page.click(within("dialog[open]", "Ghi nhận đã phân công"));
    page.wait_until("!document.querySelector('dialog[open]')");
    saved(page);
}

/// `Ghi hỗ trợ` for several people at once; the value stays blank.
#[track_caller]
pub fn record_support_without_value(page: &Page, whom: &[&str], kind: &str, quantity: &str, purpose: &str) {
    page.click("Ghi");
    page.click(within("dialog", "Ghi hỗ trợ"));
    for (at, shown) in whom.iter().enumerate() {
        if at == 1 {
            page.click("Thêm người nữa");
        }
        page.fill("Tìm hồ sơ", shown);
        page.click(Target::starting(shown).inside("#support-whom"));
    }
    page.click(within("#support-kind", kind));
    page.fill("Số lượng", quantity);
    page.wait_for("Chưa ghi");
    page.fill("Bên hỗ trợ", "Hội Liên hiệp Phụ nữ phường");
    page.fill("Để làm gì", purpose);
    page.click(within("main .form .buttons", "Ghi hỗ trợ"));
    page.wait_for_selector(".identity-bar");
    saved(page);
}

/// The month's review of the open person: what the family and the person say, the result, every due criterion.
#[track_caller]
pub fn review(page: &Page, month: &str, own_word: &str, result: &str) {
    page.click(within(".page > .buttons", "Nhận xét hằng tháng"));
    page.wait_for(&format!("Nhận xét tháng {month}"));
    page.click(format!("Bắt đầu nhận xét tháng {month}").as_str());
    page.wait_for("Nhận xét chung");
    for criterion in legends(page, 4).iter().filter(|legend| *legend != "Kết quả") {
        page.click(near(criterion, "Đạt"));
    }
    page.fill_and_leave("Ý kiến của gia đình", "Gia đình thấy có cố gắng.");
    page.fill_and_leave("Lời của chính người được giúp đỡ", own_word);
    page.click("Kể lại, có người ghi");
    page.fill_and_leave("Việc tháng tới", "Đi làm đều – gia đình nhắc – hết tháng");
    page.click(result);
    saved(page);
    page.click("← Quay lại");
    page.wait_for_selector(".identity-bar");
}

/// `Ghi nhận đã tạm dừng`, on the page of the pause; `until` may stay blank.
#[track_caller]
pub fn pause(page: &Page, reason: &str, authority: &str, from: &str, until: &str) {
    page.click(within("#pause-reason", reason));
    page.fill("Cơ quan hoặc cuộc họp đã thống nhất", authority);
    page.fill_and_leave("Tạm dừng từ ngày", from);
    page.fill_and_leave("Dự kiến đến ngày", until);
    page.click(within("main .form .buttons", "Ghi nhận đã tạm dừng"));
    page.wait_for_selector(".identity-bar");
    page.wait_for("Tạm dừng giúp đỡ");
    saved(page);
}

/// `Ghi nhận tiếp tục giúp đỡ`, on the page of the pause.
#[track_caller]
pub fn resume(page: &Page, authority: &str, from: &str) {
    page.fill("Cơ quan hoặc cuộc họp đã thống nhất", authority);
    page.fill_and_leave("Tiếp tục từ ngày", from);
    page.click(within("main .form .buttons", "Ghi nhận tiếp tục giúp đỡ"));
    page.wait_for_selector(".identity-bar");
    page.wait_for("Tiếp tục giúp đỡ, theo");
    saved(page);
}

/// Opens what can be done with the open person: the usual stands in sight, the rest under `Việc khác`.
#[track_caller]
pub fn begin_doing(page: &Page, words: &str) {
    let doing = within(".page > .buttons", words);
    page.wait_for_selector(".page > .buttons a");
    if !page.offers(doing.clone()) {
        page.click(within(".page > .buttons", "Việc khác"));
    }
    page.click(doing);
}

/// `Đề nghị ra khỏi diện quản lý` for the open person.
#[track_caller]
pub fn propose_release(page: &Page, reason: &str, on: &str) {
    begin_doing(page, "Đề nghị ra khỏi diện quản lý");
    page.click(within("#propose-reason", reason));
    page.fill_and_leave("Ngày đề nghị", on);
    page.click(within("main .form .buttons", "Đề nghị ra khỏi diện quản lý"));
    page.wait_for("Đề nghị ra khỏi diện");
    page.wait_until("!document.querySelector('#propose-reason')");
    saved(page);
}

/// Who decided a release.
pub enum DecidedBy<'a> {
    /// A giao ban of the book, as the list of them says.
    Meeting(&'a str),
    Words(&'a str),
}

/// `Ghi nhận đã ra khỏi diện quản lý` for the open person; `why_open` where something is still open.
#[track_caller]
pub fn release(page: &Page, reason: &str, by: &DecidedBy<'_>, on: &str, why_open: &str) {
    begin_doing(page, "Ghi nhận đã ra khỏi diện quản lý");
    page.click(within("#release-reason", reason));
    match by {
        DecidedBy::Meeting(meeting) => page.choose("Cuộc họp trong sổ đã quyết định", meeting),
        DecidedBy::Words(body) => page.fill("Cơ quan hoặc cuộc họp đã thống nhất", body),
    }
    page.fill_and_leave("Ngày ra khỏi diện", on);
    if reason == "Tiến bộ" {
        page.click(within("#release-aftercare", "Không, người ấy không muốn"));
    }
    page.wait_for("Việc còn mở");
    if !page.says("Không còn việc nào mở.") {
        page.fill("Lý do ghi nhận khi còn việc mở", why_open);
    }
    page.click("Xem lại trước khi ghi nhận");
    page.wait_for("Xem lại lần cuối");
    page.click(within("main .section .buttons", "Ghi nhận đã ra khỏi diện quản lý"));
    page.wait_for("Người này đã ra khỏi diện quản lý");
    saved(page);
    page.click("← Quay lại");
    page.wait_for("Đã ra khỏi diện");
}

/// `Mở lại hồ sơ` of the open person.
#[track_caller]
pub fn reopen(page: &Page, on: &str) {
    page.click(within(".page > .buttons", "Mở lại hồ sơ"));
    page.fill_and_leave("Mở lại từ ngày", on);
    page.click(within("dialog[open]", "Mở lại hồ sơ"));
    page.wait_for("Đang lập hồ sơ");
    saved(page);
}

/// One more contact from the open person's page, where the family alone was met.
#[track_caller]
pub fn record_family_contact(page: &Page, note: &str) {
    page.click(within(".page > .buttons", "Ghi tiếp xúc"));
    page.click("Chỉ gặp gia đình");
    page.click("Tại nhà");
    page.click(Target::starting(AUTHOR).inside("#contact-doers"));
    page.fill("Nội dung", note);
    page.click(within("main .form .buttons", "Ghi tiếp xúc"));
    page.wait_for_selector(".identity-bar");
    saved(page);
}

/// `Ghi nhận không đưa vào diện`, on its page; a decision is of a giao ban, and one sent on goes to another ward.
#[track_caller]
pub fn close_before_admission(page: &Page, result: &str, on: &str, reason: &str) {
    page.click(Target::starting(result).inside("#closure-result"));
    if result != "Không tham gia" {
        page.fill("Cơ quan hoặc cuộc họp đã thống nhất", "Giao ban");
    }
    if result == "Chuyển nơi khác" {
        page.fill("Chuyển đến đâu", "Phường Thử Hai");
    }
    page.fill_and_leave("Ngày quyết định hoặc cho biết", on);
    page.fill("Lý do", reason);
    page.click(within("main .form .buttons", "Ghi nhận không đưa vào diện"));
    page.wait_for_selector(".identity-bar");
    page.wait_for(&format!("Lý do: {reason}"));
    saved(page);
}
