//! `cargo xtask serve`: the desk, rebuilt on every change.

use std::env;
use std::fs::{self, File, TryLockError};
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Result, bail, ensure};

use crate::command::{command, root, run};
use crate::jobs::Job;
use crate::tools::{Purpose, setup_beside};

/// Trunk's own.
const PORT: u16 = 8080;

pub fn serve(arguments: &[String]) -> Result<()> {
    has_room(arguments)?;
    let Some(_held) = Hold::Alone.take()? else {
        bail!("cargo xtask serve or build runs in this clone already, and writes dist/: end it first");
    };
    // Trunk only packs: card and desk are compiled while the tools are being installed.
    let programs = Job::new("the card and the desk", || {
        let build = ["build", "--target", "wasm32-unknown-unknown"];
        run(command("cargo").args(build).arg("--lib"))?;
        run(command("cargo").args(build).args(["--profile", "desk", "--package", "report-card-desk"]))
    });
    let tools = setup_beside(Purpose::Serving, vec![programs])?;
    run(command("trunk").arg("serve").args(arguments).env("PATH", tools.path()?))
}

/// Whether its port is free: trunk asks for it only when all is built, minutes later.
fn has_room(arguments: &[String]) -> Result<()> {
    // A port that is no number is trunk's to refuse.
    let Some(port) = port(arguments) else { return Ok(()) };
    ensure!(
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok(),
        "port {port} is taken; another one: cargo xtask serve --port {}",
        if port == 8099 { 8098 } else { 8099 }
    );
    Ok(())
}

fn port(arguments: &[String]) -> Option<u16> {
    let mut words = arguments.iter().map(String::as_str);
    while let Some(word) = words.next() {
        let told = match word {
            "--port" | "-p" => words.next(),
            _ => word.strip_prefix("--port=").or_else(|| word.strip_prefix("-p")),
        };
        if let Some(told) = told {
            return told.trim_start_matches('=').parse().ok();
        }
    }
    env::var("TRUNK_SERVE_PORT").map_or(Some(PORT), |told| told.parse().ok())
}

/// How `dist/` is held by who writes it. Where one serves, nobody builds: each would take the other's files away.
#[derive(Clone, Copy)]
pub enum Hold {
    /// A server, for as long as it runs.
    Alone,
    /// A build.
    Shared,
}

impl Hold {
    /// The hold, until it is dropped; none where somebody else has `dist/`.
    pub fn take(self) -> Result<Option<File>> {
        fs::create_dir_all(root().join("target"))?;
        let file = File::create(root().join("target/dist.lock"))?;
        let taken = match self {
            Hold::Alone => file.try_lock(),
            Hold::Shared => file.try_lock_shared(),
        };
        // A file system without locks holds nobody up.
        Ok((!matches!(taken, Err(TryLockError::WouldBlock))).then_some(file))
    }
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    #[test]
    fn a_port_that_is_taken_is_told_before_anything_is_built() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let port = taken.local_addr().expect("its address").port();
        let spellings = [
            vec!["--port".to_owned(), port.to_string()],
            vec!["--open".to_owned(), "-p".to_owned(), port.to_string()],
            vec![format!("--port={port}")],
            vec![format!("-p{port}")],
        ];
        for arguments in &spellings {
            let told = has_room(arguments).expect_err("taken").to_string();
            assert!(told.contains(&format!("port {port} is taken")) && told.contains("--port 8099"), "{told}");
        }
        drop(taken);
        assert!(has_room(&spellings[0]).is_ok());
        assert_eq!(super::port(&["--port".to_owned(), "none".to_owned()]), None);
    }

    #[test]
    fn nobody_builds_where_one_serves() {
        let builds = [Hold::Shared.take().expect("a file"), Hold::Shared.take().expect("a file")];
        assert!(builds.iter().all(Option::is_some) && Hold::Alone.take().expect("a file").is_none());
        drop(builds);
        let served = Hold::Alone.take().expect("a file");
        assert!(served.is_some() && Hold::Shared.take().expect("a file").is_none());
        drop(served);
        assert!(Hold::Shared.take().expect("a file").is_some());
    }
}
