//! Figures of other bodies than the one that reports, and of wider ones.

use super::Reader;
use super::lead::Lead;
use crate::draft::numeral::Mention;
use crate::draft::phrase;

/// What a wider body's figure is called: "the state rate", "the sector average".
const RATES: [&str; 9] = ["rate", "average", "mean", "median", "figure", "norm", "level", "share", "total"];

/// A clause is looked back at for no more words.
const CLAUSE: usize = 12;

/// Wider than any body that reports.
const WIDE: [&str; 4] = ["vùng", "khu vực", "toàn quốc", "trung ương"];

impl Reader<'_> {
    /// "Cả nước xuất khẩu 405 tỷ USD", "Nationally, 70%": another body's.
    pub(super) fn is_of_others(&self, lead: &Lead, mention: &Mention) -> bool {
        let tokens = self.tokens();
        // "compared with 4.1% statewide".
        if phrase::one_of(tokens, mention.tokens.end, self.lexicon.elsewhere).is_some() {
            return true;
        }
        // "mức 6,5% của cả nước": whose it is stands behind it.
        if let Some(of) = phrase::one_of(tokens, mention.tokens.end, &["của"])
            && self.others.iter().chain(&WIDE).any(|word| phrase::at(tokens, mention.tokens.end + of, word).is_some())
        {
            return true;
        }
        // "In the neighbouring borough of Fenland, 61%": where the sentence begins.
        let opens = lead.before.last().filter(|piece| piece.start == self.sentence).cloned();
        if self.is_english()
            && opens.is_some_and(|piece| {
                piece.clone().any(|at| phrase::one_of(tokens, at, self.lexicon.elsewhere).is_some())
            })
        {
            return true;
        }
        let begins =
            |at: usize| [self.others, self.wider].iter().filter_map(|words| phrase::one_of(tokens, at, words)).max();
        // Alone between commas at the sentence's beginning, or at the beginning of the figure's own words.
        let alone = lead.before.iter().any(|piece| {
            piece.start == self.sentence && begins(piece.start).is_some_and(|length| piece.start + length == piece.end)
        });
        // "the region's 11 trusts together were £94m": of all its figures, up to a sign.
        let start = mention.tokens.start;
        let goes_on = |at: &usize| tokens.get(*at).is_some_and(|token| token.is_word() || token.is_number());
        let clause = (start.saturating_sub(CLAUSE).max(self.sentence)..start).rev().take_while(goes_on).last();
        let words = if self.is_english() { clause.unwrap_or(start).min(lead.piece.start) } else { lead.piece.start };
        let elsewhere = (words..lead.piece.end).any(|at| phrase::one_of(tokens, at, self.lexicon.elsewhere).is_some());
        // "The highest was in Cork City, with 6.01 visits".
        let is_english = self.is_english();
        let superlative = is_english && begins(self.sentence).is_some_and(|length| length == 3);
        alone
            || elsewhere
            || superlative
            || begins(lead.piece.start).is_some()
            || self.is_owned_by_others(lead)
            || self.is_wider_rate(lead)
    }

    /// "tăng trưởng cả nước đạt 7,09%": whose it is ends the name; "đứng thứ ba cả nước" only places it.
    fn is_owned_by_others(&self, lead: &Lead) -> bool {
        const PLACES: [&str; 8] = ["nhất", "đầu", "thứ", "hạng", "so", "với", "chiếm", "ra"];
        let tokens = self.tokens();
        let owner = [self.others, self.wider]
            .iter()
            .flat_map(|words| words.iter())
            .find_map(|word| phrase::before(tokens, lead.subject.end, word).filter(|at| *at > lead.piece.start));
        let is_place = |at: usize| tokens.get(at).is_some_and(|token| PLACES.contains(&token.word.as_str()));
        !self.is_english() && owner.is_some_and(|at| !(lead.piece.start..at).any(is_place))
    }

    /// "the state rate is 81 percent": where no body of that kind reports.
    fn is_wider_rate(&self, lead: &Lead) -> bool {
        let tokens = self.tokens();
        let subject = lead.subject.clone();
        let kind = tokens.get(subject.start);
        let own = self.organization.clone().and_then(|own| tokens.get(own)).unwrap_or_default();
        let is_own = kind.is_some_and(|kind| own.iter().any(|own| own.word == kind.word));
        // "the county council figure" may be its own; "the state rate" is short.
        let last = subject.end.checked_sub(1).and_then(|at| tokens.get(at));
        self.is_english()
            && subject.len() > 1
            && subject.len() <= 4
            && !is_own
            && phrase::one_of(tokens, subject.start, self.lexicon.rated).is_some()
            && last.is_some_and(|word| RATES.contains(&word.word.as_str()))
    }
}
