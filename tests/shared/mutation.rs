//! Real reports, changed in ways that repeat: the same seed gives the same report on host and browser.

use report_card::card::{Content, Options};
use serde_json::{Value, json};

const REPORTS: [(&str, &str); 3] = [
    ("ngo-quyen-2023", include_str!("../../www/reports/ngo-quyen-2023.json")),
    ("thua-thien-hue-2019", include_str!("../../www/reports/thua-thien-hue-2019.json")),
    ("winchester-2014-15", include_str!("../../www/reports/winchester-2014-15.json")),
];

/// How many seeds host and browser compare.
pub const SEEDS: u32 = 400;

/// A generator of numbers (Numerical Recipes' linear congruential one): all that is asked of it is to repeat.
struct Random(u32);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % limit
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }
}

/// A report that something was done to.
pub struct Mutated {
    /// Which, and what: `winchester-2014-15: /budget/0/actual/value 1.2 becomes "1.757,5"`.
    pub change: String,
    pub text: String,
}

/// Every tenth is broken as a text; the others hold one or two other values than the publisher's.
pub fn mutated(seed: u32) -> Mutated {
    let mut random = Random(seed.wrapping_mul(2_654_435_761));
    random.below(2);
    let (name, json) = random.one_of(&REPORTS);
    if seed % 10 == 9 {
        let (text, change) = broken(json, &mut random);
        return Mutated { change: format!("{name}: {change}"), text };
    }
    let mut report: Value = serde_json::from_str(json).expect("a report");
    let changes: Vec<String> = (0..=random.below(2)).map(|_| changed(&mut report, &mut random)).collect();
    let text = serde_json::to_string_pretty(&report).expect("JSON");
    Mutated { change: format!("{name}: {}", changes.join(", ")), text }
}

/// A text that ends early, or has a sign too many.
fn broken(json: &str, random: &mut Random) -> (String, String) {
    let ends: Vec<usize> = json.match_indices(['"', ',', '{', '}', '[', ']', ':']).map(|(at, _)| at).collect();
    let at = random.one_of(&ends);
    match random.below(3) {
        0 => (json[..at].to_owned(), format!("cut at byte {at}")),
        1 => (format!("{}{}", &json[..at], &json[at + 1..]), format!("without byte {at}")),
        _ => (format!("{}\u{201c}{}", &json[..at], &json[at..]), format!("with \u{201c} before byte {at}")),
    }
}

/// Changes one value or one name, and says how.
fn changed(report: &mut Value, random: &mut Random) -> String {
    let mut pointers = Vec::new();
    add_pointers(report, "", &mut pointers);
    let pointer = random.one_of(&pointers);
    let (parent, step) = pointer.rsplit_once('/').expect("below the root");
    let (parent, step) = (parent.to_owned(), step.to_owned());
    match (random.below(6), report.pointer_mut(&parent).expect("it is there")) {
        (0, Value::Object(fields)) => {
            fields.shift_remove(&step);
            format!("{pointer} goes")
        }
        (0, Value::Array(items)) => {
            items.remove(step.parse().expect("a number"));
            format!("{pointer} goes")
        }
        (1, Value::Object(fields)) => {
            let value = fields.shift_remove(&step).expect("it is there");
            fields.insert(format!("{step}s"), value);
            format!("{pointer} is called {step}s")
        }
        (1, Value::Array(items)) => {
            let item = items[step.parse::<usize>().expect("a number")].clone();
            items.push(item);
            format!("{pointer} again at the end")
        }
        _ => {
            let place = report.pointer_mut(&pointer).expect("it is there");
            let other = other(place, random);
            let change = format!("{pointer} {} becomes {}", short(place), short(&other));
            *place = other;
            change
        }
    }
}

/// What may be written in the place of a value by mistake or malice.
fn other(value: &Value, random: &mut Random) -> Value {
    let others = match value {
        Value::Number(number) => {
            let number = number.as_f64().unwrap_or(1.0);
            vec![
                json!(-1),
                json!(0),
                json!(number * 10.0),
                json!(number / 2.0),
                json!(1e308),
                json!("1.757,5"),
                json!("12%"),
            ]
        }
        Value::String(text) => vec![
            json!(""),
            json!(format!("{text} ")),
            json!("x"),
            json!("met"),
            json!("notMet"),
            json!("31/12/2023"),
            json!("2023-13-45"),
            json!(45_292),
            json!("javascript:1"),
            json!("<script>\u{202e}"),
        ],
        Value::Bool(is_so) => vec![json!(!is_so), json!("true"), json!(1)],
        Value::Array(_) => vec![json!([]), json!([[]]), json!({}), json!("x"), json!([null])],
        Value::Object(_) => vec![json!({}), json!([]), json!("x"), json!(5)],
        Value::Null => vec![json!(1)],
    };
    if random.below(8) == 0 { Value::Null } else { random.one_of(&others) }
}

fn add_pointers(value: &Value, pointer: &str, pointers: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| (name.replace('~', "~0").replace('/', "~1"), value)).collect()
        }
        Value::Array(items) => items.iter().enumerate().map(|(at, item)| (at.to_string(), item)).collect(),
        _ => Vec::new(),
    };
    for (step, value) in below {
        let pointer = format!("{pointer}/{step}");
        add_pointers(value, &pointer, pointers);
        pointers.push(pointer);
    }
}

/// A value in a few signs.
fn short(value: &Value) -> String {
    match value {
        Value::Object(fields) if !fields.is_empty() => "{…}".to_owned(),
        Value::Array(items) if !items.is_empty() => "[…]".to_owned(),
        Value::String(text) if text.chars().count() > 24 => {
            json!(text.chars().take(24).collect::<String>() + "…").to_string()
        }
        other => other.to_string(),
    }
}

/// One line of the golden file: the seed, the change, how the card stands, and each problem's code, pointer, line and column.
pub fn told(seed: u32) -> String {
    let Mutated { change, text } = mutated(seed);
    let content = Content::new(&text, Options::default());
    let problems: Vec<String> = content
        .problems()
        .map(|problem| {
            let start = problem.span.as_ref().expect("a text has places").start;
            format!("{} {}@{}:{}", problem.code(), problem.pointer, start.line, start.column)
        })
        .collect();
    format!("{seed}\t{change}\t{}\t{}", content.state().name(), problems.join(" "))
}
