//! The pages about case files and what is recorded in them.

use crate::app::text::help::{HelpPage, asked};

pub const PEOPLE: HelpPage = HelpPage {
    title: "Hồ sơ",
    purpose: "Danh sách những người đang và đã được giúp đỡ.",
    steps: &[
        "Gõ tên, tên gọi khác, khu phố hoặc mã vào “Tìm hồ sơ”; có dấu hay không dấu đều được.",
        "Chọn tình trạng ở ô lọc nếu chỉ muốn xem một nhóm; mở “Lọc thêm, sắp xếp” để chọn khu phố, người giúp đỡ chính, thứ tự.",
        "Bấm một dòng để mở hồ sơ.",
        "Người mới thì bấm “Lập hồ sơ mới”; cả danh sách thì bấm “Dán danh sách có sẵn”.",
    ],
    asked: &[
        asked(
            "Vì sao có người chỉ hiện chữ cái đầu?",
            "Người dưới 18 tuổi. Họ tên đầy đủ chỉ hiện ở trang của em ấy, khi bạn bấm “Hiện họ tên đầy đủ”.",
        ),
        asked(
            "In danh sách thế nào?",
            "Bấm “Xem bản in”. Bản nội bộ có tên để giữ ở cơ quan, mỗi tháng nên in một lần; bản không nêu tên chỉ có mã và chữ cái đầu. Cả hai không ghi thuộc diện; người dưới 18 tuổi nằm ở tờ riêng.",
        ),
        asked(
            "“Hồ sơ cũ – cần bổ sung” là gì?",
            "Hồ sơ chép từ danh sách có sẵn, còn thiếu phần. Bổ sung dần, dấu ấy sẽ tự mất.",
        ),
    ],
};

pub const NEW_PERSON: HelpPage = HelpPage {
    title: "Lập hồ sơ",
    purpose: "Ghi một người vào sổ, rồi ghi nhận việc cơ quan có thẩm quyền đã đưa vào diện.",
    steps: &[
        "Ghi họ và tên rồi bấm “Lập hồ sơ”. Chỉ cần vậy là có hồ sơ.",
        "Ghi dần sáu phần, phần nào trước cũng được. Rời khỏi ô là sổ đã giữ.",
        "Ở “Thuộc diện”, ghi rõ ai cho biết, theo giấy tờ hoặc lời báo nào, ngày nào.",
        "Giải thích Mô hình xong thì ghi ở “Nguyện vọng, nhu cầu”: ai giải thích, từng người trả lời thế nào.",
        "Khi đủ, bấm “Đề nghị đưa vào diện”; hồ sơ sang “Chờ thống nhất”.",
        "Khi đã thống nhất, bấm “Ghi nhận đã đưa vào diện”, ghi cuộc họp hoặc cơ quan và ngày.",
    ],
    asked: &[
        asked("Chưa có số văn bản thì sao?", "Để trống được; bổ sung sau."),
        asked(
            "Còn thiếu điều kiện mà đã đưa vào rồi?",
            "Vẫn ghi nhận được. Sổ hỏi lý do và nhắc chỗ còn thiếu.",
        ),
        asked(
            "Người dưới 18 tuổi cần thêm gì?",
            "Tên cha, mẹ hoặc người giám hộ, ý kiến của người ấy và của chính em. Thiếu câu nào sổ nhắc câu ấy.",
        ),
        asked(
            "“Hai hồ sơ có thể là một người” là sao?",
            "Có hồ sơ trùng tên hoặc trùng số căn cước. So từng dòng; nếu là hai người thì ghi vì sao rồi bấm “Không trùng”, sổ không hỏi lại.",
        ),
        asked(
            "Có ghi tội danh, bệnh, kết quả xét nghiệm không?",
            "Không. Sổ không có chỗ cho những điều đó, và cũng đừng ghi vào phần ghi chú.",
        ),
    ],
};

