//! That a card shows something else.

use serde::Serialize;

/// What is shown now.
#[derive(Serialize)]
pub struct Change<'a> {
    /// The fragment that restores it: `#id?view=table`.
    pub link: &'a str,
}
