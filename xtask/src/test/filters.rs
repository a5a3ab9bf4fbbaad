//! The sanitizers and editors that a pasted snippet meets, each of its pinned version: installed, then asked by the portal tests.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::wordpress;
use crate::browsers::{Engine, start};
use crate::command::{command, output, root, run};
use crate::debian;
use crate::python;
use crate::tools::Tools;

const PURIFIER: (&str, &str) = ("php-htmlpurifier", "/usr/share/php/HTMLPurifier.php");

pub fn filters(tools: &Tools) -> Result<()> {
    // For the two filters that its classic editor's text goes through.
    wordpress::install()?;
    let (package, file) = PURIFIER;
    debian::install_lean("sanitizers", &[PURIFIER])?;
    ensure!(Path::new(file).exists(), "{file} is missing: this test needs Debian's {package}");
    if output(command("npm").arg("--version")).is_none() {
        debian::install("npm", &[("nodejs", "/usr/bin/node"), ("npm", "/usr/bin/npm")])?;
    }
    let folder = root().join("tests/portal/filters");
    let mut install = command("npm");
    install.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]).current_dir(&folder);
    run(&mut install).context("the sanitizers and editors need Node.js and its npm")?;
    python::install(
        &root().join("target/filters/python"),
        &["--requirement", "tests/portal/filters/requirements.txt"],
    )?;
    // What is left is the same in every engine.
    let driver = start(Engine::Chromium, tools)?;
    let mut test = command("cargo");
    test.args(["test", "--features", "cli", "--test", "portal", "--", "--test-threads=1", "filters::"]);
    run(test.env("WEBDRIVER_URL", &driver.url).env("WEBDRIVER_ENGINE", Engine::Chromium.name()))
}
