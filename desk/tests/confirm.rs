//! Bring's reader and Confirm's model, through their public doors.

#[path = "confirm/forms.rs"]
mod forms;
#[path = "confirm/held.rs"]
mod held;
#[path = "confirm/kept.rs"]
mod kept;
#[path = "confirm/kinds.rs"]
mod kinds;
#[path = "confirm/merges.rs"]
mod merges;
#[path = "confirm/needed.rs"]
mod needed;
#[path = "confirm/sheets.rs"]
mod sheets;
#[path = "confirm/shown.rs"]
mod shown;

use std::rc::Rc;

use report_card::draft::{self, Hints};
use report_card::facts;
use report_card::report::{self, Severity};
use report_card::words::{Language, Words};
use report_card_desk::bring::read::{How, Outcome, read};
use report_card_desk::confirm::finding::{FindingKind, SourcePlace};
use report_card_desk::confirm::form::{self, Wrong};
use report_card_desk::confirm::reading::{Source, SourceReading};
use report_card_desk::confirm::report::report;
use report_card_desk::confirm::states::{Confirming, ReviewState};
use report_card_desk::confirm::telling::telling;
use serde_json::{Value, json};

const SEED: &str = include_str!("../../tests/source/ngo-quyen-2023.txt");

fn how() -> How {
    How { language: "vi".to_owned(), year: Some(2026), unnamed: "[cơ quan]".to_owned(), ..How::default() }
}

fn reading(bytes: &[u8], how: &How) -> SourceReading {
    match read(bytes, how) {
        Outcome::Read(reading) => *reading,
        other => panic!("{other:?}"),
    }
}

fn confirming(bytes: &[u8]) -> Confirming {
    Confirming::new(Rc::new(reading(bytes, &how())))
}

fn errors(text: &str) -> Vec<report::Problem> {
    report::read(text).1.into_iter().filter(|problem| problem.severity() == Severity::Error).collect()
}

fn find(confirming: &Confirming, pointer: &str) -> usize {
    let found = confirming.reading.findings.iter().position(|finding| finding.pointer == pointer);
    found.unwrap_or_else(|| panic!("nothing at {pointer}"))
}

fn value(confirming: &Confirming) -> Value {
    serde_json::from_str(&report(confirming)).expect("a report's text")
}

/// Every text of tests/articles.
fn articles() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/articles");
    let folders = ["tuned", "unseen"].map(|name| std::fs::read_dir(format!("{folder}/{name}")).expect("articles"));
    let files = folders.into_iter().flatten().map(|file| file.expect("a file").path());
    let texts = files.filter(|path| path.extension().is_some_and(|end| end == "txt"));
    texts.map(|path| (path.display().to_string(), std::fs::read_to_string(&path).expect("a text"))).collect()
}

#[test]
fn each_finding_of_an_article_stands_where_its_words_are() {
    for (name, text) in articles() {
        let reading = reading(text.as_bytes(), &how());
        let Source::Article { text } = &reading.source else { panic!("{name}: no article") };
        for finding in &reading.findings {
            let first = finding.places.first();
            assert_eq!(first.is_none(), finding.quote.is_empty(), "{name}: {}", finding.pointer);
            if let Some(SourcePlace::Words(bytes)) = first {
                assert_eq!(text.get(bytes.clone()), Some(&*finding.quote), "{name}: {}", finding.pointer);
            }
            assert_eq!(finding.is_sure, finding.reasons.is_empty(), "{name}: {}", finding.pointer);
        }
    }
}

#[test]
fn what_was_read_is_told_as_an_editor_reads_it() {
    let confirming = confirming(SEED.as_bytes());
    let said = |pointer: &str| {
        let at = find(&confirming, pointer);
        let finding = &confirming.reading.findings[at];
        let unit = finding.under.and_then(|above| confirming.value(above)?.get("unit")?.as_str());
        let telling = telling(finding.kind, &finding.value, unit, Language::Vi);
        format!("{} | {} | {}", telling.name, telling.figure, telling.lines.join("; ")).replace('\u{a0}', " ")
    };
    assert_eq!(said("/budget/0"), "Thu ngân sách nhà nước trên địa bàn | hơn 1.757 tỷ đồng | ước đạt; khoản thu");
    assert_eq!(said("/budget/0/targets/0"), "dự toán thành phố giao | vượt 42,5% | Cơ quan giao: thành phố");
    assert_eq!(said("/measures/0/baselines/0"), "năm 2022 | gấp 6 lần | ");
    assert_eq!(said("/tallies/1"), "chỉ tiêu chủ yếu | 19/19 | 11 vượt kế hoạch");
    assert_eq!(said("/period"), " | Năm 2023 | ngày 01 tháng 01 năm 2023 – ngày 31 tháng 12 năm 2023");
}

