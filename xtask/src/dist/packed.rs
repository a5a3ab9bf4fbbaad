//! A .tar.gz that is the same bytes on every machine.

use anyhow::Result;
use flate2::write::GzEncoder;
use flate2::{Compression, GzBuilder};
use tar::{Builder, Header};

/// npm's own date for the files of every package, in seconds since 1970.
const DATE: u64 = 499_162_500;

pub struct TarGz(Builder<GzEncoder<Vec<u8>>>);

impl TarGz {
    pub fn new() -> TarGz {
        TarGz(Builder::new(GzBuilder::new().write(Vec::new(), Compression::best())))
    }

    pub fn put(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let mut header = Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(DATE);
        Ok(self.0.append_data(&mut header, name, bytes)?)
    }

    pub fn finish(self) -> Result<Vec<u8>> {
        Ok(self.0.into_inner()?.finish()?)
    }
}
