//! How a figure stands to the one before it: what every rule about its role asks first.

use super::Reader;
use super::lead::Lead;
use crate::draft::lexicon::Cue;
use crate::draft::numeral::Mention;
use crate::draft::result::{Amount, Found};
use crate::draft::unit::UnitKind;

/// How a figure stands.
pub(super) struct Standing<'a> {
    /// The result that it may belong to.
    pub current: Option<&'a Found>,
    /// That one's amount.
    pub level: Option<&'a Amount>,
    /// The kind of the figure's own unit.
    pub kind: Option<UnitKind>,
    /// No name stands before it: it goes on with what was told.
    pub goes_on: bool,
    /// A verb of change stands before it.
    pub is_change: bool,
}

impl Standing<'_> {
    /// The kind of the amount's unit.
    pub fn level_kind(&self) -> Option<UnitKind> {
        self.level.and_then(|level| level.unit.as_ref()).map(|unit| unit.kind)
    }
}

impl Reader<'_> {
    /// How a figure stands to the result before it.
    pub(super) fn standing(&self, lead: &Lead, mention: &Mention) -> Standing<'_> {
        let current = self.current.and_then(|at| self.out.results.get(at));
        Standing {
            current,
            level: current.and_then(|found| found.level.as_ref()),
            kind: mention.unit.as_ref().map(|unit| unit.kind),
            goes_on: lead.subject.is_empty(),
            is_change: matches!(lead.cues.verb, Some(Cue::Rose | Cue::Fell)),
        }
    }
}
