//! Which way is better, as far as a measure's name says it: one list for sheets and articles, in both languages.
//!
//! Words are as both cut them: in small letters, composed, signs apart ("fly - tipping").

/// What a name says of its direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Nobody wants more of it: less is taken as better, and the publisher is told so.
    Less,
    /// The name alone does not say it: nothing is assumed, and the publisher is asked.
    Unclear,
}

/// What nobody wants more of.
#[rustfmt::skip]
const LESS: &[&str] = &[
    "nghèo", "hộ đói", "suy dinh dưỡng", "thấp còi", "tai nạn", "số vụ", "người chết", "chết", "bị thương",
    "thất nghiệp", "thiếu việc làm", "nợ thuế", "nợ đọng", "nợ xấu", "nợ công", "nợ bảo hiểm",
    "tồn kho", "tội phạm", "phạm pháp", "phạm tội", "tử vong", "vi phạm", "vụ cháy", "cháy", "thiệt hại",
    "ô nhiễm", "bỏ học", "lưu ban", "sinh con thứ", "dịch bệnh", "mắc", "tảo hôn",
    "ma túy", "người nghiện", "hao hụt", "đuối nước", "khiếu nại", "khiếu kiện", "bạo lực", "bội chi",
    "sốt xuất huyết", "tay chân miệng", "ca bệnh", "ngập lụt", "ngập úng", "tỷ suất sinh", "tỷ lệ sinh", "mức sinh", "tỷ suất chết", "mất điện", "sự cố", "nhà tạm", "phát thải",
    "crime", "crimes", "burglary", "burglaries", "robbery", "robberies", "thefts", "assaults", "offences recorded", "reoffending",
    "re - offending", "reoffenders", "unemployment", "unemployed", "poverty", "fatalities", "death", "deaths", "mortality",
    "killed", "injured", "injuries", "casualties", "accident", "accidents", "collisions", "complaint", "complaints",
    "missed", "homeless", "homelessness", "rough sleepers", "rough sleeping", "temporary accommodation", "evictions",
    "sickness", "sick", "absence", "absences", "absenteeism", "days lost", "staff turnover", "vacancy", "vacancies", "vacant", "void",
    "voids", "emissions", "arrears", "debt", "debts", "deficit", "overspend", "overspends", "overspending", "overdue", "late",
    "delay", "delays", "delayed", "backlog", "waiting", "wait", "waits", "waiting time", "response time", "response times",
    "processing time", "turnaround time", "relet time", "re - let time", "time to process", "days to process",
    "fly - tipping", "fly - tips", "flytipping", "residual waste", "litter", "fires", "leakage", "leaks", "bursts", "interruptions",
    "abandoned", "outages", "breaches", "errors", "downtime", "anti - social behaviour", "nuisance", "infections",
];

/// The same, whatever else is said: "hồ sơ giải quyết trễ hạn".
#[rustfmt::skip]
const LESS_EVER: &[&str] = &[
    "thời gian chờ", "số ngày chờ", "thời gian giải quyết", "thời gian xử lý", "quá hạn", "trễ hạn", "chậm hạn", "tồn đọng", "nợ xây dựng", "thất thoát",
    "chưa giải quyết", "chưa xử lý", "chưa thu gom", "chưa được cấp", "nợ đọng", "mù chữ", "thiếu nước", "thiếu giáo viên", "thiếu phòng học", "thiếu đất", "unresolved", "not resolved", "unanswered",
];

