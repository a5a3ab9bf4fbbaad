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
/// The browser that a test has left.
static LEFT: Mutex<Option<Browser>> = Mutex::new(None);
/// They wait for this process to end.
static HEIRS: Mutex<Vec<Child>> = Mutex::new(Vec::new());

/// A driver that has stopped answering fails the test instead of holding it up for ever.
pub async fn answered<T>(command: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(60), command).await.expect("the driver answers within a minute")
}

type Size = (u32, u32);

/// A session of the driver, which ends with this, or is left to another test.
pub struct Session {
    browser: Option<Browser>,
    driver: String,
}

#[derive(Default)]
struct Browser {
    id: String,
    /// Its window's first.
    size: Size,
    /// Those whose pages it has shown, and may have kept files of.
    origins: Vec<String>,
}

impl Session {
    /// The next one is in a new browser.
    pub fn end_left() {
        let driver = env::var("WEBDRIVER_URL").unwrap_or_default();
        let browser = LEFT.lock().expect("no test panics here").take();
        drop(Session { driver, browser });
    }

    /// In a browser that knows nothing of that page's origin.
    pub async fn begin(capabilities: Capabilities, url: &str) -> (Client, Session) {
        let driver = env::var("WEBDRIVER_URL").expect("run by `cargo xtask test portal`");
        // Waiting for it anew in each test that is left would take an hour.
        assert!(!IS_GONE.load(Ordering::Relaxed), "{GONE}");
        let origin = Url::parse(url).expect("an address").origin().ascii_serialization();
        let left = LEFT.lock().expect("no test panics here").take();
        let mut session = Session { driver, browser: left };
        if session.browser.as_ref().is_some_and(|browser| browser.origins.contains(&origin)) {
            drop(session);
            return Box::pin(Session::begin(capabilities, url)).await;
        }
        let client = match &session.browser {
            Some(browser) => {
                let client = Client::with_existing_session(&session.driver, &browser.id, HttpConnector::new());
                answered(client).await.expect("a session")
            }
            None => {
                // From here on it is asked how it is, whether or not a session comes of it.
                let browser = session.browser.insert(Browser::default());
                let mut builder = ClientBuilder::new(HttpConnector::new());
                builder.capabilities(capabilities);
                let client = answered(builder.connect(&session.driver)).await.expect("a session");
                browser.id = answered(client.session_id()).await.expect("a session").unwrap_or_default();
                browser.size = answered(window_size(&client)).await.expect("a window");
                session.is_ended_after_this_process();
                client
            }
        };
        answered(client.persist()).await.expect("a session");
        session.browser.get_or_insert_default().origins.push(origin);
        (client, session)
    }

    /// Leaves the browser to the next test; one that can't be made as new is ended.
    pub async fn leave(mut self, client: &Client) {
        if answered(self.renew(client)).await.is_ok() {
            *LEFT.lock().expect("no test panics here") = self.browser.take();
        }
    }

    /// A new tab in the window as it was. Cookies know no ports, and so no origins.
    async fn renew(&self, client: &Client) -> Result<(), CmdError> {
        client.delete_all_cookies().await?;
        let (width, height) = self.browser.as_ref().map(|browser| browser.size).unwrap_or_default();
        if window_size(client).await? != (width, height) {
            client.set_window_size(width, height).await?;
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
        heir.args(["-c", END, self.address(), self.id()]).stdin(Stdio::piped()).stderr(Stdio::null());
        HEIRS.lock().expect("no test panics here").push(heir.spawn().expect("bash"));
    }

    fn id(&self) -> &str {
        self.browser.as_ref().map(|browser| browser.id.as_str()).unwrap_or_default()
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
        if self.browser.is_none() {
            return;
        }
        if !self.id().is_empty() {
            // A driver that is gone has no session either.
            let _ = self.ask(&format!("DELETE /session/{}", self.id()));
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
