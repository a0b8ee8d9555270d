//! What goes out.

use super::*;

#[test]
fn names_and_strips_all_metadata() {
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='53,24N'>MARKER</x>";
    let profile = b"ICC_PROFILE\0\x01\x01MARKER";
    let jpeg = with_segments(
        &file(flag(32, 16), ImageFormat::Jpeg),
        &[
            (0xe1, &exif(1)),
            (0xe1, xmp),
            (0xe2, profile),
            (0xed, b"Photoshop 3.0\0MARKER"),
            (0xfe, b"MARKER at home"),
        ],
    );
    let picture = Picture::read(&jpeg).expect("a picture");
    let all = ["GPS position", "thumbnail", "EXIF", "XMP", "IPTC", "comment", "ICC profile"];
    assert_eq!(picture.metadata(), all);
    assert_eq!(Header::read(&jpeg).expect("a header").metadata, all);
    for width in [100, 8] {
        let bytes = picture.encode(width).bytes;
        assert!(!bytes.windows(6).any(|window| window == b"MARKER"));
        assert!(!bytes.windows(4).any(|window| window == b"Exif"));
        assert!(Header::read(&bytes).expect("a header").metadata.is_empty());
    }
}

#[test]
fn finds_a_pngs_metadata() {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::png::PngEncoder::new(&mut bytes);
    encoder.set_exif_metadata(exif(1)[6..].to_vec()).expect("PNG takes it");
    encoder.set_icc_profile(vec![0; 16]).expect("PNG takes it");
    encoder.write_image(&[0; 12], 2, 2, image::ExtendedColorType::Rgb8).expect("a picture");
    let picture = Picture::read(&bytes).expect("a picture");
    assert_eq!(picture.metadata(), ["GPS position", "thumbnail", "EXIF", "ICC profile"]);
    assert!(Header::read(&picture.encode(9).bytes).expect("a header").metadata.is_empty());
}

#[test]
fn keeps_a_kind_that_suits() {
    let cases = [
        (file(flag(64, 64), ImageFormat::Jpeg), "jpg"),
        (file(flag(64, 64), ImageFormat::Png), "png"),
        (file(flag(64, 64), ImageFormat::WebP), "png"),
        (file(noise(64, 64), ImageFormat::WebP), "jpg"),
        (file(noise(64, 64), ImageFormat::Png), "jpg"),
        (file(GrayImage::new(64, 64), ImageFormat::Png), "png"),
    ];
    for (at, (bytes, extension)) in cases.into_iter().enumerate() {
        let picture = Picture::read(&bytes).expect("a picture");
        let encoded = picture.encode(u32::MAX);
        assert_eq!((encoded.extension, picture.extension()), (extension, extension), "case {at}");
        let media_type = if extension == "jpg" { "image/jpeg" } else { "image/png" };
        assert_eq!(encoded.media_type, media_type);
    }
}

#[test]
fn scales_down_and_never_up() {
    let picture = Picture::read(&file(noise(300, 200), ImageFormat::Jpeg)).expect("a picture");
    let sizes = [(150, (150, 100)), (300, (300, 200)), (900, (300, 200)), (1, (1, 1)), (0, (1, 1))];
    for (most, size) in sizes {
        let encoded = picture.encode(most);
        assert_eq!((encoded.width, encoded.height), size);
        read_back(&encoded);
        assert_eq!(encoded, picture.encode(most));
    }
}

#[test]
fn takes_the_smallest_and_the_thinnest() {
    for (width, height) in [(1, 1), (1, 3000), (3000, 1), (30_000, 2)] {
        let picture = Picture::read(&file(flag(width, height), ImageFormat::Png)).expect("one");
        read_back(&picture.encode(u32::MAX));
        read_back(&picture.encode(width.div_ceil(3)));
    }
}

#[test]
fn sixteen_bits_become_eight() {
    let deep = DynamicImage::ImageRgb8(flag(8, 8)).into_rgb16();
    let picture = Picture::read(&file(deep, ImageFormat::Png)).expect("a picture");
    let encoded = picture.encode(8);
    let read = image::load_from_memory(&encoded.bytes).expect("a picture");
    assert_eq!(read.into_rgb8(), flag(8, 8));
}

#[test]
fn keeps_transparency_and_the_colour_at_its_edge() {
    let sign = RgbaImage::from_fn(60, 60, |x, _| {
        if x < 31 { Rgba([200, 30, 30, 255]) } else { Rgba([0, 255, 0, 0]) }
    });
    let picture = Picture::read(&file(sign, ImageFormat::Png)).expect("a picture");
    let small = read_back(&picture.encode(20));
    assert_eq!(small.get_pixel(2, 10).0, [200, 30, 30, 255]);
    assert_eq!(small.get_pixel(17, 10).0[3], 0);
    let edge = small.get_pixel(10, 10).0;
    assert!((1..255).contains(&edge[3]), "{edge:?}");
    assert!(edge[0] > 190 && edge[1] < 40, "no green shines through: {edge:?}");
}

#[test]
fn drops_an_alpha_channel_that_says_nothing() {
    let solid = DynamicImage::ImageRgb8(flag(8, 8)).into_rgba8();
    let encoded = Picture::read(&file(solid, ImageFormat::Png)).expect("a picture").encode(8);
    let read = image::load_from_memory(&encoded.bytes).expect("a picture");
    assert_eq!(read.color(), image::ColorType::Rgb8);
}

#[test]
fn a_jpeg_stays_recognisable() {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 95).encode_image(&flag(64, 32)).expect("a picture");
    let encoded = Picture::read(&bytes).expect("a picture").encode(32);
    let read = read_back(&encoded);
    assert!(is_near(*read.get_pixel(4, 8), RED) && is_near(*read.get_pixel(28, 8), WHITE));
}
