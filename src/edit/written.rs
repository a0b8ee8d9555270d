//! How a file is written: its headers, its pairs of key and value, and where each stands.

use toml_parser::{
    Source as Toml,
    parser::{Event, EventKind, parse_document},
};

use crate::edit::lines;
use crate::parse;
use crate::source::{Source, Span};

/// A file as its headers cut it: what stands before the first, then a block for each.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub(super) blocks: Vec<Block>,
}

/// A header and the pairs below it.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// Nothing for what stands before the first header.
    pub(super) header: Option<Header>,
    pub(super) pairs: Vec<Pair>,
    /// From the comment lines that stand right above the header to those right below the last pair,
    /// without the end of that line.
    pub(super) core: Span,
}

/// `[name]` or `[[name]]`.
#[derive(Clone, Debug)]
pub(super) struct Header {
    pub(super) names: Vec<Name>,
    /// Whether it has two brackets.
    pub(super) is_item: bool,
    pub(super) span: Span,
}

/// One name of a key.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) text: String,
    pub(super) span: Span,
}

/// `key = value`; a dotted key has several names.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    pub(super) names: Vec<Name>,
    pub(super) value: Value,
}

/// A value as it is written.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub(super) span: Span,
    pub(super) content: Content,
}

/// What a value holds.
#[derive(Clone, Debug)]
pub(super) enum Content {
    /// A text, a number, a date, `true` or `false`.
    Scalar,
    /// `[…]`
    List(Vec<Value>),
    /// `{…}`
    Table(Vec<Pair>),
}

impl Pair {
    /// From the key to the end of the value.
    pub(super) fn span(&self) -> Span {
        self.key().to(self.value.span)
    }

    /// The whole key.
    pub(super) fn key(&self) -> Span {
        let (first, last) = (self.names.first(), self.names.last());
        first.zip(last).map(|(first, last)| first.span.to(last.span)).unwrap_or_default()
    }
}

impl Written {
    /// Reads a file that the TOML parser could read.
    pub(super) fn of(source: &Source) -> Self {
        let toml = Toml::new(&source.text);
        let tokens = toml.lex().into_vec();
        let mut events: Vec<Event> = Vec::with_capacity(tokens.len());
        parse_document(&tokens, &mut events, &mut ());
        let tells = |event: &Event| {
            use EventKind::{Comment, KeySep, KeyValSep, Newline, ValueSep, Whitespace};
            let passed = [Comment, KeySep, KeyValSep, Newline, ValueSep, Whitespace];
            !passed.contains(&event.kind())
        };
        events.retain(tells);
        let mut reader = Reader { source, events: &events };
        let mut blocks = reader.blocks();
        lines::settle(&source.text, &mut blocks);
        Self { blocks }
    }
}

/// Reads events, which come in the order of the file.
struct Reader<'a> {
    source: &'a Source,
    events: &'a [Event],
}

impl Reader<'_> {
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = vec![Block { header: None, pairs: self.pairs(), core: Span::default() }];
        while let Some((opening, kind)) = self.next() {
            let is_item = kind == EventKind::ArrayTableOpen;
            let names = self.names();
            let span = opening.to(self.next().map_or(opening, |(closing, _)| closing));
            let header = Some(Header { names, is_item, span });
            blocks.push(Block { header, pairs: self.pairs(), core: Span::default() });
        }
        blocks
    }

    /// Reads pairs as long as there are any.
    fn pairs(&mut self) -> Vec<Pair> {
        let mut pairs = Vec::new();
        while self.peek() == Some(EventKind::SimpleKey) {
            let names = self.names();
            let Some(value) = self.value() else { break };
            pairs.push(Pair { names, value });
        }
        pairs
    }

    fn names(&mut self) -> Vec<Name> {
        let mut names = Vec::new();
        while self.peek() == Some(EventKind::SimpleKey) {
            let Some((span, _)) = self.next() else { break };
            names.push(Name { text: parse::string_at(self.source, span).value, span });
        }
        names
    }

    fn value(&mut self) -> Option<Value> {
        let (span, kind) = self.next()?;
        let content = match kind {
            EventKind::ArrayOpen => {
                let mut items = Vec::new();
                while self.peek().is_some_and(|kind| kind != EventKind::ArrayClose) {
                    items.push(self.value()?);
                }
                Content::List(items)
            }
            EventKind::InlineTableOpen => Content::Table(self.pairs()),
            EventKind::Scalar => return Some(Value { span, content: Content::Scalar }),
            _ => return None,
        };
        let (closing, _) = self.next()?;
        Some(Value { span: span.to(closing), content })
    }

    fn peek(&self) -> Option<EventKind> {
        self.events.first().map(Event::kind)
    }

    fn next(&mut self) -> Option<(Span, EventKind)> {
        let (first, rest) = self.events.split_first()?;
        self.events = rest;
        Some((Span::new(first.span().start()..first.span().end()), first.kind()))
    }
}
