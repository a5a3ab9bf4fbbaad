//! Tables with the headings that offices use, by the doors that the command uses.

mod apart;
mod closing;
mod counted;
mod cumulative;
mod differences;
mod direction;
mod endings;
mod english;
mod gold;
mod headed;
mod indented;
mod many_units;
mod mended;
mod offices;
mod parts;
mod plans;
mod read_right;
mod refused;
mod shares;
mod spending;
mod stacked;
mod times;
mod titled_parts;
mod units;
mod viet_nam;
mod whole;
mod workbook;

use report_card::sheet::layout::{self, Layout, Options};
use report_card::sheet::{Problem, Table, open};
use report_card::words::Language;
use serde_json::Value;

/// A sheet's table, as it was found.
pub fn found(bytes: &[u8]) -> Result<(Layout, Table), Vec<Problem>> {
    with(bytes, &Options::default())
}

pub fn with(bytes: &[u8], options: &Options) -> Result<(Layout, Table), Vec<Problem>> {
    let (book, _) = open::open(bytes)?;
    layout::table(&book, options)
}

/// Each problem with its place.
pub fn told(problems: &[Problem]) -> Vec<String> {
    let told = |problem: &Problem| {
        let place = problem.place.in_words(Language::En);
        format!(
            "{place}{}{}: {}",
            if place.is_empty() { "" } else { " " },
            problem.code(),
            problem.sentence(Language::En)
        )
    };
    problems.iter().map(told).collect()
}

/// The lines of a sheet that is right, one a line: `name [unit] = actual; T target; B baseline; status`.
pub fn lines(sheet: &str) -> Vec<String> {
    lines_with(sheet, &Options::default())
}

pub fn lines_with(sheet: &str, options: &Options) -> Vec<String> {
    match with(sheet.as_bytes(), options) {
        Ok((_, table)) => {
            let outline = layout::outline(&table);
            outline["lines"].as_array().expect("lines").iter().flat_map(|line| line_told(line, 0)).collect()
        }
        Err(problems) => panic!("refused: {:#?}", told(&problems)),
    }
}

fn line_told(line: &Value, depth: usize) -> Vec<String> {
    let text = |field: &str| line[field].as_str();
    let mut said = format!("{}{}", "· ".repeat(depth), text("name").expect("a name"));
    if let Some(unit) = text("unit") {
        said += &format!(" [{unit}]");
    }
    if line["actual"].is_object() {
        said += &format!(" = {}", figure(&line["actual"]));
    }
    for (sign, field) in [("T", "targets"), ("B", "baselines")] {
        for reference in line[field].as_array().into_iter().flatten() {
            said += &format!("; {sign} {}", reference["name"].as_str().expect("a name"));
            if let Some(end) = reference["period"]["end"].as_str() {
                said += &format!(" (to {end})");
            }
            let stated = figure(reference);
            if !stated.is_empty() {
                said += &format!(" {stated}");
            }
            if let Some(kind) = reference["comparison"]["type"].as_str() {
                said += &format!(" {kind} {}", reference["comparison"]["value"]);
            }
        }
    }
    for point in line["observations"].as_array().into_iter().flatten() {
        said += &format!(
            "; {} to {} {}",
            point["period"]["label"].as_str().unwrap_or(""),
            point["period"]["end"].as_str().unwrap_or(""),
            figure(point)
        );
    }
    for field in ["status", "missingReason", "note", "budgetDirection", "id"] {
        if let Some(text) = text(field) {
            said += &format!("; {field} {text}");
        }
    }
    if line["ascending"] == false {
        said += "; less is better";
    }
    let parts = line["parts"].as_array().into_iter().flatten().flat_map(|part| line_told(part, depth + 1));
    std::iter::once(said).chain(parts).collect()
}

fn figure(figure: &Value) -> String {
    let sign = figure["comparator"].as_str().unwrap_or("");
    let firm = figure["valueStatus"].as_str().map(|status| format!(" {status}")).unwrap_or_default();
    let stated = if figure["value"].is_number() {
        figure["value"].to_string()
    } else if figure["low"].is_number() {
        format!("{}–{}", figure["low"], figure["high"])
    } else {
        figure["text"].as_str().unwrap_or("").to_owned()
    };
    format!("{sign}{stated}{firm}")
}

/// Holds lines against a text of them.
pub fn assert_lines(sheet: &str, expected: &str) {
    let expected: Vec<&str> = expected.trim().lines().map(str::trim).collect();
    assert_eq!(lines(sheet), expected, "{sheet}");
}

#[test]
fn headings_among_the_lines_are_their_groups_and_of_several_the_nearest_is() {
    let sheet = "TT;Chỉ tiêu;Đơn vị tính;Kế hoạch 2023;Thực hiện 2023\n\
        I;Kinh tế;;;\n1;Giá trị xuất khẩu;triệu USD;100;110\n2;Thu hút đầu tư;dự án;10;9\n\
        II;Xã hội;;;\n1;Tạo việc làm;người;500;520\n-;Trong đó: nữ;người;200;210\n";
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
    let outline = layout::outline(&table);
    let groups: Vec<(&str, Option<&str>)> = outline["lines"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| (line["name"].as_str().expect("a name"), line["group"].as_str()))
        .collect();
    assert_eq!(
        groups,
        [("Giá trị xuất khẩu", Some("Kinh tế")), ("Thu hút đầu tư", Some("Kinh tế")), ("Tạo việc làm", Some("Xã hội"))]
    );
}