/// Where these stand too, more is better all the same, or nobody can tell.
#[rustfmt::skip]
const BUT: &[&str] = &[
    "giảm", "thoát nghèo", "hỗ trợ", "được", "vay", "khám phá", "điều tra", "xử lý", "giải quyết", "tham gia", "bảo hiểm", "trợ cấp",
    "xây", "nhà ở cho", "cấp thẻ", "tập huấn", "số lượt", "phòng chống", "phòng , chống", "phòng cháy", "chữa cháy", "đấu tranh",
    "đúng hạn", "trước hạn", "thu hồi", "thu nợ", "trả nợ", "xóa", "khắc phục", "điều trị", "hòa giải", "cứu", "tuyên truyền",
    "kiểm tra", "cai nghiện", "phát hiện", "bắt", "triệt phá", "hoàn thành", "không có", "không còn", "không phát sinh", "tiêm",
    "prevented", "prevention", "reduced", "reduction", "reductions", "decrease", "fall in", "resolved", "detected", "detection", "solved", "solve",
    "supported", "support", "lifted", "relieved", "answered", "responded", "within", "on time", "in time", "closed", "investigated",
    "investigations", "satisfied", "satisfaction", "avoided", "recovered", "recovery", "collected", "collection rate", "cleared", "clear - up",
    "repaid", "completed", "saved", "savings", "awareness", "trained", "inspected", "inspections", "attended", "removed",
    "filled", "rehoused", "housed", "without", "free of", "insurance", "benefit", "benefits", "acknowledged", "recycled", "recycling",
    "composted", "reused", "full - time", "part - time", "into work", "into employment", "into training",
];

/// What may be meant either way.
#[rustfmt::skip]
const UNCLEAR: &[&str] = &[
    "xếp hạng", "thứ hạng", "hạng", "xếp thứ", "chi phí", "giá thành", "suất đầu tư", "thời gian", "chỉ số giá", "nợ", "lỗ", "tăng dân số",
    "tỷ lệ tăng tự nhiên", "tiêu hao", "điện năng tiêu thụ", "lãi suất",
    "rank", "ranking", "ranked", "cost", "costs", "price", "prices", "inflation", "lạm phát", "borrowing", "duration", "turnover", "average time", "time to",
    "time taken", "lead time", "journey time", "travel time", "days to", "days taken", "average days", "number of days",
    "energy use", "energy consumption", "consumption", "water use", "usage", "demand", "caseload", "caseloads", "spend per",
    "loss", "losses", "risk", "risks", "admissions", "readmissions", "referrals", "length of stay", "incidents", "offences", "offenders", "cases",
    "claims", "disputes", "appeals", "claimants", "births", "calls for service", "water lost", "landfill", "waste",
];

/// By the words that stand in it.
pub(crate) fn of(has: impl Fn(&str) -> bool) -> Option<Direction> {
    let any = |known: &[&str]| known.iter().any(|words| has(words));
    if any(LESS_EVER) {
        return Some(Direction::Less);
    }
    if any(BUT) {
        return None;
    }
    if any(LESS) {
        return Some(Direction::Less);
    }
    any(UNCLEAR).then_some(Direction::Unclear)
}

/// By the words of a name as an article has it.
#[cfg(feature = "draft")]
pub(crate) fn of_name(name: &str) -> Option<Direction> {
    let apart: String = name
        .chars()
        .flat_map(char::to_lowercase)
        .flat_map(|c| match c {
            _ if c.is_alphanumeric() => [None, Some(c), None],
            '-' | ',' => [Some(' '), Some(c), Some(' ')],
            _ => [None, Some(' '), None],
        })
        .flatten()
        .collect();
    // Each list is asked about each name of an article: looked for where a word begins, by its first letter, and nothing is written.
    let named = format!(" {} ", apart.split_whitespace().collect::<Vec<_>>().join(" ")).into_bytes();
    let begins: Vec<&[u8]> =
        (1..named.len()).filter(|at| named.get(at - 1) == Some(&b' ')).filter_map(|at| named.get(at..)).collect();
    of(|words| {
        let words = words.as_bytes();
        begins.iter().any(|rest| {
            matches!((rest, words), ([one, ..], [other, ..]) if one == other)
                && rest.starts_with(words)
                && rest.get(words.len()) == Some(&b' ')
        })
    })
}
