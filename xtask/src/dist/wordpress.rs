//! The WordPress plugin: integrations/wordpress/report-card as a reproducible zip that knows its card's address and hash.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::versioned::versioned;
use crate::command::root;

/// The files with a version, and the line's beginning in each.
const VERSIONED: [(&str, &str); 2] = [("report-card.php", " * Version:           "), ("readme.txt", "Stable tag: ")];

/// `address` is where this version's files are served, `integrity` the hash of its embed.js.
pub fn bytes(version: &str, address: &str, integrity: &str) -> Result<Vec<u8>> {
    let folder = root().join("integrations/wordpress/report-card");
    let mut files = vec![("card.json".to_owned(), super::pretty(&json!({ "base": address, "integrity": integrity }))?)];
    read(&folder, "", &mut files)?;
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        files.push((name.to_owned(), fs::read(root().join(name)).with_context(|| format!("{name} can't be read"))?));
    }
    files.sort();
    for (name, line) in VERSIONED {
        let (_, bytes) = files.iter_mut().find(|(file, _)| file == name).with_context(|| format!("no {name}"))?;
        let text = String::from_utf8(std::mem::take(bytes))?;
        *bytes = versioned(&text, line, version, "").with_context(|| name.to_owned())?.into_bytes();
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    for (name, bytes) in files {
        zip.start_file(format!("report-card/{name}"), options)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn read(folder: &Path, prefix: &str, files: &mut Vec<(String, Vec<u8>)>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &format!("{name}/"), files)?;
        } else {
            // A developer's own card.json would otherwise be shipped.
            ensure!(name != "card.json", "{} should not be there", entry.path().display());
            files.push((name, fs::read(entry.path())?));
        }
    }
    Ok(())
}
