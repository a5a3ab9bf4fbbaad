//! Units in words of any length, and where they stand: read wherever they are known, refused where nobody can say of which line they are.

use rust_xlsxwriter::{Format, Workbook};

use super::{assert_lines, found, lines, told};

fn refusals(sheet: &[u8]) -> Vec<String> {
    found(sheet).map(|_| ()).map_err(|problems| told(&problems)).expect_err("refused")
}

#[test]
fn a_line_above_the_table_says_so_many_of_a_unit() {
    for (line, unit) in [
        ("In millions of US dollars", "millions of US dollars"),
        ("In millions of US dollars unless otherwise noted", "millions of US dollars"),
        ("(US$ millions)", "US$ millions"),
        ("In thousands of euros", "thousands of euros"),
        ("Millions of dong", "Millions of dong"),
        ("(in billions of VND)", "billions of VND"),
        ("$ millions", "$ millions"),
        ("(in thousands of people)", "thousands of people"),
        ("Đơn vị tính: nghìn doanh nghiệp", "nghìn doanh nghiệp"),
    ] {
        let sheet = format!("Results 2024\n{line}\nMeasure;Target 2024;Actual 2024\nExports;1200;1250\n");
        assert_eq!(lines(&sheet), [format!("Exports [{unit}] = 1250; T Target 2024 1200")], "{line}");
    }
}

#[test]
fn a_heading_and_a_name_say_it_too() {
    for (heading, unit) in [
        ("Actual 2024 (in millions of pounds)", "millions of pounds"),
        ("Actual 2024 € million", "€ million"),
        ("Actual 2024 (millions of tonnes)", "millions of tonnes"),
        ("Actual 2024 (’000)", "’000"),
        ("Actual 2024 in thousands", "thousands"),
        ("Thực hiện 2024 (triệu lượt khách)", "triệu lượt khách"),
    ] {
        assert_eq!(
            lines(&format!("Measure;{heading}\nExports;1250\n")),
            [format!("Exports [{unit}] = 1250")],
            "{heading}"
        );
    }
    // A name's own goes before the title's.
    assert_lines(
        "Results 2024\nUnit: £m\nMeasure;Actual 2024\nRice (million tonnes);12\nPopulation (in thousands);12\nExports - $m;12\nExports in USD million;12\nExports, millions of dollars;12\nTrade (2010 prices, £bn);12\nFees;12\n",
        "Rice [million tonnes] = 12
         Population [thousands] = 12
         Exports [$m] = 12
         Exports [USD million] = 12
         Exports [millions of dollars] = 12
         Trade (2010 prices) [£bn] = 12
         Fees [£m] = 12",
    );
    assert_lines(
        "Kết quả năm 2024\nĐơn vị tính: tỷ đồng\nNội dung;TH 2024\nXuất khẩu - triệu USD;12\nDân số: nghìn người;12\nTổng vốn (giá 2010, nghìn tỷ đồng);12\n",
        "Xuất khẩu [triệu USD] = 12
         Dân số [nghìn người] = 12
         Tổng vốn (giá 2010) [nghìn tỷ đồng] = 12",
    );
    // What is no money by its name is told, and has none.
    let (_, table) = found(
        "Unit: £m\nMeasure,Actual 2024\nFees,12\nDeaths per 100,000,12\nEmployment rate,12\nShare of GDP,12\n"
            .replace("100,000", "100 000")
            .as_bytes(),
    )
    .unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
    assert_eq!(
        told(&table.notices).iter().filter(|said| said.contains("\"£m\"")).count(),
        3,
        "{:#?}",
        told(&table.notices)
    );
    // A group's.
    assert_lines(
        "Unit: £m\nMeasure;Actual 2024\nFees;12\nAgriculture (thousand tonnes);\nRice;12\nTrade - £bn;\nExports;12\n",
        "Fees [£m] = 12
         Rice [thousand tonnes] = 12
         Exports [£bn] = 12",
    );
}

#[test]
fn headings_in_two_of_them_are_refused() {
    for (one, other) in [
        ("Target 2024 (million tonnes)", "Actual 2024 (tonnes)"),
        ("Target 2024 in thousands", "Actual 2024 in millions"),
        ("Target 2024 (in millions of pounds)", "Actual 2024 (in thousands of pounds)"),
    ] {
        let said = refusals(format!("Measure;{one};{other}\nExports;1200;1250\n").as_bytes());
        assert!(said[0].contains("cell C2 S47: this cell is in"), "{said:#?}");
    }
}

