//! Whatever the text: no panic, a report without an error, nothing quoted that is not in it.

use proptest::prelude::*;
use report_card::command::check;
use report_card::draft::{Hints, draft, into, open, with};
use report_card::report::{Fault, Severity};
use serde_json::Value;

/// Pieces that rules look for, so that texts made of them reach the rules.
const PIECES: [&str; 51] = [
    "\t",
    "\n",
    "Chỉ tiêu\tĐVT\tKế hoạch\tThực hiện\n",
    " lần lượt ",
    " và ",
    "(so CK: ",
    "nhiệm kỳ 2025-2030",
    "âm 2,3%",
    "đạt -1,25%",
    "1 234 tấn",
    "Lượt xem: 12\n",
    "cả nước ",
    "Thu ngân sách",
    " đạt ",
    " ước ",
    "1.757",
    " tỷ đồng",
    ", ",
    "; ",
    ". ",
    "vượt 42,5%",
    " dự toán thành phố giao",
    "19/19",
    " chỉ tiêu",
    "trong đó ",
    "7 chỉ tiêu vượt",
    "(",
    ")",
    "“",
    "”",
    "\n\n",
    "- ",
    "năm 2024",
    "Năm 2025, phấn đấu ",
    "từ ",
    "5% ",
    "xuống còn ",
    "chủ đề “",
    "nhiệm vụ: ",
    "dự án gồm: ",
    "12/12",
    "giảm ",
    "-5",
    "/",
    "gấp đôi",
    "£4.2 million",
    " of the 38 measures",
    "Đồng chí Lê An, Bí thư, chủ trì",
    "0",
    "…",
    "tỷ lệ ",
];

/// Everything that is told of a draft's report, but for warnings.
fn errors(report: &Value, article: &str) -> Vec<String> {
    let text = serde_json::to_vec(report).expect("JSON");
    let told = check(&text, Some(article)).findings.into_iter().map(|finding| finding.problem);
    let is_wrong = |fault: &Fault| matches!(fault, Fault::QuoteNotFound);
    told.filter(|problem| problem.severity() == Severity::Error || is_wrong(&problem.fault))
        .map(|problem| format!("{} {}", problem.code(), problem.pointer))
        .collect()
}

fn holds(article: &str) {
    let draft = draft(article, None);
    // Without a year there is no last day, which is asked for; where the year of reading is known, nothing is wrong.
    let is_blank = draft.report["period"]["end"] == "";
    let wanted: &[&str] = if is_blank { &["E04 /period/end", "E20 /period/end"] } else { &[] };
    let mut told = errors(&draft.report, article);
    told.sort();
    assert_eq!(told, wanted, "{article:?}");
    assert_eq!(super::asked(&draft, "/period").contains(&"D02"), is_blank, "{article:?}");
    let hints = Hints { year: Some(2026), ..Hints::default() };
    assert_eq!(errors(&with(article, &hints).report, article), [""; 0], "{article:?}");
    for mark in &draft.marks {
        assert_eq!(article.get(mark.place.bytes.clone()), Some(mark.quote.as_str()), "{mark:?} of {article:?}");
        let (utf16, place) = (article.encode_utf16().collect::<Vec<_>>(), &mark.place);
        assert_eq!(
            utf16[place.utf16.clone()],
            mark.quote.encode_utf16().collect::<Vec<_>>(),
            "{mark:?} of {article:?}"
        );
        let characters = article.chars().skip(place.characters.start).take(place.characters.len());
        assert_eq!(characters.collect::<String>(), mark.quote, "{mark:?} of {article:?}");
        assert_eq!(mark.questions.is_empty(), mark.confidence == report_card::draft::Confidence::Sure);
    }
    quotes(&draft.report, &mut |quote| assert!(article.contains(quote), "{quote:?} of {article:?}"));
}

/// Every quote, exactly as it stands.
fn quotes(value: &Value, seen: &mut impl FnMut(&str)) {
    match value {
        Value::Object(fields) => {
            if let Some(quote) = fields.get("quote").and_then(Value::as_str) {
                seen(quote);
            }
            fields.values().for_each(|value| quotes(value, seen));
        }
        Value::Array(items) => items.iter().for_each(|value| quotes(value, seen)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_gives_a_report_without_errors(text in "\\PC{0,300}") {
        holds(&text);
    }

    #[test]
    fn any_figures_give_a_report_without_errors(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60)) {
        holds(&pieces.concat());
    }

    #[test]
    fn any_bytes_are_opened_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(text) = open::open(&bytes) {
            holds(&text);
        }
    }

    #[test]
    fn any_page_is_opened(text in "(<[a-z]{1,8}>|</[a-z]{1,8}>|[a-zđ0-9 .,%&;]{0,10}){0,40}") {
        if let Ok(text) = open::open(format!("<div>{text}").as_bytes()) {
            holds(&text);
        }
    }
}

#[test]
fn decomposed_letters_are_read_and_quoted_as_they_stand() {
    use unicode_normalization::UnicodeNormalization;
    let article = "Năm 2024, thu ngân sách đạt 640 tỷ đồng.".nfd().collect::<String>();
    holds(&article);
    assert_eq!(super::results(&draft(&article, None)).len(), 1);
}

/// Ten times the text takes about ten times as long: rules that look back over all that was read would take a hundred times.
#[test]
fn time_is_linear_in_the_text() {
    let sentence =
        "Thu ngân sách đạt 640 tỷ đồng, vượt 12% dự toán tỉnh giao; xã B có 24/26 chỉ tiêu đạt và “chưa ai biết";
    let time = |count: usize| {
        let article = sentence.repeat(count);
        // This thread's own: what runs beside it costs it nothing.
        let begun = cpu_time::ThreadTime::now();
        assert!(!draft(&article, None).marks.is_empty());
        begun.elapsed().as_secs_f64()
    };
    time(20);
    let (small, large) = (time(100), time(1_000));
    assert!(large < small * 40.0 + 1.0, "{small} s, then {large} s");
}

#[test]
fn a_draft_goes_into_a_report_that_is_there() {
    let mut report: Value =
        serde_json::from_str(include_str!("../../../www/reports/ngo-quyen-2023.json")).expect("JSON");
    let article = "Năm 2023, thu ngân sách đạt 640 tỷ đồng, kết nạp 104 đảng viên.";
    into(report.as_object_mut().expect("an object"), &draft(article, None).report);
    assert_eq!(report["organization"]["name"], "Quận uỷ Ngô Quyền", "the header stays");
    assert_eq!(report["budget"][0]["unit"], "ty-dong", "the unit of the same label");
    assert_eq!(report["units"]["dang-vien"]["label"], "đảng viên");
    assert_eq!(
        errors(&report, include_str!("../../source/ngo-quyen-2023.txt"))
            .iter()
            .filter(|told| told.starts_with('E'))
            .count(),
        0
    );
}
