//! The pages of the reports that are served with the card, as the command `report-card pages` makes them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::command::{command, run};

/// The pages' folder below the version's.
pub const PAGES: &str = "p";

/// A report to show in the editors' examples.
pub struct Sample {
    /// Its file's name in `reports/`.
    pub file: String,
    /// Its page's name in [`PAGES`], without `.html`.
    pub id: String,
    pub title: String,
}

/// The pages' files by name, sorted; `address` is where the version's folder is served.
pub fn pages(reports: &Path, address: &str, work: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    if work.exists() {
        fs::remove_dir_all(work)?;
    }
    let files = files(reports)?;
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let mut make = command("cargo");
    make.args([
        "run",
        "--quiet",
        "--package",
        "report-card",
        "--features",
        "cli",
        "--bin",
        "report-card",
        "--",
        "pages",
    ]);
    let at = format!("{address}/{PAGES}");
    run(make.args(files).arg("--output").arg(work).args(["--base", address, "--at", &at]))?;
    self::files(work)?.into_iter().map(|path| Ok((name_of(&path)?, fs::read(&path)?))).collect()
}

/// The sample: the first report.
pub fn sample(reports: &Path, pages: &[(String, Vec<u8>)]) -> Result<Option<Sample>> {
    let Some(path) = files(reports)?.into_iter().next() else { return Ok(None) };
    let report: Value = serde_json::from_slice(&fs::read(&path)?).with_context(|| path.display().to_string())?;
    let id = report["id"].as_str().with_context(|| format!("{} has no id", path.display()))?.to_owned();
    let wanted = format!("{id}.oembed.json");
    let answer = pages.iter().find(|(name, _)| *name == wanted).with_context(|| format!("{wanted} was not made"))?;
    let answer: Value = serde_json::from_slice(&answer.1)?;
    let title = answer["title"].as_str().context("oEmbed without a title")?.to_owned();
    let file = name_of(&path)?;
    // The id becomes part of addresses.
    let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-._".contains(&b);
    ensure!(file.bytes().all(is_plain), "reports/{file}: name it with a-z, 0-9, dots and hyphens alone");
    Ok(Some(Sample { file, id, title }))
}

/// A folder's files, in order.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    paths.sort();
    Ok(paths)
}

fn name_of(path: &Path) -> Result<String> {
    let name = path.file_name().and_then(|name| name.to_str());
    Ok(name.with_context(|| format!("{}: a name that is no text", path.display()))?.to_owned())
}
