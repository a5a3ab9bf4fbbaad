//! `cargo xtask weigh`: the compressed sizes of `dist/`, against the budget in `bench/budget.toml`.

use std::fs;

use anyhow::{Context, Result, bail, ensure};

use crate::build::Profile;
use crate::command::{command, root, say};
use crate::dist::brotli;

const BUDGET: &str = "bench/budget.toml";
/// The budget's line for a first view of the real report without a drawn card.
const FIRST_VIEW: &str = "first-view";
/// The files of such a view, besides the report: loader, style sheet, glue and wasm.
const FILES: [&str; 4] = ["embed.js", "card.css", "report-card.js", "report-card_bg.wasm"];
const REPORT: &str = "www/reports/ngo-quyen-2023.json";
/// The report with its card drawn, and the budget's line for a view of it before the wasm is wanted.
const DRAWN: &str = "dist/reports/ngo-quyen-2023.json";
const DRAWN_VIEW: &str = "drawn-view";
const DRAWN_FILES: [&str; 2] = ["embed.js", "card.css"];
/// The budget's line for a page with the card of `report-card render --html`, and the script.
const PRERENDERED_VIEW: &str = "prerendered-view";

/// The budget's line for the editor's desk, and its files.
const DESK: &str = "desk";
const DESK_FILES: [&str; 7] = [
    "desk.js",
    "desk.css",
    "desk/edit.css",
    "desk/bring.css",
    "desk/reader.js",
    "report-card-desk.js",
    "report-card-desk_bg.wasm",
];

/// `cargo xtask weigh [--small]`: the argument says which build is in `dist/`.
pub fn weigh_as(arguments: &[String]) -> Result<()> {
    weigh(Profile::of(arguments, "cargo xtask weigh [--small]")?)
}

/// Prints each file's weight beside its budget; one that is exceeded is an error.
pub fn weigh(profile: Profile) -> Result<()> {
    say("── weighing dist/, each file compressed as servers do it");
    let weights = weights()?;
    let text = fs::read_to_string(root().join(BUDGET)).with_context(|| format!("{BUDGET} can't be read"))?;
    let budget: toml::Table = text.parse().with_context(|| format!("{BUDGET} is no TOML"))?;
    let name = profile.name();
    let budget = budget.get(name).and_then(toml::Value::as_table);
    let budget = budget.with_context(|| format!("{BUDGET} has no [{name}]"))?;
    let (table, exceeded) = compare(&weights, budget)?;
    say(&table);
    if !exceeded.is_empty() {
        bail!(
            "heavier than {BUDGET} allows: {}; make it lighter, or say there why it may be heavier",
            exceeded.join(", ")
        );
    }
    Ok(())
}

/// Plain and compressed bytes of each file, and of all together.
fn weights() -> Result<Vec<(&'static str, usize, usize)>> {
    let weigh = |name: &'static str, path: &str| -> Result<_> {
        let bytes = fs::read(root().join(path));
        let bytes = bytes.with_context(|| format!("{path} is missing: run cargo xtask build"))?;
        Ok((name, bytes.len(), brotli(&bytes)?.len()))
    };
    let mut weights = FILES.into_iter().map(|name| weigh(name, &format!("dist/{name}"))).collect::<Result<Vec<_>>>()?;
    weights.push(weigh("the report", REPORT)?);
    let (plain, sent) = weights.iter().fold((0, 0), |(plain, sent), (_, a, b)| (plain + a, sent + b));
    let drawn = weigh("the report, drawn", DRAWN)?;
    let of_drawn: Vec<_> = weights.iter().filter(|(name, ..)| DRAWN_FILES.contains(name)).copied().collect();
    weights.push((FIRST_VIEW, plain, sent));
    let (plain, sent) = of_drawn.iter().fold((drawn.1, drawn.2), |(plain, sent), (_, a, b)| (plain + a, sent + b));
    let html = prerendered()?;
    let html = ("the report, prerendered", html.len(), brotli(&html)?.len());
    let script = of_drawn.first().context("no script was weighed")?;
    let prerendered = (PRERENDERED_VIEW, html.1 + script.1, html.2 + script.2);
    weights.extend([drawn, (DRAWN_VIEW, plain, sent), html, prerendered]);
    let desk = DESK_FILES.into_iter().map(|name| weigh(name, &format!("dist/{name}"))).collect::<Result<Vec<_>>>()?;
    let (plain, sent) = desk.iter().fold((0, 0), |(plain, sent), (_, a, b)| (plain + a, sent + b));
    weights.push((DESK, plain, sent));
    Ok(weights)
}

/// The real report's card, as a page contains it.
fn prerendered() -> Result<Vec<u8>> {
    say("── weighing a page with the card in it, as report-card render writes it");
    let mut render = command("cargo");
    render.args(["run", "--quiet", "--features", "cli", "--", "render", "--html", "--src", "/reports/2023.json"]);
    let output = render.args(["--base", "/card", REPORT]).output().context("report-card render can't be run")?;
    ensure!(output.status.success(), "report-card render: {}", String::from_utf8_lossy(&output.stderr));
    Ok(output.stdout)
}

/// The weights as a table, and the names of those over budget.
fn compare(weights: &[(&'static str, usize, usize)], budget: &toml::Table) -> Result<(String, Vec<&'static str>)> {
    if let Some(unknown) = budget.keys().find(|key| weights.iter().all(|(name, ..)| name != key)) {
        bail!("{BUDGET} names {unknown}, which is not weighed");
    }
    let mut table = format!("{:<28} {:>9} {:>9} {:>9}\n", "bytes", "plain", "Brotli", "budget");
    let mut exceeded = Vec::new();
    for (name, plain, sent) in weights {
        let limit =
            budget.get(*name).map(|limit| limit.as_integer().context("a budget is a number of bytes")).transpose()?;
        ensure!(limit.is_some() || *name != FIRST_VIEW, "{BUDGET} has no {FIRST_VIEW}");
        let is_over = limit.is_some_and(|limit| i64::try_from(*sent).is_ok_and(|sent| sent > limit));
        let limit = limit.map_or_else(String::new, |limit| limit.to_string());
        table += &format!("{name:<28} {plain:>9} {sent:>9} {limit:>9}{}\n", if is_over { "  exceeded" } else { "" });
        if is_over {
            exceeded.push(*name);
        }
    }
    Ok((table, exceeded))
}

#[cfg(test)]
mod tests {
    use super::{FIRST_VIEW, compare};

    #[test]
    fn what_is_too_heavy_is_named() {
        let budget = |text: &str| text.parse().unwrap();
        let weights = [("embed.js", 9, 4), (FIRST_VIEW, 20, 10)];
        let (table, exceeded) = compare(&weights, &budget("\"embed.js\" = 3\nfirst-view = 10")).unwrap();
        assert_eq!(exceeded, ["embed.js"]);
        assert!(table.contains("3  exceeded\n"), "{table}");
        assert!(compare(&weights, &budget("first-view = 10\n\"wasm\" = 1")).unwrap_err().to_string().contains("wasm"));
        assert!(compare(&weights, &budget("\"embed.js\" = 3")).unwrap_err().to_string().contains(FIRST_VIEW));
    }
}
