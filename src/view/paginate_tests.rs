use super::*;
use crate::view::markup::paragraph;

#[test]
fn splits_between_paragraphs_and_keeps_every_word() {
    let words = "Seven words stand in this short line. ".repeat(12);
    let all: Vec<Block> = (0..4).map(|_| paragraph(words.clone())).collect();
    let pages = blocks(&all, measure::BODY_HEIGHT);
    assert!(pages.len() > 1);
    assert_eq!(pages.concat(), all);
}

#[test]
fn splits_a_paragraph_that_fills_a_slide_between_sentences() {
    let words = "Seven words stand in this short line. ".repeat(40);
    let pages = blocks(&[paragraph(words.trim())], measure::BODY_HEIGHT);
    assert!(pages.len() > 1);
    for page in &pages {
        assert!(measure::blocks(page, 0.0, measure::PARAGRAPH_GAP) <= measure::BODY_HEIGHT);
    }
}

#[test]
fn an_item_that_fills_a_slide_goes_on() {
    let words = "Seven words stand in this short line. ".repeat(40);
    let items = vec![vec![paragraph("One item")], vec![paragraph(words.trim())]];
    let list = Block::List { ordered: false, start: 1, items };
    for page in blocks(&[list], measure::BODY_HEIGHT) {
        assert!(measure::blocks(&page, 0.0, measure::PARAGRAPH_GAP) <= measure::BODY_HEIGHT);
    }
}

#[test]
fn the_last_slide_is_no_mere_rest() {
    let items = |many| (0..many).map(|_| vec![paragraph("One item")]).collect::<Vec<_>>();
    let sizes = |many| {
        let list = Block::List { ordered: false, start: 1, items: items(many) };
        let pages = blocks(&[list], measure::BODY_HEIGHT).into_iter().flatten();
        pages
            .map(|page| match page {
                Block::List { items, .. } => items.len(),
                _ => 0,
            })
            .collect::<Vec<usize>>()
    };
    assert_eq!((sizes(8), sizes(10)), (vec![8], vec![8, 2]));
    assert_eq!(sizes(9), [7, 2]);
    let even = groups(&[1; 9], 8.0, 0.0, |_| 1.0);
    assert_eq!(even.iter().map(Vec::len).collect::<Vec<_>>(), [8, 1]);
    let even = groups(&[100; 5], 400.0, 0.0, |_| 100.0);
    assert_eq!(even.iter().map(Vec::len).collect::<Vec<_>>(), [3, 2]);
}

#[test]
fn a_list_goes_on_counting() {
    let items = (0..30).map(|_| vec![paragraph("One item")]).collect();
    let pages = blocks(&[Block::List { ordered: true, start: 1, items }], 300.0);
    let Block::List { start, .. } = &pages[1][0] else { panic!("no list") };
    assert!(*start > 1);
}
