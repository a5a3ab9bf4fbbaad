//! A portal: `dist/`, the pages of the situations and what tests add, on a port (and so an origin) of its own.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Response, StatusCode, header};
use tokio::sync::watch;

use crate::browser::Page;

/// What one address answers in place of its file.
#[derive(Clone)]
pub struct Reply {
    status: u16,
    kind: &'static str,
    body: Vec<u8>,
    says_longer: bool,
    is_file: bool,
    location: Option<String>,
    gate: Option<watch::Receiver<bool>>,
}

impl Reply {
    pub fn of(kind: &'static str, body: impl Into<Vec<u8>>) -> Reply {
        Reply { status: 200, kind, body: body.into(), says_longer: false, is_file: false, location: None, gate: None }
    }

    pub fn status(status: u16) -> Reply {
        Reply { status, ..Reply::of("text/plain", "no") }
    }

    /// Sends the reader elsewhere.
    pub fn redirect(address: &str) -> Reply {
        Reply { status: 302, location: Some(address.to_owned()), ..Reply::of("text/plain", "") }
    }

    /// Ends before it has said all.
    pub fn cut(mut self) -> Reply {
        self.body.truncate(self.body.len() / 2);
        Reply { says_longer: true, ..self }
    }

    /// Waits until the gate is opened.
    pub fn after(self, gate: &watch::Sender<bool>) -> Reply {
        Reply { gate: Some(gate.subscribe()), ..self }
    }
}