pub const RUNNING_LIST: HelpPage = HelpPage {
    title: "Dán danh sách có sẵn",
    purpose: "Chép cả danh sách đang quản lý, giúp đỡ vào sổ một lần.",
    steps: &[
        "Mở danh sách ở Excel, Word hoặc Zalo, chọn cả bảng rồi chép.",
        "Dán vào ô “Danh sách”, bấm “Đọc danh sách đã dán”.",
        "Xem những dòng có lời nhắc bên cạnh; bấm “Sửa” hoặc “Bỏ dòng này”.",
        "Bấm “Ghi … hồ sơ”. Nhầm thì bấm “Hoàn tác” một lần là cả danh sách được lấy ra.",
    ],
    asked: &[
        asked("Danh sách của tôi chỉ có họ tên?", "Được. Những cột khác bổ sung sau ở từng hồ sơ."),
        asked(
            "Dòng có lời nhắc có ghi được không?",
            "Được, trừ khi thiếu họ tên. Lời nhắc chỉ để bạn xem lại.",
        ),
    ],
};

pub const PERSON: HelpPage = HelpPage {
    title: "Trang của một người",
    purpose: "Mọi điều về một người: đang ở bước nào, ai giúp, đã làm gì, ngày tới là ngày nào.",
    steps: &[
        "Phần đầu trang luôn cho biết đây là ai và người giúp đỡ chính là ai.",
        "“Tổng quan” kể lại những việc đã làm theo ngày.",
        "Các thẻ còn lại: “Kế hoạch giúp đỡ”, “Tiếp xúc”, “Hỗ trợ”, “Nhận xét”.",
        "Cần sửa điều đã ghi thì mở “Ai đã ghi, đã sửa” và bấm “Hoàn tác”, hoặc sửa lại ô đó.",
    ],
    asked: &[
        asked(
            "Vì sao không thấy diện của người này ở đầu trang?",
            "Để ai nhìn qua màn hình cũng không biết. Diện nằm trong phần lập hồ sơ.",
        ),
        asked("Đã ra khỏi diện, nay cần giúp lại?", "Bấm “Mở lại hồ sơ”. Những gì đã ghi vẫn còn nguyên."),
    ],
};

pub const HELP_PLAN: HelpPage = HelpPage {
    title: "Kế hoạch giúp đỡ",
    purpose: "Từ nhu cầu của một người, tổ và gia đình bàn những việc sẽ làm, ai làm, hạn nào.",
    steps: &[
        "Mở hồ sơ, thẻ “Kế hoạch giúp đỡ”, bấm “Thêm việc vào kế hoạch”.",
        "Chọn nội dung: “Cảm hóa, giáo dục” hoặc “Hỗ trợ, giúp đỡ”. Kế hoạch cần có cả hai.",
        "Viết một việc cụ thể, chọn ai làm và hạn xong.",
        "Khi tổ, người được giúp đỡ và gia đình đã đồng ý, bấm “Ghi nhận đã thống nhất kế hoạch”.",
        "Làm đến đâu thì mở việc ấy và bấm “Ghi tiến độ việc này”.",
    ],
    asked: &[
        asked(
            "Việc không làm nữa thì xóa ở đâu?",
            "Không xóa. Ghi tiến độ “Thôi không làm nữa” và vì sao; sau này vẫn làm lại được.",
        ),
        asked("Việc quá hạn hiện ở đâu?", "Ở “Việc cần làm”, cho đến khi ghi đã xong hoặc thôi không làm."),
    ],
};

pub const CONTACT: HelpPage = HelpPage {
    title: "Ghi tiếp xúc",
    purpose: "Ghi mỗi lần đến nhà, gặp, gọi điện, kể cả khi không gặp ai.",
    steps: &[
        "Bấm “Ghi”, chọn “Ghi tiếp xúc”, tìm người được giúp đỡ.",
        "Chọn đã gặp được ai: người được giúp đỡ, chỉ gia đình, hay không gặp ai.",
        "Chọn ngày, ở đâu, ai đi.",
        "Viết ngắn gọn, như thể người ấy sẽ đọc. Bấm “Ghi tiếp xúc”.",
    ],
    asked: &[
        asked(
            "Gọi điện có tính là gặp tại nhà không?",
            "Không. Vẫn nên ghi, nhưng lượt tiếp xúc tại nhà chỉ tính lần gặp ở nhà.",
        ),
        asked("Đến mà không gặp ai?", "Chọn “Không gặp ai”. Sổ gợi ý “Hỏi lại ngày” và sẽ nhắc vào ngày ấy."),
        asked(
            "Liên hệ với nhà trường của em dưới 18 tuổi?",
            "Chỉ khi đã ghi “Đồng ý cho liên hệ” ở phần “Nguyện vọng, nhu cầu”. Khi ấy chọn “Liên hệ nhà trường”; không tính là lượt tiếp xúc.",
        ),
        asked("Đi với mấy người một lúc?", "Bấm “Thêm người nữa”; mỗi hồ sơ có một dòng."),
    ],
};

