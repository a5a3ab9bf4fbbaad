//! The command, run as its users run it.

mod check;
mod draft;
mod files;
mod folder;
mod hosts;
mod pages;
mod parts;
mod publish;
mod render;
mod schema;
mod slips;
mod write;

use std::io::Write;
use std::process::{Command, Stdio};

/// What a run said, and how it ended.
#[derive(Debug, PartialEq)]
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// Runs `report-card` in the repository, in English and without a terminal.
pub fn run(arguments: &[&str], stdin: &[u8]) -> Run {
    run_with(arguments, stdin, &[])
}

pub fn run_with(arguments: &[&str], stdin: &[u8], environment: &[(&str, &str)]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_report-card"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.envs(environment.iter().copied());
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let mut input = child.stdin.take().expect("a pipe");
    let bytes = stdin.to_vec();
    // Beside it: what is long would fill the pipes of both.
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = child.wait_with_output().expect("it ends");
    // One that is not read to its end is none of the test's.
    let _ = writer.join().expect("no panic");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}
