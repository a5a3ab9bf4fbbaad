//! A tool as its authors have built it, from its release: seconds where compiling it takes minutes.
//!
//! It is taken only if its bytes have the SHA-256 that the release says. That guards against a download that was cut or
//! changed on its way, and not against the authors, whose sources would be compiled and run otherwise.

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use flate2::read::GzDecoder;
use tar::Archive;

use crate::command::command;
use crate::release::sha256;

/// Where a crate's authors put what they have built.
pub struct Release {
    /// The archive's address, a `.tar.gz`, with `{version}` and `{target}` in it.
    pub address: &'static str,
    /// What its address is followed by in that of its hash: a text whose first word is the SHA-256 in hexadecimal.
    pub hash: &'static str,
    /// Which of Linux's C libraries it is built for: `gnu` or `musl`.
    pub libc: &'static str,
}

impl Release {
    /// Puts the program into this folder. An error says why that can't be: no build for this machine, no network, a wrong hash.
    pub fn install(&self, program: &str, version: &str, bin: &Path) -> Result<()> {
        let target = match OS {
            "linux" => format!("{ARCH}-unknown-linux-{}", self.libc),
            "macos" => format!("{ARCH}-apple-darwin"),
            other => bail!("no .tar.gz is released for {other}"),
        };
        let address = self.address.replace("{version}", version).replace("{target}", &target);
        let hash = String::from_utf8(fetch(&format!("{address}{}", self.hash))?)?;
        let archive = fetch(&address)?;
        fs::create_dir_all(bin)?;
        unpack(&archive, &hash, program, bin)
    }
}

/// What is at an address. By curl, because a TLS library takes longer to compile than all else here.
fn fetch(address: &str) -> Result<Vec<u8>> {
    let mut curl = command("curl");
    curl.args(["--fail", "--silent", "--show-error", "--location", "--proto", "=https", "--max-time", "120", address]);
    let answer = curl.output().context("curl can't be started")?;
    ensure!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr).trim());
    Ok(answer.stdout)
}

/// Writes the program in an archive, and no other file of it, into a folder, if the archive has this hash.
fn unpack(archive: &[u8], hash: &str, program: &str, bin: &Path) -> Result<()> {
    let said = hash.split_whitespace().next().unwrap_or_default();
    let is = sha256(archive);
    ensure!(said.eq_ignore_ascii_case(&is), "the archive's SHA-256 is {is}; the release says {said:?}");
    for entry in Archive::new(GzDecoder::new(archive)).entries()? {
        let mut entry = entry?;
        if entry.header().entry_type().is_file() && entry.path()?.file_name().is_some_and(|name| name == program) {
            entry.unpack(bin.join(program))?;
            return Ok(());
        }
    }
    bail!("the archive has no {program}")
}

#[cfg(test)]
mod tests {
    use std::env;
    use std::fs;

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use sha2::{Digest, Sha256};
    use tar::{Builder, Header};

    use super::unpack;

    /// An archive as trunk's and wasm-bindgen's authors make it, with its hash as `sha256sum` writes it.
    fn archive(files: &[(&str, &str)]) -> (Vec<u8>, String) {
        let mut tar = Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
        for (path, text) in files {
            let mut header = Header::new_gnu();
            header.set_size(text.len() as u64);
            header.set_mode(0o755);
            tar.append_data(&mut header, path, text.as_bytes()).unwrap();
        }
        let bytes = tar.into_inner().unwrap().finish().unwrap();
        let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02X}")).collect();
        (bytes, format!("{hash}  gh-release/wasm-bindgen.tar.gz\n"))
    }

    #[test]
    fn the_program_is_found_in_whatever_folder_it_lies() {
        let bin = env::temp_dir().join(format!("xtask-prebuilt-{}", std::process::id()));
        fs::create_dir_all(&bin).unwrap();
        for path in ["trunk", "trunk-1.0-x86_64/trunk", "a/b/trunk"] {
            let (bytes, hash) = archive(&[("README.md", "trunk"), (path, path)]);
            unpack(&bytes, &hash, "trunk", &bin).unwrap();
            assert_eq!(fs::read_to_string(bin.join("trunk")).unwrap(), path);
        }
        assert_eq!(fs::read_dir(&bin).unwrap().count(), 1, "only the program is written");
        fs::remove_dir_all(bin).unwrap();
    }

    #[test]
    fn what_has_another_hash_is_refused_and_so_is_an_archive_without_the_program() {
        let (bytes, hash) = archive(&[("trunk", "the program")]);
        let cut = &bytes[..bytes.len() - 1];
        for (bytes, hash, program, told) in [
            (cut, hash.as_str(), "trunk", "SHA-256"),
            (&bytes, "", "trunk", "the release says \"\""),
            (&bytes, "<html>", "trunk", "the release says \"<html>\""),
            (&bytes, hash.as_str(), "wasm-bindgen", "no wasm-bindgen"),
        ] {
            let error = unpack(bytes, hash, program, &env::temp_dir()).unwrap_err().to_string();
            assert!(error.contains(told), "{error}");
        }
    }
}
