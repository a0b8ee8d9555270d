//! What `explain` tells beside rules: things that a briefing can have, each from the format as data,
//! from the draft of `new` and from the rules about it.

use crate::lint::{Group, Rule, rules::RULES};
use crate::parse;

/// The draft that `new` writes, whose comments are the examples.
const DRAFT: &str = include_str!("../../templates/text/new-briefing.toml");

/// Something that people ask for by name.
pub(super) struct Topic {
    name: &'static str,
    /// What it is called too.
    others: &'static [&'static str],
    about: &'static str,
    /// How its example begins in the draft's comments; nothing where it has its own.
    in_draft: &'static str,
    /// An example that is in no briefing.
    example: &'static str,
    /// The tables of the format that it is about.
    parts: &'static [&'static str],
    rules: &'static [&'static str],
}

const TOPICS: &[Topic] = &[
    Topic {
        name: "acronym",
        others: &["acronyms", "abbreviation", "abbreviations", "short-form"],
        about: "Short forms are written out where readers first meet them, with the letters in brackets: \
                \u{201c}child protection plan (CPP)\u{201d}. An `[[acronym]]` puts the short form into the list at \
                the end, too; it does not stand in for the first time.",
        in_draft: "[[acronym]]",
        example: "",
        parts: &["acronym"],
        rules: &["inconsistent-acronym", "unexpanded-acronym", "unused-acronym"],
    },
    Topic {
        name: "picture",
        others: &["image", "images", "pictures", "photo", "alt"],
        about: "A section can have one picture: a JPEG, PNG or WebP beside the briefing or below its \
                folder. Write in `alt` what it shows, for those who do not see it; a picture that only \
                adorns has `decorative = true` in its place. What cameras write into a file is taken out.",
        in_draft: "image = ",
        example: "",
        parts: &["image"],
        rules: &["alt-repeats-caption", "image-metadata", "missing-alt", "small-image"],
    },
    Topic {
        name: "private",
        others: &["private-list", "private-terms", "terms", "names"],
        about: "A private list holds what must never be published: real names of the family, of places, \
                case numbers. It is a text file with one term a line; lines that begin with `#` are notes. \
                A line of a first name and more also guards the last name where it stands as a person's; \
                a line that begins with `=` guards itself alone. Keep the list outside the folder that you \
                share. `sevenmin.toml` names it, or `--private-terms FILE` does; no message ever shows a \
                term of it.",
        in_draft: "",
        example: "# sevenmin.toml\n[private]\nterms = \"../private-terms.txt\"\n",
        parts: &["private"],
        rules: &["private-term"],
    },
    Topic {
        name: "schema",
        others: &["json-schema", "editor"],
        about: "Findings named `schema` tell what the format does not allow: a key it does not know, a wrong \
                type, a missing key, a day that is none. They cannot be waived. Editors show the same as you \
                type: write `sevenmin schema > briefing.schema.json` once, and the line below as the first of \
                the briefing. `sevenmin schema --collection` is that of `sevenmin.toml`, and `sevenmin explain \
                format` tells all keys.",
        in_draft: "",
        example: "#:schema ./briefing.schema.json\n",
        parts: &[],
        rules: &[],
    },
    Topic {
        name: "syntax",
        others: &["toml", "quotes"],
        about: "Findings named `syntax` tell what is not TOML. Each line is a `[table]`, a `key = value`, or \
                part of a text between three quotes. Text stands between straight quotes; days, numbers, true \
                and false stand without. They cannot be waived, and the rules wait until they are gone.",
        in_draft: "",
        example: "title = \"Learning from the review about Robin\"\nissued = 2026-05-14\nfictional = true\n\
                  themes = [\"neglect\", \"poverty\"]\nbody = \"\"\"\nA text of several lines.\n\"\"\"\n",
        parts: &[],
        rules: &[],
    },
    Topic {
        name: "waiver",
        others: &["waivers", "ignore", "allow", "suppress"],
        about: "A waiver lets the findings of one rule pass, on purpose and with a reason. `at` narrows it to \
                a table, `text` to findings on words that hold these. `private-term`, `syntax` and `schema` \
                cannot be waived. For a whole collection a level is set under `[rules]` in sevenmin.toml.",
        in_draft: "[[waiver]]",
        example: "",
        parts: &["waiver"],
        rules: &["unused-waiver"],
    },
];

