//! "KH tháng", "Quarterly target": a month or a quarter that no number names.

/// Before these it is no one month: "các tháng", "per month", "cuối quý".
#[rustfmt::skip]
const MANY: &[&str] = &[
    "các", "hàng", "hằng", "bình", "quân", "theo", "số", "mỗi", "từng", "đầu", "cuối", "per", "each", "every", "by", "a", "of", "mid", "average",
];

/// How many months it has, where the words name one.
pub(super) fn length(words: &[&str]) -> Option<i32> {
    words.iter().enumerate().find_map(|(at, word)| {
        let length = match *word {
            "tháng" | "month" | "monthly" => 1,
            "quý" | "quarter" | "quarterly" | "qtr" => 3,
            _ => return None,
        };
        let is_many = at
            .checked_sub(1)
            .and_then(|before| words.get(before))
            .is_some_and(|before| MANY.contains(before) || before.starts_with(|c: char| c.is_ascii_digit()));
        // "Month end" is a day.
        let is_end = matches!(words.get(at + 1), Some(&"end" | &"start" | &"opening"));
        (!is_many && !is_end).then_some(length)
    })
}
