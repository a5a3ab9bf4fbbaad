//! `cargo xtask`: everything needed to work on report-card, on a machine that has only rustup.

mod bench;
mod browsers;
mod build;
mod command;
mod debian;
mod dist;
mod examples;
mod finish;
mod jobs;
mod join;
mod loader;
mod python;
mod release;
mod serve;
mod steps;
mod test;
mod tools;
mod weigh;

use anyhow::{Result, bail};

const USAGE: &str = "\
cargo xtask serve [--port N, trunk's]  the desk on http://127.0.0.1:8080, rebuilt on every change
cargo xtask build [--small]             dist/: by stable Rust as it is, or as it is deployed, with a standard library for size
cargo xtask dist BASE [--no-build]      target/dist/: the folder of this version for a CDN at BASE, the npm package and
                                        WordPress' plugin
cargo xtask release BASE [--dry-run] [--no-build]
                                        target/releases/: all packages of this version, with sizes, hashes and notes; nothing is sent
cargo xtask test [KIND]                 every test, or one kind: lint, host, command, browser, reference, portal, filters, weight,
                                        package, release, deploy, wordpress, wagtail, bench, serve
cargo xtask weigh [--small]             what dist/ weighs over the wire, held to bench/budget.toml
cargo xtask bench [--quick|--pictures]  the small build, the peers in bench/peers beside: bench/RESULTS.md; or only that it works
cargo xtask examples                    examples/dist: a page, a CMS field, React, Vue, a Yew app
cargo xtask setup                       only installs what the others need";

fn main() -> Result<()> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    // A command of cargo's is given its own name first.
    arguments.retain(|argument| argument != build::BUILT);
    let rest = arguments.get(1..).unwrap_or_default();
    let alone =
        |act: fn() -> Result<()>| if rest.is_empty() { act() } else { bail!("no arguments: {}", rest.join(" ")) };
    match arguments.first().map(String::as_str) {
        Some("serve") => serve::serve(rest),
        Some("build") => build::build(rest),
        Some("dist") => dist::dist(rest),
        Some("release") => release::release(rest),
        Some("test") => test::test(rest),
        Some("weigh") => weigh::weigh_as(rest),
        Some("bench") => bench::bench(rest),
        Some("examples") => alone(examples::examples),
        Some("join") => alone(join::join),
        Some("finish") => alone(finish::finish),
        Some("setup") => alone(|| tools::setup(tools::Purpose::Building).map(drop)),
        Some("help" | "--help" | "-h") => {
            println!("{USAGE}");
            Ok(())
        }
        Some(unknown) => bail!("no command {unknown}; usage:\n{USAGE}"),
        // No fault of the program's, so no backtrace either.
        None => {
            eprintln!("{USAGE}");
            std::process::exit(2);
        }
    }
}
