//! Of which time a column is, where its heading does not name it whole.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::{assert_lines, found, told};

fn read(sheet: &str) -> (Vec<String>, Option<String>, Vec<String>) {
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{sheet}{:#?}", told(&problems)));
    let end = table.header.period.as_ref().map(|(_, _, end)| end.clone());
    (super::lines(sheet), end, told(&table.notices))
}

#[test]
fn what_is_cumulative_is_of_the_months_so_far() {
    // The report's own time is what its title says; the other column is a point beside it.
    for (title, heading, end, actual, point) in [
        ("BÁO CÁO THÁNG 6 NĂM 2025", "Lũy kế từ đầu năm", "2025-06-30", "10,5", "Lũy kế từ đầu năm to 2025-06-30 60.5"),
        ("BÁO CÁO THÁNG 6 NĂM 2025", "Lũy kế", "2025-06-30", "10,5", "Lũy kế to 2025-06-30 60.5"),
        ("BÁO CÁO THÁNG 6 NĂM 2025", "LK đến tháng 6", "2025-06-30", "10,5", "LK đến tháng 6 to 2025-06-30 60.5"),
        ("BÁO CÁO 6 THÁNG ĐẦU NĂM 2025", "Lũy kế 6 tháng", "2025-06-30", "60,5", "TH tháng 6 to 2025-06-30 10.5"),
        ("BÁO CÁO 6 THÁNG ĐẦU NĂM 2025", "Lũy kế", "2025-06-30", "60,5", "TH tháng 6 to 2025-06-30 10.5"),
    ] {
        let (lines, period, _) = read(&format!("{title};;;\nChỉ tiêu;ĐVT;TH tháng 6;{heading}\nA;tấn;10,5;60,5\n"));
        assert_eq!(lines, [format!("A [tấn] = {}; {point}", actual.replace(',', "."))], "{title} {heading}");
        assert_eq!(period.as_deref(), Some(end), "{title} {heading}");
    }
    // Beside the year's plan it is the result.
    assert_lines(
        "KẾT QUẢ QUÝ III NĂM 2024\nChỉ tiêu;TH quý III năm 2024;Lũy kế đến hết quý III năm 2024;KH năm 2024\nA;1;2;3\n",
        "A = 2; T KH năm 2024 (to 2024-12-31) 3; TH quý III năm 2024 to 2024-09-30 1",
    );
    // All of a year before, and not its first months.
    assert_lines(
        "BÁO CÁO 6 THÁNG ĐẦU NĂM 2024\nChỉ tiêu;Lũy kế đến hết năm 2023;TH 6 tháng 2024\nA;1;2\n",
        "A = 2; B Lũy kế đến hết năm 2023 (to 2023-12-31) 1",
    );
}

#[test]
fn year_to_date_is_as_far_as_the_last_quarter_with_figures() {
    for (quarters, cells, end) in [
        ("Q1,Q2", "90,110", "2023-09-30"),
        ("Q1,Q2,Q3,Q4", "90,110,,", "2023-09-30"),
        ("Q1,Q2,Q3,Q4", "90,110,-,n/a", "2023-09-30"),
        ("Q1,Q2,Q3,Q4", "90,60,30,20", "2024-03-31"),
    ] {
        let sheet =
            format!("Corporate scorecard 2023/24\nIndicator,Annual target,{quarters},YTD\nHomes,400,{cells},200\n");
        let (lines, period, notices) = read(&sheet);
        assert_eq!(period.as_deref(), Some(end), "{sheet}");
        let is_part = end != "2024-03-31";
        let target = if is_part { "T Annual target (to 2024-03-31) 400" } else { "T Annual target 400" };
        assert!(lines[0].starts_with(&format!("Homes = 200; {target}; ")), "{lines:?}");
        let says = notices.iter().any(|said| said.contains("the report's period: First 6 months of 2023/24"));
        assert_eq!(says, is_part, "{notices:#?}");
    }
    // The year's own result is there.
    let sheet = "Corporate scorecard 2023/24\nIndicator,Q1,Q2,YTD,Outturn\nHomes,90,110,200,390\n";
    assert!(
        found(sheet.as_bytes())
            .map_or(true, |(_, table)| table.header.period.is_some_and(|(.., end)| end == "2024-03-31"))
    );
}

#[test]
fn a_month_that_a_workbook_keeps_as_its_first_day_is_that_month() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let month = Format::new().set_num_format("mmm-yy");
    for (column, text) in ["Measure", "Target"].into_iter().enumerate() {
        sheet.write(0, column as u16, text).expect("a text");
    }
    for (column, at) in [(2, 4), (3, 5), (4, 6)] {
        let day = ExcelDateTime::from_ymd(2024, at, 1).expect("a day");
        sheet.write_with_format(0, column, &day, &month).expect("a day");
    }
    sheet.write(1, 0, "Calls").expect("a text");
    for (column, value) in [500.0, 480.0, 510.0, 525.0].into_iter().enumerate() {
        sheet.write(1, column as u16 + 1, value).expect("a number");
    }
    let (_, table) =
        found(&book.save_to_buffer().expect("a workbook")).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
    let outline = report_card::sheet::layout::outline(&table);
    let line = &outline["lines"][0];
    assert_eq!(line["actual"]["value"], 525);
    let ends: Vec<&str> = line["observations"]
        .as_array()
        .expect("points")
        .iter()
        .filter_map(|point| point["period"]["end"].as_str())
        .collect();
    assert_eq!(ends, ["2024-04-30", "2024-05-31"]);
    assert_eq!(table.header.period.expect("a period").2, "2024-06-30");
}

