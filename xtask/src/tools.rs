//! The tools that building needs, each of its pinned version, installed where they are missing.
//!
//! They live in a cache of their own, shared by clones, so that nobody's own versions are replaced.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::command::{command, output, root, run};

/// The pinned versions.
pub struct Versions {
    trunk: String,
    wasm_bindgen: String,
    wasm_opt: String,
    /// Installed for the browser tests alone.
    pub geckodriver: String,
}

impl Versions {
    /// From the workspace's metadata, Cargo.lock and Trunk.toml: each is said in one place.
    pub fn read() -> Result<Versions> {
        let read = |name: &str| -> Result<toml::Table> {
            let text = fs::read_to_string(root().join(name)).with_context(|| format!("{name} can't be read"))?;
            text.parse().with_context(|| format!("{name} is no TOML"))
        };
        let manifest = read("Cargo.toml")?;
        let pinned = |tool: &str| -> Result<String> {
            let version =
                manifest.get("workspace").and_then(|table| table.get("metadata")?.get("tools")?.get(tool)?.as_str());
            Ok(version.with_context(|| format!("Cargo.toml pins no {tool}"))?.to_owned())
        };
        let lock = read("Cargo.lock")?;
        let packages = lock.get("package").and_then(toml::Value::as_array).context("Cargo.lock lists no packages")?;
        let bindgen =
            packages.iter().find(|package| package.get("name").and_then(toml::Value::as_str) == Some("wasm-bindgen"));
        let bindgen =
            bindgen.and_then(|package| package.get("version")?.as_str()).context("Cargo.lock has no wasm-bindgen")?;
        let wasm_opt = read("Trunk.toml")?;
        let wasm_opt = wasm_opt.get("tools").and_then(|tools| tools.get("wasm_opt")?.as_str());
        Ok(Versions {
            trunk: pinned("trunk")?,
            geckodriver: pinned("geckodriver")?,
            wasm_bindgen: bindgen.to_owned(),
            wasm_opt: wasm_opt.context("Trunk.toml pins no wasm_opt")?.to_owned(),
        })
    }
}

/// The project's own, from Cargo.toml.
pub fn version() -> Result<String> {
    let manifest: toml::Table = fs::read_to_string(root().join("Cargo.toml"))?.parse()?;
    let version = manifest.get("workspace").and_then(|table| table.get("package")?.get("version")?.as_str());
    Ok(version.context("Cargo.toml's workspace has no version")?.to_owned())
}

/// Where tools are found: first those of the cache, then the machine's own.
pub struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// PATH for a program that uses the tools.
    pub fn path(&self) -> Result<OsString> {
        let own = env::var_os("PATH").unwrap_or_default();
        Ok(env::join_paths(self.folders.iter().cloned().chain(env::split_paths(&own)))?)
    }

    /// A program by its full path.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        let own = env::var_os("PATH").unwrap_or_default();
        let name = format!("{program}{}", env::consts::EXE_SUFFIX);
        let folders = self.folders.iter().cloned().chain(env::split_paths(&own));
        folders.map(|folder| folder.join(&name)).find(|path| path.is_file())
    }

    /// A crate's program of that version, from PATH, from the cache, or installed into it.
    pub fn cargo_install(&mut self, package: &str, program: &str, version: &str, locked: bool) -> Result<()> {
        if says_version(Path::new(program), version) {
            return Ok(());
        }
        let folder = cache()?.join(format!("{package}-{version}"));
        let bin = folder.join("bin");
        if !says_version(&bin.join(program), version) {
            println!("── {package} {version} is missing: building it (some minutes)");
            let mut install = command("cargo");
            install.args(["install", package, "--version", version, "--root"]).arg(&folder);
            // Its own folder: sharing ours would rebuild our crates with its features.
            install.args(locked.then_some("--locked")).arg("--force").env_remove("CARGO_TARGET_DIR");
            run(&mut install)?;
        }
        self.folders.push(bin);
        Ok(())
    }

    /// wasm-opt from npm's binaryen, where npm is; else trunk downloads it by itself.
    fn wasm_opt(&mut self, version: &str) -> Result<()> {
        if says_version(Path::new("wasm-opt"), version) {
            return Ok(());
        }
        let folder = cache()?.join(format!("binaryen-{version}"));
        let bin = folder.join("node_modules").join(".bin");
        if !says_version(&bin.join("wasm-opt"), version) {
            if output(command("npm").arg("--version")).is_none() {
                println!("── wasm-opt {version}: left to trunk, which downloads it (no npm here)");
                return Ok(());
            }
            println!("── wasm-opt {version} is missing: installing npm's binaryen");
            let number = version.trim_start_matches("version_");
            fs::create_dir_all(&folder)?;
            let mut install = command("npm");
            install.args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(&folder);
            run(install.arg(format!("binaryen@{number}")))?;
        }
        self.folders.push(bin);
        Ok(())
    }
}

/// Everything that building needs. The second time nothing is done but a look.
pub fn setup() -> Result<Tools> {
    let versions = Versions::read()?;
    let mut tools = Tools { folders: Vec::new() };
    wasm_target()?;
    tools.cargo_install("wasm-bindgen-cli", "wasm-bindgen", &versions.wasm_bindgen, false)?;
    tools.cargo_install("trunk", "trunk", &versions.trunk, true)?;
    tools.wasm_opt(&versions.wasm_opt)?;
    Ok(tools)
}

fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    add_to_toolchain(&format!("lib/rustlib/{TARGET}"), &["target", "add", TARGET])
}

/// The standard library's source, for a build that makes its own.
pub fn standard_library() -> Result<()> {
    add_to_toolchain("lib/rustlib/src/rust/library/std", &["component", "add", "rust-src"])
}

/// Has rustup bring what lies in that folder of the toolchain, where it is missing.
fn add_to_toolchain(folder: &str, arguments: &[&str]) -> Result<()> {
    let sysroot = output(command("rustc").args(["--print", "sysroot"])).context("rustc can't be started")?;
    if Path::new(sysroot.trim()).join(folder).is_dir() {
        return Ok(());
    }
    println!("── the toolchain lacks {folder}: rustup {}", arguments.join(" "));
    run(command("rustup").args(arguments))
}

fn says_version(program: &Path, version: &str) -> bool {
    let said = output(command(program).arg("--version"));
    said.is_some_and(|said| said.split(|c: char| c.is_whitespace() || "()".contains(c)).any(|word| word == version))
}

/// `~/.cache/report-card/tools` and its like.
fn cache() -> Result<PathBuf> {
    let variable = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || variable("HOME");
    let base = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library/Caches"))
    } else {
        variable("XDG_CACHE_HOME").or_else(|| home().map(|home| home.join(".cache")))
    };
    match base {
        Some(base) => Ok(base.join("report-card").join("tools")),
        None => bail!("there is no home folder to keep tools in: set HOME"),
    }
}
