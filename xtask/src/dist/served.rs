//! A folder of files as a server sends them: each with its Brotli and gzip forms, its hash and its sizes.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use base64::Engine;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};
use serde_json::{Value, json};
use sha2::{Digest, Sha384};

/// Types of files worth compressing: pictures and fonts get no smaller.
const COMPRESSED: [&str; 11] = ["css", "html", "js", "json", "map", "md", "mjs", "svg", "ts", "txt", "wasm"];

pub struct ServedFolder {
    folder: PathBuf,
    entries: BTreeMap<String, Entry>,
}

/// A file's entry in `integrity.json`.
#[derive(Clone)]
pub struct Entry {
    pub integrity: String,
    bytes: usize,
    brotli: Option<usize>,
    gzip: Option<usize>,
}

impl ServedFolder {
    pub fn new(folder: PathBuf) -> ServedFolder {
        ServedFolder { folder, entries: BTreeMap::new() }
    }

    /// Of all files so far, by name.
    pub fn entries(&self) -> BTreeMap<String, Entry> {
        self.entries.clone()
    }

    pub fn put(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let digest = base64::engine::general_purpose::STANDARD.encode(Sha384::digest(bytes));
        let mut entry = Entry { integrity: format!("sha384-{digest}"), bytes: bytes.len(), brotli: None, gzip: None };
        self.write(name, bytes)?;
        if name.rsplit_once('.').is_some_and(|(_, kind)| COMPRESSED.contains(&kind)) {
            let (brotli, gzip) = (brotli(bytes)?, gzip(bytes)?);
            self.write(&format!("{name}.br"), &brotli)?;
            self.write(&format!("{name}.gz"), &gzip)?;
            (entry.brotli, entry.gzip) = (Some(brotli.len()), Some(gzip.len()));
        }
        self.entries.insert(name.to_owned(), entry);
        Ok(())
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.folder.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(|| format!("{} can't be made", folder.display()))?;
        }
        fs::write(&path, bytes).with_context(|| format!("{} can't be written", path.display()))
    }
}

impl Entry {
    pub fn json(&self) -> Value {
        json!({ "integrity": self.integrity, "bytes": self.bytes, "brotli": self.brotli, "gzip": self.gzip })
    }
}

/// Compressed with Brotli as for browsers.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Compressed with gzip, without a timestamp, so that equal bytes give an equal file.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    #[test]
    fn compressed_forms_are_the_same_text() {
        let text = "19/19 chỉ tiêu hoàn thành, 11 vượt kế hoạch. ".repeat(100);
        let mut brotli = Vec::new();
        let compressed = super::brotli(text.as_bytes()).unwrap();
        brotli::BrotliDecompress(&mut compressed.as_slice(), &mut brotli).unwrap();
        assert_eq!(brotli, text.as_bytes());
        let mut gzip = String::new();
        flate2::read::GzDecoder::new(super::gzip(text.as_bytes()).unwrap().as_slice())
            .read_to_string(&mut gzip)
            .unwrap();
        assert_eq!(gzip, text);
    }
}
