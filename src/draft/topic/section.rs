//! Headings within headings: below "II. PHƯƠNG HƯỚNG NĂM 2026", "1. Một số chỉ tiêu" is of that year too.

use std::ops::Range;

use crate::draft::phrase;
use crate::draft::token::Token;

/// How high a heading stands, from its number: "PHẦN II" or "A." above "I.", that above "1.", "1.1" and "a)"; 0 is the highest.
pub(super) fn rank(tokens: &[Token], heading: Range<usize>) -> u8 {
    const PARTS: [&str; 4] = ["phần", "part", "section", "chapter"];
    let Some(first) = tokens.get(heading.start) else { return UNNUMBERED };
    let ends =
        tokens.get(heading.start + 1).is_some_and(|sign| [".", ")", "/", "-", "–"].contains(&sign.word.as_str()));
    let is_roman = first.word.chars().all(|letter| matches!(letter, 'i' | 'v' | 'x'));
    if PARTS.iter().any(|part| phrase::at(tokens, heading.start, part).is_some()) {
        0
    } else if is_roman && ends {
        1
    } else if first.is_word() && first.word.chars().count() == 1 && ends {
        if first.is_capital { 0 } else { 4 }
    } else if first.is_number() && first.word.contains('.') {
        3
    } else if first.is_number() && ends {
        2
    } else {
        UNNUMBERED
    }
}

/// The rank of a heading without a number: below all that have one.
const UNNUMBERED: u8 = 5;

#[cfg(test)]
mod tests {
    use super::rank;
    use crate::draft::token::tokens;

    #[test]
    fn parts_stand_above_numerals_and_these_above_numbers() {
        let headings =
            ["PHẦN II: KẾ HOẠCH", "I. KẾT QUẢ", "1. Kinh tế", "1.1. Nông nghiệp", "a) Trồng trọt", "Kinh tế"];
        let ranks = headings.map(|heading| {
            let tokens = tokens(heading);
            rank(&tokens, 0..tokens.len())
        });
        assert!(ranks.is_sorted_by(|higher, lower| higher < lower), "{ranks:?}");
    }
}
