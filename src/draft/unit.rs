//! What stands after a number as its unit: "tỷ đồng", "ha", "triệu đồng/người/năm", "dự án".

use std::ops::Range;

use super::lexicon::Lexicon;
use super::phrase;
use super::token::Token;

/// What kind of thing a unit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitKind {
    Percent,
    /// Percentage points.
    Points,
    /// "lần".
    Times,
    /// Money, by its code; whether it is per person or the like.
    Money {
        currency: &'static str,
        is_per: bool,
    },
    /// Area, length, weight.
    Physical,
    /// Things: the noun is the unit.
    Count,
}

/// A unit as it stands in the article.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unit {
    pub kind: UnitKind,
    /// The article's own words for it, or what they leave out: "tỷ" is "tỷ đồng".
    pub label: String,
    /// The label without its scale: "lượt" of "nghìn lượt".
    pub plain: String,
    /// What one of it is worth in the plain unit.
    pub scale: u64,
    /// Of a count: the noun, as tokens.
    pub noun: Range<usize>,
}

/// The unit that begins at `start`, and where it ends.
pub(super) fn at(tokens: &[Token], start: usize, lexicon: &Lexicon) -> Option<(Unit, usize)> {
    let simple = |kind, length: usize| {
        let label = label(tokens, start..start + length);
        Some((Unit { kind, plain: label.clone(), label, scale: 1, noun: start..start }, start + length))
    };
    if let Some(length) = phrase::one_of(tokens, start, lexicon.points) {
        return simple(UnitKind::Points, length);
    }
    if let Some(length) = phrase::one_of(tokens, start, lexicon.percent) {
        return simple(UnitKind::Percent, length).map(|found| found_label(found, "%"));
    }
    if let Some(length) = phrase::one_of(tokens, start, lexicon.times) {
        return simple(UnitKind::Times, length);
    }
    // "11 K-9 teams": a letter with a sign behind it is part of a name.
    let is_name = tokens.get(start + 1).is_some_and(|sign| sign.is("-") && sign.is_glued)
        && tokens.get(start + 2).is_some_and(|next| next.is_glued && next.is_number());
    // "15 bác sĩ trên 1 vạn dân": what so many are of.
    let is_name = is_name || phrase::at(tokens, start, "vạn dân").is_some();
    let (after_scale, scale) = match phrase::longest(tokens, start, lexicon.scales).filter(|_| !is_name) {
        Some((length, scale)) => (start + length, scale),
        None => (start, 1),
    };
    let (kind, end, noun) = base(tokens, after_scale, scale > 1, lexicon)?;
    let end = with_parts(tokens, end, lexicon);
    let kind = match kind {
        UnitKind::Money { currency, .. } => {
            UnitKind::Money { currency, is_per: tokens.get(end.saturating_sub(2)).is_some_and(|token| token.is("/")) }
        }
        kind => kind,
    };
    let mut label = label(tokens, start..end);
    // Where money is left out, it is the country's own.
    if matches!(kind, UnitKind::Money { currency: "VND", .. })
        && noun.is_empty()
        && noun.start == after_scale
        && scale > 1
    {
        let scale_words = self::label(tokens, start..after_scale);
        label = label.replacen(&scale_words, &format!("{scale_words} đồng"), 1);
    }
    let plain = self::label(tokens, after_scale..end);
    Some((Unit { kind, label, plain, scale, noun }, end))
}

fn found_label((unit, end): (Unit, usize), label: &str) -> (Unit, usize) {
    (Unit { label: label.to_owned(), ..unit }, end)
}

