//! Whose unit a figure has: its own, its heading's, its line's; where two disagree it is refused at its cell.

use super::{assert_lines, found, told};

fn refusals(sheet: &str) -> Vec<String> {
    found(sheet.as_bytes()).map(|_| ()).map_err(|problems| told(&problems)).expect_err(sheet)
}

#[test]
fn headings_of_two_units_are_refused_at_the_first_cell_that_is_not_in_its_line_s() {
    for (sheet, place, unit, line) in [
        (
            "Chỉ tiêu;Kế hoạch 2024 (triệu USD);Thực hiện 2024 (nghìn USD)\nXuất khẩu;12,5;12.600\nNhập khẩu;8,5;8.100\n",
            "C2",
            "nghìn USD",
            "triệu USD",
        ),
        ("Service,Budget 2023/24 £m,Actual 2023/24 £\nAdults,1.2,1260000\n", "C2", "£", "£m"),
        ("Chỉ tiêu;Kế hoạch 2024 (ha);Thực hiện 2024 (nghìn ha)\nRừng trồng;1500;1,6\n", "C2", "nghìn ha", "ha"),
        // A column of units, a name and a title each against a heading.
        ("Chỉ tiêu;ĐVT;Kế hoạch 2024 (tấn);Thực hiện 2024 (tấn)\nLúa;nghìn tấn;12,5;13,5\n", "C2", "tấn", "nghìn tấn"),
        ("Chỉ tiêu;Thực hiện 2024 (triệu đồng)\nThu ngân sách (tỷ đồng);12,5\n", "B2", "triệu đồng", "tỷ đồng"),
        (
            "ĐVT: nghìn đồng\nChỉ tiêu;Kế hoạch 2024 (triệu đồng);Thực hiện 2024\nThu;12,5;12.600\n",
            "C3",
            "nghìn đồng",
            "triệu đồng",
        ),
    ] {
        let expected = format!(
            "cell {place} S47: this cell is in \"{unit}\" by its heading or the title, its line in \"{line}\"; convert to one unit, and write that one"
        );
        let said = refusals(sheet);
        assert!(said.len() == 1 && said[0].ends_with(&expected), "{sheet}{said:#?}");
    }
    let own = refusals("Chỉ tiêu;Kế hoạch 2024 (tỷ đồng);Thực hiện 2024 (tỷ đồng)\nThu;12,5;12.600,5 triệu đồng\n");
    assert!(own[0].contains("cell C2 S47: this cell says \"triệu đồng\", its line \"tỷ đồng\""), "{own:?}");
}

#[test]
fn headings_that_write_one_unit_in_two_ways_are_of_that_unit() {
    assert_lines(
        "Chỉ tiêu;Kế hoạch 2024 (triệu đồng);Thực hiện 2024 (trđ);Tăng trưởng (%)\nThu;12,5;13,5;8\n",
        "Thu [triệu đồng] = 13.5; T Kế hoạch 2024 12.5",
    );
    assert_lines(
        "Đơn vị tính: tỷ đồng\nChỉ tiêu;ĐVT;Kế hoạch 2024;Thực hiện 2024\nThu;;12,5;13,5\nHộ nghèo;hộ;12;14\n",
        "Thu [tỷ đồng] = 13.5; T Kế hoạch 2024 12.5
         Hộ nghèo [hộ] = 14; T Kế hoạch 2024 12; less is better",
    );
    // A line of which one column alone says anything is in that column's.
    assert_lines(
        "Chỉ tiêu;Kế hoạch 2024 (tỷ đồng);Thực hiện 2024 (triệu đồng)\nThu;;12.600,5\n",
        "Thu [triệu đồng] = 12600.5",
    );
}

