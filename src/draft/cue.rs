//! What stands before a number: "vẫn ước đạt trên".

use super::lexicon::{Cue, Lexicon};
use super::phrase;
use super::token::Token;
use crate::report::Comparator;

/// The cues before a number, and where they begin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cues {
    /// The verb, where there is one: the nearest to the number.
    pub verb: Option<Cue>,
    pub comparator: Option<Comparator>,
    pub is_estimated: bool,
    /// Where the first of them begins; what stands before it may be a name.
    pub start: usize,
}

/// The cues that end before `end`, none of them before `from`.
pub(super) fn before(tokens: &[Token], from: usize, end: usize, lexicon: &Lexicon) -> Cues {
    let mut cues = Cues { verb: None, comparator: None, is_estimated: false, start: end };
    while let Some((start, cue)) =
        phrase::longest_before(tokens, cues.start, lexicon.cues).filter(|(start, _)| *start >= from)
    {
        // "mặt bằng hơn 36,1ha": the cue is the end of another word.
        // One that reaches into the figure before is none: "8 triệu đồng bằng 113%".
        if phrase::ending(tokens, from..cues.start, lexicon.not_cues).is_some() {
            break;
        }
        // "tốc độ tăng trưởng 7,4%" is a level by its name.
        if matches!(cue, Cue::Rose | Cue::Fell) && phrase::ending(tokens, 0..start, lexicon.rates).is_some() {
            break;
        }
        match cue {
            // "gần gấp đôi": of a multiple, too.
            Cue::Over(comparator)
                if cues.verb.is_none()
                    || cues.comparator.is_none() && (!is_change(cues.verb) || cues.verb == Some(Cue::Times)) =>
            {
                // The nearest to the number wins: "trên dưới" is rare.
                cues.comparator = cues.comparator.or(Some(comparator));
            }
            Cue::Over(_) => break,
            Cue::Estimated => cues.is_estimated = true,
            Cue::Filler => {}
            // "tăng trưởng đạt 8,5%": the verb next to the number says what it is.
            verb if cues.verb.is_none() => cues.verb = Some(verb),
            _ => break,
        }
        cues.start = start;
    }
    cues
}

fn is_change(verb: Option<Cue>) -> bool {
    matches!(verb, Some(Cue::Rose | Cue::Fell | Cue::Equals | Cue::Times))
}
