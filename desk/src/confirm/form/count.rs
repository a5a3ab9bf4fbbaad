//! A count as an editor writes it.

use report_card::words::Language;

use crate::figure::signs;

/// A whole number without a sign: plain, or in thousands as the language separates them. "1.5" is no count: whoever
/// writes it means something else than 15.
pub fn count(text: &str, language: Language) -> Option<u32> {
    let (separator, _) = signs(language);
    let groups: Vec<&str> = text.split(separator).collect();
    let is_digits = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let (first, rest) = groups.split_first()?;
    let is_grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    (is_grouped && groups.iter().all(is_digits)).then(|| groups.concat().parse().ok())?
}
