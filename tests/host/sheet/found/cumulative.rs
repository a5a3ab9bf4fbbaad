//! A period's own figure beside the one so far: each is held against the plan of its own time, and no share is made of the other.

use report_card::facts;
use serde_json::json;

use super::{found, told};

fn read(sheet: &str) -> (Vec<String>, Option<String>, Vec<String>) {
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{sheet}{:#?}", told(&problems)));
    let time = table.header.period.as_ref().map(|(_, start, end)| format!("{start} {end}"));
    (super::lines(sheet), time, told(&table.notices))
}

#[test]
fn the_years_plan_is_held_against_the_months_so_far() {
    for (sheet, line, time) in [
        (
            "BÁO CÁO THÁNG 9 NĂM 2024\nChỉ tiêu;ĐVT;KH năm 2024;TH tháng 8;Ước TH tháng 9;Lũy kế 9 tháng;% so KH năm\nThu;tỷ đồng;120;9;10;92;76,7\n",
            "Thu [tỷ đồng] = 92; T KH năm 2024 (to 2024-12-31) 120 percentOf 76.7; TH tháng 8 to 2024-08-31 9; Ước TH tháng 9 to 2024-09-30 10 estimated",
            "2024-01-01 2024-09-30",
        ),
        (
            "KẾT QUẢ QUÝ III NĂM 2024\nChỉ tiêu;Kế hoạch năm;Thực hiện quý III;Cộng dồn từ đầu năm\nA;120;32;92\n",
            "A = 92; T Kế hoạch năm (to 2024-12-31) 120; Thực hiện quý III to 2024-09-30 32",
            "2024-01-01 2024-09-30",
        ),
        (
            "Performance report Quarter 2 2024/25\nIndicator,Annual target,Q2 actual,Year to date\nHomes,400,110,200\n",
            "Homes = 200; T Annual target (to 2025-03-31) 400; Q2 actual to 2024-09-30 110",
            "2024-04-01 2024-09-30",
        ),
        // The last quarter ends with the year, so its plan judges.
        (
            "BÁO CÁO QUÝ IV NĂM 2024\nChỉ tiêu;KH năm 2024;TH quý IV;Lũy kế cả năm\nA;120;32;124\n",
            "A = 124; T KH năm 2024 120; TH quý IV to 2024-12-31 32",
            "2024-01-01 2024-12-31",
        ),
        // What was planned for the same months.
        (
            "BÁO CÁO THÁNG 9 NĂM 2024\nChỉ tiêu;KH 9 tháng;TH tháng 9;TH 9 tháng\nA;90;10;92\n",
            "A = 92; T KH 9 tháng 90; TH tháng 9 to 2024-09-30 10",
            "2024-01-01 2024-09-30",
        ),
    ] {
        let (lines, period, notices) = read(sheet);
        assert_eq!((lines.join("|").as_str(), period.as_deref()), (line, Some(time)), "{sheet}");
        assert!(notices.iter().any(|said| said.contains("the report's period: ")), "{notices:#?}");
    }
}

#[test]
fn with_a_plan_of_its_own_a_period_keeps_its_figure_and_no_share_of_another_is_its() {
    let (lines, period, notices) = read(
        "BÁO CÁO THÁNG 9 NĂM 2024\nChỉ tiêu;ĐVT;Kế hoạch tháng;Thực hiện tháng;% TH/KH tháng;Kế hoạch năm;Lũy kế từ đầu năm;% KH năm\n\
         Thu;tỷ đồng;10;11;110;120;92;76,7\nKhách;lượt;100;90;90;1.200;900;75\n",
    );
    assert_eq!(
        lines,
        [
            "Thu [tỷ đồng] = 11; T Kế hoạch tháng 10 percentOf 110; T Kế hoạch năm (to 2024-12-31) 120; Lũy kế từ đầu năm to 2024-09-30 92",
            "Khách [lượt] = 90; T Kế hoạch tháng 100 percentOf 90; T Kế hoạch năm (to 2024-12-31) 1200; Lũy kế từ đầu năm to 2024-09-30 900",
        ]
    );
    assert_eq!(period.as_deref(), Some("2024-09-01 2024-09-30"));
    let told = "column \"% KH năm\": compares \"Lũy kế từ đầu năm\" with its plan";
    assert!(notices.iter().any(|said| said.contains("cell H2") && said.contains(told)), "{notices:#?}");
    assert!(!notices.iter().any(|said| said.contains("whole year's")), "{notices:#?}");
    // Where the figures are the quarter's own, the heading's words stand.
    let (lines, ..) = read(
        "BÁO CÁO QUÝ III NĂM 2024\nChỉ tiêu;KH quý III;TH quý III;KH năm;Lũy kế 9 tháng;% so KH năm\nA;30;32;120;92;26,7\nB;100;90;400;310;22,5\n",
    );
    assert!(lines[0].contains("T KH năm (to 2024-12-31) 120 percentOf 26.7"), "{lines:#?}");
    // Of the nine months, the month's plan and its share are no part.
    let (lines, ..) = read(
        "TÌNH HÌNH THÁNG 9 VÀ 9 THÁNG NĂM 2024\nChỉ tiêu;KH tháng 9;TH tháng 9;% KH tháng;KH năm;TH 9 tháng;% KH năm\nA;10;11;110;120;92;76,7\nB;100;90;90;1200;900;75\n",
    );
    assert_eq!(
        lines[0],
        "A = 92; T KH tháng 9 (to 2024-09-30) 10; T KH năm (to 2024-12-31) 120 percentOf 76.7; TH tháng 9 to 2024-09-30 11"
    );
}

#[test]
fn a_plan_of_a_month_or_a_quarter_is_none_of_the_year() {
    for (title, plan, result, target) in [
        ("BÁO CÁO THÁNG 9 NĂM 2024", "KH tháng", "TH tháng", "T KH tháng 10"),
        ("BÁO CÁO QUÝ III NĂM 2024", "Kế hoạch quý", "Thực hiện quý", "T Kế hoạch quý 10"),
        ("BÁO CÁO QUÝ III NĂM 2024", "KH quý này", "TH quý III", "T KH quý này 10"),
        ("BÁO CÁO THÁNG 8 NĂM 2024", "KH quý", "TH tháng 8", "T KH quý (to 2024-09-30) 10"),
        ("Monthly report September 2024", "Monthly target", "Actual", "T Monthly target 10"),
        ("Performance report Quarter 2 2024", "Quarterly target", "Quarter actual", "T Quarterly target 10"),
        ("Performance report Quarter 2 2024", "Target this quarter", "Actual this quarter", "T Target this quarter 10"),
    ] {
        let (lines, ..) = read(&format!("{title}\nChỉ tiêu;{plan};{result}\nA;10;11\n"));
        assert_eq!(lines, [format!("A = 11; {target}")], "{title} {plan}");
    }
    // Of which month a year's report is nobody knows.
    let (lines, _, notices) = read("KẾT QUẢ NĂM 2024\nChỉ tiêu;KH tháng;KH năm 2024;TH năm 2024\nA;10;120;121\n");
    assert_eq!(lines, ["A = 121; T KH năm 2024 120"]);
    assert!(notices.iter().any(|said| said.contains("\"KH tháng\": a plan for another time")), "{notices:#?}");
    // Without any time, it is the result's own.
    for (plan, result) in [("KH tháng", "TH tháng"), ("Monthly target", "Actual")] {
        let (lines, ..) = read(&format!("Chỉ tiêu;{plan};{result}\nA;10;11\n"));
        assert_eq!(lines, [format!("A = 11; T {plan} 10")]);
    }
    // What a month is said of is no figure's time, nor is it that of the lines' names.
    for plan in ["Mục tiêu thu nhập tháng", "Monthly average target"] {
        let (lines, ..) = read(&format!("BÁO CÁO 9 THÁNG NĂM 2024\nChỉ tiêu;{plan};TH 9 tháng\nA;10;11\n"));
        assert!(!lines[0].contains("(to 2024-09-30)"), "{lines:?}");
    }
    let (lines, ..) = read("BÁO CÁO THÁNG 9 NĂM 2024\nNội dung công việc trong tháng;KH tháng;TH tháng\nA;10;11\n");
    assert_eq!(lines, ["A = 11; T KH tháng 10"]);
    // Many months are no one month.
    let (lines, ..) = read("BÁO CÁO THÁNG 9 NĂM 2024\nChỉ tiêu;KH các tháng;TH tháng 9\nA;10;11\n");
    assert_eq!(lines, ["A = 11; T KH các tháng (to 2024-12-31) 10"]);
}

#[test]
fn no_share_of_a_plan_follows_from_a_part_that_does_not_begin_with_it() {
    let shares = |report: [&str; 2], plan: [&str; 2], comparison: bool| {
        let mut target =
            json!({ "id": "t", "name": "plan", "value": 120, "period": { "start": plan[0], "end": plan[1] } });
        if comparison {
            target["comparison"] = json!({ "type": "percentOf", "value": 76.7 });
        }
        let text = json!({
            "version": 1, "id": "r", "language": "vi", "organization": { "name": "UBND" },
            "period": { "start": report[0], "end": report[1] },
            "measures": [{ "id": "m", "name": "Thu", "actual": { "value": 32 }, "targets": [target] }]
        });
        let report = facts::read(&text.to_string()).report.expect("a report");
        let measure = &report.measures[0];
        facts::share_of_whole(measure, &measure.targets[0], None, &report.period)
            .map(|ratio| (ratio.value * 1000.0).round())
    };
    let year = ["2024-01-01", "2024-12-31"];
    assert_eq!(shares(["2024-01-01", "2024-09-30"], year, false), Some(267.0));
    assert_eq!(shares(["2024-07-01", "2024-09-30"], year, false), None);
    assert_eq!(shares(year, ["2021-01-01", "2025-12-31"], false), None);
    // What is stated is told.
    assert_eq!(shares(["2024-07-01", "2024-09-30"], year, true), Some(767.0));
}

#[test]
fn what_a_heading_above_names_is_what_is_compared() {
    // A quarter's share of the year's plan is none of the nine months.
    let (lines, ..) = read(
        "KẾT QUẢ QUÝ III/2024\nChỉ tiêu;Kế hoạch 2024;Quý III;;9 tháng;\n;;Thực hiện;% KH;Thực hiện;% KH\n\
         A;120;32;26,7;92;76,7\nB;400;90;22,5;310;77,5\n",
    );
    let quarter = "Quý III – Thực hiện to 2024-09-30 32";
    assert_eq!(lines[0], format!("A = 92; T Kế hoạch 2024 (to 2024-12-31) 120 percentOf 76.7; {quarter}"));
    // Each per cent is of the plan beside it, or of none.
    let (lines, ..) = read(
        "BÁO CÁO THÁNG 5 NĂM 2024\nChỉ tiêu;Tháng 5;;;Lũy kế 5 tháng;;\n;Kế hoạch;Thực hiện;%;Kế hoạch;Thực hiện;%\n\
         A;100;110;110;500;480;96\nB;90;80;88,9;450;460;102,2\n",
    );
    let plans = "T Tháng 5 – Kế hoạch 100 percentOf 110; T Lũy kế 5 tháng – Kế hoạch (to 2024-05-31) 500";
    assert_eq!(lines[0], format!("A = 110; {plans}; Lũy kế 5 tháng – Thực hiện to 2024-05-31 480"));
    // "YTD variance" is no earlier time that the month is held against.
    let (lines, ..) = read(
        "Monthly report October 2024\nMeasure,Month Budget,Month Actual,Month Variance,YTD Budget,YTD Actual,YTD Variance\n\
         Adults,1000,1050,50,10000,10200,200\nHighways,250,240,-10,2500,2400,-100\n",
    );
    let month = "T Month Budget 1000 difference 50; T YTD Budget (to 2024-10-31) 10000";
    assert_eq!(lines[0], format!("Adults = 1050; {month}; YTD Actual to 2024-10-31 10200"));
    // Nine months by their sign, and a month that is only named.
    let (lines, ..) = read(
        "TÌNH HÌNH 9 THÁNG NĂM 2024\nChỉ tiêu;TH 9 tháng 2023;KH năm 2024;TH 9 tháng 2024;9T/KH (%);9T2024/9T2023 (%)\nA;80;120;92;76,7;115\n",
    );
    assert_eq!(
        lines,
        [
            "A = 92; T KH năm 2024 (to 2024-12-31) 120 percentOf 76.7; B TH 9 tháng 2023 (to 2023-09-30) 80 percentOf 115"
        ]
    );
    let (lines, ..) =
        read("Chỉ tiêu;Tháng 6/2024;;6 tháng đầu năm 2024;\n;Kế hoạch;Thực hiện;Kế hoạch;Thực hiện\nA;10;11;60;58\n");
    let plans = "T Tháng 6/2024 – Kế hoạch (to 2024-06-30) 10; T 6 tháng đầu năm 2024 – Kế hoạch 60";
    assert_eq!(lines, [format!("A = 58; {plans}; Tháng 6/2024 – Thực hiện to 2024-06-30 11")]);
}

#[test]
fn a_share_that_the_figures_prove_another_columns_is_that() {
    let (lines, _, notices) = read(
        "KẾT QUẢ NĂM 2024\nChỉ tiêu;Mục tiêu NQ 2020-2025;KH 2024;TH 2024;Lũy kế 2021-2024;% so NQ\nA;100;20;22;85;85\nB;500;100;90;390;78\n",
    );
    let plans = "T Mục tiêu NQ 2020-2025 (to 2025-12-31) 100; T KH 2024 20";
    assert_eq!(lines[0], format!("A = 22; {plans}; Lũy kế 2021-2024 to 2024-12-31 85"));
    assert!(notices.iter().any(|said| said.contains("\"% so NQ\": compares \"Lũy kế 2021-2024\"")), "{notices:#?}");
}
