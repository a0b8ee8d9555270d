//! Bundle.
use std::path::{Path, PathBuf};
/// p
#[derive(Clone, Debug)]
pub struct RelPath(String);
impl RelPath { /// n
    pub fn new(s: &str) -> Option<Self> { Some(Self(s.to_owned())) } /// a
    pub fn as_str(&self) -> &str { &self.0 } }
/// f
#[derive(Clone, Debug)]
pub struct File { /// p
    pub path: RelPath, /// b
    pub bytes: Vec<u8> }
/// b
#[derive(Clone, Debug, Default)]
pub struct Bundle(Vec<File>);
impl Bundle { /// p
    pub fn push(&mut self, f: File) { self.0.push(f) } /// i
    pub fn iter(&self) -> std::slice::Iter<'_, File> { self.0.iter() } }
/// m
pub fn media_type(p: &str) -> &'static str { match p.rsplit('.').next() { Some("pdf") => "application/pdf", Some("html") => "text/html", Some("txt") => "text/plain", Some("png") => "image/png", Some("jpg") => "image/jpeg", Some("json") => "application/json", _ => "text/plain" } }
/// w
pub fn write(b: &Bundle, d: &Path) -> std::io::Result<Vec<PathBuf>> { let mut v = vec![]; for f in b.iter() { let p = d.join(f.path.as_str()); std::fs::create_dir_all(p.parent().unwrap())?; std::fs::write(&p, &f.bytes)?; v.push(p);} Ok(v) }
/// c
pub fn create_new(p: &Path, b: &[u8]) -> std::io::Result<()> { use std::io::Write; std::fs::OpenOptions::new().write(true).create_new(true).open(p)?.write_all(b) }
