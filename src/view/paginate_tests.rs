use super::*;
use crate::view::{
    markup::paragraph,
    measure::{self, BODY_HEIGHT},
};

fn measured(blocks: &[Block]) -> f64 {
    Measure::plain().blocks(blocks, LEAST)
}

fn paged_blocks(all: &[Block], height: f64) -> Vec<Vec<Block>> {
    blocks(&Measure::plain(), all, height)
}

#[test]
fn splits_between_paragraphs_and_keeps_every_word() {
    let words = "Seven words stand in this short line. ".repeat(12);
    let all: Vec<Block> = (0..4).map(|_| paragraph(words.clone())).collect();
    let pages = paged_blocks(&all, BODY_HEIGHT);
    assert!(pages.len() > 1);
    assert_eq!(pages.concat(), all);
}

#[test]
fn splits_a_paragraph_that_fills_a_slide_between_sentences() {
    let words = "Seven words stand in this short line. ".repeat(50);
    let pages = paged_blocks(&[paragraph(words.trim())], BODY_HEIGHT);
    assert!(pages.len() > 1);
    for page in &pages {
        assert!(measured(page) <= BODY_HEIGHT);
    }
}

#[test]
fn an_item_that_fills_a_slide_goes_on() {
    let words = "Seven words stand in this short line. ".repeat(50);
    let items = vec![vec![paragraph("One item")], vec![paragraph(words.trim())]];
    let list = Block::List { ordered: false, start: 1, items };
    for page in paged_blocks(&[list], BODY_HEIGHT) {
        assert!(measured(&page) <= BODY_HEIGHT);
    }
}

#[test]
fn slides_are_as_even_as_can_be() {
    let items = |many| (0..many).map(|_| vec![paragraph("One item")]).collect::<Vec<_>>();
    let sizes = |many| {
        let list = Block::List { ordered: false, start: 1, items: items(many) };
        let pages = paged_blocks(&[list], BODY_HEIGHT).into_iter().flatten();
        let sizes =
            pages.map(|page| if let Block::List { items, .. } = page { items.len() } else { 0 });
        sizes.collect::<Vec<usize>>()
    };
    assert_eq!((sizes(7), sizes(10)), (vec![7], vec![5, 5]));
    let sizes = |groups: Vec<Vec<i32>>| groups.iter().map(Vec::len).collect::<Vec<_>>();
    assert_eq!(sizes(groups(&[1; 9], 80.0, (0.0, 0.0), |_| 10.0)), [5, 4]);
    assert_eq!(sizes(groups(&[1; 5], 400.0, (0.0, 200.0), |_| 100.0)), [2, 3]);
    assert_eq!(sizes(columns(&[1; 4], 400.0, 0.0, |_| 50.0)), [2, 2]);
    assert_eq!(sizes(columns(&[1; 9], 100.0, 0.0, |_| 50.0)), [2, 2, 2, 2, 1]);
}

#[test]
fn a_lead_in_goes_over_with_its_list() {
    let filler = paragraph("Seven words stand in this short line. ".repeat(11).trim());
    let items = (0..4).map(|_| vec![paragraph("One item")]).collect();
    let list = Block::List { ordered: false, start: 1, items };
    let pages = paged_blocks(&[filler, paragraph("Four things:"), list], BODY_HEIGHT);
    assert_eq!(pages.len(), 2);
    assert_eq!(pages[1].len(), 2, "{pages:?}");
}

#[test]
fn a_list_goes_on_counting() {
    let items = (0..30).map(|_| vec![paragraph("One item")]).collect();
    let pages = paged_blocks(&[Block::List { ordered: true, start: 1, items }], 300.0);
    let Block::List { start, .. } = &pages[1][0] else { panic!("no list") };
    assert!(*start > 1);
    assert_eq!(measure::stacked([1.0, 2.0].into_iter(), 3.0).to_bits(), 6.0_f64.to_bits());
}
