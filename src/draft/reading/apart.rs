//! Figures that tell how far apart two things are, or how far one has come, and are no level of anything.

use super::Reader;
use super::lead::Lead;
use super::role::Role;
use super::standing::Standing;
use crate::draft::lexicon::{Cue, Head};
use crate::draft::numeral::Mention;
use crate::draft::phrase;
use crate::draft::reference::Reference;
use crate::draft::result::Doubt;
use crate::draft::token::Token;
use crate::draft::unit::UnitKind;
use crate::report::ComparisonType;

/// Words between a comma and the word that compares.
const JOINS: [&str; 9] = ["và", "nhưng", "song", "vẫn", "tuy", "and", "but", "still", "slightly"];

/// After a number: nothing but a difference stands before them.
const COMPARE: [&str; 15] = [
    "more than",
    "less than",
    "fewer than",
    "higher than",
    "lower than",
    "better than",
    "worse than",
    "short of",
    "longer than",
    "shorter than",
    "faster than",
    "slower than",
    "quicker than",
    "cheaper than",
    "later than",
];

/// What a figure that ends with "under" is compared with, where no plan or time is named.
const EXPECTED: [&str; 5] = ["what", "expected", "expectations", "that", "those"];

impl Reader<'_> {
    /// What a figure is that differs from something no plan or earlier time of the report's.
    pub(super) fn apart(
        &self,
        lead: &Lead,
        mention: &Mention,
        standing: &Standing,
        after: Option<&Reference>,
    ) -> Option<Role> {
        if self.is_base(lead)
            || self.is_from_another(lead, standing)
            || self.is_anothers_own(lead, mention)
            || self.is_of_place(lead)
            || self.is_above_wider(mention)
        {
            return Some(Role::Nothing);
        }
        if self.is_changed_by(lead, mention, standing) || self.is_changed_since(lead, mention, standing, after) {
            let is_points = standing.kind == Some(UnitKind::Points);
            let kind = if is_points { ComparisonType::PointChange } else { ComparisonType::PercentChange };
            return Some(Role::Compares(kind, vec![Doubt::Unreal]));
        }
        None
    }

    /// "58%, 3 points above the state average": how far from a wider body's.
    fn is_above_wider(&self, mention: &Mention) -> bool {
        const STANDS: [&str; 10] = [
            "above the",
            "below the",
            "ahead of the",
            "behind the",
            "higher than the",
            "lower than the",
            "better than the",
            "worse than the",
            "more than the",
            "less than the",
        ];
        const MEANS: [&str; 5] = ["average", "mean", "median", "benchmark", "norm"];
        let tokens = self.tokens();
        let Some(length) = phrase::one_of(tokens, mention.tokens.end, &STANDS) else { return false };
        let at = mention.tokens.end + length;
        let is_mean = (at..at + 3).any(|at| tokens.get(at).is_some_and(|word| MEANS.contains(&word.word.as_str())));
        let is_end = tokens.get(at + 1).is_none_or(|next| !next.is_word())
            || phrase::one_of(tokens, at + 1, &["and", "but", "in", "at"]).is_some();
        self.is_english() && phrase::one_of(tokens, at, self.lexicon.rated).is_some() && (is_mean || is_end)
    }

    /// "tăng 7,04%, cao hơn mức tăng 5,61% của 6 tháng đầu năm 2023": what it is compared with, by a word for amounts.
    fn is_base(&self, lead: &Lead) -> bool {
        const AMOUNTS: [&str; 6] = ["mức", "con số", "tốc độ", "mốc", "mức bình quân", "tỷ lệ"];
        let tokens = self.tokens();
        let compares = phrase::one_of(tokens, lead.piece.start, self.lexicon.stands);
        let is_amount =
            compares.is_some_and(|length| phrase::one_of(tokens, lead.piece.start + length, &AMOUNTS).is_some());
        !self.is_english() && is_amount && self.is_same_sentence()
    }

    /// "62 tạ/ha, kém huyện Tây Hòa 3 tạ/ha", "45 tỷ đồng, vượt mức trần 40 tỷ đồng": how the amount before stands to another
    /// body's, or to a bound; whether the number is that difference or the bound itself is not told.
    fn is_from_another(&self, lead: &Lead, standing: &Standing) -> bool {
        let tokens = self.tokens();
        let piece = lead.piece.clone();
        let is_join = |at: &usize| tokens.get(*at).is_some_and(|token| JOINS.contains(&token.word.as_str()));
        let at = piece.clone().find(|at| !is_join(at)).unwrap_or(piece.end);
        let compares = phrase::one_of(tokens, at, self.lexicon.stands).is_some_and(|length| at + length < piece.end);
        compares
            && lead.reference.is_none()
            && lead.planned.is_none()
            && lead.earlier.is_none()
            && !lead.subject.is_empty()
            && matches!(lead.cues.verb, None | Some(Cue::Reached))
            && standing.level.is_some()
            && self.is_same_sentence()
    }

    /// "còn ngắn so với Đà Nẵng là 2,7 ngày": of whoever it is compared with, by a name of its own.
    fn is_of_place(&self, lead: &Lead) -> bool {
        let tokens = self.tokens();
        let against =
            (lead.piece.start..lead.cues.start).find_map(|at| Some(at + phrase::one_of(tokens, at, &["so với"])?));
        let Some(at) = against.filter(|_| !self.is_english()) else { return false };
        let is_own = self.organization.clone().and_then(|own| tokens.get(own)).is_some_and(|own| {
            own.iter().any(|own| own.is_capital && tokens.get(at).is_some_and(|token| token.word == own.word))
        });
        let is_head = phrase::longest(tokens, at, self.lexicon.heads).is_some()
            || phrase::one_of(tokens, at, self.lexicon.earlier).is_some();
        tokens.get(at).is_some_and(|token| token.is_word() && token.is_capital)
            && matches!(lead.cues.verb, None | Some(Cue::Reached))
            && !is_own
            && !is_head
    }

    /// "lower than the county's 4.1%": what is compared with belongs to somebody, and to no time.
    fn is_anothers_own(&self, lead: &Lead, mention: &Mention) -> bool {
        const AGAINST: [&str; 8] = ["than", "with", "to", "against", "above", "below", "beating", "behind"];
        let tokens = self.tokens();
        let Some(owner) = lead.cues.start.checked_sub(1).filter(|at| *at >= lead.piece.start) else { return false };
        let is_owner = tokens.get(owner).is_some_and(|token| token.word.ends_with("'s") || token.word.ends_with("’s"));
        let from = lead.piece.start.max(owner.saturating_sub(5));
        let is_against = |at: usize| tokens.get(at).is_some_and(|token| AGAINST.contains(&token.word.as_str()));
        let ends = |at: usize, length: usize| at + length == owner + 1;
        let is_time = |at: usize| {
            phrase::longest(tokens, at, self.lexicon.heads)
                .is_some_and(|(length, head)| head == Head::Past && ends(at, length))
                || phrase::one_of(tokens, at, self.lexicon.earlier).is_some_and(|length| ends(at, length))
                || tokens.get(at).is_some_and(Token::is_number)
        };
        let is_own = self.organization.clone().and_then(|own| tokens.get(own)).is_some_and(|own| {
            let owner = tokens.get(owner).map_or("", |token| token.word.trim_end_matches(['s', '\'', '’']));
            own.iter().any(|own| own.word == owner)
        });
        let is_planned = phrase::one_of(tokens, mention.tokens.end, self.lexicon.planned_after).is_some();
        self.is_english()
            && is_owner
            && (from..owner).any(is_against)
            && !(from..=owner).any(is_time)
            && !is_own
            && !is_planned
    }

    /// "The backlog worsened by 12%", "saw lamps replaced, cutting energy use by 51%": a share behind "by" is a change, whatever
    /// the verb is; which way is for the editor to say. "Used by 51% of residents" is none.
    fn is_changed_by(&self, lead: &Lead, mention: &Mention, standing: &Standing) -> bool {
        let tokens = self.tokens();
        let words = lead.cues.start..mention.tokens.start;
        let by = words.clone().find(|at| tokens.get(*at).is_some_and(|token| token.is("by")));
        let is_by = by.and_then(|by| by.checked_sub(1)).is_some_and(|at| tokens.get(at).is_some_and(Token::is_word));
        self.is_english()
            && matches!(standing.kind, Some(UnitKind::Percent | UnitKind::Points))
            && lead.cues.verb.is_none()
            && lead.subject.len() > 1
            && is_by
            && !tokens.get(mention.tokens.end).is_some_and(|token| token.is("of"))
    }

    /// "sales tumbled 12% on last year": a verb right before a share, and an earlier time right behind it.
    fn is_changed_since(&self, lead: &Lead, mention: &Mention, standing: &Standing, after: Option<&Reference>) -> bool {
        let tokens = self.tokens();
        let before = mention.tokens.start.checked_sub(1).and_then(|at| tokens.get(at));
        let is_verb = before.is_some_and(|word| word.word.ends_with("ed") || word.word.ends_with("ing"));
        let is_past = after.is_some_and(|after| after.head == Head::Past && after.tokens.start > mention.tokens.end);
        self.is_english()
            && standing.kind == Some(UnitKind::Percent)
            && lead.cues.verb.is_none()
            && lead.subject.len() > 1
            && is_verb
            && is_past
    }

    /// "£2 million under", "£2m less than Oakton": a difference, from what is not told or is nobody's plan.
    pub(super) fn is_left_open(&self, mention: &Mention) -> bool {
        let tokens = self.tokens();
        let at = self.past_bracket(mention.tokens.end);
        let Some((length, _)) = phrase::longest(tokens, at, self.lexicon.after_change) else { return false };
        let next = tokens.get(at + length);
        let ends = next.is_none_or(|next| !next.is_word() && !next.is_number())
            || phrase::one_of(tokens, at + length, &EXPECTED).is_some();
        let compares = phrase::one_of(tokens, at, &COMPARE).is_some() && !next.is_some_and(Token::is_number);
        let is_amount = mention.unit.as_ref().is_some_and(|unit| unit.kind != UnitKind::Times);
        self.is_english() && is_amount && (ends || compares)
    }
}
