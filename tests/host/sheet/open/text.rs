//! Texts: separators, quotes, lines, encodings.

use report_card::sheet::open::open;

use super::opened;

fn check(table: &[(&str, &str)]) {
    for (input, expected) in table {
        assert_eq!(opened(input.as_bytes()), *expected, "{input:?}");
    }
}

#[test]
fn separators_are_told_by_the_whole_text() {
    for (text, separator) in [
        ("a;b;c\n1;2;3\n", Some(';')),
        ("a,b,c\n1,2,3\n", Some(',')),
        ("a\tb\tc\n1\t2\t3\n", Some('\t')),
        ("a|b|c\n1|2|3\n", Some('|')),
        ("sep=;\na;b\n", Some(';')),
        ("sep=,\r\na,b;c\r\n", Some(',')),
        ("SEP=\\t\na\tb\n", Some('\t')),
        ("sep=\t\na\tb\n", Some('\t')),
        ("\"sep=;\"\na;b\n", Some(';')),
        // Titles come first: with the separator, with commas, bare.
        ("Biểu số 60/CK-NSNN;;;\nTHU, CHI NGÂN SÁCH;;;\nname;unit;actual;note\nThu;tỷ đồng;1,5;\n", Some(';')),
        ("UBND quận, phường\nSở Tài chính, Kế hoạch\nBiểu 1, năm 2024\nTT;Tên;Số\n1;Thu;2,5\n", Some(';')),
        ("Quarter 1, 2024\nname\tunit\tvalue\nIncome, net\tm\t1,234\nSpend, net\tm\t2,345\n", Some('\t')),
        // Decimal and thousands commas prove nothing.
        ("Thu;1,5\nChi;2,5\nDư;3,5\n", Some(';')),
        ("name;actual\nThu;1,234,567\nChi;2,345,678\nVay;3,456,789\n", Some(';')),
        ("1,2,3\n4,5,6\n", Some(',')),
        // Notes with semicolons in a text by commas, and the other way round.
        ("name,actual,note\na,1,x; y; z\nb,2,x; y\nc,3,\n", Some(',')),
        ("name;actual;note\na;1;x, y, z\nb;2;x,y\nc;3;\n", Some(';')),
        ("name,value\n\"36,1\",\"a;b;c\"\n\"30,5\",\"d;e;f\"\n", Some(',')),
        ("one\ntwo\n", None),
    ] {
        let (book, _) = open(text.as_bytes()).unwrap_or_else(|wrong| panic!("{text:?}: {wrong:?}"));
        assert_eq!(book.grids[0].separator, separator, "{text:?}");
    }
}

