//! `cargo xtask examples`: makes `examples/dist`, which the portal tests use.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::command::{command, root, run};
use crate::debian;
use crate::tools::{Purpose, Tools, setup};

pub fn examples() -> Result<()> {
    debian::npm()?;
    packages()?;
    build(&setup(Purpose::Building)?)
}

/// Installs the npm packages of the examples and the portal tests.
pub fn packages() -> Result<()> {
    for place in ["examples", "tests/portal/access", "tests/portal/hosts", "tests/portal/fonts"] {
        let mut install = command("npm");
        install.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(root().join(place));
        run(&mut install).with_context(|| format!("what {place}/package.json lists needs Node.js and its npm"))?;
    }
    Ok(())
}

pub fn build(tools: &Tools) -> Result<()> {
    let folder = root().join("examples");
    if folder.join("dist").exists() {
        fs::remove_dir_all(folder.join("dist"))?;
    }
    run(command("npm").args(["run", "--silent", "build"]).current_dir(&folder))?;
    for name in ["plain", "cms", "react", "vue"] {
        copy(&folder.join(name), &folder.join("dist").join(name))?;
    }
    let mut trunk = command("trunk");
    trunk.args(["build", "--release"]).current_dir(folder.join("yew")).env("PATH", tools.path()?);
    // A target folder of its own: with other features, all of the widget's dependencies would be built anew each time.
    run(trunk.env("CARGO_TARGET_DIR", root().join("target/examples")))
}

/// Copies what needs no build.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} can't be read", from.display()))? {
        let path = entry?.path();
        let is_built = path.extension().is_some_and(|extension| extension == "ts" || extension == "tsx");
        if let (false, Some(name)) = (is_built, path.file_name()) {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}
