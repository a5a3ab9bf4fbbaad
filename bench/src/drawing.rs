//! How time and memory grow, as drawings and in words.

use crate::bench::Bench;
use crate::growth::{CARDS, TARGETS, tail_exponent};
use crate::plot::{Line, page, panel};
use crate::samples::exponent as exponent_of;
use crate::table::markdown;
use crate::target::Target;

/// The largest exponent that still counts as proportional: twice the size costs at most 2.2 times as much.
const NEAR_LINEAR: f64 = 1.137;

/// The growths looked at: what grows, which samples, the divisor, name and unit.
const GROWTHS: [(&str, &str, f64, &str, &str); 6] = [
    ("indicators", "complete", 1.0, "Card complete", "ms"),
    ("indicators", "work-all", 1.0, "Work until all rows are drawn", "ms"),
    ("indicators", "whole", 1e6, "Memory, all rows drawn", "MB"),
    ("cards", "complete", 1.0, "All cards complete", "ms"),
    ("cards", "work", 1.0, "Work until all cards are complete", "ms"),
    ("cards", "whole", 1e6, "Memory", "MB"),
];

fn lines(bench: &Bench, of: &str, what: &str, scale: f64) -> Vec<(Target, Vec<(f64, f64)>)> {
    let (sizes, targets) = match of {
        "cards" => (&bench.plan.many, CARDS.as_slice()),
        _ => (&bench.plan.indicators, TARGETS.as_slice()),
    };
    let line = |target: Target| bench.line(target, of, sizes, what).into_iter().map(|(x, y)| (x, y / scale)).collect();
    targets.iter().map(|target| (*target, line(*target))).collect()
}

/// All drawings as one SVG.
pub fn drawn(bench: &Bench) -> String {
    let panels: Vec<String> = GROWTHS
        .iter()
        .map(|(of, what, scale, name, unit)| {
            let lines = lines(bench, of, what, *scale);
            let lines: Vec<Line> =
                lines.into_iter().map(|(target, points)| Line { name: target.name().to_owned(), points }).collect();
            panel(name, unit, &format!("{of} →"), &lines)
        })
        .collect();
    page(&panels)
}

/// How fast each grows at its end, in words.
pub fn told(bench: &Bench) -> String {
    let mut rows = vec![["", "from", "to", "exponent", "last step", "", "Preact's"].map(str::to_owned).to_vec()];
    for (of, what, scale, name, unit) in GROWTHS {
        let lines = lines(bench, of, what, scale);
        let exponent = |at: usize| lines.get(at).and_then(|(_, line)| tail_exponent(line));
        // The fit could hide a bend at the very end.
        let last_step = lines.first().and_then(|(_, line)| exponent_of(line.get(line.len().saturating_sub(2)..)?));
        let Some((target, line)) = lines.first() else { continue };
        let Some((first, last)) = line.first().zip(line.last()) else { continue };
        let end = |(x, y): &(f64, f64)| format!("{y:.1} {unit} ({x:.0})");
        let verdict = match exponent(0).zip(last_step).map(|(whole, last)| whole.max(last)) {
            Some(exponent) if exponent <= NEAR_LINEAR => "near-linear or less",
            Some(_) => "**more than linear**",
            None => "",
        };
        let write = |exponent: Option<f64>| exponent.map_or_else(String::new, |exponent| format!("{exponent:.2}"));
        let name = format!("{name}, by {of} ({})", target.name());
        rows.push(vec![
            name,
            end(first),
            end(last),
            write(exponent(0)),
            write(last_step),
            verdict.to_owned(),
            write(exponent(1)),
        ]);
    }
    format!(
        "## Growth\n\nNothing slowed. The exponent is that of size over the last tenth to the whole, and over the last step alone: 1 is in proportion, 0 is constant; up to \
         {NEAR_LINEAR:.2} (twice the size, 2.2 times the cost) counts as near-linear. Both axes of the drawing are logarithmic; the dashed line \
         grows in proportion.\n\n![Time and memory by the number of indicators and of cards](growth.svg)\n\n{}\n",
        markdown(&rows)
    )
}
