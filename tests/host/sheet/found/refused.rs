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
