//! The card's own mark of a status: a shape each.

use super::Page;
use crate::export::picture::{Colour, Shape};
use crate::outline::Mark;

const DISC: &str = "M9 0a9 9 0 0 1 0 18a9 9 0 0 1 0-18Z";
const RING: &str = "M9 1a8 8 0 0 1 0 16a8 8 0 0 1 0-16Z";

impl Page<'_> {
    pub(super) fn mark(&mut self, mark: Mark, [start, top]: [f64; 2], size: f64) {
        let at = [if self.is_rtl { self.x(start + size) } else { self.x(start) }, top];
        let scale = size / 18.0;
        let inside = mark.inside().unwrap_or_default();
        let mut path = |data, fill, stroke, is_dashed| {
            self.shapes.push(Shape::Path { at, data, scale, fill, stroke, is_dashed });
        };
        match mark {
            Mark::Above => {
                path(DISC, Some(Colour::Above), None, false);
                path(inside, Some(Colour::Paper), None, false);
            }
            Mark::Met => {
                path(DISC, Some(Colour::Met), None, false);
                path(inside, None, Some((Colour::Paper, 2.1)), false);
            }
            Mark::Partly => {
                path(RING, None, Some((Colour::Partly, 1.8)), false);
                path(inside, Some(Colour::Partly), None, false);
            }
            Mark::Below => {
                path(RING, None, Some((Colour::Below, 1.8)), false);
                path(inside, None, Some((Colour::Below, 1.9)), false);
            }
            Mark::None => path(RING, None, Some((Colour::Soft, 1.8)), true),
        }
    }
}
