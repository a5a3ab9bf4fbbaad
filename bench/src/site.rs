//! The site to measure, served from memory on loopback, each file compressed once as when deployed.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Response, StatusCode, header};
use brotli::enc::BrotliEncoderParams;

struct File {
    kind: &'static str,
    body: Vec<u8>,
    caching: &'static str,
}

type Files = Arc<Mutex<HashMap<String, File>>>;

pub struct Site {
    port: u16,
    files: Files,
}

impl Site {
    pub async fn start() -> Result<Site> {
        let files = Files::default();
        let app = Router::new().fallback(serve).with_state(files.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        tokio::spawn(async move { axum::serve(listener, app).await });
        Ok(Site { port, files })
    }

    /// An address on a host of its own: another host is another site, with its own process and cache.
    pub fn url(&self, host: &str, path: &str) -> String {
        format!("http://{host}.localhost:{}{path}", self.port)
    }

    /// How long the page takes on such a network, in seconds. Chromium doesn't slow navigations, so the server does.
    pub fn wait(&self, path: &str, (megabits, latency): (f64, f64)) -> f64 {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let bytes = files.get(path).map_or(0, |file| file.body.len());
        latency + bytes as f64 * 8.0 / (megabits * 1e3)
    }

    /// Puts a file at a path; the path's extension gives its type.
    pub fn put(&self, path: &str, body: &[u8]) -> Result<()> {
        let body = compressed(body)?;
        let file = File { kind: kind_of(path), body, caching: caching_of(path) };
        self.files.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), file);
        Ok(())
    }

    /// Puts all files of a folder below a path.
    pub fn put_folder(&self, path: &str, folder: &Path) -> Result<()> {
        let entries = std::fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                self.put(&format!("{path}/{}", entry.file_name().to_string_lossy()), &std::fs::read(entry.path())?)?;
            }
        }
        Ok(())
    }
}

/// As in docs/deploy.md: code is cached for ever, a report for minutes, a page is revalidated each time.
fn caching_of(path: &str) -> &'static str {
    match kind_of(path) {
        "text/html; charset=utf-8" => "no-cache",
        "application/json" => "public, max-age=300",
        _ => "public, max-age=31536000, immutable",
    }
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, end)| end) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        _ => "text/plain; charset=utf-8",
    }
}

/// As `cargo xtask dist` compresses.
fn compressed(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

async fn serve(State(files): State<Files>, request: Request) -> Response<Body> {
    let wait = request.uri().query().and_then(|query| query.strip_prefix("wait=")?.parse::<u64>().ok());
    if let Some(wait) = wait {
        tokio::time::sleep(Duration::from_millis(wait)).await;
    }
    let files = files.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(file) = files.get(request.uri().path()) else {
        let mut missing = Response::new(Body::from("no such file"));
        *missing.status_mut() = StatusCode::NOT_FOUND;
        return missing;
    };
    Response::builder()
        .header(header::CONTENT_TYPE, file.kind)
        .header(header::CONTENT_ENCODING, "br")
        .header(header::CACHE_CONTROL, file.caching)
        // Only an isolated page may measure its own memory.
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Embedder-Policy", "require-corp")
        .body(Body::from(file.body.clone()))
        .unwrap_or_default()
}
