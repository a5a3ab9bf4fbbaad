//! Numbers, percents, dates, lists and plural categories of one locale.
//!
//! The browser brings these with it (`Intl`), so the widget carries no locale
//! data; on the host ICU4X says the same from the same CLDR. What both must
//! agree on letter by letter stands here, the rest in the two engines.

use std::cell::OnceCell;

use crate::report::Date;

#[cfg(not(target_arch = "wasm32"))]
#[path = "format/icu.rs"]
mod engine;
#[cfg(target_arch = "wasm32")]
#[path = "format/intl.rs"]
mod engine;

pub(in crate::words) use engine::large;

use engine::Engine;

/// The most fraction digits that `Intl` accepts in every browser.
const MOST_DECIMALS: u8 = 20;

/// Shown instead of NaN or infinity: a portal should not print "NaN".
const NO_NUMBER: &str = "—";

/// A plural category of CLDR, for cardinal numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralCategory {
    /// Arabic and Welsh 0.
    Zero,
    /// English 1, French 0 and 1.
    One,
    /// Arabic 2.
    Two,
    /// Polish 2 to 4.
    Few,
    /// Polish 5, French 1000000.
    Many,
    /// Everything else; the only one Vietnamese has.
    Other,
}

impl PluralCategory {
    /// All, as `Intl.PluralRules` names them.
    pub const WORDS: [(&'static str, PluralCategory); 6] = [
        ("zero", PluralCategory::Zero),
        ("one", PluralCategory::One),
        ("two", PluralCategory::Two),
        ("few", PluralCategory::Few),
        ("many", PluralCategory::Many),
        ("other", PluralCategory::Other),
    ];
}

/// Formats of one locale, each built when first asked for and kept.
///
/// ```
/// use report_card::words::LocaleFormat;
///
/// let vi = LocaleFormat::new("vi");
/// assert_eq!(vi.decimal(1757.0, 0), "1.757");
/// assert_eq!(vi.percent(42.5, 1), "42,5%");
/// assert_eq!(vi.date(2024, 1, 5), "ngày 05 tháng 01 năm 2024");
/// ```
pub struct LocaleFormat {
    engine: Engine,
    own: Option<Own>,
    /// For what programs read, whatever the locale.
    english: OnceCell<Engine>,
}

/// A language some of whose patterns are ours, not CLDR's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Own {
    Vietnamese,
    Hindi,
}

impl LocaleFormat {
    /// Formats of the BCP 47 tag `locale`; of its language alone if the rest is invalid, of `en` if that is unknown too.
    #[must_use]
    pub fn new(locale: &str) -> Self {
        // Chromium alone writes bare "ar" in European digits; CLDR's likely
        // region is Egypt, and so named every engine writes it alike.
        let bare_arabic = locale.eq_ignore_ascii_case("ar");
        let tag = if bare_arabic { "ar-EG" } else { locale };
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        // ICU4X would take "vi_VN", `Intl` would not.
        let mut tags = [tag, language].into_iter().filter(|tag| !tag.contains('_'));
        let found = tags.find_map(|tag| Some((tag, Engine::new(tag)?)));
        let (tag, engine) = found.unwrap_or_else(|| ("en", Engine::english()));
        let language = tag.split('-').next().unwrap_or(tag);
        let own = if language.eq_ignore_ascii_case("vi") {
            Some(Own::Vietnamese)
        } else if language.eq_ignore_ascii_case("hi") {
            Some(Own::Hindi)
        } else {
            None
        };
        Self { engine, own, english: OnceCell::new() }
    }

    /// `value` grouped, with exactly `decimals` fraction digits (20 at most),
    /// halves rounded away from zero. A value that is no number gives a dash.
    #[must_use]
    pub fn decimal(&self, value: f64, decimals: u8) -> String {
        let decimals = decimals.min(MOST_DECIMALS);
        match settle(value, decimals) {
            Some(value) => self.engine.decimal(value, decimals),
            None => NO_NUMBER.into(),
        }
    }

