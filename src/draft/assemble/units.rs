//! The units of a draft, each once.

use std::collections::BTreeMap;

use super::{key, words};
use crate::document::{Currency, Number, Text, Unit};
use crate::draft::ids::Ids;
use crate::draft::unit::{self, Kind};

/// The units so far, by their keys.
#[derive(Default)]
pub(super) struct Units {
    pub all: BTreeMap<String, Unit>,
    keys: std::collections::HashMap<String, String>,
    ids: Ids,
}

/// Codes of UN/CEFACT Recommendation 20.
const CODES: [(&str, &str); 8] = [
    ("ha", "HAR"),
    ("km", "KMT"),
    ("m", "MTR"),
    ("m²", "MTK"),
    ("m2", "MTK"),
    ("tấn", "TNE"),
    ("kg", "KGM"),
    ("kwh", "KWH"),
];

impl Units {
    /// The key of a unit; a new one where there is none such yet.
    pub fn key(&mut self, found: &unit::Unit) -> Text {
        if let Some(known) = self.keys.get(&found.label) {
            return Text(known.clone());
        }
        let name = if found.kind == Kind::Percent { "percent" } else { &found.label };
        let new = key(self.ids.of(name));
        let (currency, factor) = match found.kind {
            Kind::Money { currency, is_per: false } => {
                (Some(Currency(currency.to_owned())), (found.scale > 1).then(|| Number(found.scale.into())))
            }
            _ => (None, None),
        };
        let code = match found.kind {
            Kind::Percent => Some("P1"),
            _ => CODES.iter().find(|(label, _)| *label == found.label).map(|(_, code)| *code),
        };
        self.keys.insert(found.label.clone(), new.clone());
        self.all.insert(
            new.clone(),
            Unit { label: words(&unit::cased(&found.label)), currency, code: code.map(words), factor },
        );
        Text(new)
    }
}
