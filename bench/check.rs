//! How long `report-card check` takes for a report of 2 MB: `cargo bench --profile measured --features cli`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use report_card::command::check;
use report_card::report::MAX_BYTES;
use serde_json::{Value, json};

/// As large as is read, nearly: indicators, each with a target, a baseline and a series.
fn large(spoiled: bool) -> Vec<u8> {
    let mut report: Value = serde_json::from_str(include_str!("../www/reports/ngo-quyen-2023.json")).expect("JSON");
    let indicator = |at: usize| {
        let value = if spoiled && at.is_multiple_of(3) { json!("1.757") } else { json!(at) };
        json!({
            "id": format!("chi-tieu-{at}"), "name": format!("Chỉ tiêu thứ {at} của kế hoạch cả năm"), "unit": "ha",
            "actual": { "value": value, "quote": "diện tích giải phóng mặt bằng hơn 36,1ha" },
            "targets": [{ "id": "t", "name": "kế hoạch", "value": at + 1, "status": "notMet" }],
            "baselines": [{ "id": "b", "name": "năm 2022", "comparison": { "type": "multiple", "value": 6 } }],
            "observations": (0..2).map(|year| json!({
                "period": { "end": format!("{}-12-31", 2018 + year) }, "value": at + year,
            })).collect::<Vec<_>>(),
        })
    };
    report["tallies"][1]["indicators"] = (0..1_990).map(indicator).collect();
    report["tallies"][1]["complete"] = json!(false);
    serde_json::to_vec_pretty(&report).expect("JSON")
}

fn bench(criterion: &mut Criterion) {
    let source = include_str!("../tests/source/ngo-quyen-2023.txt");
    let mut group = criterion.benchmark_group("check");
    for (name, report) in [("clean", large(false)), ("hundreds of problems", large(true))] {
        assert!(report.len() <= MAX_BYTES, "of a larger report nothing is read");
        let size = report.len() as f64 / 1e6;
        group.throughput(Throughput::Bytes(report.len() as u64)).sample_size(20);
        group.bench_function(format!("{size:.1} MB, {name}"), |bencher| bencher.iter(|| check(&report, Some(source))));
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
