//! What a level is called: by the words before its number, those after it, or the name of the figure before.

use std::ops::Range;

use super::lead::Lead;
use super::level::{join, joined_once};
use super::{Reader, name};
use crate::draft::lexicon::Cue;
use crate::draft::numeral::Mention;
use crate::draft::phrase;
use crate::draft::result::Doubt;
use crate::draft::unit::UnitKind;

/// A sum takes no more tokens.
const SUM: usize = 4;

impl Reader<'_> {
    /// A level's name, the tokens that it and its number take, and what is doubtful in it.
    pub(super) fn named(
        &self,
        lead: &Lead,
        mention: &Mention,
        after: Range<usize>,
        predicate: Range<usize>,
    ) -> (String, usize, usize, Vec<Doubt>) {
        let tokens = self.tokens();
        let words = |range: Range<usize>| self.text.words(range);
        let mut subject = self.with_list(lead);
        let noun = mention.unit.as_ref().map_or(after.start..after.start, |unit| unit.noun.clone());
        let counts = noun.start..after.end.max(noun.end);
        let is_count = mention.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Count);
        let thing = if is_count { words(counts.clone()) } else { words(after.clone()) };
        let said = words(predicate.clone());
        let thing = match (thing.is_empty(), predicate.start == after.end && !predicate.is_empty()) {
            (true, _) => said,
            (false, true) => words(after.start..predicate.end),
            (false, false) => join(&thing, &said),
        };
        // "lượt khách" counts guests.
        let thing =
            ["lượt ", "of "].iter().find_map(|word| thing.strip_prefix(word)).map_or(thing.clone(), str::to_owned);
        let thing = if thing == "of" { String::new() } else { thing };
        let after = after.start..predicate.end.max(after.end);
        // "responded to 62 miscellaneous requests": what was counted stands after it.
        let is_count_to = lead.cues.verb == Some(Cue::To) && is_count && !thing.is_empty() && self.pending.is_none();
        let reached = matches!(lead.cues.verb, Some(Cue::Reached | Cue::Left | Cue::To)) && !is_count_to
            || lead.cues.verb.is_none() && lead.cues.is_estimated && !subject.is_empty();
        let stop = if after.is_empty() || reached && !subject.is_empty() { mention.tokens.end } else { after.end };
        // "Số vụ cháy giảm một phần ba, còn 812 vụ": what was told of stands before the comma, and has no number.
        let is_left = lead.cues.verb == Some(Cue::Left) && !self.is_same_sentence() && !self.is_english();
        if subject.is_empty()
            && (thing.is_empty() || is_left)
            && let Some(piece) = lead
                .before
                .iter()
                .map(|piece| name::clean(tokens, piece.clone(), self.lexicon))
                .find(|piece| !piece.is_empty())
        {
            subject = piece;
        }
        let inherited = self.inherited();
        // "over 12.6 trillion VND in the construction sector, up 4%": of a list of parts.
        if subject.is_empty()
            && (lead.is_part || lead.is_new_clause)
            && lead.cues.verb.is_none()
            && let Some(purpose) = self.purpose(mention, &subject)
        {
            let what = name::clean(tokens, purpose.clone(), self.lexicon);
            return (words(what), lead.cues.start, purpose.end, vec![Doubt::ComposedName]);
        }
        if subject.is_empty() || name::moment(tokens, subject.clone(), self.lexicon) {
            let moment = self.moment(lead);
            return match (thing.is_empty(), inherited) {
                (true, Some(name)) => (joined_once(&name, &moment), lead.cues.start, stop, vec![Doubt::InheritedName]),
                (true, None) if !self.behind_whole(mention).is_empty() => {
                    let what = self.behind_whole(mention);
                    (words(what.clone()), lead.cues.start, stop, vec![Doubt::ComposedName])
                }
                (true, None) => (
                    mention.unit.as_ref().map_or_else(String::new, |unit| unit.label.clone()),
                    lead.cues.start,
                    stop,
                    vec![Doubt::UnknownThing],
                ),
                (false, _) => {
                    let more = name::with_purpose(tokens, after.clone(), after.end + 12, self.lexicon);
                    let thing = join(&thing, &words(after.end..more.end));
                    (join(&thing, &self.verb(lead)), lead.cues.start, stop, vec![Doubt::ComposedName])
                }
            };
        }
        // "Last month we responded to 496 calls for service": what was counted, where the words before it are a clause.
        let last = subject.end.checked_sub(1).and_then(|at| tokens.get(at));
        let is_clause = subject.len() > 1
            && is_count
            && !noun.is_empty()
            && last.is_some_and(|verb| verb.word.ends_with("ed") || verb.word.ends_with("ing"));
        if self.is_english() && is_clause && (is_count_to || lead.cues.verb.is_none()) {
            let more = name::with_purpose(tokens, noun.start..after.end.max(noun.end), after.end + 12, self.lexicon);
            return (words(more.clone()), subject.start, more.end, vec![Doubt::ComposedName]);
        }
        let name = spent(words(subject.clone()));
        let acts =
            (subject.start..subject.end).take(3).any(|at| phrase::one_of(tokens, at, self.lexicon.verbs).is_some());
        // "seized 312 knives", "carried out 940 operations": what was done, and no name.
        let is_verb = |at: usize| tokens.get(at).is_some_and(|token| name::is_done(&token.word));
        let acts = acts || self.is_english() && subject.len() <= 2 && is_count && is_verb(subject.start);
        if self.lexicon.generic.contains(&name.to_lowercase().as_str())
            && let Some(before) = inherited.filter(|_| self.is_same_sentence())
        {
            return (joined_once(&name, &before), subject.start, stop, vec![Doubt::ComposedName]);
        }
        if let Some(purpose) = self.purpose(mention, &subject) {
            let stop = purpose.end;
            return (join(&name, &words(purpose)), subject.start, stop, vec![Doubt::ComposedName]);
        }
        if reached && !acts || thing.is_empty() || !acts && after.is_empty() {
            return (name, subject.start, stop, Vec::new());
        }
        (join(&thing, &name), subject.start, after.end.max(stop), vec![Doubt::ComposedName])
    }

    /// "invested £14 million in new schools": what money was for, where the name is a verb alone.
    fn purpose(&self, mention: &Mention, subject: &Range<usize>) -> Option<Range<usize>> {
        let tokens = self.tokens();
        let is_money = mention.unit.as_ref().is_some_and(|unit| matches!(unit.kind, UnitKind::Money { .. }));
        let verb = tokens.get(subject.end.checked_sub(1)?)?;
        let acts =
            subject.is_empty() || subject.len() <= 4 && (verb.word.ends_with("ed") || verb.word.ends_with("ing"));
        let at = self.past_money(mention.tokens.end);
        let opens =
            tokens.get(at).is_some_and(|token| ["in", "on", "to", "for", "into", "per"].contains(&token.word.as_str()));
        let is_english = self.is_english();
        let ends = |at: &usize| {
            tokens.get(*at).is_none_or(|token| !token.is_word())
                || phrase::one_of(tokens, *at, self.lexicon.said_ends).is_some()
        };
        let stop = (at + 1..at + 9).find(ends).unwrap_or(at + 9);
        (is_english && is_money && acts && opens && stop > at + 1).then_some(at..stop)
    }

    /// "€9.8m of the €13.2m restoration grant has been spent", "$14.3 million in grants won": what the money is of stands behind it.
    fn behind_whole(&self, mention: &Mention) -> Range<usize> {
        let tokens = self.tokens();
        let end = mention.tokens.end;
        let is_money = mention.unit.as_ref().is_some_and(|unit| matches!(unit.kind, UnitKind::Money { .. }));
        let none = end..end;
        let length = phrase::one_of(tokens, end, &["of the", "of its", "of a", "of our", "in"]);
        let Some(at) = length.filter(|_| is_money && self.is_english()).map(|length| end + length) else { return none };
        // Past the sum that it is of: its sign, its number and its scale.
        let is_sum = |at: &usize| {
            tokens.get(*at).is_some_and(|token| token.is_number() || !token.is_word())
                || phrase::longest(tokens, *at, self.lexicon.money).is_some()
                || phrase::longest(tokens, *at, self.lexicon.scales).is_some()
        };
        let from = at + (at..at + SUM).take_while(is_sum).count();
        name::after(tokens, from, from + SUM + SUM, self.lexicon)
    }

    /// "3.72 trillion VND (174.76 million USD) for the budget": past the same money again.
    fn past_money(&self, at: usize) -> usize {
        let tokens = self.tokens();
        let opens = tokens.get(at).is_some_and(|sign| sign.is("("));
        let close = (at..at + 7).find(|at| tokens.get(*at).is_some_and(|sign| sign.is(")")));
        close.filter(|_| opens).map_or(at, |close| close + 1)
    }

    /// "tổng đàn trâu, bò": a word alone after a comma ends a list of them.
    fn with_list(&self, lead: &Lead) -> Range<usize> {
        if let Some(named) = self.before_examples(lead) {
            return named;
        }
        let subject = lead.subject.clone();
        let Some(before) = lead.before.first().map(|piece| name::clean(self.tokens(), piece.clone(), self.lexicon))
        else {
            return subject;
        };
        // "“Quỹ Vì người nghèo” thu": the name stands between quotation marks.
        let is_quoted =
            subject.start.checked_sub(1).and_then(|at| self.tokens().get(at)).is_some_and(|sign| sign.is("”"));
        if is_quoted && subject.len() <= 2 && !before.is_empty() && before.end + 1 == subject.start {
            return before.start..subject.end;
        }
        if self.is_english() {
            return self.with_english_list(lead);
        }
        let is_short = subject.len() == 1 || subject.len() == 2 && before.len() <= 2;
        let comma = self.tokens().get(before.end).is_some_and(|sign| sign.is(",")) && before.end + 1 == subject.start;
        if is_short && comma && !before.is_empty() && before.len() <= 5 { before.start..subject.end } else { subject }
    }

    /// "satisfaction with facilities, including cleanliness, staff and service, was": what stands before "including".
    fn before_examples(&self, lead: &Lead) -> Option<Range<usize>> {
        let tokens = self.tokens();
        let is_examples = |piece: &Range<usize>| phrase::one_of(tokens, piece.start, self.lexicon.examples).is_some();
        let at = lead.before.iter().take(5).position(is_examples)?;
        let piece = name::clean(tokens, lead.before.get(at + 1)?.clone(), self.lexicon);
        let is_verb = matches!(lead.cues.verb, Some(Cue::Reached | Cue::Rose | Cue::Fell));
        (!piece.is_empty() && lead.subject.is_empty() && is_verb).then_some(piece)
    }

    /// "waste sent for reuse, recycling and composting": what stands before "and" ends a list that began before the comma.
    fn with_english_list(&self, lead: &Lead) -> Range<usize> {
        let tokens = self.tokens();
        let subject = lead.subject.clone();
        let ends_list = subject
            .clone()
            .take(4)
            .skip(1)
            .any(|at| tokens.get(at).is_some_and(|token| token.is("and") || token.is("or")));
        let mut start = subject.start;
        for piece in lead.before.iter().filter(|_| ends_list) {
            let comma = tokens.get(piece.end).is_some_and(|sign| sign.is(",")) && piece.end + 1 == start;
            let piece = name::clean(tokens, piece.clone(), self.lexicon);
            if !comma || piece.is_empty() {
                break;
            }
            start = piece.start;
        }
        start..subject.end
    }

    /// The result before stands in the same sentence.
    pub(super) fn is_same_sentence(&self) -> bool {
        let start = self.text.span(self.sentence..self.sentence + 1).start;
        self.current.and_then(|at| self.out.results.get(at)).is_some_and(|found| found.span.start >= start)
    }

    /// The name that goes on: of the whole where the result before is a part, without "đến 30/11" at its end.
    fn inherited(&self) -> Option<String> {
        let found = self.current.and_then(|at| self.out.results.get(at))?;
        let whole = found.part_of.and_then(|whole| self.out.results.get(whole)).unwrap_or(found);
        let dated = [" đến ", " tính đến "].iter().filter_map(|word| whole.name.find(word)).min();
        let dated =
            dated.filter(|at| whole.name.get(*at..).is_some_and(|rest| rest.chars().any(|c| c.is_ascii_digit())));
        Some(whole.name.get(..dated.unwrap_or(whole.name.len())).unwrap_or_default().to_owned())
    }

    /// "cả năm" before a number whose name is left out.
    fn moment(&self, lead: &Lead) -> String {
        let words = self.text.words(lead.piece.start..lead.cues.start);
        if words.chars().count() > 40 { String::new() } else { words }
    }

    /// "giảm" of "giảm 4 đơn vị": part of the name where nothing else says what was done.
    fn verb(&self, lead: &Lead) -> String {
        match lead.cues.verb {
            Some(Cue::Rose | Cue::Fell | Cue::Equals) => {
                let length = phrase::longest(&self.text.tokens, lead.cues.start, self.lexicon.cues)
                    .map_or(1, |(length, _)| length);
                self.text.words(lead.cues.start..lead.cues.start + length)
            }
            _ => String::new(),
        }
    }
}

/// "Adult social care overspent by £1.2m": what is told is an overspend.
fn spent(name: String) -> String {
    const SPENT: [(&str, &str); 2] = [("overspent", "overspend"), ("underspent", "underspend")];
    let noun = SPENT.iter().find_map(|(verb, noun)| Some(format!("{}{noun}", name.strip_suffix(verb)?)));
    noun.unwrap_or(name)
}
