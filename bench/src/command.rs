//! Runs the command `report-card`, so that what is measured is what publishers would put on a page.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// Publishes a report with its card drawn, into a folder.
pub fn publish(root: &Path, report: &str, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    let to = folder.join(format!("{report}.json"));
    run(root, &["publish", &format!("www/reports/{report}.json"), "--output", &to.display().to_string()]).map(drop)
}

/// The element with its card, to be pasted.
pub fn rendered(root: &Path, report: &str) -> Result<String> {
    let (file, src) = (format!("www/reports/{report}.json"), format!("/reports/{report}.json"));
    run(root, &["render", &file, "--html", "--src", &src, "--base", "/ours"])
}

fn run(root: &Path, arguments: &[&str]) -> Result<String> {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--package", "report-card", "--features", "cli", "--"]).args(arguments);
    let output = command.current_dir(root).output().context("cargo can't be started")?;
    ensure!(output.status.success(), "report-card: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}
