//! What the card asks of the browser, in effects and callbacks alone: files, the clipboard, paper, the address.

mod canvas;
mod file;
mod page;
mod print;

pub use canvas::{png, text_width};
pub use file::{download, download_blob};
pub use page::{address, copy, focus, folded, hash, on_window, property, reveal, today};
#[cfg(all(target_arch = "wasm32", feature = "embed"))]
pub use print::adopted_style;
pub use print::copy_for_print;
