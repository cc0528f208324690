//! One whole path, as a ward's officer walks it.

use crate::{
    harness::{Browser, Profile, Server},
    steps,
};

#[test]
fn story_small() {
    let server = Server::of_dist("/any/path/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock("2026-03-02T08:00:00+07:00");
    page.goto(&server.address());
    steps::new_book(&page);
    steps::new_person(&page, "Nguyễn Văn Khánh", "1990", "tổ 19", "Tổ trưởng tổ dân phố 19");
    steps::record_contact(&page, "Nguyễn Văn Khánh", "Anh kể chuyện làm.");
    steps::lock(&page);
    steps::unlock(&page);
    steps::go_to(&page, "Hồ sơ");
    page.wait_for("Nguyễn Văn Khánh");
    assert_eq!(page.complaints(), Vec::<String>::new());
}