#[derive(Default)]
struct Site {
    replies: HashMap<String, Reply>,
    headers: Vec<(&'static str, String)>,
    page_headers: Vec<(&'static str, String)>,
    requests: Vec<String>,
    added: usize,
}

pub struct Portal {
    address: String,
    site: Arc<Mutex<Site>>,
}

impl Portal {
    pub async fn start() -> Portal {
        assert!(
            Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/embed.js")).exists(),
            "no dist/: run `cargo xtask build`"
        );
        let site = Arc::new(Mutex::new(Site::default()));
        let app = Router::new().fallback(serve).with_state(site.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        tokio::spawn(async move { axum::serve(listener, app).await.expect("served") });
        Portal { address, site }
    }

    fn site(&self) -> MutexGuard<'_, Site> {
        self.site.lock().expect("no test has panicked here")
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// A file of `dist/`, as it was built.
    pub fn built(name: &str) -> Vec<u8> {
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("dist").join(name)).expect("a file of dist/")
    }

    /// From now on that path answers this.
    pub fn reply(&self, path: &str, reply: Reply) {
        self.site().replies.insert(path.to_owned(), reply);
    }

    /// From now on that path answers its file again.
    pub fn restore(&self, path: &str) {
        self.site().replies.remove(path);
    }

    /// A header of every answer.
    pub fn header(&self, name: &'static str, value: &str) {
        self.site().headers.push((name, value.to_owned()));
    }

    /// A header of every page.
    pub fn page_header(&self, name: &'static str, value: &str) {
        self.site().page_headers.push((name, value.to_owned()));
    }

    /// What has been asked for, in order, without the test's own recorder.
    pub fn requests(&self) -> Vec<String> {
        self.site().requests.clone()
    }

    /// What has been asked for so far does not count any more.
    pub fn forget(&self) {
        self.site().requests.clear();
    }

    /// How often that path has been asked for.
    pub fn count(&self, path: &str) -> usize {
        self.site().requests.iter().filter(|asked| *asked == path).count()
    }

    /// A Vietnamese page with that body and the element's script.
    pub fn page(&self, body: &str) -> String {
        self.html(r#"<script type="module" src="/embed.js"></script>"#, body)
    }

    /// A Vietnamese page with that body.
    pub fn bare_page(&self, body: &str) -> String {
        self.html("", body)
    }

    pub fn html(&self, head: &str, body: &str) -> String {
        let html = format!(
            "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">{head}\
             </head><body>{body}</body></html>"
        );
        self.url(&self.add("html", Reply::of("text/html; charset=utf-8", html)))
    }

    /// A JSON file with those bytes.
    pub fn file(&self, bytes: impl Into<Vec<u8>>) -> String {
        self.add("json", Reply::of("application/json", bytes))
    }

    fn add(&self, extension: &str, reply: Reply) -> String {
        let mut site = self.site();
        site.added += 1;
        let path = format!("/added/{}.{extension}", site.added);
        site.replies.insert(path.clone(), reply);
        path
    }
}

const RECORDER: &str = r#"<script src="/recorder.js"></script>"#;

async fn serve(State(site): State<Arc<Mutex<Site>>>, request: Request) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let (reply, headers, page_headers) = {
        let mut site = site.lock().expect("no test has panicked here");
        if path != "/recorder.js" && !is_uncached(&path, &request) {
            site.requests.push(path.clone());
        }
        (site.replies.get(&path).cloned(), site.headers.clone(), site.page_headers.clone())
    };
    let mut reply = reply.unwrap_or_else(|| from_disk(&path));
    if let Some(mut gate) = reply.gate {
        // A test that has ended opens no gate any more.
        if gate.wait_for(|open| *open).await.is_err() {
            return Response::new(Body::empty());
        }
    }
    let is_page = reply.kind.starts_with("text/html") && reply.status == 200;
    if is_page {
        // Before the page's first script, so that nothing escapes it.
        let html = String::from_utf8_lossy(&reply.body);
        let start = html.find("<meta").unwrap_or_default();
        reply.body = format!("{}{RECORDER}{}", &html[..start], &html[start..]).into_bytes();
    }
    let mut response = Response::builder().status(reply.status).header(header::CONTENT_TYPE, reply.kind);
    // As any server of files does it; what a test answers itself is never kept.
    if reply.is_file {
        response = response.header(header::CACHE_CONTROL, "max-age=60");
    }
    for (name, value) in headers.iter().chain(page_headers.iter().filter(|_| is_page)) {
        response = response.header(*name, value);
    }
    if let Some(location) = reply.location {
        response = response.header(header::LOCATION, location);
    }
    if reply.says_longer {
        response = response.header(header::CONTENT_LENGTH, reply.body.len() * 2);
        let chunk: Result<Vec<u8>, std::io::Error> = Ok(reply.body);
        return response.body(Body::from_stream(Once(Some(chunk)))).expect("a response");
    }
    response.body(Body::from(reply.body)).expect("a response")
}

/// The glue is fetched with its hash, then imported from the cache, which WebKitGTK goes without under a driver: there the
/// import's request is a second one for the same file.
fn is_uncached(path: &str, request: &Request) -> bool {
    let wants_script = request.headers().get("sec-fetch-dest").is_some_and(|dest| dest == "script");
    path.ends_with("/report-card.js") && wants_script && Page::engine() == "webkit"
}

/// One piece, and then nothing.
struct Once(Option<Result<Vec<u8>, std::io::Error>>);

impl futures_core::Stream for Once {
    type Item = Result<Vec<u8>, std::io::Error>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(self.0.take())
    }
}

/// `dist/` at the root and under `/report-card/`, the situations under `/cases/`, the built examples under `/examples/`, what sites have of npm under `/nm/`, and the
/// editors that a snippet is pasted into under `/npm/`.
/// Reports are as they are written: their cards are the wasm's, but where a test says otherwise.
fn from_disk(path: &str) -> Reply {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = [
        ("/cases/", "tests/portal"),
        ("/examples/", "examples/dist"),
        ("/report-card/", "dist"),
        ("/nm/", "tests/portal/hosts/node_modules"),
        ("/npm/", "tests/portal/filters/node_modules"),
    ];
    let place = places.into_iter().find_map(|(prefix, folder)| Some((root.join(folder), path.strip_prefix(prefix)?)));
    let (folder, rest) = match place {
        Some(place) => place,
        None if path == "/recorder.js" => (root.join("tests/portal"), "recorder.js"),
        None if path.starts_with("/reports/") => (root.join("www"), path.trim_start_matches('/')),
        None => (root.join("dist"), path.trim_start_matches('/')),
    };
    let mut file: PathBuf = folder.join(rest);
    if rest.is_empty() || rest.ends_with('/') {
        file.push("index.html");
    }
    let kind = match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    match std::fs::read(&file) {
        Ok(body) if !rest.contains("..") => Reply { is_file: true, ..Reply::of(kind, body) },
        _ => Reply::status(StatusCode::NOT_FOUND.as_u16()),
    }
}
