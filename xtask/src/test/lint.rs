//! The form of the code: as rustfmt writes it, and nothing that clippy or rustdoc objects to.

use anyhow::Result;

use crate::command::{command, run};

/// Each command's words, the lints of clippy being errors.
const CLIPPY: [&[&str]; 4] = [
    // All that there is for the host, the portal tests too, which are no test that cargo takes up by itself.
    &["--workspace", "--all-targets", "--test", "portal", "--features", "report-card/cli"],
    // As a Yew app has the crate, without the command.
    &["--package", "report-card", "--package", "report-card-example-yew", "--lib", "--bins"],
    &["--package", "report-card", "--lib", "--test", "browser", "--target", "wasm32-unknown-unknown"],
    &["--package", "report-card-desk", "--lib", "--bins", "--target", "wasm32-unknown-unknown"],
];

pub fn lint() -> Result<()> {
    run(command("cargo").args(["fmt", "--all", "--check"]))?;
    for words in CLIPPY {
        run(command("cargo").arg("clippy").args(words).args(["--", "-D", "warnings"]))?;
    }
    // Spreadsheets and articles are read in browsers too, and forms written, each without the others.
    for part in ["sheet", "draft", "publish"] {
        let mut check = command("cargo");
        check.args(["check", "--package", "report-card", "--lib", "--target", "wasm32-unknown-unknown"]);
        run(check.args(["--no-default-features", "--features", part]))?;
    }
    let mut doc = command("cargo");
    doc.args(["doc", "--no-deps", "--package", "report-card", "--features", "cli"]);
    run(doc.env("RUSTDOCFLAGS", "-D warnings"))
}