#[test]
fn a_plan_for_another_of_the_counted_years_judges_nothing() {
    for (headings, row, target) in [
        ("Year 1 actual,Year 2 target", "120,150", None),
        ("Year 1 target,Year 1 actual,Year 2 target", "110,120,150", Some("T Year 1 target 110")),
        ("Actual,Yr 1 target,Yr 2 target", "120,110,150", None),
        ("Actual,Year 1 target", "120,110", Some("T Year 1 target 110")),
        ("TH năm thứ nhất,KH năm thứ hai", "120,150", None),
    ] {
        let sheet = format!("Indicator,{headings}\nJobs,{row}\n");
        let (lines, _, notices) = read(&sheet);
        let expected = target.map_or("Jobs = 120".to_owned(), |target| format!("Jobs = 120; {target}"));
        assert_eq!(lines, [expected], "{sheet}");
        let told = notices.iter().filter(|said| said.contains("a plan for another time")).count();
        assert!(told > 0 || !headings.contains('2') && !headings.contains("hai"), "{notices:#?}");
    }
}

#[test]
fn what_is_compared_with_the_same_time_before_may_be_written_short() {
    for heading in ["ƯTH/CK (%)", "TH/CK (%)", "So CK (%)", "% so với CK", "UTH/CKNT (%)"] {
        assert_lines(
            &format!("Chỉ tiêu;CK 2024;KH 2025;ƯTH 2025;{heading}\nA (tấn);12,3;12,4;12,5;101,6\n"),
            "A [tấn] = 12.5 estimated; T KH 2025 12.4; B CK 2024 (to 2024-12-31) 12.3 percentOf 101.6",
        );
    }
    // The end of a time, and a form's number.
    let sheet = "Biểu 93/CK-NSNN\nChỉ tiêu;KH 2025;TH 2025;Số dư CK\nA (tấn);12,4;12,5;3,1\n";
    assert_lines(sheet, "A [tấn] = 12.5; T KH 2025 12.4");
}

