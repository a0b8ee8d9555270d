//! CSV, as RFC 4180 has it, that no spreadsheet takes for formulas.

use csv::{Terminator, WriterBuilder};

use crate::library::Column;

/// Returns rows as CSV: a head, CRLF behind each line, lists joined by semicolons.
pub fn csv<T>(rows: &[T], columns: &[Column<T>]) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let mut write = |fields: Vec<String>| {
        writer.write_record(fields).expect("rows of one table are of one length");
    };
    write(columns.iter().map(|column| column.name.to_owned()).collect());
    for row in rows {
        write(columns.iter().map(|column| guarded((column.cell)(row).words())).collect());
    }
    let bytes = writer.into_inner().expect("memory takes what is written");
    String::from_utf8(bytes).expect("what was text stays text")
}

/// Returns words that a spreadsheet leaves alone: one that begins as a formula does is quoted by it.
pub(super) fn guarded(words: String) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{words}") } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Cell;

    #[test]
    fn formulas_commas_quotes_and_lines_stay_in_their_cells() {
        let columns: [Column<&str>; 1] =
            [Column { name: "a", cell: |row| Cell::Text(Some((*row).to_owned())) }];
        let rows = ["=1+1", "@a", "-1", "+44", "\t=1", "a, b", "“x” \"y\"", "two\nlines", "ŵ"];
        assert_eq!(
            csv(&rows, &columns),
            "a\r\n'=1+1\r\n'@a\r\n'-1\r\n'+44\r\n'\t=1\r\n\"a, b\"\r\n\"“x” \"\"y\"\"\"\r\n\"two\nlines\"\r\nŵ\r\n"
        );
    }
}
