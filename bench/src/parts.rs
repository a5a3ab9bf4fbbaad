//! Where our own time goes, until the card is complete.

use crate::samples::Samples;
use crate::table::markdown;
use crate::target::Target;

const FILES: [(&str, &str); 4] = [
    ("embed.js", "embed.js"),
    ("ngo-quyen-2023.json", "the report"),
    ("report-card.js", "the glue"),
    ("report-card_bg.wasm", "the wasm"),
];
const STEPS: [&str; 4] = ["compileStreaming", "compile", "instantiateStreaming", "instantiate"];

/// When each part began and ended, in each situation.
pub fn told(samples: &Samples) -> String {
    let situations = [("slow", "1.6 Mbit/s"), ("fair", "4 Mbit/s"), ("warm", "warm")];
    let mut rows = vec![std::iter::once("").chain(situations.map(|(_, name)| name)).map(str::to_owned).collect()];
    let span = |situation: &str, name: &str| {
        let at = |end: &str| samples.median(Target::Ours, &format!("{situation}.{end}.{name}"));
        at("start").zip(at("end"))
    };
    let mut row = |name: &str, cell: &dyn Fn(&str) -> Option<(f64, f64)>| {
        let cells = situations.map(|(situation, _)| {
            cell(situation).map_or_else(String::new, |(start, end)| format!("{start:.0}–{end:.0}"))
        });
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(std::iter::once(name.to_owned()).chain(cells).collect());
        }
    };
    for (file, name) in FILES {
        row(name, &|situation| span(situation, file));
    }
    for step in STEPS {
        row(&format!("WebAssembly.{step}"), &|situation| span(situation, step));
    }
    let last = |situation: &str| {
        let ends = STEPS.iter().filter_map(|step| Some(span(situation, step)?.1));
        ends.fold(None, |last: Option<f64>, end| Some(last.map_or(end, |last| last.max(end))))
    };
    let median = |situation: &str, what: &str| samples.median(Target::Ours, &format!("{situation}.{what}"));
    row("reading the report, first render", &|situation| last(situation).zip(median(situation, "facts")));
    row("layout, paint, two frames", &|situation| median(situation, "facts").zip(median(situation, "complete")));
    format!(
        "## Where our time goes\n\nms from the navigation on, from when to when (medians of each end). Files that overlap share the network.\n\n{}\n",
        markdown(&rows)
    )
}
