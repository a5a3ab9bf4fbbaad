//! `sheet::open`: bytes → grids of cells, or a refusal that names its place.
use report_card::sheet::open::open;
#[test]
fn dump() {
    for file in std::env::var("DUMP").unwrap_or_default().split_whitespace() {
        println!("== {file}");
        match open(&std::fs::read(file).unwrap()) {
            Ok((book, notices)) => {
                for grid in &book.grids {
                    println!(
                        "{:?} sep {:?} merges {:?} hidden {:?} {:?}",
                        grid.name, grid.separator, grid.merges, grid.hidden_rows, grid.hidden_columns
                    );
                    for (a, c) in &grid.cells {
                        println!("  {a} {:?} {:?}", c.value, c.look)
                    }
                }
                for p in notices {
                    println!(
                        "NOTICE {} {} {}",
                        p.code(),
                        p.place.told(report_card::words::Language::En),
                        p.sentence(report_card::words::Language::En)
                    )
                }
            }
            Err(wrong) => {
                for p in wrong {
                    println!(
                        "WRONG {} {} {}",
                        p.code(),
                        p.place.told(report_card::words::Language::En),
                        p.sentence(report_card::words::Language::En)
                    )
                }
            }
        }
    }
}
