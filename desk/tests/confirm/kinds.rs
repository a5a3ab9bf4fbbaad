//! What kind a source is.

use report_card_desk::bring::kind::{self, SourceKind};
use report_card_desk::bring::read::{Outcome, read};

use super::{SEED, how};

#[test]
fn a_source_is_what_it_holds() {
    let workbook = include_bytes!("../../../tests/sheets/phuong.ods");
    assert_eq!(kind::of(workbook), SourceKind::Sheet);
    assert_eq!(kind::of(SEED.as_bytes()), SourceKind::Article);
    assert_eq!(kind::of(b"\xEF\xBB\xBF{\"version\": 1}"), SourceKind::Report);
    assert_eq!(kind::of(b"[{\"version\": 1}]"), SourceKind::Report);
    assert_eq!(kind::of("[Ảnh: TTXVN] Năm 2023, thu ngân sách đạt 5 tỷ đồng.".as_bytes()), SourceKind::Article);
    assert_eq!(kind::of("{Bài viết} Năm 2023, thu ngân sách đạt 5 tỷ đồng.".as_bytes()), SourceKind::Article);
    assert_eq!(kind::of("STT\tChỉ tiêu\tTH 2023\n1\tThu\t5\n2\tChi\t6\n".as_bytes()), SourceKind::Sheet);
    assert_eq!(kind::of("section,name,actual\nbudget,Thu,5\nbudget,Chi,6\n".as_bytes()), SourceKind::Sheet);
    // A small table, below the lines that tell whose it is.
    let small = "UBND phường Lạc Viễn\nKết quả năm 2023\n\nSTT\tChỉ tiêu\tTH 2023\n1\tThu\t5\n";
    assert_eq!(kind::of(small.as_bytes()), SourceKind::Sheet);
    assert_eq!(kind::of(small.replace('\t', ";").as_bytes()), SourceKind::Sheet);
    let prose = "Năm 2023 thu ngân sách của phường đạt 5 tỷ đồng, tăng 3% so với năm 2022.\n".repeat(5);
    assert_eq!(kind::of(format!("{prose}{small}").as_bytes()), SourceKind::Article);
    let listed = "Phường đạt 19/19 chỉ tiêu\n\
        Năm 2023 thu ngân sách của phường đạt 5 tỷ đồng, tăng 3% so với năm 2022; chi 6 tỷ đồng, giảm 2%.\n\
        Tỷ lệ hộ nghèo của phường còn 0,9%, giảm 0,3 điểm phần trăm so với năm trước; không còn hộ tái nghèo.";
    assert_eq!(kind::of(listed.as_bytes()), SourceKind::Article);
    for prose in [
        "Kết quả năm 2023\nThu ngân sách đạt 5,2 tỷ đồng\nTỷ lệ hộ nghèo còn 0,9%",
        "Results for 2023\nGrants came to £1,250\nFees came to £2,300",
        "Kết quả năm 2023\nThu đạt 5 tỷ đồng; vượt 3%\nHộ nghèo còn 0,9%; giảm 0,3 điểm",
    ] {
        assert_eq!(kind::of(prose.as_bytes()), SourceKind::Article, "{prose}");
    }
    let wide: Vec<u8> =
        "\u{feff}section;name;actual\r\nbudget;Thu;5\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(kind::of(&wide), SourceKind::Sheet);
    assert_eq!(
        kind::of("Năm 2023, thu ngân sách đạt 5 tỷ đồng, tăng 3%.\nChi 6 tỷ đồng, giảm 2%.".as_bytes()),
        SourceKind::Article
    );
    for (name, text) in super::articles() {
        assert_eq!(kind::of(text.as_bytes()), SourceKind::Article, "{name}");
    }
    for (name, bytes) in super::sheets::all() {
        assert_eq!(kind::of(&bytes), SourceKind::Sheet, "{name}");
    }
}

#[test]
fn what_can_not_be_read_is_told_with_its_remedy() {
    let refused = |bytes: &[u8]| match read(bytes, &how()) {
        Outcome::Refused(notices) => notices.iter().map(|notice| notice.code.clone()).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let sentence = |bytes: &[u8]| match read(bytes, &how()) {
        Outcome::Refused(notices) => notices[0].sentence["vi"].clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(b""), ["A01"]);
    assert_eq!(refused(b" \n "), ["A01"]);
    // An .xlsx of no bytes is no article without words.
    assert!(sentence(b"").contains("đã lưu đúng tệp chưa"));
    for pdf in [b"%PDF-1.7 \x00\x01\x02".as_slice(), b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"] {
        assert!(sentence(pdf).contains("PDF"));
    }
    for rtf in [br"{\rtf1\ansi Thu 12 t\u7927?}".as_slice(), b"\xEF\xBB\xBF{\\rtf1 Thu 12}", b"\r\n {\\rtf1 Thu 12}"] {
        assert!(sentence(rtf).contains(".docx"), "{}", sentence(rtf));
    }
    assert!(sentence(b"\x89PNG\r\n\x1a\n\x00\x00\x00").contains("ảnh"));
    let workbook = include_bytes!("../../../tests/sheets/uk-council.xlsx");
    assert!(!sentence(&workbook[..workbook.len() / 2]).is_empty());
}

#[test]
fn a_broken_report_is_refused_in_the_readers_own_words() {
    for text in ["{\"version\":1, \"id\":", "{“version”: 1}", "{", "{ \"version\": 1 } và phần sau"] {
        let Outcome::Refused(notices) = read(text.as_bytes(), &how()) else { panic!("taken: {text}") };
        assert_eq!(notices[0].code, "E01", "{text}");
        assert!(notices[0].sentence.values().all(|sentence| !sentence.is_empty()), "{notices:?}");
    }
    assert!(matches!(read(b"{ \"version\": 1 }", &how()), Outcome::Report(_)));
    // Its version is told where it is edited.
    assert!(matches!(read(br#"{ "version": 2, "organization": {} }"#, &how()), Outcome::Report(_)));
}

#[test]
fn data_of_other_programs_is_no_report() {
    for text in [
        r#"{ "name": "trang", "version": "1.2.0", "dependencies": {} }"#,
        r#"{ "type": "FeatureCollection", "features": [] }"#,
        "{}",
        r#"[{ "chỉ tiêu": "Thu ngân sách", "thực hiện": 12 }]"#,
        r#"["Thu", "Chi"]"#,
    ] {
        let Outcome::Refused(notices) = read(text.as_bytes(), &how()) else { panic!("taken: {text}") };
        let [notice] = &notices[..] else { panic!("{notices:?}") };
        assert!(["E01", "E02"].contains(&notice.code.as_str()), "{text}");
        assert!(notice.sentence["vi"].contains("không phải báo cáo"), "{text}: {notice:?}");
        assert!(notice.sentence["en"].contains("not a report"), "{text}: {notice:?}");
    }
}
