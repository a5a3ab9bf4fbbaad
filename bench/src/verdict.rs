//! The targets of issue 6, and whether this run reached them.

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
    // The page itself is the portal's: what is ours begins with the script.
    let ours = median(Target::Ours, "sent.all").zip(median(Target::Ours, "sent.html")).map(|(all, html)| all - html);
    let stable = std::env::var("STABLE_FIRST_VIEW").ok().and_then(|bytes| bytes.parse().ok());
    judge("over the wire, with the report, stable build", stable, Some(75e3), "kB", 1e3);
    judge("over the wire, with the report, small build", ours, Some(62e3), "kB", 1e3);
    for (situation, name) in [("slow", "1.6 Mbit/s"), ("fair", "4 Mbit/s")] {
        for (target, form) in [(Target::Ours, ""), (Target::Hinted, "hinted, ")] {
            judge(
                &format!("complete card no later than Chart.js', {form}{name}"),
                median(target, &format!("{situation}.complete")),
                median(Target::ChartJs, &format!("{situation}.complete")),
                "ms",
                1.0,
            );
        }
    }
    for (situation, name) in [("slow", "1.6 Mbit/s"), ("fair", "4 Mbit/s")] {
        judge(
            &format!("prerendered first paint within 5 % of static HTML's, {name}"),
            median(Target::Prerendered, &format!("{situation}.paint")),
            median(Target::Static, &format!("{situation}.paint")).map(|paint| paint * 1.05),
            "ms",
            1.0,
        );
    }
    for (what, name) in [("filter", "painted"), ("work", "work")] {
        judge(
            &format!("filter of 2,000 indicators within 1.5 × Preact's, {name}"),
            median(Target::Ours, &format!("list-2000.{what}")),
            median(Target::Preact, &format!("list-2000.{what}")).map(|time| time * 1.5),
            "ms",
            1.0,
        );
    }
    judge("embed.js as shipped", median(Target::Ours, "sent.file.embed.js"), Some(4e3), "kB", 1e3);
    markdown(&rows)
}
