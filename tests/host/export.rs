//! What a reader takes away.

use report_card::export::{Folds, Picture, Shape, compose, csv, plain, svg};
use report_card::facts;
use report_card::outline::Outline;
use report_card::words::Words;

const NGO_QUYEN: &str = include_str!("../../www/reports/ngo-quyen-2023.json");

fn table(json: &str, lang: &str) -> Vec<String> {
    let report = facts::read(json).report.expect("whole");
    let text = csv(&Outline::new(&report, &Words::new([lang])));
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark, for spreadsheets");
    text.trim_end_matches("\r\n").split("\r\n").map(|line| line.replace('\u{a0}', " ")).collect()
}

#[test]
fn what_is_drawn_stands_where_it_is_to_a_hundredth() {
    for (value, written) in
        [(100.0, "100"), (12.5, "12.5"), (0.126, "0.13"), (-3.25, "-3.25"), (-0.004, "0"), (10.0, "10")]
    {
        assert_eq!(report_card::export::coordinate(value), written);
    }
}

#[test]
fn the_csv_of_the_first_report() {
    assert_eq!(
        table(NGO_QUYEN, "vi"),
        [
            "section,id,name,partOf,row,reference,period,value,low,high,comparator,valueStatus,unit,factor,valueText,comparison,comparisonValue,comparisonText,status,statusText,setBy,missingReason,note,partOfId,level,group,ascending,badgesText",
            "tallies,nhiem-vu,nhiệm vụ trọng tâm,,achieved,,,6,,,,,,,6,,,,,,,,,,,,,",
            "tallies,chi-tieu,chỉ tiêu chủ yếu,,total,,,19,,,,,,,19,,,,,,,,,,,,,",
            "tallies,chi-tieu,chỉ tiêu chủ yếu,,achieved,,,19,,,,,,,19,,,,,,,,,,,,,",
            "tallies,chi-tieu,chỉ tiêu chủ yếu,,count,,,11,,,,,,,11 vượt kế hoạch cả năm,,,,exceeded,vượt kế hoạch,,,,,,,,",
            "tallies,chi-tieu,chỉ tiêu chủ yếu,,count,,,8,,,,,,,8 đạt kế hoạch cả năm,,,,met,đạt kế hoạch (tính từ số liệu),,,,,,,,",
            "budget,thu-ngan-sach,Thu ngân sách nhà nước trên địa bàn,,actual,,năm 2023,1757,,,>,estimated,tỷ đồng,1000000000,hơn 1.757 tỷ đồng,,,,exceeded,vượt kế hoạch,,,,,0,,true,ước đạt",
            "budget,thu-ngan-sach,Thu ngân sách nhà nước trên địa bàn,,target,dự toán thành phố giao,,,,,,,,,,percentChange,42.5,\"vượt 42,5%\",exceeded,vượt kế hoạch,thành phố,,,,0,,true,",
            "budget,thu-ngan-sach,Thu ngân sách nhà nước trên địa bàn,,target,dự toán HĐND quận giao,,,,,,,,,,percentChange,12.4,\"vượt 12,4%\",exceeded,vượt kế hoạch,HĐND quận,,,,0,,true,",
            "measures,giai-phong-mat-bang,diện tích giải phóng mặt bằng,,actual,,năm 2023,36.1,,,>,,ha,,\"hơn 36,1 ha\",,,,,,,,,,0,,true,",
            "measures,giai-phong-mat-bang,diện tích giải phóng mặt bằng,,baseline,năm 2022,năm 2022,,,,,,,,,multiple,6,gấp 6 lần,,,,,,,0,,true,",
        ]
    );
}

#[test]
fn every_figure_of_every_report_is_in_its_csv() {
    for json in [
        include_str!("../../www/reports/thua-thien-hue-2019.json"),
        include_str!("../../www/reports/winchester-2014-15.json"),
    ] {
        let report = facts::read(json).report.expect("whole");
        let lines = table(json, "en");
        for measure in report.all_measures() {
            let own = |row: &str| {
                lines
                    .iter()
                    .filter(|line| line.contains(&format!(",{},", measure.id)) && line.contains(&format!(",{row},")))
                    .count()
            };
            assert_eq!(own("actual"), 1, "{}", measure.id);
            assert_eq!(own("target"), measure.targets.len(), "{}", measure.id);
            assert_eq!(own("baseline"), measure.baselines.len(), "{}", measure.id);
            assert_eq!(own("observation"), measure.observations.len(), "{}", measure.id);
        }
    }
}

