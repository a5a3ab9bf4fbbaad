//! The files that are named on the command line.

use std::fs;
use std::io::{self, Read};

use super::file_error::unread;
use crate::words::{CommandKey, Language};

/// A file's content; `-` is stdin.
pub(super) struct Input {
    /// Its name on the command line.
    pub name: String,
    /// The raw bytes, which may be no text.
    pub bytes: Vec<u8>,
    /// The language of the messages.
    language: Language,
}

impl Input {
    /// Reads a file. The error is a sentence in `language`.
    pub fn read(name: &str, language: Language) -> Result<Input, String> {
        let mut bytes = Vec::new();
        let read = match name {
            "-" => io::stdin().lock().read_to_end(&mut bytes).map(drop),
            _ => fs::read(name).map(|found| bytes = found),
        };
        let name = if name == "-" { "<stdin>" } else { name }.to_owned();
        match read {
            Ok(()) => Ok(Input { name, bytes, language }),
            Err(error) => Err(unread(&name, &error, language)),
        }
    }

    /// Its text, without a byte order mark.
    pub fn text(&self) -> Result<&str, String> {
        self.whole_text().map(|text| text.strip_prefix('\u{feff}').unwrap_or(text))
    }

    /// Its text with the byte order mark, so that it can be written back unchanged.
    pub fn whole_text(&self) -> Result<&str, String> {
        let not_text = |_| self.language.of_command(CommandKey::NotText, &[("name", &self.name)]);
        std::str::from_utf8(&self.bytes).map_err(not_text)
    }
}
