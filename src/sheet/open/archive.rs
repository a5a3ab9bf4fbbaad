//! The parts of a zipped workbook, unpacked one by one and never more than a bound, whatever the zip says of itself.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use encoding_rs::Encoding;
use zip::ZipArchive;

use super::Fault;

/// All parts that are read, together: 256 MiB.
const MAX_UNPACKED: u64 = 256 << 20;

/// A zip whose parts are taken out by name.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    left: u64,
}

impl<'a> Archive<'a> {
    pub fn new(bytes: &'a [u8]) -> Result<Archive<'a>, Fault> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Broken("zip".to_owned()))?;
        let names = zip.file_names().filter_map(|name| name.ok().map(Cow::into_owned)).collect();
        Ok(Archive { zip, names, left: MAX_UNPACKED })
    }

    pub fn names(&self) -> &[String] {
        &self.names
    }

    pub fn has(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }

    /// A part as text, or None where there is none of that name, in whatever case and with either slash.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let same = |known: &&String| known.replace('\\', "/").eq_ignore_ascii_case(name);
        let Some(name) = self.names.iter().find(same).cloned() else { return Ok(None) };
        let broken = || Fault::Broken(name.clone());
        let part = self.zip.by_name(&name).map_err(|_| broken())?;
        if part.encrypted() {
            return Err(Fault::Encrypted);
        }
        if part.size() > self.left {
            return Err(Fault::Unpacked((MAX_UNPACKED >> 20) as usize));
        }
        let mut bytes = Vec::new();
        // The size is what the zip says; it may say less than is in it.
        part.take(self.left + 1).read_to_end(&mut bytes).map_err(|_| broken())?;
        self.left = (self.left + 1)
            .checked_sub(bytes.len() as u64 + 1)
            .ok_or(Fault::Unpacked((MAX_UNPACKED >> 20) as usize))?;
        decoded(bytes).map(Some).ok_or_else(broken)
    }

    /// A part that has to be there.
    pub fn needed(&mut self, name: &str) -> Result<String, Fault> {
        self.text(name)?.ok_or_else(|| Fault::Broken(name.to_owned()))
    }
}

/// XML in the encoding that its mark says, else UTF-8.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    match Encoding::for_bom(&bytes) {
        None => String::from_utf8(bytes).ok(),
        Some((encoding, _)) => {
            let (text, _, is_wrong) = encoding.decode(&bytes);
            (!is_wrong).then(|| text.into_owned())
        }
    }
}