pub const REVIEW: HelpPage = HelpPage {
    title: "Nhận xét hằng tháng",
    purpose: "Mỗi tháng các bên cùng nhận xét một lần về một người.",
    steps: &[
        "Mở hồ sơ, thẻ “Nhận xét”, bấm “Bắt đầu nhận xét tháng …”.",
        "Xem việc các bên đã làm trong tháng, có sẵn ở trên.",
        "Ghi ý kiến các bên, gia đình, và lời của chính người được giúp đỡ.",
        "Với tiêu chí đến hạn, chọn một mức và viết một câu dựa vào đâu.",
        "Chọn kết quả. Ghi đến đâu sổ giữ đến đó, không cần bấm nút lưu.",
    ],
    asked: &[
        asked(
            "Tháng này giống tháng trước?",
            "Bấm “Như kỳ trước”: sổ chép nhận xét trước sang để sửa. Chỗ chép được đánh dấu cho đến khi bạn bấm “Đã xem lại, vẫn đúng”. Lời của gia đình và người ấy vẫn hỏi lại.",
        ),
        asked(
            "Đánh giá theo mốc là gì?",
            "Ở các mốc tháng của mô hình, các bên xem lại các tiêu chí của mốc ấy. Mức khác lần trước thì cần một câu dẫn chứng.",
        ),
        asked("Chưa đủ thông tin để nhận xét?", "Chọn “chưa đủ căn cứ nhận xét”. Như vậy đúng hơn là đoán."),
        asked(
            "Kết quả có tự đưa người ra khỏi diện không?",
            "Không. Sổ không quyết định thay; cơ quan có thẩm quyền quyết định, sổ ghi lại.",
        ),
    ],
};

pub const INCIDENT: HelpPage = HelpPage {
    title: "Có sự việc mới",
    purpose: "Ghi rằng đã được thông báo có sự việc mới, để tổ đến thăm gia đình.",
    steps: &[
        "Mở hồ sơ, bấm “Có sự việc mới”.",
        "Ghi ai thông báo, bằng giấy tờ hoặc lời nào, ngày nào. Không ghi sự việc là gì.",
        "Bấm “Ghi có sự việc mới”. “Đến thăm gia đình” hiện ở “Việc cần làm”.",
        "Đến thăm rồi thì ghi tiếp xúc; dòng nhắc tự mất.",
    ],
    asked: &[asked(
        "Sao không có chỗ ghi sự việc?",
        "Việc ấy do cơ quan có thẩm quyền xem xét. Sổ này chỉ để giúp đỡ.",
    )],
};

pub const MEASURE: HelpPage = HelpPage {
    title: "Biện pháp theo quyết định",
    purpose: "Ghi một biện pháp có thời hạn mà cơ quan có thẩm quyền đã quyết định, để không quên ngày hết hạn.",
    steps: &[
        "Mở hồ sơ, vào phần “Thuộc diện”, bấm “Ghi biện pháp”.",
        "Chọn loại biện pháp; ghi cơ quan ra quyết định, từ ngày nào đến ngày nào.",
        "Ghi ai cho biết, theo giấy tờ hoặc lời báo nào, ngày nào.",
        "Trước ngày cuối một tuần, “Việc cần làm” sẽ nhắc. Bấm vào đó để xem lại.",
        "Hết thời hạn thì bấm “Ghi nhận đã hết thời hạn”; được gia hạn thì bấm “Sửa biện pháp”.",
    ],
    asked: &[
        asked(
            "Có ghi vì sao có quyết định không?",
            "Không. Sổ không có chỗ cho tội danh, vi phạm hay mức phạt.",
        ),
        asked("Biện pháp có in ra giấy không?", "Không bản in nào của sổ có biện pháp này."),
    ],
};

