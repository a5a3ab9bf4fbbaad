//! What is no figure, and what each refusal says to write.

use report_card::sheet::{Cell, CellValue, NumberStyle};
use report_card::words::Language;

use super::{Comma, Point, check_commas, problem, told};
use report_card::sheet::figure;

#[test]
fn words_with_digits_are_refused() {
    check_commas(&[
        ("tăng từ 5 lên 6", "S21"),
        ("95% of target", "S21"),
        ("95% so với kế hoạch", "S21"),
        ("Improving since 2019", "S21"),
        ("Q3", "S21"),
        ("22 chỉ tiêu, 15 vượt", "S21"),
        ("1.757.5", "S21"),
        ("1,2,3", "S21"),
        ("12.34.56", "S21"),
        ("1.75.000", "S21"),
        ("5.", "S21"),
        ("--5", "S21"),
        ("5th", "S21"),
        ("(+5)", "S21"),
        ("(ước 5)", "S21"),
        ("(5 hộ)", "S21"),
        ("(tăng 5%)", "S21"),
        ("-(5)", "S21"),
        ("±5", "S21"),
        ("5½", "S21"),
        ("½", "S21"),
        ("①", "S21"),
        ("12\n345", "S21"),
        ("12  345", "S21"),
        ("9,4 100", "S21"),
        ("?", "S21"),
        ("%", "S21"),
        ("12:30", "S21"),
        ("000", "S21"),
        ("00123", "S21"),
        ("01.234", "S21"),
        ("#1", "S21"),
        ("2 triệu rưỡi", "S21"),
        ("4,5 âm", "S21"),
        ("4,5 CR", "S21"),
        ("4,5 Dr", "S21"),
        ("4.5 negative", "S21"),
        ("0912.345.678", "S21"),
    ]);
}

#[test]
fn dates_fractions_and_dashes_are_refused() {
    check_commas(&[
        ("31/12/2024", "S24"),
        ("31.12.2024", "S24"),
        ("2024-12-31", "S24"),
        ("2024-12-31 00:00:00", "S24"),
        ("1/2/24", "S24"),
        ("3-May", "S24"),
        ("May-24", "S24"),
        ("2-Thg1", "S24"),
        ("5 mayors", "5 [mayors]"),
        ("12/15", "S25"),
        ("15/15", "S25"),
        ("- 12", "S33"),
        ("– 12", "S33"),
        ("45 (12)", "S32"),
        ("5 triệu (1)", "S32"),
        ("45 (trong đó 12 mới)", "S32"),
    ]);
}

#[test]
fn what_programs_write_in_place_of_a_figure() {
    check_commas(&[
        ("#REF!", "S26"),
        ("#DIV/0!", "S26"),
        ("#N/A", "S26"),
        ("#VALUE!", "S26"),
        ("#########", "S26"),
        ("Err:502", "S26"),
        ("=SUM(A1:A3)", "S27"),
        ("TRUE", "S28"),
        ("False", "S28"),
        ("#TÊN?", "S26"),
    ]);
    let cell = |value| Cell { value, style: NumberStyle::default() };
    let table = [
        (CellValue::Error("#REF!".to_owned()), "S26"),
        (CellValue::Formula("B1/B2".to_owned()), "S27"),
        (CellValue::Bool(true), "S28"),
        (CellValue::Date("2024-05-03".to_owned()), "S24"),
        (CellValue::Number(f64::NAN), "S21"),
    ];
    for (value, code) in table {
        let shown = format!("{value:?}");
        assert_eq!(told(figure::read(&cell(value), Point)), code, "{shown}");
    }
}

/// Each names the cell as it is written, and what to write.
#[test]
fn refusals_name_a_remedy() {
    let table = [
        ("5 and 6", "write the number alone", "chỉ ghi con số"),
        (
            "12/15",
            "write 12 here and 15 in the target's column, or write 80%",
            "ghi 12 ở đây và 15 ở cột kế hoạch, hoặc ghi 80%",
        ),
        ("1/3", "or write the per cent", "hoặc ghi tỷ lệ phần trăm"),
        ("3/5/2024", "make the cell Text and type 3–5", "đặt ô là Text và gõ 3–5"),
        ("10-5", "write the lesser first", "ghi số nhỏ trước"),
        ("2020-2025", "2000–2100 ha", "2000–2100 ha"),
        ("1.757 (1)", "write (*) or ¹", "ghi (*) hoặc ¹"),
        ("- 12", "write -12", "ghi liền dấu (-12)"),
        ("350 triệu - 1,2 tỷ", "write both numbers in one", "theo một đơn vị"),
        ("12345678901234567890", "write it shorter", "ghi gọn hơn"),
        ("#REF!", "mend its formula", "sửa công thức"),
        ("tăng 2,3 lần", "2.3 times", "gấp … lần"),
    ];
    for (written, english, vietnamese) in table {
        let Err(fault) = figure::read(&super::text(written), Comma) else { panic!("{written} is read") };
        let problem = problem(fault);
        for (language, remedy) in [(Language::En, english), (Language::Vi, vietnamese)] {
            let sentence = problem.sentence(language);
            assert!(sentence.contains(written) && sentence.contains(remedy), "{written}: {sentence}");
        }
    }
}

/// A date as its reader writes it; what S24 says to write is read.
#[test]
fn a_date_is_told_as_it_is_written() {
    let cell = Cell { value: CellValue::Date("2024-05-03T00:00:00".to_owned()), style: NumberStyle::default() };
    let Err(fault) = figure::read(&cell, Comma) else { panic!("it is read") };
    assert!(problem(fault).sentence(Language::Vi).starts_with("ô này là ngày 03/05/2024, không phải số liệu"));
    assert!(figure::read(&super::text("3–5"), Comma).is_ok());
}

/// A remark that got into a column of figures is told by its beginning.
#[test]
fn a_long_text_is_told_by_its_beginning() {
    let written = "Năm 2024 ".repeat(400);
    let Err(fault) = figure::read(&super::text(&written), Comma) else { panic!("it is read") };
    let sentence = problem(fault).sentence(Language::Vi);
    assert!(sentence.chars().count() < 250 && sentence.contains("Năm 2024…"), "{sentence}");
}
