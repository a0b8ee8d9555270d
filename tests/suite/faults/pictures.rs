//! Pictures that unpack to much.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat};

use crate::harness::{Case, briefing};

/// A PNG that declares a size, so many bits a colour and four colours a pixel, and holds nothing.
fn declaring(width: u32, height: u32, bits: u8) -> Vec<u8> {
    let mut header = b"IHDR".to_vec();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([bits, 6, 0, 0, 0]);
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for chunk in [&header[..], b"IDAT", b"IEND"] {
        bytes.extend(u32::try_from(chunk.len() - 4).unwrap().to_be_bytes());
        bytes.extend(chunk);
        bytes.extend(check_sum(chunk).to_be_bytes());
    }
    bytes
}

/// The CRC-32 that PNG asks for.
fn check_sum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 }
        })
    })
}

fn with_picture(name: &str) -> String {
    let image = format!("slot = \"findings\"\nimage = {{ file = \"{name}\", alt = \"A map\" }}");
    briefing("a", "").replace("slot = \"findings\"", &image)
}

#[test]
fn pictures_beyond_the_limits_are_refused_before_they_are_decoded() {
    const DEEP: &str = "unpacks to more than 200 MB; save it smaller, or with 8 bits a colour";
    for (picture, why) in [
        (
            declaring(30_001, 1, 8),
            "is 30001 × 1 pixels large, and no side may have more than 30000",
        ),
        (
            declaring(5_000_000, 1, 8),
            "is 5000000 × 1 pixels large, and no side may have more than 30000",
        ),
        (
            declaring(1, 49_000_000, 8),
            "is 1 × 49000000 pixels large, and no side may have more than 30000",
        ),
        (declaring(7000, 7000, 16), DEEP),
        (declaring(8000, 7000, 8), "is 8000 × 7000 pixels large, which is more than 50 million"),
    ] {
        let case = Case::new().file("a.png", picture).file("a.toml", with_picture("a.png"));
        let ran = case.run(&["check", "--format", "short"]);
        assert_eq!(ran.code, 1);
        assert!(ran.stdout.contains(&format!("the picture `a.png` {why}\n")), "{}", ran.stdout);
    }
}

/// A large picture is decoded anew for each output, and comes out as one that is held does.
#[test]
fn a_large_picture_is_drawn_as_a_small_one_is() {
    let mut picture = Cursor::new(Vec::new());
    DynamicImage::new_luma8(4100, 3000).write_to(&mut picture, ImageFormat::Png).unwrap();
    let case =
        Case::new().file("a.png", picture.into_inner()).file("a.toml", with_picture("a.png"));
    let ran = case.run(&["export", "--to", "page,deck,handout"]);
    assert_eq!((ran.code, ran.stdout.lines().count()), (0, 3), "{}", ran.stderr);
    assert!(String::from_utf8(case.read("out/a.html")).unwrap().contains("data:image/png;base64,"));
}
