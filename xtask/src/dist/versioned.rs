//! Fills in the version, which the sources leave out: only Cargo.toml has it.

use anyhow::{Result, ensure};

const NONE: &str = "0.0.0";

/// The text with the version filled into the line that starts with `start` and ends with `end`.
pub fn versioned(text: &str, start: &str, version: &str, end: &str) -> Result<String> {
    let none = format!("\n{start}{NONE}{end}\n");
    ensure!(text.matches(&none).count() == 1, "a line \"{start}{NONE}{end}\" should be there once");
    Ok(text.replace(&none, &format!("\n{start}{version}{end}\n")))
}

#[cfg(test)]
mod tests {
    use super::versioned;

    #[test]
    fn a_version_is_written_where_none_was() {
        let text = "a\nStable tag: 0.0.0\nb\n";
        assert_eq!(versioned(text, "Stable tag: ", "1.2.3", "").unwrap(), "a\nStable tag: 1.2.3\nb\n");
        assert!(versioned("a\nStable tag: 0.3.0\n", "Stable tag: ", "1.2.3", "").is_err());
        assert!(versioned("a\n\"version\": \"0.0.0\",\n", "\"version\": \"", "1.2.3", "\",").is_ok());
    }
}
