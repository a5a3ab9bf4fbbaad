//! The capital that a name begins with on the card.

use super::{format::large, same_language};

/// The text with its first letter large, as its language writes it. Left alone where that would change what is named: before a capital, a
/// digit or a sign (pH, kWh, m², e-mail), and where a letter has no capital of its own (ß) or none in running text (Georgian's).
pub(crate) fn capitalized(text: &str, language: &str) -> String {
    let mut letters = text.chars();
    let (Some(first), second) = (letters.next(), letters.next()) else { return text.to_owned() };
    let is_of = |tags: &[&str]| tags.iter().any(|tag| same_language(tag, language));
    let capital = match first {
        'i' if is_of(&["tr", "az"]) => "İ".to_owned(),
        // One letter of Dutch, written as two: IJsland.
        'i' if second == Some('j') && is_of(&["nl"]) => return "IJ".to_owned() + &text[2..],
        // The alphabet's costs no call to the browser.
        _ if first.is_ascii() => first.to_ascii_uppercase().to_string(),
        // Georgian, and letters that stand for two, of which only the first is large at a name's beginning.
        'ა'..='ჿ' | 'ǆ' | 'ǉ' | 'ǌ' | 'ǳ' => return text.to_owned(),
        _ => large(first.encode_utf8(&mut [0; 4])),
    };
    let stays = capital.starts_with(first) || capital.chars().nth(1).is_some();
    if stays || second.is_some_and(is_no_small_letter) { text.to_owned() } else { capital + &text[first.len_utf8()..] }
}

/// Whether a capital, a digit or a sign; a space, an apostrophe and an accent written apart are what may follow in any word.
fn is_no_small_letter(second: char) -> bool {
    match second {
        'a'..='z' | '\'' | '’' | '\u{300}'..='\u{36f}' => false,
        _ if second.is_whitespace() => false,
        _ => second.is_ascii() || large(second.encode_utf8(&mut [0; 4])).starts_with(second),
    }
}
