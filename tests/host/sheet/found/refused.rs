//! What is refused, by its cell and with a remedy; and what is taken for granted, and told.

use super::{found, told};

fn refusals(sheet: &str) -> Vec<String> {
    found(sheet.as_bytes()).map(|_| ()).map_err(|problems| told(&problems)).expect_err(sheet)
}

#[test]
fn what_cannot_be_told_is_refused_by_its_cell() {
    let cases = [
        ("Thu;Chi\n1;2\n", "S41: there is no row of headings"),
        (
            "Indicator;Actual;Performance;Target\nA;1;2;3\n",
            "cell C1 S43: columns \"Actual\" and \"Performance\" may both be the actual",
        ),
        // A year in the heading is none that would help.
        (
            "Chỉ tiêu;TH quý III năm 2024;Kết quả quý III năm 2024;KH năm 2024\nA;1;2;3\n",
            "cell C1 S43: columns \"TH quý III năm 2024\" and \"Kết quả quý III năm 2024\" may both be the actual; rename the one",
        ),
        (
            "Chỉ tiêu;TH 2022;KH 2023;TH 2023;So sánh (%)\nA;10;20;30;77\nB;10;20;30;11\n",
            "cell E1 S44: column \"So sánh (%)\" does not say what it compares with",
        ),
        (
            "Chỉ tiêu;ĐVT;Thực hiện 2023;Kế hoạch 2023\nA;ha;1;2\n;ha;3;4\n",
            "cell C3 S45: \"3\" stands in a row without a name",
        ),
        ("Indicator;Unit;Target;Actual\nArea;ha;100;36;1\n", "cell E2 S45: \"1\" stands in a column without a heading"),
        ("Indicator;;Target;Actual\nArea;7;100;36\n", "cell B2 S45: \"7\" stands in a column without a heading"),
        (
            "Indicator,Unit,Target,Actual\nArea,ha,100 km,90\n",
            "cell C2 S47: this cell says \"km\", its line \"ha\"; convert to one unit",
        ),
        ("Indicator,Target,Actual\nCalls answered,90%,0.88\n", "cell C2 S47: \"0.88\": a ratio or per cents?"),
        (
            "Indicator,Target,Actual,Status\nHouses,100,90,Green\nRoads,10,9,Meh\nTrees,10,9,Red\n",
            "cell D3 S48: status \"Meh\" is unknown; write one of Exceeded, Met",
        ),
        (
            "KPI,Good is,Actual\nA,High,1\nB,Sideways,2\n",
            "cell B3 S48: direction \"Sideways\" is unknown; write High or Low",
        ),
        (
            "Chỉ tiêu;KH 2023;TH 2023;TH/KH (%)\nA;10;20;200\nB;10;20;nhiều\nC;10;10;100\n",
            "cell D3 S50: \"nhiều\" is no comparison",
        ),
    ];
    for (sheet, expected) in cases {
        let said = refusals(sheet);
        assert!(said.iter().any(|said| said.contains(expected)), "{expected}\n{said:#?}");
    }
}

