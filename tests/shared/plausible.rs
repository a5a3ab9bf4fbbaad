//! W04: what is written in full though its unit has a factor, and what is only large.

use report_card::facts;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::problems::changed;

/// Where W04 is told of a measure in a unit of that currency and factor.
fn told(currency: &str, factor: f64, figures: &str) -> Vec<String> {
    let unit = format!("{{\"u\": {{\"label\": \"u\", {currency} \"factor\": {factor}}}, \"ty-dong\"");
    let json = changed("{\"ty-dong\"", &unit).replace(
        "\"name\": \"Đất\", \"actual\": {\"value\": 36.1}",
        &format!("\"name\": \"Đất\", \"unit\": \"u\", {figures}"),
    );
    let problems = facts::read(&json).problems;
    assert!(problems.iter().all(|problem| problem.code() == "W04"), "{figures}");
    problems.into_iter().map(|problem| problem.pointer).collect()
}

fn is_told(currency: &str, factor: f64, value: f64) -> bool {
    !told(currency, factor, &format!("\"actual\": {{\"value\": {value}}}")).is_empty()
}

const VND: &str = "\"currency\": \"VND\",";
const USD: &str = "\"currency\": \"USD\",";

#[wasm_bindgen_test(unsupported = test)]
pub fn sums_that_public_bodies_state_are_plausible() {
    for (currency, factor, value) in [
        // A district's year, 1.757 tỷ đồng, in each of the units that districts use.
        (VND, 1e3, 1_757_000_000.0),
        (VND, 1e6, 1_757_000.0),
        (VND, 1e9, 1_757.0),
        // The state's budget and the country's product.
        (VND, 1e3, 2e12),
        (VND, 1e6, 2e9),
        (VND, 1e9, 11_511_868.0),
        // The debt of the United States, China's product, Japan's debt, Iran's budget.
        (USD, 1e6, 38_000_000.0),
        ("\"currency\": \"CNY\",", 1e8, 1_349_084.0),
        ("\"currency\": \"JPY\",", 1e6, 1_300_000_000.0),
        ("\"currency\": \"IRR\",", 1e6, 110_000_000_000.0),
        // The world's people in thousands, its freight in millions of tons, Việt Nam's land in thousands of m², power in GWh,
        // energy in PJ.
        ("", 1e3, 8_200_000.0),
        ("", 1e6, 12_000.0),
        ("", 1e3, 331_000_000.0),
        ("", 1e6, 30_000_000.0),
        ("", 1e15, 4_000.0),
    ] {
        assert!(!is_told(currency, factor, value), "{value} × {factor} {currency}");
        assert!(!is_told(currency, factor, -value), "-{value} × {factor} {currency}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
pub fn a_value_in_full_under_a_factor_is_told() {
    for (currency, factor, value) in [
        (VND, 1e9, 1_757_000_000_000.0),
        (VND, 1e6, 1_757_000_000_000.0),
        // A commune's 300 triệu đồng.
        (VND, 1e9, 300_000_000.0),
        (USD, 1e6, 2_300_000_000.0),
        ("\"currency\": \"IRR\",", 1e9, 1e17),
        ("", 1e6, 1_757_000_000.0),
    ] {
        assert!(is_told(currency, factor, value), "{value} × {factor} {currency}");
        assert!(is_told(currency, factor, -value), "-{value} × {factor} {currency}");
    }
    // Without a factor the value is the amount: there is nothing to mistake.
    assert!(!is_told(VND, 1.0, 1e18));
}

#[wasm_bindgen_test(unsupported = test)]
pub fn every_figure_of_a_measure_is_looked_at_in_its_own_unit() {
    let full = "1757000000000";
    let figures = format!(
        "\"actual\": {{\"low\": 1757, \"high\": {full}}},
         \"targets\": [{{\"id\": \"a\", \"name\": \"a\", \"value\": {full}}}, {{\"id\": \"b\", \"name\": \"b\", \"unit\": \"ty-dong\", \"value\": 1}}],
         \"baselines\": [{{\"id\": \"a\", \"name\": \"a\", \"unit\": \"ty-dong\", \"value\": {full}}}],
         \"observations\": [{{\"period\": {{\"end\": \"2020-12-31\"}}, \"value\": {full}}}]"
    );
    assert_eq!(
        told(VND, 1e9, &figures),
        [
            "/measures/0/actual/high",
            "/measures/0/targets/0/value",
            "/measures/0/baselines/0/value",
            "/measures/0/observations/0/value"
        ]
    );
    // A unit that is no money's, and the budget's own for one baseline.
    assert_eq!(told("", 1.0, &figures), ["/measures/0/baselines/0/value"]);
}
