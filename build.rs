//! The style sheet as it is carried, without what is written for its readers; and the languages as Rust.

#[path = "build/languages.rs"]
mod languages;
#[path = "build/rust.rs"]
mod rust;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

const SHEET: &str = "src/card/card.css";
const LANGUAGES: &str = "src/words/languages";

fn main() {
    println!("cargo::rerun-if-changed={SHEET}");
    println!("cargo::rerun-if-changed={LANGUAGES}");
    if let Err(error) = write() {
        eprintln!("{error}");
        process::exit(1);
    }
}

fn write() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(env::var("OUT_DIR")?);
    let minified = minifier::css::minify(&fs::read_to_string(SHEET)?)?.to_string();
    fs::write(folder.join("card.css"), minified.trim())?;
    let languages = rust::rust(&languages::read(Path::new(LANGUAGES))?);
    Ok(fs::write(folder.join("languages.rs"), languages)?)
}
