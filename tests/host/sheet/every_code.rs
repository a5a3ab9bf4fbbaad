//! Each code that docs/sheets.md names is told of some sheet, at its place and with what to do, in both languages.

use std::collections::BTreeSet;

use report_card::sheet::fill::{self, Filled};
use report_card::sheet::layout::{self, Layout, Options};
use report_card::sheet::{Problem, open};
use report_card::words::Language;

use super::convert::REPORT;
use super::open::refusal::{bomb, compound};
use super::open::zipped::{commented, spreadsheet, workbook, zip};
use crate::codes::{documented, is_said};

/// Everything that is told of a sheet on its way into a report.
fn told(sheet: &[u8], report: &str, options: &Options) -> Vec<Problem> {
    let (book, mut told) = match open::open(sheet) {
        Ok(opened) => opened,
        Err(problems) => return problems,
    };
    let mut table = match layout::table(&book, options) {
        Ok((_, table)) => table,
        Err(problems) => return told.into_iter().chain(problems).collect(),
    };
    told.append(&mut table.notices);
    match fill::fill(report, table) {
        Ok(Filled { notices, .. }) => told.extend(notices),
        Err(problems) => told.extend(problems),
    }
    told
}

const DOUBTED: &str = "Chỉ tiêu;ĐVT;KH 2024;TH 2024\n";

/// With a heading of ours, where one cell is that.
fn ours(rows: &str) -> String {
    format!("section;id;partOf;name;actual\n{rows}\n")
}

