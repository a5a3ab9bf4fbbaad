//! Running other programs, so that one sees what runs and what failed.

use std::cell::RefCell;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use anyhow::{Context, Result, bail};

thread_local! {
    /// Where this thread's work is told, where it is not told at once.
    static LOG: RefCell<Option<File>> = const { RefCell::new(None) };
}

/// The repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// A command in the repository.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Does work of which all that this thread says and runs is written to a log: work beside other work would else mix with it.
pub fn logged<T>(log: File, work: impl FnOnce() -> T) -> T {
    LOG.set(Some(log));
    let done = work();
    LOG.set(None);
    done
}

/// Tells people something, in the log where there is one.
pub fn say(line: &str) {
    let logged = LOG.with_borrow_mut(|log| log.as_mut().map(|log| writeln!(log, "{line}").is_ok()));
    if logged != Some(true) {
        println!("{line}");
    }
}

/// Runs a command to its end, its output shown; anything but success is an error that names it.
pub fn run(command: &mut Command) -> Result<()> {
    let status = spawn(command)?.wait()?;
    if !status.success() {
        bail!("failed ({status}): {}", written(command));
    }
    Ok(())
}

/// Starts a command, its output shown.
pub fn spawn(command: &mut Command) -> Result<Child> {
    LOG.with_borrow(|log| -> Result<()> {
        if let Some(log) = log {
            command.stdout(log.try_clone()?).stderr(log.try_clone()?);
        }
        Ok(())
    })?;
    command.spawn().with_context(|| format!("{} can't be started", command.get_program().to_string_lossy()))
}

/// Runs a command to its end, whatever that is, its output shown and given back.
pub fn overheard(command: &mut Command) -> Result<(ExitStatus, String)> {
    let (reader, writer) = std::io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer);
    let child = command.spawn();
    // The pipe ends when the command does, if nobody else holds its other end.
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

/// What a command prints; `None` where it isn't there or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A command as one would type it.
fn written(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
