//! Shortens the names between glue and wasm: wasm-bindgen puts hashes into them, which don't compress.

use std::collections::HashMap;

use anyhow::{Result, ensure};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// Gives all imports, and exports with a hash, names of one or two letters, in both files.
pub fn shorten(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut names = HashMap::new();
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        match &payload {
            Payload::ImportSection(imports) => {
                let mut section = ImportSection::new();
                for import in imports.clone().into_imports() {
                    let import = import?;
                    let kind = RoundtripReencoder.entity_type(import.ty)?;
                    section.import(&short(&mut names, import.module), &short(&mut names, import.name), kind);
                }
                module.section(&section);
            }
            Payload::ExportSection(exports) => {
                let mut section = ExportSection::new();
                for export in exports.clone() {
                    let export = export?;
                    // Other exports are called by name from outside, so they keep it.
                    let name = if export.name.starts_with("wasm_bindgen_") {
                        short(&mut names, export.name)
                    } else {
                        export.name.to_owned()
                    };
                    section.export(&name, RoundtripReencoder.export_kind(export.kind)?, export.index);
                }
                module.section(&section);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    module.section(&RawSection { id, data: &wasm[range.start as usize..range.end as usize] });
                }
            }
        }
    }
    Ok((renamed(glue, &names)?, module.finish()))
}

/// The short name of a name: `a`, `b`, …, `z`, `aa`, …, in the order of first use.
fn short(names: &mut HashMap<String, String>, name: &str) -> String {
    let mut number = names.len();
    let next = || {
        let mut letters = Vec::new();
        loop {
            letters.insert(0, (b'a' + (number % 26) as u8) as char);
            if number < 26 {
                return letters.into_iter().collect();
            }
            number = number / 26 - 1;
        }
    };
    names.entry(name.to_owned()).or_insert_with(next).clone()
}

/// Replaces whole words only: a name may be the beginning of another.
fn renamed(glue: &str, names: &HashMap<String, String>) -> Result<String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "_$./-".contains(c);
    let mut found = 0;
    let mut text = String::with_capacity(glue.len());
    let mut rest = glue;
    while let Some(start) = rest.find(is_part) {
        text.push_str(&rest[..start]);
        rest = &rest[start..];
        let word = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
        // A property is written `wasm.name`.
        let (before, name) = match word.strip_prefix("wasm.") {
            Some(name) => ("wasm.", name),
            None => ("", word),
        };
        let new = names.get(name);
        found += usize::from(new.is_some());
        text.extend([before, new.map_or(name, String::as_str)]);
        rest = &rest[word.len()..];
    }
    text.push_str(rest);
    ensure!(found >= names.len(), "the glue names {found} of the wasm's {} names", names.len());
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{renamed, short};

    #[test]
    fn names_are_letters_in_order() {
        let mut names = HashMap::new();
        let all: Vec<String> = (0..703).map(|at| short(&mut names, &format!("name_{at}"))).collect();
        assert_eq!([&all[0], &all[25], &all[26], &all[701], &all[702]], ["a", "z", "aa", "zz", "aaa"]);
        assert_eq!(short(&mut names, "name_26"), "aa");
    }

    #[test]
    fn a_name_is_changed_wherever_it_is_a_whole_word() {
        let mut names = HashMap::new();
        for name in ["./card_bg.js", "__wbg_get_1f", "wasm_bindgen_1"] {
            short(&mut names, name);
        }
        let glue = "{\"./card_bg.js\":{__wbg_get_1f:(a)=>a,__wbg_get_1f2:1}};wasm.wasm_bindgen_1(2);wasm.memory";
        assert_eq!(renamed(glue, &names).unwrap(), "{\"a\":{b:(a)=>a,__wbg_get_1f2:1}};wasm.c(2);wasm.memory");
        assert_eq!(renamed("", &names).unwrap_err().to_string(), "the glue names 0 of the wasm's 3 names");
    }
}
