//! Raised letters: a footnote's mark must not become part of a number or a name.

/// The text in raised letters as far as Unicode has them: digits and signs always, a letter where it stands alone.
pub(crate) fn raised(text: &str) -> String {
    let is_alone = text.trim().chars().count() == 1;
    text.chars().map(|letter| of(letter, is_alone).unwrap_or(letter)).collect()
}

/// Whether a letter is a raised digit, or a bracket around one: what a footnote is called by.
pub(crate) fn is_raised(letter: char) -> bool {
    matches!(letter, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' | '⁽' | '⁾')
}

fn of(letter: char, is_alone: bool) -> Option<char> {
    Some(match letter {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        '+' => '⁺',
        '-' | '−' => '⁻',
        '(' | '[' => '⁽',
        ')' | ']' => '⁾',
        'a' if is_alone => 'ᵃ',
        'b' if is_alone => 'ᵇ',
        'c' if is_alone => 'ᶜ',
        'd' if is_alone => 'ᵈ',
        'e' if is_alone => 'ᵉ',
        'f' if is_alone => 'ᶠ',
        'g' if is_alone => 'ᵍ',
        'h' if is_alone => 'ʰ',
        _ => return None,
    })
}