#[test]
fn all_sure_ones_are_accepted_at_once_and_the_unsure_still_wait() {
    let mut confirming = confirming(SEED.as_bytes());
    let all = confirming.waits().len();
    confirming.accept_sure();
    let waits = confirming.waits();
    assert!(waits.len() < all && !waits.is_empty());
    assert!(waits.iter().all(|at| !confirming.reading.findings[*at].is_sure));
    let report = value(&confirming);
    assert_eq!(report["budget"][0]["targets"].as_array().map(Vec::len), Some(2));
    assert!(report.get("event").is_none() && report["plan"].get("tasks").is_none());
    assert_eq!(report["plan"]["theme"]["continued"], json!(true));
    assert!(report.get("source").is_none());
}

#[test]
fn the_seeds_article_confirmed_is_its_draft_with_the_same_headline() {
    let mut confirming = confirming(SEED.as_bytes());
    for at in confirming.waits() {
        confirming.decide(at, ReviewState::Accepted);
    }
    assert!(confirming.waits().is_empty());
    let text = report(&confirming);
    let drafted = draft::with(SEED, &Hints { language: None, year: Some(2026) }).report;
    assert_eq!(serde_json::from_str::<Value>(&text).expect("a report"), drafted);
    let read = facts::read(&text).report.expect("a report");
    let words = Words::new(["vi"]);
    let headline: Vec<String> =
        facts::headline(&read).iter().map(|it| words.sentence(it, &read.language).text()).collect();
    assert!(headline[0].starts_with("19/19 chỉ tiêu chủ yếu hoàn thành; 11 vượt"), "{headline:?}");
}

#[test]
fn whatever_is_decided_the_report_has_no_error() {
    let mut seed = 1_u64;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap_or(0) % below
    };
    let mut sources: Vec<(String, Vec<u8>)> =
        articles().into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
    sources.extend(sheets::all());
    for (name, bytes) in sources {
        let reading = Rc::new(reading(&bytes, &how()));
        for _ in 0..4 {
            let mut confirming = Confirming::new(reading.clone());
            for at in 0..reading.findings.len() {
                confirming.decide(
                    at,
                    [ReviewState::Waiting, ReviewState::Accepted, ReviewState::Accepted, ReviewState::LeftOut]
                        [random(4)]
                    .clone(),
                );
            }
            let text = report(&confirming);
            assert_eq!(errors(&text), [], "{name}: {text}");
        }
    }
}

#[test]
fn what_nobody_changes_in_the_form_stays_as_it_was_read() {
    let mut sources: Vec<(String, Vec<u8>)> =
        articles().into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
    sources.extend(sheets::all());
    for (name, bytes) in sources {
        for finding in reading(&bytes, &how()).findings {
            for language in Language::ALL {
                let fields = form::fields(finding.kind, &finding.value, language);
                let texts: Vec<String> = fields.iter().map(|field| field.text.clone()).collect();
                let same = form::corrected(finding.kind, &finding.value, &texts, language);
                assert_eq!(same.as_ref(), Ok(&finding.value), "{name}: {}", finding.pointer);
                // A figure that is written is read as the same again.
                let Some(figure) = fields.iter().position(|field| field.what == form::What::Figure) else { continue };
                if texts[figure].is_empty()
                    || finding.value.pointer("/actual/text").is_some()
                    || finding.value.get("text").is_some()
                {
                    continue;
                }
                let mut emptied = finding.value.clone();
                if let Some(fields) = emptied.pointer_mut(fields[figure].pointer).and_then(Value::as_object_mut) {
                    fields.insert("value".to_owned(), json!(123_456));
                    ["low", "high", "comparator", "decimals"].iter().for_each(|field| drop(fields.remove(*field)));
                }
                let again = form::corrected(finding.kind, &emptied, &texts, language).expect("its own text");
                let numbers = |value: &Value| {
                    let value = value.pointer(fields[figure].pointer).cloned().unwrap_or_default();
                    ["value", "low", "high", "comparator"].map(|field| {
                        value
                            .get(field)
                            .map(|it| it.as_f64().map_or_else(|| it.to_string(), |number| number.to_string()))
                    })
                };
                assert_eq!(numbers(&again), numbers(&finding.value), "{name}: {} {texts:?}", finding.pointer);
            }
        }
    }
}

