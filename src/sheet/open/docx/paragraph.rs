//! The text of a Word table's cell: its paragraphs, raised letters raised, struck ones struck, hidden ones left out.

use crate::sheet::open::struck::struck;
use crate::sheet::open::superscript::raised;
use crate::sheet::open::xml::is_off;

/// A text that is being read, run by run.
#[derive(Default)]
pub(crate) struct Text {
    text: String,
    paragraphs: usize,
    is_raised: bool,
    is_hidden: bool,
    is_struck: bool,
}

impl Text {
    /// An element begins.
    pub fn start(&mut self, name: &str, val: Option<&str>) {
        match name {
            "p" => {
                if self.paragraphs > 0 {
                    self.text.push('\n');
                }
                self.paragraphs += 1;
            }
            "r" => self.plain(),
            "vertAlign" => self.is_raised = val == Some("superscript"),
            "vanish" => self.is_hidden = !val.is_some_and(is_off),
            "strike" | "dstrike" => self.is_struck |= !val.is_some_and(is_off),
            "br" | "cr" => self.text.push('\n'),
            "tab" => self.text.push('\t'),
            "noBreakHyphen" => self.text.push('-'),
            _ => {}
        }
    }

    /// An element ends.
    pub fn end(&mut self, name: &str) {
        // A paragraph's mark has properties of a run, which hold for none of its letters.
        if name == "pPr" {
            self.plain();
        }
    }

    fn plain(&mut self) {
        (self.is_raised, self.is_hidden, self.is_struck) = (false, false, false);
    }

    /// Letters of a run.
    pub fn letters(&mut self, piece: &str) {
        if !self.is_hidden {
            let piece = if self.is_raised { raised(piece) } else { piece.to_owned() };
            self.text.push_str(&if self.is_struck { struck(&piece) } else { piece });
        }
    }

    /// The mark of a footnote, which the program numbers.
    pub fn footnote(&mut self, number: u32) {
        self.text.push_str(&raised(&number.to_string()));
    }

    /// The whole text.
    pub fn finish(self) -> String {
        self.text
    }
}
