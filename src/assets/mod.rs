//! Assets.
use std::borrow::Cow;
use std::collections::BTreeMap;
use include_dir::{include_dir, Dir};
use crate::bundle::{Bundle, File, RelPath};
static T: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
/// Assets
#[derive(Clone, Debug)]
pub struct Assets(BTreeMap<String, Cow<'static,[u8]>>);
fn walk(d: &'static Dir<'static>, m: &mut BTreeMap<String, Cow<'static,[u8]>>) { for f in d.files() { m.insert(f.path().to_string_lossy().into_owned(), Cow::Borrowed(f.contents())); } for d in d.dirs() { walk(d, m) } }
impl Assets {
    /// b
    pub fn built_in() -> Self { let mut m = BTreeMap::new(); walk(&T, &mut m); Self(m) }
    /// w
    pub fn with_overrides(o: BTreeMap<String, Vec<u8>>) -> Self { let mut s = Self::built_in(); for (k,v) in o { s.0.insert(k, Cow::Owned(v)); } s }
    /// g
    pub fn get(&self, id: &str) -> Option<Cow<'_,[u8]>> { self.0.get(id).map(|b| Cow::Borrowed(&**b)) }
    /// t
    pub fn text(&self, id: &str) -> Option<Cow<'_,str>> { self.0.get(id).map(|b| String::from_utf8_lossy(b)) }
    /// i
    pub fn ids(&self) -> Vec<String> { self.0.keys().cloned().collect() }
    /// u
    pub fn unknown_overrides(&self) -> Vec<&str> { Vec::new() }
    /// e
    pub fn eject() -> Bundle { let mut b = Bundle::default(); for (k,v) in Self::built_in().0 { if let Some(path) = RelPath::new(&k) { b.push(File{path, bytes: v.into_owned()}); } } b }
}
