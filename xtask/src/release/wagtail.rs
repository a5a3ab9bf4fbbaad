//! The Wagtail package: a reproducible wheel and sdist, made by flit.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::command::{command, root, run};
use crate::dist::versioned;
use crate::python;
use crate::tools::version;

const FLIT: &str = "flit_core==3.12.0";
const BUILD: &str = "from flit_core import buildapi; buildapi.build_wheel('made'); buildapi.build_sdist('made')";
const FILES: [&str; 3] = ["pyproject.toml", "README.md", "report_card_finder.py"];

/// Only the wheel, of the present version, made in that folder.
pub fn wheel(work: &Path) -> Result<PathBuf> {
    let [wheel, _] = packages(&version()?, work)?;
    Ok(wheel)
}

/// The wheel and the sdist, made in that folder.
pub fn packages(version: &str, work: &Path) -> Result<[PathBuf; 2]> {
    let flit = root().join("target/releases/python");
    python::install(&flit, &[FLIT])?;
    let folder = work.join("wagtail");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(folder.join("made"))?;
    for name in FILES {
        fs::copy(root().join("integrations/wagtail").join(name), folder.join(name)).with_context(|| name.to_owned())?;
    }
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        fs::copy(root().join(name), folder.join(name)).with_context(|| name.to_owned())?;
    }
    let project = folder.join("pyproject.toml");
    let text = versioned(&fs::read_to_string(&project)?, "version = \"", version, "\"").context("pyproject.toml")?;
    fs::write(project, text)?;
    let mut build = command("python3");
    build.args(["-B", "-c", BUILD]).current_dir(&folder).env("PYTHONPATH", flit);
    // The date of flit's files; the same as in npm's packages.
    run(build.env("SOURCE_DATE_EPOCH", "499162500"))?;
    let name = format!("report_card_wagtail-{version}");
    let made = folder.join("made");
    Ok([made.join(format!("{name}-py3-none-any.whl")), made.join(format!("{name}.tar.gz"))])
}
