//! Columns that say how far the actual is from its plan: read as that, whatever signs their offices use, or refused.

use super::{assert_lines, found, told};

fn refused(sheet: &str) -> Vec<String> {
    found(sheet.as_bytes()).err().map(|problems| told(&problems)).unwrap_or_default()
}

#[test]
fn over_and_under_are_a_difference_and_no_baseline() {
    for heading in [
        "Over/(under) spend",
        "Over / (under)",
        "Over/underspend",
        "Overspend/(underspend)",
        "Forecast over/(under) spend",
        "Over/(under) budget",
        "Over (under) spend £000",
        "Vượt/hụt dự toán",
    ] {
        assert_lines(
            &format!(
                "Department;Budget 2023/24 (£000);Actual 2023/24 (£000);{heading}\nAdults;1200.5;1260.5;60\nChildren;800;790;(10)\n"
            ),
            "Adults [£000] = 1260.5; T Budget 2023/24 (£000) 1200.5 difference 60; less is better
             Children [£000] = 790; T Budget 2023/24 (£000) 800 difference -10; less is better"
                .replace(" (£000) 1", " 1")
                .replace(" (£000) 8", " 8")
                .replace("; less is better", if heading.contains("spend") { "; less is better" } else { "" })
                .as_str(),
        );
    }
    // It proves how decimals are separated, as any comparison does.
    assert_lines(
        "Department,Budget (£000),Actual (£000),Over/(under) spend\nAdults,\"1,200\",\"1,260\",60\nChildren,800,790,(10)\n",
        "Adults [£000] = 1260; T Budget 1200 difference 60; less is better
         Children [£000] = 790; T Budget 800 difference -10; less is better",
    );
}

#[test]
fn signs_that_are_turned_make_no_comparison() {
    for (heading, rows) in [
        ("(Over)/under spend", "Adults;120.5;125.0;(4.5)\nChildren;80.0;78.2;1.8\nRoads;20.0;20.0;0\n"),
        // One line alone tells the way, for nothing has no sign.
        ("Variance %", "Adults;120.5;125.0;(3.7)\nChildren;80.0;80.0;0\nRoads;20.0;20.0;0\n"),
        ("Variance %", "Adults;120.5;125.0;(3.7)\nChildren;80.0;78.2;2.3\nInterest;(3.0);(4.0);33.3\n"),
    ] {
        let sheet = format!("Service;Budget (£m);Actual (£m);{heading}\n{rows}");
        let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{:?}", told(&problems)));
        let said = told(&table.notices);
        assert!(said.iter().any(|said| said.contains("the target less the actual")), "{sheet}{said:?}");
        assert!(!super::lines(&sheet).concat().contains("percentChange"), "{sheet}");
    }
}

#[test]
fn a_change_on_the_time_before_is_not_told_as_the_target_less_the_actual() {
    let sheet = "Measure,Result,Target,Previous,Change\nHomes let,95%,97%,94%,+1%\nFires,12,10,15,-3\nDebt,£1.2m,£1.0m,£1.5m,-20%\n";
    assert_eq!(
        refused(sheet),
        [
            "line 1, cell E1 S44: column \"Change\" does not say what it compares with; write it in the heading, such as \"% of target\""
        ]
    );
}

#[test]
fn a_ratio_among_per_cents_is_refused_and_a_small_per_cent_is_read() {
    let rows = "Thu;5.230,5;5.410,2;103,4%\n";
    for (cell, row) in [
        ("1,065", "Phí;1.230,5;1.310,2;1,065"),
        ("0,947", "Phí;95;90;0,947"),
        // Where it has nothing to be held to, the other cells tell.
        ("1,065", "Phí;;1.310,2;1,065"),
    ] {
        let told = refused(&format!("Nội dung;Dự toán;Quyết toán;QT/DT\n{rows}{row}\n"));
        let says = format!("line 3, cell D3 S37: how \"{cell}\" compares is not clear");
        assert!(told.len() == 1 && told[0].starts_with(&says), "{row} {told:?}");
    }
    // In a column without signs too, and in one of changes.
    let told = refused("Nội dung;Dự toán;Quyết toán;So sánh (%)\nThu;100;103;103\nPhí;50;52;104\nLệ phí;95;90;0,947\n");
    assert!(told.len() == 1 && told[0].starts_with("line 4, cell D4 S37"), "{told:?}");
    let told = refused("Service;Target;Actual;% change on target\nA;100;103;3%\nB;50.5;60.6;0.2\n");
    assert!(told.len() == 1 && told[0].starts_with("line 3, cell D3 S37"), "{told:?}");
    for rows in [
        "Thu;100;103;103%\nPhí;200;2;1\n",
        "Thu;100;103;103\nPhí;200;201;100,5\n",
        "Thu;100;96,4;0,964\nPhí;200;210;1,05\n",
    ] {
        let told = refused(&format!("Nội dung;Dự toán;Quyết toán;QT/DT (%)\n{rows}"));
        assert_eq!(told, Vec::<String>::new(), "{rows}");
    }
}

