//! A portal: `dist/` and pages of the test's own, on a port of its own.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::services::ServeDir;

/// Pages and files that tests have added, by number.
type Added = Arc<Mutex<Vec<(&'static str, Vec<u8>)>>>;

pub struct Portal {
    address: String,
    added: Added,
}

impl Portal {
    pub async fn start() -> Portal {
        let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");
        assert!(std::path::Path::new(dist).join("embed.js").exists(), "no dist/: run `cargo xtask build`");
        let added = Added::default();
        let app = Router::new()
            .route("/added/{number}", get(one_added))
            .with_state(added.clone())
            .fallback_service(ServeDir::new(dist));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        tokio::spawn(async move { axum::serve(listener, app).await.expect("served") });
        Portal { address, added }
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// A Vietnamese page with that body and the element's script.
    pub fn page(&self, body: &str) -> String {
        self.html(r#"<script type="module" src="/embed.js"></script>"#, body)
    }

    /// A Vietnamese page with that body.
    pub fn bare_page(&self, body: &str) -> String {
        self.html("", body)
    }

    fn html(&self, head: &str, body: &str) -> String {
        let html = format!(
            "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">{head}\
             <style>report-card {{ display: block }}</style></head><body>{body}</body></html>"
        );
        self.url(&self.add("text/html; charset=utf-8", html.into_bytes()))
    }

    /// A JSON file with those bytes.
    pub fn file(&self, bytes: Vec<u8>) -> String {
        self.add("application/json", bytes)
    }

    fn add(&self, kind: &'static str, bytes: Vec<u8>) -> String {
        let mut added = self.added.lock().expect("no test has panicked here");
        added.push((kind, bytes));
        format!("/added/{}", added.len() - 1)
    }
}

async fn one_added(State(added): State<Added>, Path(number): Path<usize>) -> Response {
    let found = added.lock().expect("no test has panicked here").get(number).cloned();
    match found {
        Some((kind, bytes)) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
