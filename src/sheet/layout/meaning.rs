//! What a column's heading says that the column is.

use super::super::figure::Versus;
use super::compared_time;
use super::deviation;
use super::earlier;
use super::one_way;
use super::opposite;
use super::phrase::{Phrase, one_line};
use super::share;
use super::time::{Relative, Time};
use super::words;

/// What a heading says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Meaning {
    Order,
    Unit,
    Status,
    Note,
    Direction,
    NoField,
    /// A figure's column.
    Figure(Side, Time),
    /// How the actual stands to something.
    Comparison(Against),
    Unknown,
}

/// Whose figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Actual,
    Target,
    Baseline,
    /// A time alone: "2022", "Q1".
    Bare,
}

/// What a comparison is held against, as far as its heading says it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Against {
    /// What a number in it is.
    pub kind: Versus,
    /// What is compared, where the heading says it.
    pub left: Option<(Side, Time)>,
    /// Whose figure it is held against, when, and the sheet's words for it.
    pub right: Option<(Side, Time)>,
    /// Whether it speaks of how far a plan is carried out: "% thực hiện", "% achieved".
    pub is_of_plan: bool,
    /// The words of that side, to tell two targets of one time apart.
    pub words: Phrase,
}

/// A heading's texts, the uppermost first, as one name: "Dự toán 2024 – Tỉnh giao".
pub(super) fn name_of(path: &[String]) -> String {
    let named = match path.split_last() {
        Some((_, above)) if unit_alone(path).is_some() => above,
        _ => path,
    };
    let parts: Vec<String> = named.iter().map(|part| without_unit(part)).filter(|part| !part.is_empty()).collect();
    parts.join(" – ")
}

/// The unit in a row of its own below the headings: "£'000" or "(tỷ đồng)" below "Budget".
pub(super) fn unit_alone(path: &[String]) -> Option<&str> {
    let (leaf, above) = path.split_last()?;
    if above.is_empty() { None } else { super::unit_row::unit(leaf) }
}

/// What is in parentheses at the end of a heading, and the heading without it: "Kế hoạch (tỷ đồng)".
pub(super) fn in_parentheses(text: &str) -> Option<(String, String)> {
    let text = one_line(text);
    let inner = text.strip_suffix(')')?;
    let at = inner.rfind('(')?;
    let (before, inside) = (inner.get(..at)?, inner.get(at + 1..)?);
    Some((before.trim().to_owned(), inside.trim().to_owned()))
}

/// Whether what stands in parentheses is a unit, or what a per cent is: no part of a name.
fn is_unit(inside: &str) -> bool {
    super::unit::is_known(inside) || inside.contains('%') || inside.contains('=') || matches!(inside, "+/-" | "+,-")
}

fn without_unit(text: &str) -> String {
    match in_parentheses(text) {
        Some((before, inside)) if !before.is_empty() && is_unit(&inside) => before,
        _ => super::ending::of_heading(text).map_or_else(|| one_line(text), |(before, _)| before),
    }
}

/// How good a name for the lines' names a heading is: the least is the best.
pub(super) fn name_rank(path: &[String]) -> Option<usize> {
    let phrase = Phrase::of(&path.join(" "));
    let rank = words::NAME.iter().position(|known| phrase.is_any(&[known]));
    // "Chỉ tiêu KT-XH chủ yếu": longer than is known, but no figure.
    rank.or_else(|| {
        let begins =
            phrase.starts_with_any(&["chỉ tiêu", "tên chỉ tiêu", "các chỉ tiêu", "nội dung", "danh mục", "tên"]);
        let time = Time::of(&phrase);
        // "Nội dung công việc trong tháng" has no time of its own.
        let is_time = time.year.is_some() || !time.is_none() && !matches!(time.relative, Some(Relative::Within(_)));
        let is_other = is_time || phrase.has_any(&["giao", "kế hoạch", "nghị quyết", "so với", "%"]);
        (begins && !is_other).then_some(words::NAME.len())
    })
}

