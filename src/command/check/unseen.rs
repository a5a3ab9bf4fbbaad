//! Signs in a report's texts that nobody sees and that do harm: control characters, and what turns the direction of letters.

use crate::report::{Fault, JsonText, Problem, Slip, Text, closed, is_directional_formatting};

/// Control characters, and controls of direction that reach beyond their text or turn its letters against their own (W16).
pub(super) fn of(json: &JsonText) -> Vec<Problem> {
    let texts = json.texts().into_iter();
    texts.filter_map(|(pointer, text)| Some(Problem::new(pointer, Fault::Slip(slip(&text)?)))).collect()
}

fn slip(text: &Text) -> Option<Slip> {
    let is_lost = |sign: &char| {
        sign.is_control() && !matches!(sign, '\t' | '\n' | '\r') || matches!(sign, '\u{fffe}' | '\u{ffff}')
    };
    let is_override = |sign: &char| matches!(sign, '\u{202d}' | '\u{202e}');
    let reaching = || text.chars().find(|sign| is_directional_formatting(*sign)).filter(|_| closed(text) != *text);
    let control = text.chars().find(is_lost).map(Slip::Control);
    control.or_else(|| text.chars().find(is_override).or_else(reaching).map(Slip::Turning))
}
