//! Debian's packages: what tests need beside Rust.

use std::path::Path;

use anyhow::{Result, bail};

use crate::command::{command, output, run};

/// Installs those whose file is missing, with apt-get as root on Debian and its kin; else it says what to install.
///
/// Elsewhere it does nothing: the caller looks for the programs.
pub fn install(what: &str, packages: &[(&str, &str)]) -> Result<()> {
    install_with(what, packages, &[])
}

/// Without what the packages only recommend: servers that would start at once.
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
    println!("── installing {}", missing.join(" "));
    run(command("apt-get").args(["update", "-q"]))?;
    let mut install = command("apt-get");
    run(install.args(["install", "-y", "-q"]).args(flags).args(&missing).env("DEBIAN_FRONTEND", "noninteractive"))
}

pub fn is_root() -> bool {
    output(command("id").arg("-u")).as_deref().map(str::trim) == Some("0")
}
