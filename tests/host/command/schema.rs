//! `report-card schema`: the format for editors, held by a validator that is not ours.

use jsonschema::Validator;
use report_card::facts;
use serde_json::{Value, json};

use super::run;
use crate::depth::nested;
use crate::problems::{SPOILED, changed};

const COMMITTED: &str = "www/report.schema.json";

fn schema() -> Value {
    let said = run(&["schema"], b"");
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    serde_json::from_str(&said.out).expect("JSON")
}

fn validator() -> Validator {
    assert!(jsonschema::meta::is_valid(&schema()));
    jsonschema::draft202012::new(&schema()).expect("a schema")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// `UPDATE=1` writes it anew.
#[test]
fn the_published_schema_is_current() {
    let said = run(&["schema"], b"").out;
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(COMMITTED), &said).expect("written");
    }
    assert!(read(COMMITTED) == said, "run UPDATE=1 cargo test --features cli --test host schema");
    assert!(said.contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""));
}

#[test]
fn every_example_is_valid() {
    let validator = validator();
    for name in ["ngo-quyen-2023", "thua-thien-hue-2019", "winchester-2014-15"] {
        let report = serde_json::from_str(&read(&format!("www/reports/{name}.json"))).expect("JSON");
        let told: Vec<String> =
            validator.iter_errors(&report).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(told, [""; 0], "{name}");
    }
}

/// What the schema must refuse, for the reader leaves something out or warns of an unknown field.
fn must_refuse(json: &str) {
    let report: Value = serde_json::from_str(json).expect("JSON");
    assert!(!validator().is_valid(&report), "{json}");
}

#[test]
fn every_rule_that_a_schema_can_express_is_in_it() {
    // A sum, a comparison of two fields, or a name that another place gives: no schema can say these.
    let beyond = ["E06", "E07", "E09", "E17", "E14 /measures/0/actual: a range"];
    let (beyond, expressed): (Vec<_>, Vec<_>) =
        SPOILED.iter().partition(|(_, _, told)| beyond.iter().any(|code| told.starts_with(code)));
    assert_eq!((beyond.len(), expressed.len()), (5, SPOILED.len() - 5));
    for (from, to, _) in expressed {
        must_refuse(&changed(from, to));
    }
    for (from, to) in [
        ("\"version\": 1", "\"version\": 2"),
        ("\"version\": 1, ", ""),
        ("\"language\": \"vi\",", ""),
        ("\"language\": \"vi\"", "\"language\": \"tiếng Việt\""),
        (", \"end\": \"2023-12-31\"", ""),
        ("\"name\": \"Quận\", ", ""),
        ("\"Quận\"", "\" \""),
        ("\"value\": 36.1", "\"low\": 36.1"),
        ("\"value\": 36.1", "\"value\": 36.1, \"text\": \"tăng\""),
        ("\"measures\"", "\"masures\""),
    ] {
        must_refuse(&changed(from, to));
    }
    must_refuse(&changed("\"name\": \"Đất\"", &format!("\"name\": \"Đất\", {}", nested(5))));
    must_refuse(&changed("\"name\": \"Đất\"", &format!("\"name\": \"Đất\", {}", nested(4).replace("p4", "P 4"))));
    must_refuse(&changed("\"Cầu\"", &format!("\"{}\"", "ầ".repeat(4_001))));
    must_refuse(&changed("[\"Cầu\", \"Chợ\"]", &format!("[{}\"x\"]", "\"x\",".repeat(2_000))));
}

#[test]
fn what_the_reader_takes_is_valid() {
    let validator = validator();
    for (from, to) in [
        ("", ""),
        (
            "\"id\": \"r\"",
            "\"id\": \"r\", \"$schema\": \"report.schema.json\", \"//\": \"một lời nhắc\", \"title\": null",
        ),
        ("{\"ty-dong\"", "{\"// ty\": \"tỷ là 10⁹\", \"ty-dong\""),
        ("\"value\": 36.1", "\"value\": null, \"low\": 7.5, \"high\": 8, \"valueStatus\": \"forecast\""),
        (
            "\"comparison\": {\"type\": \"percentChange\", \"value\": 42.5}, \"status\": \"exceeded\"",
            "\"status\": \"dropped\"",
        ),
        ("{\"items\": [\"Cầu\", \"Chợ\"], \"complete\": false}", "[\"Cầu\"]"),
        ("{\"url\": \"https://example.vn/a\"}", "[{\"title\": \"a\"}, {\"title\": \"b\"}]"),
        ("\"total\": 19", "\"total\": 19.0"),
        ("\"name\": \"Đất\"", &format!("\"name\": \"Đất\", {}", nested(4))),
        (
            "\"name\": \"Đất\"",
            &format!("\"name\": \"Đất\", {}", nested(4).replace("\"status\"", "\"parts\": [], \"status\"")),
        ),
    ] {
        let json = changed(from, to);
        assert_eq!(facts::read(&json).problems, [], "{to}");
        let report = serde_json::from_str(&json).expect("JSON");
        let told: Vec<String> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert_eq!(told, [""; 0], "{to}");
    }
}