pub const PAUSE: HelpPage = HelpPage {
    title: "Tạm dừng",
    purpose: "Ghi nhận đã tạm dừng giúp đỡ một người, và khi nào tiếp tục.",
    steps: &[
        "Mở hồ sơ, bấm “Ghi nhận đã tạm dừng”.",
        "Chọn lý do, ghi ngày bắt đầu; nếu biết thì ghi dự kiến đến ngày nào.",
        "Ghi cuộc họp hoặc người đã quyết định.",
        "Khi người ấy trở lại, bấm “Ghi nhận tiếp tục giúp đỡ”.",
    ],
    asked: &[
        asked(
            "Trong lúc tạm dừng có bị nhắc nhận xét không?",
            "Không. Sổ chỉ nhắc xem lại tạm dừng; những tháng ấy sau này cũng không bị hỏi.",
        ),
        asked("Có còn tính là đang quản lý, giúp đỡ không?", "Còn, và chỉ tính một lần."),
    ],
};

pub const RELEASE: HelpPage = HelpPage {
    title: "Ra khỏi diện quản lý",
    purpose: "Ghi đề nghị, rồi ghi nhận quyết định đưa một người ra khỏi diện.",
    steps: &[
        "Mở hồ sơ, bấm “Đề nghị ra khỏi diện quản lý”, chọn lý do và ngày.",
        "Xem “Việc còn mở”: nhận xét, việc đã giao, biện pháp theo quyết định, vị trí trong tổ giúp đỡ.",
        "Khi đã có quyết định, ghi cuộc họp hoặc người quyết định và ngày.",
        "Bấm “Xem lại trước khi ghi nhận”, đọc lại, rồi “Ghi nhận đã ra khỏi diện quản lý”.",
    ],
    asked: &[
        asked("Đề nghị rồi có còn được tính là đang giúp đỡ không?", "Còn, cho đến khi ghi nhận quyết định."),
        asked("Còn việc mở thì có ghi được không?", "Được. Sổ hỏi vì sao vẫn ghi nhận và giữ lý do đó."),
    ],
};

pub const CLOSURE: HelpPage = HelpPage {
    title: "Không thuộc diện, không tham gia",
    purpose: "Khép lại hồ sơ của người không được đưa vào diện, hoặc không muốn tham gia.",
    steps: &[
        "Mở hồ sơ, bấm “Ghi nhận không đưa vào diện”; với người đang được giúp đỡ là “Ghi nhận không tham gia nữa”.",
        "Chọn kết quả: không thuộc diện, chuyển nơi khác, hoặc không tham gia.",
        "Ghi ngày, ai quyết định hoặc cho biết, và lý do.",
        "Viết lý do không có tên và việc riêng: lý do ở lại lâu dài trong sổ.",
    ],
    asked: &[
        asked(
            "Người ấy có được tính vào báo cáo không?",
            "Chưa đưa vào diện thì không. Đã đưa vào diện thì tính đến ngày không tham gia nữa.",
        ),
        asked(
            "Sau này người ấy trở lại?",
            "Bấm “Mở lại hồ sơ”: sổ mở một lần giúp đỡ mới, lần trước còn nguyên. Đã xóa phần còn lại thì lập hồ sơ mới.",
        ),
        asked(
            "Phần còn lại được xóa khi nào?",
            "Sau 30 ngày (đổi được ở Cài đặt), “Việc cần làm” nhắc. Xem những gì được xóa rồi bấm “Xóa phần còn lại”; sổ giữ mã, ngày, lý do.",
        ),
        asked("Ghi nhầm thì sao?", "Bấm “Hoàn tác”, hoặc mở lại trang ấy và bấm “Sửa điều đã ghi nhận”."),
    ],
};

pub const AFTERCARE: HelpPage = HelpPage {
    title: "Thăm hỏi tiếp",
    purpose: "Hỏi thăm nhẹ nhàng sau khi một người đã ra khỏi diện, nếu người ấy muốn.",
    steps: &[
        "Khi ghi nhận ra khỏi diện, chọn có thăm hỏi tiếp hay không, theo ý người ấy.",
        "Đến tháng hẹn, “Việc cần làm” nhắc; bấm “Ghi thăm hỏi”.",
        "Người ấy không muốn nữa thì bấm “Ghi nhận thôi thăm hỏi”.",
    ],
    asked: &[asked(
        "Thăm hỏi có tính là lượt tiếp xúc không?",
        "Không. Người ấy không còn trong diện quản lý, giúp đỡ.",
    )],
};
