//! The side-by-side benchmark: `cargo xtask bench` starts it.

mod bench;
mod browser;
mod command;
mod drawing;
mod first;
mod glance;
mod growth;
mod lists;
mod machine;
mod many;
mod parts;
mod pictures;
mod plot;
mod press;
mod report;
mod results;
mod samples;
mod site;
mod table;
mod target;
mod verdict;
mod visit;

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};

use bench::{Bench, Plan};
use results::Run;

#[tokio::main]
async fn main() -> Result<()> {
    let driver = std::env::var("WEBDRIVER_URL").context("run by `cargo xtask bench`")?;
    let asked = |flag: &str| std::env::args().any(|argument| argument == flag);
    let quick = asked("--quick");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("no workspace")?;
    let plan = if quick { Plan::quick() } else { Plan::whole() };
    let (start, load_before) = (Instant::now(), machine::load());
    let say = |what: &str| println!("── {:3.0} s: {what}", start.elapsed().as_secs_f64());
    let mut bench = Bench::open(root, &driver, plan).await?;
    say("the peers are built, everything is compressed");
    bench.calibrate().await?;
    if !quick {
        bench.pictures().await?;
    }
    if asked("--pictures") {
        return bench.browser.close().await;
    }
    for round in 0..bench.plan.rounds {
        let of = format!("round {} of {}", round + 1, bench.plan.rounds);
        if round > 0 {
            bench.renew().await?;
        }
        if round < bench.plan.long_rounds {
            say(&format!("{of}: long lists"));
            bench.lists(round).await?;
            say(&format!("{of}: many cards, mounts"));
            bench.many_cards(round).await?;
            bench.mounts(round).await?;
            say(&format!("{of}: growth"));
            bench.growth(round).await?;
            bench.renew().await?;
        }
        say(&format!("{of}: first views"));
        bench.first_views(round).await?;
    }
    say("many results at a glance");
    bench.glance().await?;
    say("done");
    let browser = bench.browser.version().await?;
    let run = Run { load_before, load_after: machine::load(), browser, minutes: start.elapsed().as_secs_f64() / 60.0 };
    println!("\n{}", results::tables(&bench));
    let page = results::page(&bench, &run)?;
    // A quick run only shows that everything works; its figures are no results.
    let folder = if quick { root.join("target/bench") } else { root.join("bench") };
    std::fs::write(folder.join("RESULTS.md"), page)?;
    std::fs::write(folder.join("growth.svg"), drawing::drawn(&bench))?;
    println!("── {}", folder.join("RESULTS.md").display());
    bench.browser.close().await
}
