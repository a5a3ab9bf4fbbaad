//! A browser for all tests of a run: starting one takes longer than most tests. A test that has passed leaves its browser to the next, with a
//! new tab in place of its own; one that has failed takes it along.

use std::env;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::browser::Page;

/// Told to `cargo xtask test`: what fails from then on is not the test's fault.
const GONE: &str = "the driver is gone";
static IS_GONE: AtomicBool = AtomicBool::new(false);
/// The sessions that tests have left, each with its window's first size.
static LEFT: Mutex<Vec<(String, Size)>> = Mutex::new(Vec::new());
/// They wait for this process to end.
static HEIRS: Mutex<Vec<Child>> = Mutex::new(Vec::new());

/// A driver that has stopped answering fails the test instead of holding it up for ever.
pub async fn answered<T>(command: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(60), command).await.expect("the driver answers within a minute")
}

type Size = (u32, u32);

pub struct Session {
    driver: String,
    id: String,
    size: Size,
    is_whole: bool,
}

impl Session {
    pub async fn begin(capabilities: Capabilities) -> (Client, Session) {
        let driver = env::var("WEBDRIVER_URL").expect("run by `cargo xtask test portal`");
        // Waiting for it anew in each test that is left would take an hour.
        assert!(!IS_GONE.load(Ordering::Relaxed), "{GONE}");
        let left = LEFT.lock().expect("no test panics here").pop();
        let (id, size) = left.unwrap_or_default();
        let mut session = Session { driver, id, size, is_whole: false };
        let client = if session.id.is_empty() {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities);
            let client = answered(builder.connect(&session.driver)).await.expect("a session");
            session.id = answered(client.session_id()).await.expect("a session").unwrap_or_default();
            session.size = answered(window_size(&client)).await.expect("a window");
            session.is_ended_after_this_process();
            client
        } else {
            let client = Client::with_existing_session(&session.driver, &session.id, HttpConnector::new());
            answered(client).await.expect("a session")
        };
        answered(client.persist()).await.expect("a session");
        (client, session)
    }

    /// Leaves the browser to the next test.
    pub async fn leave(mut self, client: &Client) {
        // One that can't be made as new is ended.
        if answered(self.renew(client)).await.is_ok() {
            self.is_whole = true;
            LEFT.lock().expect("no test panics here").push((self.id.clone(), self.size));
        }
    }

    /// A new tab in the window as it was. Each test's pages have an origin of their own, and so a cache and a store; only cookies know no ports.
    async fn renew(&self, client: &Client) -> Result<(), CmdError> {
        client.delete_all_cookies().await?;
        if window_size(client).await? != self.size {
            client.set_window_size(self.size.0, self.size.1).await?;
        }
        let tab = client.new_window(true).await?;
        client.close_window().await?;
        client.switch_to_window(tab.handle).await?;
        if Page::engine() == "chromium" {
            // Its page would be shown, but have no focus.
            client.issue_cmd(Cdp { method: "Page.bringToFront", params: json!({}) }).await?;
        }
        Ok(())
    }

    /// Whatever ends the tests: geckodriver and WebKitWebDriver bear one session, and would refuse the next run's.
    fn is_ended_after_this_process(&self) {
        const END: &str = r#"
            cat
            exec 3<>"/dev/tcp/${0/://}"
            printf 'DELETE /session/%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$1" "$0" >&3
            read -r -t 10 -u 3"#;
        let mut heir = Command::new("bash");
        heir.args(["-c", END, self.address(), &self.id]).stdin(Stdio::piped());
        HEIRS.lock().expect("no test panics here").push(heir.spawn().expect("bash"));
    }

    fn address(&self) -> &str {
        self.driver.trim_start_matches("http://")
    }

    /// Asks the driver itself, without the client, whose runtime is ending, and waits until its answer begins.
    fn ask(&self, what: &str) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(self.address())?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        write!(stream, "{what} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address())?;
        stream.read_exact(&mut [0])
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.is_whole {
            return;
        }
        if !self.id.is_empty() {
            // A driver that is gone has no session either.
            let _ = self.ask(&format!("DELETE /session/{}", self.id));
        }
        if self.ask("GET /status").is_err() {
            IS_GONE.store(true, Ordering::Relaxed);
            eprintln!("{GONE}");
        }
    }
}

async fn window_size(client: &Client) -> Result<Size, CmdError> {
    let (width, height) = client.get_window_size().await?;
    Ok((u32::try_from(width).unwrap_or_default(), u32::try_from(height).unwrap_or_default()))
}

/// Chromium's own protocol.
#[derive(Debug)]
pub struct Cdp {
    pub method: &'static str,
    pub params: Value,
}

impl WebDriverCompatibleCommand for Cdp {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.method, "params": self.params }).to_string()))
    }
}