/// What a heading says, its texts the uppermost first.
pub(super) fn of(path: &[String]) -> Meaning {
    let whole = Phrase::of(&path.join(" "));
    let leaf = path.last().map(|text| Phrase::of(text)).unwrap_or_default();
    for (known, meaning) in [
        (words::ORDER, Meaning::Order),
        (words::UNIT, Meaning::Unit),
        (words::NOTE, Meaning::Note),
        (words::STATUS, Meaning::Status),
        (words::DIRECTION, Meaning::Direction),
        (words::NO_FIELD, Meaning::NoField),
    ] {
        if whole.is_any(known) || (path.len() > 1 && leaf.is_any(known)) {
            return meaning;
        }
    }
    if one_way::is(&whole) || one_way::is(&leaf) || earlier::is_variance(&whole) {
        return Meaning::Unknown;
    }
    if let Some(figure) = share::figure(path) {
        return figure;
    }
    if share::is_of_other(&leaf) || share::is_of_other(&whole) {
        return Meaning::Unknown;
    }
    if let Some(against) = comparison(path, &whole, &leaf) {
        return Meaning::Comparison(against);
    }
    if deviation::without(&whole).is_some() {
        return Meaning::Unknown;
    }
    let plain = Phrase::of(&name_of(path));
    let bare = path.last().map(|text| Phrase::of(&without_unit(text))).unwrap_or_default();
    match side(&bare).or_else(|| side(&plain)) {
        Some(side) => Meaning::Figure(side, Time::of(&plain)),
        None if is_time_alone(&plain) => Meaning::Figure(Side::Bare, Time::of(&plain)),
        None => Meaning::Unknown,
    }
}

/// Whose figure these words name.
pub(super) fn side(phrase: &Phrase) -> Option<Side> {
    let is_english = |known: &str| known.is_ascii() && known.len() > 3;
    let mut found: Vec<(usize, usize, Side, bool)> = Vec::new();
    for (known, side) in
        [(words::BASELINE, Side::Baseline), (words::ACTUAL, Side::Actual), (words::TARGET, Side::Target)]
    {
        for words in known {
            if let Some(at) = phrase.position(words) {
                found.push((at, words.len(), side, is_english(words)));
            }
        }
    }
    // "same quarter last year", "cùng kỳ": whatever else is said.
    if found.iter().any(|(_, _, side, _)| *side == Side::Baseline)
        && !found.iter().any(|(.., side, _)| *side == Side::Target)
    {
        return Some(Side::Baseline);
    }
    // In English the last word says what a thing is, in Vietnamese the first.
    let best = if found.iter().any(|(.., english)| *english) {
        found.iter().max_by_key(|(at, length, ..)| (at + length, *length))
    } else {
        found.iter().min_by_key(|(at, length, ..)| (*at, usize::MAX - length))
    };
    best.map(|(_, _, side, _)| *side)
}

/// "2022", "Năm 2022", "Q1", "Quý I/2024", "Apr–Jun": nothing but a time.
fn is_time_alone(phrase: &Phrase) -> bool {
    const WORDS: [&str; 31] = [
        "năm", "quý", "q", "qtr", "quarter", "tháng", "t", "đầu", "cuối", "fy", "/", "-", "to", "i", "ii", "iii", "iv",
        "month", "months", "ytd", "year", "h", "previous", "last", "this", "current", "cả", "date", "nay", "annual",
        "end",
    ];
    let time = Time::of(phrase);
    // "Tháng" above 1, 2, 3 is no figure's.
    let is_word = matches!(time.relative, Some(Relative::Within(_))) && phrase.words().count() == 1;
    !time.is_none()
        && !is_word
        && phrase.words().all(|word| {
            WORDS.contains(&word)
                || word.starts_with(|c: char| c.is_ascii_digit())
                || !Time::of(&Phrase::of(word)).is_none()
        })
}

