//! What the card asks of the browser, in effects and callbacks alone: files, the clipboard, paper, the address.
//!
//! A browser refuses much of that in a sandbox, under a policy, without a secure connection, and pages put functions of their own in the
//! browser's place. What is thrown through the wasm ends it: so whatever may throw is called by a binding that catches.

mod canvas;
mod file;
mod page;
mod print;

#[cfg(feature = "publish")]
pub use canvas::{DENSITY, paint, text_width_in};
pub use canvas::{png, text_width};
pub use file::{download, download_blob};
pub use page::{
    Listener, address, after_paint, copy, focus, folded, hash, is_place, on_window, print_page, property, reveal, today,
};
#[cfg(all(target_arch = "wasm32", feature = "embed"))]
pub use print::adopted_style;
pub use print::copy_for_print;
