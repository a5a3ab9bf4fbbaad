//! An article's file: text, HTML, Word; or a sentence that says what to do.

use std::io::{Cursor, Write};

use report_card::draft::draft;
use report_card::draft::open::{Fault, open};

#[test]
fn a_page_is_read_without_what_surrounds_its_article() {
    let page = "<!doctype html><html><head><title>Cổng</title><style>p{}</style></head><body><nav>Trang 1 thu 5 tỷ</nav><h1>Kết quả</h1>\
        <article><p>Thu ngân sách <b>640&nbsp;tỷ</b>\nđồng &amp; chi 5 tỷ.</p><ul><li>Ngô 880ha</li></ul><script>var a = 1</script></article><footer>Điện thoại 1</footer></body></html>";
    assert_eq!(
        open(page.as_bytes()).as_deref(),
        Ok("Kết quả\n\nThu ngân sách 640\u{a0}tỷ đồng & chi 5 tỷ.\n- Ngô 880ha")
    );
}

#[test]
fn a_deep_page_is_read() {
    let page = format!("<div>{}Thu 5 tỷ{}", "<div>".repeat(20_000), "</div>".repeat(20_000));
    assert_eq!(open(page.as_bytes()).map(|text| text.trim().to_owned()).as_deref(), Ok("Thu 5 tỷ"));
}

#[test]
fn of_nested_articles_the_one_with_the_most_text_is_read() {
    let comments = "<article>Hay quá, cảm ơn báo.</article>".repeat(3);
    let page = format!(
        "<html><body><p>Trang chủ</p><article><p>Thu 5 tỷ đồng, chi 4 tỷ đồng trong năm 2024.</p>{comments}</article></body></html>"
    );
    let text = open(page.as_bytes()).expect("a text");
    assert!(text.starts_with("Thu 5 tỷ"), "{text}");
    // What hides an article hides it from the one around it, and from nobody else.
    let page = "<html><body><article><p>Mời xem</p><aside><article><p>Thu 5 tỷ đồng, chi 4 tỷ đồng trong năm 2024.</p></article></aside></article></body></html>";
    assert_eq!(open(page.as_bytes()).as_deref(), Ok("Thu 5 tỷ đồng, chi 4 tỷ đồng trong năm 2024."));
}

#[test]
fn tags_that_nest_deeper_than_in_browsers_are_left_out_and_their_text_is_not() {
    let page = format!("<body>{}Thu 5 tỷ{}<p>Chi 4 tỷ</p>", "<div><b>".repeat(40_000), "</b></div>".repeat(40_000));
    let text = open(page.as_bytes()).expect("a text");
    assert_eq!(text.split_whitespace().collect::<Vec<_>>().join(" "), "Thu 5 tỷ Chi 4 tỷ");
    let page = format!("<body><script>{}</script><p>Thu 5 tỷ</p>", "if (a<b) {} '<div>' ".repeat(1_000));
    assert_eq!(open(page.as_bytes()).as_deref(), Ok("Thu 5 tỷ"));
}

fn archive(name: &str, text: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("a file");
    zip.write_all(text.as_bytes()).expect("text");
    zip.finish().expect("an archive").into_inner()
}

#[test]
fn a_word_document_is_read_a_paragraph_a_line() {
    let xml = "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Thu ngân</w:t></w:r><w:r><w:t xml:space=\"preserve\"> sách &amp; chi</w:t></w:r></w:p>\
        <w:p><w:pPr><w:numPr><w:ilvl/></w:numPr></w:pPr><w:r><w:t>Ngô 880ha</w:t></w:r><w:del><w:r><w:t>cũ</w:t></w:r></w:del></w:p></w:body></w:document>";
    assert_eq!(open(&archive("word/document.xml", xml)).as_deref(), Ok("Thu ngân sách & chi\n- Ngô 880ha\n"));
}

