//! Figures, units and times that were once read as others.

use super::{assert_lines, found, lines, told};

#[test]
fn a_power_in_a_unit_is_no_footnote() {
    for unit in ["µg/m³", "người/km²", "kWh/m²", "m²", "triệu m³", "tấn/km²"] {
        let sheet = format!("Chỉ tiêu;ĐVT;KH 2024;TH 2024\nA;{unit};10;11\n");
        assert_eq!(lines(&sheet), [format!("A [{unit}] = 11; T KH 2024 10")]);
        let sheet = format!("Chỉ tiêu;KH 2024;TH 2024\nA ({unit});10;11\n");
        assert_eq!(lines(&sheet), [format!("A [{unit}] = 11; T KH 2024 10")]);
    }
    // Behind a word it is one.
    assert_eq!(lines("Chỉ tiêu;ĐVT;TH 2024\nA;tấn²;11\n(2) Ước;;\n"), ["A [tấn] = 11"]);
}

#[test]
fn one_year_over_another_is_a_comparison_and_no_second_result() {
    assert_lines(
        "Chỉ tiêu;Năm 2022;Năm 2023;Năm 2024;2024/2023 (%);2024/2022\nDân số (người);12.000;12.100;12.250;101,2;102,1%\n",
        "Dân số [người] = 12250; B 2023 (to 2023-12-31) percentOf 101.2; B 2022 (to 2022-12-31) percentOf 102.1; Năm 2022 to 2022-12-31 12000; Năm 2023 to 2023-12-31 12100",
    );
}

#[test]
fn a_part_of_a_year_is_not_called_the_year() {
    for (heading, label, end) in [
        ("Giải ngân đến 30/6/2024", "Đến tháng 6 năm 2024", "2024-06-30"),
        ("Thực hiện đến 31/12/2024", "Năm 2024", "2024-12-31"),
        ("Thực hiện tháng 3 năm 2024", "Tháng 3 năm 2024", "2024-03-31"),
        ("Actual April 2024", "April 2024", "2024-04-30"),
        ("Actual Apr-Jun 2024", "April – June 2024", "2024-06-30"),
        ("Actual to 30/06/2024", "To June 2024", "2024-06-30"),
        ("Actual 2024", "2024", "2024-12-31"),
    ] {
        let (_, table) = found(format!("Indicator;Target;{heading}\nA;10;11\n").as_bytes())
            .unwrap_or_else(|problems| panic!("{heading}{:#?}", told(&problems)));
        let (is, _, last) = table.header.period.expect(heading);
        assert_eq!((is.as_str(), last.as_str()), (label, end), "{heading}");
    }
}

#[test]
fn a_title_says_the_unit_of_all_figures_in_many_words() {
    for title in [
        "Revenue monitoring 2023/24 (all figures £'000 unless stated)",
        "All figures £'000",
        "All amounts £'000 unless otherwise stated",
        "Figures: £'000",
    ] {
        let sheet = format!("{title}\nService;Budget 2023/24;Outturn 2023/24\nAdults;12500.5;12750.5\n");
        let said = lines(&sheet);
        assert!(said[0].starts_with("Adults [£'000] = 12750.5"), "{title} {said:?}");
    }
}

#[test]
fn a_name_under_item_and_money_that_was_used_are_read() {
    assert_lines(
        "Item;2023 Actual;2024 Budget;2024 Actual\nIncome;1,250.5;1,300.0;1,320.4\nCosts of care;1,100.2;1,150.0;1,180.9\n",
        "Income = 1320.4; T 2024 Budget 1300.0; B 2023 Actual (to 2023-12-31) 1250.5
         Costs of care = 1180.9; T 2024 Budget 1150.0; B 2023 Actual (to 2023-12-31) 1100.2",
    );
    let sheet = "Nội dung;Dự toán được giao;Kinh phí đã sử dụng;Kinh phí còn lại\nA;5.200,5;4.900,2;300,3\nB;500,0;450,0;40,0\nC;500,0;450,0;50,0\n";
    assert_eq!(
        lines(sheet),
        [
            "A = 4900.2; T Dự toán được giao 5200.5",
            "B = 450.0; T Dự toán được giao 500.0",
            "C = 450.0; T Dự toán được giao 500.0"
        ]
    );
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
    let said = told(&table.notices);
    assert!(
        said.iter().any(|said| said.contains("\"40,0\" does not fit the figures beside it, which give 50;")),
        "{said:#?}"
    );
}

