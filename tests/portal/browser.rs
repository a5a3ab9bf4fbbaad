//! A page in the engine that `cargo xtask test` started a driver for.

use std::env;
use std::fs::OpenOptions;
use std::io::Write;

use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::session::{Cdp, Session, answered};

pub struct Page {
    client: Client,
    engine: String,
    may_err: bool,
    session: Session,
}

impl Page {
    pub async fn open(url: &str) -> Page {
        let engine = Page::engine();
        let (client, session) = Session::begin(capabilities(&engine), url).await;
        let page = Page { client, engine, may_err: false, session };
        page.go(url).await;
        page
    }

    /// In a browser that has shown nothing yet: whatever counts its objects would count those of other pages.
    pub async fn open_alone(url: &str) -> Page {
        Session::end_left();
        Page::open(url).await
    }

    pub fn engine() -> String {
        env::var("WEBDRIVER_ENGINE").expect("run by `cargo xtask test portal`")
    }

    pub async fn go(&self, url: &str) {
        answered(self.client.goto(url)).await.expect("the page is there");
    }

    /// To the page before, by the driver: a script that leaves its own page may never be answered.
    pub async fn back(&self) {
        answered(self.client.back()).await.expect("a page before");
    }

    pub async fn forward(&self) {
        answered(self.client.forward()).await.expect("a page after");
    }

    pub fn is(&self, engine: &str) -> bool {
        self.engine == engine
    }

    /// Runs a function's body that must hold true in the page.
    pub async fn assert(&self, body: &str) {
        let result = self.run(body).await;
        assert_eq!(result, Value::Bool(true), "in {}: {body}", self.engine);
    }

    /// Chromium's own protocol.
    pub async fn cdp(&self, method: &'static str, params: Value) -> Value {
        answered(self.client.issue_cmd(Cdp { method, params })).await.expect("a command of Chromium's")
    }

