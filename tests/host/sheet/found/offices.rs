//! Layouts that attackers drew after offices' own: each was read wrong or refused once.

use report_card::sheet::figure::Decimal;
use report_card::sheet::layout::Options;

use super::{assert_lines, found, lines_with, told};

#[test]
fn a_scorecard_of_a_quarter_after_last_years_outturn() {
    assert_lines(
        "Harrowmere District Council\nPerformance Scorecard – Quarter 2 2024/25 (July – September 2024)\n\
         Ref\tPerformance indicator\tGood is\t2023/24 outturn\tQ1 2024/25\tQ2 2024/25\t2024/25 target\tRAG\tDirection of travel\n\
         CS1\t% of calls answered within 60 seconds\tHigh\t78.4%\t80.1%\t82.6%\t80%\tGreen\t↑\n\
         HS2\tVisitors to leisure centres\tHigh\t1,204,312\t310,455\t322,918\t320,000\tAmber\t→\n\
         HS3\tAffordable homes delivered\tHigh\t112\tN/A\tTBC\t120\tN/A\tN/A\n",
        r#"
% of calls answered within 60 seconds [%] = 82.6; T 2024/25 target (to 2025-03-31) 80; B 2023/24 outturn (to 2024-03-31) 78.4; Q1 2024/25 to 2024-06-30 80.1; status met; id cs1
Visitors to leisure centres = 322918; T 2024/25 target (to 2025-03-31) 320000; B 2023/24 outturn (to 2024-03-31) 1204312; Q1 2024/25 to 2024-06-30 310455; status partiallyMet; id hs2
Affordable homes delivered; T 2024/25 target (to 2025-03-31) 120; B 2023/24 outturn (to 2024-03-31) 112; id hs3
"#,
    );
}

#[test]
fn months_and_the_months_together() {
    assert_lines(
        "THU NGÂN SÁCH CÁC THÁNG 6 THÁNG ĐẦU NĂM 2024;;;;\nĐơn vị tính: tỷ đồng;;;;\n\
         Chỉ tiêu;Kế hoạch năm 2024;Tháng 5;Tháng 6;6 tháng đầu năm 2024;% TH so với KH năm\n\
         Thu tiền thuê đất;30;4,1;3,1;15;50\n",
        "Thu tiền thuê đất [tỷ đồng] = 15; T Kế hoạch năm 2024 (to 2024-12-31) 30 percentOf 50; Tháng 5 to 2024-05-31 4.1; Tháng 6 to 2024-06-30 3.1; budgetDirection revenue",
    );
    assert_lines(
        "CHỈ TIÊU CÔNG NGHIỆP THÁNG 9 VÀ 9 THÁNG NĂM 2024;;;;\n\
         Chỉ tiêu;Kế hoạch năm 2024;Ước thực hiện tháng 9;Lũy kế 9 tháng năm 2024;Lũy kế 9 tháng so với (%);\n\
         ;;;;Kế hoạch năm;Cùng kỳ\n\
         Khai khoáng;800;65;590;73,8;97,5\n",
        "Khai khoáng = 590; T Kế hoạch năm 2024 (to 2024-12-31) 800 percentOf 73.8; B Cùng kỳ (to 2023-09-30) percentOf 97.5; Ước thực hiện tháng 9 to 2024-09-30 65 estimated",
    );
    assert_lines(
        "KẾT QUẢ QUÝ IV VÀ CẢ NĂM 2023;;\nChỉ tiêu;Quý IV;Cả năm 2023\nLúa (tấn);10;40\n",
        "Lúa [tấn] = 40; Quý IV to 2023-12-31 10",
    );
}

