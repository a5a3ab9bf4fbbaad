//! The package for npm: what npm/package.json lists, the same bytes on every machine.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use flate2::{Compression, GzBuilder};
use serde_json::Value;
use tar::{Builder, Header};

use super::entries::made;
use crate::command::root;

/// npm's own date for every file of a package.
const DATE: u64 = 499_162_500;

pub fn bytes(built: &Path, version: &str) -> Result<Vec<u8>> {
    let sources = root().join("npm");
    let manifest = fs::read(sources.join("package.json")).context("npm/package.json can't be read")?;
    let manifest: Value = serde_json::from_slice(&manifest).context("npm/package.json is no JSON")?;
    let said = manifest["version"].as_str().unwrap_or_default();
    ensure!(said == version, "npm/package.json says version {said:?}, Cargo.toml {version:?}: write the same in both");
    let files = manifest["files"].as_array().context("npm/package.json has no list \"files\"")?;
    let mut names: Vec<&str> = files.iter().filter_map(Value::as_str).chain(["package.json", "README.md"]).collect();
    names.sort_unstable();
    let made = made(built, version)?;
    let mut package = Builder::new(GzBuilder::new().write(Vec::new(), Compression::best()));
    for name in names {
        let bytes = match made.get(name) {
            Some(bytes) => bytes.clone(),
            None => read(name, built)?,
        };
        let mut header = Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(DATE);
        package.append_data(&mut header, format!("package/{name}"), bytes.as_slice())?;
    }
    Ok(package.into_inner()?.finish()?)
}

/// A file of the package that stands somewhere as it is.
fn read(name: &str, built: &Path) -> Result<Vec<u8>> {
    let sources = root().join("npm");
    let path = match name {
        _ if sources.join(name).is_file() => sources.join(name),
        _ if name.starts_with("LICENSE") => root().join(name),
        _ => built.join(name),
    };
    fs::read(&path).with_context(|| format!("{} is missing; npm/package.json lists it", path.display()))
}
