//! `cargo xtask join`: joins the files of `src/embed/script` into the script `embed.js`, and those of `src/embed/glue` into the end of
//! the wasm's glue, before trunk minifies both.
//!
//! The files are modules for readers. A portal's page may run the script as a module or as a classic one, which can't import: so all are
//! put into one function, each after those it imports, and share its names. The glue's files likewise, so that their names don't meet
//! wasm-bindgen's.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::command::root;
use crate::loader;

const SCRIPT: &str = "src/embed/script";
const FIRST: &str = "main.js";
/// On a server there is no page to put a card on.
const GUARD: &str = "if (typeof customElements === \"undefined\") return;";

pub fn join() -> Result<()> {
    let target = root().join("target/embed");
    fs::create_dir_all(&target)?;
    fs::write(target.join("embed.js"), script(&root().join(SCRIPT))?)?;
    fs::write(target.join("glue.js"), glue(&all(&root().join("src/embed/glue"))?)?)?;
    Ok(())
}

/// The files of a folder as one script, with the loader's words.
fn script(folder: &Path) -> Result<String> {
    let order = order(&[folder.to_owned(), loader::words()?])?;
    let all = fs::read_dir(folder)?.count();
    let imported = order.iter().filter(|file| file.starts_with(folder)).count();
    ensure!(imported == all, "{}: {imported} of its {all} files are imported", folder.display());
    Ok(format!("{};\n", function(&order, "")?))
}

/// The script for other surroundings: a file in one of these folders (the first that has it) replaces the file of the same name. Its
/// value is `setBase`.
pub fn variant(instead: &[&str]) -> Result<String> {
    let mut folders: Vec<PathBuf> = instead.iter().chain([&SCRIPT]).map(|folder| root().join(folder)).collect();
    folders.push(loader::words()?);
    function(&order(&folders)?, "return setBase;\n")
}

/// An immediately called function of the files, in this order.
fn function(order: &[PathBuf], end: &str) -> Result<String> {
    let mut text = format!("(() => {{\n{GUARD}\n");
    for file in order {
        for line in read(file)?.lines().filter(|line| !line.starts_with("import ")) {
            text.push_str(line.strip_prefix("export ").unwrap_or(line));
            text.push('\n');
        }
    }
    Ok(text + end + "})()")
}

fn order(folders: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut order = Vec::new();
    add(folders, FIRST, &mut order)?;
    Ok(order)
}

/// Adds a file of the first folder that has it, after the files it imports.
fn add(folders: &[PathBuf], name: &str, order: &mut Vec<PathBuf>) -> Result<()> {
    let path = folders.iter().map(|folder| folder.join(name)).find(|path| path.exists());
    let path = path.with_context(|| format!("no file {name} to join"))?;
    if order.contains(&path) {
        return Ok(());
    }
    for line in read(&path)?.lines().filter(|line| line.starts_with("import ")) {
        let from = line.split(" from \"./").nth(1).and_then(|rest| rest.strip_suffix("\";"));
        let from = from
            .with_context(|| format!("{}: import {{ … }} from \"./….js\"; on one line, not {line}", path.display()))?;
        add(folders, from, order)?;
    }
    order.push(path);
    Ok(())
}

/// One function that returns the exports of the glue's files.
fn glue(files: &str) -> Result<String> {
    let (mut names, mut exports, mut code) = (Vec::new(), Vec::new(), String::new());
    for line in files.lines() {
        let bare = line.strip_prefix("export ").map(|bare| bare.strip_prefix("default ").unwrap_or(bare));
        if let Some(bare) = bare {
            let mut words = bare.split([' ', '(', ';']);
            let name = words.find(|word| !["async", "class", "const", "function"].contains(word));
            let name = name.with_context(|| format!("an export without a name: {line}"))?;
            names.push(name);
            let is_default = line.starts_with("export default ");
            exports.push(if is_default { format!("{name} as default") } else { name.to_owned() });
        }
        code.extend([bare.unwrap_or(line), "\n"]);
    }
    let (names, exports) = (names.join(", "), exports.join(", "));
    Ok(format!("const {{ {names} }} = (() => {{\n{code}return {{ {names} }};\n}})();\nexport {{ {exports} }};\n"))
}

/// All files of a folder, joined in the order of their names.
fn all(folder: &Path) -> Result<String> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} can't be read", path.display()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    #[test]
    fn what_the_glue_exports_is_handed_out_of_one_function() {
        let files =
            "let a;\nexport default async function b(c) {\n  a = c;\n}\nexport class D {}\nexport const e = () => a;\n";
        assert_eq!(
            super::glue(files).unwrap(),
            "const { b, D, e } = (() => {\nlet a;\nasync function b(c) {\n  a = c;\n}\nclass D {}\nconst e = () => a;\n\
             return { b, D, e };\n})();\nexport { b as default, D, e };\n"
        );
    }

    #[test]
    fn each_file_stands_after_those_that_it_imports() {
        let folder = std::env::temp_dir().join(format!("report-card-join-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in [
            ("main.js", "import { b } from \"./b.js\";\nimport { a } from \"./a.js\";\nb(a);\n"),
            ("a.js", "export const a = 1;\n"),
            ("b.js", "import { a } from \"./a.js\";\nexport function b() { return a; }\n"),
        ] {
            fs::write(folder.join(name), text).unwrap();
        }
        let script = super::script(&folder).unwrap();
        assert!(script.ends_with("return;\nconst a = 1;\nfunction b() { return a; }\nb(a);\n})();\n"), "{script}");
        fs::write(folder.join("c.js"), "").unwrap();
        assert!(super::script(&folder).unwrap_err().to_string().ends_with("3 of its 4 files are imported"));
        fs::remove_dir_all(&folder).unwrap();
    }
}
