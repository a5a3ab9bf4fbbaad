//! The machine and the versions of a run.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

/// The average number of processes that wanted a CPU in the last minute. Above the number of CPUs all figures are too large.
pub fn load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().filter(|load| !load.is_empty()).unwrap_or("unknown").to_owned()
}

/// Processor, number of CPUs, and memory.
pub fn hardware() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let (cpu, memory) = (read("/proc/cpuinfo"), read("/proc/meminfo"));
    let field = |text: &str, name: &str| {
        let line = text.lines().find(|line| line.starts_with(name));
        line.and_then(|line| line.split(':').nth(1)).unwrap_or("unknown").trim().to_owned()
    };
    let count = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let kilobytes: f64 = field(&memory, "MemTotal").trim_end_matches(" kB").parse().unwrap_or_default();
    format!("{count} × {}, {:.0} GB", field(&cpu, "model name"), kilobytes / 1e6)
}

/// The commit, and whether files differ from it.
pub fn commit(root: &Path) -> String {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").args(arguments).current_dir(root).output().ok();
        output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
    };
    let changed = if git(&["status", "--porcelain"]).is_empty() { "" } else { ", with changes" };
    format!("{}{changed}", git(&["rev-parse", "--short", "HEAD"]))
}

/// The peers' locked versions.
pub fn peers(root: &Path) -> Result<String> {
    let text = std::fs::read_to_string(root.join("bench/peers/package.json")).context("bench/peers/package.json")?;
    let manifest: Value = serde_json::from_str(&text)?;
    let mut all = Vec::new();
    for list in ["dependencies", "devDependencies"] {
        let list = manifest.get(list).and_then(Value::as_object).context("no dependencies")?;
        all.extend(list.iter().map(|(name, version)| format!("{name} {}", version.as_str().unwrap_or_default())));
    }
    Ok(all.join(", "))
}

/// Today's date in ISO 8601.
pub fn today() -> String {
    let output = Command::new("date").arg("+%F").output().ok();
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}
