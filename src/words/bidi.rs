//! Which way letters run.

use crate::report::is_directional_formatting;

/// Of no width, and as strong as a letter that is read from right to left.
pub(crate) const RIGHT_TO_LEFT_MARK: char = '\u{200f}';

/// Whether a letter is of a script that is read from right to left.
pub(crate) fn is_rtl(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Whether something in it runs, or makes run, from right to left: letters, the right-to-left mark, directional formatting.
pub(crate) fn turns(text: &str) -> bool {
    text.contains(|sign| is_rtl(sign) || sign == RIGHT_TO_LEFT_MARK || is_directional_formatting(sign))
}
