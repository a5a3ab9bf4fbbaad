//! Parts within parts, four levels deep: in every form in which the report is told.

use report_card::card::{Action, Control, fragment, revealed, view_of};
use report_card::export::{Shape, compose, csv};
use report_card::facts;
use report_card::outline::{Outline, Record};
use report_card::report::Report;
use report_card::words::Words;
use yew::Reducible;

/// A budget as offices write it: A, I, 1 and a dash under their total, and an indicator with parts.
pub const BUDGET: &str = r#"{
  "version": 1, "id": "r", "language": "vi", "organization": {"name": "Huyện"}, "period": {"start": "2024-01-01", "end": "2024-12-31"},
  "units": {"trieu": {"label": "triệu đồng", "currency": "VND", "factor": 1000000}},
  "tallies": [{"id": "t", "label": "chỉ tiêu", "achieved": 1, "indicators": [
    {"id": "ngheo", "name": "hộ nghèo", "status": "met", "parts": [{"id": "ngheo-nt", "name": "nông thôn", "actual": {"value": 3}}]}]}],
  "budget": [{"id": "chi", "name": "Tổng chi", "unit": "trieu", "actual": {"value": 1500}, "parts": [
    {"id": "a", "name": "A. Chi cân đối", "unit": "trieu", "actual": {"value": 1200}, "status": "met", "parts": [
      {"id": "a-1", "name": "I. Chi đầu tư", "unit": "trieu", "actual": {"value": 700, "quote": "đầu tư 700"},
       "targets": [{"id": "dt", "name": "dự toán", "value": 800, "comparison": {"type": "percentOf", "value": 87.5}}], "parts": [
        {"id": "a-1-1", "name": "1. Chi khác", "unit": "trieu", "actual": {"value": 450}, "parts": [
          {"id": "a-1-1-x", "name": "– giáo dục", "unit": "trieu", "actual": {"value": 120, "quote": "giáo dục 120"}},
          {"id": "a-1-1-y", "name": "– khoa học", "missingReason": "chưa quyết toán"}]}]},
      {"id": "a-2", "name": "II. Chi thường xuyên", "unit": "trieu", "actual": {"value": 500}, "parts": [
        {"id": "a-2-1", "name": "1. Chi khác", "unit": "trieu", "actual": {"value": 12}}]}]},
    {"id": "b", "name": "B. Chi mục tiêu", "unit": "trieu", "actual": {"value": 300}, "status": "met"}]}]
}"#;

/// Each with its level, in the order of the source.
const ORDER: [(&str, usize); 9] = [
    ("chi", 0),
    ("a", 1),
    ("a-1", 2),
    ("a-1-1", 3),
    ("a-1-1-x", 4),
    ("a-1-1-y", 4),
    ("a-2", 2),
    ("a-2-1", 3),
    ("b", 1),
];

fn report() -> Report {
    let reading = facts::read(BUDGET);
    assert_eq!(reading.problems, []);
    reading.report.expect("whole")
}

#[test]
fn the_table_has_every_part_at_its_level_under_what_it_is_of() {
    let report = report();
    let words = Words::new(["vi"]);
    let groups = Outline::new(&report, &words).table();
    let records = groups.iter().flat_map(|group| &group.rows).flat_map(|row| row.records());
    let actual: Vec<Record> = records.filter(|record| record.kind == "actual").collect();
    let found: Vec<(&str, usize, Option<&str>)> = actual
        .iter()
        .map(|record| (&**record.id, record.level.expect("a level"), record.part_of.map(|whole| &*whole.id)))
        .collect();
    assert_eq!(found[..2], [("ngheo", 0, None), ("ngheo-nt", 1, Some("ngheo"))]);
    assert_eq!(found[2..].iter().map(|(id, level, _)| (*id, *level)).collect::<Vec<_>>(), ORDER);
    assert_eq!(found[6], ("a-1-1-x", 4, Some("a-1-1")));
}

#[test]
fn the_csv_tells_levels_and_joins_parts_by_their_ids() {
    let text = csv(&Outline::new(&report(), &Words::new(["vi"])));
    let cells = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let mut lines = text.trim_start_matches('\u{feff}').split("\r\n").map(cells);
    let columns = lines.next().expect("a first line");
    let at = |name: &str| columns.iter().position(|column| column == name).expect("a column");
    let (id, part_of, part_of_id, level, row) = (at("id"), at("partOf"), at("partOfId"), at("level"), at("row"));
    let actuals: Vec<Vec<String>> =
        lines.filter(|cells| cells.len() == columns.len() && cells[row] == "actual").collect();
    let found: Vec<(&str, &str)> = actuals.iter().map(|cells| (&*cells[id], &*cells[level])).collect();
    let expected: Vec<(&str, String)> = ORDER.iter().map(|(id, level)| (*id, level.to_string())).collect();
    assert_eq!(found[2..], expected.iter().map(|(id, level)| (*id, level.as_str())).collect::<Vec<_>>());
    let other = actuals.iter().find(|cells| cells[id] == "a-2-1").expect("the other of that name");
    assert_eq!((&*other[part_of], &*other[part_of_id]), ("II. Chi thường xuyên", "a-2"));
}

/// The texts of the picture, each with where it begins, in the order in which they are set.
fn texts() -> Vec<(String, f64)> {
    let width = |text: &str, size: f64, _: bool| text.chars().count() as f64 * size * 0.5;
    let report = report();
    let picture = compose(&Outline::new(&report, &Words::new(["vi"])), "", &width);
    let texts = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { text, at, .. } => Some((text.replace('\u{a0}', " "), at[0])),
        _ => None,
    });
    texts.collect()
}

#[test]
fn the_picture_sets_each_level_further_in_and_says_its_figures() {
    let texts = texts();
    let x = |said: &str| texts.iter().find(|(text, _)| text == said).unwrap_or_else(|| panic!("{said} in {texts:?}")).1;
    let names = ["Tổng chi", "A. Chi cân đối", "I. Chi đầu tư", "1. Chi khác", "– giáo dục"];
    for pair in names.windows(2) {
        assert!(x(pair[1]) > x(pair[0]) + 10.0, "{pair:?}");
    }
    assert_eq!(x("A. Chi cân đối"), x("B. Chi mục tiêu"));
    for said in [
        "700 triệu đồng",
        "120 triệu đồng",
        "dự toán: 800 triệu đồng",
        "đạt 87,5%",
        "Không có số liệu: chưa quyết toán",
        "Trong đó",
    ] {
        x(said);
    }
}

#[test]
fn a_link_to_a_part_opens_all_that_it_stands_in() {
    let report = report();
    let open = |link: &str| fragment("r", &revealed(view_of(link, ["r"]).expect("its own"), &report));
    // The total is a block of its own: it has nothing to open.
    assert_eq!(open("#r?open=a-1-1-x:1"), "#r?view=card&open=a:1&open=a-1:1&open=a-1-1:1&open=a-1-1-x:1");
    assert_eq!(open("#r?open=ngheo-nt:1"), "#r?view=card&open=ngheo:1&open=ngheo-nt:1");
    // What its sender had closed stays closed.
    assert_eq!(open("#r?open=a-1:0&open=a-1-1:1"), "#r?view=card&open=a:1&open=a-1:0&open=a-1-1:1");
    // What the reader then closes, closes nothing else.
    let view = std::rc::Rc::new(revealed(view_of("#r?open=a-1-1:1", ["r"]).expect("its own"), &report));
    let view = view.reduce(Action::Choose(Control::Open, "a-1-1".into(), None));
    assert_eq!(fragment("r", &view), "#r?view=card&open=a:1&open=a-1:1");
}
