//! The words by which offices judge a line, and the format's word for each.

use super::phrase::Phrase;

#[rustfmt::skip]
const WORDS: &[(&str, &[&str])] = &[
    (
        "exceeded",
        &[
            "vượt", "vượt kế hoạch", "vượt kh", "vượt chỉ tiêu", "hoàn thành vượt mức", "hoàn thành vượt kế hoạch",
            "vượt mức", "đạt vượt", "vượt mức kế hoạch", "vượt nghị quyết", "vượt nq", "vượt dự toán",
            "hoàn thành vượt", "vượt chỉ tiêu kế hoạch", "vượt mục tiêu", "vượt dt", "vượt chỉ tiêu nghị quyết",
            "hoàn thành vượt mức kế hoạch", "exceeded", "above target", "exceeds target", "over achieved",
            "target exceeded", "exceeding target", "better than target", "ahead of target", "exceeds", "overachieved",
        ],
    ),
    (
        "met",
        &[
            "đạt", "đạt kế hoạch", "đạt kh", "hoàn thành", "đạt chỉ tiêu", "đạt nghị quyết", "đạt nq", "đã đạt",
            "đã hoàn thành", "đạt 100 %", "hoàn thành kế hoạch", "đạt mục tiêu", "đạt dự toán",
            "đạt chỉ tiêu kế hoạch", "hoàn thành chỉ tiêu", "đ", "green", "g", "met", "achieved", "target met",
            "complete", "completed", "blue", "on target", "at target", "yes", "y", "fully met", "target achieved",
            "fully achieved", "success", "dark green", "delivered", "b", "at or above target", "meets target",
            "meeting target", "on or above target",
        ],
    ),
    (
        "partiallyMet",
        &[
            "cơ bản đạt", "đạt một phần", "cơ bản hoàn thành", "gần đạt", "hoàn thành một phần", "xấp xỉ đạt",
            "amber", "a", "yellow", "partially met", "partly met", "within tolerance", "slightly below target",
            "partially achieved", "partly achieved", "just below target", "near target", "light green",
            "amber / green", "within 5 % of target", "partial", "close to target", "narrowly missed",
        ],
    ),
    (
        "notMet",
        &[
            "không đạt", "chưa đạt", "chưa hoàn thành", "không hoàn thành", "không đạt kế hoạch", "không đạt kh",
            "chưa đạt kế hoạch", "không đạt chỉ tiêu", "chưa đạt kh", "chưa đạt chỉ tiêu", "kđ", "cđ",
            "red", "r", "not met", "missed", "below target", "target missed", "not achieved", "target not met", "no", "n",
            "failed", "target not achieved", "under target", "worse than target", "not meeting target",
            "significantly below target",
        ],
    ),
    (
        "onTrack",
        &[
            "on track", "đúng tiến độ", "đang thực hiện đúng tiến độ", "on schedule", "đảm bảo tiến độ",
            "ahead of schedule", "bảo đảm tiến độ", "ahead",
        ],
    ),
    (
        "atRisk",
        &[
            "at risk", "có nguy cơ không đạt", "nguy cơ", "some concerns", "có nguy cơ", "khó khăn", "some risk",
            "khó đạt",
            "amber / red",
        ],
    ),
    (
        "offTrack",
        &[
            "off track", "chậm tiến độ", "behind schedule", "chậm", "delayed", "behind", "trễ tiến độ",
            "at serious risk",
        ],
    ),
    (
        "dropped",
        &[
            "dropped", "discontinued", "withdrawn", "không thực hiện", "dừng thực hiện", "cancelled",
            "không đánh giá nữa",
        ],
    ),
    (
        "notReported",
        &[
            "not reported", "not yet reported", "chưa có kết quả", "chưa tổng hợp", "chưa đến kỳ báo cáo",
            "chưa thống kê", "đang cập nhật", "đang tổng hợp", "pending", "to be reported", "no data", "data not available", "chưa có số liệu", "awaiting data", "data awaited",
            "chưa báo cáo", "not yet available", "no data available", "not available", "grey", "gray",
        ],
    ),
];

/// What says that a line is not judged.
#[rustfmt::skip]
const NONE: &[&str] = &[
    "chưa đánh giá được", "chưa đến kỳ đánh giá", "không xếp loại", "not assessed", "not yet due", "n / a", "na", "not applicable", "not rated", "no target", "monitor only", "monitoring only", "không đánh giá",
    "chưa đánh giá", "tbc", "tba", "for information", "data only", "information only", "no rag", "white",
    "baseline year", "monitor", "theo dõi", "contextual", "trend only", "not rag rated", "no rating", "none",
    "not due", "annual",
];

