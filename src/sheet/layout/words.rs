//! The words by which offices name their columns, as data.

/// Before a line's name: its number or its reference.
#[rustfmt::skip]
pub(super) const ORDER: &[&str] = &[
    "tt", "stt", "số tt", "số thứ tự", "thứ tự", "no", "ref", "ref no", "reference", "id", "#", "s no", "sr no",
    "sl no", "s / n", "sn", "item", "kpi ref", "kpi no", "kpi id", "code", "mã số", "mã chỉ tiêu", "mã",
    "measure ref", "indicator ref", "indicator no", "indicator id", "pi ref", "pi no", "pi code", "unique id",
    "number", "line", "item no",
];

/// A line's name, the surest first.
#[rustfmt::skip]
pub(super) const NAME: &[&str] = &[
    "chỉ tiêu", "tên chỉ tiêu", "các chỉ tiêu", "chỉ tiêu chủ yếu", "các chỉ tiêu chủ yếu",
    "chỉ tiêu kinh tế - xã hội", "chỉ tiêu nhiệm vụ", "chỉ tiêu nhiệm vụ", "nội dung chỉ tiêu", "danh mục chỉ tiêu",
    "hệ thống chỉ tiêu", "tên các chỉ tiêu", "chỉ tiêu thống kê", "nhóm chỉ tiêu", "chỉ tiêu / nội dung",
    "nội dung / chỉ tiêu", "indicator", "indicators", "measure", "measures", "kpi", "kpis", "performance indicator",
    "performance indicators", "performance measure", "performance measures", "key performance indicator",
    "key performance indicators", "indicator name", "measure name", "kpi name", "kpi title", "kpi description",
    "indicator title", "metric", "metrics", "indicator / measure", "measure / indicator", "name of indicator",
    "performance metric", "indicator description", "measure description", "pi", "pi description", "pi title",
    "pi name", "key indicator", "success measure", "description of measure", "outcome indicator", "output indicator",
    "kpi / measure", "nội dung", "danh mục", "khoản mục", "tên", "tên nội dung", "nội dung thu", "nội dung chi",
    "nội dung công việc", "nhiệm vụ", "diễn giải", "khoản thu", "khoản chi", "nguồn thu", "loại thu", "lĩnh vực",
    "hạng mục", "tên danh mục", "sản phẩm", "nội dung các khoản thu", "nội dung các khoản chi", "nội dung 1",
    "thu ngân sách", "chi ngân sách", "description", "title", "name", "item description", "particulars", "head",
    "head of account", "budget head", "service", "line item", "category", "budget line", "account", "department",
    "directorate", "programme", "objective", "outcome", "output", "result area", "results", "priority", "theme",
    "goal", "scheme",
];

/// Its unit.
#[rustfmt::skip]
pub(super) const UNIT: &[&str] = &[
    "đvt", "đơn vị", "đơn vị tính", "đv tính", "đv", "đơn vị đo", "đơn vị đo lường", "unit", "units",
    "unit of measure", "unit of measurement", "uom", "measured in", "unit type", "format", "đơn vị tính toán",
];

/// What the publisher says of a line's success.
#[rustfmt::skip]
pub(super) const STATUS: &[&str] = &[
    "đánh giá", "kết quả đánh giá", "mức độ hoàn thành", "tình trạng", "trạng thái", "mức đánh giá", "xếp loại",
    "đánh giá kết quả", "đánh giá mức độ hoàn thành", "kết luận", "so với kế hoạch", "đánh giá hoàn thành", "rag",
    "rag status", "rag rating", "status", "rating", "performance rating", "rag q 4", "current status",
    "performance status", "on track", "on schedule", "đúng tiến độ", "on target", "achievement", "achieved", "target met", "traffic light",
    "outcome status", "assessment", "rag q 1", "rag q 2", "rag q 3", "rag q 4", "overall status", "overall rag",
    "current rag", "target achieved", "met",
];

/// Remarks.
#[rustfmt::skip]
pub(super) const NOTE: &[&str] = &[
    "ghi chú", "chú thích", "nhận xét", "lý do", "nguyên nhân", "giải trình", "thuyết minh", "ý kiến",
    "diễn giải lý do", "note", "notes", "comment", "comments", "commentary", "remarks", "remark", "narrative",
    "explanation", "performance commentary", "reason for variance", "variance explanation", "reasons",
    "supporting commentary", "officer comment", "officer comments", "latest commentary", "management comment",
    "action", "actions", "context", "progress", "progress update", "update", "analysis", "supporting narrative",
    "what we are doing",
];

/// Which way is better.
#[rustfmt::skip]
pub(super) const DIRECTION: &[&str] = &[
    "good is", "good to be", "polarity", "aim", "aim to", "better is", "what is good", "good performance",
    "good performance is", "desired direction", "direction of good", "preferred direction", "good",
    "bigger or smaller is better", "target direction", "chiều hướng", "chiều hướng tốt", "xu hướng tốt", "tốt là",
    "chiều tốt", "high or low is good", "aim to maximise or minimise", "high / low", "higher or lower is better",
    "good =",
];

/// What a report has no field for.
#[rustfmt::skip]
pub(super) const NO_FIELD: &[&str] = &[
    "cơ quan chủ trì", "đơn vị chủ trì", "đơn vị thực hiện", "cơ quan thực hiện", "cơ quan phụ trách", "chủ trì",
    "phụ trách", "đơn vị phụ trách", "cơ quan theo dõi", "cơ quan theo dõi đánh giá", "cơ quan báo cáo",
    "đơn vị báo cáo", "nguồn", "nguồn số liệu", "lead", "lead officer", "owner", "responsible", "responsible officer",
    "service area", "portfolio", "portfolio holder", "head of service", "data source", "source",
    "means of verification", "sources of verification", "source of verification", "frequency", "reporting frequency",
    "dot", "direction of travel", "trend", "travel", "short term trend", "long term trend", "assumptions", "risks",
    "risks / assumptions", "weight", "weighting", "trọng số", "committee", "cabinet member", "team", "contact",
    "data owner", "method", "methodology", "phương pháp tính", "kỳ báo cáo", "tần suất", "tolerance",
    "cumulative / snapshot", "value type", "collection", "link", "nhiệm vụ giải pháp", "căn cứ", "văn bản", "level",
    "cấp", "sub indicator code",
];

