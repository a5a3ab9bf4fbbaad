//! Tables in an article: read as sheets are.

use report_card::draft::{Draft, Mark, Rule, draft, open};

use super::{asked, references, results};

const ROWS: &str = "TT\tChỉ tiêu\tKế hoạch\tThực hiện\tTH/KH (%)\n1\tThu ngân sách\t1.500\t1.757\t117,1\n2\tChi ngân sách\t1.400\t1.380,5\t98,6\n";

fn article(table: &str) -> String {
    format!(
        "Kết quả năm 2024\n\nNăm 2024, UBND xã An Bình báo cáo.\n\nĐơn vị tính: triệu đồng\n{table}\nNăm 2025, xã phấn đấu thu 2.000 triệu đồng.\n"
    )
}

#[test]
fn each_row_is_a_result_with_its_plan() {
    let article = article(ROWS);
    let draft = draft(&article, None);
    assert_eq!(results(&draft), ["Thu ngân sách 1757 triệu đồng", "Chi ngân sách 1380.5 triệu đồng"]);
    assert_eq!(references(&draft), ["Kế hoạch percentOf 117.1", "Kế hoạch percentOf 98.6"]);
    assert_eq!(draft.report["budget"][0]["targets"][0]["value"], 1500);
    let quote = draft.report["budget"][1]["actual"]["quote"].as_str().expect("a quote");
    assert_eq!(quote, "2\tChi ngân sách\t1.400\t1.380,5\t98,6");
    assert!(article.contains(quote));
    assert_eq!(draft.report["plan"]["objectives"].as_array().expect("a list").len(), 1);
}

#[test]
fn a_tables_lines_stand_behind_what_sentences_tell() {
    let text = article(ROWS).replace("báo cáo.", "báo cáo. Thu phí đạt 12 tỷ đồng.");
    let draft = draft(&text, None);
    let told = ["Thu phí 12 tỷ đồng", "Thu ngân sách 1757 triệu đồng", "Chi ngân sách 1380.5 triệu đồng"];
    assert_eq!(results(&draft), told);
    let marked: Vec<&str> =
        draft.marks.iter().filter(|mark| mark.rule == Rule::Table).map(|mark| mark.pointer.as_str()).collect();
    assert_eq!(marked, ["/budget/1/actual", "/budget/2/actual"]);
}

#[test]
fn what_is_taken_for_granted_of_a_column_is_asked_about() {
    let rows = "Indicator\t2022/23 value\t2023/24 value\t2023/24 target\nRecycled waste (%)\t22.2%\t22.6%\t22.3%\nMissed bins\t243\t201\t137\n";
    let draft = draft(&format!("Waste 2023/24\n\nHill Council reports on 2023/24.\n\n{rows}"), None);
    assert_eq!(results(&draft), ["Recycled waste 22.6 %", "Missed bins 201"]);
    assert!(asked(&draft, "/measures/0/actual").iter().all(|code| *code == "D33"));
}

#[test]
fn a_table_that_no_heading_explains_is_read_as_any_text() {
    let draft = draft(&article("Thu ngân sách\tđạt 640 tỷ đồng\nChi ngân sách\tđạt 512 tỷ đồng\n"), None);
    assert_eq!(results(&draft), ["Thu ngân sách 640 tỷ đồng", "Chi ngân sách 512 tỷ đồng"]);
}

#[test]
fn a_pages_table_has_its_merged_cells_in_place() {
    let page = "<html><body><article><p>Kết quả.</p><table><tr><th rowspan=2>TT</th><th rowspan=2>Chỉ tiêu</th><th colspan=2>Năm 2024</th></tr>\
        <tr><th>Kế hoạch</th><th>Thực hiện</th></tr><tr><td>1</td><td>Thu <b>ngân sách</b><br>trên địa bàn</td><td>1.500</td><td>1.757</td></tr>\
        <tr><td colspan=4>II. Xã hội</td></tr></table></article></body></html>";
    let text = "Kết quả.\nTT\tChỉ tiêu\tNăm 2024\t\n\t\tKế hoạch\tThực hiện\n1\tThu ngân sách trên địa bàn\t1.500\t1.757\nII. Xã hội";
    assert_eq!(open::open(page.as_bytes()).as_deref(), Ok(text));
    let layout = "<html><body><table><tr><td>Menu</td><td><table><tr><td>Thu 5 tỷ.</td></tr></table></td></tr></table></body></html>";
    assert_eq!(open::open(layout.as_bytes()).as_deref(), Ok("Menu\nThu 5 tỷ."), "what lays out a page is no table");
}

