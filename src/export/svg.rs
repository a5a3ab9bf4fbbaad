//! A picture as SVG: real text, no `foreignObject`, so that every program draws it.

use super::coordinate::coordinate;
use super::picture::{Colour, FONT, Picture, Shape, code};
use super::plain::escape;

/// The document, ready to be a file. `accent` is the publisher's colour as CSS writes it: `#12436d`.
pub fn svg(picture: &Picture, accent: &str) -> String {
    let Picture { width, height, title, lang, shapes, is_rtl } = picture;
    let direction = if *is_rtl { "rtl" } else { "ltr" };
    let (width, height) = (coordinate(*width), coordinate(*height));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" xml:lang=\"{}\" direction=\"{direction}\" font-family=\"{FONT}\"><title>{}</title>\
         <rect width=\"100%\" height=\"100%\" fill=\"{}\"/>",
        escape(lang),
        escape(title),
        code(Colour::Paper, accent),
    );
    for shape in shapes {
        write_shape(&mut out, shape, &escape(accent));
    }
    out.push_str("</svg>\n");
    out
}

fn write_shape(out: &mut String, shape: &Shape, accent: &str) {
    match shape {
        Shape::Rect { frame, fill, is_faint } => {
            write_frame(out, frame);
            write_value(out, "fill", code(*fill, accent));
            out.push_str(if *is_faint { " opacity=\".45\"/>" } else { "/>" });
        }
        Shape::Dashed { frame } => {
            write_frame(out, frame);
            write_value(out, "stroke", code(Colour::Soft, accent));
            out.push_str(" fill=\"none\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\"/>");
        }
        Shape::Path { at: [x, y], data, scale, fill, stroke, is_dashed } => {
            let place = format!("translate({} {}) scale({})", coordinate(*x), coordinate(*y), coordinate(*scale));
            out.push_str("<path");
            write_value(out, "transform", &place);
            write_value(out, "d", data);
            write_value(out, "fill", fill.map_or("none", |colour| code(colour, accent)));
            if let Some((colour, width)) = stroke {
                write_value(out, "stroke", code(*colour, accent));
                write_value(out, "stroke-width", &coordinate(*width));
                out.push_str(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
            }
            out.push_str(if *is_dashed { " stroke-dasharray=\"2.6 2.4\"/>" } else { "/>" });
        }
        Shape::Text { at: [x, y], size, is_bold, fill, is_end, text } => {
            out.push_str("<text");
            write_value(out, "x", &coordinate(*x));
            write_value(out, "y", &coordinate(*y));
            write_value(out, "font-size", &coordinate(*size));
            write_value(out, "fill", code(*fill, accent));
            out.push_str(if *is_bold { " font-weight=\"700\"" } else { "" });
            out.push_str(if *is_end { " text-anchor=\"end\">" } else { ">" });
            out.push_str(&escape(text));
            out.push_str("</text>");
        }
    }
}

fn write_frame(out: &mut String, frame: &[f64; 4]) {
    out.push_str("<rect");
    for (name, value) in ["x", "y", "width", "height"].into_iter().zip(frame) {
        write_value(out, name, &coordinate(*value));
    }
}

/// An attribute whose value needs no escaping.
fn write_value(out: &mut String, name: &str, value: &str) {
    out.extend([" ", name, "=\"", value, "\""]);
}
