//! What the browser's database has not yet when the page goes: it answers in its own time, so at the last moment a source is written
//! where writing is done at once. One that has no room there is asked about before the page is left.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::keeping::Writing;
use super::kept;
use super::read::How;
use super::state::{Brought, Desk};
use crate::page;
use crate::shared_text::SharedText;
use crate::storage;

/// Where it stands until the page is back.
pub const HELD: &str = "report-card-desk-held";
/// The largest source, in bytes, that is written so: the browser's store for texts holds some five millions of characters for the report,
/// what was decided, and this.
const MOST: usize = 1 << 20;

/// What was not kept yet when the page went.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    pub source: Brought,
    /// Whether it had been read: then what was decided last was decided of it.
    pub is_read: bool,
    /// The report that was last made of it and taken over.
    pub made: Option<SharedText>,
}

/// The same as a text.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Written {
    name: String,
    id: String,
    how: How,
    bytes: String,
    is_read: bool,
    made: Option<String>,
}

impl Held {
    fn write(&self) {
        let Brought { name, id, bytes, how } = self.source.clone();
        if bytes.len() <= MOST {
            let (bytes, made) = (STANDARD.encode(&bytes), self.made.as_deref().map(str::to_owned));
            kept::set(HELD, &Written { name, id, how, bytes, is_read: self.is_read, made });
        }
    }
}

/// What was not kept when the page went last; it is no longer held then.
pub fn take() -> Option<Held> {
    let Written { name, id, how, bytes, is_read, made } = kept::get(HELD)?;
    storage::remove(HELD);
    let bytes = STANDARD.decode(bytes).ok()?.into();
    Some(Held { source: Brought { name, id, bytes, how }, is_read, made: made.map(SharedText::from) })
}

/// Holds what is being read, waits for it, or is being written, when the page goes; `source` is what is kept once it is written.
#[hook]
pub fn use_held(desk: &UseReducerHandle<Desk>, source: Option<&Brought>, writing: &Writing) {
    let made = desk.taken.as_ref().map(|taken| taken.made.clone());
    let coming = desk.coming().cloned();
    let all = (coming, source.cloned(), made);
    use_effect_with(all, {
        let writing = writing.clone();
        move |(coming, source, made)| {
            let coming = coming.clone().map(|source| Held { source, is_read: false, made: None });
            let written = source.clone().map(|source| Held { source, is_read: true, made: made.clone() });
            let unkept = move || coming.clone().or_else(|| written.clone().filter(|_| writing.is_running()));
            let asked = {
                let unkept = unkept.clone();
                page::ask_before_leaving(move || unkept().is_some_and(|held| held.source.bytes.len() > MOST))
            };
            let leave = move |is_gone| match unkept() {
                Some(held) if is_gone => held.write(),
                _ => storage::remove(HELD),
            };
            let listening = (asked, page::on_leave(leave));
            move || drop(listening)
        }
    });
}
