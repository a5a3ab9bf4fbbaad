//! The host's half: ICU4X with its compiled CLDR.

use fixed_decimal::{Decimal, FloatPrecision, SignedRoundingMode, UnsignedRoundingMode};
use icu_calendar::Date;
use icu_datetime::{DateTimeFormatter, fieldsets::YMD, options::YearStyle};
use icu_decimal::DecimalFormatter;
use icu_list::{ListFormatter, options::ListFormatterOptions};
use icu_locale_core::Locale;
use icu_plurals::PluralRules;

use super::PluralCategory;

/// The formatters of one locale; `None` inside only if ICU4X had no data at all.
pub(super) struct Engine {
    locale: Locale,
    number: Option<DecimalFormatter>,
    date: Option<DateTimeFormatter<YMD>>,
    list: Option<ListFormatter>,
    plural: Option<PluralRules>,
}

impl Engine {
    /// None if the tag is malformed or CLDR does not know its language.
    pub(super) fn new(tag: &str) -> Option<Self> {
        let engine = Self::of(Locale::try_from_str(tag).ok()?);
        // Only CLDR's root has numbers for month names.
        let known = engine.date(2024, 1, 1).is_some_and(|text| !text.contains("M01"));
        known.then_some(engine)
    }

    pub(super) fn english() -> Self {
        Self::of(icu_locale_core::locale!("en"))
    }

    fn of(locale: Locale) -> Self {
        let list = ListFormatterOptions::default();
        Self {
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            date: DateTimeFormatter::try_new((&locale).into(), YMD::long().with_year_style(YearStyle::NoEra)).ok(),
            list: ListFormatter::try_new_and((&locale).into(), list).ok(),
            plural: PluralRules::try_new_cardinal((&locale).into()).ok(),
            locale,
        }
    }

    pub(super) fn decimal(&self, value: f64, decimals: u8) -> String {
        let number = fixed(value, decimals);
        match &self.number {
            Some(formatter) => formatter.format(&number).to_string(),
            None => number.to_string(),
        }
    }

    pub(super) fn percent(&self, value: f64, decimals: u8) -> String {
        let signed = self.decimal(value, decimals);
        let unsigned = self.decimal(value.abs(), decimals);
        let (before, after) = self.signs(&unsigned);
        // Between the minus and the digits: Turkish writes -%42.
        signed.replacen(&unsigned, &[before, &unsigned, after].concat(), 1)
    }

    /// What stands around the digits: CLDR's `percentFormats` with the
    /// `percentSign` of the digits used. ICU4X has percents only in
    /// `icu_experimental`, so the few patterns there are stand here, for the
    /// languages Chromium knows, as its ICU writes them.
    fn signs(&self, digits: &str) -> (&'static str, &'static str) {
        let language = self.locale.id.language;
        let region = self.locale.id.region;
        let region = region.as_ref().map_or("", |region| region.as_str());
        match (language.as_str(), region) {
            ("ar", _) if digits.contains(|digit| matches!(digit, '٠'..='٩')) => ("", "٪\u{61c}"),
            ("ar", _) => ("", "\u{200e}%\u{200e}"),
            ("fa", _) => ("", "٪"),
            ("tr", _) => ("%", ""),
            ("de", "CH" | "LI") | ("fr", "CH") => ("", "%"),
            ("es", region) if !matches!(region, "" | "ES" | "EA" | "GQ" | "IC" | "PH") => ("", "%"),
            (
                "ca" | "cs" | "da" | "de" | "es" | "fi" | "fr" | "hr" | "lt" | "nb" | "no" | "ro" | "ru" | "sk" | "sl"
                | "sv",
                _,
            ) => ("", "\u{a0}%"),
            _ => ("", "%"),
        }
    }

    pub(super) fn date(&self, year: i32, month: u8, day: u8) -> Option<String> {
        let date = Date::try_new_iso(year, month, day).ok()?;
        let text = self.date.as_ref()?.format(&date).to_string();
        // Browsers write this space of CLDR's dates as a plain one, lest pages
        // that parse dates break.
        Some(text.replace('\u{202f}', " "))
    }

    pub(super) fn list(&self, items: &[&str]) -> Option<String> {
        Some(self.list.as_ref()?.format(items.iter()).to_string())
    }

    pub(super) fn plural(&self, value: f64, decimals: u8) -> PluralCategory {
        let number = fixed(value, decimals);
        match self.plural.as_ref().map(|rules| rules.category_for(&number)) {
            Some(icu_plurals::PluralCategory::Zero) => PluralCategory::Zero,
            Some(icu_plurals::PluralCategory::One) => PluralCategory::One,
            Some(icu_plurals::PluralCategory::Two) => PluralCategory::Two,
            Some(icu_plurals::PluralCategory::Few) => PluralCategory::Few,
            Some(icu_plurals::PluralCategory::Many) => PluralCategory::Many,
            Some(icu_plurals::PluralCategory::Other) | None => PluralCategory::Other,
        }
    }
}

/// In capitals.
pub(in crate::words) fn large(letters: &str) -> String {
    letters.to_uppercase()
}

/// The shortest decimal that reads back as `value`, which is what browsers
/// round too, to exactly `decimals` digits.
fn fixed(value: f64, decimals: u8) -> Decimal {
    let mut number = Decimal::try_from_f64(value, FloatPrecision::RoundTrip).unwrap_or_default();
    let last = -i16::from(decimals);
    number.round_with_mode(last, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
    number.pad_end(last);
    number
}
