//! Installs the command `report-card` as the README says and uses it: from a new report to a published one, as in the documents, and by
//! the examples.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::documents::documents;
use super::used::used;
use crate::command::{command, output, root, run};

/// As in the documents.
pub const INSTALL: &str = "cargo install --locked --path . --features cli";

pub fn installed() -> Result<()> {
    let prefix = root().join("target/installed");
    let mut words = INSTALL.split(' ');
    let mut install = command(words.next().unwrap_or_default());
    install.args(words).args(["--quiet", "--force", "--root"]).arg(&prefix);
    // Not optimised, so that it reuses what other steps have compiled.
    run(install.arg("--debug"))?;
    let program = prefix.join("bin").join("report-card");
    let says = |arguments: &[&str]| {
        output(command(&program).args(arguments))
            .with_context(|| format!("failed: report-card {}", arguments.join(" ")))
    };
    ensure!(says(&["schema"])? == fs::read_to_string(root().join("www/report.schema.json"))?, "schema: not www/'s");
    let report = prefix.join("report.json");
    // That of the last run, over which `new` writes nothing.
    if report.exists() {
        fs::remove_file(&report)?;
    }
    says(&["new", "-o", path(&report)?])?;
    let (first, converted) = ("www/reports/ngo-quyen-2023.json", prefix.join("converted.json"));
    says(&["convert", "tests/sheets/vn-kinh-te-xa-hoi.xlsx", "-o", path(&converted)?])?;
    for file in [path(&report)?, path(&converted)?, first] {
        says(&["check", file])?;
    }
    let source = "tests/source/ngo-quyen-2023.txt";
    says(&["check", "--source", source, first])?;
    for form in ["--snippet", "--html", "--page", "--plain", "--svg", "--json-ld"] {
        ensure!(says(&["render", form, first])?.contains("1.757"), "report-card render {form} lacks the figures");
    }
    ensure!(says(&["completions", "bash"])?.contains("report-card") && says(&["man"])?.contains(".TH"), "no help");
    documents(&prefix.join("bin"))?;
    used(&prefix.join("bin"))
}

fn path(path: &Path) -> Result<&str> {
    path.to_str().context("a path that is no text")
}
