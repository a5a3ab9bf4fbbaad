//! What the editor has decided of each finding.

use std::collections::{BTreeSet, HashMap};
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
#[derive(Clone, Debug)]
pub struct Confirming {
    /// What was read.
    pub reading: Rc<Reading>,
    states: Vec<State>,
}

/// What was decided of one finding, to be found again when its source is read anew.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    kind: Kind,
    pointer: String,
    places: Vec<Place>,
    value: Value,
    state: State,
}

impl PartialEq for Confirming {
    fn eq(&self, other: &Confirming) -> bool {
        // A reading can be a megabyte; most often it is the same one.
        (Rc::ptr_eq(&self.reading, &other.reading) || self.reading == other.reading) && self.states == other.states
    }
}

impl Confirming {
    /// Of which nothing was decided yet.
    pub fn new(reading: Rc<Reading>) -> Confirming {
        let states = vec![State::Waiting; reading.findings.len()];
        Confirming { reading, states }
    }

    /// A reading with what was decided of an earlier one of the same source, where the finding is the same.
    pub fn carried(reading: Rc<Reading>, kept: &[Kept]) -> Confirming {
        let mut by_place: HashMap<(Kind, &[Place], &str), Vec<&Kept>> = HashMap::new();
        for own in kept {
            by_place.entry((own.kind, &own.places, which(own.kind, &own.pointer))).or_default().push(own);
        }
        let state = |finding: &Finding| {
            let key = (finding.kind, finding.places.as_slice(), which(finding.kind, &finding.pointer));
            let same = by_place.get(&key).and_then(|all| all.iter().find(|kept| kept.value == finding.value));
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

    /// The same, with what was decided earlier of findings that are not in this reading: of those that are, this is the word.
    pub fn kept_with(&self, earlier: &[Kept]) -> Vec<Kept> {
        let mut here: HashMap<(Kind, &[Place], &str), Vec<&Value>> = HashMap::new();
        for own in &self.reading.findings {
            here.entry((own.kind, &own.places, which(own.kind, &own.pointer))).or_default().push(&own.value);
        }
        let is_here = |kept: &Kept| {
            let own = here.get(&(kept.kind, kept.places.as_slice(), which(kept.kind, &kept.pointer)));
            own.is_some_and(|values| values.contains(&&kept.value))
        };
        earlier.iter().filter(|kept| !is_here(kept)).cloned().chain(self.kept()).collect()
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

    /// What is sure and waits, but for those whose correction is being written: its old value is not what the editor wants.
    pub fn sure_but(&self, open: &BTreeSet<usize>) -> Vec<usize> {
        self.sure().into_iter().filter(|at| !open.contains(at)).collect()
    }

    /// How many findings go into the report: what was accepted, with all that it stands under.
    pub fn taken(&self) -> usize {
        (0..self.states.len())
            .filter(|at| self.is_right(*at) && self.above(*at).all(|above| self.is_right(above)))
            .count()
    }

    /// Whether it was accepted, and goes into no report before that which it stands under is accepted too.
    pub fn is_held(&self, at: usize) -> bool {
        self.is_right(at) && !self.is_gone(at) && self.above(at).any(|above| !self.is_right(above))
    }

    fn is_right(&self, at: usize) -> bool {
        matches!(self.state(at), State::Accepted | State::Corrected(_))
    }

    /// What a finding stands under, and what that stands under.
    fn above(&self, at: usize) -> impl Iterator<Item = usize> {
        let under = |at: usize| self.reading.findings.get(at).and_then(|finding| finding.under);
        std::iter::successors(under(at), move |above| under(*above))
    }

    /// Whether it goes with something that is left out.
    pub fn is_gone(&self, at: usize) -> bool {
        self.above(at).any(|above| *self.state(above) == State::LeftOut)
    }

    /// What waits, in the report's order.
    pub fn waits(&self) -> Vec<usize> {
        let is_waiting = |at: &usize| *self.state(*at) == State::Waiting && !self.is_gone(*at);
        (0..self.states.len()).filter(is_waiting).collect()
    }

    /// Where a finding is shown: 0 with what is unsure and waits, 1 with what is sure and waits, 2 with what was decided.
    pub fn rank(&self, at: usize) -> usize {
        match (self.state(at), self.is_gone(at)) {
            (State::Waiting, false) => {
                usize::from(self.reading.findings.get(at).is_some_and(|finding| finding.is_sure))
            }
            _ => 2,
        }
    }

    /// All findings as they are shown: by their rank, else in the report's order.
    pub fn in_order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.states.len()).collect();
        order.sort_by_key(|at| self.rank(*at));
        order
    }

    /// What waits next, as it is shown, when one finding will have been decided of; after the last one the first.
    pub fn next(&self, at: usize, state: &State) -> Option<usize> {
        let mut after = self.clone();
        after.decide(at, state.clone());
        let order = self.in_order();
        let own = order.iter().position(|other| *other == at).unwrap_or(0);
        let (before, behind) = order.split_at(own);
        behind.iter().chain(before).copied().find(|other| *other != at && after.rank(*other) < 2)
    }
}

/// Of several pieces of a kind in one place, which it is: of a row's targets the second.
fn which(kind: Kind, pointer: &str) -> &str {
    match kind {
        Kind::Target | Kind::Baseline => pointer.rsplit('/').next().unwrap_or(pointer),
        _ => "",
    }
}
