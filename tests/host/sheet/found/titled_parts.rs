//! A part of a year in a title: understood, or asked about; never the whole year.

use super::{found, told};

/// The first and last day of the report, by its title.
fn days(title: &str, heading: &str) -> String {
    let sheet = format!("{title}\nChỉ tiêu;{heading}\nThu;1250\n");
    let (layout, _) = found(sheet.as_bytes()).unwrap_or_else(|problems| panic!("{title} {:#?}", told(&problems)));
    let period = layout.period.unwrap_or_else(|| panic!("{title}: no period"));
    format!("{} {}", period.start, period.end)
}

#[test]
fn the_days_of_a_title_are_those_of_its_words() {
    for (title, expected) in [
        ("KẾT QUẢ từ 01/01/2024 đến 30/9/2024", "2024-01-01 2024-09-30"),
        ("KẾT QUẢ từ ngày 01/4/2024 đến hết ngày 30/6/2024", "2024-04-01 2024-06-30"),
        ("KẾT QUẢ nửa đầu năm 2024", "2024-01-01 2024-06-30"),
        ("KẾT QUẢ nửa cuối năm 2024", "2024-07-01 2024-12-31"),
        ("KẾT QUẢ tháng chín năm 2024", "2024-09-01 2024-09-30"),
        ("KẾT QUẢ tháng mười một năm 2024", "2024-11-01 2024-11-30"),
        ("KẾT QUẢ 2 quý đầu năm 2024", "2024-01-01 2024-06-30"),
        ("KẾT QUẢ 3 quý năm 2024", "2024-01-01 2024-09-30"),
        ("KẾT QUẢ quý I đến quý III năm 2024", "2024-01-01 2024-09-30"),
        ("Results Third quarter 2024", "2024-07-01 2024-09-30"),
        ("Results 3rd quarter 2024", "2024-07-01 2024-09-30"),
        ("Results 1st half 2024", "2024-01-01 2024-06-30"),
        ("Results First half of 2024", "2024-01-01 2024-06-30"),
        ("Results second half of 2024", "2024-07-01 2024-12-31"),
        ("Results 9M 2024", "2024-01-01 2024-09-30"),
        ("Results 09/2024", "2024-09-01 2024-09-30"),
        ("Results 2024-09", "2024-09-01 2024-09-30"),
        ("Results 2024 (Q1-Q3)", "2024-01-01 2024-09-30"),
        ("Results YTD September 2024", "2024-01-01 2024-09-30"),
        ("Results March 2024 (cumulative from January)", "2024-01-01 2024-03-31"),
        ("Results FY 2024 (1 July 2023 - 30 June 2024)", "2023-07-01 2024-06-30"),
        ("Results 1 January 2024 - 31 December 2024", "2024-01-01 2024-12-31"),
        ("Results 1H 2024", "2024-01-01 2024-06-30"),
        ("Half-year report 2024", "2024-01-01 2024-06-30"),
        ("Results as of 2024-09-30", "2024-01-01 2024-09-30"),
        ("Q2 & Q3 2024 results", "2024-04-01 2024-09-30"),
        ("Quarters 1 and 2 2024", "2024-01-01 2024-06-30"),
        ("KẾT QUẢ quý I, II, III năm 2024", "2024-01-01 2024-09-30"),
        ("KẾT QUẢ quý 1+2 năm 2024", "2024-01-01 2024-06-30"),
        ("KẾT QUẢ quý I, 3 tháng đầu năm 2024", "2024-01-01 2024-03-31"),
        ("KẾT QUẢ đến cuối tháng 9/2024", "2024-01-01 2024-09-30"),
        ("KẾT QUẢ từ tháng 3 đến tháng 9 năm 2024", "2024-03-01 2024-09-30"),
        ("KẾT QUẢ tháng 1-9/2024", "2024-01-01 2024-09-30"),
        // Up to a day within the year that is named, and not to one after it.
        ("KẾT QUẢ giải ngân năm 2024 tính đến ngày 30/9/2024", "2024-01-01 2024-09-30"),
        ("Position 2024 as at 30 September 2024", "2024-01-01 2024-09-30"),
        ("Performance 2024/25 as at 30 September 2024", "2024-04-01 2024-09-30"),
        ("Results 2024 as at 15 January 2025", "2024-01-01 2024-12-31"),
        // In a line below the year's.
        ("Performance report 2024/25\nQuarter 2", "2024-07-01 2024-09-30"),
        ("KẾT QUẢ NĂM 2024\nQuý III/2024", "2024-07-01 2024-09-30"),
        // When it was written, and what it says of a later time, are not what it is of.
        ("Performance report 2024, published 15 November 2024", "2024-01-01 2024-12-31"),
        ("Results 2024 (published 15 March 2025)", "2024-01-01 2024-12-31"),
        ("KẾT QUẢ NĂM 2024 (Kèm theo Quyết định số 12/QĐ-UBND ngày 15 tháng 01 năm 2025)", "2024-01-01 2024-12-31"),
        ("KẾT QUẢ NĂM 2024\nHà Nội, tháng 12/2024", "2024-01-01 2024-12-31"),
        ("Tình hình năm 2024 và nhiệm vụ quý I năm 2025", "2024-01-01 2024-12-31"),
        ("KẾT QUẢ thực hiện nhiệm vụ quý III năm 2024", "2024-07-01 2024-09-30"),
        // Of a document's number nobody makes a month.
        ("KẾT QUẢ năm 2024 theo Nghị quyết số 09/2024/NQ-HĐND", "2024-01-01 2024-12-31"),
    ] {
        assert_eq!(days(title, "Kết quả"), expected, "{title}");
    }
}

