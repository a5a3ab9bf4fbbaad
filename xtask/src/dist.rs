//! `cargo xtask dist BASE`: the folder of one version that a CDN serves, the package for npm, and WordPress' plugin.

mod entries;
mod packed;
mod pages;
mod served;
mod snippet;
mod tarball;
mod versioned;
mod wordpress;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;
use ureq::http::Uri;

use crate::build::{Profile, release};
use crate::command::root;
use crate::tools::{Purpose, setup, version};
pub use packed::TarGz;
use served::ServedFolder;
pub use served::brotli;
pub use versioned::versioned;

/// The files that snippets and frames refer to.
const NEEDED: [&str; 5] = ["embed.js", "card.css", "report-card.js", "report-card_bg.wasm", "frame.html"];

/// What was made, and where.
pub struct Distribution {
    pub version: String,
    /// The folder with a subfolder for each version.
    pub versions: PathBuf,
    pub tarball: PathBuf,
    /// WordPress' plugin, as a zip.
    pub plugin: PathBuf,
}

pub fn dist(arguments: &[String]) -> Result<()> {
    let (flags, rest): (Vec<&String>, Vec<&String>) = arguments.iter().partition(|word| word.starts_with("--"));
    let ([base], true) = (rest.as_slice(), flags.iter().all(|flag| *flag == "--no-build")) else {
        bail!("usage: cargo xtask dist BASE [--no-build], such as cargo xtask dist https://cdn.example/report-card");
    };
    let base = base_of(base)?;
    if flags.is_empty() {
        release(&setup(Purpose::Building)?, Profile::Small)?;
    }
    let made = make(&base, &root().join("target/dist"))?;
    for path in [made.versions.join(&made.version), made.tarball, made.plugin] {
        println!("── {}", path.display());
    }
    Ok(())
}

/// Makes all of them from the present dist/; `base` is the address below which each version's folder is served.
pub fn make(base: &str, target: &Path) -> Result<Distribution> {
    let built = root().join("dist");
    for name in NEEDED {
        ensure!(built.join(name).is_file(), "dist/{name} is missing: run cargo xtask build, and look at what it makes");
    }
    let version = version()?;
    let package = tarball::bytes(&built, &version)?;
    let versions = target.join("report-card");
    let folder = versions.join(&version);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} can't be emptied", folder.display()))?;
    }
    let address = format!("{base}/{version}");
    let mut served = ServedFolder::new(folder);
    for name in names(&built, "")? {
        let bytes = fs::read(built.join(&name)).with_context(|| format!("dist/{name} can't be read"))?;
        served.put(&name, &bytes)?;
    }
    let integrity = served.entries();
    let reports = built.join("reports");
    let made = pages::pages(&reports, &address, &target.join("pages"))?;
    for (name, bytes) in &made {
        served.put(&format!("p/{name}"), bytes)?;
    }
    let script = integrity.get("embed.js").context("dist/embed.js was not served")?;
    if let Some(report) = pages::sample(&reports, &made)? {
        served.put("snippet.html", snippet::page(&address, &version, &script.integrity, &report).as_bytes())?;
    }
    let files: serde_json::Map<_, _> = integrity.iter().map(|(name, entry)| (name.clone(), entry.json())).collect();
    served.put("integrity.json", &pretty(&json!({ "version": version, "files": files }))?)?;
    let tarball = target.join(format!("report-card-{version}.tgz"));
    fs::write(&tarball, package).with_context(|| format!("{} can't be written", tarball.display()))?;
    let plugin = target.join(format!("report-card-wordpress-{version}.zip"));
    fs::write(&plugin, wordpress::bytes(&version, &address, &script.integrity)?)
        .with_context(|| format!("{} can't be written", plugin.display()))?;
    Ok(Distribution { version, versions, tarball, plugin })
}

/// Checks an http(s) address, which must need no escaping in a snippet, and drops a slash at its end.
pub fn base_of(text: &str) -> Result<String> {
    let say = || format!("BASE {text:?} should be an address such as https://cdn.example/report-card");
    let address: Uri = text.parse().with_context(say)?;
    let is_web =
        matches!(address.scheme_str(), Some("http" | "https")) && address.host().is_some_and(|h| !h.is_empty());
    ensure!(is_web && !text.contains(['?', '#', '"', '\'', '<', '>', '&', '@']), say());
    Ok(text.trim_end_matches('/').to_owned())
}

/// The files below a folder as sorted paths with slashes.
pub fn names(folder: &Path, prefix: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            names.extend(self::names(&entry.path(), &format!("{name}/"))?);
        } else {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn pretty(value: &serde_json::Value) -> Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::base_of;

    #[test]
    fn base_is_a_web_address() {
        assert_eq!(base_of("https://cdn.example/report-card/").unwrap(), "https://cdn.example/report-card");
        assert_eq!(base_of("http://127.0.0.1:80").unwrap(), "http://127.0.0.1:80");
        for bad in
            ["", "/report-card", "cdn.example", "ftp://cdn.example", "https://", "https://x/?a", "https://x/\"", "x y"]
        {
            let said = base_of(bad).unwrap_err().to_string();
            assert!(said.contains("should be an address such as"), "{bad}: {said}");
        }
    }
}