#[test]
fn a_span_of_years_is_what_a_plan_is_for() {
    assert_lines(
        "KẾ HOẠCH PHÁT TRIỂN KT-XH 5 NĂM 2021 - 2025;;;\n\
         Chỉ tiêu;Đơn vị tính;Mục tiêu KH 5 năm 2021-2025;Thực hiện 2023;Ước TH 2024\n\
         Thu ngân sách;tỷ đồng;25000;19840;22100\n",
        "Thu ngân sách [tỷ đồng] = 22100 estimated; T Mục tiêu KH 5 năm 2021-2025 (to 2025-12-31) 25000; B Thực hiện 2023 (to 2023-12-31) 19840; budgetDirection revenue",
    );
    assert_lines(
        "CHỈ TIÊU GIAI ĐOẠN 2021 - 2025;;;;\n(Số liệu đến hết năm 2023);;;;\n\
         Chỉ tiêu;Đơn vị;Thực hiện;;Kế hoạch năm 2023;Mục tiêu đến năm 2025;TH 2023/ KH 2023 (%)\n\
         ;;Năm 2022;Năm 2023;;;\n\
         Xã đạt chuẩn;Xã;14;16;16;20;100\n",
        "Xã đạt chuẩn [Xã] = 16; T Kế hoạch năm 2023 16 percentOf 100; T Mục tiêu đến năm 2025 (to 2025-12-31) 20; B Thực hiện – Năm 2022 (to 2022-12-31) 14",
    );
}

#[test]
fn a_day_in_a_heading_is_no_other_year() {
    assert_lines(
        "TÌNH HÌNH GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2023;;;\nĐVT: Triệu đồng;;;\n\
         Danh mục dự án;Kế hoạch vốn năm 2023;Giải ngân đến 31/01/2024;Tỷ lệ giải ngân (%)\n\
         Đường Trần Phú;55.000;52.312;95,1\n",
        "Đường Trần Phú [Triệu đồng] = 52312; T Kế hoạch vốn năm 2023 55000 percentOf 95.1",
    );
    assert_lines(
        "Budget report 2023\nService\tBudget\tActual as at 31 March 2023\nParks\t10\t11\n",
        "Parks = 11; T Budget 10",
    );
}

#[test]
fn marks_that_a_row_counts() {
    let sheet = "ĐÁNH GIÁ CHỈ TIÊU NĂM 2024;;;;;;\n\
         STT;Tên chỉ tiêu;ĐVT;Nghị quyết năm 2024;Kết quả thực hiện năm 2024;Mức độ hoàn thành;;\n\
         ;;;;;Vượt;Đạt;Không đạt\n\
         1;Thu ngân sách;Triệu đồng;9500;10120;X;;\n\
         2;Gia đình văn hóa;%;≥ 96;95,2;;;x\n\
         3;Giao quân;%;100;100;;X;\n\
         ;Tổng cộng: 03 chỉ tiêu;;;;1;1;1\n\
         ;Tỷ lệ (%);;;;33,3;33,3;33,3\n";
    assert_lines(
        sheet,
        r#"
Thu ngân sách [Triệu đồng] = 10120; T Nghị quyết năm 2024 9500; status exceeded
Gia đình văn hóa [%] = 95.2; T Nghị quyết năm 2024 >=96; status notMet
Giao quân [%] = 100; T Nghị quyết năm 2024 100; status met
"#,
    );
    let (_, table) = found(sheet.as_bytes()).map_err(|problems| told(&problems)).expect("a table");
    let tally = &report_card::sheet::layout::outline(&table)["tallies"][0];
    let counts = ["achieved", "exceeded", "notAchieved", "total"].map(|field| tally[field].as_u64());
    assert_eq!(counts, [Some(2), Some(1), Some(1), Some(3)], "{tally}");
}

#[test]
fn results_that_are_numbered_and_names_under_other_headings() {
    assert_lines(
        "Results framework, 2023\nResult\tIndicator\tUnit\tBaseline (2020)\tTarget (2025)\tActual (2023)\tStatus\n\
         Outcome 1: Access\t\t\t\t\t\t\n\
         1.1\tAccess to safe water\t%\t54.2\t80\t71.5\tOn track\n\
         1.2\tWater points\tNumber\t0\t450\t380\tNot yet reported\n\
         1.3\tOpen defecation\t%\t23\t<5\t9.4\tAt risk\n",
        r#"
Access to safe water [%] = 71.5; T Target (2025) (to 2025-12-31) 80; B Baseline (2020) (to 2020-12-31) 54.2; status onTrack
Water points [Number] = 380; T Target (2025) (to 2025-12-31) 450; B Baseline (2020) (to 2020-12-31) 0; status notReported
Open defecation [%] = 9.4; T Target (2025) (to 2025-12-31) <5; B Baseline (2020) (to 2020-12-31) 23; status atRisk; less is better
"#,
    );
    assert_lines(
        "Revenue Budget Outturn 2023/24\nAll figures in £000\n\
         Service area\t2022/23 Outturn\t2023/24 Budget\t2023/24 Actual\tVariance\tAdverse / Favourable\n\
         Adult social care\t41,250\t43,500\t45,120\t1,620\tAdverse\n\
         Highways\t9,870\t10,250\t9,980\t(270)\tFavourable\n",
        r#"
Adult social care [£000] = 45120; T 2023/24 Budget 43500 difference 1620; B 2022/23 Outturn (to 2023-03-31) 41250; less is better
Highways [£000] = 9980; T 2023/24 Budget 10250 difference -270; B 2022/23 Outturn (to 2023-03-31) 9870; less is better
"#,
    );
}

