//! Files that are opened or dropped.

use js_sys::Uint8Array;
use report_card::sheet::open::MAX_BYTES;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList};

use super::state::Note;

/// The first file of a list, and what the others are called. At once: the list is gone when its field is emptied.
pub fn first(files: Option<&FileList>) -> Option<(File, Vec<String>)> {
    let files = files?;
    let others = (1..files.length()).filter_map(|at| Some(files.get(at)?.name()));
    Some((files.get(0)?, others.collect()))
}

/// A file's bytes.
///
/// # Errors
///
/// Where it is too large, or the browser can't open it: a folder, a file that is gone.
pub async fn opened(file: &File) -> Result<Vec<u8>, Note> {
    if file.size() > MAX_BYTES as f64 {
        return Err(Note::TooLarge(file.name()));
    }
    bytes(file).await.ok_or_else(|| Note::Unreadable(file.name()))
}

async fn bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
