//! XML that is well formed by construction: names are known when the program is built, values are
//! escaped when they are written.

use std::{borrow::Cow, fmt::Display};

/// What stands at the head of every part.
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// An element with its attributes and what it holds, in order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    nodes: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq)]
enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// Returns an empty element.
    pub(super) fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), nodes: Vec::new() }
    }

    /// Returns it with an attribute that never changes.
    pub(super) fn fixed(mut self, name: &'static str, value: &'static str) -> Self {
        self.attributes.push((name, Cow::Borrowed(value)));
        self
    }

    /// Returns it with an attribute.
    pub(super) fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.attributes.push((name, Cow::Owned(value.to_string())));
        self
    }

    /// Returns it with one more element in it.
    pub(super) fn holding(mut self, element: Self) -> Self {
        self.nodes.push(Node::Element(element));
        self
    }

    /// Returns it with more elements in it.
    pub(super) fn holding_all(mut self, elements: impl IntoIterator<Item = Self>) -> Self {
        self.nodes.extend(elements.into_iter().map(Node::Element));
        self
    }

    /// Returns it with an element before all that it holds.
    pub(super) fn before(mut self, element: Self) -> Self {
        self.nodes.insert(0, Node::Element(element));
        self
    }

    /// Returns it with words in it.
    pub(super) fn saying(mut self, words: impl Into<String>) -> Self {
        self.nodes.push(Node::Text(words.into()));
        self
    }

    /// Adds one more element to it.
    pub(super) fn push(&mut self, element: Self) {
        self.nodes.push(Node::Element(element));
    }

    /// Returns the last element of a name: itself, or the last inside.
    pub(super) fn last_of(&mut self, name: &str) -> Option<&mut Self> {
        if self.name == name {
            return Some(self);
        }
        self.nodes.iter_mut().rev().find_map(|node| match node {
            Node::Element(element) => element.last_of(name),
            Node::Text(_) => None,
        })
    }

    /// Returns it as a file.
    pub(super) fn into_part(self) -> Vec<u8> {
        let mut out = String::with_capacity(4096);
        out.push_str(HEAD);
        self.write(&mut out);
        out.into_bytes()
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        if self.nodes.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for node in &self.nodes {
            match node {
                Node::Element(element) => element.write(out),
                Node::Text(words) => escape(words, out),
            }
        }
        out.push_str("</");
        out.push_str(self.name);
        out.push('>');
    }
}

/// Adds words; what XML cannot hold at all is left out.
fn escape(words: &str, out: &mut String) {
    for character in words.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => {
                out.push_str("&#");
                out.push_str(&u32::from(character).to_string());
                out.push(';');
            }
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(element: Element) -> String {
        String::from_utf8(element.into_part()).unwrap().split_off(HEAD.len())
    }

    #[test]
    fn whatever_is_said_stays_words() {
        let said = "</w:t> & \"Robin\" <b>\u{0}\u{b}\u{fffe}\t";
        let element = Element::new("w:t").with("w:val", said).saying(said);
        let words = "&lt;/w:t&gt; &amp; &quot;Robin&quot; &lt;b&gt;&#9;";
        assert_eq!(written(element), format!("<w:t w:val=\"{words}\">{words}</w:t>"));
    }

    #[test]
    fn what_it_holds_stands_in_order() {
        let inner = [Element::new("b"), Element::new("c").fixed("d", "e")];
        assert_eq!(written(Element::new("a").holding_all(inner)), "<a><b/><c d=\"e\"/></a>");
    }
}
