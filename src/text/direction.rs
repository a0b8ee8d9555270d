//! Scripts that run from right to left.

/// Whether a character is written from right to left.
pub fn is_right_to_left(character: char) -> bool {
    matches!(
        u32::from(character),
        0x590..=0x8ff
            | 0xfb1d..=0xfdff
            | 0xfe70..=0xfefc
            | 0x1_0800..=0x1_0fff
            | 0x1_e800..=0x1_efff
    )
}
