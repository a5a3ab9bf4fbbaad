//! The sanitizers and editors that a pasted snippet passes through, each in a pinned version: installed here, used by the portal tests.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::portal::Suite;
use crate::command::{command, output, root, run};
use crate::debian;
use crate::python;

const PURIFIER: (&str, &str) = ("php-htmlpurifier", "/usr/share/php/HTMLPurifier.php");

/// Debian's packages. WordPress is needed for the two filters that its classic editor's text passes through.
pub fn install() -> Result<()> {
    let (package, file) = PURIFIER;
    debian::install_lean("sanitizers", &[PURIFIER])?;
    ensure!(Path::new(file).exists(), "{file} is missing: this test needs Debian's {package}");
    if output(command("python3").args(["-m", "pip", "--version"])).is_none() {
        debian::install("pip", &[("python3-pip", "/usr/bin/pip3")])?;
    }
    Ok(())
}

pub fn filters(suite: &Suite) -> Result<()> {
    let folder = root().join("tests/portal/filters");
    let mut install = command("npm");
    install.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]).current_dir(&folder);
    run(&mut install).context("the sanitizers and editors need Node.js and its npm")?;
    python::install(
        &root().join("target/filters/python"),
        &["--requirement", "tests/portal/filters/requirements.txt"],
    )?;
    suite.run()
}
