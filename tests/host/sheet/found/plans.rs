//! A change told in a plan's column is no level that an actual could be held against.

use super::{assert_lines, found, lines, told};
use crate::sheet::convert::{REPORT, convert};

#[test]
fn a_change_that_was_planned_stays_the_sheets_words() {
    assert_lines(
        "TT;Chỉ tiêu;ĐVT;Kế hoạch 2024;Thực hiện 2024\n1;Doanh nghiệp;doanh nghiệp;tăng 5 %;120\n2;Doanh thu;tỷ đồng;+5 %;1.250\n\
         3;Hài lòng;%;-3 điểm;88\n4;Vụ việc;vụ;giảm 3 vụ;12\n5;Nông thôn mới;xã;tăng thêm 2 xã;11\n6;Khách;lượt;gấp 2 lần;20.000\n\
         7;Trạm y tế;trạm;+2;3\n8;Thuế;tỷ đồng;100;95\n",
        "Doanh nghiệp [doanh nghiệp] = 120; T Kế hoạch 2024 tăng 5 %
        Doanh thu [tỷ đồng] = 1250; T Kế hoạch 2024 +5 %
        Hài lòng [%] = 88; T Kế hoạch 2024 -3 điểm
        Vụ việc [vụ] = 12; T Kế hoạch 2024 giảm 3 vụ
        Nông thôn mới [xã] = 11; T Kế hoạch 2024 tăng thêm 2 xã
        Khách [lượt] = 20000; T Kế hoạch 2024 gấp 2 lần
        Trạm y tế [trạm] = 3; T Kế hoạch 2024 +2
        Thuế [tỷ đồng] = 95; T Kế hoạch 2024 100",
    );
    assert_lines(
        "Indicator,Unit,Target,Actual\nRecycling,%,up 2%,45\nVisits,visits,+200,5000\nTrees,tonnes,-10%,900\nCalls,calls,reduce by 5%,900\n\
         Jobs,jobs,5% increase,900\nSwims,swims,10% reduction on 2022/23,90\nScore,%,-3 points,88\n",
        "Recycling [%] = 45; T Target up 2%
        Visits [visits] = 5000; T Target +200
        Trees [tonnes] = 900; T Target -10%
        Calls [calls] = 900; T Target reduce by 5%
        Jobs [jobs] = 900; T Target 5% increase
        Swims [swims] = 90; T Target 10% reduction on 2022/23
        Score [%] = 88; T Target -3 points",
    );
}

#[test]
fn a_plan_with_a_sign_is_a_level_where_the_actual_has_one_or_the_line_is_of_changes() {
    assert_lines(
        "Indicator,Unit,Target,Actual\nDrift,points,+10,+12\nDeviation,£m,-5,-3\nGrowth in trade,%,+8,8.5\n",
        "Drift [points] = 12; T Target 10
        Deviation [£m] = -3; T Target -5
        Growth in trade [%] = 8.5; T Target 8",
    );
    // What "vượt" says is how a plan was carried out, and a level in words is to be written as one.
    assert_eq!(
        lines("Chỉ tiêu;Kế hoạch 2024;Thực hiện 2024\nThuế;vượt 5%;120\n"),
        ["Thuế = 120; T Kế hoạch 2024 percentChange 5"]
    );
    let refused = found(b"Indicator,Target,Actual\nFires,reduce to 5%,6\n").map(|_| ()).expect_err("a level in words");
    assert!(told(&refused)[0].contains("S21"), "{:?}", told(&refused));
}

#[test]
fn in_our_own_columns_too() {
    let (text, _) = convert(
        "section;name;unit;actual;targetName;target\nmeasures;A;xã;3;kế hoạch;+2\nmeasures;B;ha;30;kế hoạch;tăng 5 %\nmeasures;C;ha;+3;kế hoạch;+2\n"
            .as_bytes(),
        REPORT,
    )
    .expect("a report");
    let report: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let target = |at: usize, field: &str| report["measures"][at]["targets"][0][field].clone();
    assert_eq!([target(0, "text"), target(1, "text")], ["+2", "tăng 5 %"]);
    assert!(target(1, "comparison").is_null() && target(0, "value").is_null());
    assert_eq!(target(2, "value"), 2);
}

#[test]
fn a_plan_without_a_time_is_told_in_a_report_of_a_part_of_a_year() {
    let half = REPORT.replace("2024-12-31", "2024-06-30");
    assert_ne!(half, REPORT, "the report's year");
    let rows = "section;name;unit;actual;targetName;target;targetPeriod\nmeasures;A;ha;30;plan;60";
    let told =
        |period: &str, report: &str| convert(format!("{rows};{period}\n").as_bytes(), report).expect("a report").1;
    assert!(
        told("", &half).iter().any(|said| said.contains("\"plan\" of \"A\" has no time") && said.contains("line 2")),
        "{:?}",
        told("", &half)
    );
    assert!(!told("2024", &half).iter().any(|said| said.contains("has no time")));
    assert!(!told("", REPORT).iter().any(|said| said.contains("has no time")));
    // By headings as offices write them.
    let notices = |heading: &str| {
        let sheet =
            format!("Council performance, April to September 2023;;\nIndicator;{heading};Actual\nHomes;60;30\n");
        super::told(&found(sheet.as_bytes()).expect("a table").1.notices)
    };
    assert!(
        notices("Target").iter().any(|said| said.contains("taken for a plan of the report's own time")),
        "{:?}",
        notices("Target")
    );
    assert!(!notices("Target 2023/24").iter().any(|said| said.contains("own time")), "{:?}", notices("Target 2023/24"));
}

#[test]
fn a_plan_below_zero_beside_a_figure_above_it_is_asked_about() {
    let notices = |sheet: &str| told(&found(sheet.as_bytes()).expect("a table").1.notices);
    let asked = notices("Indicator,Unit,Target,Actual\nTrees,trees,-10,900\n");
    assert!(asked.iter().any(|said| said.starts_with("line 2, cell C2 S52: the plan says \"-10\"")), "{asked:?}");
    let quiet = notices("Indicator,Unit,Target,Actual\nTrees,trees,-10,-9\n");
    assert!(!quiet.iter().any(|said| said.contains("the plan says")), "{quiet:?}");
}
