//! Vietnamese units, and what is counted.

use super::super::Rows;

#[rustfmt::skip]
pub(super) const SCALES: Rows<u64> = &[
    (1_000, &["nghìn", "ngàn"]),
    (10_000, &["vạn"]),
    (1_000_000, &["triệu"]),
    (1_000_000_000, &["tỷ"]),
    (1_000_000_000_000, &["nghìn tỷ", "ngàn tỷ"]),
];

#[rustfmt::skip]
pub(super) const MONEY: Rows<&str> = &[
    ("VND", &["đồng", "vnđ", "vnd", "đ"]),
    ("USD", &["usd", "đô la mỹ", "đô la"]),
    ("EUR", &["euro", "eur"]),
    ("JPY", &["yên"]),
];

#[rustfmt::skip]
pub(super) const MEASURES: &[&str] = &[
    "‰", "ha", "m²", "m2", "km²", "km2", "m³", "m3", "km", "m", "cm", "mm", "kg", "g", "tấn", "tạ", "yến", "lít", "kwh", "mwh", "mw", "kw", "héc ta",
    "hecta", "mét", "mét vuông", "mét khối", "ki lô mét", "kilomet", "sào", "hải lý", "ngày", "giờ", "phút", "giây", "ngày / khách", "ngày / lượt", "teu", "kva", "mva",
];

/// What is counted in results: the noun is the unit.
#[rustfmt::skip]
pub(super) const COUNTS: &[&str] = &[
    "người", "hộ", "ngày công", "đôi", "chiếc", "cái", "quả", "viên", "bao", "thùng", "vụ", "con", "lượt khách", "lượt người", "lượt hộ", "lượt", "khách", "khách sạn", "căn hộ", "dự án", "công trình", "đảng viên", "doanh nghiệp",
    "hợp tác xã", "htx", "sản phẩm", "mô hình", "thôn", "xã", "phường", "bản", "ấp", "buôn", "làng", "tổ dân phố", "khu dân cư", "khu phố", "trường", "lớp",
    "học sinh", "sinh viên", "giáo viên", "lao động", "việc làm", "căn", "ngôi nhà", "nhà", "cây", "máy", "suất", "suất quà", "phần quà", "giường",
    "giường bệnh", "bác sĩ", "bác sỹ", "y sĩ", "y sỹ", "điều dưỡng", "bệnh nhân", "trạm", "trạm y tế", "tuyến", "tuyến đường", "tuyến phố", "cầu", "tác phẩm", "biên chế", "đơn vị", "cơ sở",
    "thủ tục", "thủ tục hành chính", "hồ sơ", "đơn", "đơn thư", "trường hợp", "đối tượng", "ca", "mũi", "liều", "thanh niên", "chi bộ", "tổ chức",
    "giấy chứng nhận", "giấy phép", "thửa", "thẻ", "hội viên", "đoàn viên", "gia đình", "chỗ ở", "chỗ", "trang trại", "gia trại", "lồng", "lồng bè",
    "tàu", "tàu cá", "xe", "chuyến", "chuyến bay", "container", "thuê bao", "vị trí", "trẻ", "trẻ em", "cháu", "em", "cụm công nghiệp", "khu công nghiệp",
    "nhà máy", "chợ", "siêu thị", "di tích", "lễ hội", "câu lạc bộ", "clb", "buổi", "lượt tin", "hố", "bể", "phòng", "phòng học", "nhà văn hóa", "tổ",
    "đội", "giếng", "hạng mục", "gói thầu", "hộ nghèo", "hộ dân", "đầu mối", "cán bộ", "công chức", "sáng kiến", "đề tài", "vườn", "cuộc",
    "lượt hội viên", "bộ hồ sơ", "huyện", "tỉnh", "quận", "điểm trường", "điểm", "hộ gia đình", "nhân khẩu", "vụ án", "bị can", "tin báo", "hướng dẫn viên", "vận động viên", "nghệ nhân", "thí sinh", "khách hàng", "thành viên", "chuỗi liên kết", "tổ hợp tác", "điểm du lịch", "bóng đèn", "bộ đèn", "camera", "huy chương", "lượt xe", "bản án", "phiên tòa", "quân nhân", "đồng chí",
];
