//! Words that are units, as data.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::phrase::without_marks;
use super::unit::plain;

/// Money, and how many of it.
#[rustfmt::skip]
const MONEY: &[&str] = &[
    "đồng", "nghìn đồng", "ngàn đồng", "1000 đồng", "1.000 đồng", "triệu đồng", "tr.đồng", "tr.đ", "trđ", "trđồng",
    "tr đồng", "tỷ đồng", "tỉ đồng", "nghìn tỷ đồng", "vnd", "vnđ", "đ", "usd", "triệu usd", "nghìn usd", "tỷ usd",
    "tỷ", "triệu", "nghìn", "£", "£m", "£k", "£000", "£000s", "£ 000", "£'000", "£’000", "£bn", "£ million",
    "£million", "£ thousand", "£ billion", "gbp", "$", "$m", "$000", "$'000", "$’000", "$k", "us$", "us$m",
    "us$ million", "usd million", "a$m", "$ million", "$bn", "€", "€m", "€000", "eur", "₹", "₹ crore", "₹ lakh",
    "₹ in crore", "₹ in lakh", "rs", "rs crore", "rs lakh", "rs. crore", "rs. lakh", "rs in crore", "rs in lakh",
    "rs. in crore", "rs. in lakh", "inr crore", "crore", "lakh", "crores", "lakhs", "₹ crores", "₹ lakhs", "in crore",
    "in lakh", "million", "billion", "thousand", "millions", "billions", "thousands", "000s", "£ thousands", "£ millions", "£ thousand", "pence", "ksh", "ksh million", "ngn", "r million", "r'000",
    "nzd", "aud", "nz$m", "php", "idr", "thousands of dollars", "millions of dollars", "thousands of pounds", "millions of pounds",
    "dollars in thousands", "dollars in millions", "$ in thousands", "$ in millions", "£ in thousands", "£ in millions", "dollars",
    "pounds",
];

/// What is counted or measured.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "%", "‰", "lần", "điểm", "điểm %", "điểm phần trăm", "ha", "nghìn ha", "1000 ha", "m", "km", "m2", "m²", "m3",
    "m³", "km2", "km²", "nghìn m3", "triệu m3", "1000 m3", "1.000 m3", "nghìn m2", "triệu m2", "tấn", "nghìn tấn",
    "1000 tấn", "1.000 tấn", "triệu tấn", "tạ", "yến", "kg", "g", "lít", "nghìn lít", "triệu lít", "kw", "kwh", "mw",
    "mwh", "triệu kwh", "gwh", "kva", "người", "nghìn người", "1000 người", "lượt người", "lượt khách", "nghìn lượt",
    "nghìn lượt người", "triệu lượt", "lượt", "hộ", "hộ dân", "hộ gia đình", "gia đình", "cháu", "trẻ", "trẻ em",
    "em", "học sinh", "hs", "sinh viên", "học viên", "giáo viên", "lao động", "bác sĩ", "giường", "giường bệnh",
    "con", "nghìn con", "1000 con", "1.000 con", "triệu con", "đàn", "cây", "nghìn cây", "1000 cây", "triệu cây",
    "quả", "nghìn quả", "triệu quả", "xã", "phường", "xã, phường", "thôn", "thôn, bản", "bản", "ấp", "khóm",
    "khu phố", "tổ dân phố", "tổ", "khu", "huyện", "tỉnh", "thị trấn", "đơn vị", "cơ sở", "trường", "lớp", "phòng",
    "phòng học", "trạm", "nhà", "căn", "căn nhà", "công trình", "dự án", "mô hình", "tuyến", "tuyến đường", "cầu",
    "chợ", "cụm", "sản phẩm", "doanh nghiệp", "dn", "htx", "hợp tác xã", "tổ hợp tác", "trang trại", "làng",
    "làng nghề", "chi bộ", "đảng viên", "đoàn viên", "hội viên", "đồng chí", "tổ chức", "câu lạc bộ", "clb", "đội",
    "nhóm", "vụ", "vụ việc", "vụ án", "ca", "cuộc", "hồ sơ", "đơn", "thẻ", "giấy", "giấy chứng nhận", "phiếu", "bộ",
    "chiếc", "cái", "máy", "máy điện thoại", "thuê bao", "phương tiện", "xe", "tàu", "văn bản", "tin", "bài",
    "tin, bài", "buổi", "lễ hội", "di tích", "thư viện", "tủ sách", "cuốn", "quyển", "suất", "phần", "phần quà", "lô",
    "thửa", "điểm trường", "điểm đến", "ngày", "giờ", "phút", "giây", "tháng", "năm", "tuổi", "tuần", "ngày công",
    "công", "bậc", "hạng", "thứ hạng", "số", "số lượng", "số người", "số hộ", "số vụ", "viên", "triệu viên",
    "nghìn viên", "bao", "thùng", "triệu bao", "mét", "cặp", "lồng", "bè", "vạn dân", "dân", "đơn vị máu", "quy",
    "tấn hơi", "nhà ở", "days", "day", "working days", "calendar days", "weeks", "week", "months", "month", "years",
    "year", "hours", "hour", "hrs", "minutes", "minute", "mins", "min", "seconds", "second", "secs", "sec", "kgs",
    "tonnes", "tonne", "tons", "t", "mt", "km", "miles", "metres", "litres", "hectares", "acres", "sqm", "sq m",
    "sq ft", "kilograms", "households", "household", "people", "persons", "person", "residents", "customers",
    "visitors", "visits", "calls", "cases", "homes", "dwellings", "units", "number", "no", "no.", "nos", "nos.",
    "num", "#", "count", "score", "ratio", "index", "rate", "fte", "ftes", "staff", "employees", "jobs", "businesses",
    "schools", "pupils", "students", "children", "girls", "boys", "men", "women", "bins", "collections", "incidents",
    "complaints", "applications", "trees", "vehicles", "properties", "events", "trainings", "participants",
    "beneficiaries", "farmers", "villages", "wells", "percent", "per cent", "percentage", "pp", "ppt", "ppts",
    "percentage points", "points", "tco2e", "tco2", "ktco2e", "kwh", "mwh", "ml", "µg/m3", "μg/m3", "µg/m³", "μg/m³",
    "mg/l", "per 1,000", "per 10,000", "per 100,000", "per 1,000 population", "per 10,000 population",
    "per 100,000 population", "per 1000", "per 100000", "'000", "000", "nos in lakh", "reports", "inspections",
    "attendances", "members", "users", "downloads", "tickets", "policies", "households/year",
];

/// The words for money as they are compared: every name, heading and cell of a sheet may be asked whether it is one.
pub(super) static MONEY_SPELLINGS: LazyLock<HashSet<String>> =
    LazyLock::new(|| MONEY.iter().map(|known| plain(known)).collect());
/// All units so, and as they are written without their marks.
pub(super) static SPELLINGS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let known = MONEY.iter().chain(COUNTED).map(|known| plain(known));
    known
        .flat_map(|known| [Some(without_marks(&known)).filter(|plain| plain.len() > 2), Some(known)])
        .flatten()
        .collect()
});
