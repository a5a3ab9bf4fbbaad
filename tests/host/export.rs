//! What a reader takes away.

use report_card::export::{Folds, Picture, Shape, alternative, compose, csv, omitted, plain, svg, whole};
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

/// What of a text stands in no isolate, and whether each that opens is closed.
fn outside(text: &str) -> (String, bool) {
    let mut depth = 0_i32;
    let mut outside = String::new();
    for sign in text.chars() {
        match sign {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            sign if depth == 0 => outside.push(sign),
            _ => {}
        }
    }
    (outside, depth == 0)
}

const ARABIC_NAMES: &str = r#"{"version": 1, "id": "r", "language": "ar", "title": "نتائج 2023 و2024", "organization": {"name": "بلدية 5 أكتوبر"},
    "period": {"start": "2023-01-01", "end": "2023-12-31"}, "units": {"r": {"label": "مليون ريال"}},
    "tallies": [{"id": "t", "label": "مؤشرات خطة 2023", "achieved": 12, "exceeded": 5, "total": 34, "against": "خطة 2024",
      "indicators": [{"id": "i", "name": "مؤشر 7", "status": "notMet", "actual": {"value": 3, "valueStatus": "estimated"}, "unit": "r"}]}],
    "measures": [{"id": "m", "name": "إيرادات 2023 من الضرائب والرسوم المحلية والغرامات والإيجارات والمبيعات والمنح 2022", "unit": "r", "actual": {"value": 1234, "valueStatus": "estimated"},
      "targets": [{"id": "p", "name": "خطة 2023", "value": 5678}, {"id": "q", "name": "خطة 2022", "value": 10, "setBy": "مجلس 9"}], "note": "ملاحظة 1 و2"}]}"#;

#[test]
fn what_reads_from_right_to_left_stands_apart_in_pictures_and_texts() {
    let is_rtl = |sign: char| ('\u{590}'..='\u{8ff}').contains(&sign);
    let report = facts::read(ARABIC_NAMES).report.expect("whole");
    let words = Words::new(["en"]);
    let outline = Outline::new(&report, &words);
    let drawn: Vec<String> = said(&picture(ARABIC_NAMES, "en")).split('\n').map(str::to_owned).collect();
    for text in drawn.into_iter().chain(whole(&outline)).chain([alternative(&outline)]) {
        let (outside, is_closed) = outside(&text);
        assert!(is_closed && !outside.contains(is_rtl), "{text:?}");
    }
    // A Latin card of Latin names has no such sign.
    assert!(!said(&picture(NGO_QUYEN, "vi")).contains(['\u{2068}', '\u{2069}']));
}

#[test]
fn on_a_card_from_right_to_left_what_is_the_reports_stands_apart() {
    let messages = crate::messages::messages(include_str!("../messages/ar.json"));
    let words = Words::with_messages(["ar"], Some(&messages));
    let report = facts::read(NGO_QUYEN).report.expect("whole");
    let outline = Outline::new(&report, &words);
    for text in whole(&outline) {
        let (outside, is_closed) = outside(&text);
        assert!(is_closed && !outside.contains(|sign: char| sign.is_ascii_alphabetic()), "{text:?}");
    }
}

#[test]
fn a_pictures_alternative_names_the_indicators_that_were_missed() {
    let tally = r#""tallies": [{"id": "t", "label": "chỉ tiêu", "achieved": 1, "partiallyAchieved": 1, "notAchieved": 1, "total": 3, "indicators": [
        {"id": "a", "name": "Đường", "unit": "km", "status": "met", "actual": {"value": 5}},
        {"id": "b", "name": "Trường", "status": "partiallyMet", "actual": {"value": 2}},
        {"id": "c", "name": "Chợ", "unit": "km", "actual": {"value": 3}, "targets": [{"id": "k", "name": "kế hoạch", "value": 4}]}]}]"#;
    let json = crate::told::json("vi", tally).replace(r#""units": {"#, r#""units": {"km": {"label": "km"}, "#);
    let report = facts::read(&json).report.expect("whole");
    let said = alternative(&Outline::new(&report, &Words::new(["vi"]))).replace('\u{a0}', " ");
    assert!(said.contains("Trường; 2; đạt một phần.") && said.contains("Chợ; 3 km; chưa đạt"), "{said}");
    assert!(said.contains("kế hoạch: 4 km") && !said.contains("Đường"), "{said}");
}

#[test]
fn a_picture_names_what_of_the_card_is_not_in_it() {
    let left_out = |json: &str| {
        let content = report_card::card::Content::new(
            json,
            report_card::card::Options { lang: Some("en".into()), ..Default::default() },
        );
        let report = content.report().expect("whole");
        let errors = content.errors();
        let outline = Outline::new(report, content.words()).with_errors(&errors);
        let drawn = compose(&outline, "", &|text, size, _| text.chars().count() as f64 * size * 0.5);
        (omitted(&outline).unwrap_or_default(), said(&drawn).replace('\n', " "), alternative(&outline))
    };
    let fields = |fields: &str| crate::told::json("en", fields);
    let tally = r#""tallies": [{"id": "t", "label": "targets", "achieved": 1, "total": 1, "indicators": [{"id": "a", "name": "A", "status": "met"}]}]"#;
    let (named, drawn, _) = left_out(&fields(tally));
    assert_eq!(named, "Not in this picture, but on the card: the list of 1 indicator.");
    assert!(drawn.contains(&named), "{drawn}");
    // The section itself, with its counts, is in it: only the lists are not.
    assert!(drawn.contains("Indicators"), "{drawn}");
    let two = tally.replace(
        "]}]",
        r#"]}, {"id": "u", "label": "others", "achieved": 1, "total": 2, "indicators": [{"id": "b", "name": "B", "status": "met"}, {"id": "c", "name": "C", "status": "notMet"}]}]"#,
    );
    assert_eq!(left_out(&fields(&two)).0, "Not in this picture, but on the card: the list of 3 indicators.");
    let points = |years: &[u32]| {
        let points: Vec<String> =
            years.iter().map(|year| format!(r#"{{"period": {{"end": "{year}-12-31"}}, "value": {year}}}"#)).collect();
        format!(r#""measures": [{{"id": "a", "name": "A", "observations": [{}]}}]"#, points.join(","))
    };
    assert_eq!(
        left_out(&fields(&points(&[2020, 2021, 2022]))).0,
        "Not in this picture, but on the card: Earlier periods."
    );
    // The first and the last are told.
    assert_eq!(left_out(&fields(&points(&[2020, 2021]))).0, "");
    let spoilt = r#""measures": [{"id": "a", "name": "A", "actual": {"value": 1}}, {"id": "b", "name": "", "actual": {"value": 2}}]"#;
    let (_, drawn, said) = left_out(&fields(spoilt));
    for form in [drawn, said] {
        assert!(form.contains("1 item of this report can’t be shown"), "{form}");
    }
}
