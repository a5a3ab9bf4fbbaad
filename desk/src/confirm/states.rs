//! What the editor has decided of each finding.

use std::collections::HashMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::finding::{Finding, Kind, Place};
use super::reading::Reading;

/// How a finding stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// Nobody has looked at it.
    #[default]
    Waiting,
    /// It is right.
    Accepted,
    /// It is right as the editor has written it: the field's value.
    Corrected(Value),
    /// It goes into no report.
    LeftOut,
}

/// A reading and what was decided of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Confirming {
    /// What was read.
    pub reading: Rc<Reading>,
    states: Vec<State>,
}

/// What was decided of one finding, to be found again when its source is read anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Kept {
    kind: Kind,
    pointer: String,
    places: Vec<Place>,
    value: Value,
    state: State,
}

impl Confirming {
    /// Of which nothing was decided yet.
    pub fn new(reading: Rc<Reading>) -> Confirming {
        let states = vec![State::Waiting; reading.findings.len()];
        Confirming { reading, states }
    }

    /// A reading with what was decided of an earlier one of the same source, where the finding is the same.
    pub fn carried(reading: Rc<Reading>, kept: &[Kept]) -> Confirming {
        let by_place: HashMap<(Kind, &[Place], &str), &Kept> =
            kept.iter().map(|kept| ((kept.kind, kept.places.as_slice(), which(kept.kind, &kept.pointer)), kept)).collect();
        let state = |finding: &Finding| {
            let key = (finding.kind, finding.places.as_slice(), which(finding.kind, &finding.pointer));
            let same = by_place.get(&key).filter(|kept| kept.value == finding.value);
            same.map(|kept| kept.state.clone()).unwrap_or_default()
        };
        let states = reading.findings.iter().map(state).collect();
        Confirming { reading, states }
    }

    /// What was decided, to be kept.
    pub fn kept(&self) -> Vec<Kept> {
        let decided = self.reading.findings.iter().zip(&self.states).filter(|(_, state)| **state != State::Waiting);
        let kept = |(finding, state): (&Finding, &State)| Kept {
            kind: finding.kind,
            pointer: finding.pointer.clone(),
            places: finding.places.clone(),
            value: finding.value.clone(),
            state: state.clone(),
        };
        decided.map(kept).collect()
    }

    /// How a finding stands by itself.
    pub fn state(&self, at: usize) -> &State {
        self.states.get(at).unwrap_or(&State::Waiting)
    }

    /// Its value as it stands: corrected, or as it was read.
    pub fn value(&self, at: usize) -> Option<&Value> {
        match self.state(at) {
            State::Corrected(value) => Some(value),
            _ => self.reading.findings.get(at).map(|finding| &finding.value),
        }
    }

    /// Decides of one finding. What no report is without is not left out.
    pub fn decide(&mut self, at: usize, state: State) {
        let Some(finding) = self.reading.findings.get(at) else { return };
        if state == State::LeftOut && finding.kind.is_needed() {
            return;
        }
        if let Some(own) = self.states.get_mut(at) {
            *own = state;
        }
    }

    /// Accepts all that is sure and waits.
    pub fn accept_sure(&mut self) {
        for at in self.sure() {
            self.decide(at, State::Accepted);
        }
    }

    /// What is sure and waits.
    pub fn sure(&self) -> Vec<usize> {
        self.waits().into_iter().filter(|at| self.reading.findings[*at].is_sure).collect()
    }

    /// Whether it goes with something that is left out.
    pub fn is_gone(&self, at: usize) -> bool {
        let mut under = self.reading.findings.get(at).and_then(|finding| finding.under);
        while let Some(above) = under {
            if *self.state(above) == State::LeftOut {
                return true;
            }
            under = self.reading.findings.get(above).and_then(|finding| finding.under);
        }
        false
    }

    /// What waits, in the report's order.
    pub fn waits(&self) -> Vec<usize> {
        let is_waiting = |at: &usize| *self.state(*at) == State::Waiting && !self.is_gone(*at);
        (0..self.states.len()).filter(is_waiting).collect()
    }

    /// All findings, what is unsure and waits first, then what is sure and waits, then what was decided.
    pub fn in_order(&self) -> Vec<usize> {
        let rank = |at: &usize| match (self.state(*at), self.is_gone(*at)) {
            (State::Waiting, false) if !self.reading.findings[*at].is_sure => 0,
            (State::Waiting, false) => 1,
            _ => 2,
        };
        let mut order: Vec<usize> = (0..self.states.len()).collect();
        order.sort_by_key(rank);
        order
    }
}

/// Of several pieces of a kind in one place, which it is: of a row's targets the second.
fn which(kind: Kind, pointer: &str) -> &str {
    match kind {
        Kind::Target | Kind::Baseline => pointer.rsplit('/').next().unwrap_or(pointer),
        _ => "",
    }
}