#[test]
fn what_is_taken_for_granted_is_told() {
    let cases = [
        (
            "Chỉ tiêu;KH 2023;TH 2023\nHộ nghèo (hộ);18;11\n",
            "cell A2 S52: \"Hộ nghèo\": taken as less is better; if it is not, mend `ascending`",
        ),
        (
            "Chỉ tiêu;KH 2023;TH 2023;Đánh giá\nSinh con;18;11;Vượt\n",
            "cell A2 S52: \"Sinh con\": taken as less is better, for it is judged so",
        ),
        ("Chỉ tiêu;KH 2023;TH 2023\nA;18;11\n", "cell C1 S52: the report's period: Năm 2023, by the headings"),
        (
            "BÁO CÁO 6 THÁNG ĐẦU NĂM 2024\nChỉ tiêu;Kế hoạch;Thực hiện\nA;18;11\n",
            "cell B2 S52: column \"Kế hoạch\": taken as the whole year's",
        ),
        (
            "Chỉ tiêu;ĐVT;KH 2023;TH 2023\nA;ha;18;11\nB;ha;-;-\nC;ha;1;1\n",
            "cell A3 S52: \"B\": no figure at all, left out",
        ),
        (
            "Chỉ tiêu;KH 2023;TH 2023\nA;18;11\nTổng cộng;18;11\n",
            "cell A3 S52: \"Tổng cộng\": a total row, put into the report as a measure",
        ),
        (
            "KPI;Target;Actual;Variance\nA;10;12;-2\nB;20;19;1\n",
            "cell D1 S52: column \"Variance\": the target less the actual",
        ),
        (
            "Chỉ tiêu;KH 2023;TH 2023;TH/KH (%)\nA;10;12;1,2\nB;20;19;0,95\n",
            "cell D1 S52: column \"TH/KH (%)\": its numbers are multiples, by arithmetic",
        ),
    ];
    for (sheet, expected) in cases {
        let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{sheet}{:#?}", told(&problems)));
        let said = told(&table.notices);
        assert!(said.iter().any(|said| said.contains(expected)), "{expected}\n{said:#?}");
    }
}

#[test]
fn figures_of_another_time_below_are_another_table() {
    let sheet = |line: &str, first: &str| {
        format!(
            "BÁO CÁO NĂM 2024\nTT;Chỉ tiêu;ĐVT;Kế hoạch 2024;Thực hiện 2024\n1;Lúa;ha;100;120\n2;Ngô;ha;50;60\n{line}\n1;{first};ha;90;95\n2;Khoai;ha;45;50\n"
        )
    };
    for line in [
        "Năm 2023;;;;",
        ";Năm 2023;;;",
        "II;Năm 2023;;;",
        "Bảng 2: Thực hiện năm 2023;;;;",
        ";Kết quả năm 2022;;;",
        ";6 tháng đầu năm 2024;;;",
        ";Quý I;;;",
    ] {
        let said = refusals(&sheet(line, "Sắn"));
        assert!(said.iter().any(|said| said.contains("S42: another table begins here")), "{line}: {said:#?}");
    }
    // What was begun in another year is a thing of this one, unless the lines come again.
    let line = ";Cây trồng từ năm 2023;;;";
    assert!(refusals(&sheet(line, "Lúa")).iter().any(|said| said.contains("S42")));
    for line in [line, ";Dự án thực hiện năm 2023;;;", ";Năm 2024;;;", ";Kế hoạch 2021-2025;;;"] {
        assert!(found(sheet(line, "Sắn").as_bytes()).is_ok(), "{line}");
    }
}

#[test]
fn per_cents_that_are_all_below_one_may_be_ratios() {
    let refused = "Tỷ lệ che phủ;%;0,52;0,53\nTỷ lệ đi học;%;0,98;0,99\n";
    let head = "Chỉ tiêu;ĐVT;Kế hoạch 2024;Thực hiện 2024\n";
    assert!(
        refusals(&format!("{head}{refused}"))
            .iter()
            .all(|said| said.contains("S47") && said.contains("a ratio or per cents?"))
    );
    let headed = "Indicator,Target 2024 (%),Actual 2024 (%)\nCalls answered,0.9,0.92\nRecycling,0.45,0.44\n";
    assert!(refusals(headed).iter().any(|said| said.contains("cell B2 S47")));
    // Beside one that is none, or with its sign, each is what it says.
    for told in [
        "Tỷ lệ nghèo;%;3,5;3,2\n",
        "Tỷ lệ nghèo;%;0,52;0,53\n",
        "Tỷ lệ nghèo;%;0,52%;0,53%\nTỷ lệ trẻ;%;0,15%;0,16%\n",
        "Tỷ lệ a;%;0,5;0,6\nTỷ lệ b;%;0,2;0,1\n",
    ] {
        assert!(found(format!("{head}{told}").as_bytes()).is_ok(), "{told}");
    }
    assert!(found(format!("{head}{refused}Tỷ lệ nghèo;%;3,5;3,2\n").as_bytes()).is_ok());
}

#[test]
fn a_table_with_a_row_for_the_target_and_one_for_the_actual_is_refused() {
    for sheet in [
        "Indicator,Year,Type,Value\nCalls,2024,Target,90\nCalls,2024,Actual,87\n",
        "Chỉ tiêu;Loại;Năm 2024\nLúa;Kế hoạch;90\nLúa;Thực hiện;87\n",
    ] {
        let said = refusals(sheet);
        assert!(
            said.iter().any(|said| said.contains("S41: column \"") && said.contains("a column of its own")),
            "{said:#?}"
        );
    }
}

#[test]
fn a_row_that_adds_others_up_is_told_wherever_it_stands() {
    let sheet = "BÁO CÁO NĂM 2024\nSTT;Nội dung;Dự toán 2024;Thực hiện 2024\n1;Thuế;100;110\n2;Phí;50;45\n;Cộng thu;150;155\n3;Lương;80;82\n;Cộng chi;80;82\n";
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
    for name in ["Cộng thu", "Cộng chi"] {
        let says =
            told(&table.notices).iter().filter(|said| said.contains(&format!("S52: \"{name}\": a total row"))).count();
        assert_eq!(says, 1, "{name}: {:#?}", told(&table.notices));
    }
}

#[test]
fn those_who_are_responsible_are_no_unit() {
    let sheet = "BÁO CÁO NĂM 2024\nTT;Nhiệm vụ;Đơn vị;Kế hoạch 2024;Thực hiện 2024\n1;Trồng cây;Phòng Nông nghiệp;1000;1200\n2;Làm đường;Sở Xây dựng;10;9\n";
    assert_eq!(super::lines(sheet), ["Trồng cây = 1200; T Kế hoạch 2024 1000", "Làm đường = 9; T Kế hoạch 2024 10"]);
    let sheet = "BÁO CÁO NĂM 2024\nTT;Nhiệm vụ;Đơn vị;Kế hoạch 2024;Thực hiện 2024\n1;Xây lớp;phòng học;10;12\n2;Xây nhà;căn nhà;10;9\n";
    assert_eq!(super::lines(sheet)[0], "Xây lớp [phòng học] = 12; T Kế hoạch 2024 10");
}

#[test]
fn a_table_with_more_columns_below_the_first_begins_another() {
    let refused = found("Nội dung;Dự toán 2024;Thực hiện 2024\nThuế;100;110\nNội dung;Dự toán 2024;Thực hiện 2024;Quyết toán 2023\nLương;80;82;70\n".as_bytes());
    let refused = told(&refused.map(|_| ()).expect_err("two tables"));
    assert!(refused[0].starts_with("line 3, cell A3 S42: another table begins here"), "{refused:#?}");
}

#[test]
fn a_title_and_headings_in_two_multiples_of_money_are_asked_about() {
    let sheet = |unit: &str| {
        format!("KẾT QUẢ NĂM 2024\nĐVT: nghìn đồng\nNội dung;KH 2024 ({unit});TH 2024 ({unit})\nThu;100;110\n")
    };
    let refused = told(&found(sheet("triệu đồng").as_bytes()).map(|_| ()).expect_err("two units"));
    assert!(refused[0].contains("S47") && refused[0].contains("nghìn đồng"), "{refused:#?}");
    for unit in ["nghìn đồng", "ha"] {
        assert!(found(sheet(unit).as_bytes()).is_ok(), "{unit}");
    }
}
