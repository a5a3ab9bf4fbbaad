//! The tools for building, each in a pinned version, installed if missing.
//!
//! They live in a cache that clones share, so that nobody's own versions are replaced.

mod prebuilt;
mod program;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::command::{command, output, root, run, say};
use crate::jobs::{Job, together};
use prebuilt::Release;
use program::{Program, Source};

/// What the tools are for. Each purpose includes the tools of those before it.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
pub enum Purpose {
    Serving,
    Building,
    Browsers,
}

/// The pinned versions.
struct Versions {
    trunk: String,
    wasm_bindgen: String,
    wasm_opt: String,
    geckodriver: String,
}

impl Versions {
    /// Read from the workspace's metadata, Cargo.lock and Trunk.toml: each version stands in one place.
    fn read() -> Result<Versions> {
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

    /// The programs for this purpose, those that take longest to compile first.
    fn programs(self, purpose: Purpose, has_npm: bool) -> Vec<Program> {
        // trunk needs a TLS library only to download, and that takes a minute to compile.
        let downloads = purpose >= Purpose::Building && !has_npm;
        let mut programs = vec![
            Program {
                name: "trunk",
                purpose: "puts page, wasm and scripts together, and serves them",
                fits: self.trunk.clone(),
                version: self.trunk,
                source: Source::Crate {
                    package: "trunk",
                    is_locked: true,
                    features: if downloads { &["rustls"] } else { &[] },
                    release: Some(Release {
                        address: "https://github.com/trunk-rs/trunk/releases/download/v{version}/trunk-{target}.tar.gz",
                        hash: ".sha256",
                        libc: "gnu",
                    }),
                    minutes: 3,
                },
            },
            Program {
                name: "wasm-bindgen",
                purpose: "writes what JavaScript and the wasm call each other by",
                // Must be the exact version of the library: it reads what that has written.
                fits: format!("={}", self.wasm_bindgen),
                version: self.wasm_bindgen,
                source: Source::Crate {
                    package: "wasm-bindgen-cli",
                    is_locked: false,
                    features: &[],
                    release: Some(Release {
                        address: "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/{version}/wasm-bindgen-{version}-{target}.tar.gz",
                        hash: ".sha256sum",
                        libc: "musl",
                    }),
                    minutes: 1,
                },
            },
        ];
        if purpose >= Purpose::Browsers {
            programs.push(Program {
                name: "geckodriver",
                purpose: "drives Firefox",
                fits: format!("={}", self.geckodriver),
                version: self.geckodriver,
                source: Source::Crate {
                    package: "geckodriver",
                    is_locked: false,
                    features: &[],
                    // Released without a hash.
                    release: None,
                    minutes: 1,
                },
            });
        }
        if purpose >= Purpose::Building && has_npm {
            let number = self.wasm_opt.trim_start_matches("version_").to_owned();
            programs.push(Program {
                name: "wasm-opt",
                purpose: "shrinks the wasm",
                // The exact version, because its output is weighed.
                fits: format!("={number}"),
                version: number,
                source: Source::Npm { package: "binaryen" },
            });
        }
        programs
    }
}

/// The project's version, from Cargo.toml.
pub fn version() -> Result<String> {
    let manifest: toml::Table = fs::read_to_string(root().join("Cargo.toml"))?.parse()?;
    let version = manifest.get("workspace").and_then(|table| table.get("package")?.get("version")?.as_str());
    Ok(version.context("Cargo.toml's workspace has no version")?.to_owned())
}

/// Where tools are looked for: first in the cache, then on the machine.
pub struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// PATH with the tools, for other programs.
    pub fn path(&self) -> Result<OsString> {
        self.path_with(None)
    }

    /// The same with one more folder.
    pub fn path_with(&self, folder: Option<&Path>) -> Result<OsString> {
        let own = env::var_os("PATH").unwrap_or_default();
        let more = folder.map(Path::to_owned);
        Ok(env::join_paths(self.folders.iter().cloned().chain(more).chain(env::split_paths(&own)))?)
    }

    /// A program by its full path.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        let name = format!("{program}{}", env::consts::EXE_SUFFIX);
        env::split_paths(&self.path().ok()?).map(|folder| folder.join(&name)).find(|path| path.is_file())
    }

    /// Only the machine's own tools.
    pub fn of_machine() -> Tools {
        Tools { folders: Vec::new() }
    }
}

/// Installs everything for this purpose. When all is there it only checks.
pub fn setup(purpose: Purpose) -> Result<Tools> {
    setup_beside(purpose, Vec::new())
}

/// The same beside other work that needs no tools, because filling an empty cache takes minutes.
pub fn setup_beside(purpose: Purpose, others: Vec<Job>) -> Result<Tools> {
    wasm_target()?;
    let has_npm = output(command("npm").arg("--version")).is_some();
    if purpose >= Purpose::Building && !has_npm {
        say("── wasm-opt is left to trunk, which downloads it (no npm here)");
    }
    let cache = cache()?;
    let mut folders = Vec::new();
    let mut jobs = Vec::new();
    for program in Versions::read()?.programs(purpose, has_npm) {
        if program.is_on_path() {
            continue;
        }
        let folder = program.folder(&cache);
        folders.push(program.bin(&folder));
        if !program.is_in(&folder) {
            say(&format!("── missing: {program}"));
            jobs.push(Job::new(program.name, move || program.install(&folder)));
        }
    }
    if !jobs.is_empty() {
        jobs.extend(others);
        let number = jobs.len();
        let mut failed = Vec::new();
        together(jobs, number, |done| {
            say(&format!("── {}: {:.0} s", done.name, done.time.as_secs_f64()));
            if let Err(error) = done.result {
                failed.push(format!("{}\n{}: {error:#}", done.log, done.name));
            }
        })?;
        if !failed.is_empty() {
            bail!("{}", failed.join("\n"));
        }
    }
    Ok(Tools { folders })
}

fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    add_to_toolchain(&format!("lib/rustlib/{TARGET}"), &["target", "add", TARGET])
}

/// Adds the standard library's source, for the build that compiles its own.
pub fn standard_library() -> Result<()> {
    add_to_toolchain("lib/rustlib/src/rust/library/std", &["component", "add", "rust-src"])
}

/// Has rustup add a component, if its folder in the toolchain is missing.
fn add_to_toolchain(folder: &str, arguments: &[&str]) -> Result<()> {
    let sysroot = output(command("rustc").args(["--print", "sysroot"])).context("rustc can't be started")?;
    if Path::new(sysroot.trim()).join(folder).is_dir() {
        return Ok(());
    }
    say(&format!("── the toolchain lacks {folder}: rustup {}", arguments.join(" ")));
    run(command("rustup").args(arguments))
}

/// The cache's folder: `~/.cache/report-card/tools` or the system's equivalent.
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
