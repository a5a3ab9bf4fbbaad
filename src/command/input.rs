//! The files that are named on the command line.

use std::fs;
use std::io::{self, Read};

/// What a file holds; `-` is stdin.
pub(super) struct Input {
    /// As it was named.
    pub name: String,
    /// As they are: whether they are text is for the reader to tell.
    pub bytes: Vec<u8>,
}

impl Input {
    /// Reads it, or says why that can't be.
    pub fn read(name: &str) -> Result<Input, String> {
        let mut bytes = Vec::new();
        let read = match name {
            "-" => io::stdin().lock().read_to_end(&mut bytes).map(drop),
            _ => fs::read(name).map(|found| bytes = found),
        };
        let name = if name == "-" { "<stdin>" } else { name }.to_owned();
        match read {
            Ok(()) => Ok(Input { name, bytes }),
            Err(error) => Err(format!("{name}: {error}")),
        }
    }

    /// Its text, without the mark that some editors put before it.
    pub fn text(&self) -> Result<&str, String> {
        let text = std::str::from_utf8(&self.bytes).map_err(|_| format!("{}: not UTF-8", self.name))?;
        Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
    }
}
