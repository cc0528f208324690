mod cases;

use super::{HelpPage, News, asked};
use crate::app::help::Topic;

pub const NEWS: &[News] = &[News {
    of: "Tháng 11/2026",
    brought: &[
        "Mỗi hồ sơ có “Kế hoạch giúp đỡ”; việc quá hạn hiện ở “Việc cần làm”.",
        "“Đánh giá theo mốc”, nhận xét “Như kỳ trước”, câu hay dùng, “Có sự việc mới”.",
        "Dán danh sách thành viên; một tổ nhận nhiều hồ sơ; thay người giúp đỡ cho nhiều hồ sơ một lần, có danh sách bàn giao.",
        "Mã PIN để mở lại giữa buổi; “Ẩn tên” khi có người khác nhìn màn hình; “Bàn giao sổ”.",
        "Chọn được tiếng Việt hoặc tiếng Anh ở “Cài đặt”; đổi là thấy ngay.",
        "Có mục “Hướng dẫn”; mỗi trang có đường dẫn đến bài của trang đó.",
    ],
}];

pub fn page(topic: Topic) -> HelpPage {
    match topic {
        Topic::Start => START,
        Topic::Work => WORK,
        Topic::People => cases::PEOPLE,
        Topic::NewPerson => cases::NEW_PERSON,
        Topic::RunningList => cases::RUNNING_LIST,
        Topic::Person => cases::PERSON,
        Topic::HelpPlan => cases::HELP_PLAN,
        Topic::Contact => cases::CONTACT,
        Topic::Support => cases::SUPPORT,
        Topic::Review => cases::REVIEW,
        Topic::Incident => cases::INCIDENT,
        Topic::Release => cases::RELEASE,
        Topic::Teams => TEAMS,
        Topic::Members => MEMBERS,
        Topic::Meetings => MEETINGS,
        Topic::Minutes => MINUTES,
        Topic::Plan => PLAN,
        Topic::Papers => PAPERS,
        Topic::Copies => COPIES,
        Topic::Handover => HANDOVER,
        Topic::Lock => LOCK,
        Topic::Settings => SETTINGS,
    }
}

const START: HelpPage = HelpPage {
    title: "Mười phút đầu",
    purpose: "Lập sổ của phường và đưa danh sách đang có vào sổ.",
    steps: &[
        "Bấm “Lập sổ mới”, ghi tên phường, tên của bạn, chọn mô hình và ngày sổ bắt đầu ghi.",
        "Đặt mật khẩu. In hoặc chép tay tờ mã dự phòng, bỏ phong bì dán kín, cất ở cơ quan.",
        "Vào “Hồ sơ”, bấm “Dán danh sách có sẵn” để chép cả danh sách vào một lần.",
        "Vào “Sao lưu, gửi nhận”, bấm “Sao lưu”, chép tệp ra USB hoặc máy ở cơ quan.",
        "Từ hôm sau, mở sổ và làm theo “Việc cần làm”.",
    ],
    asked: &[
        asked("Có cần mạng không?", "Không. Sau lần mở đầu tiên, sổ dùng được cả khi không có mạng."),
        asked(
            "Dữ liệu nằm ở đâu?",
            "Chỉ trên máy này, đã khóa bằng mật khẩu của bạn. Không gửi đi đâu cả, trừ khi bạn tự gửi tệp.",
        ),
        asked("Ghi nhầm thì sao?", "Bấm “Hoàn tác” ở cuối màn hình, hoặc sửa lại ô đó. Sổ không mất gì."),
    ],
};

const WORK: HelpPage = HelpPage {
    title: "Việc cần làm",
    purpose: "Trang đầu của sổ: hôm nay cần làm gì, việc gì đã quá hạn, hồ sơ nào còn thiếu.",
    steps: &[
        "Đọc từ trên xuống: quá hạn, hôm nay, trong tuần, rồi đến chỗ còn thiếu.",
        "Mỗi dòng nói vì sao có việc đó. Bấm nút ở cuối dòng để làm ngay.",
        "Làm xong, dòng ấy tự mất; không cần đánh dấu.",
        "“Đang viết dở” là chỗ bạn đã gõ mà chưa ghi. Bấm để viết tiếp.",
    ],
    asked: &[
        asked(
            "Vì sao hồ sơ cũ không báo quá hạn?",
            "Sổ chỉ tính hạn từ ngày bắt đầu ghi, nên việc trước ngày đó không bị coi là trễ.",
        ),
        asked(
            "Còn vướng là gì?",
            "Hai máy đã ghi khác nhau về cùng một việc. Bấm “Xem và chọn” để giữ cách ghi đúng.",
        ),
    ],
};