#[test]
fn two_ways_of_writing_thousands_in_one_column_are_refused_at_the_second() {
    let told = refused(
        "Chỉ tiêu,Đơn vị,KH 2024,TH 2024,Tỷ lệ (%)\nDân số,người,12.500,12.600,\"100,8\"\nHộ,hộ,\"1,200\",\"1,100\",\"91,7\"\n",
    );
    assert_eq!(
        told,
        [
            "line 3, cell C3 S23: \"1,200\" and \"12.500\" (line 2, cell C2) stand in one column, and one of them has thousands where the \
             other has decimals; write both in one way, or say --decimal comma or --decimal point where they are right so"
        ]
    );
    let told = refused("section;name;actual\nmeasures;A;1.200\nmeasures;B;12,500\n");
    assert!(told.len() == 1 && told[0].starts_with("line 3, cell C3 S23"), "{told:?}");
    // In two columns, one may be of thousands and one of three decimals.
    let two = "Chỉ tiêu;Đơn vị;KH 2024;TH 2024;So sánh\nDân số;người;12.500;12.600;100,800%\n";
    assert_eq!(refused(two), Vec::<String>::new());
}

/// What a sheet of two lines is told to be, and what is told of it; its last column has that heading and these figures.
fn deviating(heading: &str, [first, second]: [&str; 2]) -> (Vec<String>, Vec<String>) {
    let sheet = format!(
        "Service;Budget 2024 (£m);Actual 2024 (£m);{heading}\nAdults;120.5;125.0;{first}\nChildren;80.0;78.2;{second}\n"
    );
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{sheet}{:?}", told(&problems)));
    (super::lines(&sheet), told(&table.notices))
}

#[test]
fn a_column_that_deviates_is_what_its_figures_prove() {
    for heading in [
        "Deviation",
        "Deviation from budget",
        "Overspend",
        "Forecast overspend £m",
        "Budget overspend",
        "Overspend against budget",
        "Slippage",
        "Shortfall",
        "Độ lệch",
    ] {
        let (lines, notices) = deviating(heading, ["4.5", "-1.8"]);
        assert!(lines[0].contains("T Budget 2024 120.5 difference 4.5"), "{heading} {lines:?}");
        assert!(lines[1].contains("T Budget 2024 80.0 difference -1.8"), "{heading} {lines:?}");
        assert!(lines.iter().all(|line| line.matches("; T ").count() == 1), "{heading} {lines:?}");
        assert!(notices.iter().all(|said| !said.contains(&format!("\"{heading}\""))), "{heading} {notices:?}");
        let (lines, notices) = deviating(heading, ["-4.5", "1.8"]);
        assert!(lines.iter().all(|line| !line.contains("difference")), "{heading} {lines:?}");
        assert!(notices.iter().any(|said| said.contains("the target less the actual")), "{heading} {notices:?}");
    }
    let (lines, _) = deviating("Deviation %", ["3.7", "-2.3"]);
    assert!(lines[0].contains("120.5 percentChange 3.7"), "{lines:?}");
    for heading in ["Còn lại", "Remaining", "Unspent", "Balance"] {
        let (_, notices) = deviating(heading, ["-4.5", "1.8"]);
        assert!(notices.iter().any(|said| said.contains("the target less the actual")), "{heading} {notices:?}");
    }
}