#[test]
fn what_is_no_article_is_refused_by_name() {
    assert_eq!(open(b""), Err(Fault::Empty));
    assert_eq!(open(b"\xff\x00\x81"), Err(Fault::NotText));
    // Of plain characters, and no text all the same.
    for other in ["%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", "{\\rtf1 12%}"] {
        assert_eq!(open(other.as_bytes()), Err(Fault::NotText), "{other}");
    }
    assert_eq!(open(b"PK\x03\x04broken"), Err(Fault::Damaged));
    assert_eq!(open(&archive("xl/workbook.xml", "<x/>")), Err(Fault::NoDocument));
    assert_eq!(open(&archive("word/document.xml", "<w:p><w:t>a</w:p>")), Err(Fault::Damaged));
}

#[test]
fn utf_16_is_read_by_its_mark() {
    let bytes: Vec<u8> = "\u{feff}Thu 5 tỷ".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(open(&bytes).as_deref(), Ok("Thu 5 tỷ"));
}

#[test]
fn what_surrounds_an_article_is_told_by_its_class_too() {
    let page = "<html><body><header><h1>Kết quả</h1>Tin 25</header><div class=\"share-box\">Chia sẻ 56</div><main class=\"related\"><p>Thu 5 tỷ.</p>\
        <div id=\"comments\">Ông A: 20 tỷ</div></main></body></html>";
    assert_eq!(open(page.as_bytes()).as_deref(), Ok("Kết quả\n\nThu 5 tỷ."));
}

#[test]
fn a_word_documents_table_is_a_line_a_row() {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let row = |cells: &[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell(text)).collect::<String>());
    let wide =
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>Năm 2024</w:t></w:r></w:p></w:tc></w:tr>";
    let two = "<w:tr><w:tc><w:p><w:r><w:t>Thu</w:t></w:r></w:p><w:p><w:r><w:t>ngân sách</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>";
    let xml = format!(
        "<w:document xmlns:w=\"w\"><w:tbl>{}{wide}{two}</w:tbl><w:p><w:r><w:t>Hết.</w:t></w:r></w:p></w:document>",
        row(&["Chỉ tiêu", "Thực hiện"])
    );
    let text = "Chỉ tiêu\tThực hiện\nNăm 2024\t\nThu ngân sách\t\nHết.\n";
    assert_eq!(open(&archive("word/document.xml", &xml)).as_deref(), Ok(text));
}

#[test]
fn an_old_encoding_is_told_by_its_letters() {
    // windows-1258: the tone stands after its vowel.
    let bytes = b"Thu ng\xe2n s\xe1ch \xf0\xe3 v\xfd\xf5\xf2t";
    assert!(open(bytes).is_ok_and(|text| text.starts_with("Thu ngân sách đ")));
}

#[test]
fn a_sentence_goes_on_over_lines_that_are_broken_at_a_width() {
    let text = "Hillford Trust: annual report for 2023\n\n\
        How we did on the wards and in the community over the year\n\
        The average wait fell to 41 days. Mandatory training compliance of all our staff was\n\
        91.5%. The trust's waiting list stood at 52,970 at the end of the year, a reduction\n\
        of 1,140. The number of patients waiting over 65 weeks fell to 214 and no patient had\n\
        March 2023 as the month in which the wait began. Theatre utilisation was well over\n\
        81% while staff turnover was reduced to 10.9% and the vacancy rate was down again to\n\
        6.4%. We welcomed 212 nurses and said goodbye to 61 doctors in the course of the year.\n\
        2. Roads\n";
    let draft = draft(text, None);
    let told = super::results(&draft);
    for wanted in ["compliance of all our staff 91.5 %", "6.4 %", "81 %"] {
        assert!(told.iter().any(|told| told.contains(wanted)), "{wanted}: {told:?}");
    }
    // Lines that end where they like are paragraphs.
    let lines = "Kết quả năm 2024\n\nThu ngân sách\n640 tỷ đồng\nChi ngân sách\n512 tỷ đồng\n";
    assert!(
        super::results(&report_card::draft::draft(lines, None)).iter().all(|told| !told.contains("Thu ngân sách 640"))
    );
}