const TEAMS: HelpPage = HelpPage {
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

const MEMBERS: HelpPage = HelpPage {
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

const MEETINGS: HelpPage = HelpPage {
    title: "Họp, hội nghị",
    purpose: "Giao ban, sinh hoạt, tọa đàm và hội nghị phản biện xã hội.",
    steps: &[
        "Bấm “Mở cuộc họp mới”, chọn loại, ngày, giờ, nơi họp.",
        "Bấm một cuộc họp trong danh sách để ghi tiếp hoặc xem lại.",
        "Dòng “chưa hoàn tất biên bản” là cuộc họp còn phải hoàn tất.",
    ],
    asked: &[asked("Họp xong mới nhớ ghi thì sao?", "Vẫn mở cuộc họp mới, ghi đúng ngày đã họp.")],
};

const MINUTES: HelpPage = HelpPage {
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
        asked("Ô để trống in ra thế nào?", "In thành dòng chấm để viết tay."),
        asked("Hoàn tất rồi mới thấy sai?", "Bấm “Hoàn tác” ở cuối màn hình, sửa, rồi hoàn tất lại."),
        asked("Thứ tự ý kiến có đổi không?", "Số chính thức được đánh khi hoàn tất và không đổi nữa."),
    ],
};

const PLAN: HelpPage = HelpPage {
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

const PAPERS: HelpPage = HelpPage {
    title: "Xem bản in, lưu, gửi",
    purpose: "Xem văn bản trước khi in, lưu thành tệp PDF, hoặc gửi.",
    steps: &[
        "Chọn “Bản nội bộ (có tên)” hoặc “Bản không nêu tên”.",
        "Xem từng trang, rồi bấm “In” hoặc “Lưu tệp PDF”.",
        "Gửi bản có tên thì nên dùng tệp có mật khẩu, và nói mật khẩu qua điện thoại.",
    ],
    asked: &[
        asked("Tệp đã lưu nằm ở đâu?", "Trong thư mục Download của máy."),
        asked("Văn bản có tên ứng dụng không?", "Không. Văn bản in ra chỉ có tên cơ quan của bạn."),
    ],
};

const COPIES: HelpPage = HelpPage {
    title: "Sao lưu, gửi nhận",
    purpose: "Giữ một bản của sổ ở ngoài máy này, để hỏng máy cũng không mất sổ.",
    steps: &[
        "Bấm “Sao lưu”. Sổ làm một tệp đã khóa và tự đọc lại để kiểm tra.",
        "Mở thư mục Download, chép tệp sang USB hoặc máy ở cơ quan.",
        "Trở lại đây, bấm “Đã cất ở nơi khác” và chọn nơi cất.",
        "Cần lấy lại thì chọn “Khôi phục”. Sổ đang có được thêm vào, không mất gì.",
    ],
    asked: &[
        asked(
            "Bao lâu sao lưu một lần?",
            "Mỗi tuần một lần là tốt. Đầu màn hình luôn ghi bản sao ngoài máy đã mấy ngày.",
        ),
        asked(
            "Hai máy cùng ghi một sổ được không?",
            "Được. Dùng “Thêm máy này” trên máy thứ hai, rồi thỉnh thoảng đưa tệp của máy này sang máy kia.",
        ),
        asked(
            "Người khác nhặt được USB thì sao?",
            "Tệp đã khóa bằng mật khẩu của sổ. Không để mật khẩu cùng chỗ với USB.",
        ),
    ],
};

const HANDOVER: HelpPage = HelpPage {
    title: "Bàn giao sổ",
    purpose: "Khi người giữ sổ chuyển công tác: trao sổ cho người mới, mật khẩu cũ và tờ mã cũ hết giá trị.",
    steps: &[
        "Hai người cùng ngồi trước máy, mở “Sao lưu, gửi nhận”, chọn “Bàn giao sổ”.",
        "Người giữ sổ gõ mật khẩu hiện tại; người nhận tự gõ mật khẩu mới, không cho ai xem.",
        "Làm tờ mã dự phòng mới, niêm phong và cất.",
        "Chọn người nhận, ngày, bấm “Ghi nhận đã bàn giao”, rồi in biên bản để ký.",
        "Xóa các tệp của sổ còn trong Zalo, thư điện tử, thư mục Download; thu lại USB cũ.",
    ],
    asked: &[asked(
        "Bản sao lưu cũ thì sao?",
        "Bản làm trước đây vẫn mở bằng mật khẩu cũ. Vì vậy hãy thu lại hoặc xóa đi, rồi sao lưu bản mới.",
    )],
};

const LOCK: HelpPage = HelpPage {
    title: "Khóa màn hình và mật khẩu",
    purpose: "Để người khác cầm máy cũng không xem được sổ.",
    steps: &[
        "Rời bàn thì bấm “Khóa màn hình”. Để lâu không chạm, sổ tự khóa.",
        "Mở lại bằng mật khẩu, rồi chọn “Ai đang ghi?”.",
        "Quên mật khẩu thì bấm “Quên mật khẩu? Dùng tờ mã dự phòng” và gõ mã trên tờ giấy đã cất.",
        "Đổi mật khẩu, đặt mã PIN hoặc làm tờ mã mới ở “Cài đặt”.",
        "Có người khác nhìn màn hình thì bấm “Ẩn tên”: mọi người chỉ hiện chữ cái đầu.",
    ],
    asked: &[
        asked(
            "Mã PIN dùng khi nào?",
            "Khi mở lại giữa buổi, chỉ cần gõ 6 chữ số. Gõ sai năm lần, lâu không ai dùng, hoặc mở lại ứng dụng thì sổ hỏi mật khẩu.",
        ),
        asked(
            "Mất cả mật khẩu lẫn tờ mã?",
            "Không ai mở được sổ nữa, kể cả người làm ra ứng dụng. Vì vậy hãy giữ tờ mã thật kỹ.",
        ),
        asked("Đang gõ dở mà màn hình khóa?", "Chữ đã gõ vẫn còn. Mở khóa rồi viết tiếp."),
    ],
};

const SETTINGS: HelpPage = HelpPage {
    title: "Cài đặt",
    purpose: "Phần đầu văn bản, mô hình, người ghi sổ, mật khẩu, ngôn ngữ, cỡ chữ.",
    steps: &[
        "Xem lại tên đơn vị và phần đầu văn bản; văn bản in ra theo đúng như vậy.",
        "Thêm người ghi sổ. Ai thôi tham gia thì ghi “Đã thôi tham gia”, tên vẫn còn ở những việc cũ.",
        "Số liệu của báo cáo cũ chép vào “Số liệu chép từ báo cáo cũ”; chúng đứng riêng, không cộng vào sổ.",
        "Chọn “Ngôn ngữ” và “Cỡ chữ” cho dễ đọc; đổi là thấy ngay.",
    ],
    asked: &[],
};
