//! Where fields stand on drawn pages: the words of a page are looked up in the words of the text.

use std::collections::HashMap;

use serde::Serialize;
use sevenmin::{
    edit::{Map, Value},
    export::PageLine,
};

/// So many words in a row tell which field they are from; fewer do where they are all of it, and stand
/// alone on their line.
const TELLING: usize = 3;

/// A part of a page that shows words of a field. Places are parts of the page's width and height.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Place {
    /// The page, from 0.
    page: usize,
    field: String,
    across: [f64; 2],
    down: [f64; 2],
}

/// Returns where fields stand on pages; headings stand for the body of their section.
pub(crate) fn places(
    map: &Map,
    headings: &[(String, String)],
    pages: &[Vec<PageLine>],
) -> Vec<Place> {
    let words = Words::of(map, headings);
    let page = |(page, lines): (usize, &Vec<PageLine>)| places_on(page, lines, &words);
    pages.iter().enumerate().flat_map(page).collect()
}

fn places_on(page: usize, lines: &[PageLine], words: &Words) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for (line, field) in lines.iter().zip(words.fields_of(lines)) {
        let Some(field) = field else { continue };
        let field = &words.fields[field].path;
        match places.last_mut().filter(|last| last.field == *field && last.goes_on_in(line)) {
            Some(last) => last.take(line),
            None => places.push(Place {
                page,
                field: field.clone(),
                across: line.across,
                down: line.down,
            }),
        }
    }
    places
}

impl Place {
    /// Whether a line is the next one down, and not the first of another column.
    fn goes_on_in(&self, line: &PageLine) -> bool {
        let height = line.down[1] - line.down[0];
        line.down[0] > self.down[1] - 2.0 * height && line.down[0] < self.down[1] + 3.0 * height
    }

    fn take(&mut self, line: &PageLine) {
        let wider = |of: &mut [f64; 2], by: [f64; 2]| {
            *of = [of[0].min(by[0]), of[1].max(by[1])];
        };
        wider(&mut self.across, line.across);
        wider(&mut self.down, line.down);
    }
}

/// A field with its words.
struct Field {
    path: String,
    words: Vec<String>,
}

/// The words of all fields.
struct Words {
    fields: Vec<Field>,
    /// Where some words in a row stand: in which field, from which of its words on.
    runs: HashMap<[String; TELLING], Vec<(usize, usize)>>,
}

impl Words {
    fn of(map: &Map, headings: &[(String, String)]) -> Self {
        let written = map.fields.iter().filter_map(|field| {
            let words = match &field.value {
                Value::Text(text) => pieces(text),
                Value::Texts(texts) => texts.iter().flat_map(|text| pieces(text)).collect(),
                Value::Number(_) | Value::Flag(_) => return None,
            };
            Some(Field { path: field.path.clone(), words })
        });
        let section =
            |slot: &str| map.tables.iter().find(|table| table.slot.as_deref() == Some(slot));
        let heads = headings.iter().map(|(slot, heading)| {
            let path =
                section(slot).map_or_else(|| format!("section.{slot}"), |it| it.path.clone());
            Field { path: format!("{path}.body"), words: pieces(heading) }
        });
        let fields: Vec<Field> = heads.chain(written).collect();
        let mut runs: HashMap<[String; TELLING], Vec<(usize, usize)>> = HashMap::new();
        for (number, field) in fields.iter().enumerate() {
            for (at, run) in field.words.windows(TELLING).enumerate() {
                let run = [run[0].clone(), run[1].clone(), run[2].clone()];
                runs.entry(run).or_default().push((number, at));
            }
        }
        Self { fields, runs }
    }

    /// Returns the field of each line, where one is known.
    fn fields_of(&self, lines: &[PageLine]) -> Vec<Option<usize>> {
        let words: Vec<(usize, String)> = (0..)
            .zip(lines)
            .flat_map(|(number, line)| {
                pieces(&line.text).into_iter().map(move |word| (number, word))
            })
            .collect();
        let mut votes: Vec<HashMap<usize, usize>> = vec![HashMap::new(); lines.len()];
        let mut at = 0;
        while at < words.len() {
            let Some((field, length)) = self.longest(&words[at..]) else {
                at += 1;
                continue;
            };
            for (line, _) in &words[at..at + length] {
                *votes[*line].entry(field).or_default() += 1;
            }
            at += length;
        }
        let most = |votes: &HashMap<usize, usize>| {
            votes
                .iter()
                .max_by_key(|(field, count)| (**count, usize::MAX - **field))
                .map(|(field, _)| *field)
        };
        let short = |line: &PageLine| {
            let words = pieces(&line.text);
            let is_it = |field: &Field| !words.is_empty() && field.words == words;
            self.fields.iter().position(is_it)
        };
        lines.iter().zip(&votes).map(|(line, votes)| most(votes).or_else(|| short(line))).collect()
    }

    /// Returns the field with the most of the next words in a row, and how many.
    fn longest(&self, words: &[(usize, String)]) -> Option<(usize, usize)> {
        let [(_, one), (_, two), (_, three), ..] = words else { return None };
        let run = [one.clone(), two.clone(), three.clone()];
        let found = self.runs.get(&run)?.iter().map(|(field, from)| {
            let own = &self.fields[*field].words[*from..];
            let same = own.iter().zip(words).take_while(|(own, (_, word))| *own == word);
            (*field, same.count())
        });
        found.max_by_key(|(field, count)| (*count, usize::MAX - field))
    }
}

/// Letters and digits that stand together, without their case.
fn pieces(text: &str) -> Vec<String> {
    let pieces = text.split(|letter: char| !letter.is_alphanumeric());
    pieces.filter(|piece| !piece.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use sevenmin::edit::BriefingText;

    const TEXT: &str = "[briefing]\ntitle = \"Robin\"\n\n[[section]]\nslot = \"background\"\nbody = \"\"\"\n\
        Robin lived with **a grandmother** and a sister.\n\nNobody asked who else lived there.\n\"\"\"\n";

    fn line(text: &str, from: f64, top: f64) -> PageLine {
        PageLine { text: text.to_owned(), across: [from, from + 0.3], down: [top, top + 0.02] }
    }

    fn found(lines: &[PageLine]) -> Vec<(String, [f64; 2])> {
        let map = BriefingText::read(TEXT).unwrap().map();
        let headings = [("background".to_owned(), "Background".to_owned())];
        let places = places(&map, &headings, &[lines.to_vec()]);
        places.into_iter().map(|place| (place.field, place.down)).collect()
    }

    #[test]
    fn lines_of_a_field_are_one_place_and_headings_lead_to_it() {
        let body = "section.1.body".to_owned();
        let lines = [
            line("Robin", 0.1, 0.05),
            line("Background", 0.1, 0.2),
            line("Robin lived with a", 0.4, 0.2),
            line("grandmother", 0.6, 0.2),
            line("and a sister. Nobody asked who", 0.4, 0.23),
            line("else lived there.", 0.4, 0.26),
            line("Page 1 of 2", 0.4, 0.9),
        ];
        let (from, to) = (0.2, 0.28);
        let found = found(&lines);
        assert_eq!(found[0], ("briefing.title".to_owned(), [0.05, 0.07]));
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(found[1], (body, [from, to]));
    }

    #[test]
    fn the_next_column_is_another_place() {
        let lines =
            [line("Nobody asked who else", 0.1, 0.8), line("asked who else lived there", 0.6, 0.1)];
        assert_eq!(found(&lines).len(), 2);
    }
}
