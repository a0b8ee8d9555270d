//! Texts in every shape that TOML has for tables.

/// Texts that nobody would write, and those that everybody does.
pub(super) const WRITTEN: &[(&str, &str)] =
    &[("headers", HEADERS), ("braces", BRACES), ("dotted", DOTTED), ("lists of tables", LISTS)];

pub(super) const HEADERS: &str = r#"#:schema ./briefing.schema.json
# A note at the top.
format = 1

[briefing]   # what it is
id          = "a-1"      # names the files
title       = "Learning \u00e9 \"together\" 🙂"
scheme      = "case"
authors     = [
    "One", # the first
    'Two "T"',
]
fictional   = true

# about the review
[review]
type = "lcspr"
title = 'A review'
report = "none"

[[section]]
slot = "background"
body = """
Robin lived \
    with two brothers.

- A **list**, "quoted"
"""  # behind the body
# say = "not yet"
image = { file = "a.png", alt = "A map" } # the picture

# This one is about the child's days.
[[section]]
slot = "concerns"
body = '''
C:\new "words"
'''
minutes = 1

[section.image]
file = "b.png"

# A note that stands alone.

[[action]]
change = "Ask."
by = 2027-01-31

[[section]]
slot = "incident"
body = "مرحبا بالعالم"

[[action]]  # the second
change = "Ask again."
"#;

pub(super) const BRACES: &str = r#"format = 1
briefing = { id = "a", title = "T", authors = [] }
review = { type = "lcspr", title = "R", report = "none", documents = [{ title = "D", url = "https://a.example" }] }
section = [{ slot = "background", body = "Words." }, { slot = "concerns", image = { file = "a.png" } }]
action = []
"#;

pub(super) const DOTTED: &str = "\u{feff}format = 1\nbriefing.id = \"a\"\r\nbriefing.title = \"T\"\n\t# tabbed\n\tbriefing.\"contact\" = 'c'\nreview.type = \"lcspr\"\nsession.opening = 1.50 # half\n[[section]]\nslot = \"one\"\nimage.file = \"a.png\"\nimage.alt = 'x'";

pub(super) const LISTS: &str = r#"format = 1
[briefing]
id = "a"
[[review]]
type = "lcspr"
title = "R1"
report = "none"
[[review.documents]]
title = "D1"
url = "https://a.example/1"
# the second document
[[review.documents]]
title = "D2"
url = "https://a.example/2"
[[review]]
type = "rapid-review"
title = "R2"
report = "none"
"#;
