//! Places in a text as a text field of a browser counts them: in UTF-16, its line breaks one character each.

use std::ops::Range;

/// A text as a text field holds it.
pub fn in_field(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Where a byte of a text is in its field.
pub fn unit_of(text: &str, byte: usize) -> u32 {
    let mut end = byte.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = text.get(..end).unwrap_or_default();
    let breaks = before.matches("\r\n").count();
    u32::try_from(before.encode_utf16().count() - breaks).unwrap_or(u32::MAX)
}

/// The byte of a field's text at a unit.
pub fn byte_of(text: &str, unit: u32) -> usize {
    let mut left = unit as usize;
    for (at, c) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(c.len_utf16());
    }
    text.len()
}

/// The number of the line of a unit of a field's text, from 0.
pub fn line_of(text: &str, unit: u32) -> usize {
    let before = text.get(..byte_of(text, unit)).unwrap_or_default();
    before.matches('\n').count()
}

/// The units of a line of a field's text, from 0, without its break.
pub fn line_units(text: &str, line: usize) -> Range<u32> {
    let mut start = 0;
    for (at, one) in text.split('\n').enumerate() {
        let end = start + u32::try_from(one.encode_utf16().count()).unwrap_or_default();
        if at == line {
            return start..end;
        }
        start = end + 1;
    }
    let end = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    end..end
}

/// Where two texts of one field begin to be the same to their ends: a caret's place after the one has become the other.
pub fn changed_at(before: &str, after: &str) -> u32 {
    let same: usize =
        before.chars().rev().zip(after.chars().rev()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf16()).sum();
    let all = after.encode_utf16().count();
    u32::try_from(all - same.min(all)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_as_a_field_counts_them() {
        let text = "{\r\n\"𝒂\": \"é\"\r\n}";
        assert_eq!(in_field(text), "{\n\"𝒂\": \"é\"\n}");
        assert_eq!(unit_of(text, text.find('é').expect("there")), 9);
        let field = in_field(text);
        assert_eq!(field.get(byte_of(&field, 9)..).map(|rest| rest.starts_with('é')), Some(true));
        assert_eq!((line_of(&field, 0), line_of(&field, 2), line_of(&field, 99)), (0, 1, 2));
        assert_eq!((line_units(&field, 1), line_units(&field, 2), line_units(&field, 9)), (2..11, 12..13, 13..13));
    }

    #[test]
    fn a_step_leads_to_where_the_text_changed() {
        assert_eq!(changed_at("ab1cd", "ab23cd"), 4);
        assert_eq!(changed_at("same", "same"), 0);
        assert_eq!(changed_at("", "new"), 3);
    }
}
