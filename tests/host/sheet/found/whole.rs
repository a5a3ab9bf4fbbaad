//! What holds of every sheet: each cell is in the account once, and a layout that was printed reads the same table.

use std::collections::BTreeSet;

use proptest::prelude::*;
use report_card::sheet::layout::{self, Layout, Options};
use report_card::sheet::{Address, Book, open};

use super::{told, with};

/// Sheets of many kinds, in the tests beside this one.
const SHEETS: [&str; 4] = [
    "TT;Chỉ tiêu;ĐVT;Thực hiện 2022;Kế hoạch 2023;Ước TH 2023;So sánh (%);;Đánh giá\n;;;;;;TH 2023/TH 2022;TH 2023/KH 2023;\n1;Lúa;tấn;10;11;12;120;109,1;Vượt\n-;Trong đó: vụ mùa;nt;4;5;5;125;100;\n",
    "Ref,KPI,Good is,Target,Q1,Q2,RAG\nH1,Days to let (days),Low,≤25,26.1,24.2,Green\n",
    "UBND XÃ A\n(ĐVT: triệu đồng)\nNội dung;Dự toán năm 2024;Ước TH 6 tháng đầu năm 2024;So với DT (%);So với cùng kỳ (%)\nThu nội địa;100;52,6;52,6;108,3\n",
    "Indicator,Baseline,Target,Actual,Source\nGroup one,,,,\nWells,0,35,35,Visits\n",
];

#[test]
fn a_printed_layout_reads_the_same_table() {
    for sheet in SHEETS {
        let (layout, table) =
            with(sheet.as_bytes(), &Options::default()).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
        let printed = serde_json::to_string_pretty(&layout).expect("JSON");
        let read: Layout = serde_json::from_str(&printed).expect(&printed);
        let options = Options { layout: Some(read), ..Options::default() };
        let (again, same) =
            with(sheet.as_bytes(), &options).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
        assert_eq!(again, layout);
        assert_eq!(layout::outline(&same), layout::outline(&table));
        assert_eq!(same.account, table.account);
        assert_eq!(same.notices, table.notices);
    }
}

#[test]
fn a_layout_that_does_not_fit_is_refused() {
    let (layout, _) =
        with(SHEETS[0].as_bytes(), &Options::default()).map_err(|problems| told(&problems)).expect("right");
    type Change = fn(&mut Layout);
    let cases: [(&str, Change); 6] = [
        ("\"c\" is no column", |layout| layout.columns[2].column = "c".to_owned()),
        ("no column holds the names", |layout| layout.columns[1].role = layout::Role::NoField),
        ("two columns are \"actual\"", |layout| layout.columns[8].role = layout::Role::Actual),
        ("\"of\": \"Z\" is no column of a target", |layout| layout.columns[6].of = Some("Z".to_owned())),
        ("rows count from 1", |layout| layout.first = 1),
        ("two columns are \"A\"", |layout| layout.columns[2].column = "A".to_owned()),
    ];
    for (expected, change) in cases {
        let mut changed = layout.clone();
        change(&mut changed);
        let options = Options { layout: Some(changed), ..Options::default() };
        let said =
            with(SHEETS[0].as_bytes(), &options).map(|_| ()).map_err(|problems| told(&problems)).expect_err("unfit");
        assert!(said.iter().any(|said| said.contains("S51") && said.contains(expected)), "{expected}\n{said:#?}");
    }
    let unknown = r#"{"headings": [1], "columns": [{"column": "A", "role": "weight"}]}"#;
    assert!(serde_json::from_str::<Layout>(unknown).is_err());
}

/// A piece that tables are made of.
fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "",
        "",
        "",
        "TT",
        "Chỉ tiêu",
        "ĐVT",
        "Thực hiện 2022",
        "Kế hoạch 2023",
        "Ước TH 2023",
        "TH/KH (%)",
        "Đánh giá",
        "Ghi chú",
        "KPI",
        "Target",
        "Actual",
        "Q1",
        "Q4 2023/24",
        "RAG",
        "1",
        "2,5",
        "1.234",
        "12,345.6",
        "A",
        "I",
        "-",
        "1.1",
        "Trong đó: nữ",
        "Tổng cộng",
        "ha",
        "%",
        "\"",
        "Vượt",
        "Green",
        "N/A",
        "≤ 2,6",
        "5-7",
        "giảm 0,5 điểm %",
        "(*)",
        "Lúa (tấn)",
        "Ghi chú: (*) ước",
        "CHỦ TỊCH",
        "Tổng số: 2 chỉ tiêu, 1 vượt, 1 đạt",
        "BÁO CÁO NĂM 2023",
        "3=2/1",
        "#REF!",
        "2023",
    ];
    proptest::sample::select(pieces.to_vec()).prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]
    #[test]
    fn no_cell_is_neither_used_nor_told(cells in proptest::collection::vec(proptest::collection::vec(piece(), 2..8), 1..12), headed in any::<bool>()) {
        let mut rows: Vec<String> = cells.iter().map(|row| row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect::<Vec<_>>().join(";")).collect();
        if headed {
            rows.insert(0, "STT;Chỉ tiêu;ĐVT;Kế hoạch 2023;Thực hiện 2023;TH/KH (%);Đánh giá;Ghi chú".to_owned());
        }
        let Ok((book, _)) = open::open(rows.join("\n").as_bytes()) else { return Ok(()) };
        let all: BTreeSet<Address> = book.grids.iter().flat_map(|grid| grid.cells.keys().copied()).collect();
        if let Ok((_, table)) = layout::table(&Book { grids: book.grids.clone() }, &Options::default()) {
            let told: Vec<Address> = table.account.iter().map(|(at, _)| *at).collect();
            prop_assert_eq!(told.len(), all.len());
            prop_assert_eq!(told.into_iter().collect::<BTreeSet<_>>(), all);
        }
    }
}
