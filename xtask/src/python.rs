//! Installs Python packages into folders of our own.

use std::path::Path;

use anyhow::{Context, Result};

use crate::command::{command, output, run};
use crate::debian;

/// `pip install` into a folder; its arguments say what.
pub fn install(folder: &Path, arguments: &[&str]) -> Result<()> {
    if output(command("python3").args(["-m", "pip", "--version"])).is_none() {
        debian::install("pip", &[("python3-pip", "/usr/bin/pip3")])?;
    }
    let mut install = command("python3");
    install.args(["-m", "pip", "install", "--quiet", "--upgrade", "--root-user-action=ignore", "--target"]).arg(folder);
    run(install.args(arguments)).context("this needs Python 3 and its pip")
}
