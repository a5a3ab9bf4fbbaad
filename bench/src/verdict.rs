//! The targets of issue 12, and whether this run met them.

use crate::samples::Samples;
use crate::table::markdown;
use crate::target::Target;

pub fn verdicts(samples: &Samples) -> String {
    let median = |target: Target, what: &str| samples.median(target, what);
    let mut rows = vec![["target", "measured", "limit", ""].map(str::to_owned).to_vec()];
    let mut judge = |name: &str, measured: Option<f64>, limit: Option<f64>, unit: &str, scale: f64| {
        if let Some((measured, limit)) = measured.zip(limit) {
            let write = |value: f64| {
                let value = value / scale;
                if scale > 1.0 { format!("{value:.1} {unit}") } else { format!("{value:.0} {unit}") }
            };
            let verdict = if measured <= limit { "reached" } else { "**not reached**" };
            rows.push(vec![name.to_owned(), write(measured), write(limit), verdict.to_owned()]);
        }
    };
    judge(
        "drawn: bytes until readable, page and report included",
        median(Target::Drawn, "sent.all"),
        Some(14e3),
        "kB",
        1e3,
    );
    judge("prerendered: bytes until readable", median(Target::Prerendered, "sent.all"), Some(10e3), "kB", 1e3);
    judge("without a drawn card: bytes of a first view", median(Target::Ours, "sent.all"), Some(155e3), "kB", 1e3);
    let networks = [("slow", "1.6 Mbit/s", 1.4), ("fair", "4 Mbit/s", 1.1), ("warm", "warm", 1.1)];
    for (situation, name, of_chart) in networks {
        let readable = |target: Target| median(target, &format!("{situation}.complete"));
        let beside = [
            ("drawn: readable as soon as Preact".to_owned(), Target::Drawn, Target::Preact, 1.0),
            (
                "drawn, hinted as Preact is: readable as soon as Preact".to_owned(),
                Target::DrawnHinted,
                Target::Preact,
                1.0,
            ),
            ("prerendered: readable within 1.05 × static HTML".to_owned(), Target::Prerendered, Target::Static, 1.05),
            (
                format!("hinted, not drawn: readable within {of_chart} × Chart.js"),
                Target::Hinted,
                Target::ChartJs,
                of_chart,
            ),
        ];
        for (what, target, peer, times) in beside {
            judge(&format!("{what}, {name}"), readable(target), readable(peer).map(|time| time * times), "ms", 1.0);
        }
    }
    judge("drawn: first press heard, 4 Mbit/s", median(Target::Drawn, "fair.cold.heard"), Some(100.0), "ms", 1.0);
    judge(
        "drawn: first press answered within 0.8 × a card by the wasm, 4 Mbit/s",
        median(Target::Drawn, "fair.cold.answered"),
        median(Target::Ours, "fair.complete").map(|time| time * 0.8),
        "ms",
        1.0,
    );
    judge("drawn: first press answered after idle", median(Target::Drawn, "idle.answered"), Some(150.0), "ms", 1.0);
    judge(
        "many drawn cards, eager, as soon as Preact's",
        median(Target::Drawn, "cards.complete"),
        median(Target::Preact, "cards.complete"),
        "ms",
        1.0,
    );
    for (what, name) in [("filter", "a filter"), ("drawn", "all rows drawn")] {
        judge(
            &format!("2,000 indicators: {name} within 1.2 × Preact's"),
            median(Target::Ours, &format!("list-2000.{what}")),
            median(Target::Preact, &format!("list-2000.{what}")).map(|time| time * 1.2),
            "ms",
            1.0,
        );
    }
    for target in Target::ALL.into_iter().filter(|target| target.is_ours()) {
        judge(
            &format!("{}: layout shift, in thousandths", target.name()),
            median(target, "fair.shift").map(|shift| shift * 1e3),
            Some(0.0),
            "",
            1.0,
        );
    }
    markdown(&rows)
}