fn comparison(path: &[String], whole: &Phrase, leaf: &Phrase) -> Option<Against> {
    if let Some(rest) = opposite::without(leaf).or_else(|| opposite::without(whole)) {
        return Some(differing(path, whole, &rest));
    }
    if let Some(rest) = deviation::without(leaf).or_else(|| deviation::without(whole)) {
        // "Deviation from plan" says what it is held against; of "Deviation" alone the figures tell it.
        return Some(differing(path, whole, &rest)).filter(|against| against.right.is_some() && is_between(&rest));
    }
    let plain = Phrase::of(&name_of(path));
    let split = |phrase: &Phrase| {
        let phrase = phrase.without(&["so sánh"]);
        words::AGAINST
            .iter()
            .find_map(|words| phrase.split(&[words]).filter(|(left, right)| is_against(left, right, words)))
    };
    let parts = split(leaf).or_else(|| split(whole));
    // "So cùng kỳ (%)", "vs last year": words before whom it is held against; "+/- so KH" is a change.
    let is_led = leaf.starts_with_any(words::BEFORE_SIDES) || whole.starts_with_any(words::BEFORE_SIDES);
    let left_is = |is: fn(&Phrase) -> bool| parts.as_ref().is_some_and(|(left, _)| is(left));
    let is_share = left_is(Phrase::is_empty) && (is_led || whole.has("%"));
    let is_change = left_is(|left| left.has_any(words::CHANGE) && side(left).is_none());
    let is_said = is_share
        || is_change
        || whole.has_any(words::COMPARISON)
        || plain.has("%")
        || plain.text() == "%"
        || whole.text() == "%";
    let by_sign = parts.as_ref().is_some_and(|(left, right)| {
        let is_result = side(left) == Some(Side::Actual) && !right.is_empty();
        // "9T/KH (%)", but not "Tháng 6/2024 – Kế hoạch".
        let is_year = right.words().next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        is_result || is_years(left, right) || is_time_alone(left) && side(right).is_some() && !is_year
    });
    if !is_said && !by_sign {
        return None;
    }
    let right = match &parts {
        Some((_, right)) => right.clone(),
        None => leaf.without(&["%", "so sánh", "tỷ lệ", "thực hiện", "hoàn thành", "đạt", "achieved"]),
    };
    let time = Time::of(&right);
    // "Tỷ lệ giải ngân": what is compared, and not what it is held against.
    let is_itself = parts.is_none() && time.is_none() && side(&right) == Some(Side::Actual);
    let right_side = side(&right).filter(|_| !is_itself).or((!time.is_none()).then_some(Side::Bare));
    #[rustfmt::skip]
    const OF_PLAN: [&str; 10] = [
        "giải ngân", "thực hiện", "hoàn thành", "đạt", "achieved", "achievement", "spent", "utilisation", "utilised", "execution rate",
    ];
    let is_of_plan = whole.has_any(&OF_PLAN);
    let left = parts.as_ref().and_then(|(left, _)| {
        let time = Time::of(left);
        side(left).or((!time.is_none()).then_some(Side::Bare)).map(|side| (side, time))
    });
    // "YTD variance": without a sign between two sides, a part of a year is that of what is compared.
    let is_own_time =
        parts.is_none() && compared_time::is_part(&time) && matches!(right_side, Some(Side::Bare | Side::Actual));
    let left = left.or_else(|| is_own_time.then_some((Side::Bare, time))).or_else(|| compared_time::above(path));
    Some(Against {
        kind: kind(whole, path),
        left,
        right: right_side.filter(|_| !is_own_time).map(|side| (side, time)),
        is_of_plan,
        words: right,
    })
}

/// Whether words begin with what stands before what a figure is held against.
fn is_between(rest: &Phrase) -> bool {
    rest.starts_with_any(&["so với", "so", "against", "from", "to", "vs", "v", "versus", "on", "of"])
}

/// "Over/(under) spend against budget": how far the actual is from its plan, which `rest` may name.
fn differing(path: &[String], whole: &Phrase, rest: &Phrase) -> Against {
    let words = rest.without(&["so với", "so", "against", "to", "vs", "%"]);
    let right = side(&words).filter(|side| matches!(side, Side::Target | Side::Baseline));
    let kind = if kind(whole, path) == Versus::PercentOf { Versus::Difference } else { kind(whole, path) };
    let kind = if whole.has("%") { Versus::PercentChange } else { kind };
    Against { kind, left: None, right: right.map(|side| (side, Time::of(&words))), is_of_plan: true, words }
}

/// Whether two sides of a sign are what can be compared: not "tháng 6 / 2023", not "tăng / giảm".
fn is_against(left: &Phrase, right: &Phrase, sign: &str) -> bool {
    if right.is_empty() {
        return false;
    }
    let (from, to) = (Time::of(left), Time::of(right));
    let is_date = sign == "/" && from.year.is_none() && to.year.is_some() && side(right).is_none();
    !is_date && (side(right).is_some() || !to.is_none() || (sign != "/" && sign != "on" && sign != "of"))
}

/// "2023 / 2022": the later year against the earlier.
fn is_years(left: &Phrase, right: &Phrase) -> bool {
    let [left, right] = [left, right].map(|side| side.without(&["%"]));
    let (from, to) = (Time::of(&left), Time::of(&right));
    from.year.is_some() && to.year.is_some() && is_time_alone(&left) && is_time_alone(&right)
}

/// The arithmetic that the words name.
fn kind(whole: &Phrase, path: &[String]) -> Versus {
    let per_cent = whole.has_any(&["%", "phần trăm", "per cent", "percent", "percentage"]);
    if whole.has_any(&[
        "điểm %",
        "điểm phần trăm",
        "pp",
        "ppt",
        "ppts",
        "percentage points",
        "% points",
        "% point",
        "điểm",
    ]) {
        return Versus::PointChange;
    }
    if whole.has_any(&["lần", "times"]) && !per_cent {
        return Versus::Multiple;
    }
    let unit = path.last().and_then(|leaf| in_parentheses(leaf)).map(|(_, unit)| unit);
    let in_own_unit = unit.is_some_and(|unit| super::unit::is_known(&unit) && !unit.contains('%'));
    match (whole.has_any(words::CHANGE), per_cent) {
        (true, true) if !(in_own_unit && whole.has_any(words::DIFFERENCE)) => Versus::PercentChange,
        (true, _) => Versus::Difference,
        (false, _) => Versus::PercentOf,
    }
}
