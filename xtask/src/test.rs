//! `cargo xtask test`: every test there is, or one kind of them.

mod deploy;
mod documents;
mod filters;
mod installed;
mod lint;
mod package;
mod portal;
mod release;
mod serve;
mod used;
mod wagtail;
mod wordpress;

use std::path::PathBuf;
use std::sync::atomic::AtomicUsize;

use anyhow::{Result, bail};

use crate::bench::measure;
use crate::browsers::{Engine, install};
use crate::build::{self, Profile};
use crate::command::{command, run};
use crate::jobs::Job;
use crate::steps::Steps;
use crate::tools::{Purpose, Tools, setup};
use crate::weigh::weigh;
use crate::{debian, examples};
use portal::Suite;

const KINDS: [&str; 15] = [
    "lint",
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
/// The kinds of tests that need the tools for driving browsers.
const IN_BROWSERS: [&str; 6] = ["browser", "reference", "portal", "filters", "wordpress", "bench"];

/// Runs the named kinds of tests, or all if none is named.
pub fn test(kinds: &[String]) -> Result<()> {
    if let Some(unknown) = kinds.iter().find(|kind| !KINDS.contains(&kind.as_str())) {
        bail!("no such tests: {unknown}; one of {}", KINDS.join(", "));
    }
    let wanted = |kind: &str| kinds.is_empty() || kinds.iter().any(|named| named == kind);
    let (mut steps, deaths) = (Steps::default(), AtomicUsize::new(0));
    let result = run_all(&wanted, &mut steps, &deaths);
    println!(
        "\n{}drivers that died, or pages whose process crashed, and were started anew: {}",
        steps.table(),
        deaths.into_inner()
    );
    result?;
    println!("\n── all passed");
    Ok(())
}

fn run_all(wanted: &impl Fn(&str) -> bool, steps: &mut Steps, deaths: &AtomicUsize) -> Result<()> {
    // Node.js first: wasm-opt then comes from npm.
    steps.step("packages of the system", || packages(wanted))?;
    let in_browsers = IN_BROWSERS.into_iter().any(wanted);
    let tools = &steps.step("tools", || setup(if in_browsers { Purpose::Browsers } else { Purpose::Building }))?;
    if wanted("lint") {
        steps.step("lint", lint::lint)?;
    }
    if wanted("host") {
        steps.step("host tests", || {
            run(command("cargo").args(["test", "--workspace", "--features", "report-card/cli"]))
        })?;
    }
    if wanted("command") {
        steps.step("the command is installed and used", installed::installed)?;
    }
    if wanted("browser") {
        steps.step("browser tests in Chromium", || browser(tools, "CHROMEDRIVER", "chromedriver"))?;
        steps.step("browser tests in Firefox", || browser(tools, "GECKODRIVER", "geckodriver"))?;
    }
    let suite = |tests, engine, arguments| Suite { tools, tests, engine, arguments, deaths };
    let mut tests = PathBuf::new();
    if ["reference", "portal", "filters"].into_iter().any(wanted) {
        tests = steps.step("portal tests are built", portal::build)?;
    }
    let tests = tests.as_path();
    if ["reference", "portal"].into_iter().any(wanted) {
        steps.step("packages of npm", examples::packages)?;
    }
    // The builds differ only below our code: one engine is enough here, and the deployed build is tested in all.
    if wanted("reference") {
        steps.step("stable release build", || build::release(tools, Profile::Stable))?;
        steps.step("the weight of the stable build", || weigh(Profile::Stable))?;
        let name = "portal tests of the stable build in chromium";
        steps.step(name, || suite(tests, Engine::Chromium, &OF_THE_WASM).run())?;
    }
    if wanted("portal") {
        steps.step("small release build", || build::release(tools, Profile::Small))?;
        steps.step("examples", || examples::build(tools))?;
    }
    // From here on with the small build in dist/, whoever made it.
    if wanted("weight") {
        steps.step("the weight of the small build", || weigh(Profile::Small))?;
    }
    if wanted("release") {
        steps.step("the release, made and not sent", release::release)?;
    }
    let mut jobs = Vec::new();
    if wanted("portal") {
        for engine in [Engine::Firefox, Engine::WebKit, Engine::Chromium] {
            let suite = suite(tests, engine, portal::of(engine));
            jobs.push(Job::new(format!("portal tests in {}", engine.name()), move || suite.run()));
        }
    }
    if wanted("package") {
        jobs.push(Job::new("the npm package is installed and used", package::package));
    }
    if wanted("wordpress") {
        jobs.push(Job::new("the plugin in a real WordPress", || wordpress::wordpress(tools)));
    }
    if wanted("filters") {
        // These give the same result in every engine.
        let suite = suite(tests, Engine::Chromium, &["filters::"]);
        jobs.push(Job::new("what systems that filter leave", move || filters::filters(&suite)));
    }
    if wanted("deploy") {
        jobs.push(Job::new("the deployed folder, served by nginx", deploy::deploy));
    }
    if wanted("wagtail") {
        jobs.push(Job::new("the embed finder in a real Wagtail", wagtail::wagtail));
    }
    if wanted("bench") {
        jobs.push(Job::new("the bench, quickly", || measure(tools, &["--quick".to_owned()])));
    }
    if wanted("serve") {
        jobs.push(Job::new("the desk is served", || serve::serve(tools)));
    }
    if jobs.is_empty() {
        return Ok(());
    }
    steps.together(jobs, AT_ONCE)
}

/// Installs the Debian packages that those kinds need, before parallel work begins: apt runs only once at a time.
fn packages(wanted: &impl Fn(&str) -> bool) -> Result<()> {
    if IN_BROWSERS.into_iter().any(wanted) {
        install()?;
    }
    if ["reference", "portal", "package", "release", "filters", "bench", "serve"].into_iter().any(wanted) {
        debian::npm()?;
    }
    if ["wordpress", "filters"].into_iter().any(wanted) {
        wordpress::install()?;
    }
    if wanted("filters") {
        filters::install()?;
    }
    if wanted("deploy") {
        deploy::install()?;
    }
    if wanted("wagtail") {
        wagtail::install()?;
    }
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

/// The situations that depend most on the wasm: scripts alone do the same in both builds.
const OF_THE_WASM: [&str; 8] =
    ["drawn::", "large::", "looks::", "mount::", "reader::", "report::", "takeaway::", "trap::"];
/// Two, because a browser under test waits about half of its time.
const AT_ONCE: usize = 2;
