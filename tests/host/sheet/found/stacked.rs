//! A second table below the first, whose headings nobody knows: never read through the columns of the first.

use rust_xlsxwriter::Workbook;

use super::{assert_lines, found, told};

fn refusals(sheet: &[u8]) -> Vec<String> {
    found(sheet).map(|_| ()).map_err(|problems| told(&problems)).expect_err("two tables")
}

const FIRST: &str = "Results 2023\nIndicator;Unit;Target 2023;Actual 2023\nHomes;homes;100;120\nTrees;trees;50;60\n";

#[test]
fn words_over_figures_below_a_blank_row_or_a_title_begin_another_table() {
    for (below, row) in [
        (";;;\nStaff by team;;Male;Female\nPlanning;;12;15\n", 6),
        (";;;\nStaff by team;;male;female\nPlanning;;12;15\n", 6),
        (";;;\nRisk;Owner;Likelihood;Impact\nFlood;JS;3;5\n", 6),
        // Its title, its blank corner, one column of figures, years, days and times for headings.
        (";;;\nReserves;;;\nFund;;Opening;Closing\nGeneral;;1000;900\n", 7),
        ("Table 2: reserves;;;\nFund;;opening;closing\nGeneral;;1000;900\n", 6),
        (";;;\n;;Male;Female\nPlanning;;12;15\n", 6),
        (";;;\nTeam;;;Staff\nPlanning;;;15\n", 6),
        (";;;\nRegion;;2022;2023\nNorth;;12;15\n", 6),
        (";;;\nRegion;;31 March 2022;31 March 2023\nNorth;;12;15\n", 6),
        (";;;\nRegion;;Q1;Q2\nNorth;;12;15\n", 6),
        // A word that is a unit heads numbers.
        (";;;\nTeam;People;Men;Women\nPlanning;27;12;15\n", 6),
        // Without a blank row: words that name columns, or such as headings alone have.
        ("Fund;;Opening;Closing\nGeneral;;1000;900\n", 5),
        ("Measure;;one;other\nGeneral;;1000;900\n", 5),
        ("Fund;Unit;one;other\nGeneral;;1000;900\n", 5),
    ] {
        let said = refusals(format!("{FIRST}{below}").as_bytes());
        assert!(said.len() == 1 && said[0].starts_with(&format!("line {row}, cell ")), "{below}{said:#?}");
        assert!(said[0].contains(" S42: ") && said[0].contains("sheet of its own"), "{below}{said:#?}");
    }
    let vietnamese = "KẾT QUẢ NĂM 2023\nTT;Chỉ tiêu;ĐVT;KH 2023;TH 2023\n1;Lúa;tấn;100;120\n";
    for below in [
        ";;;;\nTT;Xã;Số hộ;Số hộ nghèo;Tỷ lệ (%)\n1;Xã A;1000;50;5\n",
        "STT;Xã;Số hộ;Số hộ nghèo;Tỷ lệ (%)\n1;Xã A;1000;50;5\n",
        ";;;;\nBảng 2: hộ nghèo;;;;\n;Thôn;hộ;đầu năm;cuối năm\n;Thôn A;12;50;5\n",
    ] {
        let said = refusals(format!("{vietnamese}{below}").as_bytes());
        assert!(said.len() == 1 && said[0].contains(" S42: "), "{below}{said:#?}");
    }
}

#[test]
fn a_line_of_words_is_a_line() {
    assert_lines(
        "Indicator;Unit;Target 2023;Actual 2023\nHomes;homes;100;120\n;;;\nTrade balance;£m;Surplus;Deficit\nTrees;trees;50;60\nPlan;;adopted;reviewed\nPeople;people;5;6\n",
        "Homes [homes] = 120; T Target 2023 100
         Trade balance [£m] = Deficit; T Target 2023 Surplus
         Trees [trees] = 60; T Target 2023 50
         Plan = reviewed; T Target 2023 adopted
         People [people] = 6; T Target 2023 5",
    );
    // By its number; where no figure stands below it; where nobody has counted yet.
    assert_lines(
        "TT;Chỉ tiêu;KH 2023;TH 2023\n1;Lúa;100;120\n;;;\n2;Cán cân;Xuất siêu;Nhập siêu\n3;Ngô;50;60\n;;;\n;Dư luận;Tốt;Khá\n",
        "Lúa = 120; T KH 2023 100
         Cán cân = Nhập siêu; T KH 2023 Xuất siêu
         Ngô = 60; T KH 2023 50",
    );
    // Words that rate, the same words twice, and such as say that there is none yet are no headings.
    for row in [
        "CQC rating;Good;Requires improvement",
        "Local plan;Adopted;In progress",
        "Xếp loại;Hoàn thành tốt;Hoàn thành xuất sắc",
        "Đô thị;Loại III;Loại II",
        ";;\nNông thôn mới;Đạt;Đạt",
        ";;\nNông thôn mới;Đạt;Chưa có số liệu",
    ] {
        let sheet = format!("Indicator;Target 2023;Actual 2023\nHomes;100;120\n{row}\nPonds;5;6\n");
        assert_eq!(super::lines(&sheet).len(), 3, "{row}");
    }
    let blank = "Indicator,Target 2023,Actual 2023\nHomes,100,120\n,,\nTrees,n/a,not yet available\nPonds,5,6\n";
    assert!(found(blank.as_bytes()).is_ok());
}

#[test]
fn what_can_be_no_unit_is_refused_where_units_stand() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in (0..).zip(["Indicator", "Unit", "Target 2023", "Actual 2023"]) {
        sheet.write(0, column, text).expect("written");
    }
    sheet.write(1, 0, "Trees").expect("written");
    for (column, number) in [(1, 40), (2, 50), (3, 60)] {
        sheet.write(1, column, number).expect("written");
    }
    let said = refusals(&book.save_to_buffer().expect("a workbook"));
    assert!(said.len() == 1 && said[0].contains("cell B2 S47: \"40\" stands where the unit"), "{said:#?}");
    let text = refusals("Indicator;Unit;Target 2023;Actual 2023\nTrees;1.000;50;60\n".as_bytes());
    assert!(text[0].contains("cell B2 S47: \"1.000\" stands where the unit"), "{text:#?}");
    assert_lines(
        "Indicator;Unit;Target 2023;Actual 2023\nTrees;'000;50;60\nBirths;‰;5;6\nOaks;- // -;5;6\nAshes;idem;7;8\nYews;-;7;8\n",
        "Trees ['000] = 60; T Target 2023 50
         Births [‰] = 6; T Target 2023 5
         Oaks [‰] = 6; T Target 2023 5
         Ashes [‰] = 8; T Target 2023 7
         Yews = 8; T Target 2023 7",
    );
}
