//! A press that was meant for what stood there a moment ago: after each decision the next finding slides under the pointer.

/// Nobody has read what has moved under the pointer or the focus within so many milliseconds.
const SETTLED: f64 = 400.0;

/// When the list moved last. A press that is not taken does not put off the next one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pace {
    moved: Option<f64>,
}

impl Pace {
    /// Whether a press counts that comes at this time, in milliseconds; one that counts moves the list.
    pub fn takes(&mut self, now: f64) -> bool {
        // A clock that was set back holds nobody up.
        let is_early = self.moved.is_some_and(|moved| (moved..moved + SETTLED).contains(&now));
        if !is_early {
            self.moved = Some(now);
        }
        !is_early
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_press_of_a_double_click_is_not_taken_and_the_next_one_is() {
        let mut pace = Pace::default();
        let taken = [1000.0, 1120.0, 1399.0, 1400.0, 1500.0, 900.0].map(|now| pace.takes(now));
        assert_eq!(taken, [true, false, false, true, false, true]);
    }
}
