//! The lines above a document's table: the document's opening, and what stands right above the table. Whole paragraphs tell, and name nothing.

/// How many of each are kept.
const KEPT: usize = 6;
/// How long a title or a line of units is at most.
const LONGEST: usize = 160;

/// The paragraphs outside of tables, while a document is read.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    /// The document's first lines, up to its first whole paragraph or table.
    opening: Vec<String>,
    has_begun: bool,
    /// Those since the last whole paragraph or table.
    latest: Vec<String>,
}

impl Lines {
    /// A paragraph begins.
    pub fn begin(&mut self) {
        self.text.clear();
    }

    /// Letters of it.
    pub fn letters(&mut self, piece: &str) {
        // What comes after is too long already.
        if self.text.len() <= 8 * LONGEST {
            self.text.push_str(piece);
        }
    }

    /// It ends.
    pub fn end(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.line(&text);
    }

    /// A whole paragraph.
    pub fn line(&mut self, text: &str) {
        let line = text.trim();
        if line.is_empty() {
            return;
        }
        if line.chars().count() > LONGEST {
            self.has_begun = true;
            self.latest.clear();
            return;
        }
        if !self.has_begun && self.opening.len() < KEPT {
            self.opening.push(line.to_owned());
        } else {
            self.has_begun = true;
            self.latest.push(line.to_owned());
            let more = self.latest.len().saturating_sub(KEPT);
            self.latest.drain(..more);
        }
    }

    /// The lines above a table that begins here: its own first, for a second table may be of another year than the document.
    pub fn above(&mut self) -> Vec<String> {
        self.has_begun = true;
        let own = std::mem::take(&mut self.latest);
        own.into_iter().chain(self.opening.iter().cloned()).collect()
    }
}
