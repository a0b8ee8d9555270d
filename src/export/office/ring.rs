//! The sign as a picture: a ring of seven numbered arcs. Office programs draw no other kind alike.

use crate::office::Media;

/// Its file among the pictures of a package.
pub(super) const RING_FILE: &str = "ring.png";

/// Returns the file.
pub(super) fn ring() -> Media {
    static PNG: &[u8] = include_bytes!("ring.png");
    Media { name: RING_FILE.to_owned(), media_type: "image/png", bytes: PNG.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::HUES;

    /// It was drawn from `ring` of `macros.html`; each arc has the hue of its step.
    #[test]
    fn its_arcs_have_the_hues_of_the_steps() {
        let drawn = image::load_from_memory(&ring().bytes).unwrap().into_rgb8();
        let (middle, radius) = (f64::from(drawn.width()) / 2.0, f64::from(drawn.width()) * 0.46);
        for (index, hue) in (0_u32..).zip(HUES) {
            let turn = (f64::from(index) + 0.5) / 7.0 * std::f64::consts::TAU;
            let at = |way: f64| (middle + way * radius).round();
            let (x, y) = (at(turn.sin()), at(-turn.cos()));
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "inside")]
            let pixel = drawn.get_pixel(x as u32, y as u32).0;
            let wanted = u32::from_str_radix(&hue.screen[1..], 16).unwrap().to_be_bytes();
            let is_near =
                pixel.iter().zip(&wanted[1..]).all(|(one, other)| one.abs_diff(*other) < 6);
            assert!(is_near, "{index}: {pixel:?} for {}", hue.screen);
        }
    }
}
