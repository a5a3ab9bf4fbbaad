//! Files that are opened or dropped.

use js_sys::Uint8Array;
use report_card::sheet::open::MAX_BYTES;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList};

use super::state::Note;

/// The bytes of the first file of a list, its name, and whether there were more.
///
/// # Errors
///
/// Where it is too large, or the browser can't open it: a folder, a file that is gone.
pub async fn first(files: Option<FileList>) -> Result<Option<(String, Vec<u8>, bool)>, Note> {
    let Some(list) = files else { return Ok(None) };
    let Some(file) = list.get(0) else { return Ok(None) };
    let name = file.name();
    if file.size() > MAX_BYTES as f64 {
        return Err(Note::TooLarge(name));
    }
    let bytes = bytes(&file).await.ok_or(Note::Unreadable(name.clone()))?;
    Ok(Some((name, bytes, list.length() > 1)))
}

async fn bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
