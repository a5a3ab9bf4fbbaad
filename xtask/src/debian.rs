//! Debian's packages: what tests need beside Rust.

use std::path::Path;
use std::sync::OnceLock;

use anyhow::{Result, bail, ensure};

use crate::command::{command, output, run, say};

/// Installs the packages whose file is missing, with apt-get if this is root on Debian or its kin; else says what to install.
///
/// On other systems it does nothing: the caller looks for the programs.
pub fn install(what: &str, packages: &[(&str, &str)]) -> Result<()> {
    install_with(what, packages, &[])
}

/// Without recommended packages: those include servers that would start at once.
pub fn install_lean(what: &str, packages: &[(&str, &str)]) -> Result<()> {
    install_with(what, packages, &["--no-install-recommends"])
}

fn install_with(what: &str, packages: &[(&str, &str)], flags: &[&str]) -> Result<()> {
    if !cfg!(target_os = "linux") || output(command("apt-get").arg("--version")).is_none() {
        return Ok(());
    }
    let missing: Vec<&str> =
        packages.iter().filter(|(_, file)| !Path::new(file).exists()).map(|(package, _)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !is_root() {
        bail!("{what}: packages are missing; run: sudo apt-get install {}", missing.join(" "));
    }
    say(&format!("── installing {}", missing.join(" ")));
    // Updates the lists of packages, once a run.
    static IS_UPDATED: OnceLock<()> = OnceLock::new();
    if IS_UPDATED.get().is_none() {
        run(command("apt-get").args(["update", "-q"]))?;
        let _ = IS_UPDATED.set(());
    }
    let mut install = command("apt-get");
    run(install.args(["install", "-y", "-q"]).args(flags).args(&missing).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Node.js with its npm.
pub fn npm() -> Result<()> {
    let has_npm = || output(command("npm").arg("--version")).is_some();
    if !has_npm() {
        install("npm", &[("nodejs", "/usr/bin/node"), ("npm", "/usr/bin/npm")])?;
    }
    ensure!(has_npm(), "npm is not on PATH: install Node.js 20 or newer");
    Ok(())
}

pub fn is_root() -> bool {
    output(command("id").arg("-u")).as_deref().map(str::trim) == Some("0")
}