#[test]
fn quarters_are_of_the_year_that_the_plan_or_the_title_names() {
    for (sheet, expected, end) in [
        (
            "KPI,Baseline 2022/23,Target 2023/24,Q1 Actual,Q2 Actual\nCalls,81,85,82,86\n",
            "Calls = 86; T Target 2023/24 (to 2024-03-31) 85; B Baseline 2022/23 (to 2023-03-31) 81; Q1 Actual to 2023-06-30 82",
            "2023-09-30",
        ),
        // After last year's result, which is no longer the report's.
        (
            "KPI,2023/24 Outturn,2024/25 Target,Q1,Q2,Q3\nCalls,81,85,82,86,88\n",
            "Calls = 88; T 2024/25 Target (to 2025-03-31) 85; B 2023/24 Outturn (to 2024-03-31) 81; Q1 to 2024-06-30 82; Q2 to 2024-09-30 86",
            "2024-12-31",
        ),
        // The last quarter that has figures.
        (
            "Corporate KPIs 2024/25\nKPI,Target,Q1,Q2,Q3,Q4\nCalls,85,82,86,,\nHomes,4,1,2,,\n",
            "Calls = 86; T Target 85; Q1 to 2024-06-30 82|Homes = 2; T Target 4; Q1 to 2024-06-30 1",
            "2024-09-30",
        ),
        (
            "KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2025\nChỉ tiêu;KH năm 2025;TH 6 tháng\nA;120;60\n",
            "A = 60; T KH năm 2025 (to 2025-12-31) 120",
            "2025-06-30",
        ),
        // The year's own figure is what a year's report is of.
        (
            "Chỉ tiêu;KH 2024;Quý I;Quý II;Quý III;Quý IV;Cả năm\nA;40;9;10;11;12;42\n",
            "A = 42; T KH 2024 40; Quý I to 2024-03-31 9; Quý II to 2024-06-30 10; Quý III to 2024-09-30 11; Quý IV to 2024-12-31 12",
            "2024-12-31",
        ),
        (
            "KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2025\nChỉ tiêu;KH năm 2025;TH 6 tháng;Ước TH cả năm\nA;120;60;121\n",
            "A = 121 estimated; T KH năm 2025 120; TH 6 tháng to 2025-06-30 60",
            "2025-12-31",
        ),
    ] {
        let (lines, period, _) = read(sheet);
        assert_eq!((lines.join("|").as_str(), period.as_deref()), (expected, Some(end)), "{sheet}");
    }
}

