//! `cargo xtask bench`: the card beside what a portal could use instead. The crate in `bench/` measures.

use anyhow::{Context, Result, bail};

use crate::browsers::{Engine, install, start};
use crate::build::{Profile, release};
use crate::command::{command, root, run};
use crate::debian;
use crate::tools::{Purpose, Tools, setup};

/// Measures the small build. `--quick` only tries everything once, and `--pictures` only takes pictures of the cards, both with the
/// `dist/` that is there.
pub fn bench(arguments: &[String]) -> Result<()> {
    if arguments.len() > 1 || arguments.iter().any(|argument| !["--quick", "--pictures"].contains(&argument.as_str())) {
        bail!("usage: cargo xtask bench [--quick | --pictures]");
    }
    install()?;
    debian::npm()?;
    let tools = setup(Purpose::Browsers)?;
    if arguments.is_empty() {
        release(&tools, Profile::Small)?;
    }
    measure(&tools, arguments)
}

/// Starts the crate in `bench/` with what it needs.
pub fn measure(tools: &Tools, arguments: &[String]) -> Result<()> {
    let mut peers = command("npm");
    peers.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    run(peers.current_dir(root().join("bench/peers"))).context("the peers need Node.js and its npm")?;
    let driver = start(Engine::Chromium, tools)?;
    let mut bench = command("cargo");
    bench.args(["run", "--quiet", "--package", "bench", "--"]).args(arguments);
    run(bench.env("WEBDRIVER_URL", &driver.url))
}
