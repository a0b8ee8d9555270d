use crate::lint::{
    Sink,
    finished::{Finished, Print},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it does
    /// Finds a picture that has fewer than 150 pixels for each inch that it is printed. `export`
    /// alone can tell, since it sets the pages.
    ///
    /// ## Why it matters
    /// A picture with too few pixels is blurred or stepped on paper, and words in it cannot be
    /// read.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "review"
    /// image = { file = "{100 pixels wide}", alt = "A bench under a tree" }
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "review"
    /// image = { file = "{1200 pixels wide}", alt = "A bench under a tree" }
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: half of the 300 dots an inch that printers ask for, under which steps
    /// are seen at arm's length.
    pub static RULE = {
        name: "small-image", group: Layout, level: Warn, asks: Layout(Finished::Picture(check))
    }
}

/// The least dots an inch that a picture is printed with.
const LEAST: f64 = 150.0;

fn check(print: &Print, out: &mut Sink<'_>) {
    let Print { place, output, inches, pixels } = *print;
    let dots = pixels / inches;
    if dots >= LEAST {
        return;
    }
    let (millimetres, wanted) = (inches * 25.4, LEAST * inches);
    let message = format!(
        "the picture is {pixels:.0} pixels wide and printed {millimetres:.0} mm wide in `{output}`, {dots:.0} dots an inch"
    );
    out.push(place, message)
        .why(format!("under {LEAST:.0} dots an inch a print is blurred or stepped"))
        .help(format!("use a file that is {:.0} pixels wide or more", wanted.ceil()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Diagnostic, Severity};
    use crate::source::Span;

    fn reported(pixels: f64) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let print = Print { place: Span::default(), output: "handout", inches: 4.0, pixels };
        check(&print, &mut RULE.sink(Severity::Warning, true, &mut found));
        found
    }

    #[test]
    fn tells_the_pixels_that_it_takes() {
        let finding = reported(200.0).remove(0);
        let message =
            "the picture is 200 pixels wide and printed 102 mm wide in `handout`, 50 dots an inch";
        assert_eq!(finding.message, message);
        let help = "use a file that is 600 pixels wide or more";
        assert_eq!(finding.help.as_deref(), Some(help));
    }

    #[test]
    fn enough_pixels_are_not_told_of() {
        assert_eq!(reported(600.0), []);
    }
}