#[test]
fn figures_that_follow_from_no_others_are_told_and_not_used() {
    for heading in ["Slippage", "Forecast underspend", "Deviation"] {
        let (lines, notices) = deviating(heading, ["7", "9"]);
        assert!(lines.iter().all(|line| !line.contains("difference")), "{heading} {lines:?}");
        let says = format!("cell D1 S52: column \"{heading}\": its figures are neither the actual less the target nor");
        assert!(notices.iter().any(|said| said.contains(&says)), "{heading} {notices:?}");
    }
    let (_, notices) = deviating("Balance", ["7", "9"]);
    assert!(notices.iter().all(|said| !said.contains("neither")), "{notices:?}");
}

#[test]
fn what_a_report_has_no_field_for_is_held_against_its_figures_all_the_same() {
    let misfits = |sheet: &str| {
        let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{sheet}{:?}", told(&problems)));
        told(&table.notices).into_iter().filter(|said| said.contains("does not fit the figures")).collect::<Vec<_>>()
    };
    // The target less the actual, but for one line.
    assert_eq!(
        misfits(
            "Service;Budget (£m);Actual (£m);Underspend\nA;12.5;10.0;2.5\nB;8.0;7.0;1.0\nC;5.5;5.0;0.5\nD;4.0;3.5;0.5\nE;4.0;3.0;0.1\nF;0;3.0;(3.0)\n"
        ),
        ["line 6, cell D6 S52: \"0.1\" does not fit the figures beside it, which give 1; check the three"]
    );
    // A second comparison of the same target.
    let rows = "A;120;123;3;2.5%\nB;80;78;(8);-2.5%\nC;10;10;0;0%\n";
    assert_eq!(
        misfits(&format!("Service;Budget £k;Actual £k;Variance £k;Variance %\n{rows}")),
        ["line 3, cell D3 S52: \"(8)\" does not fit the figures beside it, which give -2; check the three"]
    );
    assert_eq!(
        misfits(&format!("Service;Budget £k;Actual £k;Variance £k;Variance %\n{}", rows.replace("(8)", "(2)"))),
        Vec::<String>::new()
    );
}

#[test]
fn a_figure_that_is_of_its_lines_size_in_the_other_way_alone_is_refused() {
    for (plan, actual) in [
        ("12 500", "12,600"),
        ("12500", "12,600"),
        ("12’500", "12,600"),
        ("12.500,5", "12,600"),
        (">= 12500", "12,600"),
    ] {
        let sheet = format!("Chỉ tiêu;ĐVT;KH 2024;TH 2024\nA;tấn;{plan};{actual}\nB;tấn;10,5;11\n");
        let said = refused(&sheet);
        assert!(
            said.len() == 1 && said[0].starts_with(&format!("line 2, cell D2 S22: \"{actual}\" can be")),
            "{sheet}{said:?}"
        );
    }
    for (plan, actual) in
        [("12,5", "12,655"), ("12500", "12.600"), ("0", "12,655"), ("1", "12.600"), ("12,655", "12,675")]
    {
        let sheet = format!("Chỉ tiêu;ĐVT;KH 2024;TH 2024\nA;tấn;{plan};{actual}\nB;tấn;10,5;11\n");
        assert_eq!(refused(&sheet), Vec::<String>::new(), "{sheet}");
    }
}

#[test]
fn two_ways_of_writing_thousands_in_one_line_are_refused_at_the_second() {
    let sheet = "Chỉ tiêu,Đơn vị,KH 2024,TH 2024\nDân số,người,12.500,\"12,600\"\nĐiểm,điểm,\"10,5\",11\n";
    let said = refused(sheet);
    assert!(
        said.len() == 1
            && said[0].starts_with(
                "line 2, cell D2 S23: \"12,600\" and \"12.500\" (line 2, cell C2) stand in one line, and one of them has thousands"
            ),
        "{said:?}"
    );
    let said = refused("section;name;actual;targetName;target\nmeasures;A;1.200;T;1,250\n");
    assert!(said.len() == 1 && said[0].starts_with("line 2, cell E2 S23"), "{said:?}");
    // A comparison beside its figures may well have three decimals.
    assert_eq!(refused("Chỉ tiêu;KH 2024;TH 2024;TH/KH (%)\nA;12.500;12.600;100,800\n"), Vec::<String>::new());
}