#[test]
fn cells_stand_where_a_spreadsheet_shows_them() {
    check(&[
        // A byte order mark, CRLF, CR; blank lines are rows.
        ("\u{feff}a;b\r\n1;2\r\n", r#"A1 "a" · B1 "b" · A2 "1" · B2 "2""#),
        ("a;b\r1;2\r", r#"A1 "a" · B1 "b" · A2 "1" · B2 "2""#),
        ("a;b\n\n;\n1;2", r#"A1 "a" · B1 "b" · A4 "1" · B4 "2""#),
        // Ragged rows keep every cell.
        ("a,b\n36,1,30\n1\n", r#"A1 "a" · B1 "b" · A2 "36" · B2 "1" · C2 "30" · A3 "1""#),
        // White space around a cell is not its text; within it is.
        ("a ;\u{a0}b\u{a0}\n 1\u{a0}757 ; x  y \n", "A1 \"a\" · B1 \"b\" · A2 \"1\\u{a0}757\" · B2 \"x  y\""),
        // Composed, whatever wrote it.
        ("a;b\nty\u{309} đo\u{302}\u{300}ng;2\n", r#"A1 "a" · B1 "b" · A2 "tỷ đồng" · B2 "2""#),
    ]);
}

#[test]
fn quotes_are_strict() {
    check(&[
        ("a;b\n\"x;y\";\"x\"\"y\"\n", r#"A1 "a" · B1 "b" · A2 "x;y" · B2 "x\"y""#),
        ("a;b\n\"x\ny\";2\n3;4\n", r#"A1 "a" · B1 "b" · A2 "x\ny" · B2 "2" · A3 "3" · B3 "4""#),
        ("a, b\n1, \"x, y\"\n", r#"A1 "a" · B1 "b" · A2 "1" · B2 "x, y""#),
        // In the middle of a cell they are text.
        ("a;b\nCho \"A\" xx;5\" pipe\n", r#"A1 "a" · B1 "b" · A2 "Cho \"A\" xx" · B2 "5\" pipe""#),
        ("a;b\n1; \"A\" mới\n", r#"A1 "a" · B1 "b" · A2 "1" · B2 "\"A\" mới""#),
        // One that swallows what follows is refused where it opens.
        ("a;b;c\n1;\"x;2\n3;y;4\n", "S08 line 2, cell B2"),
        ("a;b;c\n1;\"x;2\n3;\"y;4\n", "S08 line 2, cell B2; S08 line 3, cell B3"),
        ("a;b;c\n1;2;\"x\n3;4;5\"\n", "S08 line 2, cell C2"),
        ("a;b;c\n\"p\nq\";2;\"x\n3;4;5\n", "S08 line 3, cell C2"),
        ("a,b,c\n1,2,\"x\ny, z, w\"\n", r#"A1 "a" · B1 "b" · C1 "c" · A2 "1" · B2 "2" · C2 "x\ny, z, w""#),
        ("a,b,c\n1,2,\"x\ny,z\"\n", r#"A1 "a" · B1 "b" · C1 "c" · A2 "1" · B2 "2" · C2 "x\ny,z""#),
        ("a;b;c\n1;\"x;2\n3;y\";4\n", "S08 line 2, cell B2"),
        ("a;b\n\"Chợ A\" mới;2\n", "S09 line 2, cell A2"),
    ]);
}

#[test]
fn lines_are_those_of_the_file() {
    let (book, _) = open("sep=;\r\na;b\r\n\"x\r\ny\";1\r\n\r\nz;2\r\n".as_bytes()).expect("a text");
    assert_eq!(book.grids[0].lines, [2, 3, 5, 6]);
}

/// windows-1258 writes a vowel and then its tone.
fn windows_1258(text: &str) -> Vec<u8> {
    let byte = |letter: char| match letter {
        'Đ' => 0xD0,
        'đ' => 0xF0,
        'ư' => 0xFD,
        'ơ' => 0xF5,
        'ă' => 0xE3,
        '₫' => 0xFE,
        '\u{300}' => 0xCC,
        '\u{309}' => 0xD2,
        '\u{303}' => 0xDE,
        '\u{301}' => 0xEC,
        '\u{323}' => 0xF2,
        other => u8::try_from(u32::from(other)).expect("a letter of windows-1258"),
    };
    text.chars().map(byte).collect()
}

#[test]
fn encodings_are_told_by_evidence() {
    let text = "name;unit\nThu nội địa;tỷ đồng\n";
    let wide = |mark: &[u8], bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.iter().copied().chain(text.encode_utf16().flat_map(bytes)).collect()
    };
    let decomposed = windows_1258("name;unit\nThu nô\u{323}i đi\u{323}a;ty\u{309} đô\u{300}ng\n");
    let vietnamese = r#"A1 "name" · B1 "unit" · A2 "Thu nội địa" · B2 "tỷ đồng""#;
    let table: [(&str, Vec<u8>, &str, &str); 18] = [
        ("UTF-16LE", wide(b"\xFF\xFE", u16::to_le_bytes), vietnamese, ""),
        ("UTF-16BE", wide(b"\xFE\xFF", u16::to_be_bytes), vietnamese, ""),
        ("UTF-16LE without a mark", wide(b"", u16::to_le_bytes), vietnamese, "S14"),
        ("UTF-16BE without a mark", wide(b"", u16::to_be_bytes), vietnamese, "S14"),
        ("windows-1258", decomposed, vietnamese, "S14"),
        (
            "windows-1258, few letters",
            windows_1258("a;đ\n1;đông đen\n"),
            r#"A1 "a" · B1 "đ" · A2 "1" · B2 "đông đen""#,
            "S14",
        ),
        (
            "windows-1252",
            b"name;unit\nIncome;\xA3m\n".to_vec(),
            r#"A1 "name" · B1 "unit" · A2 "Income" · B2 "£m""#,
            "S14",
        ),
        (
            "French",
            b"nom;a\nRecettes de l'\xE9t\xE9;1\n".to_vec(),
            r#"A1 "nom" · B1 "a" · A2 "Recettes de l'été" · B2 "1""#,
            "S14",
        ),
        (
            "Italian",
            b"nome;a\nnovit\xE0 per\xF2;1\n".to_vec(),
            r#"A1 "nome" · B1 "a" · A2 "novità però" · B2 "1""#,
            "S14",
        ),
        ("Latin-9, €", b"a;b\nIncome;\xA4m\n".to_vec(), "S10", "refused: S10"),
        ("Latin-9, Œ", b"a;b\n\xBCuvre;\xA3m\n".to_vec(), "S10", "refused: S10"),
        ("Mac Roman", b"a;b\nD\x8Epenses;1\n".to_vec(), "S10", "refused: S10"),
        ("DOS", b"a;b\nD\x82penses;1\n".to_vec(), "S10", "refused: S10"),
        ("Polish, windows-1250", b"a;b\n\xA3\xF3d\x9F;1\n".to_vec(), "S10", "refused: S10"),
        ("Shift JIS", b"a;b\n\x8E\xFB\x93\xFC;1\n".to_vec(), "S10", "refused: S10"),
        (
            "signs of windows-1252",
            b"a;b\n\x93C\x9Cur\x94 \x96 it\x92s \xA34\xBD, \x8Aari\x9A;1\n".to_vec(),
            r#"A1 "a" · B1 "b" · A2 "“Cœur” – it’s £4½, Šariš" · B2 "1""#,
            "S14",
        ),
        ("Russian, windows-1251", b"a;b\n\xC4\xEE\xF5\xEE\xE4\xFB;1\n".to_vec(), "S10", "refused: S10"),
        (
            "TCVN3 as it was typed",
            b"a;b\nThu n\xE9i \xAE\xDEa;t\xFB \xAE\xE5ng\n".to_vec(),
            "S11 line 2, cell A2; S11 line 2, cell B2",
            "refused: S11 line 2, cell A2; S11 line 2, cell B2",
        ),
    ];
    for (name, bytes, cells, told) in table {
        assert_eq!(opened(&bytes), cells, "{name}");
        assert_eq!(super::notices(&bytes), told, "{name}");
    }
}

#[test]
fn letters_that_are_lost_are_named() {
    check(&[
        ("a;b\nThu néi ®Þa;1\n", "S11 line 2, cell A2"),
        ("a;b\nTæng chi ng©n s¸ch;1\n", "S11 line 2, cell A2"),
        ("a;b\nThu noäi ñòa;1\n", "S11 line 2, cell A2"),
        ("a;b\nToång chi ngaân saùch;1\n", "S11 line 2, cell A2"),
        ("a;b\nThu n\u{fffd}i;1\n", "S12 line 2, cell A2"),
        ("a;b\nThu n?i ??a;1\nT?ng chi;2\n", "S12 line 2, cell A2; S12 line 3, cell A3"),
        ("a;b\nS? h? thoát nghèo;t? ??ng\n???ng giao thông;1\n", "S12 line 2, cell B2; S12 line 3, cell A3"),
        ("a;b\nThu ná»™i Ä‘á»‹a;1\n", "S13 line 2, cell A2"),
        ("a;b\nDiÖn tÝch;1\nSè hé nghÌo;2\n", "S11 line 2, cell A2; S11 line 3, cell A3"),
        ("a;b\nIncome Â£m;1\n", "S13 line 2, cell A2"),
        // What only looks so.
        ("a;b\nÉcole ÉTÉ McÉwan?;Đạt? Rồi\n", r#"A1 "a" · B1 "b" · A2 "École ÉTÉ McÉwan?" · B2 "Đạt? Rồi""#),
        (
            "a;b\nEl año, João, naïf, d'où, août, Raphaël, océan;1\n",
            r#"A1 "a" · B1 "b" · A2 "El año, João, naïf, d'où, août, Raphaël, océan" · B2 "1""#,
        ),
        ("a;b\nWhy?;https://x.org/?a=b?c\n", r#"A1 "a" · B1 "b" · A2 "Why?" · B2 "https://x.org/?a=b?c""#),
        (
            "a;b\n© Crown, Excel® 5 µg §2 1ª «Thu»;m²\n",
            r#"A1 "a" · B1 "b" · A2 "© Crown, Excel® 5 µg §2 1ª «Thu»" · B2 "m²""#,
        ),
    ]);
    assert_eq!(opened(b"a;b\nThu \xE1\xBB\x99 \xFFi \xE1\xBB\x8B;1\n"), "S12 line 2, cell A2");
}
