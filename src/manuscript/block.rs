//! What a draft is made of.

use std::sync::Arc;

/// A piece of a draft that stands on its own lines.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// A picture, by its number.
    Picture(usize),
}

/// A paragraph.
#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    /// Its words.
    pub runs: Vec<Run>,
    /// How it looks.
    pub look: Look,
    /// Its place in a list.
    pub list: Option<ListPlace>,
    /// Whether it is set as a quotation.
    pub is_quotation: bool,
    /// What its style is called, in small letters; empty where none is named.
    pub style: Arc<str>,
    /// The mark of the part that it stands in, in documents that have some.
    pub mark: Option<Arc<str>>,
    /// The language of its first words, where it is another than the document's.
    pub language: Option<Arc<str>>,
}

/// How a paragraph looks, as far as it tells what it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// Its level as a heading, from 1.
    pub level: Option<u8>,
    /// Whether it is set as the title.
    pub is_title: bool,
    /// Whether it is set as what stands under the title.
    pub is_subtitle: bool,
    /// Whether a line stands under all its words.
    pub is_underlined: bool,
    /// The size of its letters in half points; 0 where nothing tells.
    pub size: u16,
    /// To how many places of the draft itself its words lead, where they all do.
    pub leads_to: usize,
}

/// A place in a list.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ListPlace {
    /// How deep, from 0.
    pub level: u8,
    /// Whether its items have numbers.
    pub is_numbered: bool,
    /// The number with which it begins to count, where the draft says so: the first item's, or its own.
    pub first: Option<u64>,
    /// Whether it goes on in an item that has begun, without a sign of its own.
    pub goes_on: bool,
}

impl ListPlace {
    /// Returns a place in a list with bullets or numbers.
    pub fn at(level: u8, is_numbered: bool) -> Self {
        Self { level, is_numbered, first: None, goes_on: false }
    }
}

/// Words that look alike. A line break is a newline.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they are bold.
    pub is_strong: bool,
    /// Whether they are in italics.
    pub is_emphasis: bool,
    /// Where they lead: an address may be long, and the words that lead there many.
    pub link: Option<Arc<str>>,
}

/// A table: rows of cells of blocks.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The rows.
    pub rows: Vec<Vec<Vec<Block>>>,
}

/// A picture.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    /// Its file; nothing where it lies elsewhere or is too large.
    pub bytes: Option<Arc<[u8]>>,
    /// What its file is called by its ending.
    pub ending: String,
    /// What it shows, as its author wrote.
    pub alt: Option<String>,
    /// Whether it is marked as decoration.
    pub is_decorative: bool,
    /// How wide it is drawn, in the format's smallest units; 0 where nothing tells.
    pub width: u64,
    /// The mark of the part that it stands in.
    pub mark: Option<Arc<str>>,
}

impl Table {
    /// Whether there is nothing in any of its cells.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().flatten().all(Vec::is_empty)
    }
}

impl Block {
    /// Returns how many bytes of text there are.
    pub fn length(&self) -> usize {
        match self {
            Self::Paragraph(paragraph) => paragraph.runs.iter().map(|run| run.text.len()).sum(),
            Self::Table(table) => {
                table.rows.iter().flatten().flatten().map(Self::length).sum::<usize>()
            }
            Self::Picture(_) => 0,
        }
    }

    /// Adds the addresses to which its words lead, in order.
    pub fn links<'b>(&'b self, into: &mut Vec<&'b str>) {
        match self {
            Self::Paragraph(paragraph) => {
                into.extend(paragraph.runs.iter().filter_map(|run| run.link.as_deref()));
            }
            Self::Table(table) => {
                table.rows.iter().flatten().flatten().for_each(|block| block.links(into));
            }
            Self::Picture(_) => {}
        }
    }

    /// Returns the paragraph that it is.
    pub fn as_paragraph(&self) -> Option<&Paragraph> {
        match self {
            Self::Paragraph(paragraph) => Some(paragraph),
            _ => None,
        }
    }

    /// Returns the words of all paragraphs.
    pub fn words(&self) -> String {
        match self {
            Self::Paragraph(paragraph) => paragraph.words(),
            Self::Table(table) => {
                words_of(&table.rows.iter().flatten().flatten().cloned().collect::<Vec<Self>>())
            }
            Self::Picture(_) => String::new(),
        }
    }
}

/// Returns the words of blocks, with a space between two.
pub fn words_of(blocks: &[Block]) -> String {
    let words: Vec<String> =
        blocks.iter().map(Block::words).filter(|words| !words.is_empty()).collect();
    words.join(" ")
}

/// Returns what a cell that goes on from the row above says of this row, too: a name or a day, and no text.
pub(super) fn repeated(above: &[Block]) -> Option<Vec<Block>> {
    const LONGEST: usize = 120;
    match above {
        [Block::Paragraph(one)] if above[0].length() <= LONGEST => {
            Some(vec![Block::Paragraph(one.clone())])
        }
        _ => None,
    }
}

impl Run {
    /// Returns other words that look the same and lead to the same place.
    #[must_use]
    pub fn saying(&self, words: &str) -> Self {
        Self {
            text: words.to_owned(),
            is_strong: self.is_strong,
            is_emphasis: self.is_emphasis,
            link: self.link.clone(),
        }
    }
}

impl Paragraph {
    /// Returns a plain paragraph.
    pub fn of(text: impl Into<String>) -> Self {
        Self { runs: vec![Run { text: text.into(), ..Run::default() }], ..Self::default() }
    }

    /// Returns its words on one line, with one space between two.
    pub fn words(&self) -> String {
        let text: String = self.runs.iter().map(|run| run.text.as_str()).collect();
        text.split_whitespace().collect::<Vec<&str>>().join(" ")
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| run.text.trim().is_empty())
    }

    /// Whether all its words are bold.
    pub fn is_strong(&self) -> bool {
        let mut runs = self.runs.iter().filter(|run| !run.text.trim().is_empty()).peekable();
        runs.peek().is_some() && runs.all(|run| run.is_strong)
    }

    /// Adds words, to the last run where they look alike.
    pub fn push(&mut self, run: Run) {
        match self.runs.last_mut() {
            _ if run.text.is_empty() => {}
            Some(last)
                if (last.is_strong, last.is_emphasis, &last.link)
                    == (run.is_strong, run.is_emphasis, &run.link) =>
            {
                last.text.push_str(&run.text);
            }
            _ => self.runs.push(run),
        }
    }

    /// Returns a paragraph that looks the same and says nothing.
    #[must_use]
    pub fn without_words(&self) -> Self {
        Self {
            runs: Vec::new(),
            look: self.look,
            list: self.list,
            is_quotation: self.is_quotation,
            style: self.style.clone(),
            mark: self.mark.clone(),
            language: self.language.clone(),
        }
    }

    /// Returns the lines that breaks make of it, each as a paragraph that looks the same.
    pub fn lines(&self) -> Vec<Self> {
        let blank = || self.without_words();
        let mut lines = vec![blank()];
        for run in &self.runs {
            for (at, part) in run.text.split('\n').enumerate() {
                if at > 0 {
                    lines.push(blank());
                }
                let line = lines.last_mut().expect("there is one from the start");
                line.push(run.saying(part));
            }
        }
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// Removes characters from its start.
    pub fn drop_start(&mut self, mut bytes: usize) {
        for run in &mut self.runs {
            let cut = bytes.min(run.text.len());
            run.text.drain(..cut);
            bytes -= cut;
        }
        self.runs.retain(|run| !run.text.is_empty());
        if let Some(first) = self.runs.first_mut() {
            first.text = first.text.trim_start().to_owned();
        }
    }
}
