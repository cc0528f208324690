//! The pages about teams, meetings and what the ward does with its figures and plans.

use crate::app::text::help::{HelpPage, asked};

pub const TEAMS: HelpPage = HelpPage {
    title: "Phân công",
    purpose: "Lập tổ giúp đỡ, giao tổ cho từng người, chọn người giúp đỡ chính.",
    steps: &[
        "Thêm những người tham gia, mỗi người thuộc một bên.",
        "Bấm “Lập tổ giúp đỡ”, đặt tên như “Tổ 5+1 khu phố 3”, chọn người cho từng vị trí.",
        "Mở tổ giúp đỡ của một hồ sơ, chọn tổ, bấm “Ghi nhận đã phân công”.",
        "Ghi vị trí của gia đình, và chọn đúng một người giúp đỡ chính.",
    ],
    asked: &[
        asked(
            "Người giúp đỡ chuyển công tác?",
            "Dùng “Thay người giúp đỡ”: chọn người nhận việc, những hồ sơ nào, từ ngày nào. Ghi một lần cho tất cả, rồi in danh sách bàn giao. Người cũ vẫn còn tên trong những việc đã làm.",
        ),
        asked(
            "Một tổ giúp nhiều người?",
            "Mở tổ, dùng “Phân công cho nhiều hồ sơ”. Tổ nhận các vị trí còn trống, trừ gia đình.",
        ),
        asked(
            "Ai đang giúp bao nhiêu người?",
            "Xem “Ai đang giúp bao nhiêu”. Khi một người giúp nhiều hơn mô hình mong muốn, sổ nhắc chứ không chặn.",
        ),
        asked("Gia đình chưa tham gia được?", "Chọn “Gia đình chưa tham gia” và ghi lý do."),
    ],
};

pub const MEMBERS: HelpPage = HelpPage {
    title: "Dán danh sách thành viên",
    purpose: "Chép tất cả những người tham gia giúp đỡ vào sổ một lần.",
    steps: &[
        "Chép bảng họ tên, đơn vị, chức vụ, cấp, điện thoại từ Excel, Word hoặc Zalo.",
        "Dán vào ô “Danh sách”, bấm “Đọc danh sách đã dán”.",
        "Xem những dòng có lời nhắc; sửa hoặc bỏ dòng.",
        "Bấm “Ghi … người”. Nhầm thì “Hoàn tác” một lần.",
    ],
    asked: &[
        asked(
            "Đơn vị không phải một bên của mô hình?",
            "Sổ giữ đúng như đã gõ. Chọn lại bên ở trang của người ấy khi cần.",
        ),
        asked("Sổ báo đã có người cùng họ tên?", "Xem lại. Nếu là hai người khác nhau thì cứ ghi."),
    ],
};

pub const MEETINGS: HelpPage = HelpPage {
    title: "Họp, hội nghị",
    purpose: "Giao ban, sinh hoạt, tọa đàm và hội nghị phản biện xã hội.",
    steps: &[
        "Bấm “Mở cuộc họp mới”, chọn loại, ngày, giờ, nơi họp.",
        "Bấm một cuộc họp trong danh sách để ghi tiếp hoặc xem lại.",
        "Dòng “chưa hoàn tất biên bản” là cuộc họp còn phải hoàn tất.",
    ],
    asked: &[asked("Họp xong mới nhớ ghi thì sao?", "Vẫn mở cuộc họp mới, ghi đúng ngày đã họp.")],
};

pub const MINUTES: HelpPage = HelpPage {
    title: "Một cuộc họp và biên bản",
    purpose: "Ghi cuộc họp ngay lúc họp, rồi hoàn tất và in biên bản.",
    steps: &[
        "Ghi chủ trì, thư ký, ai có mặt, ai vắng.",
        "Giao ban: thêm từng trường hợp được trao đổi. Hội nghị phản biện: bấm “Ghi ý kiến”.",
        "Ghi kết luận và việc giao: việc gì, ai nhận, hạn nào.",
        "Bấm “Hoàn tất biên bản”, xem lại chỗ còn trống, rồi hoàn tất. Từ đó biên bản giữ nguyên.",
        "Bấm “Xem bản in” để in hoặc lưu tệp PDF.",
    ],
    asked: &[
        asked(
            "Buổi sinh hoạt điểm danh thế nào?",
            "Chọn nhóm người lớn hoặc người chưa thành niên, mời từng người, rồi mỗi người bấm một lần: có mặt, vắng có lý do, vắng. Dự sinh hoạt không tính là lượt tiếp xúc.",
        ),
        asked(
            "Người chủ trì không có trong danh sách?",
            "Chọn “Người ngoài danh sách” rồi ghi họ tên, chức vụ, cơ quan. Chủ trì vắng thì chọn người khác, hoặc ghi người dự thay ở mục “Thành phần”.",
        ),
        asked("Ô để trống in ra thế nào?", "In thành dòng chấm để viết tay."),
        asked("Hoàn tất rồi mới thấy sai?", "Bấm “Hoàn tác” ở cuối màn hình, sửa, rồi hoàn tất lại."),
        asked("Thứ tự ý kiến có đổi không?", "Số chính thức được đánh khi hoàn tất và không đổi nữa."),
    ],
};

