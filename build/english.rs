//! What English knows, as far as phrases need it.

#[expect(dead_code, reason = "phrases need but two of the lists")]
#[path = "../src/english/doings.rs"]
pub(crate) mod doings;
#[expect(dead_code, reason = "phrases ask lists in but two ways")]
#[path = "../src/english/word_list.rs"]
pub(crate) mod word_list;
