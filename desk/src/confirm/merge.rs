//! A report that is made anew of its source, and what was edited in the one that was made before.

use std::collections::HashMap;

use report_card::words::Language;
use serde_json::{Map, Value};

use crate::origin::is_example;
use crate::words::words;

/// A report with what was edited since it was last made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merged {
    /// Its text.
    pub text: String,
    /// What was edited and stays, by its name.
    pub kept: Vec<Named>,
    /// What was edited and has been confirmed otherwise since: the confirmed stands.
    pub replaced: Vec<Named>,
    /// Whether what was there is another report, which this one takes the place of.
    pub is_other: bool,
}

/// A field, as an editor calls it: what it is of, and its name in the format.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// "Thu ngân sách"
    of: Option<String>,
    /// "value"
    field: String,
}

impl Named {
    /// "Thu ngân sách: Số liệu"
    pub fn in_words(&self, language: Language) -> String {
        let words = words(language);
        match &self.of {
            Some(of) if self.field.is_empty() => of.clone(),
            Some(of) => format!("{of}: {}", words.label(&self.field)),
            None => words.label(&self.field).to_owned(),
        }
    }
}

/// What is made now, with what was edited since it was made before. `before` is the report as it was made then, if it was,
/// and `edited` what has become of it.
pub fn merged(before: Option<&str>, edited: &str, now: &str) -> Merged {
    let whole = |is_other: bool| Merged { text: now.to_owned(), is_other, ..Merged::default() };
    let read = |text: &str| serde_json::from_str::<Value>(text).ok().filter(Value::is_object);
    let Some(before) = before else { return whole(read(edited).is_some_and(|edited| is_ones_own(&edited))) };
    if edited == before || edited == now {
        return whole(false);
    }
    let (Some(before), Some(edited), Some(own)) = (read(before), read(edited), read(now)) else { return whole(true) };
    // Without its id it may be any report, such as an example that was looked at in between.
    if before.get("id") != edited.get("id") {
        return whole(true);
    }
    let mut merging = Merging { path: Vec::new(), merged: Merged::default() };
    let value = merging.value([Some(&before), Some(&edited), Some(&own)]);
    let text = value.and_then(|value| serde_json::to_string_pretty(&value).ok()).map(|text| text + "\n");
    Merged { text: text.unwrap_or_else(|| now.to_owned()), ..merging.merged }
}

/// Whether somebody would miss it: it has figures, and is no example.
fn is_ones_own(report: &Value) -> bool {
    let has = |list: &str| report.get(list).and_then(Value::as_array).is_some_and(|items| !items.is_empty());
    ["tallies", "budget", "measures", "statements"].into_iter().any(has)
        && !report.get("id").and_then(Value::as_str).is_some_and(is_example)
}

struct Merging {
    /// What is around the value: the name of each thing that has one, and the fields.
    path: Vec<Named>,
    merged: Merged,
}

impl Merging {
    /// A value before, edited and made now, as one.
    fn value(&mut self, [before, edited, now]: [Option<&Value>; 3]) -> Option<Value> {
        if edited == before || edited == now {
            return now.cloned();
        }
        if let (Some(Value::Object(edited)), Some(Value::Object(now))) = (edited, now) {
            let before = before.and_then(Value::as_object);
            return Some(Value::Object(self.fields(before, edited, now)));
        }
        if let (Some(Value::Array(edited)), Some(Value::Array(now))) = (edited, now) {
            let before = before.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            if let Some(items) = self.items(before, edited, now) {
                return Some(Value::Array(items));
            }
        }
        let named = self.named();
        if now == before {
            self.merged.kept.push(named);
            return edited.cloned();
        }
        self.merged.replaced.push(named);
        now.cloned()
    }

    fn fields(
        &mut self,
        before: Option<&Map<String, Value>>,
        edited: &Map<String, Value>,
        now: &Map<String, Value>,
    ) -> Map<String, Value> {
        let more = edited.keys().filter(|name| !now.contains_key(*name));
        let mut fields = Map::new();
        for name in now.keys().chain(more) {
            self.path.push(Named { of: None, field: name.clone() });
            let all = [before.and_then(|before| before.get(name)), edited.get(name), now.get(name)];
            fields.extend(self.value(all).map(|value| (name.clone(), value)));
            self.path.pop();
        }
        fields
    }

    /// The items of three lists, matched by id, name or label; `None` where these don't tell them apart.
    fn items(&mut self, before: &[Value], edited: &[Value], now: &[Value]) -> Option<Vec<Value>> {
        let by = |key| Some((key, [by_name(before, key)?, by_name(edited, key)?, by_name(now, key)?]));
        let (key, all) = ["id", "name", "label"].into_iter().find_map(by)?;
        let name = |item: &Value| item.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let more = edited.iter().filter(|item| !all[2].contains_key(&*name(item)));
        let mut items = Vec::new();
        for item in now.iter().chain(more) {
            let wanted = name(item);
            let shown = ["name", "label"].iter().find_map(|shown| item.get(shown)?.as_str()).unwrap_or(&wanted);
            self.path.push(Named { of: Some(shown.to_owned()), field: String::new() });
            items.extend(self.value(all.each_ref().map(|list| list.get(&*wanted).copied())));
            self.path.pop();
        }
        Some(items)
    }

    /// What the value is called: the nearest thing with a name, and the field within it.
    fn named(&self) -> Named {
        let of = self.path.iter().rev().find_map(|step| step.of.clone());
        let field = self.path.last().map_or_else(String::new, |step| step.field.clone());
        Named { of, field }
    }
}

/// The items of a list by what stands under a key; none where one has nothing there, or the same as another.
fn by_name<'a>(list: &'a [Value], key: &str) -> Option<HashMap<&'a str, &'a Value>> {
    let named = list.iter().map(|item| Some((item.get(key)?.as_str()?, item))).collect::<Option<HashMap<_, _>>>()?;
    (named.len() == list.len()).then_some(named)
}