/// A figure that was reached.
#[rustfmt::skip]
pub(super) const ACTUAL: &[&str] = &[
    "thực hiện", "th", "kết quả", "kết quả thực hiện", "đạt được", "ước thực hiện", "ước th", "ước", "ước đạt",
    "quyết toán", "thực thu", "thực chi", "số thực hiện", "chính thức", "sơ bộ", "số liệu", "thực tế", "đã thực hiện",
    "giải ngân", "đã giải ngân", "đã sử dụng", "đã chi", "đạt", "qt", "ưth", "uth", "ước thực hiện cả năm", "actual", "actuals", "outturn", "result", "results", "performance", "latest", "achieved",
    "achievement", "value", "current", "current value", "reported", "ytd", "year to date", "provisional", "forecast",
    "progress", "expenditure", "spend", "spent", "estimate", "estimated", "lũy kế", "lk", "cộng dồn", "current performance", "projected",
];

/// A figure that was to be reached.
#[rustfmt::skip]
pub(super) const TARGET: &[&str] = &[
    "kế hoạch", "kh", "dự toán", "dt", "chỉ tiêu giao", "chỉ tiêu kế hoạch", "mục tiêu", "nghị quyết", "nq", "giao",
    "chỉ tiêu", "chỉ tiêu nghị quyết", "chỉ tiêu năm", "phấn đấu", "target", "targets", "plan", "planned", "budget",
    "budgeted", "goal", "standard", "budget estimate", "budget estimates", "revised estimate", "revised estimates",
    "re", "be", "approved budget", "allocation", "original budget", "profile", "revised budget", "benchmark target",
    "yêu cầu", "mức yêu cầu", "threshold", "nq hđnd", "nghị quyết hđnd", "kế hoạch giao", "dự toán giao", "milestone",
];

/// A figure from before.
#[rustfmt::skip]
pub(super) const BASELINE: &[&str] = &[
    "cùng kỳ", "năm trước", "kỳ trước", "baseline", "previous", "prior", "last year", "previous year", "prior year",
    "last quarter", "same quarter last year", "same period last year", "năm gốc", "gốc so sánh", "base year", "base",
    "benchmark", "năm ngoái", "quý trước", "tháng trước", "last month", "last period", "starting point",
];

/// How the actual stands to another figure.
#[rustfmt::skip]
pub(super) const COMPARISON: &[&str] = &[
    "so sánh", "so với", "ss", "tỷ lệ", "tỷ lệ thực hiện", "% thực hiện", "% hoàn thành", "% đạt", "tốc độ tăng",
    "tốc độ phát triển", "mức độ hoàn thành", "tăng / giảm", "tăng giảm", "tăng + / giảm -", "tăng + giảm -", "+ / -",
    "chênh lệch", "variance", "var", "change", "% change", "difference", "against target", "vs target", "v target",
    "vs plan", "% of", "as % of", "% achieved", "% achievement", "percentage achieved", "achievement rate",
    "execution rate", "growth", "% spent", "% utilisation", "utilisation", "tỷ lệ %", "đạt %", "% so",
    "tỷ lệ hoàn thành", "over / under", "compared with", "compared to", "comparison", "relative to", "gap to",
    "distance to", "distance from", "tỷ lệ giải ngân", "tiến độ giải ngân",
];

/// Between the two sides of a comparison.
pub(super) const AGAINST: &[&str] = &[
    "so với",
    "so",
    "/",
    "compared with",
    "compared to",
    "comparison with",
    "comparison to",
    "relative to",
    "gap to",
    "distance to",
    "distance from",
    "variance to",
    "difference to",
    "against",
    "versus",
    "vs",
    "v",
    "of",
    "from",
    "on",
];

/// Before the only side that a heading names: "So KH", "vs 2023".
pub(super) const BEFORE_SIDES: &[&str] =
    &["so với", "so", "compared with", "compared to", "relative to", "against", "versus", "vs", "v"];

/// A comparison that is a change.
#[rustfmt::skip]
pub(super) const CHANGE: &[&str] = &[
    "tăng / giảm", "tăng giảm", "tăng + / giảm -", "tăng + giảm -", "+ / -", "+ -", "tốc độ tăng", "tăng trưởng", "tăng",
    "giảm", "change", "variance", "var", "growth", "increase", "chênh lệch", "difference", "over / under", "±",
];

/// A comparison in the figures' own unit.
#[rustfmt::skip]
pub(super) const DIFFERENCE: &[&str] = &[
    "chênh lệch", "tuyệt đối", "difference", "số tuyệt đối", "mức tăng", "variance", "var", "change", "tăng / giảm",
    "tăng giảm", "tăng giảm", "over / under", "tăng + giảm -", "+ / -",
];

/// An actual that is not firm yet, and how the format says it.
pub(super) const VALUE_STATUS: &[(&str, &[&str])] = &[
    ("estimated", &["ước", "ước thực hiện", "ước th", "ước đạt", "estimate", "estimated", "uth", "ưth"]),
    ("provisional", &["sơ bộ", "provisional"]),
    ("forecast", &["dự báo", "dự kiến", "forecast", "projected", "projection"]),
];
