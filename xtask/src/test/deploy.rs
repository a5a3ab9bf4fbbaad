//! The deployed folder behind Debian's nginx with `deploy/nginx.conf`: what readers get, and that it serves a crowd.

mod costs;

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use ureq::Agent;
use ureq::http::HeaderMap;

use super::documents::blocks;
use crate::command::{command, output, root, run, say, spawn};
use crate::debian;
use crate::dist::{Distribution, make};

const PACKAGES: [(&str, &str); 5] = [
    ("nginx", NGINX),
    ("libnginx-mod-http-brotli-static", "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),
    ("wrk", "/usr/bin/wrk"),
    ("rsync", "/usr/bin/rsync"),
    ("curl", "/usr/bin/curl"),
];
/// Not in everybody's PATH.
const NGINX: &str = "/usr/sbin/nginx";
/// The configuration's line that the test replaces.
const LISTEN: &str = "listen 8080;";

const FOREVER: &str = "public, max-age=31536000, immutable";
const SHORT: &str = "public, max-age=300, stale-if-error=86400";
const MISSING: &str = "public, max-age=10";

/// Installs Debian's nginx and a load generator; starts neither.
pub fn install() -> Result<()> {
    debian::install("nginx", &PACKAGES)?;
    for (package, file) in PACKAGES {
        ensure!(Path::new(file).exists(), "{file} is missing: this test needs Debian's {package}");
    }
    Ok(())
}

pub fn deploy() -> Result<()> {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let base = format!("http://127.0.0.1:{port}/report-card");
    let prefix = root().join("target/deploy");
    if prefix.exists() {
        fs::remove_dir_all(&prefix)?;
    }
    fs::create_dir_all(prefix.join("logs"))?;
    fs::create_dir_all(prefix.join("dist"))?;
    // Not in target/dist: what is deployed from there must not bear a test's address.
    let made = make(&base, &prefix.join("made"))?;
    let _server = Nginx::start(port, &prefix)?;
    publish(port, &prefix)?;
    answers(&base, &made)?;
    costs::costs(port, &made.version)?;
    for name in ["embed.js", "report-card_bg.wasm"] {
        crowd(&format!("{base}/{}/{name}", made.version))?;
    }
    Ok(())
}

/// A running nginx; dropping it stops it.
struct Nginx(Child);

impl Nginx {
    fn start(port: u16, prefix: &Path) -> Result<Nginx> {
        let configuration = fs::read_to_string(root().join("deploy/nginx.conf")).context("deploy/nginx.conf")?;
        ensure!(configuration.matches(LISTEN).count() == 1, "deploy/nginx.conf should hold \"{LISTEN}\" once");
        let listen = format!("listen 127.0.0.1:{port};");
        fs::write(prefix.join("nginx.conf"), configuration.replace(LISTEN, &listen))?;
        // Its workers must be able to read the clone, wherever that is.
        let user = if debian::is_root() { "user root; " } else { "" };
        let mut nginx = command(NGINX);
        nginx.arg("-p").arg(prefix).args(["-c", "nginx.conf", "-e", "stderr", "-g", &format!("{user}daemon off;")]);
        let mut server = Nginx(spawn(&mut nginx)?);
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = server.0.try_wait()?;
            if ended.is_some() || start.elapsed() > Duration::from_secs(10) {
                bail!("nginx does not answer with deploy/nginx.conf; see what it says above");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(server)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // A signal lets it stop its workers too; killing it would leave them running.
        let _ = command("kill").arg(self.0.id().to_string()).status();
        let start = Instant::now();
        while matches!(self.0.try_wait(), Ok(None)) && start.elapsed() < Duration::from_secs(5) {
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Publishes a release on this machine, as docs/deploy.md tells it.
fn publish(port: u16, prefix: &Path) -> Result<()> {
    let told = blocks("docs/deploy.md")?.into_iter().find(|block| block.iter().any(|line| line.starts_with("rsync")));
    let here = prefix.to_str().context("a path that is no text")?;
    for line in told.context("docs/deploy.md tells no release")? {
        let line = line
            .replace("target/dist/", &format!("{here}/made/"))
            .replace("cdn:/srv/report-card", here)
            .replace("/srv/report-card", here)
            .replace("https://cdn.example", &format!("http://127.0.0.1:{port}"))
            .replace("ssh cdn ", "sh -c ");
        run(command("sh").args(["-c", &line]).stdout(Stdio::null()))
            .with_context(|| format!("docs/deploy.md: {line}"))?;
    }
    Ok(())
}

fn major(version: &str) -> &str {
    version.split_once('.').map_or(version, |(major, _)| major)
}

/// A server's answer for a file.
struct Answer {
    status: u16,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn get(url: &str, request: &[(&str, &str)]) -> Result<Answer> {
        let agent: Agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(10)))
            .build()
            .into();
        let request = request.iter().fold(agent.get(url), |got, (name, value)| got.header(*name, *value));
        let mut response = request.call().with_context(|| url.to_owned())?;
        let body = response.body_mut().read_to_vec()?;
        Ok(Answer { status: response.status().as_u16(), headers: response.headers().clone(), body })
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

fn answers(base: &str, made: &Distribution) -> Result<()> {
    let version = &made.version;
    let major = major(version);
    let report = "reports/ngo-quyen-2023.json";
    let page = "p/ngo-quyen-2023.html";
    let oembed = "p/ngo-quyen-2023.oembed.json";
    for (folder, name, kind, cache) in [
        (version.as_str(), "embed.js", "text/javascript; charset=utf-8", FOREVER),
        (version, "report-card.js", "text/javascript; charset=utf-8", FOREVER),
        (version, "report-card_bg.wasm", "application/wasm", FOREVER),
        (version, "frame.html", "text/html; charset=utf-8", FOREVER),
        (version, "integrity.json", "application/json", FOREVER),
        (version, report, "application/json", SHORT),
        (version, page, "text/html; charset=utf-8", SHORT),
        (version, "p/ngo-quyen-2023.json", "application/json", SHORT),
        (version, oembed, "application/json+oembed", SHORT),
        (major, "embed.js", "text/javascript; charset=utf-8", SHORT),
        (major, "report-card_bg.wasm", "application/wasm", SHORT),
    ] {
        let url = format!("{base}/{folder}/{name}");
        for (asked, encoding, ending) in
            [("br", "br", ".br"), ("gzip", "gzip", ".gz"), ("gzip, deflate, br", "br", ".br"), ("identity", "", "")]
        {
            let answer = Answer::get(&url, &[("Accept-Encoding", asked)])?;
            ensure!(answer.status == 200, "{url}: {}", answer.status);
            let file = made.versions.join(version).join(format!("{name}{ending}"));
            ensure!(answer.body == fs::read(&file)?, "{url} for {asked:?} is not {}", file.display());
            says(&url, &answer, &[("content-encoding", encoding), ("content-type", kind), ("cache-control", cache)])?;
            says(&url, &answer, &[("vary", "Accept-Encoding"), ("timing-allow-origin", "*")])?;
            public(&url, &answer)?;
        }
        // A reader's unchanged copy is not sent again, and stays cached as long.
        let tag = Answer::get(&url, &[])?.header("etag").to_owned();
        let again = Answer::get(&url, &[("If-None-Match", &tag)])?;
        ensure!(again.status == 304 && again.body.is_empty(), "{url} again: {}", again.status);
        says(&url, &again, &[("cache-control", cache)])?;
    }
    for path in [
        "",
        "/",
        &format!("/{version}"),
        &format!("/{version}/"),
        &format!("/{version}/no.js"),
        &format!("-{version}.tgz"),
    ] {
        let url = format!("{base}{path}");
        let answer = Answer::get(&url, &[])?;
        ensure!(answer.status == 404 && answer.body == b"not found\n", "{url}: {}", answer.status);
        says(&url, &answer, &[("content-type", "text/plain; charset=utf-8"), ("cache-control", MISSING)])?;
        public(&url, &answer)?;
    }
    for (file, policy) in [("index.html", desk_policy()?.as_str()), ("frame.html", ""), (page, "")] {
        let url = format!("{base}/{version}/{file}");
        says(&url, &Answer::get(&url, &[])?, &[("content-security-policy", policy)])?;
    }
    asked_for_an_address(base, version, &format!("{base}/{version}/{oembed}"))?;
    frame_of(&format!("{base}/{version}/{oembed}"))
}

/// What docs/deploy.md gives a server for the desk, under which the portal tests use it.
fn desk_policy() -> Result<String> {
    let document = fs::read_to_string(root().join("docs/deploy.md"))?;
    let policy = document.lines().find_map(|line| line.strip_prefix("Content-Security-Policy: "));
    Ok(policy.context("docs/deploy.md gives the desk no policy")?.to_owned())
}

/// The request of a CMS that knows us as an oEmbed provider: the address of a page, escaped in a query.
fn asked_for_an_address(base: &str, version: &str, oembed: &str) -> Result<()> {
    let wanted = Answer::get(oembed, &[])?.body;
    let page = format!("{base}/{version}/p/ngo-quyen-2023.html");
    for written in
        [page.clone(), page.replace(':', "%3A").replace('/', "%2F"), page.replace(':', "%3a").replace('/', "%2f")]
    {
        for more in ["", "&format=json", "&maxwidth=600"] {
            let url = format!("{base}/oembed?url={written}{more}");
            let answer = Answer::get(&url, &[])?;
            ensure!(answer.status == 200 && answer.body == wanted, "{url}: {}", answer.status);
            says(&url, &answer, &[("content-type", "application/json+oembed"), ("cache-control", SHORT)])?;
            public(&url, &answer)?;
        }
    }
    for (query, status) in [
        ("", 404),
        ("?url=https://elsewhere.example/p/../x.html", 404),
        (&format!("?url={base}/{version}/frame.html"), 404),
        (&format!("?url={base}/{version}/p/no-such.html"), 404),
        (&format!("?url={page}&format=xml"), 501),
    ] {
        let url = format!("{base}/oembed{query}");
        let answer = Answer::get(&url, &[])?;
        ensure!(answer.status == status, "{url}: {}, should be {status}", answer.status);
    }
    Ok(())
}

fn says(url: &str, answer: &Answer, headers: &[(&str, &str)]) -> Result<()> {
    for (name, value) in headers {
        ensure!(answer.header(name) == *value, "{url}: {name} is {:?}, should be {value:?}", answer.header(name));
    }
    Ok(())
}

/// Allowed for any page and any frame, and without cookies.
fn public(url: &str, answer: &Answer) -> Result<()> {
    says(url, answer, &[("access-control-allow-origin", "*"), ("cross-origin-resource-policy", "cross-origin")])?;
    says(url, answer, &[("x-content-type-options", "nosniff"), ("x-frame-options", ""), ("set-cookie", "")])
}

/// The frame that an oEmbed answer gives is there.
fn frame_of(url: &str) -> Result<()> {
    let answer: serde_json::Value = serde_json::from_slice(&Answer::get(url, &[])?.body)?;
    let html = answer["html"].as_str().unwrap_or_default();
    let frame =
        html.split("src=\"").nth(1).and_then(|rest| rest.split('"').next()).context("oEmbed without a frame")?;
    let status = Answer::get(frame, &[])?.status;
    ensure!(status == 200, "{frame}, which {url} gives, answers {status}");
    Ok(())
}

/// A crowd gets the same answer as one reader. The speed is shown, not judged: it depends on the machine.
fn crowd(url: &str) -> Result<()> {
    let told = output(command("wrk").args(["-t2", "-c32", "-d5s", "-H", "Accept-Encoding: br", url]))
        .with_context(|| format!("wrk fails at {url}"))?;
    let line = |mark: &str| told.lines().find(|line| line.contains(mark)).map(str::trim);
    if let Some(bad) = line("Non-2xx").or(line("Socket errors")) {
        bail!("{url} under load: {bad}");
    }
    let speed = line("Requests/sec").with_context(|| format!("wrk tells no speed:\n{told}"))?;
    say(&format!("{url}: {speed}"));
    Ok(())
}