#[test]
fn months_are_counted_back_from_where_they_end() {
    for (title, start, end) in [
        ("Financial statement for the six months ended 30 September 2024", "2024-04-01", "2024-09-30"),
        ("Report for the quarter ended 30 June 2024", "2024-04-01", "2024-06-30"),
        ("Report for the quarter ending March 31, 2024", "2024-01-01", "2024-03-31"),
        ("Annual report for the year ended 31 March 2024", "2023-04-01", "2024-03-31"),
        ("Annual report for the year ended 30 June 2024", "2023-07-01", "2024-06-30"),
        ("Annual report for the year to 31 December 2024", "2024-01-01", "2024-12-31"),
        ("Three months to June 2024 performance report", "2024-04-01", "2024-06-30"),
        ("Budget monitoring to 30 September 2024", "2024-01-01", "2024-09-30"),
        ("Quarter 2 2024 report (July to September 2024)", "2024-07-01", "2024-09-30"),
        ("Performance report April 2023 to 31 March 2024", "2023-04-01", "2024-03-31"),
        ("Corporate report: Quarter 4 2023/24 (January to March 2024)", "2024-01-01", "2024-03-31"),
    ] {
        let sheet = format!("{title}\nIndicator;Target;Actual\nA;10;11\n");
        let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{sheet}{:#?}", told(&problems)));
        let (_, from, to) = table.header.period.expect(title);
        assert_eq!((from.as_str(), to.as_str()), (start, end), "{title}");
    }
}

#[test]
fn what_sums_up_the_months_is_the_result_so_far() {
    for sum in ["Cộng", "Tổng", "Tổng cộng", "TỔNG SỐ"] {
        let (lines, period, notices) = read(&format!(
            "KẾT QUẢ NĂM 2024\nChỉ tiêu;KH năm 2024;Tháng 1;Tháng 2;Tháng 3;{sum}\nThu;120;10;20;30;60\n"
        ));
        assert_eq!(
            lines,
            [
                "Thu = 60; T KH năm 2024 (to 2024-12-31) 120; Tháng 1 to 2024-01-31 10; Tháng 2 to 2024-02-29 20; Tháng 3 to 2024-03-31 30"
            ],
            "{sum}"
        );
        assert_eq!(period.as_deref(), Some("2024-03-31"), "{notices:#?}");
    }
    let (lines, ..) = read("Scorecard 2024\nIndicator,Target 2024,Q1,Q2,Total\nHomes,400,90,110,200\n");
    assert!(lines[0].starts_with("Homes = 200; T Target 2024"), "{lines:?}");
    // Beside a column of results, or of what are no times, it may be anything.
    let (lines, ..) =
        read("Scorecard 2024\nIndicator,Target 2024,Q1,Q2,Total,Outturn 2024\nHomes,400,90,110,200,390\n");
    assert!(lines[0].starts_with("Homes = 390"), "{lines:?}");
    let refused = found("Chỉ tiêu;KH 2024;Xã A;Xã B;Cộng\nDân số;120;10;20;30\n".as_bytes()).err().expect("refused");
    assert!(told(&refused).iter().any(|said| said.contains("S40")), "{:#?}", told(&refused));
}

#[test]
fn a_time_of_which_only_the_end_is_said_is_told_to_begin_in_january() {
    let says = |title: &str| {
        let (_, end, notices) = read(&format!("{title}\nIndicator,Budget,Actual\nRoads,400,190\n"));
        (end, notices.iter().any(|said| said.contains("the time is taken to begin in January")))
    };
    for title in
        ["Budget monitoring to 30 September 2024", "Budget report to September 2024", "Budget, first 9 months of 2024"]
    {
        assert_eq!(says(title), (Some("2024-09-30".to_owned()), true), "{title}");
    }
    for (title, end) in [
        ("Budget monitoring January to September 2024", "2024-09-30"),
        ("Budget monitoring, six months to 30 September 2024", "2024-09-30"),
        ("Budget monitoring to 31 December 2024", "2024-12-31"),
        ("Budget monitoring 2024", "2024-12-31"),
    ] {
        assert_eq!(says(title), (Some(end.to_owned()), false), "{title}");
    }
    // In Viet Nam the year is the calendar's.
    let (_, end, notices) = read("THU NGÂN SÁCH ĐẾN THÁNG 9 NĂM 2024\nChỉ tiêu;Dự toán;Thực hiện\nThu;400;190\n");
    assert!(!notices.iter().any(|said| said.contains("January")), "{end:?} {notices:#?}");
}

#[test]
fn a_months_comparison_is_none_of_the_months_so_far() {
    // What is of the nine months stays; 10 is 111.1 % of 9, and 92 of nothing.
    for (heading, months) in [
        ("Tháng 8;Tháng 9;9 tháng;So với tháng trước (%);So với cùng kỳ (%)", 0),
        ("Tháng trước;Tháng 9;9 tháng;So với tháng liền kề (%);So với cùng kỳ (%)", 0),
        ("TH tháng 8;Ước TH tháng 9;Lũy kế 9 tháng;So sánh với kỳ trước (%);So với cùng kỳ (%)", 1),
    ] {
        let sheet = format!(
            "TÌNH HÌNH KINH TẾ THÁNG 9 VÀ 9 THÁNG NĂM 2024\nChỉ tiêu;ĐVT;{heading}\nThu phí;tỷ đồng;9;10;92;111,1;108\nKhách;lượt;4000;4500;41000;112,5;120\n"
        );
        let estimated = if months == 1 { " estimated" } else { "" };
        let told = super::lines(&sheet);
        assert!(told[0].contains("= 92; B cùng kỳ (to 2023-09-30) percentOf 108"), "{told:#?}");
        assert!(told[0].contains(&format!("to 2024-09-30 10{estimated}")), "{told:#?}");
        assert!(!told.iter().any(|line| line.contains("111") || line.contains("112")), "{told:#?}");
    }
    // By its words alone, where one line's arithmetic proves nothing.
    let sheet = "TÌNH HÌNH 9 THÁNG NĂM 2024\nChỉ tiêu;ĐVT;9 tháng;So với tháng trước (%);So với quý trước (%)\nThu phí;tỷ đồng;92;111,1;104\n";
    assert_eq!(super::lines(sheet), ["Thu phí [tỷ đồng] = 92"]);
    // Of a month it is the month before; "last year" is that year's same month.
    let sheet = "Monthly report September 2024\nIndicator,Unit,Aug 2024,Sep 2024,YTD 2024,vs last month (%),vs last year (%)\nFees,£m,9,10,92,111.1,108\nVisits,visits,4000,4500,41000,112.5,120\n";
    let told = super::lines(sheet);
    let compared = "Fees [£m] = 10; B vs last month (to 2024-08-31) percentOf 111.1; B vs last year (to 2023-09-30) percentOf 108;";
    assert!(told[0].starts_with(compared), "{told:#?}");
}
