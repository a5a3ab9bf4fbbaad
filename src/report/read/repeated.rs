//! Fields that stand more than once in their object (W08): parsers keep the last one, and say nothing.

use super::json_path::{JsonPath, Step};
use super::log::Log;
use crate::report::Fault;
use crate::report::value::{Value, by_name};

/// Reports each of them within a value, except inside remarks.
pub(super) fn tell(value: &Value, path: JsonPath, log: &Log) {
    match value {
        Value::List(items) => {
            for (at, item) in items.iter().enumerate() {
                tell(&item.value, JsonPath { parent: Some(&path), step: Step::Index(at) }, log);
            }
        }
        Value::Map(fields) => {
            for same in by_name(fields) {
                let Some(field) = same.first().filter(|field| !field.is_remark()) else { continue };
                let path = path.key(&field.name);
                if same.len() > 1 {
                    log.add(path, Fault::Repeated);
                }
                tell(&field.item.value, path, log);
            }
        }
        _ => {}
    }
}
