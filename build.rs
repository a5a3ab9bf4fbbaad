//! The style sheet as it is carried: without what is written for its readers.

use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    const SHEET: &str = "src/card/card.css";
    println!("cargo::rerun-if-changed={SHEET}");
    let minified = minifier::css::minify(&fs::read_to_string(SHEET)?)?.to_string();
    let folder = PathBuf::from(env::var("OUT_DIR")?);
    Ok(fs::write(folder.join("card.css"), minified.trim())?)
}