/// What is told of the sheet beside its lines.
fn told_of(sheet: &str) -> Vec<String> {
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{sheet}{:#?}", told(&problems)));
    told(&table.notices)
}

#[test]
fn what_is_no_money_is_not_in_the_money_of_the_title() {
    for (title, name) in [
        ("All figures £'000", "FTE staff"),
        ("(£m)", "Staff FTE"),
        ("Units: £000", "Number of schools"),
        ("Đơn vị tính: triệu đồng", "Số hộ nghèo"),
        ("Đơn vị tính: triệu đồng", "Tỷ lệ thực hiện"),
        ("ĐVT: tỷ đồng", "Diện tích gieo trồng"),
    ] {
        let sheet = format!("{title};;\nChỉ tiêu;Dự toán 2024;Thực hiện 2024\nThu;5;6\n{name};7;8\n");
        let said = lines(&sheet);
        assert!(said[0].starts_with("Thu [") && said[1].starts_with(&format!("{name} = 8")), "{said:?}");
        let asked: Vec<String> =
            told_of(&sheet).into_iter().filter(|said| said.contains("need not be its own")).collect();
        assert!(asked.len() == 1 && asked[0].starts_with("line 4, cell A4 S52: the unit above this line"), "{asked:?}");
    }
    // Money that begins alike, and another unit than money.
    for (title, name) in [
        ("Đơn vị tính: triệu đồng", "Số thu nội địa"),
        ("Đơn vị tính: triệu đồng", "Khoản huyện hưởng 100%"),
        ("Đơn vị tính: ha", "Diện tích"),
        ("ĐVT: người", "Số lao động"),
    ] {
        let sheet = format!("{title};;\nChỉ tiêu;Dự toán 2024;Thực hiện 2024\n{name};7;8\n");
        assert!(lines(&sheet)[0].starts_with(&format!("{name} [")), "{sheet}");
    }
    let ours = "Đơn vị tính: triệu đồng;;\nsection;name;actual\nbudget;Thu;6\nmeasures;Số hộ;8\n";
    assert_eq!(lines(ours), ["Thu [triệu đồng] = 6", "Số hộ = 8"]);
    assert!(
        told_of(ours).iter().any(|said| said.starts_with("line 4, cell B4 S52: the unit above")),
        "{:?}",
        told_of(ours)
    );
}

#[test]
fn what_stands_below_a_line_without_figures_is_no_part_of_the_line_before() {
    assert_lines(
        "Chỉ tiêu;ĐVT;KH 2024;TH 2024\nGRDP;tỷ đồng;10;11\nCơ cấu kinh tế;%;;\n- Nông nghiệp;%;20;21\n- Dịch vụ;%;80;79\nThu;tỷ đồng;5;6\n- Phí;tỷ đồng;1;2\nDân số;người;-;-\n- Nam;người;3;4\n",
        "GRDP [tỷ đồng] = 11; T KH 2024 10
         Nông nghiệp [%] = 21; T KH 2024 20
         Dịch vụ [%] = 79; T KH 2024 80
         Thu [tỷ đồng] = 6; T KH 2024 5
         · Phí [tỷ đồng] = 2; T KH 2024 1
         Nam [người] = 4; T KH 2024 3",
    );
    // A name that nothing marks is no part of a bullet.
    assert_lines(
        "Chỉ tiêu;ĐVT;TH 2024\n- Nam;người;4\n- Nữ;người;5\nHộ;hộ;6\n",
        "Nam [người] = 4
         Nữ [người] = 5
         Hộ [hộ] = 6",
    );
}

#[test]
fn a_plan_for_another_time_judges_nothing() {
    for (heading, said) in [
        ("Kế hoạch năm sau", "a plan for another time, and nothing says the report's own"),
        ("Kế hoạch năm trước", "a plan for another time, and nothing says the report's own"),
        ("Endline target", "a plan for another time, and nothing says the report's own"),
        ("Mục tiêu nhiệm kỳ", "a plan for another time, and nothing says the report's own"),
        ("Target next year", "a plan for another time, and nothing says the report's own"),
    ] {
        let sheet = format!("Chỉ tiêu;Kế hoạch;Thực hiện;{heading}\nA;10;11;15\n");
        assert_eq!(lines(&sheet), ["A = 11; T Kế hoạch 10"]);
        assert!(told_of(&sheet).iter().any(|told| told.contains(said)), "{heading}");
    }
    // Where the year is known, it is of its own.
    assert_eq!(
        lines("Chỉ tiêu;Kế hoạch 2024;Thực hiện 2024;Kế hoạch năm sau\nA;10;11;15\n"),
        ["A = 11; T Kế hoạch 2024 10; T Kế hoạch năm sau (to 2025-12-31) 15"]
    );
}

#[test]
fn yes_and_no_by_their_letters_judge_a_line() {
    assert_lines(
        "KPI,Target,Actual,Met?\nA,80,82,Y\nB,90,88,N\n",
        "A = 82; T Target 80; status met
         B = 88; T Target 90; status notMet",
    );
}

#[test]
fn a_number_in_brackets_is_a_footnote_s_where_one_begins_with_it() {
    let notes = "(1) Theo kết quả kiểm kê;;;\n(2) Số liệu sơ bộ;;;\n";
    assert_lines(
        &format!(
            "Chỉ tiêu;ĐVT;KH 2024;TH 2024\nRừng;ha;1.200;1.234(1)\nHộ;hộ;510;512 (2)\nChe phủ;%;45,0;45,2% (1)\n{notes}"
        ),
        "Rừng [ha] = 1234; T KH 2024 1200; note Theo kết quả kiểm kê
         Hộ [hộ] = 512; T KH 2024 510; note Số liệu sơ bộ
         Che phủ [%] = 45.2; T KH 2024 45.0; note Theo kết quả kiểm kê",
    );
    assert_lines(
        "Chỉ tiêu;ĐVT;KH 2024;TH 2024\nRừng;ha;1.200,5;1.234,5(1)\nGhi chú: (1) Ước;;;\n",
        "Rừng [ha] = 1234.5; T KH 2024 1200.5; note Ước",
    );
    for sheet in [
        // No such footnote; one above it; a line; a figure of two digits; more than a mark.
        "Chỉ tiêu;ĐVT;KH 2024;TH 2024\nRừng;ha;1.200,5;1.234(1)\n",
        "(1) Theo kết quả kiểm kê;;;\nChỉ tiêu;ĐVT;KH 2024;TH 2024\nRừng;ha;1.200,5;1.234(1)\n",
        "Chỉ tiêu;ĐVT;KH 2024;TH 2024\nRừng;ha;1.200,5;1.234(1)\n(1) Cây;;;\nThông;ha;5,5;6\n",
        "Chỉ tiêu;ĐVT;KH 2024;TH 2024\nRừng;ha;1.200,5;1.234(12)\n(12) Theo kết quả kiểm kê;;;\n",
        "Chỉ tiêu;ĐVT;KH 2024;TH 2024\nRừng;ha;1.200,5;98 (95)\n(1) Theo kết quả kiểm kê;;;\n",
    ] {
        let refused = found(sheet.as_bytes()).map(|_| ()).map_err(|problems| told(&problems)).expect_err(sheet);
        assert!(refused.iter().any(|said| said.contains("S32")), "{sheet}{refused:#?}");
    }
}

#[test]
fn names_stand_below_headings_that_elsewhere_say_something_else() {
    assert_lines(
        "STT;Đơn vị;Dự toán;Thực hiện;Tỷ lệ %\n1;Xã An Hòa;12,5;13,2;105,6\n2;Phường Cao Thắng;45,0;44,1;98,0\n",
        "Xã An Hòa = 13.2; T Dự toán 12.5 percentOf 105.6
         Phường Cao Thắng = 44.1; T Dự toán 45.0 percentOf 98.0",
    );
    assert_lines(
        "Standard,Target,Apr-24,May-24\nCancelled operations,≤0.8%,0.9%,1.1%\nInvoices in time,≥95%,96.1%,94.5%\n",
        "Cancelled operations [%] = 1.1; T Target <=0.8; Apr-24 to 2024-04-30 0.9; less is better
         Invoices in time [%] = 94.5; T Target >=95; Apr-24 to 2024-04-30 96.1",
    );
    assert_lines(
        "TT;Tiêu chí;Yêu cầu;Kết quả;Đánh giá\n1;Thu nhập (triệu đồng/người);≥ 55;58,4;Đạt\n2;Nước sạch (%);100;97,5;Chưa đạt\n",
        "Thu nhập [triệu đồng/người] = 58.4; T Yêu cầu >=55; status met
         Nước sạch [%] = 97.5; T Yêu cầu 100; status notMet",
    );
    // A column of units is none of names.
    assert!(found("Đơn vị;Dự toán;Thực hiện\ntriệu đồng;1;2\nnghìn người;3;4\n".as_bytes()).is_err());
}

#[test]
fn a_name_says_that_its_figures_are_per_cents() {
    assert_lines(
        "Indicator;Target;Actual\nPercentage of calls answered;90;91.5\n% of bins collected;99.5;99.1\nPer cent trained;95;93\n",
        "Percentage of calls answered [%] = 91.5; T Target 90
         % of bins collected [%] = 99.1; T Target 99.5
         Per cent trained [%] = 93; T Target 95",
    );
    // Shares perhaps, and what a cell says is in another unit.
    assert_lines("Indicator;Target;Actual\nPercentage of staff;0.9;0.95\n", "Percentage of staff = 0.95; T Target 0.9");
    assert_lines("Indicator;Target;Actual\nPercentage point gap;4;3\n", "Percentage point gap = 3; T Target 4");
    assert_lines(
        "Indicator;Target;Actual\nPercentage point gap;4 pp;3 pp\n",
        "Percentage point gap [pp] = 3; T Target 4",
    );
}

#[test]
fn a_target_with_its_sign_goes_before_what_a_name_suggests() {
    assert_lines(
        "Indicator;Target;Actual\nFour hour waits;≥95%;72.2%\nComplaints;≤20;18\n",
        "Four hour waits [%] = 72.2; T Target >=95
         Complaints = 18; T Target <=20; less is better",
    );
}

#[test]
fn what_is_no_remark_is_no_note() {
    assert_lines(
        "Indicator;Target;Actual;Comments\nA;10;11;#N/A\nB;10;11;-\nC;10;11;n/a\nD;10;11;Late\n",
        "A = 11; T Target 10
         B = 11; T Target 10
         C = 11; T Target 10
         D = 11; T Target 10; note Late",
    );
}

#[test]
fn a_line_above_says_how_many_dollars() {
    for line in ["(in thousands of dollars)", "In thousands of dollars", "(dollars in thousands)", "($ in thousands)"] {
        let said = lines(&format!("City of Riverton\n{line}\nIndicator;Budget 2024;Actual 2024\nTaxes;45.2;46.3\n"));
        let unit = line.trim_matches(['(', ')']).to_lowercase().replace("in thousands of", "thousands of");
        assert!(said[0].to_lowercase().starts_with(&format!("taxes [{unit}] = 46.3")), "{line} {said:?}");
    }
}
