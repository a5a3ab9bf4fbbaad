//! Jobs side by side: each writes to a log of its own, shown whole at its end, while one line shows what is running.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{IsTerminal, Write, stdout};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};

use crate::command::{logged, root};

/// How often the line is redrawn.
const TURN: Duration = Duration::from_millis(500);
/// Must fit into the narrowest terminal: a wrapped line could not be overwritten.
const WIDTH: usize = 79;

/// Work that may run beside other work.
pub struct Job<'a> {
    pub name: String,
    work: Box<dyn FnOnce() -> Result<()> + Send + 'a>,
}

impl<'a> Job<'a> {
    pub fn new(name: impl Into<String>, work: impl FnOnce() -> Result<()> + Send + 'a) -> Job<'a> {
        Job { name: name.into(), work: Box::new(work) }
    }
}

/// A job that has ended.
pub struct FinishedJob {
    pub name: String,
    pub time: Duration,
    pub result: Result<()>,
    /// Everything that it printed.
    pub log: String,
}

struct Running {
    name: String,
    since: Instant,
    log: PathBuf,
}

/// Does the jobs in this order, `at_once` at a time; each is handed over when it ends. A failure stops no other job.
pub fn together(jobs: Vec<Job>, at_once: usize, mut ended: impl FnMut(FinishedJob)) -> Result<()> {
    let folder = root().join("target/logs");
    fs::create_dir_all(&folder)?;
    let waiting = Mutex::new(VecDeque::from(jobs));
    let running = Mutex::new(Vec::new());
    let (sender, receiver) = channel();
    thread::scope(|scope| {
        for _ in 0..at_once {
            let (sender, waiting, running, folder) = (sender.clone(), &waiting, &running, &folder);
            scope.spawn(move || {
                // A function of its own: written here, its lock would be held during the job.
                while let Some(job) = next(waiting) {
                    // Sending fails only when the whole run is over.
                    let _ = sender.send(done(job, folder, running));
                }
            });
        }
        drop(sender);
        loop {
            match receiver.recv_timeout(TURN) {
                Ok(job) => {
                    clear();
                    ended(job);
                }
                Err(RecvTimeoutError::Timeout) => draw(&held(&running)),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    });
    Ok(())
}

fn done(job: Job, folder: &Path, running: &Mutex<Vec<Running>>) -> FinishedJob {
    let name = job.name;
    let log = folder.join(format!("{}.log", name.replace(|c: char| !c.is_alphanumeric(), "-")));
    let since = Instant::now();
    held(running).push(Running { name: name.clone(), since, log: log.clone() });
    let result = match File::create(&log) {
        Ok(file) => logged(file, job.work),
        Err(error) => Err(anyhow!(error)).with_context(|| format!("{} can't be written", log.display())),
    };
    held(running).retain(|running| running.log != log);
    let log = fs::read(&log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    FinishedJob { name, time: since.elapsed(), result, log }
}

fn next<'a>(waiting: &Mutex<VecDeque<Job<'a>>>) -> Option<Job<'a>> {
    held(waiting).pop_front()
}

/// Takes a lock even after a job's panic: the value is changed in one step, so it is whole.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Draws the line, if stdout is a terminal.
fn draw(running: &[Running]) {
    if !stdout().is_terminal() {
        return;
    }
    let room = WIDTH / running.len().max(1);
    let parts = running.iter().map(|job| {
        let seconds = job.since.elapsed().as_secs();
        let text = format!("{} {}:{:02} {}", job.name, seconds / 60, seconds % 60, last_line(&job.log));
        text.chars().take(room.saturating_sub(2)).collect::<String>()
    });
    print!("\r\x1b[K{}", parts.collect::<Vec<_>>().join("  "));
    // If the line can't be written, only the display suffers.
    let _ = stdout().flush();
}

fn clear() {
    if stdout().is_terminal() {
        print!("\r\x1b[K");
    }
}

/// What a job is doing: the last line of its log.
fn last_line(log: &Path) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text[text.len().saturating_sub(400)..]).into_owned();
    text.lines().rev().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;

    use anyhow::bail;

    use super::{Job, together};
    use crate::command::say;

    #[test]
    fn jobs_stand_side_by_side_and_what_each_says_stays_together() {
        // Each job waits for the other, so run one after another they would never end.
        let meeting = Barrier::new(2);
        let talk = |who: &'static str| {
            let meeting = &meeting;
            Job::new(format!("test of jobs: {who}"), move || {
                say(&format!("{who} begins"));
                meeting.wait();
                say(&format!("{who} ends"));
                Ok(())
            })
        };
        let mut logs = Vec::new();
        together(vec![talk("one"), talk("two")], 2, |done| logs.push(done.log)).unwrap();
        logs.sort();
        assert_eq!(logs, ["one begins\none ends\n", "two begins\ntwo ends\n"]);
    }

    #[test]
    fn a_job_that_fails_stops_no_other() {
        let fails = Job::new("test of jobs: fails", || bail!("no"));
        let passes = Job::new("test of jobs: passes", || Ok(()));
        let mut told = Vec::new();
        together(vec![fails, passes], 1, |done| told.push((done.name, done.result.is_ok()))).unwrap();
        assert_eq!(told, [("test of jobs: fails".to_owned(), false), ("test of jobs: passes".to_owned(), true)]);
    }
}
