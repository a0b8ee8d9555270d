//! Pictures that unpack to much.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat};

use crate::harness::{Case, briefing};

fn png(picture: &DynamicImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn with_picture(name: &str) -> String {
    let image = format!("slot = \"findings\"\nimage = {{ file = \"{name}\", alt = \"A map\" }}");
    briefing("a", "").replace("slot = \"findings\"", &image)
}

#[test]
fn pictures_beyond_the_limits_are_refused_before_they_are_decoded() {
    for (picture, why) in [
        (
            DynamicImage::new_luma8(30_001, 1),
            "is 30001 × 1 pixels large, and no side may have more than 30000",
        ),
        (
            DynamicImage::new_luma8(1, 49_000_000),
            "is 1 × 49000000 pixels large, and no side may have more than 30000",
        ),
        (
            DynamicImage::new_rgba16(5200, 5000),
            "unpacks to more than 200 MB; save it smaller, or with 8 bits a colour",
        ),
        (
            DynamicImage::new_luma8(8000, 7000),
            "is 8000 × 7000 pixels large, which is more than 50 million",
        ),
    ] {
        let case = Case::new().file("a.png", png(&picture)).file("a.toml", with_picture("a.png"));
        let ran = case.run(&["check", "--format", "short"]);
        assert_eq!(ran.code, 1);
        assert!(ran.stdout.contains(&format!("the picture `a.png` {why}\n")), "{}", ran.stdout);
    }
}

/// A large picture is decoded anew for each output, and comes out as one that is held does.
#[test]
fn a_large_picture_is_drawn_as_a_small_one_is() {
    let case = Case::new()
        .file("a.png", png(&DynamicImage::new_luma8(5000, 3000)))
        .file("a.toml", with_picture("a.png"));
    let ran = case.run(&["export", "--to", "page,deck,handout"]);
    assert_eq!((ran.code, ran.stdout.lines().count()), (0, 3), "{}", ran.stderr);
    assert!(String::from_utf8(case.read("out/a.html")).unwrap().contains("data:image/png;base64,"));
}
