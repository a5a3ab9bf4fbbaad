//! The embed finder in a real Wagtail from PyPI, installed from the package that a release hands out.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::command::{command, output, root, run};
use crate::debian;
use crate::release::wheel;

const WAGTAIL: &str = "wagtail==8.0.1";
const PYTHON: &str = "/usr/bin/python3";

/// Installs Python with venv.
pub fn install() -> Result<()> {
    // Debian's Python needs a further package to put pip into a new environment.
    let has_pip = || output(command("python3").args(["-m", "ensurepip", "--version"])).is_some();
    if !has_pip() {
        debian::install("Wagtail", &[("python3", PYTHON), ("python3-venv", "/usr/share/python-wheels")])?;
    }
    ensure!(has_pip(), "python3 -m ensurepip fails: this test needs Python 3.10 or newer with venv");
    Ok(())
}

pub fn wagtail() -> Result<()> {
    let environment = root().join("target/wagtail");
    let python = environment.join(if cfg!(windows) { "Scripts/python" } else { "bin/python" });
    if !Path::new(&python).exists() {
        run(command("python3").args(["-m", "venv"]).arg(&environment))?;
    }
    run(command(&python).args(["-m", "pip", "install", "-q", "--disable-pip-version-check", WAGTAIL]))?;
    let wheel = wheel(&root().join("target/wagtail-package"))?;
    let mut install = command(&python);
    install.args(["-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps", "--force-reinstall"]);
    run(install.arg(wheel))?;
    let mut test = command(&python);
    test.args(["-B", "-m", "django", "test", "--settings", "settings"]).current_dir(root().join("tests/wagtail"));
    run(&mut test)
}
