//! What comes in.

use super::*;

#[test]
fn reads_each_kind_by_content() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let picture = Picture::read(&file(flag(20, 10), format)).expect("a picture");
        assert_eq!((picture.width(), picture.height()), (20, 10));
        assert!(picture.metadata().is_empty(), "{:?}", picture.metadata());
    }
}

/// Written by Pillow 13: red on the left; CMYK, progressive, lossy, with alpha, moving.
#[test]
fn reads_what_other_programs_write() {
    let samples: [&[u8]; 6] = [
        include_bytes!("../samples/cmyk.jpg"),
        include_bytes!("../samples/progressive.jpg"),
        include_bytes!("../samples/lossy.webp"),
        include_bytes!("../samples/alpha-lossy.webp"),
        include_bytes!("../samples/animated.webp"),
        include_bytes!("../samples/animated.png"),
    ];
    for (at, sample) in samples.into_iter().enumerate() {
        let picture = Picture::read(sample).expect("a picture");
        assert_eq!((picture.width(), picture.height()), (16, 8), "sample {at}");
        let left = read_back(&picture.encode(100)).get_pixel(2, 4).0;
        assert!(left[0] > 180 && left[1] < 70 && left[2] < 70, "sample {at}: {left:?}");
    }
}

#[test]
fn refuses_what_is_no_picture() {
    let gif = include_bytes!("../samples/tiny.gif");
    for bytes in [&gif[..], b"", b"\xff\xd8", b"%PDF-1.7", b"<svg/>", b"BM"] {
        assert_eq!(Picture::read(bytes).expect_err("a fault"), Fault::NotAPicture);
    }
    assert_eq!(Fault::NotAPicture.to_string(), "is no JPEG, PNG or WebP");
}

#[test]
fn refuses_too_many_bytes() {
    let mut bytes = file(flag(4, 4), ImageFormat::Png);
    bytes.resize(30 * 1024 * 1024 + 1, 0);
    let fault = Picture::read(&bytes).expect_err("a fault");
    assert_eq!(fault.to_string(), "is larger than 30 MB");
}

#[test]
fn refuses_too_many_pixels_before_it_decodes_them() {
    let fault = Picture::read(&declaring(50_000, 50_000)).expect_err("a fault");
    assert_eq!(fault.to_string(), "is 50000 × 50000 pixels large, which is more than 50 million");
    let mut jpeg = file(flag(16, 16), ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|pair| pair == [0xff, 0xc0]).expect("a frame");
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xdc, 0xff, 0xdc]);
    let fault = Picture::read(&jpeg).expect_err("a fault");
    assert_eq!(fault, Fault::TooManyPixels { width: 65500, height: 65500 });
}

/// The file is small and good, but for a profile of zeros that unpacks to 200 times its size.
#[test]
fn a_profile_that_unpacks_to_too_much_is_left_packed() {
    let mut chunk = b"iCCPa\0\0".to_vec();
    chunk.extend(zlib_bomb());
    let mut framed = u32::try_from(chunk.len() - 4).expect("short").to_be_bytes().to_vec();
    framed.extend(&chunk);
    framed.extend(check_sum(&chunk).to_be_bytes());
    let mut bytes = file(flag(4, 4), ImageFormat::Png);
    let after_header = 33;
    bytes.splice(after_header..after_header, framed);
    let mut opened = header::Opened::open(&bytes).expect("a picture");
    assert_eq!(opened.decoder.icc_profile().expect("no fault"), None);
    assert_eq!(Picture::read(&bytes).expect("a picture").metadata(), ["ICC profile"]);
}

/// Returns 256 MB of zeros as zlib packs them, from a PNG of them that the encoder makes.
fn zlib_bomb() -> Vec<u8> {
    let png = file(GrayImage::new(16_384, 16_384), ImageFormat::Png);
    let parts = container::parts(Kind::Png, &png).expect("a whole file");
    let data = |part: &container::Part<'_>| match part.tag {
        container::Tag::Chunk(name) if &name == b"IDAT" => part.data.to_vec(),
        _ => Vec::new(),
    };
    parts.iter().flat_map(data).collect()
}

#[test]
fn a_file_cut_short_is_damaged_wherever_it_is_cut() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let whole = file(noise(40, 30), format);
        for length in 16..whole.len() {
            let fault = Picture::read(&whole[..length]).expect_err("a fault");
            assert!(matches!(fault, Fault::Broken(_)), "{format:?} to {length}: {fault}");
            assert!(Header::read(&whole[..length]).is_err());
        }
    }
}

#[test]
fn a_changed_byte_is_never_a_panic() {
    let files = [
        file(noise(24, 16), ImageFormat::Jpeg),
        file(noise(24, 16), ImageFormat::Png),
        file(noise(24, 16), ImageFormat::WebP),
        include_bytes!("../samples/progressive.jpg").to_vec(),
        include_bytes!("../samples/cmyk.jpg").to_vec(),
        include_bytes!("../samples/lossy.webp").to_vec(),
        include_bytes!("../samples/alpha-lossy.webp").to_vec(),
        include_bytes!("../samples/animated.webp").to_vec(),
        with_segments(&file(flag(8, 8), ImageFormat::Jpeg), &[(0xe1, &exif(6))]),
    ];
    for mut bytes in files {
        for at in 0..bytes.len() {
            let right = bytes[at];
            for wrong in [0, 0xff, right ^ 1, right ^ 0x80] {
                bytes[at] = wrong;
                let _ = Picture::read(&bytes);
            }
            bytes[at] = right;
        }
    }
}

#[test]
fn turns_a_picture_upright() {
    let jpeg = file(flag(32, 16), ImageFormat::Jpeg);
    // Where the red half lies after turning, as the middle of a side.
    let sides = [(1, (4, 8)), (2, (28, 8)), (3, (28, 8)), (6, (8, 4)), (8, (8, 28))];
    for (orientation, (x, y)) in sides {
        let bytes = with_segments(&jpeg, &[(0xe1, &exif(orientation))]);
        let picture = Picture::read(&bytes).expect("a picture");
        let size = if orientation < 5 { (32, 16) } else { (16, 32) };
        assert_eq!((picture.width(), picture.height()), size, "orientation {orientation}");
        let header = Header::read(&bytes).expect("a header");
        assert_eq!((header.width, header.height), size);
        let turned = read_back(&picture.encode(100));
        assert!(is_near(*turned.get_pixel(x, y), RED), "orientation {orientation}");
        let across = (size.0 - 1 - x, size.1 - 1 - y);
        assert!(is_near(*turned.get_pixel(across.0, across.1), WHITE));
    }
}