/// Money, measure or count at `start`; an empty range in place of a noun means that nothing stands there.
fn base(tokens: &[Token], start: usize, is_scaled: bool, lexicon: &Lexicon) -> Option<(UnitKind, usize, Range<usize>)> {
    let money = phrase::longest(tokens, start, lexicon.money);
    let measure = phrase::one_of(tokens, start, lexicon.measures);
    let count = phrase::one_of(tokens, start, lexicon.counts);
    // The longest wins: "m" is no unit in "mô hình", "đồng" none in "đồng bào".
    let longest = [money.map(|(length, _)| length), measure, count].into_iter().flatten().max();
    let end = start + longest.unwrap_or(0);
    match (longest, money, count) {
        (Some(length), Some((of_money, currency)), _) if of_money == length => {
            Some((UnitKind::Money { currency, is_per: false }, end, start..end))
        }
        (Some(length), _, Some(of_count)) if of_count == length => Some((UnitKind::Count, end, start..end)),
        (Some(_), _, _) => Some((UnitKind::Physical, end, start..end)),
        (None, _, _) if is_scaled && lexicon.language == crate::words::Language::Vi => {
            Some((UnitKind::Money { currency: "VND", is_per: false }, start, start..start))
        }
        // "1.2 million": what of is said by the name.
        (None, _, _) if is_scaled => Some((UnitKind::Count, start, start..start)),
        (None, _, _) => None,
    }
}

/// "/người/năm", "/1.000 dân": what the unit is divided by.
fn with_parts(tokens: &[Token], mut end: usize, lexicon: &Lexicon) -> usize {
    while tokens.get(end).is_some_and(|token| token.is("/")) {
        let Some(next) = tokens.get(end + 1) else { break };
        let is_head = phrase::longest(tokens, end + 1, lexicon.heads)
            .is_some_and(|_| !next.is("năm") && !next.is("tháng") && !next.is("quý"));
        let number_then_word = next.is_number()
            && tokens.get(end + 2).is_some_and(Token::is_word)
            && ["1.000", "10.000", "100.000", "1000", "100", "1,000", "10,000", "100,000"]
                .contains(&next.word.as_str());
        if is_head || !(next.is_word() || number_then_word) {
            break;
        }
        let scaled = next.is_number()
            || phrase::longest(tokens, end + 1, lexicon.scales).is_some()
            || next.is("vạn")
            || next.is("lao");
        // "m³/ngày đêm".
        let is_day = next.is("ngày") && tokens.get(end + 2).is_some_and(|word| word.is("đêm"));
        end += if scaled || is_day { 3 } else { 2 };
    }
    end.min(tokens.len())
}

/// As units are written: rules know them in small letters.
const CASED: [(&str, &str); 28] = [
    ("p", "P"),
    ("r", "R"),
    ("n", "N"),
    ("s$", "S$"),
    ("hk$", "HK$"),
    ("ksh", "KSh"),
    ("php", "PHP"),
    ("zar", "ZAR"),
    ("myr", "MYR"),
    ("ngn", "NGN"),
    ("sgd", "SGD"),
    ("hkd", "HKD"),
    ("kes", "KES"),
    ("bdt", "BDT"),
    ("us$", "US$"),
    ("nz$", "NZ$"),
    ("rs", "Rs"),
    ("inr", "INR"),
    ("usd", "USD"),
    ("vnd", "VND"),
    ("vnđ", "VNĐ"),
    ("eur", "EUR"),
    ("kwh", "kWh"),
    ("mwh", "MWh"),
    ("mw", "MW"),
    ("kw", "kW"),
    ("teu", "TEU"),
    ("htx", "HTX"),
];

/// The label as it is shown.
pub(super) fn cased(label: &str) -> String {
    let word = |word: &str| CASED.iter().find(|(known, _)| *known == word).map_or(word, |(_, cased)| cased).to_owned();
    label.split(' ').map(|part| part.split('/').map(word).collect::<Vec<_>>().join("/")).collect::<Vec<_>>().join(" ")
}

/// Tokens as one text, with the spaces that the article has between them.
pub(super) fn label(tokens: &[Token], range: Range<usize>) -> String {
    let mut out = String::new();
    for token in tokens.get(range).unwrap_or_default() {
        if !out.is_empty() && !token.is_glued {
            out.push(' ');
        }
        out.push_str(&token.word);
    }
    out
}
