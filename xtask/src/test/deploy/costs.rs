//! What a page view costs, as nginx sends it: the figures in docs/deploy.md, between two marks.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

use anyhow::{Context, Result, bail, ensure};

use crate::command::root;

const DOCUMENT: &str = "docs/deploy.md";
const START: &str = "<!-- costs: written by UPDATE=1 cargo xtask test deploy -->\n";
const END: &str = "<!-- end of costs -->";
/// The figures are of one build; another may differ by this share before they must be rewritten.
const TOLERANCE: f64 = 0.05;
const VIEWS: f64 = 100e6;
const SECONDS: f64 = 86_400.0;
/// Traffic of the busiest second, as a multiple of the average.
const PEAK: f64 = 5.0;
/// The files needed to read a drawn card.
const READ: [&str; 3] = ["embed.js", "card.css", "reports/ngo-quyen-2023.json"];
const USED: [&str; 2] = ["report-card.js", "report-card_bg.wasm"];

/// Bytes of a file in each form, and of the answer's headers.
struct Sent {
    name: &'static str,
    plain: usize,
    gzip: usize,
    brotli: usize,
    head: usize,
}

/// Compares the document's figures with what is sent; `UPDATE=1` writes new ones.
pub fn costs(port: u16, version: &str) -> Result<()> {
    let path = root().join(DOCUMENT);
    let text = fs::read_to_string(&path).context(DOCUMENT)?;
    let (before, rest) = text.split_once(START).with_context(|| format!("{DOCUMENT} lacks {START:?}"))?;
    let (said, after) = rest.split_once(END).with_context(|| format!("{DOCUMENT} lacks {END:?}"))?;
    let sent = |name| -> Result<Sent> {
        let of = |encoding| length(port, &format!("/report-card/{version}/{name}"), encoding, None);
        let ((_, plain, _), (_, gzip, _), (head, brotli, _)) = (of("identity")?, of("gzip")?, of("br")?);
        Ok(Sent { name, plain, gzip, brotli, head })
    };
    let read = READ.into_iter().map(sent).collect::<Result<Vec<_>>>()?;
    let used = USED.into_iter().map(sent).collect::<Result<Vec<_>>>()?;
    if std::env::var_os("UPDATE").is_some() {
        let report = format!("/report-card/{version}/{}", READ[2]);
        let (_, _, tag) = length(port, &report, "br", None)?;
        let (again, _, _) = length(port, &report, "br", Some(&tag))?;
        let made = block(version, &read, &used, again);
        return fs::write(&path, format!("{before}{START}\n{made}\n{END}{after}")).context(DOCUMENT);
    }
    for file in read.iter().chain(&used) {
        let row = said.lines().find(|line| line.starts_with(&format!("| `{}` |", file.name)));
        let cell = row.and_then(|row| row.split('|').nth(4)).with_context(|| format!("{DOCUMENT}: {}", file.name))?;
        let brotli: f64 = cell.trim().replace(',', "").parse().with_context(|| format!("{DOCUMENT}: {cell}"))?;
        ensure!(
            (brotli / file.brotli as f64 - 1.0).abs() < TOLERANCE,
            "{DOCUMENT} says {brotli} bytes of {}, which are {}: run UPDATE=1 cargo xtask test deploy, and read it",
            file.name,
            file.brotli
        );
    }
    Ok(())
}

/// Lengths of an answer's headers and body in bytes, and its ETag.
fn length(port: u16, path: &str, encoding: &str, tag: Option<&str>) -> Result<(usize, usize, String)> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    let again = tag.map(|tag| format!("If-None-Match: {tag}\r\n")).unwrap_or_default();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: cdn.example\r\nAccept-Encoding: {encoding}\r\n{again}\r\n")?;
    let mut answer = BufReader::new(stream);
    let (mut head, mut body, mut tag) = (0, 0, String::new());
    loop {
        let mut line = String::new();
        head += answer.read_line(&mut line)?;
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(": ") {
            match name.to_ascii_lowercase().as_str() {
                "content-length" => body = value.parse()?,
                "etag" => tag = value.to_owned(),
                "transfer-encoding" => bail!("{path}: sent in pieces"),
                _ => {}
            }
        }
    }
    answer.read_exact(&mut vec![0; body])?;
    Ok((head, body, tag))
}

