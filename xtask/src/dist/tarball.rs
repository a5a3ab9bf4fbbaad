//! The npm package: the files that npm/package.json lists, with the version from Cargo.toml.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::entries::made;
use super::packed::TarGz;
use super::versioned::versioned;
use crate::command::root;

pub fn bytes(built: &Path, version: &str) -> Result<Vec<u8>> {
    let path = root().join("npm/package.json");
    let text = fs::read_to_string(path).context("npm/package.json can't be read")?;
    let text = versioned(&text, "  \"version\": \"", version, "\",").context("npm/package.json")?;
    let manifest: Value = serde_json::from_str(&text).context("npm/package.json is no JSON")?;
    let files = manifest["files"].as_array().context("npm/package.json has no list \"files\"")?;
    let mut names: Vec<&str> = files.iter().filter_map(Value::as_str).chain(["package.json", "README.md"]).collect();
    names.sort_unstable();
    let made = made(built, version)?;
    let mut package = TarGz::new();
    for name in names {
        let bytes = match made.get(name) {
            Some(bytes) => bytes.clone(),
            None if name == "package.json" => text.clone().into_bytes(),
            None => read(name, built)?,
        };
        package.put(&format!("package/{name}"), &bytes)?;
    }
    package.finish()
}

/// A file that the package takes unchanged.
fn read(name: &str, built: &Path) -> Result<Vec<u8>> {
    let sources = root().join("npm");
    let path = match name {
        _ if sources.join(name).is_file() => sources.join(name),
        _ if name.starts_with("LICENSE") => root().join(name),
        _ => built.join(name),
    };
    fs::read(&path).with_context(|| format!("{} is missing; npm/package.json lists it", path.display()))
}
