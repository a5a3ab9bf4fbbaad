//! Runs other programs, and shows what runs and what failed.

use std::cell::RefCell;
use std::env;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use anyhow::{Context, Result, bail};

thread_local! {
    /// Where this thread's output goes, if not to the terminal.
    static LOG: RefCell<Option<File>> = const { RefCell::new(None) };
}

/// The repository's root: that of the clone which cargo runs this for. The path that was compiled in may be another clone's, whose `target`
/// was copied here.
pub fn root() -> PathBuf {
    let told = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let own = told.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
    own.parent().map(Path::to_owned).unwrap_or_default()
}

/// A command that runs in the repository's root.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Does work whose output (what this thread says and runs) goes to a log, so that parallel work doesn't mix its lines.
pub fn logged<T>(log: File, work: impl FnOnce() -> T) -> T {
    LOG.set(Some(log));
    let done = work();
    LOG.set(None);
    done
}

/// Prints a line, or writes it to the log if there is one.
pub fn say(line: &str) {
    let logged = LOG.with_borrow_mut(|log| log.as_mut().map(|log| writeln!(log, "{line}").is_ok()));
    if logged != Some(true) {
        println!("{line}");
    }
}

/// Runs a command to its end and shows its output. Anything but success is an error that names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let status = spawn(command)?.wait()?;
    if !status.success() {
        bail!("failed ({status}): {}", written(command));
    }
    Ok(())
}

/// Starts a command and shows its output.
pub fn spawn(command: &mut Command) -> Result<Child> {
    LOG.with_borrow(|log| -> Result<()> {
        if let Some(log) = log {
            command.stdout(log.try_clone()?).stderr(log.try_clone()?);
        }
        Ok(())
    })?;
    command.spawn().with_context(|| format!("{} can't be started", command.get_program().to_string_lossy()))
}

/// Runs a command to its end, successful or not; its output is shown and returned.
pub fn overheard(command: &mut Command) -> Result<(ExitStatus, String)> {
    let (reader, writer) = std::io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer);
    let child = command.spawn();
    // The pipe ends with the command only if no process of ours keeps its other end open.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = child.with_context(|| format!("{} can't be started", command.get_program().to_string_lossy()))?;
    let mut told = String::new();
    for line in BufReader::new(reader).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        say(&line);
        told += &line;
        told.push('\n');
    }
    Ok((child.wait()?, told))
}

/// What a command prints; `None` if it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command line as one would type it.
fn written(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
