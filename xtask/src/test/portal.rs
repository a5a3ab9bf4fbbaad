//! Runs the portal tests in an engine. A failed test counts as failed, though it is run once more to tell whether it always does; not so one
//! whose driver died, or whose page's process crashed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, bail, ensure};

use crate::browsers::{Engine, start};
use crate::command::{command, output, overheard, root, say};
use crate::tools::Tools;

/// A test's message when its driver no longer answers (`tests/portal/browser.rs`).
const GONE: &str = "the driver is gone";

/// What WebKitWebDriver answers when the process of the page crashes under a script: JavaScriptCore stops threads by a signal, which leaves
/// an `errno` behind that GLib, where it asks for a resource at that moment, takes for its own and gives up.
const CRASHED: &str = "Could not parse script result";

/// Builds the tests, once for all engines.
pub fn build() -> Result<PathBuf> {
    // With the host tests' features, so that their dependencies are reused.
    let mut build = command("cargo");
    build.args(["test", "--workspace", "--features", "report-card/cli", "--test", "portal", "--no-run"]);
    let told =
        output(build.args(["--message-format", "json-render-diagnostics"])).context("the tests don't compile")?;
    executable(&told).context("cargo names no portal test that it has built")
}

/// The test's binary, out of all that cargo says it has built. The command is built as well, because tests may start it.
fn executable(told: &str) -> Option<PathBuf> {
    let mut messages = told.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let test = messages.find(|message| message.pointer("/target/name").is_some_and(|name| name == "portal"))?;
    Some(PathBuf::from(test.get("executable")?.as_str()?))
}

/// Arguments that select an engine's tests, as the test runner takes them.
pub fn of(engine: Engine) -> &'static [&'static str] {
    match engine {
        // The tests of sanitizers are a kind of their own.
        Engine::Chromium => &["--skip", "filters::"],
        // axe checks nodes, names and computed colours, which are alike in every engine, and takes a fifth of a run.
        Engine::Firefox | Engine::WebKit => &["--skip", "filters::", "--skip", "axe_finds_nothing"],
    }
}

/// The tests that an engine runs.
pub struct Suite<'a> {
    pub tools: &'a Tools,
    pub tests: &'a Path,
    pub engine: Engine,
    /// For the test runner.
    pub arguments: &'a [&'a str],
    /// How many drivers have died, or lost a page's process, in all suites together.
    pub deaths: &'a AtomicUsize,
}

/// One run of tests by one driver.
struct Attempt {
    has_passed: bool,
    driver_has_died: bool,
    /// How many processes of pages crashed.
    crashes: usize,
    told: String,
}

impl Attempt {
    /// The failed tests that the driver or a crash took along, and those that failed by themselves.
    fn failed(&self) -> (Vec<&str>, Vec<&str>) {
        let mut crashes = self.crashes;
        failed(&self.told).into_iter().partition(|name| {
            let section = section(&self.told, name);
            // A crash that no log tells of excuses nobody.
            let has_crashed = crashes > 0 && section.contains(CRASHED);
            crashes -= usize::from(has_crashed);
            has_crashed || self.driver_has_died && section.contains(GONE)
        })
    }
}