/// Every object that a schema describes, with its place.
fn objects<'a>(schema: &'a Value, place: String, found: &mut Vec<(String, &'a Value)>) {
    if let Some(properties) = schema.get("properties").and_then(Value::as_object)
        && schema.get("title").is_some()
    {
        found.push((place.clone(), schema));
        assert!(!properties.is_empty());
    }
    for (name, inner) in schema.get("$defs").and_then(Value::as_object).into_iter().flatten() {
        objects(inner, format!("{place}/{name}"), found);
    }
}

#[test]
fn an_editor_explains_every_field_and_its_examples_are_valid() {
    let schema = schema();
    let mut found = Vec::new();
    objects(&schema, String::new(), &mut found);
    assert!(found.len() >= 18, "{}", found.len());
    for (place, object) in found {
        assert!(object["description"].as_str().is_some_and(|text| text.len() > 10), "{place}");
        for (name, field) in object["properties"].as_object().expect("fields") {
            assert!(field["description"].as_str().is_some_and(|text| text.len() > 3), "{place}: {name}");
            for example in field["examples"].as_array().into_iter().flatten() {
                let rule = json!({ "$defs": schema["$defs"], "allOf": [field] });
                assert!(jsonschema::is_valid(&rule, example), "{place}: {name}: {example}");
            }
        }
    }
}

/// The reader asks for just those fields: of a name in its list it tells no W05, and of all others it does.
#[test]
fn the_fields_are_those_that_the_reader_asks_for() {
    let whole = json!({
        "version": 1, "id": "r", "language": "vi", "organization": {"name": "Q"}, "period": {"end": "2023-12-31"},
        "source": {}, "units": {"u": {"label": "u"}}, "statements": [{"quote": "q"}],
        "tallies": [{"id": "t", "label": "l", "achieved": 1}],
        "measures": [{"id": "m", "name": "n", "actual": {"value": 1}, "targets": [{"id": "a", "name": "n", "comparison": {"type": "multiple", "value": 2}}],
            "observations": [{"period": {"end": "2023-12-31"}, "value": 1}], "parts": [{"id": "p", "name": "n", "status": "met"}]}],
        "plan": {"period": {"end": "2024-12-31"}, "theme": {"text": "t"}, "tasks": {"items": ["x"]}},
        "event": {"kind": "k", "chair": {"name": "n"}, "remarks": [{"quote": "q"}]},
    });
    let schema = schema();
    for (name, pointer) in [
        ("", ""),
        ("Organization", "/organization"),
        ("Period", "/period"),
        ("Source", "/source"),
        ("Unit", "/units/u"),
        ("Statement", "/statements/0"),
        ("Tally", "/tallies/0"),
        ("Measure", "/measures/0"),
        ("Quantity", "/measures/0/actual"),
        ("Reference", "/measures/0/targets/0"),
        ("Comparison", "/measures/0/targets/0/comparison"),
        ("Observation", "/measures/0/observations/0"),
        ("Plan", "/plan"),
        ("Theme", "/plan/theme"),
        ("TextList", "/plan/tasks"),
        ("Event", "/event"),
        ("Person", "/event/chair"),
        ("Remark", "/event/remarks/0"),
        ("Measure", "/measures/0/parts/0"),
    ] {
        let definition = if name.is_empty() { &schema } else { &schema["$defs"][name] };
        let fields: Vec<&String> = definition["properties"].as_object().expect(name).keys().collect();
        let mut report = whole.clone();
        let object = report.pointer_mut(pointer).and_then(Value::as_object_mut).expect(pointer);
        for field in &fields {
            object.entry(field.as_str()).or_insert(Value::Null);
        }
        assert_eq!(facts::read(&report.to_string()).problems, [], "{name}");
        // One more, unlike any: the reader then names no other.
        let object = report.pointer_mut(pointer).and_then(Value::as_object_mut).expect(pointer);
        object.insert("zzzzzzzz".to_owned(), Value::Null);
        assert_eq!(facts::read(&report.to_string()).problems.len(), 1, "{name}");
    }
}
