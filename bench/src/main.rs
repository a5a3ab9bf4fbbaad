//! The side-by-side benchmark: `cargo xtask bench` starts it.

mod bench;
mod browser;
mod first;
mod growth;
mod lists;
mod many;
mod report;
mod samples;
mod site;
mod target;
mod visit;

use std::path::Path;

use anyhow::{Context, Result};

use bench::{Bench, Plan};

#[tokio::main]
async fn main() -> Result<()> {
    let driver = std::env::var("WEBDRIVER_URL").context("run by `cargo xtask bench`")?;
    let quick = std::env::args().any(|argument| argument == "--quick");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("no workspace")?;
    let plan = if quick { Plan::quick() } else { Plan::whole() };
    let mut bench = Bench::open(root, &driver, plan).await?;
    bench.calibrate().await?;
    println!("loop {}", bench.loop_time);
    bench.pictures(&root.join("target/bench/pictures")).await?;
    for round in 0..bench.plan.rounds {
        bench.first_views(round).await?;
    }
    eprintln!("lists");
    for round in 0..bench.plan.long_rounds {
        bench.lists(round).await?;
        eprintln!("many");
        bench.many_cards(round).await?;
        eprintln!("mounts");
        bench.mounts(round).await?;
        eprintln!("growth");
        bench.growth(round).await?;
    }
    println!("{:#?}", bench.samples);
    for target in target::Target::ALL {
        let s = |w: &str| bench.samples.median(target, w).unwrap_or(f64::NAN);
        println!("{:28} sent {:7.0} slow paint {:6.0} facts {:6.0} complete {:6.0} fair {:6.0} warm {:6.0} free {:6.0} blocked {:6.0} heap {:9.0} whole {:9.0}", target.name(), s("sent.all"), s("slow.paint"), s("slow.facts"), s("slow.complete"), s("fair.complete"), s("warm.complete"), s("free.complete"), s("slow.blocked"), s("memory.heap"), s("memory.whole"));
    }
    Ok(())
}
