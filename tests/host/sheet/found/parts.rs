//! A part that states no unit has its whole's, where nothing speaks for another; else it is asked.

use super::{found, lines, told};

/// The units of the lines as they are shown, and where a part's unit is asked.
fn units(sheet: &str) -> (Vec<String>, Vec<String>) {
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{sheet}{:?}", told(&problems)));
    let shown = lines(sheet).iter().map(|line| line.split(" = ").next().unwrap_or_default().to_owned()).collect();
    let asked = told(&table.notices).into_iter().filter(|said| said.contains("need not be its own")).collect();
    (shown, asked)
}

#[test]
fn a_part_is_in_the_unit_of_its_whole() {
    let (shown, asked) = units(
        "Chỉ tiêu;ĐVT;KH 2024;TH 2024\nThu ngân sách;tỷ đồng;12,5;13\n - Thu nội địa;;10;11\nLao động;người;500;520\n - Trong đó: nữ;;200;210\n\
         Tỷ lệ hộ nghèo;%;2,5;2,4\n - Dân tộc thiểu số;;5;4,5\n",
    );
    assert_eq!(
        shown,
        [
            "Thu ngân sách [tỷ đồng]",
            "· Thu nội địa [tỷ đồng]",
            "Lao động [người]",
            "· nữ [người]",
            "Tỷ lệ hộ nghèo [%]",
            "· Dân tộc thiểu số [%]",
        ]
    );
    assert_eq!(asked, Vec::<String>::new());
}

#[test]
fn where_another_unit_is_likely_it_is_asked_and_nothing_is_taken() {
    for (row, name, unit) in [
        // By its first word, by its last, by its size, by what stands beside it, by its like elsewhere.
        ("Ngô;tấn;12,5;13\n - Diện tích;;200;210\n", "Diện tích", "tấn"),
        ("Dân số;người;500;520\n - Tỷ lệ nữ;;49;50\n", "Tỷ lệ nữ", "người"),
        ("Households;households;500;520\n - Recycling rate;;49;50\n", "Recycling rate", "households"),
        ("Tỷ lệ nợ;%;5;6\n - Khó thu;;500;600\n", "Khó thu", "%"),
        ("Lợn;con;500;520\n - Thịt hơi;tấn;20;21\n - Xuất chuồng;;300;310\n", "Xuất chuồng", "con"),
        ("Lúa;tấn;12,5;13\n - Gieo trồng;ha;20;21\nNgô;tấn;5;6\n - Gieo trồng;;3;4\n", "Gieo trồng", "tấn"),
    ] {
        let (shown, asked) = units(&format!("Chỉ tiêu;ĐVT;KH 2024;TH 2024\n{row}"));
        assert_eq!(shown.last(), Some(&format!("· {name}")), "{row}");
        let says = format!("that of the line above it, \"{unit}\", need not be its own; write it");
        assert!(asked.len() == 1 && asked[0].ends_with(&says), "{row}{asked:?}");
    }
}

#[test]
fn a_whole_in_another_unit_than_the_titles_leaves_its_parts_asked() {
    let (shown, asked) = units(
        "Đơn vị tính: triệu đồng;;\nNội dung;Dự toán;Thực hiện\nI. Thu ngân sách (tỷ đồng);1.200,5;1.250\n1. Thuế;800;820\n\
         - Trong đó: thuế GTGT;300;310\nII. Chi ngân sách;900;910\n1. Chi đầu tư;300;310\n",
    );
    assert_eq!(
        shown,
        ["Thu ngân sách [tỷ đồng]", "Thuế", "· thuế GTGT", "Chi ngân sách [triệu đồng]", "· Chi đầu tư [triệu đồng]",]
    );
    assert_eq!(asked.len(), 2, "{asked:?}");
}

#[test]
fn an_m_behind_what_is_counted_is_a_million() {
    for (name, unit) in [
        ("Visitors (m)", "Visitors [million]"),
        ("Bus passengers (m)", "Bus passengers [million]"),
        ("Capital expenditure (m)", "Capital expenditure [million]"),
        ("Footpath length (m)", "Footpath length [m]"),
        ("Rainfall (mm)", "Rainfall [mm]"),
        ("Chiều dài đường (m)", "Chiều dài đường [m]"),
    ] {
        let (shown, _) = units(&format!("Indicator;Target 2024;Actual 2024\n{name};1.2;1.25\n"));
        assert_eq!(shown, [unit]);
    }
    let (shown, _) = units("Indicator;Unit;Target;Actual\nVisitors;m;1.2;1.25\nKerbs;m;1.2;1.25\nWorks;m;1.2;1.25\n");
    assert_eq!(shown, ["Visitors [million]", "Kerbs [m]", "Works [m]"]);
    for name in ["Works (m)", "Visits to the river (m)"] {
        let problems = found(format!("Indicator;Target;Actual\n{name};1.2;1.25\n").as_bytes()).err().expect("refused");
        let says = format!(
            "line 2, cell A2 S47: \"{}\": m may be metres or millions; write \"metres\" or \"million\"",
            name.trim_end_matches(" (m)")
        );
        assert_eq!(told(&problems), [says]);
    }
}

#[test]
fn what_a_unit_above_the_table_excepts_is_no_part_of_it() {
    for (title, unit) in [
        ("Figures in thousands unless stated", "thousands"),
        ("All figures are in £000 unless otherwise stated", "£000"),
        ("£000s unless stated otherwise", "£000s"),
        ("(£m, except where shown)", "£m"),
        ("Council report 2024 (£000 unless stated)", "£000"),
        ("Đơn vị: triệu đồng, trừ khi có ghi khác", "triệu đồng"),
        ("ĐVT: nghìn tấn (trừ dòng ghi khác)", "nghìn tấn"),
        ("Báo cáo năm 2024 (ĐVT: nghìn tấn, trừ dòng ghi khác)", "nghìn tấn"),
    ] {
        let (shown, _) = units(&format!(
            "\"{title}\";;\nIndicator;Target;Actual\nFirst;12.5;13.5\nRate (%);95;96\nStaff (number);45;44\n"
        ));
        assert_eq!(shown, [format!("First [{unit}]"), "Rate [%]".to_owned(), "Staff [number]".to_owned()], "{title}");
    }
    // Pounds, or thousands of them.
    let problems =
        found("Figures in thousands unless stated;;\nIndicator;Target;Actual\nIncome (£);500;450\n".as_bytes());
    let told = told(&problems.err().expect("refused"));
    assert!(told.len() == 1 && told[0].starts_with("line 3, cell A3 S47: this cell is in \"thousands\""), "{told:?}");
}

#[test]
fn a_row_of_units_is_read_below_the_column_numbers_too() {
    let (shown, _) = units("TT;Chỉ tiêu;KH 2024;TH 2024\nA;B;1;2\n;(đơn vị);(tỷ đồng);(tỷ đồng)\n1;Thu;100,5;110\n");
    assert_eq!(shown, ["Thu [tỷ đồng]"]);
}
