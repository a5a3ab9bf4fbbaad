//! `cargo xtask test`: every test there is, or one kind of them.

use anyhow::{Result, bail};

use crate::browsers::{Engine, install, start};
use crate::build::release;
use crate::command::{command, run, step};
use crate::tools::{Tools, setup};

/// Runs the kinds that are named; all where none is.
pub fn test(kinds: &[String]) -> Result<()> {
    if let Some(unknown) = kinds.iter().find(|kind| !["host", "browser", "portal"].contains(&kind.as_str())) {
        bail!("no such tests: {unknown}; one of host, browser, portal");
    }
    let wanted = |kind: &str| kinds.is_empty() || kinds.iter().any(|named| named == kind);
    let mut tools = setup()?;
    if wanted("browser") || wanted("portal") {
        install(&mut tools)?;
    }
    if wanted("host") {
        step("host tests", || run(command("cargo").args(["test", "--workspace"])))?;
    }
    if wanted("browser") {
        step("browser tests in Chromium", || browser(&tools, "CHROMEDRIVER", "chromedriver"))?;
        step("browser tests in Firefox", || browser(&tools, "GECKODRIVER", "geckodriver"))?;
    }
    if wanted("portal") {
        step("release build", || release(&tools))?;
        for engine in Engine::ALL {
            step(&format!("portal tests in {}", engine.name()), || portal(&tools, engine))?;
        }
    }
    println!("\n── all passed");
    Ok(())
}

fn browser(tools: &Tools, variable: &str, driver: &str) -> Result<()> {
    let mut test = command("cargo");
    test.args(["test", "--target", "wasm32-unknown-unknown", "--test", "browser"]);
    test.env("PATH", tools.path()?).env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    test.env_remove("CHROMEDRIVER").env_remove("GECKODRIVER");
    match tools.find(driver) {
        Some(path) => run(test.env(variable, path)),
        None => bail!("{driver} is missing"),
    }
}

/// One after another: geckodriver and WebKitWebDriver bear one session each.
fn portal(tools: &Tools, engine: Engine) -> Result<()> {
    let driver = start(engine, tools)?;
    let mut test = command("cargo");
    test.args(["test", "--test", "portal", "--", "--test-threads=1"]);
    run(test.env("WEBDRIVER_URL", &driver.url).env("WEBDRIVER_ENGINE", engine.name()))
}