/// Returns what is told of a name: a topic, a group of rules, or a table or key of the format.
pub(super) fn explain(name: &str) -> Option<String> {
    let name = name.trim_matches(|one: char| matches!(one, '[' | ']' | '`')).to_lowercase();
    let of = |topic: &&Topic| topic.name == name || topic.others.contains(&name.as_str());
    if let Some(topic) = TOPICS.iter().find(of) {
        return Some(topic.explain());
    }
    let group = Group::ALL.iter().find(|group| group.name() == name);
    let told = [group.map(|group| of_group(*group)), parse::explain_part(&name)];
    let told: Vec<String> = told.into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join("\n"))
}

/// Returns the names that can be asked for.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let topics = TOPICS.iter().flat_map(|topic| topic.others.iter().copied().chain([topic.name]));
    topics.chain(Group::ALL.iter().map(|group| group.name())).chain(parse::part_names())
}

/// Returns the topics, for the help.
pub(super) fn topics() -> Vec<&'static str> {
    TOPICS.iter().map(|topic| topic.name).collect()
}

impl Topic {
    fn explain(&self) -> String {
        let mut out = format!("# {}\n\n{}\n\n", self.name, self.about);
        let example = if self.in_draft.is_empty() {
            self.example.to_owned()
        } else {
            commented(self.in_draft)
        };
        out.push_str(&format!("```toml\n{example}```\n\n"));
        for part in self.parts {
            out.push_str(&parse::explain_part(part).unwrap_or_default());
        }
        if !self.rules.is_empty() {
            let rules: Vec<String> = self.rules.iter().map(|rule| format!("`{rule}`")).collect();
            let rules = crate::text::and_list(&rules);
            out.push_str(&format!(
                "Rules about it: {rules}. `sevenmin explain RULE` tells each.\n"
            ));
        }
        out
    }
}

/// The comment of the draft that begins so, as lines that work.
fn commented(start: &str) -> String {
    let lines = DRAFT.lines().map(|line| line.strip_prefix("# "));
    let from = lines.skip_while(|line| !line.is_some_and(|line| line.starts_with(start)));
    let lines = from.map_while(|line| line).map(without_remark);
    let count = if start.starts_with('[') { usize::MAX } else { 1 };
    let lines = lines.take(count).map(|line| line.replace("{{ slots[0].name }}", "background"));
    lines.map(|line| line + "\n").collect()
}

fn without_remark(line: &str) -> &str {
    line.split("  #").next().unwrap_or(line).trim_end()
}

fn of_group(group: Group) -> String {
    let mut out =
        format!("# {}\n\nA group of rules; `sevenmin explain RULE` tells each.\n\n", group.name());
    for rule in RULES.iter().filter(|rule| rule.group == group) {
        out.push_str(&format!(
            "- `{}` ({}): {}\n",
            rule.name,
            rule.level.as_str(),
            first_sentence(rule)
        ));
    }
    out
}

fn first_sentence(rule: &Rule) -> String {
    let what = rule.docs_section("What it does").unwrap_or_default().replace('\n', " ");
    let end = what.find(". ").map_or(what.len(), |at| at + 1);
    what[..end].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn topics_are_whole_and_their_examples_are_toml() {
        for topic in TOPICS {
            let told = topic.explain();
            let example = told.split("```").nth(1).unwrap_or_default();
            let example = example.strip_prefix("toml\n").expect("an example");
            assert!(!example.trim().is_empty(), "{}", topic.name);
            assert!(toml::from_str::<toml::Table>(example).is_ok(), "{example}");
            assert!(topic.parts.iter().all(|part| parse::explain_part(part).is_some()));
            let known = |name: &&str| RULES.iter().any(|rule| rule.name == *name);
            assert!(topic.rules.iter().all(known), "{}", topic.name);
        }
        assert!(TOPICS.is_sorted_by_key(|topic| topic.name));
    }

    #[test]
    fn the_example_of_a_private_list_is_a_collection() {
        let topic = TOPICS.iter().find(|topic| topic.name == "private").expect("a topic");
        let parsed = parse::collection(&Source::new("sevenmin.toml", topic.example));
        assert_eq!(parsed.diagnostics, []);
    }

    #[test]
    fn what_people_type_is_told() {
        for name in
            ["waivers", "[[waiver]]", "Picture", "anonymity", "review-by", "action", "names"]
        {
            assert!(explain(name).is_some(), "{name}");
        }
        assert!(explain("nonsense").is_none());
    }
}
