//! One spelling for signs that look alike: digits of other scripts, wide signs, spaces of every width.

/// Zeros of scripts whose digits people still write; nine more follow each.
const ZEROS: [char; 14] = [
    '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{be6}', '\u{c66}', '\u{ce6}', '\u{e50}',
    '\u{ed0}', '\u{1040}', '\u{17e0}', '\u{ff10}',
];

/// The text, sign by sign: digits as 0–9, spaces as one kind, line breaks kept; unseen signs are left out.
pub(super) fn characters(text: &str) -> Vec<char> {
    text.trim().chars().filter(|c| !is_unseen(*c)).map(spelled).collect()
}

fn spelled(c: char) -> char {
    let digit = ZEROS.iter().find_map(|zero| {
        let distance = (c as u32).checked_sub(*zero as u32)?;
        char::from_digit(Some(distance).filter(|distance| *distance < 10)?, 10)
    });
    match c {
        _ if digit.is_some() => digit.unwrap_or(c),
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        _ if c.is_whitespace() => ' ',
        '\u{66a}' => '%',
        '\u{2212}' | '\u{ff0d}' | '\u{fe63}' => '−',
        '\u{2010}' | '\u{2011}' => '-',
        '\u{2012}' => '–',
        '≧' | '⩾' => '≥',
        '≦' | '⩽' => '≤',
        '∼' | '〜' | '≃' | '≅' => '~',
        // The wide forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// Marks of direction and joints that no reader sees.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The same words with one space between them.
pub(super) fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// In small letters, sign by sign.
pub(super) fn small(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}
