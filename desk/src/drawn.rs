//! A whole report that comes to the desk, without the card that was drawn of it.

use report_card::report::before_drawn;
use serde_json::{Map, Value};

/// What is edited: a drawn card would be another text's after the first change.
pub fn undrawn(text: &str) -> String {
    if let Some(own) = before_drawn(text) {
        return format!("{}\n}}\n", own.trim_end());
    }
    // Somebody may have written the file anew since, with other spaces.
    let is_drawn = text.contains("\"drawn\"");
    let read = || serde_json::from_str::<Map<String, Value>>(text).ok();
    let Some(mut report) = is_drawn.then(read).flatten() else { return text.to_owned() };
    let (true, Ok(written)) = (report.shift_remove("drawn").is_some(), serde_json::to_string_pretty(&report)) else {
        return text.to_owned();
    };
    written + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_comes_without_its_drawn_card_however_it_was_written() {
        let own = "{\n  \"id\": \"x\"\n}\n";
        assert_eq!(undrawn("{\n  \"id\": \"x\",\"drawn\":{\"of\":\"1\"}}\n"), own);
        assert_eq!(undrawn("{ \"id\": \"x\", \"drawn\": { \"of\": \"1\" } }"), own);
        for text in [own, "{ \"title\": \"drawn\" }", "{ \"drawn\": ", "{ \"notes\": [{ \"drawn\": 1 }] }", ""] {
            assert_eq!(undrawn(text), text);
        }
    }
}