#[test]
fn a_unit_between_the_lines_is_refused_where_it_is_another() {
    for unit in [
        "Unit: £000",
        "(£000)",
        "Đơn vị: nghìn đồng",
        "ĐVT: người",
        "ĐVT: đàn gà",
        "All figures in thousands",
        "Percent",
        "% of GDP",
        "(tonnes)",
    ] {
        let sheet =
            format!("Results\nUnit: £m\nMeasure;Target 2024;Actual 2024\nJobs;1;2\n{unit};;\nExports;1200;1250\n");
        let said = refusals(sheet.as_bytes());
        assert!(said.len() == 1 && said[0].contains("cell A5 S47: the unit \""), "{unit}{said:#?}");
    }
    // As on each page.
    assert_lines(
        "Results\nUnit: £m\nMeasure;Actual 2024\nJobs;2\nUnit: £m;\nExports;1250\nSchools;\nBooks;5\n",
        "Jobs [£m] = 2
         Exports [£m] = 1250
         Books [£m] = 5",
    );
}

#[test]
fn a_column_that_multiplies_is_refused() {
    for (heading, cell) in [("Multiplier", "millions"), ("Scale", "1000"), ("Hệ số", "nghìn"), ("Scale", "£ million")]
    {
        let said = refusals(format!("Indicator;Unit;{heading};Actual 2024\nExports;USD;{cell};1250\n").as_bytes());
        assert!(said[0].contains(&format!("cell C1 S47: column \"{heading}\" says by how much")), "{said:#?}");
    }
    assert!(found("Indicator;Unit;Scale;Actual 2024\nExports;USD;national;1250\n".as_bytes()).is_ok());
}

#[test]
fn a_format_that_divides_needs_a_unit_that_says_so() {
    let sheet = |heading: &str, format: &str| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "Indicator").expect("written");
        sheet.write(0, 1, heading).expect("written");
        sheet.write(1, 0, "Fees").expect("written");
        sheet.write_with_format(1, 1, 4_620_000, &Format::new().set_num_format(format)).expect("written");
        book.save_to_buffer().expect("a workbook")
    };
    for (heading, format) in
        [("Actual 2024 £", "#,##0,"), ("Actual 2024", "0.0,,"), ("Actual 2024 (tonnes)", "#,##0,;-#,##0,")]
    {
        let said = refusals(&sheet(heading, format));
        assert!(said[0].contains("B2 S47: the cell holds 4620000, and its format shows"), "{said:#?}");
    }
    for (heading, format) in [
        ("Actual 2024 £000", "#,##0,"),
        ("Actual 2024", "\"£\"0.0,,\"m\""),
        ("Actual 2024 (thousand tonnes)", "#,##0,"),
    ] {
        assert!(found(&sheet(heading, format)).is_ok(), "{heading} {format}");
    }
}

#[test]
fn the_money_that_a_name_ends_with_is_its_unit_only_with_how_many() {
    assert_lines(
        "Unit: £m\nMeasure;Actual 2024\nExports in USD million;5\nLoans in US dollars;6\nFees - £;7\n",
        "Exports [USD million] = 5
         Loans in US dollars [£m] = 6
         Fees [£] = 7",
    );
}

#[test]
fn what_a_name_counts_behind_a_sign_is_not_in_the_money_of_the_title() {
    let sheet = "Đơn vị tính: tỷ đồng\nChỉ tiêu;TH 2024\nĐàn lợn - con;5\nSản lượng lúa, tấn;6\nChi - huyện;7\nVốn - hộ gia đình;8\nCông trình;9\n";
    assert_lines(
        sheet,
        "Đàn lợn - con = 5
         Sản lượng lúa, tấn = 6
         Chi - huyện [tỷ đồng] = 7
         Vốn - hộ gia đình [tỷ đồng] = 8
         Công trình [tỷ đồng] = 9",
    );
    let (_, table) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
    let told = told(&table.notices);
    assert!(told.iter().any(|told| told.contains("cell A3 S52: the unit above this line, \"tỷ đồng\"")), "{told:#?}");
}

#[test]
fn a_unit_over_another_column_is_the_one_above_again_or_refused() {
    let sheet = |unit: &str| format!("KQ\nĐVT: triệu đồng\nChỉ tiêu;KH 2024;TH 2024\nThu;1;2\n;;{unit}\nPhí;5;6\n");
    assert_lines(
        &sheet("ĐVT: triệu đồng"),
        "Thu [triệu đồng] = 2; T KH 2024 1
         Phí [triệu đồng] = 6; T KH 2024 5",
    );
    let said = refusals(sheet("ĐVT: tỷ đồng").as_bytes());
    assert!(said[0].contains("cell C5 S47: the unit \"tỷ đồng\""), "{said:#?}");
}

#[test]
fn dots_where_units_stand_say_that_there_is_none() {
    assert_lines("Indicator;Unit;Actual 2024\nTrees;…;50\nOaks;...;5\n", "Trees = 50\nOaks = 5");
}