/// A number with commas between thousands.
fn n(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The sum over files.
fn sum(files: &[Sent], of: impl Fn(&Sent) -> usize) -> f64 {
    files.iter().map(of).sum::<usize>() as f64
}

fn row(name: &str, files: &[Sent]) -> String {
    let cells = [|file: &Sent| file.plain, |file: &Sent| file.gzip, |file: &Sent| file.brotli, |file: &Sent| file.head];
    let cells: Vec<String> = cells.iter().map(|of| n(sum(files, of))).collect();
    format!("| {name} | {} |\n", cells.join(" | "))
}

/// Views of one kind: bytes and requests a day.
struct Case {
    bytes: f64,
    requests: f64,
}

impl Case {
    fn row(&self, name: &str) -> String {
        let (bytes, requests) = (self.bytes / SECONDS, self.requests / SECONDS);
        format!(
            "| {name} | {:.2} | {:.1} | {:.2} | {} | {} | {:.0} to {:.0} | 0 to {:.0} |\n",
            self.bytes / 1e12,
            bytes / 1e6,
            bytes * 8.0 * PEAK / 1e9,
            n(requests),
            n(requests * PEAK),
            self.bytes / 1e9 * 0.005,
            self.bytes / 1e9 * 0.05,
            self.requests / 1e6 * 0.75
        )
    }
}

fn block(version: &str, read: &[Sent], used: &[Sent], again: usize) -> String {
    let whole = |files: &[Sent]| sum(files, |file| file.brotli) + sum(files, |file| file.head);
    let (seen, more, script) = (whole(read), whole(used), whole(&read[..1]));
    let again = again as f64;
    let near = 0.6 * seen + 0.4 * script;
    let a = Case { bytes: VIEWS * (seen + more), requests: VIEWS * 5.0 };
    let b = Case { bytes: VIEWS * (near + 0.05 * more), requests: VIEWS * (0.6 * 3.0 + 0.4 + 0.05 * 2.0) };
    let c = Case { bytes: b.bytes / 2.0 + VIEWS / 2.0 * 0.6 * again, requests: b.requests / 2.0 + VIEWS / 2.0 * 0.6 };
    let d = Case { bytes: c.bytes + VIEWS / 2.0 * again, requests: c.requests + VIEWS / 2.0 };
    let files = |files: &[Sent]| -> String {
        files.iter().map(|file| row(&format!("`{}`", file.name), std::slice::from_ref(file))).collect()
    };
    let edge: String = [("0% (no CDN)", 1.0), ("90%", 0.1), ("99%", 0.01), ("99.9%", 0.001)]
        .map(|(name, part)| {
            let (bytes, requests) = (b.bytes * part / SECONDS, b.requests * part / SECONDS);
            let peak = requests * PEAK;
            format!("| {name} | {requests:.1} | {peak:.1} | {:.2} | {:.3} |\n", bytes / 1e6, b.bytes * part / 1e12)
        })
        .concat();
    let plain = |of: fn(&Sent) -> usize| {
        let all = |files: &[Sent]| sum(files, of) + sum(files, |file| file.head);
        VIEWS * (0.6 * all(read) + 0.4 * all(&read[..1]) + 0.05 * all(used)) / 1e12
    };
    format!(
        "Of version {version}, the small build; heads as nginx sends them over HTTP/1.1. The report is Ngô Quyền's, its card drawn.\n\n\
         | request | plain | gzip | Brotli | head |\n| --- | ---: | ---: | ---: | ---: |\n{}{}{}{}\n\
         - The card is read: 3 requests, **{} bytes**. Several cards add only their reports.\n\
         - Its reader uses it, too: 2 requests and **{} bytes** more.\n\
         - The card is never near: `embed.js` alone, {} bytes.\n\
         - A later view, exact version: nothing but the report, after five minutes: 1 request, a 304 of {} bytes.\n\
         - A later view, floating major: after five minutes also `embed.js`'s 304: 2 requests, {} bytes.\n\n\
         | case | TB/day | MB/s | Gbit/s, peak | requests/s | peak | USD/day, bytes | USD/day, requests |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n{}{}{}{}\n\
         B plain would be {:.2} TB/day, with gzip {:.2}. At 1 Gbit/s without a CDN a server bears {} views a second of case B.\n\n\
         Of case B the origin sees:\n\n\
         | hits at the edge | requests/s | peak | MB/s | TB/day |\n| --- | ---: | ---: | ---: | ---: |\n{edge}",
        files(read),
        row("**the card is read**", read),
        files(used),
        row("**and used**", used),
        n(seen),
        n(more),
        n(script),
        n(again),
        n(again * 2.0),
        a.row("A: all cold, all read, all used"),
        b.row("B: 60% read, 5% used"),
        c.row("C: B, half of the views cached in the browser, exact version"),
        d.row("D: C with the floating major"),
        plain(|file| file.plain),
        plain(|file| file.gzip),
        n(125e6 / (b.bytes / VIEWS)),
    )
}
