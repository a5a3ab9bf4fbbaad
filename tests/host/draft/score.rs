//! How right drafts are, on articles whose figures were read by hand: `tests/articles`.
//!
//! `tuned` are those that the rules were made with; `unseen` were written when the rules were done. The bounds are the
//! issue's aims: they hold for both.

use std::fs;
use std::path::PathBuf;

use report_card::draft::draft;
use serde_json::Value;

use super::measures;

#[derive(Default, Debug)]
struct Score {
    right: usize,
    extra: usize,
    missed: usize,
    compared: usize,
    compared_extra: usize,
    compared_missed: usize,
    sure: usize,
    sure_right: usize,
    ahead: usize,
    ahead_all: usize,
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

fn number(value: &Value) -> Option<f64> {
    value.as_f64()
}

/// Whether a drafted measure is the figure that was read by hand.
fn is_same(measure: &Value, gold: &Value) -> bool {
    let actual = &measure["actual"];
    match (number(&gold["value"]), number(&gold["low"])) {
        (Some(value), _) => number(&actual["value"]).is_some_and(|stated| near(stated, value)),
        (None, Some(low)) => number(&actual["low"]).is_some_and(|stated| near(stated, low)),
        (None, None) => {
            let wanted = comparisons(gold);
            actual.is_null()
                && wanted.first().is_some_and(|first| stated(measure).iter().any(|found| matches(found, first)))
        }
    }
}

type Compared = (String, f64);

fn comparisons(gold: &Value) -> Vec<(Vec<String>, f64)> {
    let list = gold["comparisons"].as_array().cloned().unwrap_or_default();
    list.iter()
        .filter_map(|one| {
            let kinds = ["type", "alsoType"].iter().filter_map(|key| one[*key].as_str().map(str::to_owned)).collect();
            let value = number(&one["value"])?;
            Some((kinds, if one["sign"] == "-" { -value } else { value }))
        })
        .collect()
}

fn stated(measure: &Value) -> Vec<Compared> {
    let lists = ["targets", "baselines"].into_iter().filter_map(|list| measure[list].as_array().cloned());
    lists
        .flatten()
        .filter_map(|reference| {
            Some((reference["comparison"]["type"].as_str()?.to_owned(), number(&reference["comparison"]["value"])?))
        })
        .collect()
}

fn matches(found: &Compared, wanted: &(Vec<String>, f64)) -> bool {
    wanted.0.contains(&found.0) && near(found.1, wanted.1)
}

fn score(folder: &str) -> Score {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/articles").join(folder);
    let mut score = Score::default();
    let mut names: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    names.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    assert!(!names.is_empty());
    for path in names {
        let article = fs::read_to_string(&path).expect("an article");
        let gold: Value =
            serde_json::from_str(&fs::read_to_string(path.with_extension("json")).expect("figures")).expect("JSON");
        one(&mut score, &article, &gold);
    }
    score
}

fn one(score: &mut Score, article: &str, gold: &Value) {
    let draft = draft(article, None);
    let items = gold["items"].as_array().cloned().unwrap_or_default();
    let is_result = |item: &&Value| ["budget", "measure"].iter().any(|kind| item["kind"] == *kind);
    let wanted: Vec<&Value> = items.iter().filter(is_result).collect();
    let mut used = vec![false; wanted.len()];
    for measure in measures(&draft) {
        let says = !measure["actual"].is_null() || !stated(&measure).is_empty();
        let hit = (0..wanted.len()).find(|at| !used[*at] && is_same(&measure, wanted[*at]));
        let Some(at) = hit else {
            score.extra += usize::from(says);
            continue;
        };
        used[at] = true;
        score.right += usize::from(wanted[at]["optional"] != true);
        let mut left = stated(&measure);
        for comparison in comparisons(wanted[at]) {
            match left.iter().position(|found| matches(found, &comparison)) {
                Some(found) => {
                    left.remove(found);
                    score.compared += 1;
                }
                None => score.compared_missed += 1,
            }
        }
        score.compared_extra += left.len();
    }
    score.missed += used.iter().zip(&wanted).filter(|(used, item)| !**used && item["optional"] != true).count();
    sure(score, &draft, &wanted);
    let plan = draft.report["plan"].to_string();
    let aims = items
        .iter()
        .filter(|item| item["kind"] == "objective" && item["anchor"].is_string() && item["optional"] != true);
    for aim in aims {
        score.ahead_all += 1;
        score.ahead += usize::from(plan.contains(aim["anchor"].as_str().expect("a text")));
    }
}

/// Of the figures that are marked sure: how many are those that were read by hand.
fn sure(score: &mut Score, draft: &report_card::draft::Draft, wanted: &[&Value]) {
    for mark in draft.marks.iter().filter(|mark| mark.questions.is_empty() && mark.pointer.ends_with("/actual")) {
        let measure = draft.report.pointer(mark.pointer.trim_end_matches("/actual")).expect("a measure");
        score.sure += 1;
        score.sure_right += usize::from(wanted.iter().any(|gold| is_same(measure, gold)));
    }
}

fn rate(part: usize, of: usize) -> f64 {
    if of == 0 { 1.0 } else { part as f64 / of as f64 }
}

fn holds(folder: &str) {
    let score = score(folder);
    let bounds = [
        ("figures: precision", rate(score.right, score.right + score.extra), 0.95),
        ("figures: recall", rate(score.right, score.right + score.missed), 0.90),
        ("comparisons: precision", rate(score.compared, score.compared + score.compared_extra), 0.92),
        ("comparisons: recall", rate(score.compared, score.compared + score.compared_missed), 0.88),
        ("ahead", rate(score.ahead, score.ahead_all), 0.90),
        ("sure", rate(score.sure_right, score.sure), 0.98),
    ];
    for (what, reached, bound) in bounds {
        assert!(reached >= bound, "{folder}, {what}: {reached:.3} of {bound}; {score:?}");
    }
    assert!(score.sure * 3 > score.right * 2, "most of what is right is sure: {score:?}");
}

#[test]
fn the_articles_that_the_rules_were_made_with() {
    holds("tuned");
}

#[test]
fn the_articles_that_were_written_afterwards() {
    holds("unseen");
}
