//! Reports as a page's own objects: what JSON would have of them, and what can't be in it told at its place.

use js_sys::{Function, JSON};
use report_card::card::{Content, Options};
use report_card::report::{Data, Fault, Given};
use report_card::words::Words;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::reader::mutation;

#[wasm_bindgen(module = "/src/embed/glue/plain.js")]
extern "C" {
    /// As every report comes to the wasm.
    #[wasm_bindgen(js_name = plainReports)]
    pub fn plain_reports(report: &JsValue) -> JsValue;
    /// As the options do.
    pub fn plain(data: &JsValue) -> JsValue;
}

fn content(report: &JsValue) -> Content {
    let data: Data = serde_wasm_bindgen::from_value(plain_reports(report)).expect("plain data");
    Content::of_all(Given::all(data), Options::default())
}

/// What a page's code makes.
fn made(code: &str) -> JsValue {
    Function::new_no_args(code).call0(&JsValue::NULL).expect("made")
}

/// What is told of a report with `field` among its fields.
fn told(field: &str) -> Vec<String> {
    let report = made(&format!(
        "const report = {{ version: 1, id: 'r', language: 'en', organization: {{ name: 'O' }}, period: {{ end: '2023-12-31' }} }};
         {field}
         return report;"
    ));
    let content = content(&report);
    let words = Words::new(["en"]);
    content
        .problems()
        .map(|problem| format!("{} {}: {}", problem.code(), problem.pointer, words.problem(problem)))
        .collect()
}

#[wasm_bindgen_test]
pub fn of_an_object_the_same_is_told_as_of_its_text() {
    let mut compared = 0;
    for seed in 0..500 {
        let text = mutation::mutated(seed).text;
        let of_text = Content::new(&text, Options::default());
        let is_json = of_text.problems().all(|problem| problem.code() != "E01");
        let Some(object) = JSON::parse(&text).ok().filter(|_| is_json) else { continue };
        let of_object = content(&object);
        let problems = |content: &Content| -> Vec<(String, Fault)> {
            content.problems().map(|problem| (problem.pointer.clone(), problem.fault.clone())).collect()
        };
        assert_eq!(problems(&of_object), problems(&of_text), "{seed}");
        assert_eq!(of_object.report(), of_text.report(), "{seed}");
        compared += 1;
    }
    assert!(compared > 100, "{compared}");
}

#[wasm_bindgen_test]
pub fn what_json_can_not_hold_is_told_at_its_place() {
    for (title, found) in [
        ("1n", "a BigInt"),
        ("() => {}", "a function"),
        ("Symbol()", "a symbol"),
        ("NaN", "NaN or Infinity"),
        ("-Infinity", "NaN or Infinity"),
        ("report", "an object that holds itself"),
        ("[[report]]", "a list"),
        ("{ toJSON() { throw new Error('no'); } }", "what can’t be read: its getter, toJSON or proxy throws"),
        ("new Proxy({}, { ownKeys() { throw 1; } })", "what can’t be read: its getter, toJSON or proxy throws"),
        ("Object.assign(Proxy.revocable([], {}), {}).proxy", "a list"),
    ] {
        assert_eq!(
            told(&format!("report.title = {title};")),
            [format!("E23 /title: must be text, found {found}")],
            "{title}"
        );
    }
    assert_eq!(
        told("const { proxy, revoke } = Proxy.revocable([], {}); revoke(); report.title = proxy;"),
        ["E23 /title: must be text, found what can’t be read: its getter, toJSON or proxy throws"]
    );
    assert_eq!(
        told("Object.defineProperty(report, 'title', { enumerable: true, get() { throw 1; } });"),
        ["E23 /title: must be text, found what can’t be read: its getter, toJSON or proxy throws"]
    );
    // Within, at the very place; the rest stands.
    assert_eq!(
        told(
            "report.measures = [{ id: 'm', name: 'n', actual: { value: 5n } }, { id: 'o', name: 'n', actual: { value: 5 } }];"
        ),
        ["E23 /measures/0/actual/value: must be a number, found a BigInt"]
    );
    assert_eq!(
        told("const part = { id: 'm', name: 'n', status: 'met' }; part.parts = [part]; report.measures = [part];"),
        ["E23 /measures/0/parts/0: must be an object, found an object that holds itself"]
    );
}

