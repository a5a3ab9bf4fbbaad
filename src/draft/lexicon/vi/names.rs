//! Vietnamese words around the names of measures.

/// Words that a name never begins with.
#[rustfmt::skip]
pub(super) const OPENERS: &[&str] = &[
    "và", "còn", "riêng", "trong đó", "dù vậy", "tuy vậy", "tuy nhiên", "đồng thời", "cùng với đó", "bên cạnh đó", "ngoài ra", "đến nay", "tính đến nay",
    "như", "với", "do", "đặc biệt", "đặc biệt là", "nhất là", "theo đó", "cụ thể", "nhờ đó", "qua đó", "từ đó", "nổi bật là", "nổi bật", "đáng chú ý",
    "song", "nhưng", "mà", "để", "nhằm", "khi", "cùng đó", "theo báo cáo", "kết quả", "trong năm", "trong kỳ", "trong tháng", "trong năm qua", "năm qua",
    "năm nay", "về", "các", "những", "cả", "là", "đã", "cũng", "vẫn", "tiếp tục", "trong mức tăng chung", "gồm", "bao gồm", "tính chung", "tính", "hiện",
    "hiện nay", "lũy kế", "trong số này", "trong số đó", "hằng năm", "hàng năm", "thế nhưng", "dự kiến", "ước", "ước tính", "có", "được", "bù lại",
    "đến hết năm", "cuối năm", "đến cuối năm", "dự ước", "con số này", "ước thực hiện", "trong khi", "trong khi đó", "mặc dù", "tuy", "dù", "tuy nhiên", "nếu", "vì vậy", "nhờ",
    "so với", "từ đầu năm", "tới nay", "đạt", "giúp", "góp phần", "đưa", "thì", "về kinh tế", "trong", "ước cả năm", "phấn đấu", "nâng", "nâng tổng số",
];

/// Verbs that a name is made with: "khởi công 14 công trình" is "công trình khởi công".
#[rustfmt::skip]
pub(super) const VERBS: &[&str] = &[
    "khởi công", "cắt giảm", "giúp đỡ", "hoàn thành", "kết nạp", "cấp", "trao", "lắp", "lắp đặt", "tinh giản", "trồng", "trồng mới", "đón", "thu hút", "giải quyết", "bàn giao", "tặng", "xây",
    "xây dựng", "xây mới", "sửa chữa", "cải tạo", "nâng cấp", "tổ chức", "thành lập", "tạo", "tạo việc làm", "đào tạo", "hỗ trợ", "tiếp nhận", "xử lý", "xử phạt",
    "phát hiện", "bắt giữ", "khám", "khám chữa bệnh", "tiêm", "tiêm phòng", "huy động", "vận động", "thu hoạch", "gieo trồng", "chuyển đổi", "sáp nhập", "mở", "mở rộng",
    "công nhận", "kiểm tra", "tiếp", "thiếu", "còn thiếu", "giao", "đưa", "có thêm", "làm", "làm được", "kiên cố hóa", "nạo vét", "giải ngân", "cho vay", "phục vụ", "tuyển", "cứng hóa", "hiến",
    "giải tỏa", "thẩm định", "phê duyệt", "khánh thành", "giảm", "tăng", "xóa", "phát triển", "triển khai", "ban hành", "cung cấp", "lắp mới", "di dời", "chi trả", "quyên góp",
];

/// Names that say what, but not of what: they go with the name before them in the sentence.
#[rustfmt::skip]
pub(super) const GENERIC: &[&str] = &[
    "tỷ lệ", "kinh phí", "tổng kinh phí", "số tiền", "trị giá", "tổng trị giá", "doanh thu", "sản lượng", "năng suất", "năng suất bình quân", "giá trị", "diện tích", "tổng vốn",
    "số vốn", "vốn", "quy mô", "công suất", "tổng mức đầu tư", "tổng doanh thu", "tổng số tiền", "số vốn đăng ký", "chiều dài",
];

/// Who acts, and is no part of what is measured. A proper name after it goes with it.
#[rustfmt::skip]
pub(super) const ACTORS: &[&str] = &[
    "toàn xã", "toàn huyện", "toàn tỉnh", "toàn quận", "toàn thành phố", "toàn phường", "toàn thị xã", "toàn thị trấn", "toàn ngành", "cả xã", "cả huyện",
    "cả tỉnh", "quận", "huyện", "xã", "phường", "tỉnh", "thành phố", "thị xã", "thị trấn", "địa phương", "địa bàn", "ubnd quận", "ubnd huyện", "ubnd xã",
    "ubnd phường", "ubnd tỉnh", "ubnd thành phố", "chúng ta", "chúng tôi", "đảng bộ", "toàn đảng bộ", "chính quyền", "cả nước", "trên địa bàn", "nơi đây", "hđnd xã", "hđnd huyện",
];