/// A sheet for each code, and the report that it goes into.
fn sheets() -> Vec<(&'static str, Vec<u8>, String)> {
    let with_unit = REPORT.replace("\"period\"", "\"units\": { \"m\": { \"label\": \"£m\" } },\n  \"period\"");
    let with_measure =
        REPORT.replace("\"period\"", "\"measures\": [\n    { \"//\": \"hỏi lại\", \"id\": \"b\", \"name\": \"B\", \"status\": \"met\" }\n  ],\n  \"period\"");
    let texts: Vec<(&str, String)> = vec![
        ("S01", " ; \n".to_owned()),
        ("S08", "a;b;c\n1;\"x;2\n3;y;4\n".to_owned()),
        ("S09", "a;b\n\"Chợ A\" mới;2\n".to_owned()),
        ("S12", "Chỉ tiêu;TH\nThu ng?n s?ch;1\nChi ng?n s?ch;2\n".to_owned()),
        ("S13", "Chỉ tiêu;TH\nThu ná»™i Ä‘á»‹a;1\n".to_owned()),
        ("S21", format!("{DOUBTED}A;ha;5;1,2,3\n")),
        ("S22", "Chỉ tiêu\tĐVT\tKH 2024\tTH 2024\nA\tha\t12\t1.757\n".to_owned()),
        ("S23", format!("{DOUBTED}A;ha;1.757,5;1,757.5\n")),
        ("S24", format!("{DOUBTED}A;ha;5;31/12/2024\n")),
        ("S25", format!("{DOUBTED}A;ha;5;12/15\n")),
        ("S26", format!("{DOUBTED}A;ha;5;#REF!\n")),
        ("S29", format!("{DOUBTED}A;ha;5;1234567890123456789\n")),
        ("S30", format!("{DOUBTED}A;ha;5;35–30\n")),
        ("S31", format!("{DOUBTED}A;ha;5;2021–2025\n")),
        ("S32", format!("{DOUBTED}A;ha;5;98 (95)\n")),
        ("S33", format!("{DOUBTED}A;ha;5;- 12\n")),
        ("S34", format!("{DOUBTED}A;;5;350 triệu - 1,2 tỷ\nB;;5;6\nC;;5;6\n")),
        ("S35", "Chỉ tiêu;KH 2024;TH 2024;So KH\nA;5;6;giảm 120%\n".to_owned()),
        ("S36", "Chỉ tiêu;KH 2024;TH 2024;So KH\nA;5;6;tăng 2,3 lần\n".to_owned()),
        ("S37", "Chỉ tiêu;KH 2024;TH 2024;So KH (lần)\nA;5;6;6%\n".to_owned()),
        ("S38", "Chỉ tiêu;KH 2024;TH 2024;TH/KH (%)\nA;5;6;+5,2\n".to_owned()),
        ("S40", "Chỉ tiêu;KH 2024;Thực hiên 2024\nA;5;6\n".to_owned()),
        ("S41", "Thu;Chi\n1;2\n".to_owned()),
        ("S43", "Indicator;Target;Actual;Performance\nA;5;6;7\n".to_owned()),
        ("S44", "Chỉ tiêu;TH 2022;KH 2023;TH 2023;So sánh (%)\nA;10;20;30;77\nB;10;20;30;11\n".to_owned()),
        ("S45", format!("{DOUBTED};ha;5;6\nA;ha;5;6\n")),
        ("S47", format!("{DOUBTED}A;ha;5;6 km\n")),
        ("S48", "Indicator;Target;Actual;Status\nA;5;6;Meh\n".to_owned()),
        ("S49", "TT;Chỉ tiêu;TH 2024\nA;Thu;1\nI;Thuế;1\n1;Phí;1\na;Vé;1\n;- Lẻ;1\n;+ Sáng;1\n".to_owned()),
        ("S50", "Chỉ tiêu;KH 2024;TH 2024;So KH\nA;5;6;nhiều\n".to_owned()),
        ("S51", "Chỉ tiêu;TH 2024\nA;5\n".to_owned()),
        ("S52", "Chỉ tiêu;KH 2023;TH 2023\nTỷ lệ hộ nghèo;5;4\n".to_owned()),
        ("S75", "BÁO CÁO TUẦN 35 NĂM 2024\nChỉ tiêu;KH 2024;TH 2024\nA;5;6\n".to_owned()),
        ("S53", "section;name;nmae;actual\nmeasures;A;x;1\n".to_owned()),
        ("S54", "section,name,actual\nmeasures,A,36,1\n".to_owned()),
        ("S55", "section;name;actual;target\nmeasures;A;1;2\n".to_owned()),
        ("S56", ours("measures;;;A;1\nmeasures;;;A;2")),
        ("S57", "section;name;actual;valueStatus\nmeasures;A;1;ước\n".to_owned()),
        ("S58", ours("measures;;;A;–")),
        ("S59", "section;name;unit;actual\nmeasures;A;ha;5%\n".to_owned()),
        ("S60", "Đơn vị tính: triệu đồng\nsection;name;actual\nmeasures;A;5\n".to_owned()),
        ("S61", ours("chi-tieu;;;A;1")),
        ("S62", ours("measures;Đất Đai;;A;1")),
        ("S64", ours("measures;;tong-thuu;A;1\nmeasures;tong-thu;;B;2")),
        ("S65", ours("measures;a;a;A;1")),
        ("S66", ours("budget;a;;A;1\nmeasures;b;a;B;2")),
        (
            "S67",
            ours(
                "measures;a;;A;1\nmeasures;b;a;B;1\nmeasures;c;b;C;1\nmeasures;d;c;D;1\nmeasures;e;d;E;1\nmeasures;f;e;F;1",
            ),
        ),
    ];
    let mut sheets: Vec<(&str, Vec<u8>, String)> =
        texts.into_iter().map(|(code, text)| (code, text.into_bytes(), REPORT.to_owned())).collect();
    let cell = |cell: &str| {
        workbook(
            &format!(
                "<sheetData><row><c t=\"inlineStr\"><is><t>Chỉ tiêu</t></is></c><c t=\"inlineStr\"><is><t>TH 2024</t></is></c></row><row><c t=\"inlineStr\"><is><t>A</t></is></c>{cell}</row></sheetData>"
            ),
            "",
            "",
        )
    };
    let table = |name: &str, more: &str| {
        format!(
            "<table:table table:name=\"{name}\" {more}><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Chỉ tiêu</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>TH 2024</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type=\"string\"><text:p>A</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"5\"><text:p>5</text:p></table:table-cell></table:table-row></table:table>"
        )
    };
    let bytes: Vec<(&str, Vec<u8>)> = vec![
        ("S02", vec![b'1'; open::MAX_BYTES + 1]),
        ("S03", compound("EncryptedPackage")),
        ("S04", b"%PDF-1.7\n".to_vec()),
        ("S05", zip(&[("content.xml", "<a><b></a>")])),
        ("S06", bomb("content.xml", 257)),
        (
            "S07",
            spreadsheet(
                "",
                "<table:table table:name=\"S\"><table:table-row><table:table-cell table:number-columns-repeated=\"600\" office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row></table:table>",
            ),
        ),
        ("S10", vec![0x81, 0x8D, 0xFF, 0xFE, 0xC1, 0xC2, 0xC3, b';', 0x90, 0x9D]),
        ("S11", "Ch\u{d8} ti\u{aa}u;TH\nng\u{a9}n s\u{b8}ch;1\n".chars().map(|c| c as u8).collect()),
        ("S14", "Qu\u{fd}\u{f5}ng;TH\nTh\u{fd}\u{f5}ng;1\n".chars().map(|c| c as u8).collect()),
        (
            "S15",
            spreadsheet(
                "<style:style style:name=\"h\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>",
                &format!("{}{}", table("A", ""), table("B", "table:style-name=\"h\"")),
            ),
        ),
        ("S16", "<table><tr><td>Chỉ tiêu<td>TH 2024<tr style='display:none'><td>B<td>6<tr><td>A<td>5</table>".into()),
        ("S17", "<table><tr><td>Chỉ tiêu<td>TH 2024<td hidden>x<tr><td>A<td>5</table>".into()),
        (
            "S18",
            workbook(
                "<sheetData><row><c><v>1</v></c><c><v>5</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>",
                "",
                "",
            ),
        ),
        ("S19", "<html><p>x</p></html>".into()),
        (
            "S20",
            workbook(
                "<sheetData><row><c t=\"inlineStr\"><is><t>Chỉ tiêu</t></is></c><c t=\"inlineStr\"><is><t>TH 2024</t></is></c></row><row><c t=\"inlineStr\"><is><t>A</t></is></c><c s=\"1\"><v>5</v></c></row></sheetData>",
                "<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId=\"1\"/></cellXfs>",
                "",
            ),
        ),
        (
            "S39",
            workbook(
                "<sheetData><row><c t=\"inlineStr\"><is><t>Chỉ tiêu</t></is></c><c t=\"inlineStr\"><is><t>TH 2024</t></is></c></row><row><c t=\"inlineStr\"><is><t>A</t></is></c><c s=\"1\"><v>5</v></c></row></sheetData>",
                "<numFmts><numFmt numFmtId=\"200\" formatCode=\";;;\"/></numFmts><cellXfs><xf/><xf numFmtId=\"200\"/></cellXfs>",
                "",
            ),
        ),
        ("S76", commented("<comment ref=\"B2\"><text><t>118</t></text></comment>")),
        ("S27", cell("<c><f>SUM(B2:B9)</f></c>")),
        ("S28", cell("<c t=\"b\"><v>1</v></c></row><row><c t=\"inlineStr\"><is><t>B</t></is></c><c><v>5</v></c>")),
        ("S42", spreadsheet("", &format!("{}{}", table("A", ""), table("B", "")))),
        (
            "S46",
            "<table><tr><td>Chỉ tiêu<td>KH 2024<td>TH 2024<tr><td>A<td>4<td rowspan=2>36,1<tr><td>B<td>5</table>"
                .into(),
        ),
    ];
    sheets.extend(bytes.into_iter().map(|(code, bytes)| (code, bytes, REPORT.to_owned())));
    sheets.extend([
        (
            "S63",
            ours("measures;b;;A;1").into_bytes(),
            REPORT.replace(
                "\"period\"",
                "\"budget\": [{ \"id\": \"b\", \"name\": \"B\", \"status\": \"met\" }],\n  \"period\"",
            ),
        ),
        ("S68", ours("measures;;;A;1").into_bytes(), "[]".to_owned()),
        ("S69", "section;name;unit;actual\nmeasures;A;m;1\n".into(), with_unit),
        (
            "S70",
            format!("section;name;actual;note\nmeasures;A;1;{}\n", "x".repeat(4_001)).into_bytes(),
            REPORT.to_owned(),
        ),
        ("S71", ours("measures;;;A;1").into_bytes(), with_measure.clone()),
        ("S72", ours("measures;;;A;1").into_bytes(), with_measure),
        (
            "S74",
            "section;name;actual;targetName;target\nmeasures;A;1;KH;2\n".into(),
            REPORT.replace("2024-12-31", "2024-06-30"),
        ),
        ("S73", "BÁO CÁO NĂM 2023\nChỉ tiêu;KH 2023;TH 2023\nA;5;6\n".into(), REPORT.to_owned()),
    ]);
    sheets
}

