//! How long an article of 1 MB is drafted: `cargo bench --profile measured --features cli --bench draft`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use report_card::draft::{draft, open::open};

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
        ("a digit and a space", large("1 ")),
        ("cells", large("1\t2\n")),
        ("tables", large(&format!("Chỉ tiêu\tĐVT\tThực hiện\n{}\n", "Lúa\ttấn\t12\n".repeat(400)))),
        ("quotations that never close", large("“thu 5 tỷ ")),
        ("digits", large("1")),
        ("commas", large(",")),
        ("combining marks", large("\u{301}")),
        ("quotation marks", large("\"")),
        ("newlines", large("\n")),
        // Words that may begin the name of a body, and none that ends it.
        ("kinds of bodies", large("xã ")),
        // Each figure's name would hold those of all before it.
        ("names that go on", large("and by 5% ")),
        ("shares in brackets", large("(15%) ")),
        // A sentence without a word is not read: these have one.
        ("shares in brackets and a word", large("(15%) a ")),
        ("changes, a line each", large("up 5% to 6\n")),
    ];
    for (name, article) in articles {
        group.throughput(Throughput::Bytes(article.len() as u64)).sample_size(10);
        group.bench_function(name, |bencher| bencher.iter(|| draft(&article, None)));
    }
    let pages = [
        ("nested articles", large("<article>a")),
        ("nested letters", large("<b><i>a")),
        ("a row without end", format!("<table><tr>{}{}", large("<td>1"), "<tr>".repeat(100_000))),
    ];
    for (name, page) in pages {
        let page = format!("<html><body>{page}");
        group.throughput(Throughput::Bytes(page.len() as u64)).sample_size(10);
        group.bench_function(name, |bencher| bencher.iter(|| open(page.as_bytes())));
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
