//! What an editor in a page keeps of each form: put in as its source, and taken out again.

use std::collections::BTreeMap;

use serde_json::json;

use super::{Forms, Left};
use crate::browser::Page;
use crate::server::Portal;

/// An editor, with the files that it needs and the function that passes a text through it.
const EDITORS: [(&str, &str, &str); 6] = [
    (
        "CKEditor 5",
        CKEDITOR,
        "const editor = await ck({});
         window.pass = (html) => { editor.setData(html); return editor.getData(); };",
    ),
    (
        "CKEditor 5, any HTML",
        CKEDITOR,
        "const editor = await ck({ htmlSupport: { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] } }, [CKEDITOR.GeneralHtmlSupport]);
         window.pass = (html) => { editor.setData(html); return editor.getData(); };",
    ),
    (
        "CKEditor 5, HtmlEmbed",
        CKEDITOR,
        "const editor = await ck({}, [CKEDITOR.HtmlEmbed]);
         window.pass = (html) => {
           editor.setData('');
           editor.execute('htmlEmbed', html);
           return editor.getData();
         };",
    ),
    ("TinyMCE", TINYMCE, "window.pass = await tiny({});"),
    (
        "TinyMCE, frames of ours allowed",
        TINYMCE,
        "window.pass = await tiny({ sandbox_iframes_exclusions: [location.hostname] });",
    ),
    (
        "Quill",
        r#"<script src="/npm/quill/dist/quill.js"></script>"#,
        "const quill = new Quill('#place');
         window.pass = (html) => { quill.setContents([]); quill.clipboard.dangerouslyPasteHTML(html); return quill.getSemanticHTML(); };",
    ),
];

/// The editor of their own first example, without what only pictures and clouds need.
const CKEDITOR: &str = r#"<script src="/npm/ckeditor5/dist/browser/ckeditor5.umd.js"></script><script>
    window.ck = (config, more = []) => {
      const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote, Table } = CKEDITOR;
      const plugins = [Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote, Table, ...more];
      return ClassicEditor.create(document.getElementById('place'), { licenseKey: 'GPL', plugins, ...config });
    };
  </script>"#;

const TINYMCE: &str = r#"<script src="/npm/tinymce/tinymce.min.js"></script><script>
    window.tiny = async (config) => {
      const [editor] = await tinymce.init({ selector: '#place', license_key: 'gpl', ...config });
      return (html) => { editor.setContent(html); return editor.getContent(); };
    };
  </script>"#;

pub async fn pass(portal: &Portal, forms: &Forms) -> Left {
    let mut left = Left::new();
    for (name, files, start) in EDITORS {
        let page = Page::open(&portal.html(files, "<div id=place></div>")).await.allow_errors();
        let started = page.run(&format!("return (async () => {{ {start} return true }})()")).await;
        assert_eq!(started, json!(true), "{name}");
        let mut kept = BTreeMap::new();
        for (form, html) in forms {
            let out = page.run(&format!("return window.pass({})", json!(html))).await;
            let out = out.as_str().map(str::to_owned).unwrap_or_else(|| panic!("{name}: {form}: {out}"));
            assert!(!out.starts_with("error: "), "{name}: {form}: {out}");
            kept.insert((*form).to_owned(), out);
        }
        left.insert(name.to_owned(), kept);
        page.close().await;
    }
    left
}
