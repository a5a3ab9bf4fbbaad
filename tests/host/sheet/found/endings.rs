//! A unit at the end of a heading or a title is the figures' unit, in brackets or not.

use super::lines;

/// The lines of a table with these headings below this title.
fn of(title: &str, headings: &str) -> Vec<String> {
    lines(&format!("{title};;\n{headings}\nAlpha;100;95\nBravo;50;58\n"))
}

#[test]
fn a_heading_ends_in_its_unit() {
    for (headings, unit, name) in [
        ("Service;Budget £000;Outturn £000", "£000", "Budget"),
        ("Service;Budget in £m;Actual - £m", "£m", "Budget"),
        ("Service;Budget [£k];Actual, £k", "£k", "Budget"),
        ("Area;Target tonnes;Actual tonnes", "tonnes", "Target"),
        ("Service;Target;Actual $m", "$m", "Target"),
        ("Service;Target %;Actual %", "%", "Target"),
        ("Nội dung;Dự toán triệu đồng;Quyết toán triệu đồng", "triệu đồng", "Dự toán"),
        ("Chỉ tiêu;Kế hoạch (tấn);Thực hiện (tấn)", "tấn", "Kế hoạch"),
        ("Chỉ tiêu;Kế hoạch tấn;Thực hiện tấn", "tấn", "Kế hoạch"),
        ("Chỉ tiêu;Kế hoạch %;Thực hiện %", "%", "Kế hoạch"),
    ] {
        let expected = [format!("Alpha [{unit}] = 95; T {name} 100"), format!("Bravo [{unit}] = 58; T {name} 50")];
        assert_eq!(of("Council 2023", headings), expected, "{headings}");
    }
    // The district's plan, the year's, and who reports are no units.
    for headings in
        ["Chỉ tiêu;Dự toán huyện;Thực hiện", "Chỉ tiêu;Kế hoạch năm;Thực hiện năm", "Chỉ tiêu;Dự toán đơn vị;Thực hiện"]
    {
        assert!(
            of("UBND huyện A", headings).iter().all(|line| !line.contains('[')),
            "{headings}: {:?}",
            of("UBND huyện A", headings)
        );
    }
}

#[test]
fn a_per_cent_sign_beside_figures_without_one_compares() {
    let told = lines("Chỉ tiêu;Kế hoạch 2023;Thực hiện 2023;% thực hiện\nThuế;200;190;95\n");
    assert_eq!(told, ["Thuế = 190; T Kế hoạch 2023 200 percentOf 95"]);
}

#[test]
fn a_title_ends_in_the_unit_of_all_its_lines() {
    for (title, unit) in [
        ("Budget outturn 2023/24 (£m)", "£m"),
        ("Revenue budget 2023/24 £000", "£000"),
        ("QUYẾT TOÁN CHI NĂM 2023 (triệu đồng)", "triệu đồng"),
        ("QUYẾT TOÁN CHI NĂM 2023 - TỶ ĐỒNG", "TỶ ĐỒNG"),
    ] {
        let lines = of(title, "Nội dung;Dự toán;Quyết toán");
        assert!(lines.iter().all(|line| line.contains(&format!("[{unit}]"))), "{title}: {lines:?}");
    }
    for title in ["Báo cáo kết quả năm 2023 (sơ bộ)", "Performance report (2023)", "Kết quả của 5 xã"]
    {
        let lines = of(title, "Nội dung;Kế hoạch;Thực hiện");
        assert!(lines.iter().all(|line| !line.contains('[')), "{title}: {lines:?}");
    }
    // What a line says of the unit alone goes before.
    let lines = lines("Budget 2023 (£m);;\nAll figures in £000;;\nService;Budget;Actual\nAlpha;100;95\n");
    assert_eq!(lines, ["Alpha [£000] = 95; T Budget 100"]);
}
