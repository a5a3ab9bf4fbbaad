//! Excel's workbooks: every kind of cell, what is merged, what is hidden.

use report_card::sheet::open::open;

use super::zipped::workbook;
use super::{notices, opened};

fn row(cells: &str) -> Vec<u8> {
    let styles = r#"<numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>"#;
    let strings = r#"<si><t>Thu</t></si>
        <si><r><t xml:space="preserve">Thu ngân </t></r><r><rPr><b/></rPr><t>sách</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>
        <si><r><t>m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r><r><t>/h</t></r></si>
        <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>
        <si><t>a_x000D_
b</t></si><si><t/></si>"#;
    workbook(&format!(r#"<dimension ref="A1:XFD1048576"/><sheetData><row>{cells}</row></sheetData>"#), styles, strings)
}

#[test]
fn every_kind_of_cell_is_what_it_is() {
    for (cells, expected) in [
        (r#"<c r="A1"><v>36.100000000000001</v></c>"#, "A1 36.1"),
        (r#"<c r="B7" t="n" s="1"><v>0.574</v></c>"#, "B7 0.574 .1%"),
        (r#"<c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c>"#, "A1 1 · D1 2 · E1 3"),
        (r#"<c t="s"><v>0</v></c>"#, r#"A1 "Thu""#),
        (r#"<c t="s"><v>1</v></c>"#, r#"A1 "Thu ngân sách¹""#),
        (r#"<c t="s"><v>2</v></c>"#, r#"A1 "m²/h""#),
        (r#"<c t="s"><v>3</v></c>"#, r#"A1 "東京""#),
        (r#"<c t="s"><v>4</v></c>"#, r#"A1 "a\nb""#),
        (r#"<c t="s"><v>5</v></c><c><v>1</v></c>"#, "B1 1"),
        (r#"<c t="inlineStr"><is><t>Thu &amp; chi&#10;</t></is></c>"#, r#"A1 "Thu & chi""#),
        (r#"<c t="str"><f>A2</f><v>x</v></c>"#, r#"A1 "x""#),
        (r#"<c t="str"><f>A2</f><v></v></c><c><v>1</v></c>"#, "B1 1"),
        (r#"<c><f>SUM(B1:B2)</f><v>5</v></c>"#, "A1 5"),
        (r#"<c><f>SUM(B1:B2)</f></c>"#, "A1 formula =SUM(B1:B2)"),
        (
            r#"<c><f t="shared" ref="A1:A2" si="0">B1</f><v/></c><c><f t="shared" si="0"/><v/></c>"#,
            "A1 formula =B1 · B1 formula =B1",
        ),
        (r#"<c t="b"><v>1</v></c><c t="b"><v>0</v></c>"#, "A1 TRUE · B1 FALSE"),
        (r##"<c t="e"><v>#REF!</v></c><c t="e"><v>#SPILL!</v></c>"##, "A1 error #REF! · B1 error #SPILL!"),
        (
            r#"<c s="2"><v>45292</v></c><c s="2"><v>59</v></c><c s="2"><v>61</v></c>"#,
            "A1 date 2024-01-01 · B1 date 1900-02-28 · C1 date 1900-03-01",
        ),
        (r#"<c s="3"><v>0.5</v></c><c s="2"><v>-1</v></c>"#, "A1 date 12:00:00 · B1 error #####"),
        (r#"<c t="d"><v>2024-03-31</v></c>"#, "A1 date 2024-03-31"),
        // What can't be is refused at its cell.
        (r#"<c r="C9" t="s"><v>99</v></c>"#, "S05 sheet S, cell C9"),
        (r#"<c r="C9"><v>1,5</v></c>"#, "S05 sheet S, cell C9"),
        (r#"<c r="C9"><v>1e999</v></c>"#, "S05 sheet S, cell C9"),
        (r#"<c r="C9" t="b"><v>maybe</v></c>"#, "S05 sheet S, cell C9"),
        (r#"<c r="99"><v>1</v></c>"#, "S05 sheet S"),
        (r#"<c r="XFD1048576"><v>1</v></c>"#, "S07 sheet S, cell XFD1048576"),
        (r#"<c r="A200001"><v>1</v></c>"#, "S07 sheet S, cell A200001"),
        (r#"<c r="ZZZZZZZZZ1"><v>1</v></c>"#, "S05 sheet S"),
        (r#"<c r="A1"><v>1</c>"#, "S05 sheet S, cell A1"),
    ] {
        assert_eq!(opened(&row(cells)), expected, "{cells}");
    }
}

#[test]
fn what_is_merged_or_hidden_is_marked_and_told() {
    let sheet = r#"<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" width="0"/></cols><sheetData>
        <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
        <row r="2" hidden="1"><c r="A2"><v>4</v></c></row>
        <row r="3" ht="0" customHeight="1"><c r="A3"><v>5</v></c></row>
        <row r="5" hidden="true"><c r="A5"><v>6</v></c></row>
        <row r="7" hidden="1"/></sheetData>
        <mergeCells><mergeCell ref="A9:B10"/><mergeCell ref="A1:A2"/></mergeCells>"#;
    let bytes = workbook(sheet, "", "");
    let (book, told) = open(&bytes).expect("a workbook");
    let grid = &book.grids[0];
    assert_eq!(super::grid(grid), "A1 1 · B1 2 · C1 3 · A3 5 · A5 6");
    assert_eq!(grid.hidden_rows.iter().copied().collect::<Vec<_>>(), [1, 2, 4, 6]);
    assert_eq!(grid.hidden_columns.iter().copied().take(3).collect::<Vec<_>>(), [1, 2, 4]);
    let corners: Vec<_> = grid.merges.iter().map(|merge| format!("{}:{}", merge.first, merge.last)).collect();
    assert_eq!(corners, ["A1:A2", "A9:B10"]);
    assert_eq!(notices(&bytes), "S18 sheet S, cell A2; S16 sheet S; S17 sheet S");
    let sentences: Vec<_> = told.iter().map(|problem| problem.sentence(report_card::words::Language::En)).collect();
    assert!(sentences[1].contains(": 3, 5;") && sentences[2].contains(": B–C;"), "{sentences:?}");
}

#[test]
fn a_thousand_columns_are_refused_at_the_first_too_many() {
    let cells: String = (0..1000).map(|column| format!("<c><v>{column}</v></c>")).collect();
    assert_eq!(opened(&row(&cells)), "S07 sheet S, cell SG1");
    let text = format!("{}\n", vec!["1"; 1000].join(";"));
    assert_eq!(opened(text.as_bytes()), "S07 line 1, cell SG1");
}

#[test]
fn a_result_that_nobody_worked_out_is_none() {
    let part = |calculated: &str| {
        let book =
            format!(r#"<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>{calculated}</workbook>"#);
        let sheet = r#"<worksheet><sheetData><row><c><f>SUM(B1:C1)</f><v>0</v></c><c><f>1+1</f><v>2</v></c><c><v>0</v></c></row></sheetData></worksheet>"#;
        let relations = r#"<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
        super::zipped::zip(&[
            ("[Content_Types].xml", "<Types/>"),
            ("xl/workbook.xml", &book),
            ("xl/_rels/workbook.xml.rels", relations),
            ("xl/worksheets/sheet1.xml", sheet),
        ])
    };
    assert_eq!(opened(&part(r#"<calcPr fullCalcOnLoad="1"/>"#)), "A1 formula =SUM(B1:C1) · B1 2 · C1 0");
    assert_eq!(opened(&part("")), "A1 0 · B1 2 · C1 0");
}
