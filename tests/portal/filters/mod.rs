//! Hosts that filter: each form through each sanitizer and editor, and what a reader sees of what is left. The table stands in
//! docs/cms.md.

mod editors;
mod seen;

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::browser::Page;
use crate::server::Portal;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const NGO_QUYEN: &str = "www/reports/ngo-quyen-2023.json";

/// Each form's name and what is pasted.
type Forms = Vec<(&'static str, String)>;
/// What each host leaves of each form.
type Left = BTreeMap<String, BTreeMap<String, String>>;

/// In the table's order: from what takes all to what takes least.
const HOSTS: [&str; 17] = [
    "plain HTML",
    "WordPress, administrator",
    "WordPress, author",
    "CKEditor 5, HtmlEmbed",
    "CKEditor 5, any HTML",
    "CKEditor 5",
    "TinyMCE",
    "TinyMCE, frames of ours allowed",
    "Quill",
    "DOMPurify",
    "sanitize-html",
    "rehype-sanitize",
    "nh3",
    "lxml-html-clean",
    "HTML Purifier",
    "js-xss",
    "bleach",
];
/// The form that turns into a card where the site has the script.
const LINK: &str = "link";
const LINK_AND_SCRIPT: &str = "link, site with script";

fn rendered(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_report-card"));
    let output = command.current_dir(ROOT).args(["render", NGO_QUYEN]).args(arguments).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn forms(portal: &Portal) -> Forms {
    let base = portal.url("");
    let src = portal.url("/reports/ngo-quyen-2023.json");
    let with = |form: &str| rendered(&[form, "--src", &src, "--base", &base]);
    let snippet = with("--snippet");
    let bare =
        snippet.strip_prefix("<div>\n").and_then(|rest| rest.strip_suffix("</div>\n")).expect("a div").to_owned();
    vec![
        ("script", format!("<script async src=\"{base}/embed.js\" data-report=\"{src}\"></script>\n")),
        ("snippet without its div", bare),
        ("snippet", snippet),
        ("inline", rendered(&["--snippet", "--base", &base])),
        ("prerendered", with("--html")),
        ("frame", with("--frame")),
        ("frame of its page", rendered(&["--frame", "--base", &base])),
        (LINK, with("--link")),
        ("plain", with("--plain")),
    ]
}

/// What a sanitizer's program says, given the forms.
fn filtered(command: &mut Command, forms: &Forms) -> Left {
    let input = serde_json::to_vec(&forms.iter().cloned().collect::<BTreeMap<_, _>>()).expect("JSON");
    let name = format!("{command:?}");
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap_or_else(|error| panic!("{name}: {error}"));
    child.stdin.take().expect("a pipe").write_all(&input).expect("written");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{name}: run `cargo xtask test filters`, which installs what it needs");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{name}: {error}"))
}

async fn left(portal: &Portal, forms: &Forms) -> Left {
    let folder = Path::new(ROOT).join("tests/portal/filters");
    let mut left = editors::pass(portal, forms).await;
    let owned = forms.iter().map(|(form, html)| ((*form).to_owned(), html.clone())).collect();
    left.insert("plain HTML".to_owned(), owned);
    left.extend(filtered(Command::new("node").arg(folder.join("filter.mjs")), forms));
    let python = Path::new(ROOT).join("target/filters/python");
    left.extend(filtered(Command::new("python3").arg(folder.join("filter.py")).env("PYTHONPATH", python), forms));
    left.extend(filtered(Command::new("php").arg(folder.join("filter.php")), forms));
    left
}

#[tokio::test]
async fn what_each_host_leaves_of_each_form_and_what_a_reader_sees() {
    let portal = Portal::start().await;
    crate::pages::serve(&portal);
    let forms = forms(&portal);
    let left = left(&portal, &forms).await;
    let page = Page::open(&portal.bare_page("<main></main>")).await.allow_errors();
    let mut known: HashMap<(String, bool), String> = HashMap::new();
    let columns: Vec<&str> = forms
        .iter()
        .flat_map(|(form, _)| if *form == LINK { vec![LINK, LINK_AND_SCRIPT] } else { vec![*form] })
        .collect();
    let mut table = format!("| | {} |\n| --- |{}\n", columns.join(" | "), " --- |".repeat(columns.len()));
    for host in HOSTS {
        let kept = left.get(host).unwrap_or_else(|| panic!("{host}: nothing was passed through it"));
        let mut cells = Vec::new();
        for column in &columns {
            let site_has_script = *column == LINK_AND_SCRIPT;
            let html = &kept[if site_has_script { LINK } else { *column }];
            let key = (html.clone(), site_has_script);
            if !known.contains_key(&key) {
                known.insert(key.clone(), seen::seen(&page, &portal, html, site_has_script).await);
            }
            cells.push(known[&key].clone());
        }
        table.push_str(&format!("| {host} | {} |\n", cells.join(" | ")));
    }
    page.close().await;
    hold("docs/cms.md", &table);
}

/// The document holds the table between its marks; with UPDATE=1 it does from now on.
fn hold(name: &str, table: &str) {
    let path = Path::new(ROOT).join(name);
    let text = fs::read_to_string(&path).expect(name);
    let (start, end) = ("<!-- table: written by cargo xtask test filters -->\n\n", "\n<!-- end of table -->");
    let (before, rest) = text.split_once(start).expect("a start");
    let (found, after) = rest.split_once(end).expect("an end");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, format!("{before}{start}{table}{end}{after}")).expect("written");
    }
    assert!(found == table, "{name} should have this table, which UPDATE=1 writes:\n{table}");
}
