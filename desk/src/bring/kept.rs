//! What the browser keeps of a visit: the source, how it was read, and what was decided. Only here, and only until it is cleared.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::read::How;
use crate::confirm::states::{Confirming, State};
use crate::storage;

/// Where the source stands.
pub const SOURCE: &str = "report-card-desk-source";
/// Where what was decided stands.
pub const DECIDED: &str = "report-card-desk-decided";

/// A source that was kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Kept {
    /// The file's name, or what stands for one.
    pub name: String,
    /// How it was read.
    pub how: How,
    /// In base64.
    bytes: String,
}

impl Kept {
    /// A source to be kept.
    pub fn new(name: &str, how: &How, bytes: &[u8]) -> Kept {
        Kept { name: name.to_owned(), how: how.clone(), bytes: STANDARD.encode(bytes) }
    }

    /// Its bytes; none where somebody has written others.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        STANDARD.decode(&self.bytes).ok()
    }
}

/// What was decided, by the findings' numbers: small, for it is written with every press.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Decided {
    /// Of the findings that it is about: another version of the rules may have others.
    of: u32,
    states: BTreeMap<usize, State>,
    /// The hash of the report that was made of it and taken over.
    #[serde(default)]
    pub taken: Option<String>,
}

impl Decided {
    /// What was decided of a reading, and what was taken over of it.
    pub fn of(confirming: &Confirming, taken: Option<String>) -> Decided {
        let states = (0..confirming.reading.findings.len()).map(|at| (at, confirming.state(at).clone()));
        Decided { of: print(confirming), states: states.filter(|(_, state)| *state != State::Waiting).collect(), taken }
    }

    /// The same again, where the findings are the same.
    pub fn decide(&self, confirming: &mut Confirming) {
        if self.of == print(confirming) {
            self.states.iter().for_each(|(at, state)| confirming.decide(*at, state.clone()));
        }
    }
}

/// FNV-1a of what was found.
fn print(confirming: &Confirming) -> u32 {
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
}
