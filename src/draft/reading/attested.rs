//! Whether the words themselves say that a figure is a result of who reports: a quantity with a verb, something done and
//! counted, one more of a list. A figure without such a sign, that is compared with nothing, is asked about.

use std::ops::Range;

use super::lead::Lead;
use super::{Reader, name};
use crate::draft::lexicon::Cue;
use crate::draft::numeral::Mention;
use crate::draft::phrase;
use crate::draft::result::Doubt;
use crate::draft::unit::UnitKind;

/// Words that join one more figure to the one before: what it is worth is as sure as its count.
const JOINS: [&str; 7] = ["và", "and", "worth", "totalling", "totaling", "valued", "trị"];

/// A name that only goes on with a list is no longer than this many tokens.
const LISTED: usize = 5;

/// Since when a sum was made is told within so many words.
const SINCE_WITHIN: usize = 16;

/// What asks the same already.
const DOUBTED: [Doubt; 3] = [Doubt::Unreal, Doubt::UnknownThing, Doubt::Earlier];

impl Reader<'_> {
    /// Whether the words before a level, or those after it, are a sign that it is a result.
    pub(super) fn is_attested(&self, lead: &Lead, mention: &Mention, predicate: &Range<usize>) -> bool {
        !self.is_of_another_name(lead)
            && !self.is_of_many(lead)
            && !self.is_price(mention)
            && !self.is_of_firm(lead)
            && !self.is_since(mention)
            && !self.may_be_bound(lead, mention)
            && !self.is_of_one_case(mention)
            && !self.is_share_of_count(lead, mention)
            && (self.is_said(lead, mention)
                || self.is_done_and_counted(lead, mention)
                || self.is_quantity(lead)
                || self.is_entry(mention)
                || !predicate.is_empty()
                || self.is_told_of_things(lead, mention)
                || self.goes_on_with_list(lead, mention))
    }

    /// At the sentence's end: of what no sign was found, what is compared with something is a result all the same.
    pub(super) fn ask_unattested(&mut self) {
        for at in std::mem::take(&mut self.unattested) {
            if let Some(found) = self.out.results.get_mut(at)
                && found.compared.is_empty()
                && found.beside.is_empty()
                && !found.doubts.iter().any(|doubt| DOUBTED.contains(doubt))
            {
                found.doubts.push(Doubt::Unattested);
            }
        }
    }

    /// "Housing Ombudsman made 7 findings", "Anh Sùng A Páo có 7 con bò": two words with capitals, and not those of who reports.
    fn is_of_another_name(&self, lead: &Lead) -> bool {
        let tokens = self.tokens();
        let own = self.organization.clone().and_then(|own| tokens.get(own)).unwrap_or_default();
        let is_name = |at: usize| {
            let word = tokens.get(at).filter(|token| token.is_word() && token.is_capital);
            // A sentence's first word has a capital whatever it is.
            let is_first = at == self.sentence && !self.is_english();
            word.is_some_and(|word| !is_first && !own.iter().any(|own| own.word == word.word))
        };
        let subject = lead.subject.clone();
        // "Amazon employs 1,200 workers".
        let is_firm = self.is_english()
            && subject.len() == 2
            && subject.start == self.sentence
            && is_name(subject.start)
            && tokens.get(subject.start + 1).is_some_and(|verb| verb.word.ends_with('s') && !verb.is_capital)
            && phrase::one_of(tokens, subject.start + 1, self.lexicon.done) == Some(1)
            && !tokens.get(subject.start).is_some_and(|word| word.word.ends_with('s'));
        if is_firm {
            return true;
        }
        // "The Public Works Department resurfaced 46 miles": a part of the body, that no "of" gives to another.
        const PARTS: [&str; 8] = ["department", "office", "service", "division", "team", "unit", "library", "works"];
        let is_part = |at: usize| {
            let is = |words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str()));
            is(&PARTS) && !tokens.get(at + 1).is_some_and(|next| next.is("of") || next.is("for") || next.is_capital)
        };
        subject.clone().any(|at| at + 1 < subject.end && is_name(at) && is_name(at + 1))
            && !subject.clone().any(is_part)
    }

    /// "số doanh nghiệp thành lập mới đạt 82%": of a plan, or of all? Its name counts things.
    fn is_share_of_count(&self, lead: &Lead, mention: &Mention) -> bool {
        let is_share = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent);
        let counts = ["số", "tổng số", "số lượng"];
        is_share && !self.is_english() && phrase::one_of(self.tokens(), lead.subject.start, &counts).is_some()
    }

    /// "mỗi năm thu 120 triệu đồng", "each nurse makes 12 visits": of one of many, or of one time of many.
    fn is_of_many(&self, lead: &Lead) -> bool {
        const EACH: [&str; 4] = ["mỗi", "từng", "each", "every"];
        lead.piece.clone().any(|at| self.tokens().get(at).is_some_and(|token| EACH.contains(&token.word.as_str())))
    }

    /// "Công ty Hòa An đầu tư 120 tỷ đồng", "A couple from Leeds paid £320,000": of one among many, named or not.
    fn is_of_firm(&self, lead: &Lead) -> bool {
        const FIRMS: [&str; 7] =
            ["công ty", "tập đoàn", "doanh nghiệp tư nhân", "ngân hàng", "một doanh nghiệp", "một hộ", "một gia đình"];
        const NONE: [&str; 9] =
            ["total", "further", "record", "number", "combined", "average", "estimated", "good", "majority"];
        let tokens = self.tokens();
        let starts = lead.before.iter().map(|piece| piece.start).chain([lead.piece.start]);
        if !self.is_english() {
            let is_own = |at: usize| self.organization.as_ref().is_some_and(|own| own.contains(&at));
            return starts.filter(|at| !is_own(*at)).any(|at| phrase::one_of(tokens, at, &FIRMS).is_some());
        }
        // The subject of the sentence: what a body does has its name, or an article that tells which.
        let at = lead.piece.start;
        let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str()));
        let opens =
            at == self.sentence || at.checked_sub(1).is_some_and(|before| is(before, &[";", ",", "(", "–", "—"]));
        opens && is(at, &["a", "an", "one"]) && !is(at + 1, &NONE) && self.is_done_and_counted_by(lead)
    }

    /// "The scheme has cost £9m since 2015": the sum of many years.
    fn is_since(&self, mention: &Mention) -> bool {
        let tokens = self.tokens();
        // "400,000 visitors since it opened".
        let noun = name::after(tokens, mention.tokens.end, mention.tokens.end + 6, self.lexicon);
        if self.is_english() && phrase::one_of(tokens, noun.end, &["since it", "since its", "since opening"]).is_some()
        {
            return true;
        }
        let since = phrase::one_of(tokens, mention.tokens.end, &["since", "từ năm", "kể từ năm"]);
        // "had been saved since the change of administration in 2017".
        let later = || {
            let words = mention.tokens.end..mention.tokens.end + SINCE_WITHIN;
            let says = |at: &usize| tokens.get(*at).is_some_and(|word| word.is_word() || word.is_number());
            let mut clause = words.take_while(says);
            let since = clause.find(|at| tokens.get(*at).is_some_and(|word| word.is("since")));
            since.and_then(|_| clause.find_map(|at| tokens.get(at).and_then(crate::draft::trap::year)))
        };
        let named = since.and_then(|length| tokens.get(mention.tokens.end + length)).and_then(crate::draft::trap::year);
        let named = named.or_else(|| later().filter(|_| self.is_english()));
        named.zip(self.year).is_some_and(|(named, year)| named < year)
    }

    /// "opened a £4 million school": what a thing cost; "a £4 million surplus" is a sum of its own.
    pub(super) fn is_price(&self, mention: &Mention) -> bool {
        let tokens = self.tokens();
        let before = mention.tokens.start.checked_sub(1).and_then(|at| tokens.get(at));
        let noun = name::after(tokens, mention.tokens.end, mention.tokens.end + 4, self.lexicon);
        let is_money = mention.unit.as_ref().is_some_and(|unit| matches!(unit.kind, UnitKind::Money { .. }));
        self.is_english()
            && is_money
            && before.is_some_and(|word| word.is("a") || word.is("an"))
            && !noun.is_empty()
            && !self.is_sum(noun)
    }

    /// "the £75 million engineering building", "its 120 ha estate": the size or the price of a thing that is known already.
    pub(super) fn is_attributive(&self, mention: &Mention) -> bool {
        const KNOWN: [&str; 8] = ["the", "this", "that", "these", "those", "its", "their", "our"];
        let tokens = self.tokens();
        let before = mention.tokens.start.checked_sub(1).and_then(|at| tokens.get(at));
        let noun = name::after(tokens, mention.tokens.end, mention.tokens.end + 4, self.lexicon);
        let is_size = mention.unit.as_ref().is_some_and(|unit| {
            matches!(unit.kind, UnitKind::Money { .. } | UnitKind::Physical)
                || unit.kind == UnitKind::Count && unit.noun.is_empty()
        });
        // "used its $15,000 to add eight jobs": money that somebody has, of which no more is told.
        const OWN: [&str; 4] = ["its", "their", "his", "her"];
        let is_own = before.is_some_and(|word| OWN.contains(&word.word.as_str()))
            && tokens.get(mention.tokens.end).is_some_and(|next| next.is("to"));
        self.is_english()
            && is_size
            && before.is_some_and(|word| KNOWN.contains(&word.word.as_str()) || OWN.contains(&word.word.as_str()))
            && (!noun.is_empty() || is_own)
            && !tokens.get(noun.start).is_some_and(|token| token.is("of"))
            && !self.is_sum(noun)
    }

    /// "surplus", "budget surplus"; "revenue budget" is none.
    fn is_sum(&self, noun: Range<usize>) -> bool {
        let last = noun.end.checked_sub(1).filter(|at| noun.contains(at));
        last.is_some_and(|at| phrase::one_of(self.tokens(), at, self.lexicon.sums).is_some())
    }

    /// "Tổng thu đạt 5 tỷ đồng", "Income was £5m", "Có 356 doanh nghiệp".
    fn is_said(&self, lead: &Lead, mention: &Mention) -> bool {
        let words = self.tokens().get(lead.cues.start..mention.tokens.start).unwrap_or_default();
        // "grants of £5m", "nhân dân phấn khởi với 12 cây": no verb.
        let joins = if self.is_english() { "of" } else { "với" };
        let is_of = words.iter().any(|token| token.is(joins));
        match lead.cues.verb {
            Some(Cue::Has) => true,
            Some(Cue::Reached | Cue::Left | Cue::To) => !is_of && !lead.subject.is_empty(),
            None => lead.cues.is_estimated && !lead.subject.is_empty(),
            _ => false,
        }
    }

    /// "3 doanh nghiệp nợ thuế trên 10 tỷ đồng": what each of them owes at least, or all together.
    fn may_be_bound(&self, lead: &Lead, mention: &Mention) -> bool {
        let is_money = mention.unit.as_ref().is_some_and(|unit| matches!(unit.kind, UnitKind::Money { .. }));
        let counted = self.current.and_then(|at| self.out.results.get(at)).filter(|_| self.is_same_sentence());
        let counts = counted.and_then(|found| found.level.as_ref()).and_then(|level| level.unit.as_ref());
        let counts = counts.is_some_and(|unit| unit.kind == UnitKind::Count);
        !self.is_english() && is_money && counts && lead.cues.comparator.is_some() && lead.before.is_empty()
    }

    /// The words before the number end with a verb by which something is done.
    pub(super) fn is_done_and_counted_by(&self, lead: &Lead) -> bool {
        let tokens = self.tokens();
        let last = lead.cues.start.checked_sub(1).and_then(|at| tokens.get(at));
        last.is_some_and(|verb| name::is_done(&verb.word))
            || phrase::ending(tokens, lead.piece.start..lead.cues.start, self.lexicon.done).is_some()
    }

    /// "kết nạp 104 đảng viên", "issued 58 letters": a verb by which something is done, right before the number.
    fn is_done_and_counted(&self, lead: &Lead, mention: &Mention) -> bool {
        let tokens = self.tokens();
        let subject = lead.subject.clone();
        // "crime tumbled 6%": a share right behind a verb is a change as well as a result; "inspected 95% of premises" is none.
        let is_share = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent);
        if self.is_english() && is_share && !tokens.get(mention.tokens.end).is_some_and(|next| next.is("of")) {
            return false;
        }
        if self.is_english() {
            let last = subject.end.checked_sub(1).filter(|at| subject.contains(at)).and_then(|at| tokens.get(at));
            let ends = |words| phrase::ending(tokens, 0..subject.end, words).is_some();
            return last.is_some_and(|verb| name::is_done(&verb.word))
                || !subject.is_empty() && (ends(self.lexicon.verbs) || ends(self.lexicon.done))
                // "brought in £1.3m": its last word may have been taken for no part of a name.
                || phrase::ending(tokens, lead.piece.start..lead.cues.start, self.lexicon.done).is_some();
        }
        // "hoàn thành 31 công trình": it may be one of the words that compare, too.
        let tables = [self.lexicon.verbs, self.lexicon.done];
        let is_verb = |at: usize| tables.iter().find_map(|table| phrase::one_of(tokens, at, table));
        // A verb begins the name, or stands right before the number: the syllable of one is within "phụ cấp" and "giao thông", too.
        let begins = is_verb(subject.start).is_some_and(|length| subject.start + length <= mention.tokens.start);
        let ends = (lead.piece.start..mention.tokens.start)
            .any(|at| is_verb(at).is_some_and(|length| at + length == mention.tokens.start || at >= lead.cues.start));
        let before =
            tables.iter().any(|table| phrase::ending(tokens, lead.piece.start..lead.cues.start, table).is_some());
        begins || ends || before
    }

    /// "100% đường ấp được bê tông hóa", "1,306 students took an exam", an item that begins with "1,142 teachers": the number comes
    /// first, and what is counted says what it did.
    fn is_told_of_things(&self, lead: &Lead, mention: &Mention) -> bool {
        let tokens = self.tokens();
        let is_first =
            lead.subject.is_empty() && lead.piece.clone().all(|at| at >= lead.cues.start) && lead.cues.verb.is_none();
        let noun = name::after(tokens, mention.tokens.end, mention.tokens.end + 12, self.lexicon);
        let things = mention.unit_at..noun.end.max(mention.tokens.end);
        let is_share = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent);
        let is_count = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Count);
        let acts = |at: usize| tokens.get(at).is_some_and(|word| name::is_done(&word.word));
        if !self.is_english() {
            return is_first && is_share && noun.len() > 1;
        }
        // An item of a list tells of what it begins with.
        let is_item = mention.tokens.start == self.sentence
            && self.text.paragraphs.get(self.at).is_some_and(|paragraph| paragraph.is_bullet);
        is_first && (is_share || is_count) && (is_item || (things.start + 1..things.end + 1).any(acts))
    }

    /// "Tỷ lệ che phủ rừng 41%", "toàn xã 812 hộ": a quantity by its name, or the body itself as what is counted in.
    fn is_quantity(&self, lead: &Lead) -> bool {
        let tables = [self.lexicon.quantities, self.lexicon.shares, self.lexicon.amounts, self.lexicon.scores];
        let begins = |at: usize, table: &[&str]| {
            phrase::one_of(self.tokens(), at, table).is_some_and(|length| at + length <= lead.piece.end)
        };
        // English names end with the quantity: "average daily population".
        let head = self.head(lead.subject.clone());
        let ends = self.is_english() && phrase::ending(self.tokens(), head, self.lexicon.quantities).is_some();
        ends || tables.iter().any(|table| begins(lead.subject.start, table) || begins(lead.piece.start, table))
    }

    /// "công nghiệp 315 tỷ đồng" after "thương mại 786 tỷ đồng", "455 bathrooms and 1,020 boilers": one more of what the sentence
    /// told before, and that had a sign.
    fn goes_on_with_list(&self, lead: &Lead, mention: &Mention) -> bool {
        let before = self.current.filter(|at| self.is_same_sentence() && self.unattested.binary_search(at).is_err());
        let Some(level) = before.and_then(|at| self.out.results.get(at)).and_then(|found| found.level.as_ref()) else {
            return false;
        };
        let kind =
            |unit: &Option<crate::draft::unit::Unit>| unit.as_ref().map(|unit| std::mem::discriminant(&unit.kind));
        let is_joined = lead
            .piece
            .clone()
            .all(|at| self.tokens().get(at).is_some_and(|token| JOINS.contains(&token.word.as_str())));
        let is_like = kind(&level.unit) == kind(&mention.unit) && lead.subject.len() <= LISTED;
        is_joined || is_like && self.tokens().get(lead.piece.start.wrapping_sub(1)).is_some_and(|sign| !sign.is_word())
    }
}
