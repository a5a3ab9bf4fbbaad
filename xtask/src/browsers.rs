//! The browsers and their drivers: found, installed where that may be, started for a test and always stopped.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::command::command;
use crate::debian;
use crate::tools::{Tools, Versions};

/// Debian's packages, with a file that each brings.
const PACKAGES: [(&str, &str); 6] = [
    ("chromium", "/usr/bin/chromium"),
    ("chromium-driver", "/usr/bin/chromedriver"),
    ("firefox-esr", "/usr/bin/firefox-esr"),
    ("webkit2gtk-driver", "/usr/bin/WebKitWebDriver"),
    ("xvfb", "/usr/bin/Xvfb"),
    ("fonts-noto-core", "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"),
];

/// Installs what is missing, or says what to install.
pub fn install(tools: &mut Tools) -> Result<()> {
    debian::install("browsers", &PACKAGES)?;
    for program in ["chromedriver", "WebKitWebDriver", "Xvfb"] {
        if tools.find(program).is_none() {
            bail!("{program} is not on PATH; install Chromium, Firefox and WebKitGTK with their drivers, and Xvfb");
        }
    }
    tools.cargo_install("geckodriver", "geckodriver", &Versions::read()?.geckodriver, false)
}

/// An engine that the portal tests run in.
#[derive(Clone, Copy)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// As the tests know it.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }
}

/// A driver at work; dropping it ends it, and the screen it drew on.
pub struct Driver {
    children: Vec<Child>,
    pub url: String,
}

impl Drop for Driver {
    fn drop(&mut self) {
        for child in self.children.iter_mut().rev() {
            // One that has ended by itself can't be killed: that is as good.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Starts an engine's driver and waits until it answers.
pub fn start(engine: Engine, tools: &Tools) -> Result<Driver> {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let find =
        |program: &str| -> Result<PathBuf> { tools.find(program).with_context(|| format!("{program} is missing")) };
    let mut driver = Driver { children: Vec::new(), url: format!("http://127.0.0.1:{port}") };
    let mut command = match engine {
        Engine::Chromium => quiet(find("chromedriver")?, &[format!("--port={port}")]),
        Engine::Firefox => quiet(find("geckodriver")?, &["--port".to_owned(), port.to_string()]),
        Engine::WebKit => {
            // A number of our own: two runs on a machine must not share a screen.
            let display = format!(":{}", 100 + port % 10_000);
            let screen = ["-screen", "0", "1400x2400x24", "-nolisten", "tcp"].map(str::to_owned);
            let mut xvfb = quiet(find("Xvfb")?, std::slice::from_ref(&display));
            driver.children.push(xvfb.args(screen).spawn().context("Xvfb can't be started")?);
            let socket = format!("/tmp/.X11-unix/X{}", 100 + port % 10_000);
            until("Xvfb", || Path::new(&socket).exists())?;
            let mut webkit = quiet(find("WebKitWebDriver")?, &[format!("--port={port}")]);
            webkit.env("DISPLAY", display).env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
            webkit
        }
    };
    driver.children.push(command.spawn().with_context(|| format!("{}'s driver can't be started", engine.name()))?);
    until(engine.name(), || TcpStream::connect(("127.0.0.1", port)).is_ok())?;
    Ok(driver)
}

fn quiet(program: PathBuf, arguments: &[String]) -> Command {
    let mut command = command(program);
    command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Asks until it is so; a driver tells nobody when it is ready.
fn until(name: &str, is_so: impl Fn() -> bool) -> Result<()> {
    let start = Instant::now();
    while !is_so() {
        if start.elapsed() > Duration::from_secs(30) {
            bail!("{name} did not answer in 30 s");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}
