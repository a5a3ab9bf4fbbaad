//! English numbers in words that count something: "There were three pollution incidents", "eight were within tolerance".

use crate::draft::lexicon::Lexicon;
use crate::draft::token::Token;
use crate::draft::{number, phrase};
use crate::words::Language;

/// English counts in words: "25 met their target, eight were within tolerance".
pub(super) fn is_counted(tokens: &[Token], at: usize, end: usize, lexicon: &Lexicon) -> bool {
    let is_one = phrase::one_of(tokens, at, &["one", "một", "hai", "ba", "tư"]).is_some();
    let is_change = ["down by", "up by", "by"].iter().any(|word| phrase::before(tokens, at, word).is_some())
        && tokens.get(end).is_none_or(|next| !next.is_word());
    if lexicon.language == Language::En && is_change {
        return true;
    }
    // "Maintained eight bridges": what was done, and a plural.
    let is_done = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|verb| verb.word.ends_with("ed"))
        && tokens.get(end).is_some_and(|thing| thing.word.ends_with('s') && thing.word.len() > 4);
    // "one more than the year before".
    let is_than = phrase::longest(tokens, end, lexicon.after_change)
        .is_some_and(|(length, _)| tokens.get(end + length - 1).is_some_and(|word| word.is("than")));
    if lexicon.language == Language::En && is_one && is_than {
        return true;
    }
    lexicon.language == Language::En
        && !is_one
        && (is_done
            || is_small_count(tokens, at, end)
            || phrase::longest(tokens, end, lexicon.outcomes).is_some()
            || phrase::longest(tokens, end, lexicon.after_change).is_some()
            || phrase::one_of(tokens, end, &["of the", "of", "were", "are"]).is_some())
}

/// "There were three pollution incidents", "Two inmates died", "fell from nine to four": what is counted is a plural behind it, with
/// words that tell of it; or it is what a change came from or to.
fn is_small_count(tokens: &[Token], at: usize, end: usize) -> bool {
    const THERE: [&str; 6] = ["there were", "there are", "there have been", "we had", "we have", "saw"];
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
    let before = |word: &str| at.checked_sub(1).is_some_and(|at| is(at, word));
    let counts = |at: usize| tokens.get(at).is_some_and(|token| token.is_number() || is_word(&token.word));
    let from = at.checked_sub(2).is_some_and(counts) && at >= 3 && is(at - 3, "from");
    if before("from") && is(end, "to") && counts(end + 1) || before("to") && from {
        return true;
    }
    // "Three lost-time injuries".
    let is_part = |at: &usize| tokens.get(*at).is_some_and(|token| token.is_word() || token.is("-") && token.is_glued);
    let noun = (end..end + 5).take_while(is_part).find(|at| {
        tokens.get(*at).is_some_and(|token| token.is("people") || token.word.len() > 3 && token.word.ends_with('s'))
    });
    let acts = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|verb| verb.word.ends_with("ed") || ["were", "are", "have"].contains(&verb.word.as_str()))
    };
    let opens = tokens.get(at).is_some_and(|word| word.is_capital);
    noun.is_some_and(|noun| {
        THERE.iter().any(|word| phrase::before(tokens, at, word).is_some()) || opens && acts(noun + 1)
    })
}

/// A number in words, of one word.
fn is_word(word: &str) -> bool {
    number::words(&[word], Language::En).is_some()
}

/// "nine out of ten calls", "one in five": a share in words, and no number of things; where it ends.
pub(in crate::draft) fn fraction(tokens: &[Token], end: usize, lexicon: &Lexicon) -> Option<usize> {
    let at = end + phrase::one_of(tokens, end, &["out of", "out of every", "in every", "in"])?;
    let words: Vec<&str> = tokens.get(at..tokens.len().min(at + 2))?.iter().map(|token| token.word.as_str()).collect();
    let (_, length) = number::words(&words, lexicon.language).filter(|_| lexicon.language == Language::En)?;
    Some(at + length)
}
