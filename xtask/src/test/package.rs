//! The npm package as its users see it (`tests/package`): installed, resolved, imported without a page, type-checked, in each bundler,
//! each framework and each test runner.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::command::{command, root, run};
use crate::dist::make;

/// The report that the test applications show.
const REPORT: &str = "www/reports/ngo-quyen-2023.json";

pub fn package() -> Result<()> {
    // A new project each time: files of an earlier package must not be found.
    let project = root().join("target/package");
    if project.exists() {
        fs::remove_dir_all(&project)?;
    }
    copy(&root().join("tests/package"), &project)?;
    copy(&root().join("examples"), &project.join("examples"))?;
    fs::copy(root().join(REPORT), project.join("report.json"))?;
    // Not in target/dist: what is deployed from there must not bear a test's address.
    let made = make("https://cdn.example/report-card", &project.join("dist"))?;
    let npm = |arguments: &[&str]| {
        let mut npm = command("npm");
        npm.args(arguments).args(["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]);
        npm.current_dir(&project);
        npm
    };
    run(&mut npm(&["ci", "--prefer-offline"]))?;
    // It has no dependencies, so it installs offline.
    run(npm(&["install", "--no-save", "--offline"]).arg(&made.tarball))?;
    run(command("node").arg("run.js").arg(&made.tarball).current_dir(&project))
}

/// Copies a folder, without what npm and builds have put there.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if ["node_modules", "dist", "target"].iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
