//! A release up to uploading: the packages are what they claim, and made again they have the same bytes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::command::{command, output, root, run};
use crate::python;
use crate::release::{crate_file, packages_for_wagtail};
use crate::tools::version;

const BASE: &str = "https://cdn.example/report-card";

pub fn release() -> Result<()> {
    let version = version()?;
    // As in the documents, with the present dist/.
    for words in [vec!["release", BASE, "--dry-run", "--no-build"], vec!["dist", BASE, "--no-build"]] {
        run(command("cargo").arg("xtask").args(words))?;
    }
    let folder = root().join("target/releases").join(&version);
    ensure!(!fs::read_to_string(folder.join("NOTES.md"))?.trim().is_empty(), "NOTES.md says nothing");
    let sums = fs::read_to_string(folder.join("SHA256SUMS"))?;
    ensure!(sums.lines().count() == 6, "not six packages:\n{sums}");
    run(command("sha256sum").args(["--check", "--strict", "--quiet", "SHA256SUMS"]).current_dir(&folder))?;
    again(&folder, &version)?;
    source(&folder.join(format!("report-card-{version}.crate")), &version)?;
    let npm = output(
        command("npm").args(["pack", "--dry-run", "--json"]).arg(folder.join(format!("report-card-{version}.tgz"))),
    );
    let npm: serde_json::Value = serde_json::from_str(&npm.context("npm does not read the package")?)?;
    let said = npm.pointer("/0/version").or(npm.pointer("/report-card/version"));
    ensure!(said.and_then(serde_json::Value::as_str) == Some(version.as_str()), "npm reads another version: {npm}");
    installed(&folder.join(format!("report_card_wagtail-{version}-py3-none-any.whl")), &version)
}

/// Made again, each package has the same bytes; and the folder for servers equals that of `cargo xtask dist`.
fn again(folder: &Path, version: &str) -> Result<()> {
    let dist = root().join("target/dist");
    let mut packages = vec![
        dist.join(format!("report-card-{version}.tgz")),
        dist.join(format!("report-card-wordpress-{version}.zip")),
        crate_file(version, false)?,
    ];
    packages.extend(packages_for_wagtail(version, &root().join("target/releases/again"))?);
    for package in packages {
        let name = package.file_name().context("a package has a name")?;
        let same = fs::read(&package)? == fs::read(folder.join(name))?;
        ensure!(same, "{} is made otherwise the second time", package.display());
    }
    let unpacked = root().join("target/releases/unpacked");
    if unpacked.exists() {
        fs::remove_dir_all(&unpacked)?;
    }
    fs::create_dir_all(&unpacked)?;
    let archive = folder.join(format!("report-card-dist-{version}.tar.gz"));
    run(command("tar").arg("-xzf").arg(archive).arg("-C").arg(&unpacked))?;
    let (one, other) = (unpacked.join("report-card").join(version), dist.join("report-card").join(version));
    run(command("diff").args(["--recursive", "--brief"]).arg(one).arg(other))
}

/// The crate has only its sources: no tests, no pictures, nothing from npm.
fn source(package: &Path, version: &str) -> Result<()> {
    let listed = output(command("tar").arg("-tzf").arg(package)).context("tar does not read the crate")?;
    let names: Vec<&str> = listed.lines().filter_map(|line| line.split_once('/').map(|(_, name)| name)).collect();
    let sources =
        output(command("git").args(["ls-files", "src", "build", "build.rs"])).context("git lists no sources")?;
    for needed in sources.lines().chain(["Cargo.toml", "README.md", "LICENSE-APACHE", "LICENSE-MIT"]) {
        ensure!(names.contains(&needed), "the crate lacks {needed}: see `include` in Cargo.toml");
    }
    let foreign = names
        .iter()
        .find(|name| ["tests/", "bench/", "examples/", "docs/"].iter().any(|folder| name.starts_with(folder)));
    ensure!(foreign.is_none(), "the crate of {version} carries {foreign:?}");
    let bytes = fs::metadata(package)?.len();
    // crates.io takes 10 MiB; beyond this limit something is in it that does not belong there.
    ensure!(bytes < 2 * 1024 * 1024, "the crate weighs {bytes} bytes");
    Ok(())
}

/// The installed wheel has that version.
fn installed(wheel: &Path, version: &str) -> Result<()> {
    let folder = root().join("target/releases/installed");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let path = wheel.to_str().context("a path that is no text")?;
    python::install(&folder, &["--no-deps", "--no-index", path])?;
    let asked = "from importlib.metadata import version; print(version('report-card-wagtail'), end='')";
    let said = output(command("python3").args(["-B", "-c", asked]).env("PYTHONPATH", &folder));
    ensure!(said.as_deref() == Some(version), "the wheel is of version {said:?}");
    ensure!(folder.join("report_card_finder.py").is_file(), "the wheel lacks the finder");
    Ok(())
}
