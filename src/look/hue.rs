//! The colours of the seven steps.

use schemars::JsonSchema;
use serde::Serialize;

/// The colour of one of the seven steps: dark enough for white text, and as text on white at 4.5:1.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub struct Hue {
    /// On screens and office printers, such as `#2f4b6e`.
    pub screen: &'static str,
    /// On a press: cyan, magenta, yellow and black in percent. What a press makes of the plain sum is
    /// bluer and paler than the screen.
    pub inks: [u8; 4],
}

/// The seven hues, one a slot, in order.
pub static HUES: [Hue; 7] = [
    Hue { screen: "#2f4b6e", inks: [86, 64, 30, 22] },
    Hue { screen: "#7a3b2e", inks: [30, 80, 80, 38] },
    Hue { screen: "#8a4a12", inks: [28, 72, 100, 32] },
    Hue { screen: "#4d5a2a", inks: [60, 40, 95, 40] },
    Hue { screen: "#0b5c63", inks: [90, 40, 48, 32] },
    Hue { screen: "#1f6b45", inks: [86, 32, 82, 24] },
    Hue { screen: "#5d3a66", inks: [70, 86, 28, 22] },
];
