//! The browser's half: `Intl`, reached through `Reflect`, so that whatever it
//! throws comes back as an error and a missing constructor is one too.

use std::cell::RefCell;

use js_sys::{Array, Function, JsString, Object, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};

use super::PluralCategory;

#[derive(Clone, Copy, PartialEq, Eq)]
enum FormatKind {
    Decimal,
    Percent,
    Date,
    List,
    Plural,
}

/// The formatters of one locale, by kind and fraction digits.
pub(super) struct Engine {
    locales: Array,
    built: RefCell<Vec<(FormatKind, u8, Option<Formatter>)>>,
}

/// An `Intl` object and the method of it that writes.
struct Formatter {
    object: JsValue,
    method: Function,
}

impl Engine {
    /// None if the tag is malformed.
    pub(super) fn new(tag: &str) -> Option<Self> {
        let check: Function = intl("getCanonicalLocales")?.dyn_into().ok()?;
        check.call1(&JsValue::UNDEFINED, &tag.into()).ok()?;
        // Without the second, an unknown language would give the browser's own.
        Some(Self::of(&[tag, "en"]))
    }

    pub(super) fn english() -> Self {
        Self::of(&["en"])
    }

    fn of(tags: &[&str]) -> Self {
        let locales = tags.iter().map(|tag| JsValue::from_str(tag)).collect();
        Self { locales, built: RefCell::default() }
    }

    pub(super) fn decimal(&self, value: f64, decimals: u8) -> String {
        let number = JsValue::from_f64(value);
        self.write(FormatKind::Decimal, decimals, &number).unwrap_or_else(|| text(&number).into())
    }

    pub(super) fn percent(&self, value: f64, decimals: u8) -> String {
        // Dividing by 100 moves halves (1.45 / 100 < 0.0145): shift the decimal
        // text instead, where JavaScript writes it without an exponent.
        let number = if value == 0.0 || (1e-6..1e21).contains(&value.abs()) {
            text(&value.into()).concat(&"e-2".into()).into()
        } else {
            JsValue::from_f64(value / 100.0)
        };
        self.write(FormatKind::Percent, decimals, &number).unwrap_or_else(|| {
            let plain: String = text(&value.into()).into();
            plain + "%"
        })
    }

    pub(super) fn date(&self, year: i32, month: u8, day: u8) -> Option<String> {
        self.write(FormatKind::Date, 0, &(days_from_epoch(year, month, day) * 86_400_000.0).into())
    }

    pub(super) fn list(&self, items: &[&str]) -> Option<String> {
        let items: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
        self.write(FormatKind::List, 0, &items)
    }

    pub(super) fn plural(&self, value: f64, decimals: u8) -> PluralCategory {
        let name = self.write(FormatKind::Plural, decimals, &value.into()).unwrap_or_default();
        PluralCategory::WORDS
            .iter()
            .find(|(word, _)| *word == name)
            .map_or(PluralCategory::Other, |(_, category)| *category)
    }

    fn write(&self, kind: FormatKind, decimals: u8, value: &JsValue) -> Option<String> {
        let mut built = self.built.try_borrow_mut().ok()?;
        let known = built.iter().position(|(k, d, _)| *k == kind && *d == decimals);
        let at = known.unwrap_or_else(|| {
            built.push((kind, decimals, build(&self.locales, kind, decimals)));
            built.len() - 1
        });
        let formatter = built.get(at)?.2.as_ref()?;
        formatter.method.call1(&formatter.object, value).ok()?.as_string()
    }
}

fn build(locales: &Array, kind: FormatKind, decimals: u8) -> Option<Formatter> {
    let options = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&options, &name.into(), &value);
    if matches!(kind, FormatKind::Decimal | FormatKind::Percent | FormatKind::Plural) {
        set("minimumFractionDigits", decimals.into()).ok()?;
        set("maximumFractionDigits", decimals.into()).ok()?;
    }
    let (constructor, method) = match kind {
        FormatKind::Decimal => ("NumberFormat", "format"),
        FormatKind::Percent => {
            set("style", "percent".into()).ok()?;
            ("NumberFormat", "format")
        }
        FormatKind::Date => {
            set("dateStyle", "long".into()).ok()?;
            set("timeZone", "UTC".into()).ok()?;
            ("DateTimeFormat", "format")
        }
        FormatKind::List => ("ListFormat", "format"),
        FormatKind::Plural => ("PluralRules", "select"),
    };
    let constructor: Function = intl(constructor)?.dyn_into().ok()?;
    let object = Reflect::construct(&constructor, &Array::of2(locales, &options)).ok()?;
    let method = Reflect::get(&object, &method.into()).ok()?.dyn_into().ok()?;
    Some(Formatter { object, method })
}

/// In capitals: the browser brings the tables along.
pub(in crate::words) fn large(letters: &str) -> String {
    JsString::from(letters).to_upper_case().into()
}

fn intl(name: &str) -> Option<JsValue> {
    let intl = Reflect::get(&global(), &"Intl".into()).ok()?;
    Reflect::get(&intl, &name.into()).ok()
}

/// JavaScript's own decimal text, shorter than carrying Rust's.
fn text(number: &JsValue) -> JsString {
    JsString::from("").concat(number)
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar, in which
/// ECMAScript reckons; `Date.UTC` would take year 24 for 1924.
fn days_from_epoch(year: i32, month: u8, day: u8) -> f64 {
    // The year begins in March, so that the leap day ends it.
    let year = year - i32::from(month < 3);
    let month = (i32::from(month) + 9) % 12;
    let of_year = (153 * month + 2) / 5 + i32::from(day) - 1;
    f64::from(year * 365 + year / 4 - year / 100 + year / 400 + of_year - 719_468)
}
