//! Texts whose letters are not what they seem: old fonts, lost letters, encodings mistaken for another.

use super::{Fault, OldFont, at};
use crate::sheet::book::{Book, CellValue, Grid};
use crate::sheet::problem::Problem;

/// More cells with letters lost are not told one by one.
const MOST: usize = 10;

/// The cells whose letters can't be trusted.
pub(super) fn check(book: &Book) -> Vec<Problem> {
    let mut wrong = Vec::new();
    for grid in &book.grids {
        let guesses = guessed_losses(grid);
        for (address, text) in texts(grid) {
            let is_lost = text.contains(char::REPLACEMENT_CHARACTER) || (guesses > 1 && has_lost(text));
            let fault = if is_lost {
                Some(Fault::Lost(text.to_owned()))
            } else if is_garbled(text) {
                Some(Fault::Garbled(text.to_owned()))
            } else {
                old_font(text).map(Fault::OldFont)
            };
            wrong.extend(fault.map(|fault| at(grid.place(*address), fault)));
            if wrong.len() >= MOST {
                return wrong;
            }
        }
    }
    wrong
}

fn texts(grid: &Grid) -> impl Iterator<Item = (&crate::sheet::book::Address, &str)> {
    grid.cells.iter().filter_map(|(address, cell)| match &cell.value {
        CellValue::Text(text) => Some((address, text.as_str())),
        _ => None,
    })
}

/// Cells of a text file in which question marks stand for letters: "Thu n?i ??a". One alone may be a typing error.
fn guessed_losses(grid: &Grid) -> usize {
    if grid.name.is_some() {
        return 0;
    }
    texts(grid).filter(|(_, text)| has_lost(text)).take(2).count()
}

fn has_lost(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let is_between =
        |three: &[char]| matches!(three, [left, '?', right] if left.is_alphabetic() && right.is_alphabetic());
    // No word begins with one.
    let begins = text.split(char::is_whitespace).any(|word| {
        let rest = word.trim_start_matches('?');
        rest.len() < word.len() && rest.starts_with(char::is_alphabetic)
    });
    text.contains('?') && !text.contains("://") && (begins || letters.windows(3).any(is_between))
}

/// UTF-8 that was read as windows-1252 and written again: "Thu ná»™i Ä‘á»‹a", "Â£m".
fn is_garbled(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    const SIGNS: [&str; 12] = ["á»", "áº", "Æ°", "Æ¡", "Ä‘", "Ä\u{90}", "â€", "Â£", "Â°", "Â²", "Ã©", "â‚¬"];
    const ACCENTED: [char; 10] = ['¡', '¢', '£', '¨', 'ª', '³', '´', 'µ', '¹', '²'];
    let is_a_tilde = text.char_indices().any(|(at, letter)| {
        letter == 'Ã' && text.get(at + letter.len_utf8()..).is_some_and(|rest| rest.starts_with(ACCENTED))
    });
    is_a_tilde || SIGNS.iter().any(|c| text.contains(c))
}

/// Which old encoding a text's letters are of, where they are of one.
pub(super) fn old_font(text: &str) -> Option<OldFont> {
    if text.is_ascii() || text.chars().any(is_vietnamese) {
        return None;
    }
    let letters: Vec<char> = text.chars().collect();
    if letters.windows(2).any(is_tcvn3) || letters.windows(3).any(is_tcvn3_inside) {
        return Some(OldFont::Tcvn3);
    }
    let pairs: Vec<bool> = letters.windows(2).filter_map(vni).collect();
    (pairs.len() > 1 && pairs.contains(&true)).then_some(OldFont::Vni)
}

/// Letters that only Unicode's Vietnamese has.
pub(super) fn is_vietnamese(letter: char) -> bool {
    matches!(letter, '\u{1ea0}'..='\u{1ef9}' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'đ' | 'Đ' | 'ă' | 'Ă')
}

/// đ is ® and Đ is § in TCVN3, at the beginning of words: "®Þa", "§Çu".
fn is_tcvn3(pair: &[char]) -> bool {
    matches!(pair, ['®' | '§', next] if next.is_alphabetic() || matches!(next, '\u{a8}'..='\u{ae}' | '\u{b5}'..='\u{b9}'))
}

/// Signs within words: "ng©n s¸ch", "chØ tiªu", "n«ng", "®­êng".
fn is_tcvn3_inside(three: &[char]) -> bool {
    let [left, c, right] = three else { return false };
    let is_sign = matches!(c, '©' | '¨' | 'ª' | '«' | '¬' | '\u{ad}' | '¸' | '¶' | '¹' | 'µ');
    let is_letter = |letter: &char| letter.is_alphabetic() && *letter != 'ª' && *letter != 'µ';
    // A hyphen that may break a word stands between plain letters, a mark of a footnote at a word's end.
    // "DiÖn tÝch": its letters are great ones of others.
    let is_great = !c.is_ascii() && c.is_uppercase() && left.is_lowercase() && right.is_lowercase();
    (is_great && *left != 'c')
        || is_sign && is_letter(left) && is_letter(right) && !(*c == '\u{ad}' && left.is_ascii() && right.is_ascii())
}

/// A vowel and the letter that is its accent in VNI: "noäi", "ngaân", "saùch"; or ñ before one: "ñòa". Whether no other
/// language has the pair: French has "août", "naïf" and "où", Portuguese "João".
fn vni(pair: &[char]) -> Option<bool> {
    let [base, accent] = pair else { return None };
    let lower = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
    let (base, accent) = (lower(*base), lower(*accent));
    let is_tone = matches!(accent, 'ù' | 'ø' | 'û' | 'õ' | 'ï');
    let is_hat = matches!(accent, 'â' | 'á' | 'à' | 'å' | 'ã' | 'ä');
    let is_breve = matches!(accent, 'ê' | 'é' | 'è' | 'ú' | 'ü' | 'ë');
    let is_pair = match base {
        'a' => is_tone || is_hat || is_breve,
        'e' | 'o' => is_tone || is_hat,
        'u' | 'y' | 'ö' | 'ô' => is_tone,
        'ñ' => !accent.is_ascii() && accent.is_alphabetic(),
        _ => false,
    };
    let is_alone = matches!(accent, 'â' | 'ä' | 'å' | 'á' | 'à' | 'ù' | 'ø') && (base, accent) != ('o', 'ù');
    is_pair.then_some(is_alone || base == 'ñ')
}