#[test]
fn a_part_of_a_year_that_is_not_understood_is_refused() {
    for title in [
        "Báo cáo tuần 35 năm 2024",
        "Báo cáo đợt 1 năm 2024",
        "Báo cáo học kỳ I năm học 2023-2024",
        "Báo cáo từ 15/11/2023 đến 14/12/2023",
        "Performance report Week 35 2024",
        "Performance report Period 6 2024/25",
        "Performance report autumn term 2024",
        "Week ending 5 May 2024",
        "Tuần 36 tháng 9 năm 2024",
        "Mid-year report 2024",
        "Last quarter of 2024",
        "Results YTD 2024",
        "Báo cáo quý năm 2024",
    ] {
        let sheet = format!("{title}\nChỉ tiêu;KH 2024;TH 2024\nThu;1200;1250\n");
        let said = found(sheet.as_bytes()).map(|_| ()).map_err(|problems| told(&problems)).expect_err(title);
        assert!(said.iter().any(|said| said.contains("S75: the title \"")), "{title}{said:#?}");
    }
    // The headings may say it.
    assert_eq!(days("Performance report Week 35 2024", "Thực hiện tháng 8 năm 2024"), "2024-08-01 2024-08-31");
    // How often such a report is made tells nothing of this one, where its headings don't either.
    let sheet = "Quarterly performance report 2024\nChỉ tiêu;Kế hoạch;Thực hiện\nThu;1200;1250\n";
    let said = found(sheet.as_bytes()).map(|_| ()).map_err(|problems| told(&problems)).expect_err("which quarter");
    assert!(said.iter().any(|said| said.contains("S75: the title \"")), "{said:#?}");
    assert_eq!(days("Quarterly performance report 2024", "Actual Q3 2024"), "2024-07-01 2024-09-30");
    // No parts: a plan of several years, a whole year, a term of office, words that only sound like it, each of all parts.
    for title in [
        "Kế hoạch giai đoạn 2021-2025",
        "Kết quả 12 tháng năm 2024",
        "Medium term plan 2024",
        "Annual report 2024 (12-month)",
        "Kết quả tuần tra, kiểm soát năm 2024",
        "Phát triển kinh tế tuần hoàn năm 2024",
        "Bảo tồn động vật quý hiếm năm 2024",
        "Fixed-term exclusions 2024",
        "Half of households 2024 survey",
        "Báo cáo theo quý năm 2024",
        "Thu nhập bình quân hàng tháng năm 2024",
    ] {
        let sheet = format!("{title}\nChỉ tiêu;TH 2024\nThu;1250\n");
        assert!(found(sheet.as_bytes()).is_ok(), "{title}");
    }
}