#[test]
fn every_code_of_sheets_is_told_at_its_place_in_both_languages() {
    let mut codes = BTreeSet::new();
    let mut missing = Vec::new();
    for (code, sheet, report) in sheets() {
        let options = match code {
            "S49" => Options { nest: true, ..Options::default() },
            "S51" => Options { layout: Some(Layout::default()), ..Options::default() },
            _ => Options::default(),
        };
        let problems = told(&sheet, &report, &options);
        codes.insert(code.to_owned());
        let Some(found) = problems.iter().find(|problem| problem.code() == code) else {
            missing.push(format!(
                "{code}: {:?}",
                problems.iter().map(|problem| (problem.code(), problem.sentence(Language::En))).collect::<Vec<_>>()
            ));
            continue;
        };
        let [vi, en] = [Language::Vi, Language::En].map(|language| found.sentence(language));
        is_said(code, [&vi, &en]);
        // Where it says what to do: a sentence, and what follows from it.
        assert!(en.contains([';', ',', ':']) && vi.contains([';', ',', ':']), "{code}: {en} {vi}");
        let of_whole = [
            "S01", "S02", "S03", "S04", "S05", "S06", "S10", "S11", "S14", "S19", "S41", "S42", "S51", "S68", "S71",
            "S72", "S73", "S74", "S75",
        ];
        assert!(
            of_whole.contains(&code) || found.place.cell.is_some() || found.place.sheet.is_some(),
            "{code} has no place"
        );
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert_eq!(codes, documented("sheets.md", &['S']));
}
