//! Sentences as results: which figure is a level, which one compares, and which name they belong to.
//!
//! A sentence is read from left to right. What stands between two figures (`lead`) says what the second one is: a noun
//! phrase begins a new result, a bare verb ("tăng") goes on with the one before.

mod aims;
mod apart;
mod aside;
mod attested;
mod beaten;
mod brackets;
mod called;
mod carried;
mod case;
mod changed;
mod compares;
mod counted;
mod earlier;
mod evidence;
mod figure;
mod lead;
mod level;
mod name;
mod offhand;
mod others;
mod percent;
mod respective;
mod role;
mod sentence;
mod standing;
mod unreal;

use std::collections::HashMap;
use std::ops::Range;

use super::header::{Header, Told};
use super::lexicon::{Cue, Lexicon, Topic};
use super::numeral::{self, Mention, Numeral};
use super::result::{Aim, Counted, Found, Span};
use super::text::Text;
use super::token::Token;
use super::{convert, tally, topic};
use crate::report::MAX_ITEMS;

/// All that is read in an article's sentences.
#[derive(Default)]
pub(super) struct Read {
    pub results: Vec<Found>,
    pub counts: Vec<Counted>,
    pub aims: Vec<Aim>,
    /// The figure from which on nothing was read: a report holds no more.
    pub stopped: Option<Span>,
}

/// More results than this no report holds: what follows is not read.
const MOST: usize = 4 * MAX_ITEMS;

/// So many numbers after a figure are looked at with it.
const AHEAD: usize = 10;

/// Reads every sentence; figures of bodies that are wider than who reports are not its own, figures within `taken` (tasks, projects, the theme) are none of its business.
pub(super) fn read(text: &Text, header: &Header, taken: &[Range<usize>]) -> Read {
    let (year, is_national) = (header.year, header.is_national(text));
    let (wider, superiors) = (header.wider(text), header.superiors(text));
    let mut marked = vec![false; text.tokens.len()];
    for range in taken {
        if let Some(inside) = marked.get_mut(range.clone()) {
            inside.fill(true);
        }
    }
    let mut reader = Reader {
        text,
        lexicon: text.lexicon,
        year,
        told: header.told(),
        others: if is_national { &[] } else { text.lexicon.others },
        wider,
        superiors,
        organization: header.organization.clone(),
        out: Read::default(),
        current: None,
        whole: None,
        pending: None,
        waiting: None,
        is_listed: false,
        planned: None,
        denied: None,
        supposed: None,
        unreal_said: sentence::Sentence::default(),
        is_tallied: false,
        is_respective: false,
        versus: None,
        of_each: None,
        differed: None,
        together: None,
        unattested: Vec::new(),
        at: 0,
        sentence: 0,
        later: None,
        skipped: None,
        aimed: None,
        is_of_later_time: false,
        taken: marked,
    };
    let own = header.organization.clone().and_then(|own| text.tokens.get(own)).unwrap_or_default();
    let mut state = topic::State::of(own);
    for (at, paragraph) in text.paragraphs.iter().enumerate() {
        if reader.out.stopped.is_some() {
            break;
        }
        reader.at = at;
        // A Vietnamese list's items go on with the result above them; an English one's stand alone.
        if !paragraph.is_bullet || text.lexicon.language == crate::words::Language::En {
            reader.current = None;
        }
        state.enter(&text.tokens, paragraph, header.told(), text.lexicon);
        for sentence in &paragraph.sentences {
            // What has no word has no name either.
            let words = text.tokens.get(sentence.clone()).unwrap_or_default();
            if words.iter().any(Token::is_word) {
                reader.sentence(sentence.clone(), &mut state);
            }
        }
        state.leave();
    }
    reader.out.results.iter_mut().for_each(convert::differences);
    reader.out
}

struct Reader<'a> {
    text: &'a Text<'a>,
    lexicon: &'static Lexicon,
    year: Option<i32>,
    told: Told,
    /// "cả nước": of no one who reports, unless the nation itself does.
    others: &'static [&'static str],
    /// "toàn tỉnh", where a commune reports.
    wider: &'static [&'static str],
    /// "huyện", where a commune reports: kinds of bodies above it.
    superiors: &'static [&'static str],
    /// The name of who reports.
    organization: Option<Range<usize>>,
    out: Read,
    /// The result that comparisons belong to.
    current: Option<usize>,
    /// The result that "trong đó" divides, while it does.
    whole: Option<usize>,
    /// "từ 1.420 con": what it was, until what it has come to is read.
    pending: Option<(Mention, lead::Lead, usize)>,
    /// A plan's amount that stands before its result.
    waiting: Option<super::result::Beside>,
    /// "trong đó:" holds until the sentence ends.
    is_listed: bool,
    /// A name that was planned for, and the plan: its result may follow.
    planned: Option<(String, super::reference::Reference)>,
    /// What the figure before was said not to be the amount of: the true amount may follow.
    denied: Option<Range<usize>>,
    /// Where a figure ends that is supposed or doubtful: what it is for may follow.
    supposed: Option<usize>,
    /// What the sentence says of all its figures.
    unreal_said: sentence::Sentence,
    /// A count stands before: a share after it is its own.
    is_tallied: bool,
    /// "lần lượt" stands before.
    is_respective: bool,
    /// "(so CK:": what signed numbers after it differ from.
    versus: Option<super::reference::Reference>,
    /// Where a figure ends that is one of many's.
    of_each: Option<usize>,
    /// "giảm 12 vụ": where a difference ends, and its verb.
    differed: Option<(usize, Cue)>,
    /// The results that were told together, one each, and where the last of their figures ends.
    together: Option<(Vec<usize>, usize)>,
    /// Results of the sentence that no sign says to be one.
    unattested: Vec<usize>,
    at: usize,
    /// Where the sentence begins.
    sentence: usize,
    /// The first year in the sentence after the report's.
    later: Option<i32>,
    /// Where the last figure ends that is of no result.
    skipped: Option<usize>,
    /// Where the last figure ends that is planned for in a sentence that supposes it.
    aimed: Option<usize>,
    /// The sentence names a time to come.
    is_of_later_time: bool,
    /// Tokens of themes, tasks and projects.
    taken: Vec<bool>,
}