pub const PLAN: HelpPage = HelpPage {
    title: "Kế hoạch và phản biện",
    purpose: "Soạn dự thảo kế hoạch tám mục, lấy ý kiến phản biện, ghi nhận ban hành.",
    steps: &[
        "Bấm “Soạn dự thảo kế hoạch”; tám mục có sẵn lời mẫu.",
        "Sửa từng mục. Chỗ trong [ ] chưa điền thì in thành dòng chấm.",
        "Mở hội nghị phản biện ở “Họp, hội nghị”, chọn dự thảo này; ý kiến hiện lại ở từng mục.",
        "Khi đã ban hành, bấm “Ghi nhận đã ban hành”, ghi số, ngày và người ký.",
    ],
    asked: &[asked("Bảng tiêu chí sửa ở đâu?", "Bảng tự in từ mẫu mô hình, ở dòng ghi “(tự in)”.")],
};

pub const REPORT: HelpPage = HelpPage {
    title: "Báo cáo",
    purpose: "Tám chỉ tiêu của một kỳ, và những gì làm nên từng con số.",
    steps: &[
        "Chọn kỳ: tháng, quý, 6 tháng, năm, hoặc từ ngày đến ngày.",
        "Chạm vào một số để xem danh sách đứng sau số ấy.",
        "Đọc “Cách đếm” ở dưới khi có người hỏi vì sao.",
        "Bấm “Chép đoạn văn” để dán vào báo cáo, hoặc “Lưu tệp PDF”.",
        "Viết khó khăn, kiến nghị, nhiệm vụ ở “Phần lời của báo cáo”, rồi bấm “Xem bản in báo cáo” để có cả báo cáo và phụ lục.",
    ],
    asked: &[
        asked(
            "Vì sao ghi “Không có số liệu”?",
            "Những ngày trước khi sổ bắt đầu ghi thì sổ không biết, nên không ghi là 0.",
        ),
        asked(
            "Hội, đoàn thể báo số mà không có tên từng người?",
            "Ghi ở “Số liệu tổng do đơn vị báo”. Số ấy in ở cột riêng, không cộng vào số liệu của sổ.",
        ),
        asked(
            "Số chưa đúng thì sửa ở đâu?",
            "Mở danh sách của số ấy, vào hồ sơ và sửa lần ghi. Số tự đổi theo.",
        ),
    ],
};

pub const MODELS: HelpPage = HelpPage {
    title: "Mô hình của phường",
    purpose: "Sửa chữ, con số, các bên, diện và câu hỏi theo diện, các bước, tiêu chí của mô hình; thêm một mô hình N+1 của phường.",
    steps: &[
        "Vào “Cài đặt”, bấm “Sửa mô hình, thêm mô hình N+1”, rồi chọn một mô hình.",
        "Bấm “Sửa thành bản mới”. Mở từng phần, sửa, thêm hoặc bỏ dòng. Đang sửa mà rời đi thì chữ vẫn còn.",
        "Bấm “Xem lại bản mới” để thấy bản mới khác bản đang áp dụng ở những dòng nào.",
        "Ghi cuộc họp hoặc người đã quyết định, từ ngày nào, rồi bấm “Ghi nhận áp dụng”.",
        "Hồ sơ đang giúp đỡ vẫn theo bản cũ. Muốn chuyển thì chọn hồ sơ, bấm “Chuyển sang bản mới”.",
    ],
    asked: &[
        asked(
            "Nhận xét cũ có đổi theo không?",
            "Không. Nhận xét, đánh giá đã ghi giữ tiêu chí của bản lúc đó; từ ngày chuyển mới hỏi theo bản mới.",
        ),
        asked(
            "Ghi nhầm thì sao?",
            "Bấm “Hoàn tác”. Khi đã có hồ sơ theo bản ấy thì chuyển hoặc hoàn tác các hồ sơ trước.",
        ),
        asked(
            "Bỏ một câu hỏi theo diện thì câu trả lời đã ghi có mất không?",
            "Không. Hồ sơ chuyển sang bản mới vẫn hiện điều đã ghi, chỉ không hỏi nữa.",
        ),
        asked(
            "“Thêm câu hỏi của mẫu” là gì?",
            "Mô hình lập từ trước chưa có câu hỏi theo diện. Bấm một lần là lấy về các câu hỏi có sẵn, rồi sửa, bỏ như dòng khác.",
        ),
        asked(
            "Hai mô hình cùng dùng thì sao?",
            "Khi lập hồ sơ mới hoặc dán danh sách, ứng dụng hỏi theo mô hình nào. Mô hình hay dùng nhất thì chọn ở “Cài đặt”.",
        ),
    ],
};
