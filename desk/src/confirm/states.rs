//! What the editor has decided of each finding.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::finding::{Finding, FindingKind, SourcePlace};
use super::reading::SourceReading;

/// How a finding stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ReviewState {
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

/// A correction that is being written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Typed {
    /// The form's texts, in its order.
    pub texts: Vec<String>,
    /// The tag of the language that numbers are written in: "1.757" of one language means a thousandth of it to the other.
    pub language: String,
}

/// A reading and what was decided of it.
#[derive(Clone, Debug)]
pub struct Confirming {
    /// What was read.
    pub reading: Rc<SourceReading>,
    states: Vec<ReviewState>,
    /// What is being corrected: open until it is saved or cancelled, whatever happens around it.
    typed: BTreeMap<usize, Typed>,
    /// Parts that stand by themselves and not in the figure that the source has them in.
    apart: BTreeSet<usize>,
}

/// What was decided of one finding, to be found again when its source is read anew.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    kind: FindingKind,
    pointer: String,
    places: Vec<SourcePlace>,
    value: Value,
    state: ReviewState,
    typed: Option<Typed>,
    is_apart: bool,
}

impl PartialEq for Confirming {
    fn eq(&self, other: &Confirming) -> bool {
        // A reading can be a megabyte; most often it is the same one.
        (Rc::ptr_eq(&self.reading, &other.reading) || self.reading == other.reading)
            && (&self.states, &self.typed, &self.apart) == (&other.states, &other.typed, &other.apart)
    }
}

impl Confirming {
    /// A reading of which nothing was decided yet.
    pub fn new(reading: Rc<SourceReading>) -> Confirming {
        let states = vec![ReviewState::Waiting; reading.findings.len()];
        Confirming { reading, states, typed: BTreeMap::new(), apart: BTreeSet::new() }
    }

    /// A reading with what was decided of an earlier one of the same source, where the finding is the same.
    pub fn carried(reading: Rc<SourceReading>, kept: &[Kept]) -> Confirming {
        let mut by_place: HashMap<(FindingKind, &[SourcePlace], &str), Vec<&Kept>> = HashMap::new();
        for own in kept {
            by_place.entry((own.kind, &own.places, which(own.kind, &own.pointer))).or_default().push(own);
        }
        let own = |finding: &Finding| {
            let key = (finding.kind, finding.places.as_slice(), which(finding.kind, &finding.pointer));
            by_place.get(&key).and_then(|all| all.iter().copied().find(|kept| kept.value == finding.value))
        };
        let mut carried = Confirming::new(reading.clone());
        for (at, kept) in reading.findings.iter().enumerate().filter_map(|(at, finding)| Some((at, own(finding)?))) {
            carried.decide(at, kept.state.clone());
            carried.set_apart(at, kept.is_apart);
            carried.write(at, kept.typed.clone());
        }
        carried
    }

    /// What was decided, to be kept.
    pub fn kept(&self) -> Vec<Kept> {
        let kept = |at: usize| {
            let finding = self.reading.findings.get(at)?;
            Some(Kept {
                kind: finding.kind,
                pointer: finding.pointer.clone(),
                places: finding.places.clone(),
                value: finding.value.clone(),
                state: self.state(at).clone(),
                typed: self.typed.get(&at).cloned(),
                is_apart: self.is_apart(at),
            })
        };
        self.touched().filter_map(kept).collect()
    }

    /// What somebody has done something with, in the report's order.
    pub fn touched(&self) -> impl Iterator<Item = usize> {
        let is_touched = |at: &usize| {
            *self.state(*at) != ReviewState::Waiting || self.typed.contains_key(at) || self.apart.contains(at)
        };
        (0..self.states.len()).filter(is_touched)
    }