/// What a word of a status says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// The format's word.
    Is(&'static str),
    /// It says that there is none.
    None,
}

/// The status that a cell declares; none where its words are not known.
pub(super) fn of(text: &str) -> Option<Word> {
    let bare: String = text.chars().filter(|c| !is_symbol(*c)).collect();
    let phrase = Phrase::of(&bare);
    if phrase.is_empty() {
        let only: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        return match only.as_str() {
            "🟢" | "✓" | "✔" | "✅" => Some(Word::Is("met")),
            "🟠" | "🟡" => Some(Word::Is("partiallyMet")),
            "🔴" | "✗" | "✘" | "❌" => Some(Word::Is("notMet")),
            "-" | "–" | "—" | ".." | "…" | "" => Some(Word::None),
            _ => None,
        };
    }
    if phrase.text() == "-" || phrase.is_any(NONE) {
        return Some(Word::None);
    }
    let found = WORDS.iter().find(|(_, words)| phrase.is_any(words));
    found.map(|(status, _)| Word::Is(status))
}

/// The status below a heading that asks for it: "Yes" below "On track?" says that it is, and not that the plan is met.
pub(super) fn below(heading: &str, text: &str) -> Option<Word> {
    let asks =
        Phrase::of(heading).has_any(&["on track", "on schedule", "đúng tiến độ", "đảm bảo tiến độ", "bảo đảm tiến độ"]);
    let phrase = Phrase::of(text);
    match asks {
        true if phrase.is_any(&["yes", "y", "có", "đúng", "true", "g", "green"]) => Some(Word::Is("onTrack")),
        true if phrase.is_any(&["no", "n", "không", "chưa", "false", "r", "red"]) => Some(Word::Is("offTrack")),
        true if phrase.is_any(&["a", "amber", "yellow"]) => Some(Word::Is("atRisk")),
        _ => of(text),
    }
}

/// The format's word that is written so.
pub(super) fn as_word(word: &str) -> Option<&'static str> {
    WORDS.iter().find(|(known, _)| *known == word).map(|(known, _)| *known)
}

fn is_symbol(c: char) -> bool {
    matches!(
        c,
        '🟢' | '🟠'
            | '🟡'
            | '🔴'
            | '✓'
            | '✔'
            | '✅'
            | '✗'
            | '✘'
            | '❌'
            | '●'
            | '■'
            | '▲'
            | '▼'
            | '★'
            | '◆'
            | '↑'
            | '↓'
    )
}

/// Whether the way in which a figure differs from its plan is a good one: "Favourable", "Adverse".
pub(super) fn favours(text: &str) -> Option<bool> {
    let phrase = Phrase::of(text);
    if phrase.is_any(&["favourable", "favorable", "underspend", "under spend", "fav"]) {
        Some(true)
    } else if phrase.is_any(&["adverse", "unfavourable", "unfavorable", "overspend", "over spend", "adv"]) {
        Some(false)
    } else {
        None
    }
}

/// Whether more is better, as a direction's column says it.
pub(super) fn ascending(text: &str) -> Option<bool> {
    let bare = text.trim();
    if matches!(bare, "↑" | "▲" | "+" | "⬆" | "⇧") {
        return Some(true);
    }
    if matches!(bare, "↓" | "▼" | "-" | "–" | "⬇" | "⇩") {
        return Some(false);
    }
    let phrase = Phrase::of(text);
    let up = [
        "high",
        "higher",
        "up",
        "increase",
        "increasing",
        "bigger",
        "maximise",
        "more",
        "tăng",
        "cao",
        "càng cao càng tốt",
        "higher is better",
        "bigger is better",
        "ascending",
        "positive",
        "tăng là tốt",
        "high is good",
        "cao hơn",
        "increase is good",
        "higher the better",
        "max",
        "h",
        "above",
        "high is better",
        "big is good",
        "up is good",
        "aim to maximise",
        "nhiều hơn",
    ];
    let down = [
        "low",
        "lower",
        "down",
        "decrease",
        "decreasing",
        "reduce",
        "smaller",
        "minimise",
        "less",
        "giảm",
        "thấp",
        "càng thấp càng tốt",
        "lower is better",
        "smaller is better",
        "descending",
        "negative",
        "giảm là tốt",
        "low is good",
        "thấp hơn",
        "decrease is good",
        "lower the better",
        "min",
        "l",
        "below",
        "low is better",
        "small is good",
        "down is good",
        "aim to minimise",
        "ít hơn",
    ];
    if phrase.is_any(&up) {
        Some(true)
    } else if phrase.is_any(&down) {
        Some(false)
    } else {
        None
    }
}
