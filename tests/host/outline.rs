//! What the card says, in each form that is written from its outline.

use report_card::export::{Folds, Picture, Shape, alternative, compose, plain};
use report_card::facts;
use report_card::outline::Outline;
use report_card::report::Report;
use report_card::words::Words;

/// A report that has everything once.
const ALL: &str = include_str!("../outline/all.json");

fn read(json: &str) -> Report {
    let reading = facts::read(json);
    reading.report.unwrap_or_else(|| panic!("{:?}", reading.problems))
}

/// A report in every form but the card's own, as text.
fn forms(json: &str, lang: &str) -> [(&'static str, String); 3] {
    let (report, words) = (read(json), Words::new([lang]));
    let outline = Outline::new(&report, &words);
    let picture = compose(&outline, "", &|text, size, _| text.chars().count() as f64 * size * 0.5);
    let all = [
        ("plain HTML", plain(&outline, |_| "", Folds::Opened)),
        ("alternative", alternative(&outline)),
        ("picture", drawn(&picture)),
    ];
    all.map(|(form, text)| (form, text.replace('\u{a0}', " ")))
}

fn drawn(picture: &Picture) -> String {
    let texts = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(" ")
}

#[test]
fn plain_html_is_as_it_was_read_and_found_right() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/outline/all.html");
    let report = read(ALL);
    let written = plain(&Outline::new(&report, &Words::new(["vi"])), |_| "", Folds::Kept) + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &written).expect("written");
    }
    assert_eq!(
        std::fs::read_to_string(path).expect("there"),
        written,
        "where that is how it should be, run with UPDATE=1"
    );
}

#[test]
fn every_form_tells_what_qualifies_a_report_and_its_figures() {
    for (form, said) in forms(ALL, "vi") {
        for fact in [
            "số liệu sơ bộ",
            "Cập nhật ngày 03 tháng 02 năm 2024",
            "Thay cho old-one",
            "hơn 1.757 tỷ đồng (ước đạt)",
            "Không có số liệu: đang quyết toán",
            "HĐND thành phố",
            "≈ 1.233 tỷ đồng, suy ra từ tỷ lệ",
            "vượt kế hoạch (tính từ số liệu)",
            "tốt hơn kế hoạch (tính từ số liệu)",
            "năm 2022 (không nêu số)",
            "không gồm",
            "Không có số liệu: chưa có",
        ] {
            let said = said.replace("<strong>", "").replace("</strong>", "");
            assert!(said.contains(fact), "{form}: {fact} is missing in {said}");
        }
    }
}
