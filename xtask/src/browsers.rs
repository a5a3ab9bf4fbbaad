//! Browsers and their drivers: found or, if allowed, installed; started for a test and always stopped.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::command::{command, root};
use crate::debian;
use crate::tools::Tools;

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
pub fn install() -> Result<()> {
    debian::install("browsers", &PACKAGES)?;
    for program in ["chromedriver", "WebKitWebDriver", "Xvfb"] {
        if Tools::of_machine().find(program).is_none() {
            bail!("{program} is not on PATH; install Chromium, Firefox and WebKitGTK with their drivers, and Xvfb");
        }
    }
    Ok(())
}

/// An engine that the portal tests run in.
#[derive(Clone, Copy)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// Its name in the tests.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }
}

/// A running driver; dropping it stops it and its virtual screen.
pub struct Driver {
    children: Vec<Child>,
    pub url: String,
    log: PathBuf,
}

impl Driver {
    /// Whether it has ended or no longer answers. After a test that fails by its own fault, the driver still answers.
    pub fn has_died(&mut self) -> bool {
        self.children.iter_mut().any(|child| !matches!(child.try_wait(), Ok(None))) || ask_status(&self.url).is_err()
    }

    /// How many pages' processes the browser lost. Only WebKitGTK's MiniBrowser writes it down.
    pub fn crashes(&self) -> usize {
        String::from_utf8_lossy(&fs::read(&self.log).unwrap_or_default()).matches("WebProcess CRASHED").count()
    }

    /// The end of its output.
    pub fn last_words(&self) -> String {
        let told = fs::read(&self.log).unwrap_or_default();
        String::from_utf8_lossy(&told[told.len().saturating_sub(2000)..]).into_owned()
    }
}

/// Asks for the driver's status, and waits until the answer begins.
fn ask_status(url: &str) -> std::io::Result<()> {
    let address = url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    write!(stream, "GET /status HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    stream.read_exact(&mut [0])
}

impl Drop for Driver {
    fn drop(&mut self) {
        for child in self.children.iter_mut().rev() {
            // Killing fails if the process has ended by itself, which is as good.
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
    let folder = root().join("target/logs");
    fs::create_dir_all(&folder)?;
    let log = folder.join(format!("driver-{}-{port}.log", engine.name()));
    let told = File::create(&log)?;
    let heard = |program: &str, arguments: &[String]| -> Result<Command> {
        let mut command = command(find(program)?);
        command.args(arguments).stdout(told.try_clone()?).stderr(told.try_clone()?);
        Ok(command)
    };
    let mut driver = Driver { children: Vec::new(), url: format!("http://127.0.0.1:{port}"), log };
    let mut command = match engine {
        Engine::Chromium => heard("chromedriver", &[format!("--port={port}")])?,
        Engine::Firefox => heard("geckodriver", &["--port".to_owned(), port.to_string()])?,
        Engine::WebKit => {
            // A screen number of our own: two runs on a machine must not share a screen.
            let display = format!(":{}", 100 + port % 10_000);
            let screen = ["-screen", "0", "1400x2400x24", "-nolisten", "tcp"].map(str::to_owned);
            let mut xvfb = heard("Xvfb", std::slice::from_ref(&display))?;
            driver.children.push(xvfb.args(screen).spawn().context("Xvfb can't be started")?);
            let socket = format!("/tmp/.X11-unix/X{}", 100 + port % 10_000);
            until("Xvfb", || Path::new(&socket).exists())?;
            let mut webkit = heard("WebKitWebDriver", &[format!("--port={port}")])?;
            webkit.env("DISPLAY", display).env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
            webkit
        }
    };
    // The driver passes it on to the browser.
    command.env("FONTCONFIG_FILE", root().join("tests/portal/fonts/fonts.conf"));
    driver.children.push(command.spawn().with_context(|| format!("{}'s driver can't be started", engine.name()))?);
    until(engine.name(), || TcpStream::connect(("127.0.0.1", port)).is_ok())?;
    Ok(driver)
}

/// Polls until `is_so`, because a driver doesn't announce that it is ready.
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
