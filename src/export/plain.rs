//! The card as plain HTML, unstyled but for the `style` that the caller gives each element.

use crate::outline::{
    Block, Fold, Heading, Line, Listing, MeasureBlock, Outline, Paragraph, Part, StatusLabel, TallyBlock, Term,
};

/// The `style` of an element by its name, for places without style sheets; empty for none.
pub type InlineStyle = fn(&str) -> &'static str;

/// What a fold becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folds {
    /// It stays `<details>`.
    Kept,
    /// A heading, and its content below: mail programs open nothing.
    Opened,
}

/// All that the card says, as elements without a document around them: `<p>…</p>`, a line each.
pub fn plain(outline: &Outline, style: InlineStyle, folds: Folds) -> String {
    written(outline, style, folds, false)
}

/// The most important figures: as [`plain`], without what the card shows only once it is opened; but that something is left out is said.
pub fn brief(outline: &Outline) -> String {
    written(outline, |_| "", Folds::Kept, true)
}

fn written(outline: &Outline, style: InlineStyle, folds: Folds, is_brief: bool) -> String {
    let mut page = Page { is_rtl: outline.words().is_rtl(), style, folds, out: String::new() };
    for part in Part::ALL {
        for block in &outline.part(part) {
            match block {
                Block::Fold(fold) if is_brief && part == Part::Notice => page.line("p", &fold.summary),
                Block::Fold(_) if is_brief => {}
                _ => page.block(block),
            }
        }
    }
    page.out.trim_end().to_owned()
}

struct Page {
    /// Whether the card reads from right to left.
    is_rtl: bool,
    style: InlineStyle,
    folds: Folds,
    out: String,
}

impl Page {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(Heading::Title, line) => self.line("h2", line),
            Block::Heading(Heading::Section, line) => self.line("h3", line),
            Block::Paragraph(_, line) => self.line("p", line),
            Block::Lead(sentences) => self.line("p", &joined(sentences, " ")),
            Block::Badges(badges) => {
                self.line("p", &joined(&badges.iter().cloned().map(Line::card).collect::<Vec<_>>(), " · "))
            }
            Block::Tally(tally) => self.tally(tally),
            Block::Counts(_, legend) => self.list(legend.iter().map(StatusLabel::line)),
            Block::Listing(listing) => self.listing(listing, "h4"),
            Block::Measure(measure) => {
                self.line("h4", &measure.name());
                self.line("p", &measure.figure_line());
                self.blocks(&measure.details());
            }
            Block::Status(status_label) => self.line("p", &status_label.line()),
            Block::References(references) => {
                self.list(references.iter().map(|reference| reference.line()));
            }
            Block::Parts(label, rows, parts) => {
                self.line("p", &Line::card(label.clone()));
                rows.note().iter().for_each(|note| self.line("p", note));
                self.within("ul", |page| parts.iter().for_each(|part| page.within("li", |page| page.part(part))));
            }
            Block::Series(series) => self.fold(&series.table()),
            Block::Fold(fold) => self.fold(fold),
            Block::List(items) => self.list(items.iter().cloned()),
            Block::Terms(terms) => self.within("dl", |page| terms.iter().for_each(|term| page.term(term))),
            Block::Quote(line) => self.line("blockquote", line),
            Block::Table(caption, rows) => self.within("table", |page| {
                page.line("caption", caption);
                page.within("tbody", |page| {
                    for (name, figure) in rows {
                        page.within("tr", |page| {
                            page.line("th", name);
                            page.line("td", figure);
                        });
                    }
                });
            }),
            Block::Source(source) => self.line("p", &source.line(false)),
            Block::Problems(problems) => {
                self.list(problems.iter().map(|(place, said)| Line::card(format!("{place}: {said}"))));
            }
            // Drawings are told in words beside them; choosing needs the card.
            Block::Bases(_) | Block::Bars(_) => {}
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn tally(&mut self, tally: &TallyBlock) {
        self.line("p", &tally.count.line());
        if !tally.legend.is_empty() {
            self.list(tally.legend.iter().map(StatusLabel::line));
        }
        tally.indicators.iter().for_each(|listing| self.listing(listing, "h3"));
    }

    /// A fold for each measure, under its group if there is one; `heading` is the element used where nothing opens.
    fn listing(&mut self, listing: &Listing, heading: &str) {
        listing.rows(listing.row_layout()).note().iter().for_each(|note| self.line("p", note));
        for group in listing.groups() {
            group.line().iter().for_each(|line| self.line(heading, line));
            for measure in group.measures() {
                self.opening(heading, &measure.line(), &|page| page.blocks(&measure.below()));
            }
        }
        listing.incomplete.iter().for_each(|line| self.line("p", line));
    }

    /// A part is an item of its list: a heading would rank it above its own measure.
    fn part(&mut self, part: &MeasureBlock) {
        let below = part.below();
        if below.is_empty() {
            self.text(&part.line());
        } else {
            self.opening("p", &part.line(), &|page| page.blocks(&below));
        }
    }

    fn fold(&mut self, fold: &Fold) {
        self.opening("h3", &fold.line(), &|page| page.blocks(&(fold.body)()));
    }

    /// A fold, or a heading and its content.
    fn opening(&mut self, heading: &str, summary: &Line, inside: &dyn Fn(&mut Self)) {
        match self.folds {
            Folds::Kept => self.within("details", |page| {
                page.line("summary", summary);
                inside(page);
            }),
            Folds::Opened => {
                self.line(heading, summary);
                inside(self);
            }
        }
    }

    fn term(&mut self, term: &Term) {
        term.name.iter().for_each(|name| self.line("dt", name));
        self.within("dd", |page| match term.body.as_slice() {
            [Block::Paragraph(Paragraph::Said, line)] => page.text(line),
            body => page.blocks(body),
        });
    }

    fn list(&mut self, items: impl Iterator<Item = Line>) {
        self.within("ul", |page| items.for_each(|item| page.line("li", &item)));
    }

    fn line(&mut self, name: &str, line: &Line) {
        self.within(name, |page| page.text(line));
    }

    fn within(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        let style = match (self.style)(name) {
            "" => String::new(),
            style => format!(" style=\"{style}\""),
        };
        self.out.push_str(&format!("<{name}{style}>"));
        inside(self);
        self.out.truncate(self.out.trim_end_matches('\n').len());
        self.out.push_str(&format!("</{name}>\n"));
    }

    fn text(&mut self, line: &Line) {
        let mut runs = line.0.iter().peekable();
        let mut is_strong = false;
        while let Some(run) = runs.next() {
            if run.is_strong && !is_strong {
                self.out.push_str("<strong>");
            }
            let text = match run.is_apart(self.is_rtl) {
                true => format!("<bdi>{}</bdi>", escape(&run.text)),
                false => escape(&run.text),
            };
            match &run.href {
                Some(href) => self.out.push_str(&format!("<a href=\"{}\" rel=\"noopener\">{text}</a>", escape(href))),
                None => self.out.push_str(&text),
            }
            is_strong = run.is_strong && runs.peek().is_some_and(|next| next.is_strong);
            if run.is_strong && !is_strong {
                self.out.push_str("</strong>");
            }
        }
    }
}

fn joined(lines: &[Line], between: &'static str) -> Line {
    lines.iter().cloned().reduce(|all, line| all.then(Line::card(between)).then(line)).unwrap_or_default()
}

/// Escapes text for HTML and XML, attributes too.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Line breaks of word processors and of pages; like the other control characters nothing that XML can hold.
            '\u{b}' | '\u{c}' => out.push(' '),
            '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
    out
}
