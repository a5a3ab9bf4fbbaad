//! What a first user found: sheets that were read, but wrongly, or refused without a way on.

use report_card::sheet::layout::{self, Layout, Options, Role};
use report_card::sheet::open;
use rust_xlsxwriter::Workbook;

use super::{assert_lines, found, lines, lines_with, told, with};
use crate::command::run;

fn notices(sheet: &str) -> Vec<String> {
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{sheet}{:#?}", told(&problems)));
    told(&table.notices)
}

fn refusals(sheet: &str) -> Vec<String> {
    found(sheet.as_bytes()).map(|_| ()).map_err(|problems| told(&problems)).expect_err(sheet)
}

#[test]
fn only_a_judgement_at_either_end_proves_that_less_is_better() {
    let cases = [
        ("Green", "97,2", "98", Some("cell D2 S52: says \"Green\", but 97.2 is below the target 98; check both;")),
        ("Đạt", "25", "30", Some("cell D2 S52: says \"Đạt\", but 25 is below the target 30")),
        ("Met", "93", "95", Some("cell D2 S52: says \"Met\", but 93 is below the target 95")),
        ("Amber", "6,2", "5", Some("cell D2 S52: says \"Amber\", but 6.2 is above the target 5")),
        ("Amber", "4,2", "5", None),
        ("Green", "98", "98", None),
    ];
    for (status, actual, target, expected) in cases {
        let sheet = format!("Indicator;Target 2023;Actual 2023;Status\nCollected;{target};{actual};{status}\n");
        assert!(!lines(&sheet)[0].ends_with("less is better"), "{sheet}");
        let judged: Vec<String> = notices(&sheet).into_iter().filter(|said| said.contains("says \"")).collect();
        assert_eq!(judged.len(), usize::from(expected.is_some()), "{sheet}{judged:#?}");
        assert!(judged.iter().all(|said| said.contains(expected.unwrap_or_default())), "{judged:#?}");
    }
    for (sheet, is_told) in [
        ("Chỉ tiêu;KH 2023;TH 2023;Đánh giá\nTỷ suất sinh thô;13,2;13,1;Vượt\n", false),
        ("Chỉ tiêu;KH 2023;TH 2023;Đánh giá\nHộ nghèo;13,2;13,1;Đạt\n", false),
        ("Indicator;Target 2023;Actual 2023;Status\nMissed;5;6,2;Red\n", false),
        ("KPI;Good is;Target 2023;Actual 2023;RAG\nDays;Low;13,2;13,1;Green\n", false),
        ("KPI;Target 2023;Actual 2023;RAG\nDays;≤13,2;13,1;Green\n", false),
    ] {
        assert!(lines(sheet)[0].ends_with("less is better"), "{sheet}");
        assert_eq!(notices(sheet).iter().any(|said| said.contains("says \"")), is_told, "{sheet}");
    }
}

#[test]
fn a_last_row_of_words_is_a_line() {
    assert_lines(
        "TT;Chỉ tiêu;ĐVT;KH 2024;TH 2024\n1;Thu;tỷ đồng;5;6\n2;Cán cân;triệu USD;xuất siêu;nhập siêu\n3;Xếp hạng;hạng;tốp đầu;tốp giữa\n",
        "Thu [tỷ đồng] = 6; T KH 2024 5
         Cán cân [triệu USD] = nhập siêu; T KH 2024 xuất siêu
         Xếp hạng [hạng] = tốp giữa; T KH 2024 tốp đầu",
    );
    assert_lines(
        "TT;Nhiệm vụ;ĐVT;Kết quả 2024\n1;Xây chợ;chợ;2\n2;Xây cầu;;đang làm\n",
        "Xây chợ [chợ] = 2
         Xây cầu = đang làm",
    );
    assert_lines(
        "Chỉ tiêu;ĐVT;TH 2024\nThu;tỷ đồng;6\nCán cân;triệu USD;nhập siêu\n;;\nNgười lập;;CHỦ TỊCH\n",
        "Thu [tỷ đồng] = 6
         Cán cân [triệu USD] = nhập siêu",
    );
    // A signature is no line, nor is a numbered remark.
    assert_lines(
        "TT;Chỉ tiêu;ĐVT;TH 2024\n1;Thu;tỷ đồng;6\n;Người lập;;CHỦ TỊCH\n1;Số liệu ước;;\n",
        "Thu [tỷ đồng] = 6",
    );
}

#[test]
fn lines_beside_each_other_are_treated_alike() {
    let sheet = "TT;Nội dung;ĐVT;TH 2024\nA;Tổng thu;tỷ đồng;520\nI;Thu nội địa;tỷ đồng;420\n1;Thuế;tỷ đồng;300\n2;Phí;tỷ đồng;120\nII;Thu khác;tỷ đồng;100\n";
    let names = |lines: Vec<String>| {
        lines.iter().map(|line| line.split(" [").next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(lines(sheet)), ["Tổng thu", "Thu nội địa", "· Thuế", "· Phí", "Thu khác"]);
    let nested = Options { nest: true, ..Options::default() };
    assert_eq!(names(lines_with(sheet, &nested)), ["Tổng thu", "· Thu nội địa", "· · Thuế", "· · Phí", "· Thu khác"]);
}

#[test]
fn figures_that_may_be_the_actual_are_not_passed_over() {
    let cases = [
        (
            "Chỉ tiêu;KH 2024;Thực hiên 2024\nThu;1600;1757\n",
            "cell C1 S40: column \"Thực hiên 2024\" holds figures, but it is not known of what (did you mean \"Thực hiện 2024\"?)",
        ),
        (
            "Indicator;Target 2024;Outurn 2024\nThu;1600;1757\n",
            "cell C1 S40: column \"Outurn 2024\" holds figures, but it is not known of what (did you mean \"Outturn 2024\"?)",
        ),
        (
            "Indicator;Target 2024;Gizmo\nThu;1600;1757\n",
            "cell C1 S40: column \"Gizmo\" holds figures, but it is not known of what, and",
        ),
        // A slip of the fingers is named; another word that is nearly a known one is not.
        (
            "Indicator;Target 2024;Bugdet 2024 (£m)\nThu;1600;1757\n",
            "cell C1 S40: column \"Bugdet 2024 (£m)\" holds figures, but it is not known of what (did you mean \"Budget 2024 (£m)\"?)",
        ),
        (
            "Indicator;Target 2024;Speed 2024\nThu;1600;1757\n",
            "cell C1 S40: column \"Speed 2024\" holds figures, but it is not known of what, and",
        ),
        (
            "Indicator;Target 2024;Trees planted\nThu;1600;1757\n",
            "cell C1 S40: column \"Trees planted\" holds figures, but it is not known of what, and",
        ),
        (
            "Chỉ tiêu;KH 2024;Mức tiêu thụ\nThu;1600;1757\n",
            "cell C1 S40: column \"Mức tiêu thụ\" holds figures, but it is not known of what, and",
        ),
        (
            "Chỉ tiêu;KH 2024;Dự đoán 2024\nThu;1600;1757\n",
            "cell C1 S40: column \"Dự đoán 2024\" holds figures, but it is not known of what, and",
        ),
        // Men are no year.
        ("Chỉ tiêu;KH 2024;Nam;Nữ\nDân số;120;10;20\n", "cell C1 S40: column \"Nam\" holds figures"),
        ("KPI;Target;Q1;RAG\nDays;25;24;Green\n", "cell C1 S40: column \"Q1\" holds figures"),
    ];
    for (sheet, expected) in cases {
        let said = refusals(sheet);
        assert!(said.iter().any(|said| said.contains(expected)), "{expected}\n{said:#?}");
    }
    let hidden = "Chỉ tiêu;KH 2024;TH 2024\nThu;1600;1757\n";
    let (mut book, _) = open::open(hidden.as_bytes()).expect("opens");
    book.grids[0].hidden_columns.insert(2);
    let said = layout::table(&book, &Options::default()).map(|_| ()).map_err(|problems| told(&problems));
    let said = said.expect_err("refused");
    assert!(said[0].contains("cell C1 S40: column \"TH 2024\" holds figures, but it is hidden"), "{said:#?}");
    // A plan alone, unknown words, and an unknown column beside the actual stand in no one's way.
    for sheet in [
        "Chỉ tiêu;KH 2024\nThu;1600\n",
        "Chỉ tiêu;KH 2024;Địa bàn\nThu;1600;xã A\n",
        "Chỉ tiêu;KH 2024;TH 2024;Gizmo\nThu;1600;1700;3\n",
    ] {
        assert!(found(sheet.as_bytes()).is_ok(), "{sheet}");
    }
    assert_lines(
        "Performance 2023/24\nMeasure;Target;Q1;Year end\nMissed bins;60;70;58\n",
        "Missed bins = 58; T Target 60; Q1 to 2023-06-30 70; less is better",
    );
}

#[test]
fn a_near_miss_is_named_where_it_is_not_used() {
    let (layout, table) =
        found("Chỉ tiêu;TH 2024;Kế hoach 2024\nThu;1600;1757\n".as_bytes()).map_err(|p| told(&p)).expect("read");
    let said = layout::summary(&layout, &table, report_card::words::Language::En).join("\n");
    assert!(said.contains("its heading is not recognised (did you mean «Kế hoạch 2024»?)"), "{said}");
}

#[test]
fn a_comparison_that_its_own_column_contradicts_is_taken_where_it_fits_or_refused() {
    let fits = refusals(
        "Công việc;Chỉ tiêu;Năm ngoái;Dự phòng;Kết quả;Tỉ lệ\nx;Thu;1500;1600;1757;109,8%\ny;Đất;20;30;36,1;120,3%\n",
    );
    assert!(
        fits[0]
            .contains("S44: the numbers of column \"Tỉ lệ\" do not fit column \"Năm ngoái\", but column \"Dự phòng\""),
        "{fits:#?}"
    );
    let none = refusals("Chỉ tiêu;Năm ngoái;Kết quả;Tỉ lệ\nThu;1500;1757;50,8%\nĐất;20;36,1;70,3%\n");
    assert!(none[0].contains("S44: the numbers of column \"Tỉ lệ\" do not fit column \"Năm ngoái\";"), "{none:#?}");
    // One row that fits, or a heading that names what it compares with: told of the row, no more.
    for sheet in [
        "Chỉ tiêu;KH 2024;TH 2024;Tỉ lệ\nThu;1600;1757;109,8\nĐất;30;36,1;90\n",
        "Chỉ tiêu;KH 2024;TH 2024;TH/KH (%)\nThu;1600;1757;50,8\nĐất;30;36,1;90\n",
    ] {
        assert!(found(sheet.as_bytes()).is_ok(), "{sheet}");
    }
    assert_lines(
        "Chỉ tiêu;KH 2024;TH 2023;TH 2024;% thực hiện\nThu;1600;1500;1757;117,1\nĐất;30;20;36,1;180,5\n",
        "Thu = 1757; T KH 2024 1600; B TH 2023 (to 2023-12-31) 1500 percentOf 117.1
         Đất = 36.1; T KH 2024 30; B TH 2023 (to 2023-12-31) 20 percentOf 180.5",
    );
}

#[test]
fn a_layout_is_printed_whatever_is_in_doubt() {
    let roles = |layout: &Layout| layout.columns.iter().map(|column| column.role).collect::<Vec<_>>();
    let proposed = |sheet: &str| {
        let (book, _) = open::open(sheet.as_bytes()).expect("opens");
        layout::proposed(&book, &Options::default()).map_err(|problems| told(&problems)).expect("a layout")
    };
    let sheet = "Chỉ tiêu;Thực hiện;Kế hoạch;Thực hiện\nThu;1500;1600;1757\n";
    let (mut printed, said) = proposed(sheet);
    assert_eq!(roles(&printed), [Role::Name, Role::Unknown, Role::Target, Role::Unknown]);
    assert!(told(&said)[0].contains("S43"), "{said:#?}");
    // As it is, it leaves the doubt; settled, it is read.
    let given = |layout: &Layout| Options { layout: Some(layout.clone()), ..Options::default() };
    let same = with(sheet.as_bytes(), &given(&printed)).map(|_| ()).map_err(|problems| told(&problems));
    assert!(same.expect_err("refused")[0].contains("S40"));
    (printed.columns[1].role, printed.columns[3].role) = (Role::NoField, Role::Actual);
    assert_eq!(lines_with(sheet, &given(&printed)), ["Thu = 1757; T Kế hoạch 1600"]);
    let cases = [
        ("Chỉ tiêu;TH 2022;KH 2023;TH 2023;So sánh (%)\nA;10;20;30;77\nB;10;20;30;11\n", "S44"),
        ("Chỉ tiêu\tKH 2023\tTH 2023\nA\t1.500\t1.757\n", "S22"),
        ("Công việc;Số lượng;Đã làm\nThu ngân sách;1600;1757\n", "S41"),
        ("Chỉ tiêu;ĐVT;KH 2023;TH 2023\nA;ha;1;1/2\n", "S25"),
        ("section,name,actual\nmeasures,Thu,1/2\n", "S25"),
    ];
    for (sheet, code) in cases {
        let (layout, said) = proposed(sheet);
        assert!(told(&said).iter().any(|said| said.contains(code)), "{sheet}{said:#?}");
        assert_eq!(layout.headings, [1], "{sheet}");
    }
}

#[test]
fn the_command_prints_it_and_tells_of_one_that_is_broken() {
    let sheet = "Chỉ tiêu;Thực hiện;Kế hoạch;Thực hiện\nThu;1500;1600;1757\n";
    let said = run(&["convert", "-", "--print-layout"], sheet.as_bytes());
    assert_eq!(said.code, Some(0));
    assert!(said.err.contains("(S43)"), "{}", said.err);
    assert!(serde_json::from_str::<Layout>(&said.out).is_ok(), "{}", said.out);
    let path = std::env::temp_dir().join(format!("report-card-mended-{}.json", std::process::id()));
    for (layout, language, expected) in [
        ("", "vi", "dòng 1, cột 1: không phải là bố cục; tạo lại bằng --print-layout"),
        ("{\"headings\":[1],\"columnz\":[]}", "en", "line 1, column 25: this is no layout (\"columnz\")"),
    ] {
        std::fs::write(&path, layout).expect("written");
        let path = path.display().to_string();
        let said = run(&["convert", "-", "--lang", language, "--layout", &path], sheet.as_bytes());
        assert_eq!(said.code, Some(2));
        assert!(said.err.contains(expected), "{}", said.err);
    }
    let _ = std::fs::remove_file(path);
}

#[test]
fn all_that_can_be_told_is_told_at_once() {
    let said = refusals("Chỉ tiêu\tKH 2023\tTH 2023\nA\t1.500\t1/2\nB\t1.200\t#REF!\nC\t12 tấn 5 tạ\t7\n");
    for code in ["S22", "S25", "S26", "S21"] {
        assert!(said.iter().any(|said| said.contains(code)), "{code} {said:#?}");
    }
    let said = refusals("Chỉ tiêu\tKH 2023\tThực hiên 2023\nA\t1.500\t1.757\n");
    assert!(said.iter().any(|said| said.contains("S40")) && said.iter().any(|said| said.contains("S22")), "{said:#?}");
    // What one reading alone refuses is not told.
    let said = refusals("Chỉ tiêu\tKH 2023\tTH 2023\nA\t1.500\t1.757\n");
    assert_eq!(said.len(), 2, "{said:#?}");
    let said = refusals("Chỉ tiêu;Thực hiện;Kế hoạch;Thực hiện\nThu;1;1/2;3\n");
    assert!(said.iter().any(|said| said.contains("S43")) && said.iter().any(|said| said.contains("S25")), "{said:#?}");
}

#[test]
fn a_hidden_sheet_that_is_asked_for_is_read_without_a_word() {
    let mut book = Workbook::new();
    for name in ["Shown", "Draft", "Old"] {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        for (row, texts) in [["KPI", "Actual 2023"], ["Trees", "3"]].iter().enumerate() {
            for (column, text) in texts.iter().enumerate() {
                sheet.write_string(row as u32, column as u16, *text).expect("written");
            }
        }
        sheet.set_hidden(name != "Shown");
    }
    let bytes = book.save_to_buffer().expect("a file");
    let said = run(&["convert", "-", "--sheet", "Draft", "--lang", "en"], &bytes);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(!said.err.contains("sheet Draft: the sheet is hidden"), "{}", said.err);
    assert!(said.err.contains("sheet Old: the sheet is hidden"), "{}", said.err);
}

#[test]
fn a_line_without_a_unit_among_others_that_have_one_is_told() {
    let said = notices("Chỉ tiêu;ĐVT;TH 2024\nThu;tỷ đồng;6\nĐất;ha;3\nChi;;5\n");
    assert!(said.iter().any(|said| said.contains("cell A4 S52: this line has no unit, others have")), "{said:#?}");
    for sheet in [
        "KPI,Unit,Actual 2024\nTrees,,6\nRoads,,3\nArea,ha,5\n",
        "KPI,Actual 2024\nAnswered,90%\nTrees,6\nLate,3%\n",
        "ĐVT: tỷ đồng\nChỉ tiêu;TH 2024\nThu;6\nChi;5\n",
    ] {
        assert!(notices(sheet).iter().all(|said| !said.contains("no unit")), "{sheet}");
    }
}

#[test]
fn titles_and_headings_of_two_years_are_told() {
    let said = notices("KẾT QUẢ NĂM 2024\nChỉ tiêu;KH 2023;TH 2023\nThu;5;6\n");
    assert!(
        said.iter().any(|said| said.contains("cell C2 S52: the titles say \"Năm 2024\", the headings \"Năm 2023\"")),
        "{said:#?}"
    );
    for sheet in [
        "KẾT QUẢ NĂM 2024\nChỉ tiêu;KH 2024;TH 2024\nThu;5;6\n",
        "KẾT QUẢ NĂM 2024\nChỉ tiêu;KH;TH 6 tháng 2024\nThu;5;6\n",
    ] {
        assert!(notices(sheet).iter().all(|said| !said.contains("the titles say")), "{sheet}");
    }
}
