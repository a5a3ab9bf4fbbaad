//! How long an article of 1 MB is drafted: `cargo bench --profile measured --features cli --bench draft`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use report_card::draft::draft;

/// An article told again and again, until it is a megabyte.
fn large(article: &str) -> String {
    article.repeat(1_000_000 / article.len() + 1)
}

fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("draft");
    let articles = [
        ("figures", large(include_str!("../tests/articles/tuned/T1.txt"))),
        ("English", large(include_str!("../tests/articles/tuned/T5.txt"))),
        ("one sentence", large("thu ngân sách đạt 640 tỷ đồng, vượt 12% dự toán tỉnh giao và ")),
        ("no letters", large("1.757 (“- ")),
        // The end of a paragraph has no word, and was the beginning of every phrase.
        ("bare numbers in a line", large("1234 ")),
        ("bare numbers, a line each", large("1234\n")),
    ];
    for (name, article) in articles {
        group.throughput(Throughput::Bytes(article.len() as u64)).sample_size(10);
        group.bench_function(name, |bencher| bencher.iter(|| draft(&article, None)));
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
