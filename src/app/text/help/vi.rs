mod cases;
mod giving;
mod ward;

use super::{HelpPage, News, asked};
use crate::app::help::Topic;

pub const NEWS: &[News] = &[News {
    of: "Tháng 11/2026",
    brought: &[
        "Bản in “Danh sách đang quản lý, giúp đỡ”; lọc theo khu phố, người giúp đỡ chính; “Bước tiếp theo” cho sổ mới.",
        "“Báo cáo” tám chỉ tiêu cho kỳ bất kỳ; “Xem thử với phường mẫu”.",
        "Mỗi hồ sơ có “Kế hoạch giúp đỡ”; việc quá hạn hiện ở “Việc cần làm”.",
        "“Đánh giá theo mốc”, nhận xét “Như kỳ trước”, câu hay dùng, “Có sự việc mới”.",
        "Dán danh sách thành viên; một tổ nhận nhiều hồ sơ; thay người giúp đỡ cho nhiều hồ sơ một lần, có danh sách bàn giao.",
        "“Tạm dừng” và “Thăm hỏi tiếp”; ý kiến từng bên khi đề nghị ra khỏi diện.",
        "“Đợt hỗ trợ” có danh sách ký nhận; điểm danh buổi sinh hoạt; “Ghi nhớ” có ngày hỏi lại.",
        "Mã PIN để mở lại giữa buổi; “Ẩn tên” khi có người khác nhìn màn hình; “Bàn giao sổ”.",
        "Chọn được tiếng Việt hoặc tiếng Anh ở “Cài đặt”; đổi là thấy ngay.",
        "Mọi giấy tờ có “In phiếu trống”; biểu đồ trong “Báo cáo”; “Tên trước đây của đơn vị”; “Cơ quan ra quyết định”.",
        "Xem bản in có “Các trang”, phóng to, thu nhỏ; “Tờ việc tuần” có “Lưu tệp lịch”.",
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
        Topic::Support => giving::SUPPORT,
        Topic::Batch => giving::BATCH,
        Topic::Notes => giving::NOTES,
        Topic::Review => cases::REVIEW,
        Topic::Incident => cases::INCIDENT,
        Topic::Measure => cases::MEASURE,
        Topic::Pause => cases::PAUSE,
        Topic::Release => cases::RELEASE,
        Topic::Closure => cases::CLOSURE,
        Topic::Aftercare => cases::AFTERCARE,
        Topic::Teams => ward::TEAMS,
        Topic::Members => ward::MEMBERS,
        Topic::Meetings => ward::MEETINGS,
        Topic::Minutes => ward::MINUTES,
        Topic::Plan => ward::PLAN,
        Topic::Report => ward::REPORT,
        Topic::Papers => PAPERS,
        Topic::Copies => COPIES,
        Topic::Handover => HANDOVER,
        Topic::Lock => LOCK,
        Topic::Settings => SETTINGS,
        Topic::Models => ward::MODELS,
    }
}

const START: HelpPage = HelpPage {
    title: "Mười phút đầu",
    purpose: "Lập sổ của phường và đưa danh sách đang có vào sổ.",
    steps: &[
        "Bấm “Lập sổ mới”, ghi tên phường, tên của bạn, chọn mô hình và ngày sổ bắt đầu ghi.",
        "Đặt mật khẩu, muốn thì thêm mã PIN 6 chữ số. In hoặc chép tay tờ mã dự phòng, bỏ phong bì dán kín, cất ở cơ quan.",
        "Ở “Bước tiếp theo”, bấm “Dán danh sách có sẵn” để chép cả danh sách vào một lần.",
        "Danh sách hiện ra như tờ giấy: bấm “Lưu tệp PDF” hoặc “In”, giữ ở cơ quan.",
        "Bấm “Sao lưu”, chép tệp ra USB hoặc máy ở cơ quan, rồi “Đã cất ở nơi khác”.",
        "Từ hôm sau, mở sổ và làm theo “Việc cần làm”.",
    ],
    asked: &[
        asked(
            "Muốn thử trước khi dùng thật?",
            "Ở màn hình đầu, bấm “Xem thử với phường mẫu”: một phường đặt ra, có khung màu, nằm riêng, không lẫn với sổ thật.",
        ),
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
        "“Tờ việc tuần” in việc của một tuần để mang theo. “Chép để gửi Zalo” chép một đoạn chỉ có số việc, mã và ngày.",
        "Trong “Tờ việc tuần” có “Lưu tệp lịch”: mở tệp ấy bằng lịch của máy thì máy nhắc việc 4 tuần tới, không nêu tên ai.",
    ],
    asked: &[
        asked(
            "Vì sao hồ sơ cũ không báo quá hạn?",
            "Sổ chỉ tính hạn từ ngày hồ sơ được ghi vào sổ, nên việc trước ngày đó không bị coi là trễ.",
        ),
        asked(
            "Bao lâu chưa gặp ai thì sổ nhắc?",
            "Hai kỳ tiếp xúc của mô hình, thường là 60 ngày. Đổi số ngày ở “Cài đặt”, mục “Nhắc việc”.",
        ),
        asked(
            "Còn vướng là gì?",
            "Hai máy đã ghi khác nhau về cùng một việc. Bấm “Xem và chọn” để giữ cách ghi đúng.",
        ),
    ],
};

const PAPERS: HelpPage = HelpPage {
    title: "Xem bản in, lưu, gửi",
    purpose: "Xem văn bản trước khi in, lưu thành tệp PDF, hoặc gửi.",
    steps: &[
        "Mở “Giấy tờ”, chọn tên giấy rồi chọn người, cuộc họp hay kỳ; hoặc bấm “Xem bản in” ngay nơi đang làm.",
        "Cần mẫu để viết tay thì bấm “In phiếu trống”.",
        "Chọn “Bản nội bộ (có tên)” hoặc “Bản không nêu tên”.",
        "Xem từng trang, rồi bấm “In” hoặc “Lưu tệp PDF”.",
        "Gửi bản có tên thì nên dùng tệp có mật khẩu, và nói mật khẩu qua điện thoại.",
        "Ký giấy xong thì bấm “Ghi nhận bản đã ký” dưới bản in: ngày, số, người ký, chỗ khác bản in.",
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
        "Đơn vị đổi tên thì ghi tên cũ và ngày cuối mang tên ấy; giấy tờ của những ngày trước vẫn ghi tên cũ.",
        "Chọn “Cơ quan ra quyết định”: quyết định về tổ và về ra khỏi diện in theo cơ quan ấy.",
        "Thêm người ghi sổ. Ai thôi tham gia thì ghi “Đã thôi tham gia”, tên vẫn còn ở những việc cũ.",
        "Số liệu của báo cáo cũ chép vào “Số liệu chép từ báo cáo cũ”; chúng đứng riêng, không cộng vào sổ.",
        "Chọn cách đếm lượt tiếp xúc tại nhà; cách đếm ấy in dưới mỗi bảng số liệu.",
        "Chọn “Ngôn ngữ” và “Cỡ chữ” cho dễ đọc; đổi là thấy ngay.",
    ],
    asked: &[],
};