#[test]
fn a_share_beside_a_per_cent_in_one_line_is_refused_by_its_cell() {
    for (row, cell) in
        [("A;%;95;0,982", "D2"), ("A;%;0,95;98,2", "C2"), ("A;%;95%;0,982", "D2"), ("B (%);;95;0,982", "D2")]
    {
        let sheet = format!("Chỉ tiêu;ĐVT;KH 2024;TH 2024\n{row}\n");
        let said = refused(&sheet);
        assert!(said.iter().any(|said| said.contains(&format!("cell {cell} S47"))), "{sheet}{said:#?}");
    }
    for row in ["A;%;1,5;0,62", "A;%;0,85;0,02", "A;%;100;0", "A;lần;95;0,982", "A;%;95%;0,9%"] {
        let sheet = format!("Chỉ tiêu;ĐVT;KH 2024;TH 2024\n{row}\n");
        assert!(found(sheet.as_bytes()).is_ok(), "{sheet}");
    }
}

#[test]
fn what_is_held_against_a_plan_in_few_words_is_no_plan() {
    for (heading, kind) in [
        ("Tăng (+), giảm (-) so KH", "difference"),
        ("Tăng(+)/giảm(-) so với KH", "difference"),
        ("+/- so KH", "difference"),
        ("Tăng so KH", "difference"),
        ("vs target", "difference"),
    ] {
        let sheet = format!("Chỉ tiêu;ĐVT;KH 2024;TH 2024;{heading}\nA;ha;110,5;112,7;+2,2\nB;ha;55,5;44,5;−11,0\n");
        let said = super::lines(&sheet);
        assert_eq!(
            said,
            [
                format!("A [ha] = 112.7; T KH 2024 110.5 {kind} 2.2"),
                format!("B [ha] = 44.5; T KH 2024 55.5 {kind} -11.0")
            ],
            "{sheet}"
        );
    }
    assert_lines(
        "Indicator,2023 Actual,2024 Actual,vs 2023,vs plan,Plan 2024\nHomes,100,110,110%,105%,105\nJobs,50,45,90%,90%,50\n",
        "Homes = 110; T Plan 2024 105 percentOf 105; B 2023 Actual (to 2023-12-31) 100 percentOf 110
         Jobs = 45; T Plan 2024 50 percentOf 90; B 2023 Actual (to 2023-12-31) 50 percentOf 90",
    );
    assert_lines(
        "Chỉ tiêu;ĐVT;TH 2023;KH 2024;TH 2024;So KH;So TH 2023\nA;ha;100,5;110;112,2;102,0;111,6\nB;ha;50;55;44;80,0;88,0\n",
        "A [ha] = 112.2; T KH 2024 110 percentOf 102.0; B TH 2023 (to 2023-12-31) 100.5 percentOf 111.6
         B [ha] = 44; T KH 2024 55 percentOf 80.0; B TH 2023 (to 2023-12-31) 50 percentOf 88.0",
    );
}

#[test]
fn a_second_comparison_of_what_is_not_stated_is_kept_in_words() {
    assert_lines(
        "KẾT QUẢ NĂM 2024\nChỉ tiêu;ĐVT;KH 2024;TH 2024;So KH (%);Tăng, giảm so KH\nLúa;tấn;57;60;105,3;3\nNgô;tấn;;50;102,1;1\n",
        // Where it is stated, the other one follows from it.
        "Lúa [tấn] = 60; T KH 2024 57 percentOf 105.3\nNgô [tấn] = 50; T KH 2024 percentOf 102.1; note Tăng, giảm so KH: 1",
    );
}

#[test]
fn a_heading_that_says_which_way_its_figures_go_is_no_change_no_plan_and_no_result() {
    for heading in [
        "Giảm so cùng kỳ (%)",
        "Mức giảm",
        "Hụt so KH",
        "Thiếu so KH",
        "Vượt KH",
        "Chưa đạt",
        "Not achieved",
        "% reduction on 2022",
        "% down on 2022",
        "Behind target",
    ] {
        let sheet = format!("Chỉ tiêu;Kế hoạch 2023;Thực hiện 2023;{heading}\nNhà ở;10;8;2\nCầu;20;15;5\n");
        let plain = "Chỉ tiêu;Kế hoạch 2023;Thực hiện 2023\nNhà ở;10;8\nCầu;20;15\n";
        assert_eq!(super::lines(&sheet), super::lines(plain), "{heading}");
    }
    // With what it is, it is that.
    assert_lines(
        "Indicator;Reduction target 2023;Reduction achieved 2023\nDepot;20;15\n",
        "Depot = 15; T Reduction target 2023 20",
    );
}