#[test]
fn a_number_without_a_unit_beside_one_in_per_cent_or_in_many_is_refused() {
    for (row, place, unit) in [
        ("Giải ngân;80%;1.500,5", "C2", "%"),
        ("Spend;$1.2bn;1150000000", "C2", "$bn"),
        ("Lao động;1.200,5;1,3 nghìn người", "B2", "nghìn người"),
        ("Jobs;10k;9500", "C2", "k"),
        ("Vốn;10–12 triệu đồng;11,5", "C2", "triệu đồng"),
        ("Số vụ;1100–1200;5%", "B2", "%"),
        // A thousand times as many is in another unit, though it may be the same word.
        ("Lúa;12,5 tấn;12600", "C2", "tấn"),
    ] {
        let sheet = format!("Chỉ tiêu;Kế hoạch 2024;Thực hiện 2024\n{row}\n");
        let expected = format!("cell {place} S59: the other figures of its row are in \"{unit}\"; write its unit too");
        let said = refusals(&sheet);
        assert!(said.len() == 1 && said[0].ends_with(&expected), "{sheet}{said:#?}");
    }
    assert_lines(
        "KPI;Target 2024;Actual 2024\nAnswered;98%;97,5%\nWait;25 days;24,5\nFires;0;1,5k\nReplies;10;12\n",
        "Answered [%] = 97.5; T Target 2024 98
         Wait [days] = 24.5; T Target 2024 25; less is better
         Fires [k] = 1.5; T Target 2024 0; less is better
         Replies = 12; T Target 2024 10",
    );
}

#[test]
fn a_row_of_units_below_the_headings_says_those_of_the_columns() {
    assert_lines(
        "Chỉ tiêu;KH 2024;TH 2024;So với KH\n(ĐVT);(nghìn tấn);(nghìn tấn);(%)\nLúa;12,5;13,5;108\n",
        "Lúa [nghìn tấn] = 13.5; T KH 2024 12.5 percentOf 108",
    );
    assert_lines(
        "Service,Budget 2023/24,Actual 2023/24\nUnit,[£m],[£m]\nAdults,1.2,1.5\n",
        "Adults [£m] = 1.5; T Budget 2023/24 1.2",
    );
    // Without brackets, and as a fourth row of headings.
    assert_lines(
        "TT;Chỉ tiêu;KH 2024;TH 2024\n;;ha;ha\n1;Rừng;12,5;13,5\n2;Lúa;10;12\n",
        "Rừng [ha] = 13.5; T KH 2024 12.5
         Lúa [ha] = 12; T KH 2024 10",
    );
    assert_lines(
        "Chỉ tiêu;Năm 2024;;\n;Kế hoạch;Thực hiện;\n;Tỉnh giao;Cả năm;\n;(hộ);(hộ);\nĐấu nối;120;130\n",
        "Đấu nối [hộ] = 130; T Năm 2024 – Kế hoạch – Tỉnh giao 120",
    );
    let two = refusals("Chỉ tiêu;KH 2024;TH 2024\n;(nghìn tấn);(tấn)\nLúa;12,5;13.500,5\n");
    assert!(two[0].contains("cell C3 S47: this cell is in \"tấn\""), "{two:?}");
    // A line of words is none.
    assert_lines(
        "Chỉ tiêu;KH 2024;TH 2024\nCán cân;(xuất siêu);(nhập siêu)\nThu;12;13\n",
        "Cán cân = (nhập siêu); T KH 2024 (xuất siêu)
         Thu = 13; T KH 2024 12",
    );
}

#[test]
fn per_cents_of_a_time_before_are_a_comparison_beside_its_amounts() {
    for heading in ["So năm trước (%)", "Năm trước (%)", "So cùng kỳ (%)", "vs last year (%)"] {
        let sheet = format!("Chỉ tiêu;ĐVT;Năm 2024;Năm 2023;{heading}\nBán lẻ;tỷ đồng;9.500,5;8.600;110,5\n");
        assert_lines(&sheet, "Bán lẻ [tỷ đồng] = 9500.5; B Năm 2023 (to 2023-12-31) 8600 percentOf 110.5");
    }
    assert_lines(
        "Indicator,Unit,Q2 2024,vs same period (%)\nVisits,visits,120,105.5\n",
        "Visits [visits] = 120; B vs same period (to 2023-06-30) percentOf 105.5",
    );
    // In a table of per cents they are amounts, as they are where the actual is in per cent itself.
    assert_lines(
        "Chỉ tiêu;ĐVT;Năm 2024;Năm trước (%)\nHộ dùng nước;%;95,5;92\n",
        "Hộ dùng nước [%] = 95.5; B Năm trước (to 2023-12-31) 92",
    );
    let own = refusals("Chỉ tiêu;Năm 2024 (%);Năm 2023 (hộ);Năm trước (%)\nHộ dùng nước;95,5;920;92,5\n");
    assert!(own.len() == 1 && own[0].contains("this cell is in \"hộ\""), "{own:?}");
}
