//! Fields: words that Word writes by itself, between an instruction and its result.

/// What is known of the fields that are open.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
}

#[derive(Debug, Default)]
struct Field {
    instruction: String,
    has_result: bool,
}

/// What a field's result is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Result {
    /// Words of the text.
    Words,
    /// Words that lead to an address.
    Link(String),
    /// Numbers of pages, which have no meaning elsewhere.
    PageNumber,
    /// A table of contents.
    Contents,
    /// Who wrote it, where it lies: not for readers.
    Metadata,
}

impl Fields {
    /// A field begins, turns to its result, or ends.
    pub(super) fn mark(&mut self, kind: &str) {
        match kind {
            "begin" => self.open.push(Field::default()),
            "separate" => {
                if let Some(field) = self.open.last_mut() {
                    field.has_result = true;
                }
            }
            _ => {
                self.open.pop();
            }
        }
    }

    /// Words of an instruction.
    pub(super) fn instruct(&mut self, words: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.has_result) {
            field.instruction.push_str(words);
        }
    }

    /// Whether words that stand here are an instruction.
    pub(super) fn is_instruction(&self) -> bool {
        self.open.iter().any(|field| !field.has_result)
    }

    /// Returns what words are that stand here.
    pub(super) fn result(&self) -> Result {
        let results = self.open.iter().map(|field| result_of(&field.instruction));
        let mut found = Result::Words;
        for result in results {
            match result {
                Result::Words => {}
                Result::Link(_) if found == Result::Contents => {}
                other => found = other,
            }
        }
        found
    }
}

/// Returns what the result of an instruction is.
pub(super) fn result_of(instruction: &str) -> Result {
    let mut words = instruction.split_whitespace();
    match words.next().unwrap_or_default().to_ascii_uppercase().as_str() {
        "HYPERLINK" => {
            let is_place = instruction.contains("\\l") && !instruction.contains("://");
            let address = instruction.split('"').nth(1).map(str::to_owned);
            let bare = || words.next().map(str::to_owned);
            address.or_else(bare).filter(|_| !is_place).map_or(Result::Words, Result::Link)
        }
        "PAGE" | "NUMPAGES" | "SECTIONPAGES" | "PAGEREF" => Result::PageNumber,
        "TOC" | "INDEX" | "TOA" => Result::Contents,
        "AUTHOR" | "LASTSAVEDBY" | "USERNAME" | "USERINITIALS" | "USERADDRESS" | "FILENAME"
        | "TEMPLATE" | "COMMENTS" | "DOCPROPERTY" | "INFO" | "KEYWORDS" | "SUBJECT" => {
            Result::Metadata
        }
        _ => Result::Words,
    }
}