    /// The same, with what was decided earlier of findings that are not in this reading: of those that are, this is the word.
    pub fn kept_with(&self, earlier: &[Kept]) -> Vec<Kept> {
        let mut here: HashMap<(FindingKind, &[SourcePlace], &str), Vec<&Value>> = HashMap::new();
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
    pub fn state(&self, at: usize) -> &ReviewState {
        self.states.get(at).unwrap_or(&ReviewState::Waiting)
    }

    /// Its value as it stands: corrected, or as it was read.
    pub fn value(&self, at: usize) -> Option<&Value> {
        match self.state(at) {
            ReviewState::Corrected(value) => Some(value),
            _ => self.reading.findings.get(at).map(|finding| &finding.value),
        }
    }

    /// Decides of one finding; what was being written of it is done with. What no report is without is not left out.
    pub fn decide(&mut self, at: usize, state: ReviewState) {
        let Some(finding) = self.reading.findings.get(at) else { return };
        if state == ReviewState::LeftOut && !finding.kind.can_be_left() {
            return;
        }
        if let Some(own) = self.states.get_mut(at) {
            *own = state;
        }
        self.typed.remove(&at);
    }

    /// What is being written of a finding; none closes its form.
    pub fn write(&mut self, at: usize, typed: Option<Typed>) {
        match typed.filter(|_| at < self.states.len()) {
            Some(typed) => drop(self.typed.insert(at, typed)),
            None => drop(self.typed.remove(&at)),
        }
    }

    /// What is being written of a finding.
    pub fn typed(&self, at: usize) -> Option<&Typed> {
        self.typed.get(&at)
    }

    /// Takes a part out of the figure that it stands in, or puts it back.
    pub fn set_apart(&mut self, at: usize, is_apart: bool) {
        if is_apart && self.can_be_apart(at) {
            self.apart.insert(at);
        } else {
            self.apart.remove(&at);
        }
    }

    /// Whether a part stands by itself.
    pub fn is_apart(&self, at: usize) -> bool {
        self.apart.contains(&at)
    }

    /// Whether it is a figure within another one.
    pub fn can_be_apart(&self, at: usize) -> bool {
        let kind = |at: usize| self.reading.findings.get(at).map(|finding| finding.kind);
        let above = self.reading.findings.get(at).and_then(|finding| finding.under);
        kind(at) == Some(FindingKind::Measure) && above.and_then(kind) == Some(FindingKind::Measure)
    }

    /// What a finding stands under: in the source, if the editor has not taken it out.
    pub fn under(&self, at: usize) -> Option<usize> {
        self.reading.findings.get(at)?.under.filter(|_| !self.is_apart(at))
    }

    /// Accepts all that is sure and waits.
    pub fn accept_sure(&mut self) {
        for at in self.sure() {
            self.decide(at, ReviewState::Accepted);
        }
    }

    /// What is sure and waits, but for what is being corrected: its old value is not what the editor wants.
    pub fn sure(&self) -> Vec<usize> {
        let is_sure = |at: &usize| self.reading.findings[*at].is_sure && !self.typed.contains_key(at);
        self.waits().into_iter().filter(is_sure).collect()
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
        matches!(self.state(at), ReviewState::Accepted | ReviewState::Corrected(_))
    }

    /// What a finding stands under, and what that stands under.
    fn above(&self, at: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.under(at), |above| self.under(*above))
    }

    /// Whether it goes with something that is left out.
    pub fn is_gone(&self, at: usize) -> bool {
        self.above(at).any(|above| *self.state(above) == ReviewState::LeftOut)
    }

    /// What waits, in the report's order.
    pub fn waits(&self) -> Vec<usize> {
        let is_waiting = |at: &usize| *self.state(*at) == ReviewState::Waiting && !self.is_gone(*at);
        (0..self.states.len()).filter(is_waiting).collect()
    }

    /// Where a finding is shown: 0 with what is unsure and waits, 1 with what is sure and waits, 2 with what was decided.
    pub fn rank(&self, at: usize) -> usize {
        match (self.state(at), self.is_gone(at)) {
            (ReviewState::Waiting, false) => {
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

    /// Which finding waits next in the order shown, once this one is decided; after the last one, the first.
    pub fn next(&self, at: usize, state: &ReviewState) -> Option<usize> {
        let mut after = self.clone();
        after.decide(at, state.clone());
        let order = self.in_order();
        let own = order.iter().position(|other| *other == at).unwrap_or(0);
        let (before, behind) = order.split_at(own);
        behind.iter().chain(before).copied().find(|other| *other != at && after.rank(*other) < 2)
    }
}

/// Of several pieces of a kind in one place, which it is: of a row's targets the second.
fn which(kind: FindingKind, pointer: &str) -> &str {
    match kind {
        FindingKind::Target | FindingKind::Baseline => pointer.rsplit('/').next().unwrap_or(pointer),
        _ => "",
    }
}
