//! `cargo xtask serve` and `cargo xtask build`.

use anyhow::Result;

use crate::command::{command, run};
use crate::tools::{Tools, setup};

/// The playground, rebuilt on every change.
pub fn serve(arguments: &[String]) -> Result<()> {
    let tools = setup()?;
    run(command("trunk").arg("serve").args(arguments).env("PATH", tools.path()?))
}

/// `dist/`, as it is deployed.
pub fn build() -> Result<()> {
    release(&setup()?)
}

/// The release build with tools that are there.
pub fn release(tools: &Tools) -> Result<()> {
    run(command("trunk").args(["build", "--release"]).env("PATH", tools.path()?))
}