#[test]
fn the_tables_own_arithmetic_tells_decimals_and_nothing_else_does() {
    let sheet = |variance: &str| format!("Indicator\tTarget\tActual\tVariance\nTrees\t1,200\t1,350\t{variance}\n");
    assert_lines(&sheet("150"), "Trees = 1350; T Target 1200 difference 150");
    for silent in ["12.5%", ""] {
        let refused = found(sheet(silent).as_bytes()).map(|_| ()).map_err(|problems| told(&problems));
        let refused = refused.err().unwrap_or_default();
        // A ratio is one and the same by both.
        assert!(silent == "12.5%" || refused.iter().any(|said| said.contains("S22")), "{silent}: {refused:#?}");
    }
    let options = Options { decimal: Some(Decimal::Point), ..Options::default() };
    assert_eq!(lines_with(&sheet(""), &options), ["Trees = 1350; T Target 1200"]);
}

#[test]
fn words_behind_a_comparison_that_say_again_what_it_is_held_against() {
    let sheet = |plan: &str, before: &str| {
        format!(
            "Kết quả 6 tháng đầu năm 2023;;;;;\nNội dung;ĐVT;KH năm 2023;TH 6 tháng 2023;So với KH năm;So với cùng kỳ 2022\n\
             Hộ mới;hộ;80;45;{plan};{before}\n"
        )
    };
    let right = "Hộ mới [hộ] = 45; T KH năm 2023 (to 2023-12-31) 80 percentOf 56.3; B cùng kỳ 2022 (to 2022-06-30) percentChange -4.3";
    assert_lines(&sheet("đạt 56,3% kế hoạch năm", "giảm 4,3% so với cùng kỳ"), right);
    assert_lines(&sheet("đạt 56,3% KH năm 2023", "giảm 4,3% so với cùng kỳ năm 2022"), right);
    // Of another than the column's: the words do not only say again.
    for (plan, before) in [
        ("đạt 56,3% so với cùng kỳ", "giảm 4,3%"),
        ("đạt 56,3%", "giảm 4,3% so với kế hoạch"),
        ("đạt 56,3%", "giảm 4,3% so với cùng kỳ năm 2019"),
        ("đạt 56,3% kế hoạch, 12 hộ", "giảm 4,3%"),
    ] {
        assert!(found(sheet(plan, before).as_bytes()).is_err(), "{plan}; {before}");
    }
}