    /// `value` for programs, whatever the locale: a point, no groups, exactly `decimals` fraction digits (20 at most).
    #[must_use]
    pub fn fixed(&self, value: f64, decimals: u8) -> String {
        let decimals = decimals.min(MOST_DECIMALS);
        let english = self.english.get_or_init(Engine::english);
        settle(value, decimals).map_or(NO_NUMBER.into(), |value| english.decimal(value, decimals).replace(',', ""))
    }

    /// `value` for programs, with as many fraction digits as it has: as in JSON, but never with an exponent.
    #[must_use]
    pub fn plain(&self, value: f64) -> String {
        let text = self.fixed(value, MOST_DECIMALS);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// `value`, already in percent, with the locale's percent sign.
    #[must_use]
    pub fn percent(&self, value: f64, decimals: u8) -> String {
        let decimals = decimals.min(MOST_DECIMALS);
        match settle(value, decimals) {
            Some(value) => self.engine.percent(value, decimals),
            None => NO_NUMBER.into(),
        }
    }

    /// The day in the locale's long form; in Vietnamese in the form of
    /// official documents. A day no calendar has, or of a year outside 1 to 9999,
    /// is written as it came.
    #[must_use]
    pub fn date(&self, year: i32, month: u8, day: u8) -> String {
        if !(1..=9999).contains(&year) || day == 0 || day > Date::days_in(year, month) {
            return numeric(year, month, day);
        }
        if self.own == Some(Own::Vietnamese) {
            return official(year, month, day);
        }
        match self.engine.date(year, month, day) {
            // Some CLDR versions have the comma ("5 जनवरी, 2024"), others not.
            Some(text) if self.own == Some(Own::Hindi) => text.replace(',', ""),
            Some(text) => text,
            None => numeric(year, month, day),
        }
    }

    /// The items joined as "A, B, and C".
    #[must_use]
    pub fn list(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [one] => (*one).into(),
            // CLDR versions differ in the last comma: "A, B और C".
            [first @ .., last] if self.own == Some(Own::Hindi) => self.joined(&[&first.join(", "), last]),
            _ => self.joined(items),
        }
    }

    fn joined(&self, items: &[&str]) -> String {
        self.engine.list(items).unwrap_or_else(|| items.join(", "))
    }

    /// The cardinal plural category of `value` written with `decimals`
    /// fraction digits: English "1 point", but "1.0 points".
    #[must_use]
    pub fn plural(&self, value: f64, decimals: u8) -> PluralCategory {
        // Newer CLDR has a "one" for Vietnamese, older has not; its nouns do not change anyway.
        if self.own == Some(Own::Vietnamese) {
            return PluralCategory::Other;
        }
        let decimals = decimals.min(MOST_DECIMALS);
        settle(value, decimals).map_or(PluralCategory::Other, |value| self.engine.plural(value, decimals))
    }
}

/// The value to write: none if it is not finite, and a plain zero if it rounds
/// to zero, for "-0" is no amount (`signDisplay` could say so, but older
/// browsers throw at it).
fn settle(value: f64, decimals: u8) -> Option<f64> {
    let mut scale = 1.0;
    for _ in 0..decimals {
        scale *= 10.0;
    }
    if !value.is_finite() {
        None
    } else if value.abs() < 0.5 / scale {
        Some(0.0)
    } else {
        Some(value)
    }
}

/// Decree 30/2020/NĐ-CP: a zero before days under 10 and before months 1 and 2,
/// where one could be added to make another date; not before month 3.
fn official(year: i32, month: u8, day: u8) -> String {
    let month = if month < 3 { padded(month) } else { month.to_string() };
    ["ngày ", &padded(day), " tháng ", &month, " năm ", &year.to_string()].concat()
}

fn numeric(year: i32, month: u8, day: u8) -> String {
    [&year.to_string(), "-", &padded(month), "-", &padded(day)].concat()
}

fn padded(number: u8) -> String {
    let digits = number.to_string();
    if number < 10 { ["0", &digits].concat() } else { digits }
}
