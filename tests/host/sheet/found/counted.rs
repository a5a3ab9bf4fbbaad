//! What a table counts of its own lines, by sentences and by rows.

use report_card::sheet::layout;
use serde_json::{Value, json};

use super::{found, told};

const MARKED: &str = "BÁO CÁO NĂM 2024;;;;;;;\nTT;Chỉ tiêu;ĐVT;KH;TH;Vượt;Đạt;Không đạt\n1;Thu;tỷ đồng;1.000,5;1.100;x;;\n\
    2;Lúa;tấn;12.000;12.000;;x;\n3;Trồng rừng;ha;2;1;;;x\n";

fn counted(rows: &str) -> (Value, Vec<String>) {
    let (_, table) =
        found(format!("{MARKED}{rows}").as_bytes()).unwrap_or_else(|problems| panic!("{:?}", told(&problems)));
    let tallies = layout::outline(&table)["tallies"].clone();
    let said = told(&table.notices).into_iter().filter(|said| said.contains("counts other marks")).collect();
    (tallies, said)
}

#[test]
fn a_row_and_a_sentence_that_count_the_same_are_one_count() {
    for row in [";Tổng cộng;;;;1;1;1\n", ";Cộng;;;;1;1;1\n"] {
        // A sentence that begins with its number is no footnote.
        let (tallies, said) = counted(&format!("{row};3 chỉ tiêu, 1 vượt, 1 đạt, 1 không đạt;;;;;;\n"));
        let tallies = tallies.as_array().expect("tallies");
        assert_eq!(tallies.len(), 1, "{tallies:?}");
        assert_eq!(
            (&tallies[0]["total"], &tallies[0]["notAchieved"], &tallies[0]["achieved"]),
            (&json!(3), &json!(1), &json!(2))
        );
        assert_eq!(said, Vec::<String>::new());
    }
    let (tallies, _) =
        counted(";Kết luận: có 2/3 chỉ tiêu hoàn thành, 1 chỉ tiêu vượt, còn 1 chỉ tiêu chưa đạt;;;;;;\n");
    assert_eq!(
        (&tallies[0]["achieved"], &tallies[0]["notAchieved"], &tallies[0]["total"]),
        (&json!(2), &json!(1), &json!(3))
    );
}

#[test]
fn a_row_that_counts_other_marks_than_there_are_is_told() {
    let (_, said) = counted(";Cộng;;;;2;1;1\n");
    assert_eq!(said, ["line 6, cell B6 S52: this row counts other marks than stand above it; check both"]);
}
