//! The systems that editors paste into: the command, the desk and docs/cms.md name the same form for each, from one table.

use std::fs;
use std::path::Path;

use report_card::publish::HOSTS;
use report_card::words::Language;

use super::{run, run_with};

const NGO_QUYEN: &str = "www/reports/ngo-quyen-2023.json";

/// What the file should hold; with UPDATE=1 it does from now on.
fn hold(path: &str, wanted: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, wanted).expect("written");
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found, wanted, "{}: run with UPDATE=1, and read what has changed", path.display());
}

#[test]
fn the_form_that_fits_a_host_is_rendered_and_explained() {
    for host in &HOSTS {
        let arguments = ["--src", "/r.json", "--base", "https://cdn.example/rc"];
        let fit = run(&[&["render", NGO_QUYEN, "--for", host.name], arguments.as_slice()].concat(), b"");
        let same = run(&[&["render", NGO_QUYEN, host.format.option()], arguments.as_slice()].concat(), b"");
        assert_eq!((fit.code, &fit.out), (Some(0), &same.out), "{}", host.name);
        let advice = |language| format!("report-card: {}: {}\n", host.label, host.advice(language));
        assert_eq!(fit.err, advice(Language::En) + &same.err);
        // To the editor in the editor's language, whatever the card's is.
        let arguments = [&["render", NGO_QUYEN, "--for", host.name], arguments.as_slice()].concat();
        let told = run_with(&arguments, b"", &[("LANG", "vi_VN.UTF-8")]);
        assert!(told.err.starts_with(&advice(Language::Vi)), "{}", told.err);
    }
    assert_eq!(run(&["render", NGO_QUYEN, "--for", "geocities"], b"").code, Some(2));
    assert_eq!(run(&["render", NGO_QUYEN, "--for", "drupal", "--html"], b"").code, Some(2));
}

#[test]
fn the_documentation_names_the_same_hosts() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/cms.md");
    let text = fs::read_to_string(&path).expect("docs/cms.md");
    let (start, end) = ("<!-- hosts: written from src/publish/host.rs by its test -->\n", "<!-- end of hosts -->");
    let (before, rest) = text.split_once(start).expect("a start");
    let (_, after) = rest.split_once(end).expect("an end");
    let rows: String = HOSTS
        .iter()
        .map(|host| {
            let known = if host.is_tested { "tested" } else { "read only" };
            let (name, option, advice) = (host.name, host.format.option(), host.advice(Language::En));
            format!("| {} | `--for {name}` | `{option}` | {advice} | {known} |\n", host.label)
        })
        .collect();
    let table = format!("| system | option | form | what to do | known by |\n| --- | --- | --- | --- | --- |\n{rows}");
    hold("docs/cms.md", &format!("{before}{start}\n{table}\n{end}{after}"));
}
