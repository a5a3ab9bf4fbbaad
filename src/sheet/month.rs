//! English names of months, in small letters.

/// January first.
#[rustfmt::skip]
pub(crate) const MONTHS: [&str; 12] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
];

/// As short as dates write it: "jan".
pub(crate) fn short(month: &str) -> &str {
    month.get(..3).unwrap_or(month)
}