impl<'a> Reader<'a> {
    fn tokens(&self) -> &'a [Token] {
        &self.text.tokens
    }

    fn sentence(&mut self, range: Range<usize>, state: &mut topic::State) {
        let tokens = self.tokens();
        self.sentence = range.start;
        self.whole = None;
        self.is_listed = false;
        self.pending = None;
        self.waiting = None;
        self.planned = None;
        self.denied = None;
        self.unreal_said = self.unreal_sentence(range.clone());
        self.is_tallied = false;
        self.is_respective = false;
        self.versus = None;
        self.differed = None;
        self.together = None;
        self.aimed = None;
        let named = tokens.get(range.clone()).unwrap_or_default().iter().filter_map(super::trap::year);
        self.later = named.filter(|named| self.year.is_none_or(|year| *named > year)).min();
        state.sentence(tokens, range.clone(), self.told, self.lexicon);
        self.is_of_later_time = state.is_ahead();
        let numerals = numeral::all(tokens, range.clone(), self.lexicon);
        let is_result = |at: usize| state.at(at) == Topic::Results && !self.is_elsewhere(at);
        let counted: Vec<Mention> = numerals
            .iter()
            .filter_map(|numeral| match numeral {
                Numeral::Figure(mention) if is_result(mention.tokens.start) => Some(mention.clone()),
                _ => None,
            })
            .collect();
        let tallies = tally::read(tokens, range.clone(), &counted, self.lexicon);
        // Which count each number belongs to, and where the last of it ends.
        let takes = tallies.iter().flat_map(|tally| {
            let last = tally.takes.last();
            tally.takes.iter().map(move |start| (*start, (last == Some(start)).then_some(tally.tokens.end)))
        });
        let takes: HashMap<usize, Option<usize>> = takes.collect();
        let mut from = range.start;
        for (order, numeral) in numerals.iter().enumerate() {
            let Numeral::Figure(mention) = numeral else { continue };
            let start = mention.tokens.start;
            if self.out.results.len() >= MOST {
                let here = self.span(mention.tokens.clone());
                self.out.stopped.get_or_insert(here);
                return;
            }
            // What was read already: the noun after a figure, a reference with a number in it.
            if start < from {
                continue;
            }
            if self.is_elsewhere(start) {
                from = mention.tokens.end;
                continue;
            }
            if let Some(end) = takes.get(&start) {
                self.current = None;
                self.is_tallied = true;
                // The last of its numbers ends it, with the words of its label.
                from = end.map_or(mention.tokens.end, |end| end.max(mention.tokens.end));
                continue;
            }
            let coming: Vec<&Mention> = numerals
                .iter()
                .skip(order)
                .take(AHEAD)
                .filter_map(|next| match next {
                    Numeral::Figure(mention) => Some(mention),
                    Numeral::Trap(..) => None,
                })
                .collect();
            if state.at(start) == Topic::Results
                && let Some(end) = self.respective(from, &coming, range.end)
            {
                from = end;
                continue;
            }
            let next = coming.get(1).copied();
            from = match state.at(start) {
                Topic::Speech => mention.tokens.end,
                Topic::Ahead => self.aim(from, mention, range.end),
                Topic::Results if self.is_due_later(mention, range.end) => self.aim(from, mention, range.end),
                Topic::Results => self.figure(from, mention, next, range.end),
            };
        }
        for tally in tallies.into_iter().filter(|tally| tally.counted.says()) {
            let span = self.span(tally.tokens.clone());
            self.out.counts.push(Counted { span, paragraph: self.at, ..tally.counted });
        }
        self.share_references(range);
        self.ask_unattested();
    }

    /// Somebody says it, or it belongs to a theme, a task or a project.
    fn is_elsewhere(&self, at: usize) -> bool {
        self.text.is_quoted(at) || self.taken.get(at).copied().unwrap_or(false)
    }

    /// The rules of English hold, also for a language that has none.
    fn is_english(&self) -> bool {
        self.lexicon.language == crate::words::Language::En
    }

    /// Tokens as bytes of the article.
    fn span(&self, tokens: Range<usize>) -> Span {
        self.text.span(tokens)
    }
}
