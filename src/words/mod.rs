//! Interface words.
use std::collections::BTreeMap;
use std::sync::OnceLock;
use crate::text::Date;
/// Words
#[derive(Debug)]
pub struct Words(BTreeMap<String,String>);
impl Words {
    /// get
    pub fn get<'a>(&'a self, name: &'a str) -> &'a str { self.0.get(name).map_or(name, String::as_str) }
    /// iter
    pub fn iter(&self) -> impl Iterator<Item=(&str,&str)> { self.0.iter().map(|(a,b)|(a.as_str(),b.as_str())) }
}
/// of
pub fn of(_language: &str) -> &'static Words {
    static W: OnceLock<Words> = OnceLock::new();
    W.get_or_init(|| Words(toml::from_str(include_str!("en.toml")).expect("words")))
}
/// fill
pub fn fill(t: &str, n: &str, m: &str) -> String { t.replace("{n}", n).replace("{m}", m) }
/// date
pub fn date(_l: &str, d: Date) -> String { format!("{} {} {}", d.day(), d.month(), d.year()) }
