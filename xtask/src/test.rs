//! `cargo xtask test`: every test there is, or one kind of them.

mod deploy;
mod documents;
mod filters;
mod installed;
mod package;
mod release;
mod used;
mod wagtail;
mod wordpress;

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Child;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::bench::measure;
use crate::browsers::{Engine, install, start};
use crate::build::{Profile, release};
use crate::command::{command, run, step};
use crate::examples;
use crate::tools::{Tools, setup};
use crate::weigh::weigh;

const KINDS: [&str; 14] = [
    "host",
    "command",
    "browser",
    "reference",
    "portal",
    "filters",
    "weight",
    "package",
    "release",
    "deploy",
    "wordpress",
    "wagtail",
    "bench",
    "serve",
];

/// Runs the kinds that are named; all where none is.
pub fn test(kinds: &[String]) -> Result<()> {
    if let Some(unknown) = kinds.iter().find(|kind| !KINDS.contains(&kind.as_str())) {
        bail!("no such tests: {unknown}; one of {}", KINDS.join(", "));
    }
    let wanted = |kind: &str| kinds.is_empty() || kinds.iter().any(|named| named == kind);
    let mut tools = setup()?;
    if ["browser", "reference", "portal", "filters", "wordpress", "bench"].into_iter().any(wanted) {
        install(&mut tools)?;
    }
    if wanted("host") {
        step("host tests", || run(command("cargo").args(["test", "--workspace", "--features", "report-card/cli"])))?;
    }
    if wanted("command") {
        step("the command is installed and used", installed::installed)?;
    }
    if wanted("browser") {
        step("browser tests in Chromium", || browser(&tools, "CHROMEDRIVER", "chromedriver"))?;
        step("browser tests in Firefox", || browser(&tools, "GECKODRIVER", "geckodriver"))?;
    }
    // The two builds differ in what stands below our code, so one engine tells; what is deployed is tested in all.
    if wanted("reference") {
        step("stable release build", || release(&tools, Profile::Stable))?;
        step("examples", || examples::build(&tools))?;
        portal(&tools, Engine::Chromium, &OF_THE_WASM)?;
        step("the weight of the stable build", || weigh(Profile::Stable))?;
    }
    if wanted("portal") {
        step("small release build", || release(&tools, Profile::Small))?;
        step("examples", || examples::build(&tools))?;
        for engine in Engine::ALL {
            portal(&tools, engine, &[])?;
        }
    }
    // From here on of the small build in dist/, which the portal tests have just made.
    if wanted("filters") {
        step("what systems that filter leave", || filters::filters(&tools))?;
    }
    if wanted("weight") {
        step("the weight of the small build", || weigh(Profile::Small))?;
    }
    if wanted("package") {
        step("the npm package is installed and used", package::package)?;
    }
    if wanted("release") {
        step("the release, made and not sent", release::release)?;
    }
    if wanted("deploy") {
        step("the deployed folder, served by nginx", deploy::deploy)?;
    }
    if wanted("wordpress") {
        step("the plugin in a real WordPress", || wordpress::wordpress(&tools))?;
    }
    if wanted("wagtail") {
        step("the embed finder in a real Wagtail", wagtail::wagtail)?;
    }
    if wanted("bench") {
        step("the bench, quickly", || measure(&tools, &["--quick".to_owned()]))?;
    }
    if wanted("serve") {
        step("the playground is served", || serve(&tools))?;
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

/// `cargo xtask serve` ends in a page that holds the card.
fn serve(tools: &Tools) -> Result<()> {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let mut trunk = command("trunk");
    // Apart from dist/, which is the release build's.
    trunk.args(["serve", "--dist", "target/served", "--port", &port.to_string()]);
    let mut server = Server(trunk.env("PATH", tools.path()?).spawn()?);
    let start = Instant::now();
    loop {
        if get(port).is_ok_and(|page| page.contains("<report-card")) {
            return Ok(());
        }
        if server.0.try_wait()?.is_some() || start.elapsed() > Duration::from_secs(600) {
            bail!("trunk serve shows no playground");
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Ended when it is no longer needed, whatever happens.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // One that has ended by itself can't be killed: that is as good.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn get(port: u16) -> Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.write_all(b"GET / HTTP/1.0\r\nHost: localhost\r\nAccept: text/html\r\n\r\n")?;
    let mut page = String::new();
    stream.read_to_string(&mut page)?;
    Ok(page)
}

/// The situations in which the wasm does most: what the scripts alone do is the same in both builds.
const OF_THE_WASM: [&str; 8] =
    ["drawn::", "large::", "looks::", "mount::", "reader::", "report::", "takeaway::", "trap::"];

/// The situations that are named; all where none is.
fn portal(tools: &Tools, engine: Engine, situations: &[&str]) -> Result<()> {
    let name = format!("portal tests in {}", engine.name());
    // Drivers sometimes stop answering; a test that fails for a reason fails again.
    if let Err(error) = step(&name, || portal_in(engine, tools, situations)) {
        println!("── {name}: {error:#}; once more with a fresh driver");
        step(&name, || portal_in(engine, tools, situations))?;
    }
    Ok(())
}

/// One after another: geckodriver and WebKitWebDriver bear one session each.
fn portal_in(engine: Engine, tools: &Tools, situations: &[&str]) -> Result<()> {
    let driver = start(engine, tools)?;
    let mut test = command("cargo");
    // The sanitizers are installed for a kind of their own.
    test.args(["test", "--features", "cli", "--test", "portal", "--", "--test-threads=1", "--skip", "filters::"]);
    test.args(situations);
    run(test.env("WEBDRIVER_URL", &driver.url).env("WEBDRIVER_ENGINE", engine.name()))
}
