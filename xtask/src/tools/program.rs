//! A program that building needs: whether the machine has one that fits, and how to get it if not.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use semver::{Version, VersionReq};

use super::prebuilt::Release;
use crate::command::{command, output, run, say};

pub struct Program {
    pub name: &'static str,
    /// What it is for, to be shown.
    pub purpose: &'static str,
    /// The version to install.
    pub version: String,
    /// Which of the machine's versions will do as well, as a Cargo requirement.
    pub fits: String,
    pub source: Source,
}

pub enum Source {
    /// From crates.io, with these features and without the default ones.
    Crate {
        package: &'static str,
        features: &'static [&'static str],
        /// With its authors' Cargo.lock. False where that names withdrawn versions.
        is_locked: bool,
        /// What its authors have built, where that does as well.
        release: Option<Release>,
        /// Time to compile on two idle cores.
        minutes: u32,
    },
    Npm {
        package: &'static str,
    },
}

/// Tools run for seconds but compile for minutes, so they are compiled fast, against their own profile.
const HASTE: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_STRIP", "none"),
];

impl Program {
    pub fn is_on_path(&self) -> bool {
        said_version(Path::new(self.name)).is_some_and(|said| fits(&self.fits, &said))
    }

    /// Its folder in the cache, beside other versions and feature sets.
    pub fn folder(&self, cache: &Path) -> PathBuf {
        let (package, features) = match self.source {
            Source::Crate { package, features, .. } => (package, features),
            Source::Npm { package } => (package, [].as_slice()),
        };
        let features: String = features.iter().map(|feature| format!("+{feature}")).collect();
        cache.join(format!("{package}-{}{features}", self.version))
    }

    pub fn bin(&self, folder: &Path) -> PathBuf {
        match self.source {
            Source::Crate { .. } => folder.join("bin"),
            Source::Npm { .. } => folder.join("node_modules").join(".bin"),
        }
    }

    pub fn is_in(&self, folder: &Path) -> bool {
        said_version(&self.bin(folder).join(self.name)).is_some_and(|said| said == self.version)
    }

    pub fn install(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder)?;
        match &self.source {
            Source::Npm { package } => {
                let mut install = command("npm");
                install.args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(folder);
                run(install.arg(format!("{package}@{}", self.version)))?;
            }
            Source::Crate { package, features, is_locked, release, .. } => {
                if !self.is_bin_installed(package, folder) && !self.is_released(release.as_ref(), folder) {
                    let mut install = command("cargo");
                    install.args(["install", package, "--version", &self.version, "--force", "--no-default-features"]);
                    install.args(["--features", &features.join(",")]).args(is_locked.then_some("--locked"));
                    install.arg("--root").arg(folder).envs(HASTE);
                    // A target folder of its own: in ours it would wait for every other build.
                    run(install.env_remove("CARGO_TARGET_DIR"))?;
                }
            }
        }
        ensure!(self.is_in(folder), "{} is no {} {}", self.bin(folder).display(), self.name, self.version);
        Ok(())
    }

    /// Installs the authors' own build from their release; true if it could and the program starts on this machine.
    fn is_released(&self, release: Option<&Release>, folder: &Path) -> bool {
        let Some(release) = release else { return false };
        let result = release.install(self.name, &self.version, &self.bin(folder));
        if let Err(error) = &result {
            say(&format!("── {} is compiled, not downloaded: {error:#}", self.name));
        }
        result.is_ok() && self.is_in(folder)
    }

    /// Installs the authors' own build with cargo-binstall, if the machine has that; true if it could.
    fn is_bin_installed(&self, package: &str, folder: &Path) -> bool {
        if output(command("cargo").args(["binstall", "-V"])).is_none() {
            return false;
        }
        let mut install = command("cargo");
        install.args(["binstall", "--no-confirm", "--force", "--disable-strategies", "compile", "--root"]).arg(folder);
        let result = run(install.arg(format!("{package}@{}", self.version)));
        if let Err(error) = &result {
            say(&format!("── {package} is compiled instead: {error:#}"));
        }
        result.is_ok() && self.is_in(folder)
    }
}

impl fmt::Display for Program {
    /// As shown when its step begins.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}, which {}", self.name, self.version, self.purpose)?;
        match &self.source {
            Source::Crate { minutes, release: Some(_), .. } => {
                write!(f, "; its authors' own build, or some {minutes} min to compile on two cores")
            }
            Source::Crate { minutes, .. } => write!(f, "; compiling it takes some {minutes} min on two cores"),
            Source::Npm { package } => write!(f, "; npm's {package}, some seconds"),
        }
    }
}

/// The first word of its `--version` that is a version, or binaryen's single number.
fn said_version(program: &Path) -> Option<String> {
    let said = output(command(program).arg("--version"))?;
    let is_version = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    said.split(|c: char| c.is_whitespace() || "()".contains(c)).find(is_version).map(str::to_owned)
}

fn fits(wanted: &str, said: &str) -> bool {
    // binaryen's versions are numbers.
    if wanted.strip_prefix('=') == Some(said) {
        return true;
    }
    let (Ok(wanted), Ok(said)) = (VersionReq::parse(wanted), Version::parse(said)) else { return false };
    wanted.matches(&said)
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_later_one_of_the_same_kind_fits_where_it_may() {
        for (wanted, said, is_fit) in [
            ("0.22.0-beta.1", "0.22.0-beta.1", true),
            ("0.22.0-beta.1", "0.22.3", true),
            ("0.22.0-beta.1", "0.21.14", false),
            ("0.22.0-beta.1", "0.23.0", false),
            ("=0.2.130", "0.2.130", true),
            ("=0.2.130", "0.2.131", false),
            ("=132", "132", true),
            ("=132", "133", false),
            ("=132", "1.3.2", false),
        ] {
            assert_eq!(fits(wanted, said), is_fit, "{said} for {wanted}");
        }
    }
}
