//! How long a sheet of 20,000 rows and 12 columns is opened, and its table read: `cargo bench --profile measured --features cli --bench sheet`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use report_card::sheet::layout::{Options, table};
use report_card::sheet::open::open;
use rust_xlsxwriter::{Format, Workbook};

const ROWS: u32 = 20_000;
const HEADINGS: [&str; 12] = [
    "section",
    "id",
    "name",
    "unit",
    "actual",
    "targetName",
    "target",
    "baselineName",
    "baseline",
    "targetComparison",
    "targetComparisonValue",
    "note",
];

/// What a cell of the table says, in words; figures by themselves.
fn words(row: u32, column: usize) -> String {
    match column {
        0 => "measures".to_owned(),
        1 => format!("chi-tieu-{row}"),
        2 => format!("Chỉ tiêu thứ {row} của kế hoạch phát triển kinh tế - xã hội"),
        3 => "triệu đồng".to_owned(),
        5 => "kế hoạch năm".to_owned(),
        7 => "năm 2022".to_owned(),
        9 => "percentOf".to_owned(),
        11 => format!("theo báo cáo số {row}/BC-UBND"),
        _ => format!("{}", figure(row, column)).replace('.', ","),
    }
}

fn figure(row: u32, column: usize) -> f64 {
    f64::from(row) * 1.25 + column as f64
}

fn csv() -> Vec<u8> {
    let mut text = HEADINGS.join(";");
    for row in 0..ROWS {
        let cells: Vec<String> = (0..HEADINGS.len()).map(|column| words(row, column)).collect();
        text.push('\n');
        text.push_str(&cells.join(";"));
    }
    text.into_bytes()
}

fn xlsx() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let (decimal, percent) = (Format::new().set_num_format("#,##0.00"), Format::new().set_num_format("0.0%"));
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write_string(0, column, heading).expect("a heading");
        for row in 0..ROWS {
            let at = usize::from(column);
            match at {
                4 | 6 | 8 => sheet.write_number_with_format(row + 1, column, figure(row, at), &decimal),
                10 => sheet.write_number_with_format(row + 1, column, f64::from(row) / 1e5, &percent),
                _ => sheet.write_string(row + 1, column, words(row, at)),
            }
            .expect("a cell");
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("sheet");
    for (name, bytes) in [("csv", csv()), ("xlsx", xlsx())] {
        let cells = open(&bytes).expect("a book").0.grids.iter().map(|grid| grid.cells.len()).sum::<usize>();
        assert_eq!(cells, HEADINGS.len() * (ROWS as usize + 1));
        let size = bytes.len() as f64 / 1e6;
        group.throughput(Throughput::Bytes(bytes.len() as u64)).sample_size(10);
        group.bench_function(format!("{name} opened, {size:.1} MB, {ROWS} rows"), |bencher| {
            bencher.iter(|| open(&bytes))
        });
        let (book, _) = open(&bytes).expect("a book");
        assert!(table(&book, &Options::default()).is_ok(), "every cell of the table is read");
        group.bench_function(format!("{name} read, {ROWS} rows"), |bencher| {
            bencher.iter(|| table(&book, &Options::default()));
        });
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
