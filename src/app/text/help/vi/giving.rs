//! The pages about what is given, and about tasks and notes.

use crate::app::text::help::{HelpPage, asked};

pub const SUPPORT: HelpPage = HelpPage {
    title: "Ghi hỗ trợ",
    purpose: "Ghi quà, vốn, việc làm, học nghề … đã trao.",
    steps: &[
        "Bấm “Ghi”, chọn “Ghi hỗ trợ”, tìm người nhận.",
        "Chọn hình thức, ghi số lượng và đơn vị.",
        "Ghi trị giá như 48.800.000 hoặc 48,8 triệu; không biết thì để trống.",
        "Ghi bên hỗ trợ và ngày trao, rồi bấm “Ghi hỗ trợ”.",
    ],
    asked: &[asked(
        "Để trống trị giá thì cộng vào là 0 phải không?",
        "Không. Sổ ghi “chưa ghi”, không coi là 0.",
    )],
};

pub const BATCH: HelpPage = HelpPage {
    title: "Đợt hỗ trợ",
    purpose: "Trao quà Tết, thẻ bảo hiểm, gạo … cho nhiều người một lúc, có danh sách để ký nhận.",
    steps: &[
        "Bấm “Ghi”, chọn “Đợt hỗ trợ”; ghi hình thức, số lượng và trị giá cho mỗi người, ngày trao dự kiến.",
        "Chọn những người trong danh sách đề nghị.",
        "Mở đợt ấy, in danh sách để ký nhận.",
        "Trao xong, chọn từng người và kết quả: đã nhận, người khác nhận thay, hay chưa nhận; bấm “Ghi kết quả trao”.",
    ],
    asked: &[
        asked(
            "Có phải ghi hỗ trợ cho từng người nữa không?",
            "Không. Ai đã nhận thì phần hỗ trợ tự có trong hồ sơ của người ấy, và chỉ tính một lần.",
        ),
        asked(
            "Vì sao in thành hai tờ?",
            "Người lớn và người chưa thành niên ký riêng. Muốn chung một tờ thì ghi lý do.",
        ),
    ],
};

pub const NOTES: HelpPage = HelpPage {
    title: "Việc đã giao và ghi nhớ",
    purpose: "Ghi kết quả việc các cuộc họp đã giao, và những điều cần nhớ.",
    steps: &[
        "Bấm “Ghi”, chọn “Việc đã giao”: ghi kết quả của từng việc ngay tại đây.",
        "Bấm “Ghi”, chọn “Ghi nhớ”: chọn ghi nhớ về một người hay cả sổ, viết điều cần nhớ.",
        "Muốn được nhắc thì ghi “Hỏi lại ngày”; đến ngày ấy dòng nhắc hiện ở “Việc cần làm”.",
        "Xong rồi thì bấm “Đã xong”.",
    ],
    asked: &[asked("Việc được giao ở đâu?", "Trong phần kết luận của biên bản cuộc họp.")],
};