/// Words at which a name after the number ends.
#[rustfmt::skip]
pub(super) const CLOSERS: &[&str] = &[
    "của", "tại", "trong", "trên", "cho", "với", "để", "nhằm", "đã", "là", "so", "và", "đạt", "bằng", "tăng", "giảm", "vượt", "gấp", "chiếm", "theo", "từ",
    "do", "có", "thuộc", "ở", "riêng", "hơn", "gần", "khoảng", "sau", "trước", "nên", "nhưng", "song", "còn", "ước", "vào", "khi", "mà", "thì", "qua", "cùng",
    "hoặc", "trở", "không", "năm", "tương", "bình", "mỗi", "đến", "tới", "lên", "xuống", "cao", "thấp", "đều", "góp", "đưa", "nâng", "như", "đó", "này", "nhờ", "trị giá", "dài", "rộng", "kinh phí",
];

/// When: no name, but it may follow one.
#[rustfmt::skip]
pub(super) const MOMENTS: &[&str] = &[
    "cả năm", "năm nay", "đến nay", "tính chung", "đến ngày", "tính đến ngày", "đến hết ngày", "tính đến hết ngày", "hết ngày", "tháng", "quý", "đến", "đến hết", "ngày", "tính đến", "năm", "trong năm", "lũy kế", "cộng dồn", "trong kỳ",
    "tháng đầu năm", "con số này", "con số", "mức này", "hết", "chung", "hiện", "hiện nay", "tổng", "đầu năm", "cuối năm", "tính", "tới", "trước", "nhưng", "bình quân mỗi năm", "trung bình mỗi năm", "bình quân hằng năm",
    "song", "và", "số này", "đó", "trong", "ước", "nay", "so với", "cùng kỳ", "thì", "kế hoạch", "thực hiện", "số", "mức", "đã", "bình quân", "này", "kết quả",
];

/// Words that begin the name of a quantity: a number right behind one is its level.
#[rustfmt::skip]
pub(super) const QUANTITIES: &[&str] = &[
    "tổng", "toàn xã", "toàn huyện", "toàn tỉnh", "toàn quận", "toàn thành phố", "toàn phường", "toàn thị xã", "toàn thị trấn", "toàn ngành", "toàn trường", "số", "số lượng", "số hộ", "dân số", "đàn",
    "năng suất", "thu nhập", "kinh phí", "chi phí", "lợi nhuận", "dư nợ", "nợ", "nợ xấu", "nguồn vốn", "vốn", "quỹ", "mật độ", "độ che phủ", "cơ cấu", "tỷ trọng", "tốc độ", "điểm",
    "doanh số", "nộp ngân sách", "huy động", "xuất khẩu", "nhập khẩu", "thuế", "phí", "lệ phí", "giá bán", "giá trị", "trị giá", "hiệu suất", "tuổi thọ", "thời gian lưu trú", "thời gian", "công suất sử dụng", "tỷ suất", "số ngày", "gieo trồng", "gieo cấy",
];

/// Verbs by which something is done and counted, beside `VERBS`: a name holds them as it finds them.
#[rustfmt::skip]
pub(super) const DONE: &[&str] = &[
    "bắt", "khởi tố", "điều tra", "làm rõ", "truy tố", "xét xử", "thu giữ", "triệt xóa", "triệt phá", "lập biên bản", "phạt tiền", "phạt", "tước", "tạm giữ", "tịch thu", "tiêu hủy", "tháo dỡ", "thu hồi", "thu gom", "kích hoạt",
    "giao nộp", "nộp", "góp", "đóng góp", "ủng hộ", "bao tiêu", "tiêu thụ", "bán", "sản xuất", "chế biến", "điều trị", "phẫu thuật", "chuyển tuyến", "cấp phát", "phát", "giới thiệu", "tư vấn", "tuyên truyền", "hòa giải", "thụ lý",
    "thanh tra", "rà soát", "số hóa", "lát", "trải nhựa", "bê tông hóa", "chiếu sáng", "thay", "thay thế", "đầu tư", "vay", "tiết kiệm", "thiệt hại", "xảy ra", "phát sinh", "ghi nhận", "chăm sóc", "quản lý", "bảo vệ",
];
