//! The npm package as its user meets it: installed, resolved, imported without a page, and type-checked.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::command::{command, output, root, run};
use crate::debian;
use crate::dist::make;

/// Types are checked by this TypeScript.
const TYPESCRIPT: &str = "typescript@5.9.3";
/// Browsers' modules, as bundlers find them.
const OPTIONS: [&str; 11] = [
    "--strict",
    "--noEmit",
    "--module",
    "esnext",
    "--moduleResolution",
    "bundler",
    "--target",
    "es2022",
    "--lib",
    "es2022,dom",
    "consumer.ts",
];

pub fn package() -> Result<()> {
    if output(command("npm").arg("--version")).is_none() {
        debian::install("npm", &[("nodejs", "/usr/bin/node"), ("npm", "/usr/bin/npm")])?;
    }
    ensure!(output(command("npm").arg("--version")).is_some(), "npm is not on PATH: install Node.js 20 or newer");
    let made = make("https://cdn.example/report-card")?;
    // A project of its own, made anew: what an earlier package left must not be found.
    let project = root().join("target/package");
    if project.exists() {
        fs::remove_dir_all(&project)?;
    }
    fs::create_dir_all(&project)?;
    fs::write(project.join("package.json"), r#"{ "private": true, "type": "module" }"#)?;
    for file in ["consumer.ts", "entries.js"] {
        fs::copy(root().join("tests/package").join(file), project.join(file)).context(file)?;
    }
    let mut install = command("npm");
    install.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]);
    run(install.arg(&made.tarball).arg(TYPESCRIPT).current_dir(&project))?;
    run(command("node").arg("entries.js").current_dir(&project))?;
    run(command("node").arg("node_modules/typescript/bin/tsc").args(OPTIONS).current_dir(&project))
}