#[test]
fn a_cell_that_begins_like_a_formula_is_text_and_quotes_are_doubled() {
    let json = NGO_QUYEN
        .replace("dự toán thành phố giao", "=HYPERLINK(\\\"http://x\\\")")
        .replace("dự toán HĐND quận giao", "a, \\\"b\\\"\\nc")
        .replace("năm 2022\",", "@x\",");
    let lines = table(&json, "vi").join("\n");
    assert!(lines.contains(r#","'=HYPERLINK(""http://x"")","#), "{lines}");
    assert!(lines.contains("\"a, \"\"b\"\"\nc\""), "{lines}");
    assert!(!lines.contains(",=") && !lines.contains(",@"), "{lines}");
}

/// As wide as it is long.
fn picture(json: &str, lang: &str) -> Picture {
    let report = facts::read(json).report.expect("whole");
    compose(&Outline::new(&report, &Words::new([lang])), "https://portal.example/#r", &|text, size, _| {
        text.chars().count() as f64 * size * 0.5
    })
}

fn said(picture: &Picture) -> String {
    let texts = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { text, .. } => Some(text.replace('\u{a0}', " ")),
        _ => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_picture_says_what_the_card_says_at_a_glance() {
    let picture = picture(NGO_QUYEN, "vi");
    let said = said(&picture);
    for fact in [
        "Quận uỷ Ngô Quyền",
        "Kết quả năm 2023 và chủ đề năm 2024",
        "19",
        "/19",
        "11 vượt kế hoạch cả năm",
        "6 nhiệm vụ trọng tâm đã hoàn thành",
        "hơn 1.757 tỷ đồng (ước đạt)",
        "vượt 42,5%",
        "hơn 36,1 ha",
        "năm 2022 (không nêu số)",
        "gấp 6 lần",
        "Tăng cường quản lý đất đai",
        "Minh Hảo; Ảnh: Đàm Thanh",
        "https://portal.example/#r",
    ] {
        assert!(said.contains(fact), "{fact} is missing in {said}");
    }
    assert_eq!(picture.width, 720.0);
}

#[test]
fn nothing_of_a_picture_stands_outside_it() {
    let long = NGO_QUYEN.replace("dự toán thành phố giao", &"dự-toán-thành-phố-giao".repeat(20));
    for json in [NGO_QUYEN, &long, include_str!("../../www/reports/winchester-2014-15.json")] {
        let picture = picture(json, "vi");
        for shape in &picture.shapes {
            if let Shape::Text { at: [x, y], size, text, is_end, .. } = shape {
                let width = text.chars().count() as f64 * size * 0.5;
                let (left, right) = if *is_end { (x - width, *x) } else { (*x, x + width) };
                assert!(left >= 0.0 && right <= picture.width && *y < picture.height, "{text} from {left} to {right}");
            }
        }
    }
}

/// Word's and PowerPoint's line break, a page's, and what else XML can't hold.
const NO_XML: &str = "\u{b}\u{c}\0\u{1}\u{8}\u{e}\u{1f}\u{fffe}\u{ffff}";

#[test]
fn no_control_character_goes_into_a_file_of_markup() {
    let name = serde_json::to_string(&format!("uỷ{NO_XML}Ngô Quyền")).expect("a text");
    let json = NGO_QUYEN.replace("\"Quận uỷ Ngô Quyền\"", &name);
    assert_ne!(json, NGO_QUYEN);
    let report = facts::read(&json).report.expect("whole");
    let words = Words::new(["vi"]);
    let drawn = svg(&picture(&json, "vi"), "#123456");
    let html = plain(&Outline::new(&report, &words), |_| "", Folds::Kept);
    for written in [drawn, html] {
        assert!(!written.contains(|sign| NO_XML.contains(sign)) && written.contains("uỷ  Ngô Quyền"), "{written}");
    }
}

#[test]
fn the_svg_is_xml_whatever_the_report_says() {
    let json = NGO_QUYEN.replace("Quận uỷ", "<script>\\u0000&]]>\\\"'");
    let svg = svg(&picture(&json, "vi"), "#123456");
    assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>\n"));
    assert!(!svg.contains("<script") && !svg.contains('\0') && !svg.contains("foreignObject"));
    assert!(svg.contains("&lt;script&gt;&amp;]]&gt;&quot;'") && svg.contains("#123456"));
}
