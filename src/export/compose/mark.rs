//! The card's marks of statuses, a shape each.

use super::Page;
use crate::export::picture::{Colour, Shape};
use crate::outline::StatusMark;

const DISC: &str = "M9 0a9 9 0 0 1 0 18a9 9 0 0 1 0-18Z";
/// Diameter of a ring around a number, in pixels.
const RING_SIZE: f64 = 15.0;
const RING: &str = "M9 1a8 8 0 0 1 0 16a8 8 0 0 1 0-16Z";

impl Page<'_> {
    /// The number of a reference, in a ring so that it isn't taken for a figure.
    pub(super) fn circled(&mut self, start: f64, baseline: f64, number: &str) {
        let at = [if self.is_rtl { self.x(start + RING_SIZE) } else { self.x(start) }, baseline - 11.5];
        let (scale, stroke) = (RING_SIZE / 18.0, Some((Colour::Soft, 1.2)));
        self.shapes.push(Shape::Path { at, data: RING, scale, fill: None, stroke, is_dashed: false });
        let y = std::mem::replace(&mut self.y, baseline);
        let width = (self.width_of)(number, 11.0, true);
        self.text(start + (RING_SIZE - width) / 2.0, number, 11.0, true, Colour::Soft, false);
        self.y = y;
    }

    pub(super) fn mark(&mut self, mark: StatusMark, [start, top]: [f64; 2], size: f64) {
        let at = [if self.is_rtl { self.x(start + size) } else { self.x(start) }, top];
        let scale = size / 18.0;
        let inside = mark.inside().unwrap_or_default();
        let mut path = |data, fill, stroke, is_dashed| {
            self.shapes.push(Shape::Path { at, data, scale, fill, stroke, is_dashed });
        };
        match mark {
            StatusMark::Above => {
                path(DISC, Some(Colour::Above), None, false);
                path(inside, Some(Colour::Paper), None, false);
            }
            StatusMark::Met => {
                path(DISC, Some(Colour::Met), None, false);
                path(inside, None, Some((Colour::Paper, 2.1)), false);
            }
            StatusMark::Partly => {
                path(RING, None, Some((Colour::Partly, 1.8)), false);
                path(inside, Some(Colour::Partly), None, false);
            }
            StatusMark::Below => {
                path(RING, None, Some((Colour::Below, 1.8)), false);
                path(inside, None, Some((Colour::Below, 1.9)), false);
            }
            StatusMark::Dropped => {
                path(RING, None, Some((Colour::Soft, 1.8)), false);
                path(inside, None, Some((Colour::Soft, 1.9)), false);
            }
            StatusMark::None => path(RING, None, Some((Colour::Soft, 1.8)), true),
        }
    }
}
