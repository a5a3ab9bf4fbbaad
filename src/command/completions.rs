//! `report-card completions` and `report-card man`: what a shell and a reader of manuals are given.

use std::process::ExitCode;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::{Command, print};

/// Print a shell's completions.
#[derive(Args)]
pub(super) struct Completions {
    /// For which shell.
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    pub fn run(self) -> Result<ExitCode, String> {
        let mut text = Vec::new();
        clap_complete::generate(self.shell, &mut Command::command(), "report-card", &mut text);
        put(text)
    }
}

/// Print the manual page (roff), of a verb or of the command.
#[derive(Args)]
pub(super) struct Man {
    /// One of the verbs.
    verb: Option<String>,
}

impl Man {
    pub fn run(self) -> Result<ExitCode, String> {
        let mut command = Command::command();
        command.build();
        let command = match &self.verb {
            Some(verb) => command.find_subcommand(verb).cloned().ok_or(format!("no verb {verb}"))?,
            None => command,
        };
        let mut text = Vec::new();
        clap_mangen::Man::new(command).render(&mut text).map_err(|error| error.to_string())?;
        put(text)
    }
}

fn put(text: Vec<u8>) -> Result<ExitCode, String> {
    print(&String::from_utf8_lossy(&text))?;
    Ok(ExitCode::SUCCESS)
}
