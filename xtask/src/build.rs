//! `cargo xtask build`.

use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::command::{command, root, run, say};
use crate::serve::Hold;
use crate::tools::{Purpose, Tools, setup, standard_library};

/// How the release is built.
#[derive(Clone, Copy, PartialEq)]
pub enum Profile {
    /// With stable Rust, unchanged: the reference.
    Stable,
    /// With a standard library built for size: what is deployed. A panic becomes a trap without a message.
    Small,
}

impl Profile {
    /// Its name in the budget and the results.
    pub fn name(self) -> &'static str {
        match self {
            Profile::Stable => "stable",
            Profile::Small => "small",
        }
    }

    /// The profile that a command's only argument asks for.
    pub fn of(arguments: &[String], usage: &str) -> Result<Profile> {
        match arguments {
            [] => Ok(Profile::Stable),
            [one] if one == "--small" => Ok(Profile::Small),
            _ => bail!("usage: {usage}"),
        }
    }
}

/// The small build's environment. The compiler is the stable one: `RUSTC_BOOTSTRAP` lets it take unstable flags, for the wasm target
/// only. A target folder of its own, because both builds name their crates alike.
const SMALL: [(&str, &str); 5] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        // Options that make it compress better: moves as calls, inlining only where a call would cost more, and a small stack, so that
        // data addresses are a byte shorter.
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
         -Clink-arg=-zstack-size=983040 -Cllvm-args=-max-store-memcpy=1 -Cllvm-args=-inline-instr-cost=200 \
         -Cllvm-args=-inline-call-penalty=1000",
    ),
    ("CARGO_TARGET_DIR", "target/small"),
];

/// This very program as a command of cargo's, for trunk's hooks: with the small build's environment `cargo xtask` would compile it and all
/// its dependencies once more, into that build's folder.
pub const BUILT: &str = "built-xtask";

/// `cargo xtask build`: fills `dist/`.
pub fn build(arguments: &[String]) -> Result<()> {
    let profile = Profile::of(arguments, "cargo xtask build [--small]")?;
    release(&setup(Purpose::Building)?, profile)
}

/// The release build, with tools that are installed already. The reports' cards are drawn by this version's command, so that none is
/// stale.
pub fn release(tools: &Tools, profile: Profile) -> Result<()> {
    let Some(_held) = Hold::Shared.take()? else {
        bail!("cargo xtask serve runs in this clone and writes dist/: end it first");
    };
    let mut trunk = command("trunk");
    trunk.args(["build", "--release"]).env("PATH", tools.path_with(env::current_exe()?.parent())?);
    trunk.env("CARGO_ALIAS_XTASK", BUILT);
    if profile == Profile::Small {
        standard_library()?;
        trunk.envs(SMALL);
    }
    run(&mut trunk)?;
    say("── drawing the samples' cards (what they are warned of stands in their sources)");
    let mut publish = command("cargo");
    publish.args(["run", "--quiet", "--features", "cli", "--", "publish"]);
    for report in fs::read_dir(root().join("dist/reports")).context("dist/reports can't be read")? {
        publish.arg(report?.path());
    }
    run(&mut publish)
}
