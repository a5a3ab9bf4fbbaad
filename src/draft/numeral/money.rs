//! Money that stands before its number: "£18.4 million", "VND 114,792 billion", "P312.4 million".

use crate::draft::lexicon::Lexicon;
use crate::draft::phrase;
use crate::draft::token::Token;
use crate::draft::unit::{self, Unit};
use crate::words::Language;

/// Letters that are money where the number behind them is written as an amount is: "P312.4 million" are pesos, "P1" is a code.
const LETTERS: [(&str, &str); 3] = [("p", "PHP"), ("r", "ZAR"), ("n", "NGN")];

/// Where the money before the number at `at` begins.
pub(super) fn start(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<usize> {
    if letter(tokens, at, lexicon).is_some() {
        return at.checked_sub(1);
    }
    let (start, _) = phrase::longest_before(tokens, at, lexicon.money)?;
    // A code stands apart: "VND 114,792 billion", "Rs 500"; a sign never does.
    let is_code = at - start == 1 && tokens.get(start).is_some_and(|token| token.is_word() && token.word.len() <= 3)
        || at - start == 2 && tokens.get(start).is_some_and(|token| token.is_word())
        || tokens.get(at - 1).is_some_and(|sign| sign.is(".") && sign.is_glued);
    (lexicon.language == Language::En
        && tokens.get(at).is_some_and(|token| (token.is_glued || is_code) && token.is_number()))
    .then_some(start)
}

/// The money before the number from `at` to `end`, with the scale after it; where that one ends.
pub(super) fn before(tokens: &[Token], at: usize, end: usize, lexicon: &Lexicon) -> Option<(Unit, usize)> {
    let start = start(tokens, at, lexicon)?;
    let named = || phrase::longest_before(tokens, at, lexicon.money).map(|(_, currency)| currency);
    let currency = letter(tokens, at, lexicon).or_else(named)?;
    let (scale_end, scale) =
        phrase::longest(tokens, end, lexicon.scales).map_or((end, 1), |(length, scale)| (end + length, scale));
    let sign = unit::label(tokens, start..at);
    let scale_word = unit::label(tokens, end..scale_end);
    // As tables of both kinds of country write it: "£ million", "trillion VND".
    let is_sign = sign.chars().count() < 3 || !sign.chars().all(char::is_alphabetic);
    let label = match (scale_word.is_empty(), is_sign) {
        (true, _) => sign,
        (false, true) => format!("{sign} {scale_word}"),
        (false, false) => format!("{scale_word} {sign}"),
    };
    let plain = unit::label(tokens, start..at);
    let kind = unit::UnitKind::Money { currency, is_per: false };
    Some((Unit { kind, label, plain, scale, noun: end..end }, scale_end))
}

/// The money that a letter right before the number is: in English, before a fraction, thousands or a scale.
pub(in crate::draft) fn letter(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<&'static str> {
    let number = tokens.get(at).filter(|number| number.is_number() && number.is_glued)?;
    let before = at.checked_sub(1).and_then(|at| tokens.get(at)).filter(|word| word.is_capital && !word.is_glued)?;
    let (_, currency) = LETTERS.iter().find(|(letter, _)| before.is(letter))?;
    let is_amount = number.word.contains(['.', ',']) || phrase::longest(tokens, at + 1, lexicon.scales).is_some();
    (lexicon.language == Language::En && is_amount).then_some(*currency)
}