#[wasm_bindgen_test]
pub fn what_is_no_report_at_all_is_told() {
    for (report, found) in [
        ("null", "null"),
        ("() => {}", "a function"),
        ("1n", "a BigInt"),
        ("new Proxy({}, { get() { throw 1; } })", "what can’t be read: its getter, toJSON or proxy throws"),
        ("[]", "a list"),
        ("7", "a number"),
    ] {
        let content = content(&made(&format!("return {report}")));
        let words = Words::new(["en"]);
        let told: Vec<String> = content.problems().map(|problem| words.problem(problem)).collect();
        assert_eq!(told, [format!("not a report: it must be an object {{…}}, found {found}")], "{report}");
    }
}

#[wasm_bindgen_test]
pub fn depth_and_size_have_their_end() {
    let deep = "let deep = 'x'; for (let level = 0; level < 100000; level += 1) deep = [deep];";
    assert_eq!(told(&format!("{deep} report.title = deep;")), ["E23 /title: must be text, found a list"]);
    let wide = "let wide = 'x'; for (let level = 0; level < 60; level += 1) wide = [wide, wide];";
    let large = ["E21 : the report has more than 2 MiB: split it, or leave out old series"];
    assert_eq!(told(&format!("{wide} report.title = wide;")), large);
    assert_eq!(told("report.title = 'x'.repeat(3 << 20);"), large);
    assert_eq!(told("report.title = 'ế'.repeat(1 << 20);"), large, "in bytes");
    assert_eq!(told("report.title = new Array(4294967295);"), large);
    // As deep as a text may be, and one level more.
    let nested =
        |levels: usize| format!("let x = {{}}; for (let l = 0; l < {levels}; l += 1) x = {{ x }}; report['//'] = x;");
    assert_eq!(told(&nested(62)), [""; 0]);
    // A drawn card is nobody's here.
    assert_eq!(told(&format!("{deep} report.drawn = {{ of: deep, en: '\\ud800' }};")), [""; 0]);
}

#[wasm_bindgen_test]
pub fn data_is_what_json_would_have_of_it() {
    // A date is its ISO text, what is undefined is not there, and of a hole in a list there is null.
    assert_eq!(told("report.dateModified = new Date('2023-12-31'); report.odd = undefined;").len(), 1);
    let by_text = |field: &str| told(&format!("{field} return JSON.stringify(report);"));
    for field in [
        "report.dateModified = new Date('2023-12-31');",
        "report.title = new (class Title { toJSON() { return 'T'; } })();",
        "report.statements = [undefined, , { text: 'x' }];",
        "report.measures = Object.assign([], { extra: 1 });",
        "report.units = Object.create({ inherited: 1 }, { 'own': { value: { label: 'l' }, enumerable: true } });",
        "report.odd = new Map([[1, 2]]);",
        "report.organization = Object.freeze({ name: 'F', __proto__: null });",
        "report.measures = [{ id: 'm', name: 'n', actual: { value: 0.1 + 0.2 } }, { id: 'o', name: 'n', actual: { value: 2 ** 60 } }];",
        "report['__proto__x'] = 1; Object.defineProperty(report, '__proto__', { value: { a: 1 }, enumerable: true });",
    ] {
        assert_eq!(told(field), by_text(field), "{field}");
    }
}

#[wasm_bindgen_test]
pub fn old_libraries_ways_of_json_do_no_harm() {
    // As prototype.js has them: a list becomes a text.
    made(
        "Array.prototype.toJSON = function () { return '[' + this + ']'; }; Object.prototype.toJSON = function () { return '{}'; };",
    );
    let told = told("report.measures = [{ id: 'm', name: 'n', actual: { value: 1 } }];");
    made("delete Array.prototype.toJSON; delete Object.prototype.toJSON;");
    assert_eq!(told, [""; 0]);
}
