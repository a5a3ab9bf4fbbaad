//! The units of a draft, each once; what they mean is told where sheets ask it too.

use std::collections::{BTreeMap, HashMap};

use super::{key, words};
use crate::document::{Currency, Number, Text, Unit};
use crate::draft::ids::Ids;
use crate::draft::unit::{self, UnitKind};
use crate::sheet::unit as meaning;
use crate::words::Language;

/// The units so far, by their keys.
pub(super) struct Units {
    pub all: BTreeMap<String, Unit>,
    language: Language,
    keys: HashMap<String, String>,
    ids: Ids,
}

impl Units {
    /// None yet; the language is the article's.
    pub fn new(language: Language) -> Units {
        Units { all: BTreeMap::new(), language, keys: HashMap::new(), ids: Ids::default() }
    }

    /// The key of a unit; a new one where there is none such yet.
    pub fn key(&mut self, found: &unit::Unit) -> Text {
        if let Some(known) = self.keys.get(&found.label) {
            return Text(known.clone());
        }
        let label = unit::cased(&found.label);
        let known = meaning::known(&label, self.language.tag());
        let new = key(self.ids.of(&meaning::key(&label, &known)));
        // What is for each person is no sum of a budget.
        let is_sum = matches!(found.kind, UnitKind::Money { is_per: false, .. });
        // "P312.4 million": a letter that is money by how its number is written, and no sheet's label.
        let (currency, factor) = match found.kind {
            UnitKind::Money { currency, .. } if known.money.is_none() => (Some(currency), Some(found.scale)),
            _ => (known.currency, known.factor),
        };
        let unit = Unit {
            label: words(&label),
            currency: currency.filter(|_| is_sum).map(|code| Currency(code.to_owned())),
            code: known.code.map(words),
            factor: factor.filter(|factor| is_sum && *factor > 1).map(|factor| Number(factor.into())),
        };
        self.keys.insert(found.label.clone(), new.clone());
        self.all.insert(new.clone(), unit);
        Text(new)
    }
}
