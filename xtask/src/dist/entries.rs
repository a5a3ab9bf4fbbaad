//! What the npm package has beside the portal's files: the element for bundlers, and the card for test runners. Both are the
//! script of `src/embed/script`, with other files where their surroundings differ (`npm/element`, `npm/testing`).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::command::root;
use crate::finish::{GLUE, SHEET, WASM, fill, filled};
use crate::join::variant;

/// Each by its name.
pub fn made(built: &Path, version: &str) -> Result<BTreeMap<&'static str, Vec<u8>>> {
    let read = |name: &str| fs::read(built.join(name)).with_context(|| format!("dist/{name} can't be read"));
    let text = |name: &str| Ok::<_, anyhow::Error>(String::from_utf8(read(name)?)?);
    let (glue, wasm, sheet) = (text(GLUE)?, read(WASM)?, text(SHEET)?);
    let element = filled(&variant(&root().join("npm/element"), "setBase")?, "{version}", version)?;
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
    let folder = root().join("npm/testing");
    let platform = fs::read_to_string(folder.join("platform.cjs")).context("npm/testing/platform.cjs")?;
    let element = filled(&variant(&folder, "undefined")?, "{version}", version)?;
    let (glue, names) = without_exports(glue)?;
    Ok(format!(
        "{platform}\n{glue}\ninitSync({{ module: readFileSync(join(__dirname, \"{WASM}\")) }});\n\
         const glue = {{ {}, default: async () => {{}} }};\n{element};\n\
         module.exports = {{ ...glue, setBase() {{}} }};\nObject.defineProperty(module.exports, \"__esModule\", {{ value: true }});\n",
        names.join(", ")
    ))
}

/// A module as a script, and the names that it exported; `default` is not among them.
fn without_exports(module: &str) -> Result<(String, Vec<String>)> {
    const DEFAULT: &str = "export{initSync,__wbg_init as default};";
    ensure!(module.contains(DEFAULT), "{GLUE} exports its start in another way than {DEFAULT}");
    let mut parts = module.split("export ");
    let mut text = parts.next().unwrap_or_default().to_owned();
    let mut names = Vec::new();
    for part in parts {
        let declared = part.trim_start_matches("async ").split_once(' ').map(|(_, rest)| rest).unwrap_or_default();
        let name: String = declared.chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '_').collect();
        ensure!(!name.is_empty(), "{GLUE} has an export of another kind: {:.40}", part);
        names.push(name);
        text.push_str(part);
    }
    // The wasm is handed over: its address is never asked for.
    let text = text.replace(DEFAULT, "").replace("import.meta.url", "__filename");
    ensure!(!text.contains("import.meta"), "{GLUE} asks for its address in another way");
    Ok((text, names))
}

#[cfg(test)]
mod tests {
    use super::without_exports;

    #[test]
    fn a_module_becomes_a_script() {
        let module = "let a=1;export class Card{}export function mount(){}export{initSync,__wbg_init as default};\nexport const b = new URL(\"w\",import.meta.url);";
        let (script, names) = without_exports(module).unwrap();
        assert_eq!(script, "let a=1;class Card{}function mount(){}\nconst b = new URL(\"w\",__filename);");
        assert_eq!(names, ["Card", "mount", "b"]);
        assert!(without_exports("export{a as default}").is_err());
    }
}
