//! Characters that turn the direction of the letters behind them.

use crate::report::Text;

const POP_EMBEDDING: char = '\u{202c}';
const POP_ISOLATE: char = '\u{2069}';

/// The text with each embedding, override and isolate closed in it, and without what would close another text's: left open, they would turn
/// round the figures behind it, in every form that has them in one line.
pub(crate) fn closed(text: &Text) -> Text {
    if !text.contains(is_directional_formatting) {
        return text.clone();
    }
    let mut open = Vec::new();
    let mut out = String::new();
    for c in text.chars() {
        match c {
            POP_EMBEDDING if open.last() != Some(&c) => continue,
            POP_ISOLATE if !open.contains(&c) => continue,
            POP_EMBEDDING => _ = open.pop(),
            // Closes what was opened inside of the isolate as well.
            POP_ISOLATE => {
                while open.pop().is_some_and(|popped| popped != c) {
                    out.push(POP_EMBEDDING);
                }
            }
            '\u{2066}'..='\u{2068}' => open.push(POP_ISOLATE),
            _ if is_directional_formatting(c) => open.push(POP_EMBEDDING),
            _ => {}
        }
        out.push(c);
    }
    out.extend(open.into_iter().rev());
    out.into()
}

/// UAX #9's explicit directional formatting characters: embeddings, overrides and isolates, with what closes them. The marks (U+200E,
/// U+200F, U+061C) are none: they turn nothing behind them.
pub(crate) fn is_directional_formatting(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
