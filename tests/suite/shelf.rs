//! A folder of invented briefings, for the commands that look at many.

use std::fs;

use crate::harness::Case;

/// A whole briefing, published, with words in place of others.
pub fn briefing(id: &str, changes: &[(&str, &str)]) -> String {
    let base = fs::read_to_string("tests/rules/base.toml").unwrap();
    let head = "id = \"ID\"\nstatus = \"published\"\n";
    let mut text = base.replace("id = \"robin-2026\"\n", &head.replace("ID", id));
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    text
}

/// Six briefings of a partnership: in order, overdue, to be looked at again, withheld, withdrawn, and
/// one of a national review whose report is old.
pub fn shelf() -> Case {
    let themes = |list: &str| format!("themes = [{list}]\nissued = 2026-05-14");
    let (one, two) = (themes("\"neglect\", \"poverty\""), themes("\"neglect\""));
    let at = "issued = 2026-05-14";
    Case::new()
        .file("sevenmin.toml", "[[entry]]\nkind = \"report\"\ntitle = \"Old report\"\nurl = \"https://a.example/\"\ndate = 2024-01-01\nremove-after = 2025-01-01\n")
        .file("a.toml", briefing("a", &[(at, &one)]))
        .file("b.toml", briefing("b", &[(at, &two), ("by = 2027-01-29", "by = 2026-01-29")]))
        .file("c.toml", briefing("c", &[("review-by = 2027-05-14", "review-by = 2026-06-14")]))
        .file(
            "d.toml",
            briefing("d", &[
                ("report = \"published\"", "report = \"withheld\"\nwithheld-reason = \"A sibling asked for it.\"\nimprovements = \"One step for all.\""),
                ("status = \"published\"", "status = \"approved\""),
            ]),
        )
        .file(
            "e.toml",
            briefing("e", &[
                ("status = \"published\"", "status = \"withdrawn\""),
                ("by = 2027-01-29", "by = 2026-01-29"),
                ("review-by = 2027-05-14", "review-by = 2026-06-14"),
            ]),
        )
        .file(
            "f.toml",
            briefing("f", &[
                ("type = \"lcspr\"", "type = \"national-cspr\""),
                ("report = \"published\"", "report = \"published\"\npublished = 2024-05-14\nurl = \"https://a.example/report\""),
            ]),
        )
}
