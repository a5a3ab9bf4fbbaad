//! `cargo xtask release BASE`: everything that a release hands out, in one folder, with sizes, hashes and notes. Nothing is uploaded: it
//! prints what a person has to do then.

mod notes;
mod wagtail;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};

use crate::build::{Profile, release as build};
use crate::command::{command, output, root, run};
use crate::dist::{TarGz, base_of, make, names};
use crate::tools::{Purpose, setup, version};
pub use wagtail::{packages as packages_for_wagtail, wheel};

const USAGE: &str = "cargo xtask release BASE [--dry-run] [--no-build]";
/// The address used in a dry run without one.
const NOWHERE: &str = "https://cdn.example/report-card";

pub fn release(arguments: &[String]) -> Result<()> {
    let (flags, rest): (Vec<&String>, Vec<&String>) = arguments.iter().partition(|word| word.starts_with("--"));
    let has = |name: &str| flags.iter().any(|flag| *flag == name);
    let is_dry = has("--dry-run");
    let base = match rest.as_slice() {
        [base] => base_of(base)?,
        [] if is_dry => NOWHERE.to_owned(),
        _ => bail!("usage: {USAGE}"),
    };
    ensure!(flags.iter().all(|flag| ["--dry-run", "--no-build"].contains(&flag.as_str())), "usage: {USAGE}");
    let version = version()?;
    let changelog = fs::read_to_string(root().join("CHANGELOG.md")).context("CHANGELOG.md")?;
    let notes = notes::of(&changelog, &version)?;
    let doubts = doubts(&version, &notes);
    ensure!(is_dry || doubts.is_empty(), "no release of {version}:\n- {}", doubts.join("\n- "));
    if !has("--no-build") {
        build(&setup(Purpose::Building)?, Profile::Small)?;
    }
    let folder = root().join("target/releases").join(&version);
    let files = pack(&base, &version, &folder, !is_dry)?;
    fs::write(folder.join("NOTES.md"), &notes.text)?;
    println!("\nreport-card {version}: {}\n\n{}\n{}", folder.display(), table(&files), notes.text);
    for doubt in &doubts {
        println!("not yet a release: {doubt}");
    }
    println!("{}", then(&version));
    Ok(())
}

/// A file that a release hands out.
struct File {
    name: String,
    bytes: usize,
    sha256: String,
}

/// Makes the packages from the dist/ that is there, and `SHA256SUMS` beside them.
fn pack(base: &str, version: &str, folder: &Path, verifies: bool) -> Result<Vec<File>> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let work = folder.join("work");
    let made = make(base, &work)?;
    let mut archive = TarGz::new();
    let served = made.versions.join(version);
    for name in names(&served, "")? {
        archive.put(&format!("report-card/{version}/{name}"), &fs::read(served.join(&name))?)?;
    }
    fs::write(folder.join(format!("report-card-dist-{version}.tar.gz")), archive.finish()?)?;
    let mut packages = vec![made.tarball, made.plugin, crate_file(version, verifies)?];
    packages.extend(wagtail::packages(version, &work)?);
    for package in packages {
        let name = package.file_name().context("a package has a name")?;
        fs::copy(&package, folder.join(name)).with_context(|| format!("{} can't be copied", package.display()))?;
    }
    fs::remove_dir_all(work)?;
    let mut files = Vec::new();
    for name in names(folder, "")? {
        let bytes = fs::read(folder.join(&name))?;
        files.push(File { name, bytes: bytes.len(), sha256: sha256(&bytes) });
    }
    let sums: String = files.iter().map(|file| format!("{}  {}\n", file.sha256, file.name)).collect();
    fs::write(folder.join("SHA256SUMS"), sums)?;
    Ok(files)
}

/// The packed crate; if verified, it is also compiled from the package.
pub fn crate_file(version: &str, verifies: bool) -> Result<PathBuf> {
    let mut package = command("cargo");
    // A target folder of its own, so that other builds' stay as they are.
    package.args([
        "package",
        "--quiet",
        "--package",
        "report-card",
        "--locked",
        "--target-dir",
        "target/releases/crate",
    ]);
    package.args(if verifies { ["--features", "cli"] } else { ["--no-verify", "--allow-dirty"] });
    run(&mut package)?;
    Ok(root().join(format!("target/releases/crate/package/report-card-{version}.crate")))
}

/// Reasons not to release.
fn doubts(version: &str, notes: &notes::Notes) -> Vec<String> {
    let git = |arguments: &[&str]| output(command("git").args(arguments));
    let mut doubts = notes.doubts.clone();
    match git(&["status", "--porcelain"]) {
        None => doubts.push("git can't be asked".to_owned()),
        Some(changes) if !changes.is_empty() => {
            doubts.push("the work tree has changes that are not committed".to_owned())
        }
        Some(_) => {}
    }
    if git(&["tag", "--list", &format!("v{version}")]).is_some_and(|tag| !tag.is_empty()) {
        doubts.push(format!("there is a tag v{version} already: write the next version into Cargo.toml"));
    }
    doubts
}

/// The SHA-256 of a file, as `sha256sum` writes it.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn table(files: &[File]) -> String {
    let rows = files.iter().map(|file| format!("{:>10}  {}  {}\n", file.bytes, file.sha256, file.name));
    format!("{:>10}  {:64}  file\n{}", "bytes", "sha256", rows.collect::<String>())
}

/// The next steps for a person.
fn then(version: &str) -> String {
    format!(
        "Nothing has left this machine. In target/releases/{version}, then:\n\
         1. git tag -a v{version} -F NOTES.md, and push the tag; put all files on the release's page, NOTES.md as its text\n\
         2. cargo publish --package report-card --features cli\n\
         3. npm publish report-card-{version}.tgz\n\
         4. twine upload report_card_wagtail-{version}*\n\
         5. unpack report-card-dist-{version}.tar.gz beside the earlier versions, as docs/deploy.md tells; WordPress' plugin goes with it\n\
         6. in CHANGELOG.md, begin \"## Unreleased\""
    )
}
