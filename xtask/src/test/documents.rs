//! Runs the commands in the documents as they are written, each block in a folder with the files that it names.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::command::{command, output, root, say};

/// Commands not run here, with the reason or the place where they are.
const ELSEWHERE: [(&str, &str); 14] = [
    (super::installed::INSTALL, "command"),
    ("cargo xtask serve", "serve"),
    ("cargo xtask test", ".ci/run"),
    ("cargo xtask dist https://cdn.example/report-card", "release"),
    ("rsync -a target/dist/", "deploy"),
    ("curl -sf https://cdn.example/", "deploy"),
    ("ssh cdn ", "deploy"),
    ("pip install report_card_wagtail", "wagtail"),
    ("sqlite3 target/nightly/office.db", "command"),
    ("mkdir -p target/nightly/public", "command"),
    ("examples/nightly/nightly.sh", "command"),
    ("npm --prefix examples/static", "command"),
    ("node examples/server/server.mjs", "command"),
    ("REPORT=www/reports/ngo-quyen-2023.json php -S", "command"),
];
/// Commands that begin a report, where it is not to go into one that is there.
const BEGINS: [&str; 2] = ["report-card convert ", "report-card draft "];
/// Exits with 1 if something needs to be confirmed, as in any article.
const ASKS: &str = "report-card draft ";

/// A document's shell blocks, each a list of commands without comments.
pub fn blocks(document: &str) -> Result<Vec<Vec<String>>> {
    let text = fs::read_to_string(root().join(document)).with_context(|| document.to_owned())?;
    let (mut blocks, mut fence) = (Vec::new(), None);
    for line in text.lines() {
        match (line.strip_prefix("```"), fence) {
            (Some(language), None) => {
                fence = Some(language);
                if language == "sh" {
                    blocks.push(Vec::new());
                }
            }
            (Some(_), Some(_)) => fence = None,
            (None, Some("sh")) => {
                let told = line.split(" #").next().unwrap_or_default().trim();
                if let (Some(block), false) = (blocks.last_mut(), told.is_empty()) {
                    block.push(told.to_owned());
                }
            }
            (None, Some("yaml")) => {
                blocks.extend(line.trim().strip_prefix("- run: ").map(|told| vec![told.to_owned()]))
            }
            // Commands within a sentence or a table.
            (None, None) => blocks.extend(
                line.split('`').skip(1).step_by(2).filter(|span| is_whole(span)).map(|span| vec![span.to_owned()]),
            ),
            (None, Some(_)) => {}
        }
    }
    Ok(blocks)
}

/// Whether it is a command with its files, not just its name.
fn is_whole(span: &str) -> bool {
    let words: Vec<&str> = span.split(' ').collect();
    words.len() > 2
        && words[0] == "report-card"
        && words.iter().any(|word| word.ends_with(".json"))
        && !words.contains(&"HOST")
}

/// `program` is the folder of the command's binary.
pub fn documents(program: &Path) -> Result<()> {
    let listed = output(command("git").args(["ls-files", "*.md"])).context("git lists no documents")?;
    let folder = root().join("target/told");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let (mut known, mut run) = ([false; ELSEWHERE.len()], 0);
    for document in listed.lines().filter(|path| !path.starts_with("tests/")) {
        for block in blocks(document)? {
            let here = folder.join(run.to_string());
            let mut is_laid = false;
            for told in &block {
                if let Some(at) = ELSEWHERE.iter().position(|(start, _)| told.starts_with(start)) {
                    known[at] = true;
                    continue;
                }
                ensure!(
                    told.starts_with("report-card "),
                    "{document}: {told}: no test runs it; see xtask/src/test/documents.rs"
                );
                if !is_laid {
                    lay(&here, program)?;
                    is_laid = true;
                }
                tell(document, told, &here, program)?;
                run += 1;
            }
        }
    }
    for ((start, _), is_known) in ELSEWHERE.iter().zip(known) {
        ensure!(is_known, "no document tells {start:?} any more: take it out of xtask/src/test/documents.rs");
    }
    say(&format!("{run} commands of documents did what they should"));
    Ok(())
}

fn tell(document: &str, told: &str, here: &Path, program: &Path) -> Result<()> {
    let own = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([program.to_owned()].into_iter().chain(std::env::split_paths(&own)))?;
    if BEGINS.iter().any(|verb| told.starts_with(verb)) && !told.contains("--into") {
        // It goes to a name that no report has yet: another one would not be written over.
        let _ = fs::remove_file(here.join("bao-cao.json"));
    }
    let mut shell = command("sh");
    let result = shell.args(["-c", told]).current_dir(here).env("PATH", path).output()?;
    let code = result.status.code();
    if code != Some(0) && !(code == Some(1) && told.starts_with(ASKS)) {
        bail!("{document}: {told}: ends with {code:?}:\n{}", String::from_utf8_lossy(&result.stderr));
    }
    Ok(())
}

/// Fills a folder with an office's files: workbook, table, article, report, published reports.
fn lay(folder: &Path, program: &Path) -> Result<()> {
    fs::create_dir_all(folder.join("reports"))?;
    let first = "www/reports/ngo-quyen-2023.json";
    let article = fs::read_to_string(root().join("tests/source/ngo-quyen-2023.txt"))?;
    fs::copy(root().join("tests/sheets/vn-kinh-te-xa-hoi.xlsx"), folder.join("bieu-01.xlsx"))?;
    fs::write(folder.join("bang.csv"), table()?)?;
    fs::write(folder.join("bai-viet.txt"), &article)?;
    fs::write(
        folder.join("bai-viet.html"),
        article.lines().map(|line| format!("<p>{line}</p>\n")).collect::<String>(),
    )?;
    for name in ["bao-cao.json", "report.json", "reports/2023.json"] {
        fs::copy(root().join(first), folder.join(name))?;
    }
    let mut publish = command(program.join("report-card"));
    publish.args(["publish", "reports/2023.json"]).current_dir(folder);
    output(&mut publish).context("reports/2023.json can't be published").map(drop)
}

/// The table that publishing.md shows as one of our own columns.
fn table() -> Result<String> {
    let document = "docs/publishing.md";
    let text = fs::read_to_string(root().join(document))?;
    let (_, rest) = text.split_once("```csv\n").with_context(|| format!("{document} shows no table"))?;
    let (table, _) = rest.split_once("```").with_context(|| format!("{document}: its table has no end"))?;
    Ok(table.to_owned())
}
