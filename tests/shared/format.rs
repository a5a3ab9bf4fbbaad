//! `Intl` in the browser and ICU4X on the host against one golden file, and what no locale may change.

use report_card::words::{LocaleFormat, PluralCategory};
use wasm_bindgen_test::wasm_bindgen_test;

#[path = "golden.rs"]
mod golden;

#[wasm_bindgen_test(unsupported = test)]
pub fn numbers_dates_lists_and_plurals_are_those_of_the_golden_file() {
    let differences = golden::differences();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[wasm_bindgen_test(unsupported = test)]
pub fn of_a_tag_that_is_invalid_the_language_is_kept() {
    for locale in ["vi-", "vi_VN"] {
        assert_eq!(LocaleFormat::new(locale).decimal(1234.5, 1), "1.234,5", "{locale}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
pub fn an_unusable_locale_formats_as_english() {
    for locale in ["", "x", "xx", "qaa", "not a tag", "tiếng-Việt", "en-u-nu-"] {
        let format = LocaleFormat::new(locale);
        assert_eq!(format.decimal(1234.5, 1), "1,234.5", "{locale}");
        assert_eq!(format.date(2024, 1, 5), "January 5, 2024", "{locale}");
        assert_eq!(format.list(&["A", "B", "C"]), "A, B, and C", "{locale}");
        assert_eq!(format.plural(1.0, 0), PluralCategory::One, "{locale}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
pub fn nothing_panics() {
    let format = LocaleFormat::new("vi-VN");
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN, f64::MIN_POSITIVE, -0.0] {
        for decimals in [0, 1, 20, 21, 255] {
            assert!(!format.decimal(value, decimals).is_empty());
            assert!(!format.percent(value, decimals).is_empty());
            let _ = format.plural(value, decimals);
        }
    }
    for locale in ["vi", "en", "ar", "th"] {
        let format = LocaleFormat::new(locale);
        assert_eq!(format.date(2024, 13, 5), "2024-13-05");
        assert_eq!(format.date(2023, 2, 29), "2023-02-29");
        assert_eq!(format.date(2024, 0, 0), "2024-00-00");
        for year in [i32::MIN, -1, 0, 24, 99_999, i32::MAX] {
            assert!(!format.date(year, 2, 28).is_empty());
        }
        assert_eq!(format.list(&[]), "");
    }
}

#[wasm_bindgen_test(unsupported = test)]
pub fn programs_read_the_same_number_in_every_language() {
    for locale in ["vi", "ar", "hi", "de-CH"] {
        let format = LocaleFormat::new(locale);
        for (number, plain) in [
            (0.0, "0"),
            (-0.0, "0"),
            (1757.0, "1757"),
            (-42.5, "-42.5"),
            (0.1 + 0.2, "0.30000000000000004"),
            (1e21, "1000000000000000000000"),
        ] {
            assert_eq!(format.plain(number), plain, "{locale}");
        }
        assert_eq!(format.fixed(1234.565, 2), "1234.57", "{locale}");
        assert_eq!(format.fixed(-0.25, 1), "-0.3", "{locale}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
pub fn zero_has_no_sign() {
    let format = LocaleFormat::new("en");
    assert_eq!(format.decimal(-0.0, 0), "0");
    assert_eq!(format.decimal(-0.004, 2), "0.00");
    assert_eq!(format.decimal(-0.005, 2), "-0.01");
    assert_eq!(format.percent(-0.4, 0), "0%");
}
