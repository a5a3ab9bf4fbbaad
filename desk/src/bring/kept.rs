//! What the browser keeps of a visit: the source, how it was read, and what was decided. Only here, and only until it is cleared.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::held::HELD;
use super::read::How;
use super::room;
use super::state::Brought;
use crate::confirm::states::{Confirming, ReviewState, Typed};
use crate::storage;

/// Where it stands which source is kept.
pub const SOURCE: &str = "report-card-desk-source";
/// Where what was decided stands.
pub const DECIDED: &str = "report-card-desk-decided";

/// A source that is kept; its bytes are in the browser's larger room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Kept {
    name: String,
    id: String,
    how: How,
}

/// The source that was kept, with its bytes, and the report that was last made of it and taken over; none where one of it is gone.
pub async fn source() -> Option<(Brought, Option<String>)> {
    let Kept { name, id, how } = get(SOURCE)?;
    let bytes = room::bytes(&id).await?.into();
    let taken = room::report(&id).await;
    Some((Brought { name, id, bytes, how }, taken))
}

/// The id of the source that is kept: it is written only once the bytes are.
pub fn id() -> Option<String> {
    get::<Kept>(SOURCE).map(|kept| kept.id)
}

/// Whether a source is kept.
pub fn is_there() -> bool {
    storage::get(SOURCE).is_some()
}

/// Keeps a source, as long as it is wanted; false where the browser does not. What was kept before goes only when this one is whole.
pub async fn keep(source: &Brought, taken: Option<&str>, is_wanted: impl Fn() -> bool) -> bool {
    if !room::keep(&source.id, &source.bytes).await {
        return false;
    }
    if let Some(taken) = taken.filter(|_| is_wanted()) {
        room::keep_report(&source.id, taken).await;
    }
    let is_kept = is_wanted() && keep_how(source);
    if is_kept {
        room::keep_only(&source.id).await;
    }
    is_kept
}

/// Keeps how a source is read, whose bytes are kept already.
pub fn keep_how(source: &Brought) -> bool {
    let Brought { name, id, how, .. } = source;
    set(SOURCE, &Kept { name: name.clone(), id: id.clone(), how: how.clone() })
}

/// What was decided, by the findings' numbers: small, for it is written with every press.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Decided {
    /// Of the findings that it is about: another version of the rules may have others.
    of: u32,
    states: BTreeMap<usize, ReviewState>,
    /// Corrections that are being written.
    #[serde(default)]
    typed: BTreeMap<usize, Typed>,
    /// Parts that stand by themselves.
    #[serde(default)]
    apart: BTreeSet<usize>,
}

impl Decided {
    /// What was decided of a reading, which is known by its print.
    pub fn of(confirming: &Confirming, print: u32) -> Decided {
        let touched = || confirming.touched();
        let states = touched().map(|at| (at, confirming.state(at).clone()));
        Decided {
            of: print,
            states: states.filter(|(_, state)| *state != ReviewState::Waiting).collect(),
            typed: touched().filter_map(|at| Some((at, confirming.typed(at)?.clone()))).collect(),
            apart: touched().filter(|at| confirming.is_apart(*at)).collect(),
        }
    }

    /// The same again, where the findings are the same.
    pub fn decide(&self, confirming: &mut Confirming) {
        if self.of == print(confirming) {
            self.states.iter().for_each(|(at, state)| confirming.decide(*at, state.clone()));
            self.typed.iter().for_each(|(at, typed)| confirming.write(*at, Some(typed.clone())));
            self.apart.iter().for_each(|at| confirming.set_apart(*at, true));
        }
    }
}

/// FNV-1a of what was found: by it a reading is known again.
pub fn print(confirming: &Confirming) -> u32 {
    let findings = &confirming.reading.findings;
    let texts = findings.iter().flat_map(|finding| [finding.pointer.clone(), finding.value.to_string()]);
    texts
        .flat_map(String::into_bytes)
        .fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// What was kept under a key.
pub fn get<T: for<'a> Deserialize<'a>>(key: &str) -> Option<T> {
    serde_json::from_str(&storage::get(key)?).ok()
}

/// Keeps something; false where the browser does not: it is full, or not allowed. What stood there is gone then, so that no
/// decision is ever taken for that of another source.
pub fn set(key: &str, value: &impl Serialize) -> bool {
    let Ok(text) = serde_json::to_string(value) else { return false };
    let is_kept = storage::set(key, &text);
    if !is_kept {
        storage::remove(key);
    }
    is_kept
}

/// Clears all that Bring and Confirm keep.
pub fn clear() {
    storage::remove(SOURCE);
    storage::remove(DECIDED);
    storage::remove(HELD);
    yew::platform::spawn_local(room::clear());
}