#[test]
fn units_in_a_row_of_their_own_and_repeated_with_dashes() {
    assert_lines(
        "MONITORING 2023/24\nStourleigh Town Council\n\tBudget\tActual\tVariance\tRAG rating\n\
         Service\t£'000\t£'000\t£'000\t\nParks\t1,240\t1,315\t75\tRed\nTown hall\t545.5\t545\t-0.5\tGreen\n",
        r#"
Parks [£'000] = 1315; T Budget 1240 difference 75; status notMet; less is better
Town hall [£'000] = 545; T Budget 545.5 difference -0.5; status met
"#,
    );
    assert_lines(
        "Chỉ tiêu;ĐVT;KH 2023;TH 2023\nĐàn trâu;con;8;9\nĐàn bò;-nt-;6;7\n",
        "Đàn trâu [con] = 9; T KH 2023 8\nĐàn bò [con] = 7; T KH 2023 6",
    );
}

#[test]
fn a_column_that_compares_with_the_target_is_no_target() {
    assert_lines(
        "Annual Performance Report 2022/23\nPerformance Indicator\t2022/23\tTarget 2022/23\tComparison to target\n\
         Recycling rate (%)\t46.8\t46\t1.7%\nStaff turnover (%)\t13.1\t10\t31%\n",
        r#"
Recycling rate [%] = 46.8; T Target 2022/23 46 percentChange 1.7
Staff turnover [%] = 13.1; T Target 2022/23 10 percentChange 31; less is better
"#,
    );
}

#[test]
fn a_letter_that_numbers_nothing_is_part_of_the_name() {
    assert_lines(
        "Report 2024\nMetric\tStandard\tActual\nC. difficile infections\t≤ 5\t4\nE. coli infections\tNot set\t6\nVacancies\t8\t9\n",
        r#"
C. difficile infections = 4; T Standard <=5; less is better
E. coli infections = 6; less is better
Vacancies = 9; T Standard 8; less is better
"#,
    );
    assert_lines("Chỉ tiêu;TH 2023\nA. Thu;5\nB. Chi;4\n", "Thu = 5\nChi = 4");
}

#[test]
fn a_second_table_is_refused_where_it_begins() {
    let sheet = "Chỉ tiêu;ĐVT;KH 2023;TH 2023\nThu;ha;1;2\n;;;\nKhoản chi;ĐVT;KH 2023;TH 2023\nChi lương;ha;1;2\n";
    let said = found(sheet.as_bytes()).map(|_| ()).map_err(|problems| told(&problems)).expect_err("two tables");
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].contains("cell A4 S42: another table begins here"), "{said:#?}");
}

#[test]
fn criteria_beside_their_names_and_targets_called_indicators() {
    assert_lines(
        "TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023;;;;;\nTT;Tên tiêu chí;Nội dung tiêu chí;Chỉ tiêu;Kết quả thực hiện;Đánh giá\n\
         1;Quy hoạch;Có quy hoạch chung;Đạt;Đạt;Đạt\n2;Giao thông;Đường xã được bảo trì;100%;100%;Đạt\n\
         ;;Đường thôn được cứng hóa;≥90%;92,5%;Đạt\n3;Điện;Hộ dùng điện an toàn;≥99%;98,7%;Chưa đạt\n",
        r#"
Có quy hoạch chung = Đạt; T Chỉ tiêu Đạt; status met
Đường xã được bảo trì [%] = 100; T Chỉ tiêu 100; status met
· Đường thôn được cứng hóa [%] = 92.5; T Chỉ tiêu >=90; status met
Hộ dùng điện an toàn [%] = 98.7; T Chỉ tiêu >=99; status notMet
"#,
    );
}

#[test]
fn the_years_estimate_beside_six_months_is_not_what_is_compared() {
    let sheet = |numbers: &str| {
        format!(
            "KẾ HOẠCH 6 THÁNG ĐẦU NĂM VÀ ƯỚC THỰC HIỆN CẢ NĂM 2024;;;;;;\n\
             Chỉ tiêu;TH năm 2023;Kế hoạch năm 2024;TH 6 tháng 2024;Ước cả năm 2024;TH 6T/KH (%);Ước năm 2024/TH 2023 (%)\n\
             {numbers}Lương thực;31250;31500;14175;31600;45;101,1\n"
        )
    };
    let right = "Lương thực = 14175; T Kế hoạch năm 2024 (to 2024-12-31) 31500 percentOf 45; B TH năm 2023 (to 2023-12-31) 31250; Ước cả năm 2024 to 2024-12-31 31600 estimated";
    assert_lines(&sheet(""), right);
    assert_lines(&sheet("B;1;2;3;4;5=3/2;6=4/1\n"), right);
}

#[test]
fn points_in_a_column_of_variances() {
    assert_lines(
        "Quarter 1 2024/25\nDescription\tActual\tTarget\tVariance from target\n\
         Invoices paid in time\t98.2%\t97.0%\t1.2 pp\nWaste recycled\t42.9%\t45.0%\t-2.1 pp\n",
        r#"
Invoices paid in time [%] = 98.2; T Target 97.0 pointChange 1.2
Waste recycled [%] = 42.9; T Target 45.0 pointChange -2.1
"#,
    );
}
