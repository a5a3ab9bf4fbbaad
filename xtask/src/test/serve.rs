//! `cargo xtask serve` serves a page that starts the desk, with a script that browsers can read.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use crate::command::{command, spawn};
use crate::tools::Tools;

pub fn serve(tools: &Tools) -> Result<()> {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let mut trunk = command("trunk");
    // Not in dist/, which belongs to the release build.
    trunk.args(["serve", "--dist", "target/served", "--port", &port.to_string()]);
    let mut server = Server(spawn(trunk.env("PATH", tools.path()?))?);
    let start = Instant::now();
    loop {
        if get(port, "/").is_ok_and(|page| page.contains("desk.js")) {
            return is_script(&get(port, "/embed.js")?);
        }
        if server.0.try_wait()?.is_some() || start.elapsed() > Duration::from_secs(600) {
            bail!("trunk serve shows no desk");
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Stopped when dropped, whatever happens.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // Killing fails if the process has ended by itself, which is as good.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Node reads it as a browser does; what is served is not minified, and so written otherwise than what is deployed.
fn is_script(answer: &str) -> Result<()> {
    let (_, script) = answer.split_once("\r\n\r\n").unwrap_or_default();
    let mut node = command("node").args(["--check", "-"]).stdin(Stdio::piped()).spawn()?;
    if let Some(mut input) = node.stdin.take() {
        input.write_all(script.as_bytes())?;
    }
    ensure!(script.contains("report-card") && node.wait()?.success(), "embed.js, as it is served, is no script");
    Ok(())
}

fn get(port: u16, path: &str) -> Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    write!(stream, "GET {path} HTTP/1.0\r\nHost: localhost\r\nAccept: text/html\r\n\r\n")?;
    let mut page = String::new();
    stream.read_to_string(&mut page)?;
    Ok(page)
}
