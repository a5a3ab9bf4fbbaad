//! The workbooks that a careful editor has read.

use report_card::sheet::layout;
use report_card::words::Language;

use super::{found, told};

const FOLDER: &str = "/work/shared/sheets";

/// Where SHEETS names a folder of workbooks and OUTLINES another, writes what is read of each.
#[test]
fn outlines_are_written_where_they_are_asked_for() {
    let (Ok(sheets), Ok(outlines)) = (std::env::var("SHEETS"), std::env::var("OUTLINES")) else { return };
    for entry in std::fs::read_dir(sheets).expect("a folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !["xlsx", "ods", "csv", "tsv", "xls"].iter().any(|end| name.ends_with(end)) {
            continue;
        }
        let bytes = std::fs::read(entry.path()).expect("a file");
        let text = match found(&bytes) {
            Ok((layout, table)) => {
                let mut out = layout::outline(&table);
                out["layout"] = serde_json::to_value(&layout).expect("JSON");
                out["told"] = layout::told(&layout, &table, Language::En).into();
                out["notices"] = told(&table.notices).into();
                let account = table.account.iter().map(|(at, is)| (at.to_string(), format!("{is:?}").into()));
                out["account"] = serde_json::Value::Object(account.collect());
                serde_json::to_string_pretty(&out).expect("JSON")
            }
            Err(problems) => serde_json::json!({ "problems": told(&problems) }).to_string(),
        };
        std::fs::write(format!("{outlines}/{name}.outline.json"), text).expect("written");
    }
    let _ = FOLDER;
}

/// Where SHEETS and LINES name folders: each sheet's lines, for a test to be made of them.
#[test]
fn lines_are_written_where_they_are_asked_for() {
    let (Ok(sheets), Ok(lines)) = (std::env::var("SHEETS"), std::env::var("LINES_TO")) else { return };
    for entry in std::fs::read_dir(sheets).expect("a folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Ok(text) = std::fs::read_to_string(entry.path()) else { continue };
        if found(text.as_bytes()).is_ok() {
            std::fs::write(format!("{lines}/{name}.lines"), super::lines(&text).join("\n")).expect("written");
        }
    }
}
