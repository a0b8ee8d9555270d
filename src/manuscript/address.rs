//! Addresses that a briefing may lead to, and what there is to see of what leads there.

/// How the names of files end.
const OF_FILES: &[&str] = &[
    "bmp", "csv", "doc", "docm", "docx", "dot", "dotx", "eml", "gif", "htm", "html", "jpeg", "jpg",
    "md", "mp3", "mp4", "msg", "ods", "odt", "pdf", "png", "ppt", "pptx", "rtf", "svg", "tif",
    "tiff", "txt", "webp", "xls", "xlsx", "zip",
];

const KNOWN: &[&str] = &["https://", "http://", "mailto:", "tel:"];

/// What there is to see of a link.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shows {
    pub(super) words: bool,
    pub(super) pictures: bool,
}

impl Shows {
    pub(super) fn something(self) -> bool {
        self.words || self.pictures
    }
}

/// Returns an address that a briefing may lead to, of the web, of mail or of a telephone; nothing for others.
pub(super) fn followed(address: &str) -> Option<String> {
    let address = address.trim().replace(' ', "%20");
    let lower = address.to_ascii_lowercase();
    let is_known = KNOWN.iter().any(|one| lower.len() > one.len() && lower.starts_with(one));
    if is_known {
        return Some(address);
    }
    is_mail(&lower).then(|| format!("mailto:{address}"))
}

/// Whether an address is a place in the draft itself, which a briefing has in another place or not at all.
pub(super) fn is_within(address: &str) -> bool {
    address.starts_with('#')
}

/// Whether small letters are an address of mail by themselves, and no name of a file with an `@` in it.
fn is_mail(address: &str) -> bool {
    let Some((name, house)) = address.split_once('@') else { return false };
    let Some((first, last)) = house.rsplit_once('.') else { return false };
    let is_part = |part: &str| !part.is_empty() && !part.contains(['@', '/', '\\', ':', '%']);
    is_part(name) && is_part(first) && is_part(last) && !OF_FILES.contains(&last)
}
