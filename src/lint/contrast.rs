//! How well two colours are told apart, as WCAG 2.2 reckons it.

use std::fmt;

/// A colour, from `#rrggbb`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Color([u8; 3]);

impl Color {
    pub(super) const WHITE: Self = Self([255; 3]);
    pub(super) const BLACK: Self = Self([0; 3]);

    /// Returns the colour that `#rrggbb` or `#rgb` writes.
    pub(super) fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let digits: Vec<u32> = digits.chars().map(|one| one.to_digit(16)).collect::<Option<_>>()?;
        let bytes: Vec<u8> = match digits.len() {
            3 => digits.iter().filter_map(|one| u8::try_from(one * 17).ok()).collect(),
            6 => {
                digits.chunks(2).filter_map(|two| u8::try_from(two[0] * 16 + two[1]).ok()).collect()
            }
            _ => return None,
        };
        Some(Self(bytes.try_into().ok()?))
    }

    /// Returns how many times brighter the brighter of two is: 1 to 21.
    pub(super) fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Returns the colour nearest to this one, on its way to another, that passes.
    pub(super) fn nearest(self, towards: Self, passes: impl Fn(Self) -> bool) -> Option<Self> {
        (0..=255_u32).map(|step| self.mixed(towards, step)).find(|color| passes(*color))
    }

    /// Returns this colour with some of another in it, in percent.
    pub(super) fn tinted(self, other: Self, percent: u32) -> Self {
        self.mixed(other, percent * 255 / 100)
    }

    fn mixed(self, other: Self, step: u32) -> Self {
        let mix = |at: usize| {
            let (from, to) = (u32::from(self.0[at]), u32::from(other.0[at]));
            u8::try_from((from * (255 - step) + to * step) / 255).unwrap_or(u8::MAX)
        };
        Self([mix(0), mix(1), mix(2)])
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|byte| {
            let share = f64::from(byte) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl fmt::Display for Color {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(out, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn color(text: &str) -> Color {
        Color::read(text).unwrap()
    }

    #[test]
    fn reckons_as_wcag_does() {
        assert!((Color::BLACK.contrast(Color::WHITE) - 21.0).abs() < 1e-9);
        // The grey that every guide names as the lightest that passes on white.
        assert!(color("#767676").contrast(Color::WHITE) >= 4.5);
        assert!(color("#777777").contrast(Color::WHITE) < 4.5);
        assert_eq!(color("#abc"), color("#aabbcc"));
        assert_eq!(Color::read("teal"), None);
    }

    #[test]
    fn the_nearest_colour_passes_and_the_one_before_it_does_not() {
        let passes = |color: Color| color.contrast(Color::WHITE) >= 4.5;
        assert_eq!(color("#999999").nearest(Color::BLACK, passes), Some(color("#767676")));
        assert_eq!(color("#0b5c63").nearest(Color::BLACK, passes), Some(color("#0b5c63")));
    }
}