/// The words of each mark that asks this of the whole report.
fn left(draft: &Draft, code: &str) -> Vec<String> {
    let asks = |mark: &&Mark| mark.questions.iter().any(|question| question.code() == code);
    draft.marks.iter().filter(asks).map(|mark| format!("{} {}", mark.pointer, mark.quote)).collect()
}

#[test]
fn a_table_that_is_too_large_is_told_at_its_place() {
    let rows = |count: usize| {
        (0..count).map(|at| format!("{at}\tChi cho xã {at}\t1.400\t1.380,5\t98,6\n")).collect::<String>()
    };
    let heading = "TT\tChỉ tiêu\tKế hoạch\tThực hiện\tTH/KH (%)\n";
    // Too long, too wide, too many cells in all, one too many.
    let long = format!("{heading}{}", rows(520));
    let wide = format!("{}\n{}\n", vec!["Thu"; 62].join("\t"), vec!["5"; 62].join("\t"));
    let many = vec![format!("{heading}{}", rows(480)); 9].join("Hết bảng.\n");
    let tables = vec![ROWS.to_owned(); 52].join("Hết bảng.\n");
    for (table, count) in [(long.as_str(), 1), (&wide, 1), (&many, 1), (&tables, 2), (ROWS, 0)] {
        let draft = draft(&article(table), None);
        let told = left(&draft, "D34");
        assert_eq!(told.len(), count, "{told:.80?}");
        assert!(told.iter().all(|told| told.contains('\t')), "{told:.80?}");
    }
}

#[test]
fn what_a_report_can_not_hold_is_told_where_it_is_left_out() {
    // Lists hold 2,000, the reading ends at 8,000 figures.
    let results = |count: usize| (0..count).map(|at| format!("Trồng cây số {at} được {at} ha.\n")).collect::<String>();
    let draft = |text: &str| draft(&article(text), None);
    assert_eq!(left(&draft(&results(90)), "D35").len(), 0);
    let told = left(&draft(&results(8_100)), "D35");
    assert_eq!(told.len(), 2, "{told:?}");
    let aims = (0..2_100).map(|at| format!("Phấn đấu trồng {at} ha rừng.\n")).collect::<String>();
    assert_eq!(left(&draft(&aims), "D35").len(), 1);
    // Tables whose lines are more than a list holds: every mark has its field.
    let rows = (0..480).map(|at| format!("{at}\tDiện tích xã {at} (ha)\t1.400\t1.380,5\n")).collect::<String>();
    let table = format!("TT\tChỉ tiêu\tKế hoạch\tThực hiện\n{rows}");
    let draft = draft(&vec![table; 5].join("Hết bảng.\n"));
    assert_eq!(left(&draft, "D35").len(), 1);
    assert!(draft.marks.iter().all(|mark| draft.report.pointer(&mark.pointer).is_some()));
}

#[test]
fn of_a_table_a_cell_that_can_not_be_read_falls_alone_and_is_told() {
    for bad in ["6 7", "1.300 (1.250)", "12 tấn 5 tạ", "1.380,5 ha"] {
        let table = ROWS.replace("1.380,5", bad).replace("98,6", "");
        let draft = draft(&article(&table), None);
        assert_eq!(results(&draft)[0], "Thu ngân sách 1757 triệu đồng", "{bad}");
        assert!(results(&draft).iter().all(|told| !told.contains("Chi ngân sách 1")), "{bad}: {:?}", results(&draft));
        assert_eq!(left(&draft, "D36"), [format!(" {bad}")], "{bad}");
    }
    // Numbers that can be read in two ways are read by the article's language, and asked about.
    let table = "Chỉ tiêu\tKế hoạch 2024\tThực hiện 2024\nChi ngân sách\t1.400\t1.380\nThu phí\t1.200\t1.757\n";
    let draft = draft(&article(table), None);
    assert_eq!(results(&draft)[..2], ["Chi ngân sách 1380 triệu đồng", "Thu phí 1757 triệu đồng"]);
}

#[test]
fn a_table_that_leaves_a_doubt_is_told_and_its_numbers_are_no_sentences() {
    let table =
        "TT\tChỉ tiêu\tTH 2022\tKH 2024\tTH 2024\tSo sánh (%)\n1\tLúa\t10\t20\t30\t77\n2\tNgô\t10\t20\t30\t11\n";
    let draft = draft(&article(table), None);
    assert_eq!(results(&draft), [""; 0]);
    assert_eq!(left(&draft, "D36").len(), 1);
}