#[test]
fn a_corrected_figure_stands_in_the_report_as_it_was_written() {
    let mut confirming = confirming(SEED.as_bytes());
    let measure = find(&confirming, "/measures/0");
    let texts = ["Mặt bằng đã giải phóng", "khoảng 36,25", "héc-ta", "less"].map(str::to_owned);
    let own = confirming.value(measure).expect("a value").clone();
    let new = form::corrected(FindingKind::Measure, &own, &texts, Language::Vi).expect("good texts");
    confirming.decide(measure, ReviewState::Corrected(new));
    let baseline = find(&confirming, "/measures/0/baselines/0");
    let own = confirming.value(baseline).expect("a value").clone();
    let texts = ["năm 2021", "", "percentChange", "-12,5"].map(str::to_owned);
    confirming.decide(
        baseline,
        ReviewState::Corrected(form::corrected(FindingKind::Baseline, &own, &texts, Language::Vi).expect("good")),
    );
    let report = value(&confirming);
    let measure = &report["measures"][0];
    assert_eq!(measure["name"], "Mặt bằng đã giải phóng");
    assert_eq!((&measure["actual"]["value"], &measure["actual"]["comparator"]), (&json!(36.25), &json!("~")));
    assert_eq!(measure["actual"]["quote"], "diện tích giải phóng mặt bằng hơn 36,1ha");
    assert_eq!(measure["ascending"], false);
    let unit = measure["unit"].as_str().expect("a unit's key");
    assert_eq!(report["units"][unit], json!({ "label": "héc-ta", "code": "HAR" }));
    assert_eq!(
        measure["baselines"][0]["comparison"],
        json!({ "type": "percentChange", "value": -12.5, "decimals": 1 })
    );
}

#[test]
fn a_text_that_is_no_figure_is_refused_at_its_field() {
    let confirming = confirming(SEED.as_bytes());
    let own = confirming.value(find(&confirming, "/measures/0")).expect("a value").clone();
    let texts = ["", "1.757 và 3", "ha", "more"].map(str::to_owned);
    let wrong = form::corrected(FindingKind::Measure, &own, &texts, Language::Vi).expect_err("no name, no figure");
    assert_eq!(wrong[0], (0, Wrong::Blank));
    assert!(matches!(&wrong[1], (1, Wrong::NoFigure(sentence)) if sentence["vi"].contains("1.757 và 3")), "{wrong:?}");
    let period = json!({ "label": "Năm 2023", "start": "2023-01-01", "end": "2023-12-31" });
    let texts = ["Năm 2023", "31/02", "31/12/2023"].map(str::to_owned);
    assert_eq!(form::corrected(FindingKind::Period, &period, &texts, Language::Vi), Err(vec![(1, Wrong::NoDay)]));
}

#[test]
fn a_figure_that_is_left_out_takes_along_what_is_compared_with_it() {
    let mut confirming = confirming(SEED.as_bytes());
    let before = confirming.waits().len();
    let budget = find(&confirming, "/budget/0");
    confirming.decide(budget, ReviewState::LeftOut);
    assert_eq!(confirming.waits().len(), before - 3);
    confirming.accept_sure();
    assert!(value(&confirming).get("budget").is_none());
    assert!(value(&confirming)["units"].get("ty-dong").is_none());
    confirming.decide(budget, ReviewState::Waiting);
    assert!(confirming.waits().contains(&budget));
}

#[test]
fn who_reports_and_when_cannot_be_left_out() {
    let mut confirming = confirming(SEED.as_bytes());
    let organization = find(&confirming, "/organization");
    confirming.decide(organization, ReviewState::LeftOut);
    assert_eq!(*confirming.state(organization), ReviewState::Waiting);
    assert_eq!(value(&confirming)["organization"]["name"], "Quận uỷ Ngô Quyền");
}

#[test]
fn unsure_ones_come_first_and_what_is_decided_last() {
    let mut confirming = confirming(SEED.as_bytes());
    let is_sure = |confirming: &Confirming| -> Vec<bool> {
        confirming.in_order().iter().map(|at| confirming.reading.findings[*at].is_sure).collect()
    };
    let order = is_sure(&confirming);
    assert!(order.is_sorted(), "{order:?}");
    let first = confirming.in_order()[0];
    confirming.decide(first, ReviewState::Accepted);
    assert_eq!(confirming.in_order().last(), Some(&first));
}

#[test]
fn what_of_an_article_is_in_no_finding_is_told_above_them() {
    let rows: String = (0..520).map(|at| format!("{at}\tChi cho xã {at}\t1.400\t1.380,5\n")).collect();
    let article = format!("Kết quả năm 2024\n\nTT\tChỉ tiêu\tKế hoạch\tThực hiện\n{rows}");
    // Lines of tabs alone would be a sheet.
    let how = How { kind: Some(report_card_desk::bring::kind::SourceKind::Article), ..how() };
    let notices = reading(article.as_bytes(), &how).notices;
    let notices: Vec<(&str, &str)> =
        notices.iter().map(|notice| (notice.code.as_str(), notice.place(Language::En))).collect();
    assert_eq!(notices, [("D34", "“TT Chỉ tiêu Kế hoạch Thực hiện 0…”")]);
}
