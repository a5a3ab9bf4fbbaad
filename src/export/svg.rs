//! A picture as SVG: real text, no `foreignObject`, so that every program draws it.

use std::fmt::Write;

use super::picture::{Colour, FONT, Picture, Shape, code};

/// The document. `accent` is a CSS colour.
pub fn svg(picture: &Picture, accent: &str) -> String {
    let Picture { width, height, title, lang, shapes, is_rtl } = picture;
    let direction = if *is_rtl { "rtl" } else { "ltr" };
    let mut out = String::new();
    // Writing to a string can't fail.
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" xml:lang=\"{}\" direction=\"{direction}\" font-family=\"{FONT}\"><title>{}</title>\
         <rect width=\"100%\" height=\"100%\" fill=\"{}\"/>",
        escape(lang),
        escape(title),
        code(Colour::Paper, accent),
    );
    for shape in shapes {
        let _ = write_shape(&mut out, shape, &escape(accent));
    }
    out.push_str("</svg>\n");
    out
}

fn write_shape(out: &mut String, shape: &Shape, accent: &str) -> std::fmt::Result {
    match shape {
        Shape::Rect { frame: [x, y, width, height], fill, is_faint } => {
            let opacity = if *is_faint { " opacity=\".45\"" } else { "" };
            let fill = code(*fill, accent);
            write!(
                out,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{fill}\"{opacity}/>"
            )
        }
        Shape::Dashed { frame: [x, y, width, height] } => write!(
            out,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"none\" stroke=\"{}\" \
             stroke-width=\"1.5\" stroke-dasharray=\"4 3\"/>",
            code(Colour::Soft, accent),
        ),
        Shape::Path { at: [x, y], data, scale, fill, stroke, is_dashed } => {
            let fill = fill.map_or("none", |colour| code(colour, accent));
            write!(out, "<path transform=\"translate({x:.1} {y:.1}) scale({scale})\" d=\"{data}\" fill=\"{fill}\"")?;
            if let Some((colour, width)) = stroke {
                let colour = code(*colour, accent);
                write!(
                    out,
                    " stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
                )?;
            }
            out.push_str(if *is_dashed { " stroke-dasharray=\"2.6 2.4\"/>" } else { "/>" });
            Ok(())
        }
        Shape::Text { at: [x, y], size, is_bold, fill, is_end, text } => {
            let weight = if *is_bold { " font-weight=\"700\"" } else { "" };
            let anchor = if *is_end { " text-anchor=\"end\"" } else { "" };
            let fill = code(*fill, accent);
            write!(
                out,
                "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\"{weight}{anchor} fill=\"{fill}\">{}</text>",
                escape(text)
            )
        }
    }
}

/// Text in XML; what XML can't hold at all is left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
    out
}
