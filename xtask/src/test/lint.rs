//! The form of the code: rustfmt's, and no warning from clippy or rustdoc.

use anyhow::Result;

use crate::command::{command, run};

/// The arguments of each run of clippy; warnings are errors.
const CLIPPY: [&[&str]; 4] = [
    // Everything for the host. The portal tests are named because cargo doesn't find them by itself.
    &["--workspace", "--all-targets", "--test", "portal", "--features", "report-card/cli"],
    // The crate as a Yew app uses it, without the command.
    &["--package", "report-card", "--package", "report-card-example-yew", "--lib", "--bins"],
    &["--package", "report-card", "--lib", "--test", "browser", "--target", "wasm32-unknown-unknown"],
    &["--package", "report-card-desk", "--lib", "--bins", "--target", "wasm32-unknown-unknown"],
];

pub fn lint() -> Result<()> {
    run(command("cargo").args(["fmt", "--all", "--check"]))?;
    for words in CLIPPY {
        run(command("cargo").arg("clippy").args(words).args(["--", "-D", "warnings"]))?;
    }
    // In browsers too, spreadsheets and articles are read and forms are written; each part must compile alone.
    for part in ["sheet", "draft", "publish"] {
        let mut check = command("cargo");
        check.args(["check", "--package", "report-card", "--lib", "--target", "wasm32-unknown-unknown"]);
        run(check.args(["--no-default-features", "--features", part]))?;
    }
    let mut doc = command("cargo");
    doc.args(["doc", "--no-deps", "--package", "report-card", "--features", "cli"]);
    run(doc.env("RUSTDOCFLAGS", "-D warnings"))
}
