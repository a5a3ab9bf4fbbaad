//! The examples that use the command: a nightly job, a static site, servers that render pages.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::command::{command, root, run};
use crate::debian;

const REPORT: &str = "www/reports/ngo-quyen-2023.json";
const BASE: &str = "https://cdn.example/report-card/1.0.0";
const SCRIPT: &str = "// the card's script";
const PACKAGES: [(&str, &str); 4] = [
    ("sqlite3", "/usr/bin/sqlite3"),
    ("nodejs", "/usr/bin/node"),
    ("npm", "/usr/bin/npm"),
    ("php-cli", "/usr/bin/php"),
];

/// `program` is the folder of the command's binary.
pub fn used(program: &Path) -> Result<()> {
    debian::install_lean("the examples", &PACKAGES)?;
    let folder = root().join("target/used");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(folder.join("public"))?;
    let path: Vec<PathBuf> = [program.to_owned()]
        .into_iter()
        .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()))
        .collect();
    let path = std::env::join_paths(path)?;
    let with = |name: &str| {
        let mut command = command(name);
        command.env("PATH", &path);
        command
    };
    nightly(&folder, &with)?;
    made_beforehand(&with)?;
    let report = folder.join("report.json");
    node(&report, &with)?;
    php(&report, &with)
}

/// The published report follows the database; if that can't be read, yesterday's stays.
fn nightly(folder: &Path, with: &dyn Fn(&str) -> Command) -> Result<()> {
    let (database, public) = (folder.join("office.db"), folder.join("public"));
    let sql = |text: &str| run(command("sqlite3").arg(&database).arg(text));
    sql(&format!(".read '{}'", root().join("examples/nightly/results.sql").display()))?;
    let night = || {
        let mut job = with("examples/nightly/nightly.sh");
        job.arg(&database).arg(&public).args([BASE, "https://www.example.gov/reports"]).stderr(Stdio::piped());
        job.output().context("nightly.sh can't be started")
    };
    let said =
        |kind: &str| fs::read_to_string(public.join(format!("thua-thien-hue-2019.{kind}"))).context("not published");
    let first = night()?;
    ensure!(first.status.success(), "nightly.sh: {}", String::from_utf8_lossy(&first.stderr));
    ensure!(said("json")?.contains("\"drawn\":") && said("html")?.contains("7.213,5"), "the figures are not there");
    sql("update result set actual = 961 where id = 'xuat-khau'")?;
    ensure!(night()?.status.success() && said("html")?.contains("961"), "the next night has the old figures");
    let before = (said("json")?, said("html")?);
    sql("update result set actual = '9,5 hay 10' where id = 'xuat-khau'")?;
    let failed = night()?;
    let told = String::from_utf8_lossy(&failed.stderr).into_owned();
    ensure!(!failed.status.success() && told.contains("9,5 hay 10"), "a cell that can't be read is not told: {told}");
    ensure!(before == (said("json")?, said("html")?), "what can't be read has changed what was published");
    let left =
        fs::read_dir(&public)?.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with('.')).count();
    ensure!(left == 0, "nightly.sh leaves {left} folders behind");
    Ok(())
}

/// A static generator's site has the card and its report.
fn made_beforehand(with: &dyn Fn(&str) -> Command) -> Result<()> {
    let folder = root().join("examples/static");
    let mut install = with("npm");
    run(install.args(["--prefix", "examples/static", "ci", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    run(with("npm").args(["--prefix", "examples/static", "run", "--silent", "build"]))?;
    let page = fs::read_to_string(folder.join("_site/index.html")).context("no page was made")?;
    ensure!(page.contains("<template shadowrootmode=\"open\">") && page.contains("19/19"), "the page lacks the card");
    ensure!(folder.join("_site/reports/ngo-quyen-2023.json").is_file(), "the report is not beside the page");
    Ok(())
}

fn node(report: &Path, with: &dyn Fn(&str) -> Command) -> Result<()> {
    fs::copy(root().join(REPORT), report)?;
    // There may be no build yet, so the server serves a card of this test's own.
    let card = report.with_file_name("card");
    fs::create_dir_all(&card)?;
    fs::write(card.join("embed.js"), SCRIPT)?;
    let mut server = with("node");
    server
        .args(["examples/server/server.mjs"])
        .arg(report)
        .arg(&card)
        .arg("0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut server = Server(server.spawn().context("node can't be started")?);
    let mut address = String::new();
    BufReader::new(server.0.stdout.take().context("no stdout")?).read_line(&mut address)?;
    let address = address.trim();
    let mut page = ureq::get(address).call()?;
    let policy =
        page.headers().get("content-security-policy").and_then(|value| value.to_str().ok()).unwrap_or_default();
    ensure!(policy.contains("style-src 'self' 'sha256-"), "the policy does not allow the style sheet: {policy}");
    ensure!(
        page.body_mut().read_to_string()?.contains("<template shadowrootmode=\"open\">"),
        "node's page lacks the card"
    );
    let script = ureq::get(format!("{address}card/embed.js")).call()?.body_mut().read_to_string()?;
    ensure!(script == SCRIPT, "embed.js is not served");
    follows(address, report)
}

fn php(report: &Path, with: &dyn Fn(&str) -> Command) -> Result<()> {
    fs::copy(root().join(REPORT), report)?;
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let mut server = with("php");
    // The cache of the card is this test's own.
    server
        .args(["-S", &format!("127.0.0.1:{port}"), "examples/server/page.php"])
        .env("REPORT", report)
        .env("TMPDIR", root().join("target/used"));
    let mut server =
        Server(server.stdout(Stdio::null()).stderr(Stdio::null()).spawn().context("php can't be started")?);
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if server.0.try_wait()?.is_some() || start.elapsed() > Duration::from_secs(10) {
            bail!("php -S does not answer");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let address = format!("http://127.0.0.1:{port}/");
    let page = ureq::get(&address).call()?.body_mut().read_to_string()?;
    ensure!(page.contains("<template shadowrootmode=\"open\">") && page.contains("19/19"), "PHP's page lacks the card");
    follows(&address, report)
}

/// The page follows the report's file, and keeps the last card if the report can't be shown any more.
fn follows(address: &str, report: &Path) -> Result<()> {
    let get = || Ok::<_, anyhow::Error>(ureq::get(address).call()?.body_mut().read_to_string()?);
    let later = |seconds| std::time::SystemTime::now() + Duration::from_secs(seconds);
    let changed = |text: &str, seconds| -> Result<()> {
        fs::write(report, text)?;
        Ok(fs::File::options().write(true).open(report)?.set_modified(later(seconds))?)
    };
    let text = fs::read_to_string(report)?;
    ensure!(text.contains("1757"), "the report has other figures than the test knows");
    changed(&text.replace("1757", "1758"), 5)?;
    ensure!(get()?.contains("1.758"), "{address}: the page has the old figures");
    changed("{", 10)?;
    ensure!(get()?.contains("1.758"), "{address}: a broken report took the card away");
    Ok(())
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