#[test]
fn a_raised_digit_of_a_page_is_a_mark_and_no_digit_of_the_number() {
    let page = "<html><body><p>Kết quả năm 2024</p><p>Thu ngân sách đạt 1.250<sup>1</sup> tỷ đồng, tăng 12<sup>(2)</sup>% so với năm 2023. \
        Trồng 7<sup><a href=\"#c\">[3]</a></sup> ha rừng. Cây xanh đạt 36 m<sup>2</sup>/người. Sản lượng điện đạt 2,5×10<sup>6</sup> kWh.</p>\
        <table><tr><th>Chỉ tiêu</th><th>Kế hoạch 2024</th><th>Thực hiện 2024</th></tr><tr><td>Số chợ (chợ)</td><td>4</td><td>5<sup>1</sup></td></tr></table></body></html>";
    let text = open(page.as_bytes()).expect("a text");
    assert!(text.contains("36 m²/người") && text.contains("7⁽³⁾ ha") && text.contains("\t5¹"), "{text}");
    let draft = draft(&text, None);
    let told = ["Thu ngân sách 1250 tỷ đồng", "rừng Trồng 7 ha", "Cây xanh 36 m²/người", "Số chợ (1) 5 chợ"];
    assert_eq!(super::results(&draft), told);
    assert_eq!(super::references(&draft), ["năm 2023 percentChange 12", "Kế hoạch 2024 = 4"]);
}

#[test]
fn a_footnotes_mark_behind_a_figure_or_a_unit_is_passed_over() {
    let draft =
        super::of_2024("Thu ngân sách đạt 1.250¹ tỷ đồng². Diện tích lúa đạt 45 km². Sản lượng điện đạt 10⁶ kWh.");
    assert_eq!(super::results(&draft), ["Thu ngân sách 1250 tỷ đồng", "Diện tích lúa 45 km²"]);
}

#[test]
fn what_is_struck_out_is_no_part_of_an_article() {
    for struck in [
        "<s>45</s>38",
        "<strike>45</strike>38",
        "<del>45</del><ins>38</ins>",
        "<span style=\"color:red; text-decoration : underline line-through\">45</span>38",
        "4\u{336}5\u{336}38",
    ] {
        let page = format!("<html><body><p>Số hộ nghèo còn {struck} hộ.</p></body></html>");
        assert_eq!(open(page.as_bytes()).as_deref(), Ok("Số hộ nghèo còn 38 hộ."), "{struck}");
    }
    let run = |properties: &str, text: &str| {
        format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    for strike in ["<w:strike/>", "<w:dstrike w:val=\"1\"/>"] {
        let runs = run("", "còn ") + &run(strike, "145") + &run("<w:strike w:val=\"0\"/>", "138 hộ");
        let xml = format!("<w:document><w:p>{runs}</w:p></w:document>");
        assert_eq!(open(&archive("word/document.xml", &xml)).as_deref(), Ok("còn 138 hộ\n"), "{strike}");
    }
}

#[test]
fn what_a_page_shows_to_nobody_is_no_part_of_its_article() {
    for hidden in [
        "<p style=\"display:none\">Chi 8 tỷ.</p>",
        "<p style=\"color:red;VISIBILITY: hidden !important\">Chi 8 tỷ.</p>",
        "<div hidden><p>Chi 8 tỷ.</p></div>",
        "<div aria-hidden=true>Chi 8 tỷ.</div>",
        "<textarea>Chi 8 tỷ.</textarea>",
        "<dialog>Chi 8 tỷ.</dialog>",
        "<span style=\"font-size:0\">Chi 8 tỷ.</span>",
        "<datalist><option>Chi 8 tỷ.</datalist>",
    ] {
        let page = format!("<html><body><article><p>Thu 5 tỷ.</p>{hidden}</article></body></html>");
        assert_eq!(open(page.as_bytes()).as_deref(), Ok("Thu 5 tỷ."), "{hidden}");
    }
    for shown in [
        "<details><summary>Chi</summary><p>8 tỷ.</p></details>",
        "<p style=\"display:block;opacity:0.9\">Chi<br>8 tỷ.</p>",
        "<p>Chi</p><p>8<wbr> tỷ.</p>",
    ] {
        let page = format!("<html><body><article><p>Thu 5 tỷ.</p>{shown}</article></body></html>");
        assert_eq!(open(page.as_bytes()).as_deref(), Ok("Thu 5 tỷ.\nChi\n8 tỷ."), "{shown}");
    }
}
