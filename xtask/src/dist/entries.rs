//! What only the npm package has: the element for bundlers, and the card for test runners. Both are the script of `src/embed/script`,
//! with some files replaced (`npm/element`, `npm/testing`).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::command::root;
use crate::finish::{GLUE, SHEET, WASM, fill, filled};
use crate::join::variant;

/// The entries by file name.
pub fn made(built: &Path, version: &str) -> Result<BTreeMap<&'static str, Vec<u8>>> {
    let read = |name: &str| fs::read(built.join(name)).with_context(|| format!("dist/{name} can't be read"));
    let text = |name: &str| Ok::<_, anyhow::Error>(String::from_utf8(read(name)?)?);
    let (glue, wasm, sheet) = (text(GLUE)?, read(WASM)?, text(SHEET)?);
    let element = filled(&variant(&["npm/element"])?, "{version}", version)?;
    let element = fill(&element, &[(GLUE, glue.as_bytes()), (WASM, &wasm), (SHEET, sheet.as_bytes())])?;
    let sheet = format!("export default {};\n", serde_json::to_string(&sheet)?);
    Ok(BTreeMap::from([
        ("element.js", format!("export const setBase = {element} ?? (() => {{}});\n").into_bytes()),
        ("sheet.js", sheet.into_bytes()),
        ("testing.cjs", testing(&glue, version)?.into_bytes()),
    ]))
}

/// The glue and the element in one file that Jest takes too: CommonJS, the wasm read from the disk.
fn testing(glue: &str, version: &str) -> Result<String> {
    let platform = fs::read_to_string(root().join("npm/testing/platform.cjs")).context("npm/testing/platform.cjs")?;
    let element = filled(&variant(&["npm/testing", "npm/element"])?, "{version}", version)?;
    let Script { text, names, default } = script(glue)?;
    let names: Vec<String> = names.iter().map(|(name, local)| format!("{name}: {local}")).collect();
    Ok(format!(
        "{platform}\nconst glue = (() => {{\n{text}\n\
         const binary = () => readFileSync(join(__dirname, \"{WASM}\"));\n\
         return {{ {}, default: () => {default}({{ module_or_path: binary() }}) }};\n}})();\n\nconst setBase = {element} ?? (() => {{}});\n\n\
         module.exports = {{ ...glue, setBase }};\nObject.defineProperty(module.exports, \"__esModule\", {{ value: true }});\n",
        names.join(", ")
    ))
}

/// A module turned into a script.
struct Script {
    text: String,
    /// Exported names, each with its name inside the module: minified, these differ.
    names: Vec<(String, String)>,
    /// What it exports by default.
    default: String,
}

/// The glue without its exports.
fn script(module: &str) -> Result<Script> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut parts = module.split("export");
    let mut text = parts.next().unwrap_or_default().to_owned();
    let (mut names, mut default) = (Vec::new(), None);
    for part in parts {
        // The word counts as a statement only at the start of one, not inside a name or a text.
        let begins = text.is_empty() || text.ends_with(['\n', ';', '}']);
        if !begins || !part.starts_with([' ', '{']) {
            text.push_str("export");
            text.push_str(part);
            continue;
        }
        if let Some(list) = part.strip_prefix('{') {
            let (list, rest) = list.split_once('}').with_context(|| format!("{GLUE} ends in its exports"))?;
            for one in list.split(',').map(str::trim).filter(|one| !one.is_empty()) {
                let (local, name) = one.split_once(" as ").unwrap_or((one, one));
                match name {
                    "default" => default = Some(local.to_owned()),
                    _ => names.push((name.to_owned(), local.to_owned())),
                }
            }
            text.push_str(rest.strip_prefix(';').unwrap_or(rest));
            continue;
        }
        let declaration = part.trim_start();
        let is_default = declaration.starts_with("default ");
        let declaration = declaration.trim_start_matches("default ");
        let name = declaration.trim_start_matches("async ").split_once(' ').map(|(_, rest)| rest).unwrap_or_default();
        let name: String = name.chars().take_while(|c| is_part(*c)).collect();
        ensure!(!name.is_empty(), "{GLUE} has an export of another kind: {part:.40}");
        if is_default {
            default = Some(name)
        } else {
            names.push((name.clone(), name))
        }
        text.push_str(declaration);
    }
    // The wasm's bytes are passed in, so its address is never used.
    let text = text.replace("import.meta.url", "__filename");
    ensure!(!text.contains("import.meta"), "{GLUE} asks for its address in another way");
    Ok(Script { text, names, default: default
        .with_context(|| format!("{GLUE} has no default export; is dist/ the one of cargo xtask serve? cargo xtask build --small makes it"))? })
}

#[cfg(test)]
mod tests {
    use super::script;

    #[test]
    fn a_module_becomes_a_script() {
        let module = "let a='the export, too';export class Card{}wasm.exports=guard(e.exports);export function mount(){}\
                      export{initSync,__wbg_init as default,t as onTrap};\nexport const b = new URL(\"w\",import.meta.url);";
        let made = script(module).unwrap();
        let text = "let a='the export, too';class Card{}wasm.exports=guard(e.exports);function mount(){}\n\
                    const b = new URL(\"w\",__filename);";
        assert_eq!((made.text.as_str(), made.default.as_str()), (text, "__wbg_init"));
        let names: Vec<(&str, &str)> = made.names.iter().map(|(name, local)| (name.as_str(), local.as_str())).collect();
        let same = |name| (name, name);
        assert_eq!(names, [same("Card"), same("mount"), same("initSync"), ("onTrap", "t"), same("b")]);
        assert_eq!(script("export default async function init() {}").unwrap().default, "init");
        assert!(script("export function mount() {}").is_err());
        assert!(script("export * from \"x\"").is_err());
    }
}