    /// Runs a function's body in the page; a promise is waited for.
    pub async fn run(&self, body: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             Promise.resolve((() => {{ {body} }})()).then(done, (error) => done('error: ' + error));"
        );
        let result = answered(self.client.execute_async(&script, Vec::new())).await;
        result.unwrap_or_else(|error| panic!("in {}: {error}, while running: {body}", self.engine))
    }

    /// Waits until the condition holds: for at most a minute, for a busy machine is no fault of the page's.
    pub async fn until(&self, condition: &str) {
        let mut held = Value::Bool(false);
        for _ in 0..3 {
            held = self.comes_to_hold(condition).await;
            if held == Value::Bool(true) {
                break;
            }
        }
        if held != Value::Bool(true) {
            let now = self
                .run(
                    "const card = document.querySelector('report-card');
                     const text = card && card.outerHTML.slice(0, 300) + (card.shadowRoot?.textContent.slice(0, 300) ?? '');
                     return { card: text, errors: window.__errors, focus: document.activeElement?.outerHTML.slice(0, 100), isHidden: document.hidden }",
                )
                .await;
            panic!("in {}: {condition}: {held}, now {now:#}", self.engine);
        }
    }

    /// Waits until a function's body gives that value: Yew draws in turns, so that what a key or a press does may show some turns later.
    pub async fn becomes(&self, body: &str, wanted: impl Into<Value>) {
        let wanted = wanted.into();
        self.comes_to_hold(&format!("return JSON.stringify((() => {{ {body} }})()) === JSON.stringify({wanted})"))
            .await;
        assert_eq!(self.run(body).await, wanted, "in {}: {body}", self.engine);
    }

    /// Whether the condition holds within 20 seconds, for drivers end a script after half a minute; asked once a frame in the page.
    /// What it asks about may not be there yet: a question that fails is asked again, and its error is told where it never held.
    pub async fn comes_to_hold(&self, condition: &str) -> Value {
        self.run(&format!(
            "const holds = () => {{ {condition} }};
             let isLate = false;
             setTimeout(() => {{ isLate = true; }}, 20000);
             return new Promise((resolve) => {{
               const ask = () => {{
                 let held = false;
                 try {{
                   held = Boolean(holds());
                 }} catch (error) {{
                   held = `${{error}}`;
                 }}
                 held === true || isLate ? resolve(held) : setTimeout(ask, 16);
               }};
               ask();
             }});"
        ))
        .await
    }

    /// Waits until the card is in that state.
    pub async fn state(&self, state: &str) {
        self.until(&format!("return document.querySelector('report-card')?.dataset.state === '{state}'")).await;
    }

    /// Waits until what is there now has been painted.
    pub async fn painted(&self) {
        // WebKitGTK without a compositor may never come to a next frame; two turns of its clock must do there.
        let frame = if self.is("webkit") { "(act) => setTimeout(act, 50)" } else { "requestAnimationFrame" };
        self.run(&format!("const frame = {frame}; return new Promise((done) => frame(() => frame(() => done(null))))"))
            .await;
    }

    /// Waits until each of so many cards is in that state.
    pub async fn states(&self, number: usize, state: &str) {
        self.until(&format!(
            "const cards = [...document.querySelectorAll('report-card')];
             return cards.length === {number} && cards.every((card) => card.dataset.state === '{state}')"
        ))
        .await;
    }

    /// What the page in the first frame says, whatever may run in it.
    pub async fn frame_text(&self) -> String {
        answered(self.client.enter_frame(0)).await.expect("a frame");
        let text = self.client.execute(
            "const card = document.querySelector('report-card');
             return (card?.shadowRoot ?? document.body).textContent",
            Vec::new(),
        );
        let text = answered(text).await.expect("the script runs");
        answered(self.client.clone().enter_parent_frame()).await.expect("a page");
        text.as_str().unwrap_or_default().replace('\u{a0}', " ")
    }

    /// What the card says, folded parts included; no-break spaces as spaces.
    pub async fn card_text(&self) -> String {
        let text = self.run("return document.querySelector('report-card').shadowRoot.textContent").await;
        text.as_str().unwrap_or_default().replace('\u{a0}', " ")
    }

    /// Presses with the mouse what an expression gives.
    pub async fn click(&self, element: &str) {
        self.press(element, async || {
            let place = self
                .run(&format!(
                    "const element = {element};
                     element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                     const box = element.getBoundingClientRect();
                     return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round)"
                ))
                .await;
            let at =
                |index: usize| place.get(index).and_then(Value::as_f64).unwrap_or_else(|| panic!("{element}: {place}"));
            let mouse = MouseActions::new("mouse".to_owned())
                .then(PointerAction::MoveTo { duration: None, x: at(0), y: at(1) })
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
            answered(self.client.perform_actions(mouse)).await.expect("a click");
        })
        .await;
    }

    /// Presses with Enter the button that an expression gives.
    pub async fn enter(&self, button: &str) {
        self.press(button, async || {
            self.run(&format!("({button}).focus(); return null")).await;
            self.keys("\u{e007}").await;
        })
        .await;
    }

    /// Presses until the element has heard it. On a busy machine what is drawn late moves it, or takes its focus, between two of the
    /// driver's commands: a person sees where it has gone, and presses there.
    async fn press(&self, element: &str, act: impl AsyncFn()) {
        for _ in 0..3 {
            self.run(&format!(
                "window.__pressed = {element};
                 window.__heard = false;
                 window.__hears ??= addEventListener('click', (event) => {{
                   if (event.composedPath().includes(window.__pressed)) window.__heard = true;
                 }}, true) ?? true;
                 return null"
            ))
            .await;
            act().await;
            let heard = "const [done] = arguments;
                         let isLate = false;
                         setTimeout(() => { isLate = true; }, 500);
                         const ask = () => (window.__heard !== false || isLate ? done(window.__heard) : setTimeout(ask, 16));
                         ask();";
            // A page that the press has left can't be asked any more.
            if answered(self.client.execute_async(heard, Vec::new())).await.ok() != Some(Value::Bool(false)) {
                return;
            }
        }
    }

    /// Types keys, one after another.
    pub async fn keys(&self, keys: &str) {
        let actions = keys.chars().fold(KeyActions::new("keys".to_owned()), |actions, value| {
            actions.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        answered(self.client.perform_actions(actions)).await.expect("typed");
    }

    /// Presses a key while another is held.
    pub async fn chord(&self, held: char, key: char) {
        let actions = KeyActions::new("keys".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        answered(self.client.perform_actions(actions)).await.expect("typed");
    }

    /// Kept in `target/screenshots`, for people to look at.
    pub async fn screenshot(&self, name: &str) {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/target/screenshots");
        std::fs::create_dir_all(folder).expect("a folder");
        // Without a window manager, as under Xvfb, WebKitGTK may wait for ever to be told its new size.
        if self.engine != "webkit" {
            answered(self.client.set_window_size(1200, 2200)).await.expect("resized");
        }
        let picture = answered(self.client.screenshot()).await.expect("a picture");
        std::fs::write(format!("{folder}/{}-{name}.png", self.engine), picture).expect("written");
    }

    /// For a situation in which the browser itself tells of an error (a file that is not there).
    pub fn allow_errors(mut self) -> Page {
        self.may_err = true;
        self
    }

    /// Ends a test that this engine or its driver can't bear. It counts as passed, so `cargo xtask test` is told.
    pub async fn leave_out(self, why: &str) {
        if let Ok(list) = env::var("LEFT_OUT") {
            let test = std::thread::current().name().unwrap_or_default().to_owned();
            let mut list = OpenOptions::new().create(true).append(true).open(list).expect("a list to write to");
            writeln!(list, "{test}: {why}").expect("written");
        }
        self.close().await;
    }

    /// Any error of the page fails the test; else its browser is the next one's.
    pub async fn close(self) {
        let errors = self.run("return window.__errors ?? ['the page has no recorder']").await;
        assert!(self.may_err || errors == json!([]), "in {}: {errors}", self.engine);
        self.session.leave(&self.client).await;
    }
}

fn capabilities(engine: &str) -> Capabilities {
    let capabilities = match engine {
        "chromium" => json!({ "browserName": "chrome", "goog:chromeOptions": { "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
        ] } }),
        "firefox" => json!({ "browserName": "firefox", "moz:firefoxOptions": { "args": ["-headless"] } }),
        _ => json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": {
            "binary": mini_browser(), "args": ["--automation"],
        } }),
    };
    match capabilities {
        Value::Object(capabilities) => capabilities,
        _ => Capabilities::new(),
    }
}

/// Debian keeps it in the library's folder, which bears the machine's name.
fn mini_browser() -> String {
    let lib = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let candidates = lib.flat_map(|machine| {
        ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map(|name| machine.path().join(name).join("MiniBrowser"))
    });
    let found = candidates.into_iter().find(|path| path.is_file());
    found.map(|path| path.display().to_string()).unwrap_or_else(|| "MiniBrowser".to_owned())
}
