//! Words that rules and readers look at, and characters that programs stumble over.

type Lists = &'static [&'static [&'static str]];

pub(crate) const FORMAT: Lists = &[KEYS, NAME, PLACE, AGE, CONTACT, DATE, TONE, MARKS, ODD];
pub(crate) const SETTINGS: Lists = &[KEYS, SETTING_KEYS, MARKS, ODD];
pub(crate) const MARKUP: Lists = &[MARKS, BLOCKS, ODD];
pub(crate) const PROSE: Lists = &[NAME, PLACE, AGE, CONTACT, DATE, TONE, MARKS, BLOCKS, ODD];
pub(crate) const NAMES: Lists = &[NAME, NAME, NAME, TONE, MARKS, ODD];
pub(crate) const PLACES: Lists = &[PLACE, PLACE, PLACE, NAME, MARKS, ODD];
pub(crate) const AGES: Lists = &[AGE, AGE, AGE, NAME, DATE, MARKS, ODD];
pub(crate) const CONTACTS: Lists = &[CONTACT, CONTACT, CONTACT, MARKS, ODD];
pub(crate) const DATES: Lists = &[DATE, DATE, DATE, AGE, MARKS, ODD];
pub(crate) const WELSH: Lists = &[CYMRAEG, CYMRAEG, NAME, AGE, DATE, MARKS, ODD];
pub(crate) const PRIVATE: Lists = &[HOLES, TERMS, TERMS, TONE, MARKS];
pub(crate) const FIELDS: Lists = &[HOLES, HOLES, MARKS, BLOCKS, ODD, TONE, HARM];
pub(crate) const WORD: Lists = &[XML, XML, HEADS, MARKS, ODD];
pub(crate) const DRAFT: Lists = &[HEADS, HEADS, BLOCKS, CONTACT, DATE, MARKS, ODD, HARM];
pub(crate) const PARCEL: Lists = &[PATHS];

const NAME: &[&str] = &[
    "Robin", "Robyn", "Robin's", "Kasia", "Łukasz", "Dr", "Mrs", "PC", "Miss", "O'Brien", "Smith-Jones",
    "the nurse", "social worker", "Mother", "MGM", "her aunt,", "called", "named", "Faith", "Dawn", "Hope",
    "Ms A", "Child B", "mum", "his dog, Rex,", "Ali bin", "van der Berg", "李", "Siân", "K.", "J. R.",
    "Mohammed", "Jean-Paul", "The Joneses", "brother", "two brothers", "twin", "half-sister", "the girls",
];
const PLACE: &[&str] = &[
    "St Mary's", "Hospital", "Ward 7", "Oakfield School", "Oak", "Primary", "in", "near", "from", "at the",
    "14 Acacia Avenue", "Flat 2", "the High Street", "M6", "Leeds", "Newcastle upon Tyne", "Station Road",
    "Llanfair", "Court", "House", "the Red Lion", "Exe", "Ysbyty Gwynedd", "Queen's Park", "Tesco", "HMP",
    "University Hospital of", "Children's Centre", "Surgery", "St", "Upper", "-on-Sea", "EX4", "Road",
];
const AGE: &[&str] = &[
    "aged", "aged four", "16-month-old", "16", "four", "years", "months", "old", "year-old", "born", "nearly",
    "twelve weeks", "a 3 year old", "in her eighties", "age 4", "4-year-old", "the age of", "two and a half",
    "11th birthday", "teenager", "under-fives", "between 3 and 5", "½", "eighteen", "0", "999999999999999999",
    "when he was", "turned", "by the time she was", "17½", "ninety-nine", "hundred", "in Year 9", "P7",
];
const CONTACT: &[&str] = &[
    "01632 960123", "07700 900123", "+44 7700 900 123", "(01632)", "0800 1111", "116 123", "EX4 9ZZ", "SW1A",
    "1AA", "SE15", "a@b.example", " @host.example", "[at]", " at ", " dot ", "dot com", "NHS number",
    "999 000 0018", "NHS9990000018", "AB123456C", "kez99", "@kez99", "ref", "Reference", "UPN", "B12/3456",
    "https://c.example", "www.d.example/x?y=z#w", "mailto:", "tel:", "０７７", "07700\u{2011}900", "/", "-",
    "ext.", "extension 12", "0044", "012", "999", "0", "00000000", "snapchat", "PNC", "case no.", "x@y",
];
const DATE: &[&str] = &[
    "on", "3", "March", "2024", "3 March 2024", "03/03/2015", "2024-03-03", "3.3.24", "3rd", "the 31st of",
    "February", "Christmas Day", "Easter", "last Tuesday", "Monday", "at 3 pm", "15:30", "between", "and", "to",
    "early", "the summer of", "2019/20", "in 1999", "June/July", "30/02/2020", "99/99/9999", "Mar", "Sept.",
    "half term", "Eid", "Ramadan", "New Year's Eve", "fortnight", "three days later", "September 11", "/", "–",
];
const TONE: &[&str] = &[
    "failed to", "should have", "committed suicide", "hard to reach", "did not attend", "DNA", "MARAC",
    "(MARAC)", "CPP", "child protection plan", "not", "the phrase", "IMPORTANT WORDS", "chose to", "refused",
    "disguised compliance", "prostitute", "promiscuous", "overdose", "tablets", "hanging", "the perpetrator",
    "in order to", "prior to", "utilise", "was informed by", "said", "was", "there were", "who", "which",
    "never engaged", "lifestyle choice", "attention seeking", "vulnerable", "the family", "it was felt that",
];
const CYMRAEG: &[&str] = &[
    "ar", "3 Mawrth 2024", "bedair oed", "oed", "Meddai", "Dr", "Ysgol", "Ysbyty", "Siân", "ei fam", "yn",
    "gan", "a", "mab", "ferch", "hunanladdiad", "cyflawni", "Llanelli", "ŵ", "ŷ", "i'r", "o'r", "y gweithiwr",
    "wedi", "plentyn", "Stryd", "Heol", "brawd", "chwaer", "mis", "blwydd", "Ionawr", "Rhagfyr", "fis Mai",
];
const MARKS: &[&str] = &[
    "“", "”", "\"", "'", "’", "*", "_", "**", ".", ",", "…", "?", "(", ")", "[", "]", ":", ";", "–", "—", "!",
    "\n", "\n\n", "&amp;", "\\u00e9", "\\\\", "&#75;asia", "\\", "`", "~~", "<", ">", "{", "}", "#", "|", "%",
];
const BLOCKS: &[&str] = &[
    "- ", "> ", "1. ", "\n- ", "\n  - ", "\n> ", "\n\n    ", "# ", "```\n", "---\n", "| a | b |\n|---|---|\n",
    "[here](https://a.example)", "<https://b.example>", "[^1]", "[^1]: ", "![a](b.png)", "<b>", "</b>", "***",
    "[a]: https://c.example\n", "  \n", "\\\n", "&lt;script&gt;", "<!--", "-->", "* * *\n", "10) ", "[x] ",
];
const ODD: &[&str] = &[
    "é", "ŵ", "🙂", "👩‍👩‍👧", "🇬🇧", "\u{301}", "\u{a0}", "\u{200d}", "ﬁ", "İ", "ß", "ǰ", "ŉ", "\t", "\u{200b}",
    "\u{ad}", "\u{202f}", "\u{202e}", "\u{2066}", "\u{feff}", "\u{2028}", "\u{85}", "\u{b}", "\u{7f}", "\u{1}",
    "\u{fffd}", "\u{e000}", "\u{fe0f}", "½", "²", "٣", "Ⅷ", "𝐊", "K", "Ω", "ſ", "\u{345}", "ΐ", "\r", "\r\n",
    "מ", "ع", "ไ", "क्ष", "\u{1160}", "ㅤ", "\u{34f}", "\u{e0041}", "z\u{310}\u{311}\u{312}\u{313}", "\u{0}",
];
const HARM: &[&str] = &[
    "<script>alert(1)</script>", "{{ 7*7 }}", "{% for %}", "#import \"x\"", "#set page(width: 1pt)", "$x$",
    "</title>", "javascript:alert(1)", "=cmd|' /C calc'!A0", "${x}", "\\(", "\\input", "%s", "../../x", "'''",
    "]]>", "<w:p>", "@label", "//", "/*", "#", "= Head", "+ list", "/ term: x", "--", "~", "-?",
];
const KEYS: &[&str] = &[
    "format = 1\n", "[briefing]\n", "id = \"x\"\n", "title = ", "status = \"draft\"\n", "language = \"cy\"\n",
    "[review]\n", "type = \"lcspr\"\n", "[[person]]\n", "pseudonym = \"Robin\"\n", "role = \"child\"\n",
    "age = \"4\"\n", "[[section]]\n", "slot = \"findings\"\n", "body = \"\"\"\n", "\"\"\"\n", "say = ", "do = ",
    "[[action]]\n", "change = ", "by = 2027-01-31\n", "[[question]]\n", "text = ", "[[support]]\n", "name = ",
    "phone = \"116 123\"\n", "[[acronym]]\n", "short = \"GP\"\n", "long = ", "[[waiver]]\n", "rule = ",
    "reason = ", "\"exact-date\"", "[session]\n", "minutes = [1, 1, 1, 1, 1, 1, 1]\n", "[[source]]\n",
    "image = { file = \"a.png\", alt = \"A\" }\n", "'''", "= ", "= {", "}", "[", "]", "# ", "true", "1e400",
    "-1", "0x", "2024-02-30", "12:00:00", "inf", "nan", "themes = [\"neglect\"]\n", "summary = ", "a.b.c = 1\n",
    "[[section.x]]\n", "issued = ", "review-by = ", "approved-by = ", "[[voice]]\n", "agreed = true\n",
    "fictional = true\n", "scheme = \"bristol\"\n", "[[revision]]\n", "[[resource]]\n", "url = ", "\"", "\"\n",
];
const SETTING_KEYS: &[&str] = &[
    "[partnership]\n", "short = ", "contact = ", "logo = { file = \"l.png\", alt = \"L\" }\n", "[brand]\n",
    "accent = \"#005ea5\"\n", "\"#fff\"", "[rules]\n", "exact-date = \"off\"\n", "= \"warning\"\n",
    "= \"error\"\n", "max = 20\n", "[marking]\n", "level = \"OFFICIAL\"\n", "[vocabulary]\n", "themes = [\"x\"]\n",
    "[[word]]\n", "find = ", "use = ", "level = \"error\"\n", "[private]\n", "terms = \"../x.txt\"\n",
    "[export]\n", "to = [\"pdf\"]\n", "[[scheme]]\n", "slots = [\"a\", \"b\"]\n", "[library]\n", "[[entry]]\n",
    "standing-questions = [\"Q\"]\n", "fonts = { regular = \"a.ttf\" }\n", "nation = \"wales\"\n", "ignore = [",
];
const HOLES: &[&str] = &[
    "\nversion: ", "\npartnership: ", "\nwarning: ", "\nauthor: ", "\ncontact: ", "\nreview-title: ",
    "\nreviewer: ", "\nperiod: ", "\nwithheld-reason: ", "\nimprovements: ", "\nbody: ", "\nitem: ",
    "\nlast-item: ", "\nquote: ", "\nstrong: ", "\nlink: ", "\nheading: ", "\nsay: ", "\ndo: ", "\ncaption: ",
    "\ncredit: ", "\nchange: ", "\nowner: ", "\nevidence: ", "\noutcome: ", "\nquestion: ", "\nprompt: ",
    "\nvoice: ", "\nfrom: ", "\nsupport: ", "\nphone: ", "\nsupport-note: ", "\nresource: ",
    "\nresource-note: ", "\nsource: ", "\nshort: ", "\nlong: ", "\nwelcome: ", "\nground-rule: ",
    "\nreview-partnership: ", "\nheading-of-questions: ",
];
const TERMS: &[&str] = &[
    "@", "@1111", "@0001", "@00023", "@2222", "@33", "@4", "@5555", "@6", "@77", "@8", "@9", "@a", "@b", "@c",
    "@d", "@e", "@f", "@gggggg", "@hhhhhhhhhhhhhh", "@i", "@j", "@k", "@l", "@m", "@n", "@o", "@000a", "@000b",
    "@000c", "@000d", "@000e", "@000f", "@000g", "@000h", "@000i", "@000j", "@000k", "@000l", "\nfile: @",
    "@000200030004", "@0000000000000006", "’s", "'", "“", "(@)", "**@**", "[@](https://a.example)",
];
const HEADS: &[&str] = &[
    "\n1. Background\n", "\nSafeguarding concerns\n", "\n## Findings\n", "\nWhat happened\n", "\nQuestions\n",
    "\nLearning\n", "\nNext steps:\n", "\nIncident: ", "7 minute briefing", "\nReview\n", "\nActions\n",
    "\nWho | What | When\n", "\nRelease date: 3 March 2024\n", "\nFurther reading\n", "\nSupport\n", "\n7.\n",
    "\n# One\n", "\nPractice improvements\n", "\n\u{2022} ", "\n\t", "\nCefndir\n", "\nKey learning\n", "\n1\n2\n3\n",
];
const XML: &[&str] = &[
    "<w:p>", "</w:p>", "<w:r><w:t>", "</w:t></w:r>", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "<w:br/>",
    "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>", "<w:ins w:author=\"A\">", "</w:ins>", "<w:del>", "</w:del>",
    "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "<w:txbxContent>", "</w:txbxContent>", "<w:tab/>",
    "<w:commentRangeStart w:id=\"1\"/>", "<w:commentRangeEnd w:id=\"1\"/>", "<w:commentReference w:id=\"1\"/>",
    "<w:footnoteReference w:id=\"1\"/>", "<w:numPr><w:ilvl w:val=\"9\"/><w:numId w:val=\"1\"/></w:numPr>",
    "<w:b/>", "<w:gridSpan w:val=\"99999\"/>", "<w:vMerge/>", "<w:hyperlink r:id=\"rId1\">", "</w:hyperlink>",
    "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText>HYPERLINK \"x\"",
    "<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>", "<w:sym w:char=\"F0FC\"/>",
    "&#x0;", "&amp;", "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "\n== word/comments.xml\n",
    "\n== word/styles.xml\n", "\n== word/numbering.xml\n", "\n== word/document.xml\n", "w:val=\"-1\"",
    "w:val=\"4294967296\"", "w:val=\"\"", "<w:vanish/>", "<w:strike/>", "<w:outlineLvl w:val=\"0\"/>",
    "\n== word/_rels/document.xml.rels\n", "Target=\"../../x\"", "TargetMode=\"External\"", "<a:blip r:embed=\"rId1\"/>",
];
const PATHS: &[&str] = &[
    "\n== a.toml\n", "\n== b/c.TOML\n", "\n== ../a.toml\n", "\n== /a.png\n", "\n== C:\\x.png\n", "\n== a//b.png\n",
    "\n== images\\a.png\nPNG\n", "\n== a/\n", "\n== .\n", "\n== sevenmin.toml\n", "\n== .DS_Store\n", "\n== é.png\n",
    "\n== x.exe\n", "\n== a.webp\n", "format = 1\n", "PNG", "\u{0}", "\n== \u{202e}gnp.png\n", "\n== ",
];