impl Suite<'_> {
    pub fn run(&self) -> Result<()> {
        let left_out = self.left_out();
        let _ = fs::remove_file(&left_out); // of the run before
        let first = self.attempt(self.arguments)?;
        if let Ok(list) = fs::read_to_string(&left_out) {
            let (count, engine) = (list.lines().count(), self.engine.name());
            say(&format!(
                "── {count} tests count as passed that {engine} or its driver can't bear:\n{}",
                list.trim_end()
            ));
        }
        if first.has_passed {
            return Ok(());
        }
        let (taken, own) = first.failed();
        let failed = self::failed(&first.told);
        ensure!(!failed.is_empty(), "the tests ended without telling which has failed");
        let deaths = usize::from(first.driver_has_died) + first.crashes;
        if deaths > 0 {
            self.deaths.fetch_add(deaths, Ordering::Relaxed);
            say(&format!(
                "── {}'s driver has died, or a page's process crashed; what went with it is asked again: {}",
                self.engine.name(),
                taken.join(", ")
            ));
        }
        if !own.is_empty() {
            say("── what has failed is run once more to see whether it always does; it counts as failed all the same");
        }
        let mut again = vec!["--exact"];
        again.extend(&failed);
        let second = self.attempt(&again)?;
        self.deaths.fetch_add(usize::from(second.driver_has_died) + second.crashes, Ordering::Relaxed);
        if second.driver_has_died {
            bail!("{}'s driver has died again", self.engine.name());
        }
        let twice = self::failed(&second.told);
        let told = failed.iter().filter_map(|name| match (twice.contains(name), own.contains(name)) {
            (true, _) => Some(format!("{name} (also when run once more)")),
            (false, true) => Some(format!("{name} (passed when run once more)")),
            (false, false) => None,
        });
        let told: Vec<String> = told.collect();
        ensure!(told.is_empty(), "failed in {}: {}", self.engine.name(), told.join(", "));
        ensure!(second.has_passed, "the tests ended without telling which has failed");
        Ok(())
    }

    /// The tests' own list of those that end before they have asked anything (`tests/portal/browser.rs`).
    fn left_out(&self) -> PathBuf {
        root().join(format!("target/left-out-in-{}.txt", self.engine.name()))
    }

    /// One test at a time: geckodriver and WebKitWebDriver allow only one session.
    fn attempt(&self, arguments: &[&str]) -> Result<Attempt> {
        let mut driver = start(self.engine, self.tools)?;
        let mut tests = command(self.tests);
        tests.arg("--test-threads=1").args(arguments);
        // Only the compiler's own test runner measures each test, as an unstable option.
        tests.args(["-Zunstable-options", "--report-time"]).env("RUSTC_BOOTSTRAP", "1");
        tests.env("WEBDRIVER_URL", &driver.url).env("WEBDRIVER_ENGINE", self.engine.name());
        tests.env("LEFT_OUT", self.left_out());
        let (status, told) = overheard(&mut tests)?;
        let (driver_has_died, crashes) = (driver.has_died(), driver.crashes());
        if driver_has_died || crashes > 0 {
            say(&format!("── the last that {}'s driver said:\n{}", self.engine.name(), driver.last_words()));
        }
        Ok(Attempt { has_passed: status.success(), driver_has_died, crashes, told })
    }
}

/// The names of failed tests in the runner's output.
fn failed(told: &str) -> Vec<&str> {
    let results = told.lines().filter_map(|line| line.strip_prefix("test ")?.split_once(" ... "));
    results.filter(|(_, result)| result.starts_with("FAILED")).map(|(name, _)| name).collect()
}

/// The output of a failed test.
fn section<'a>(told: &'a str, name: &str) -> &'a str {
    let Some((_, rest)) = told.split_once(&format!("\n---- {name} stdout ----\n")) else { return "" };
    rest.split("\n---- ").next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Attempt, CRASHED, GONE, executable, failed, section};

    #[test]
    fn the_test_is_found_among_what_cargo_has_built() {
        let told = concat!(
            r#"{"reason":"compiler-artifact","target":{"kind":["test"],"name":"portal"},"executable":"/target/portal-1"}"#,
            "\n",
            r#"{"reason":"compiler-artifact","target":{"kind":["bin"],"name":"report-card"},"executable":"/target/report-card"}"#,
            "\n",
            r#"{"reason":"build-finished","success":true}"#,
        );
        assert_eq!(executable(told).as_deref(), Some(Path::new("/target/portal-1")));
        assert_eq!(executable(r#"{"reason":"build-finished","success":true}"#), None);
    }

    const TOLD: &str = "\
running 3 tests
test faults::one ... ok <1.204s>
test faults::two ... FAILED <0.310s>
test looks::three ... FAILED <60.001s>

failures:

---- faults::two stdout ----
assertion failed

---- looks::three stdout ----
the driver is gone

failures:
    faults::two
    looks::three

test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 61.52s
";

    #[test]
    fn what_failed_is_told_from_what_a_driver_took_with_it() {
        assert_eq!(failed(TOLD), ["faults::two", "looks::three"]);
        assert!(!section(TOLD, "faults::two").contains(GONE));
        assert!(section(TOLD, "looks::three").contains(GONE));
        assert_eq!(section(TOLD, "faults::one"), "");
    }

    #[test]
    fn a_crash_excuses_one_test_and_only_one_that_it_ended() {
        let told = TOLD.replace("assertion failed", CRASHED);
        let attempt =
            |crashes, told: &str| Attempt { has_passed: false, driver_has_died: false, crashes, told: told.to_owned() };
        assert_eq!(attempt(1, &told).failed(), (vec!["faults::two"], vec!["looks::three"]));
        assert_eq!(attempt(0, &told).failed(), (vec![], vec!["faults::two", "looks::three"]));
        assert_eq!(attempt(1, TOLD).failed(), (vec![], vec!["faults::two", "looks::three"]));
        let both = told.replace(GONE, CRASHED);
        assert_eq!(attempt(1, &both).failed(), (vec!["faults::two"], vec!["looks::three"]));
    }
}
