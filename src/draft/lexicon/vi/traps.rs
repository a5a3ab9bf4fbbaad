//! Vietnamese numbers that are no figures, by the words around them.

use super::super::{Rows, Trap};

/// Directly before the number. A place or a rank is none where a unit follows the number: "cấp 1.250 giấy chứng nhận".
#[rustfmt::skip]
pub(super) const BEFORE: Rows<Trap> = &[
    (Trap::Time, &["ngày", "tháng", "năm", "quý", "tuần", "lúc", "hồi", "sáng", "chiều", "tối", "trưa", "đêm", "năm học", "tết", "mùng", "mồng", "thế kỷ", "niên vụ", "giá so sánh năm", "tầm nhìn", "giai đoạn"]),
    (Trap::Address, &["số", "đường", "ngõ", "ngách", "hẻm", "kiệt", "thôn", "tổ", "khu", "khu phố", "ấp", "xóm", "phường", "quận", "quốc lộ", "ql", "tỉnh lộ", "tl", "đt", "hương lộ", "km", "lô", "khóm", "buôn", "bản", "làng", "tổ dân phố", "khu vực", "phòng", "kênh", "cống", "tổng kho", "cột", "mốc"]),
    (Trap::Document, &["nghị quyết", "nghị quyết số", "quyết định", "quyết định số", "chỉ thị", "chỉ thị số", "luật số", "điều", "khoản", "kế hoạch số", "thông tư", "nghị định", "đề án", "đề án số", "chương trình số", "văn bản số", "công văn số", "kết luận số", "thông báo số", "quy định số", "qđ", "chương trình", "mục", "phụ lục", "biểu", "bảng", "tờ trình số", "trang", "kết luận"]),
    (Trap::Term, &["khóa", "nhiệm kỳ", "thứ", "lần", "lần thứ", "kỳ họp thứ", "đại hội", "kỳ", "phiên", "đợt", "vòng", "kỳ họp"]),
    (Trap::Rank, &["mức độ", "loại", "hạng", "cấp", "cấp độ", "xếp", "đứng", "top", "tốp", "tầng", "bậc", "lớp", "giải", "tuổi", "tiểu đoàn", "trung đoàn", "sư đoàn", "quân khu"]),
    (Trap::Name, &["sau khi sáp nhập", "trên cơ sở sáp nhập", "sáp nhập từ", "trên cơ sở hợp nhất", "hợp nhất từ", "sau khi hợp nhất", "cơ sở", "phân hiệu", "covid -", "covid", "u", "iso", "vietgap", "f", "dự án số", "công nghiệp", "cách mạng công nghiệp"]),
    (Trap::Meeting, &["lãnh đạo", "cùng đại diện", "đại diện lãnh đạo", "số phiếu", "số phiếu đạt", "số phiếu tín nhiệm đạt", "tỷ lệ phiếu đạt"]),
    (Trap::Furniture, &["điện thoại", "đt :", "sđt", "sđt :", "điện thoại :", "hotline", "hotline :", "tel", "tel :", "fax", "fax :", "đường dây nóng", "đường dây nóng :", "lượt xem :", "lượt truy cập :", "đang truy cập", "đang truy cập :", "tài khoản", "mst", "mã số", "lượt xem", "trung tâm"]),
];

/// Phrases that only look like the start of a trap: "dân số 86.314 người" is no house.
pub(super) const NOT_BEFORE: &[&str] = &[
    "dân số",
    "định kỳ",
    "chu kỳ",
    "tiêm phòng",
    "hòa giải",
    "cung cấp",
    "nâng cấp",
    "trợ cấp",
    "trong năm",
    "cả năm",
    "mỗi năm",
    "hằng năm",
    "hàng năm",
    "tổng số",
    "chỉ số",
    "con số",
    "doanh số",
    "tỷ số",
    "hệ số",
    "số số",
    "trong số",
    "tổng các kỳ",
    "diện tích đường",
    "thêm lớp",
    "vốn nhà ở khu vực",
];

/// Directly after the number.
#[rustfmt::skip]
pub(super) const AFTER: Rows<Trap> = &[
    (Trap::Time, &["giờ", "h", "g", "phút", "ngày", "tháng", "năm", "tuần", "quý", "đêm", "giây", "ngày đêm", "tiết", "thập kỷ"]),
    (Trap::Rank, &["tuổi", "người con", "độ c", "bậc", "tầng", "sao", "cấp", "chiều", "trụ cột", "khâu đột phá", "đột phá", "mặt", "bên", "hạng", "làn xe", "làn", "cấp độ", "vòng", "nhịp"]),
    (Trap::Term, &["khóa", "nhiệm kỳ", "kỳ họp", "kỳ", "đại hội", "phiên"]),
    (Trap::Meeting, &["phiếu", "phiếu bầu", "đại biểu", "bí thư", "giám đốc", "chủ tịch", "nghị quyết", "tờ trình", "báo cáo", "dự thảo", "ý kiến", "lượt ý kiến", "tham luận", "điểm cầu", "tập thể", "cá nhân", "bằng khen", "giấy khen", "huân chương", "cờ thi đua", "đồng chí", "ủy viên", "nội dung", "nhóm", "lĩnh vực", "giải pháp", "vấn đề", "chuyên đề", "câu hỏi", "lượt đại biểu", "danh hiệu", "chương trình", "văn bản", "chỉ thị", "quyết định", "kết luận", "đoàn giám sát", "đoàn kiểm tra", "bước", "đảng bộ", "ban", "cơ quan", "kiến nghị", "hạn chế", "bài học", "nguyên nhân", "điều", "khoản", "chương", "mục", "trang", "khâu", "việc", "tiêu chí", "phương châm", "định hướng", "quan điểm"]),
    (Trap::Furniture, &["lượt xem", "bình luận", "lượt truy cập", "lượt đọc", "phút trước", "giờ trước", "chia sẻ", "người đang xem", "views", "lượt thích"]),
];
