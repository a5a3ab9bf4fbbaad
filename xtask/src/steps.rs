//! The steps of a run: named, timed, in sequence or in parallel, and shown as a table at its end.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::jobs::{Job, together};

/// The steps of a run and the time that each took.
#[derive(Default)]
pub struct Steps {
    taken: Vec<Taken>,
}

struct Taken {
    name: String,
    time: Duration,
    has_passed: bool,
    /// Other steps ran beside it, so its time is not only its own.
    had_company: bool,
}

impl Steps {
    /// Runs one step; the run ends if it fails.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n── {name}");
        let start = Instant::now();
        let result = work().with_context(|| name.to_owned());
        self.took(name.to_owned(), start.elapsed(), result.is_ok(), false);
        result
    }

    /// Runs steps side by side, `at_once` at a time. Each is shown when it ends; a failure stops no other.
    pub fn together(&mut self, jobs: Vec<Job>, at_once: usize) -> Result<()> {
        let names: Vec<&str> = jobs.iter().map(|job| job.name.as_str()).collect();
        println!("\n── side by side, {at_once} at once: {}", names.join(", "));
        let mut failed = Vec::new();
        together(jobs, at_once, |done| {
            println!("\n── {}\n{}", done.name, done.log.trim_end());
            self.took(done.name.clone(), done.time, done.result.is_ok(), true);
            if let Err(error) = done.result {
                println!("── {}: {error:#}", done.name);
                failed.push(format!("{}: {error:#}", done.name));
            }
        })?;
        if !failed.is_empty() {
            bail!("{}", failed.join("\n"));
        }
        Ok(())
    }

    fn took(&mut self, name: String, time: Duration, has_passed: bool, had_company: bool) {
        println!("── {name}: {:.1} s", time.as_secs_f64());
        self.taken.push(Taken { name, time, has_passed, had_company });
    }

    /// The steps with their seconds.
    pub fn table(&self) -> String {
        let width = self.taken.iter().map(|taken| taken.name.chars().count()).max().unwrap_or_default();
        let line = |taken: &Taken| {
            let company = if taken.had_company { "  side by side" } else { "" };
            let failed = if taken.has_passed { "" } else { "  FAILED" };
            format!("{:<width$} {:>7.1} s{company}{failed}\n", taken.name, taken.time.as_secs_f64())
        };
        self.taken.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::Steps;
    use crate::jobs::Job;

    #[test]
    fn the_table_tells_each_step_and_which_has_failed() {
        let mut steps = Steps::default();
        steps.step("first", || Ok(())).unwrap();
        let jobs = vec![Job::new("test of steps", || Ok(())), Job::new("test of steps: bad", || bail!("no"))];
        assert_eq!(steps.together(jobs, 1).unwrap_err().to_string(), "test of steps: bad: no");
        let table = steps.table();
        let lines: Vec<&str> = table.lines().collect();
        assert!(lines[0].starts_with("first  ") && lines[0].ends_with(" s"), "{table}");
        assert!(lines[1].ends_with("s  side by side"), "{table}");
        assert!(lines[2].starts_with("test of steps: bad ") && lines[2].ends_with("side by side  FAILED"), "{table}");
    }
}
