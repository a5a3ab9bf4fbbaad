//! Lists, units and tallies at their places in a report's text.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::base::Base;
use super::section::Tallies;
use crate::document::without_nulls;
use crate::edit::Splice;

/// The order of a report's fields: where one is put that is not there yet.
const ORDER: [&str; 15] = [
    "$schema",
    "version",
    "id",
    "language",
    "title",
    "organization",
    "period",
    "status",
    "dateModified",
    "supersedes",
    "source",
    "units",
    "tallies",
    "budget",
    "measures",
];

/// The base's text with these lists and units.
pub(super) fn splice(
    base: &Base,
    tallies: Tallies,
    lists: &[String],
    mut measures: HashMap<String, Vec<Value>>,
    units: Vec<(String, Value)>,
) -> String {
    let mut splice = Splice::of(&base.json);
    let mut fields: Vec<(String, Value)> = Vec::new();
    if !units.is_empty() {
        match base.value.get("units") {
            Some(Value::Object(_)) => {
                let last = base.json.fields("/units").last().map(|field| field.name.to_owned());
                splice.insert("/units", last.as_deref(), &units);
            }
            _ => fields.push(("units".to_owned(), Value::Object(units.into_iter().collect()))),
        }
    }
    let added: Vec<Value> = tallies
        .added
        .into_iter()
        .enumerate()
        .map(|(at, count)| {
            let mut tally = without_nulls(serde_json::to_value(&count.tally).unwrap_or_default());
            if let Some(indicators) = measures.remove(&format!("/tallies/{}/indicators", tallies.own + at)) {
                tally["indicators"] = Value::Array(indicators);
            }
            tally
        })
        .collect();
    match (added.is_empty(), tallies.own) {
        (true, _) => {}
        (false, 0) => fields.push(("tallies".to_owned(), Value::Array(added))),
        (false, own) => splice.append("/tallies", own, &added),
    }
    let partial = partial(base, lists, &measures);
    let mut new: BTreeMap<&str, Fields> = BTreeMap::new();
    for list in lists {
        let Some(list_of) = measures.remove(list).map(Value::Array) else { continue };
        let (object, name) = list.rsplit_once('/').unwrap_or_default();
        match (base.value.pointer(list), object) {
            (Some(_), _) => splice.replace(list, &list_of),
            (None, "") => fields.push((name.to_owned(), list_of)),
            (None, object) => new.entry(object).or_default().push((name.to_owned(), list_of)),
        }
        if partial.iter().any(|part| part.tally == object) {
            new.entry(object).or_default().push(("complete".to_owned(), Value::Bool(false)));
        }
    }
    for (object, fields) in new {
        let last = base.json.fields(object).last().map(|field| field.name.to_owned());
        splice.insert(object, last.as_deref(), &fields);
    }
    put(&mut splice, base, fields);
    splice.finish()
}

/// A tally of the report of whose indicators the table has fewer than it counts.
pub(super) struct Partial {
    /// Its pointer in the report.
    tally: String,
    pub label: String,
    pub listed: usize,
    pub total: u64,
}

/// Those tallies, of which the report does not say yet whether its list is whole.
pub(super) fn partial(base: &Base, lists: &[String], measures: &HashMap<String, Vec<Value>>) -> Vec<Partial> {
    let part = |list: &String| {
        let tally = list.strip_suffix("/indicators")?;
        let value = base.value.pointer(tally).filter(|value| value.get("complete").is_none())?;
        let (total, listed) = (value.get("total")?.as_u64()?, measures.get(list)?.len());
        let label = value.get("label").and_then(Value::as_str).unwrap_or_default().to_owned();
        (listed < usize::try_from(total).unwrap_or(usize::MAX)).then(|| Partial {
            tally: tally.to_owned(),
            label,
            listed,
            total,
        })
    };
    lists.iter().filter_map(part).collect()
}

/// Fields and their values, in order.
type Fields = Vec<(String, Value)>;

/// New fields of the report itself, each where the format has its place.
fn put(splice: &mut Splice, base: &Base, mut fields: Vec<(String, Value)>) {
    let rank = |name: &str| ORDER.iter().position(|known| *known == name);
    fields.sort_by_key(|(name, _)| rank(name));
    let known = base.json.fields("");
    let mut groups: Vec<(Option<String>, Fields)> = Vec::new();
    for (name, value) in fields {
        // One that stands there as null is no new field.
        if known.iter().any(|field| field.name == name) {
            splice.replace(&format!("/{name}"), &value);
            continue;
        }
        let mut before = known.iter().filter(|field| rank(field.name).is_some_and(|other| Some(other) < rank(&name)));
        let after = before.next_back().map(|field| field.name.to_owned());
        match groups.iter_mut().find(|(known, _)| *known == after) {
            Some((_, group)) => group.push((name, value)),
            None => groups.push((after, vec![(name, value)])),
        }
    }
    for (after, group) in groups {
        splice.insert("", after.as_deref(), &group);
    }
}
