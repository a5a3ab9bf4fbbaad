//! What was brought, and how far it is.

use std::rc::Rc;

use yew::{AttrValue, Reducible};

use super::kept::Decided;
use super::read::{How, Outcome};
use crate::confirm::finding::Notice;
use crate::confirm::merge::Merged;
use crate::confirm::states::{Confirming, Kept, ReviewState, Typed};
use crate::shared_text::SharedText;

/// A source.
#[derive(Clone, Debug, PartialEq)]
pub struct Brought {
    /// The file's name, or what stands for one.
    pub name: String,
    /// What it is kept under.
    pub id: String,
    /// Its bytes.
    pub bytes: Rc<[u8]>,
    /// How it is read.
    pub how: How,
}

/// What the page tells of a job, until the next.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// The reader is being loaded.
    Loading,
    /// It reads.
    Reading,
    /// The page reads by itself.
    OnPage,
    /// The editor has stopped it.
    Stopped,
    /// It ended without an answer.
    Failed,
    /// A file can't be opened.
    Unreadable(String),
    /// It is too large.
    TooLarge(String),
    /// Nothing was pasted.
    Nothing,
    /// It was a report, and is one.
    TookReport(String),
    /// It is from the last visit.
    WentOn,
    /// What was accepted is in the report: how many still wait, and what became of what was edited since the last time.
    Taken(usize, Box<Merged>),
    /// All was cleared.
    Cleared,
}

/// A report that was made of a source and put under Edit.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// As it was made of what was confirmed.
    pub made: SharedText,
    /// As it was given: with what had been edited before.
    pub given: SharedText,
}

/// A source that another one has taken the place of, as it was left.
#[derive(Clone, Debug, PartialEq)]
pub struct Former {
    brought: Brought,
    confirming: Rc<Confirming>,
    decided: Rc<[Kept]>,
    taken: Option<Taken>,
}

impl Former {
    /// What it is called.
    pub fn name(&self) -> &str {
        &self.brought.name
    }

    /// How much of it was decided.
    pub fn decided(&self) -> usize {
        self.confirming.touched().count()
    }
}

/// All that the two places show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    /// What is being read, or was read last.
    pub brought: Option<Brought>,
    /// Whether a job is running.
    pub is_busy: bool,
    /// What is to be told.
    pub note: Option<Note>,
    /// What the other files are called that came with the last source, and are not read.
    pub unread: Rc<[String]>,
    /// The source that can't be read, and why; what was there before it stays.
    pub refused: Option<(String, Rc<[Notice]>)>,
    /// What was read, and decided.
    pub confirming: Option<Rc<Confirming>>,
    /// What was read before the job that runs, to come back to where it is stopped.
    before: Option<Brought>,
    /// What was decided of this source when it could last be read: a column's meaning may stand in the way for a while.
    decided: Rc<[Kept]>,
    /// What there is of the last visit, until its source is read again.
    restoring: Option<LastVisit>,
    /// What was still being read at the last visit, until it is read again.
    pub next: Option<Box<Brought>>,
    /// The report that was last made of this source and taken over.
    pub taken: Option<Taken>,
    /// What this source has taken the place of, where something had been decided of it.
    pub former: Option<Box<Former>>,
    /// How many sources have come: with each the editor is taken to it.
    pub arrived: usize,
}

/// What there is of a source from the last visit.
#[derive(Clone, Debug, PartialEq)]
pub struct LastVisit {
    /// What was decided of it.
    pub decided: Decided,
    /// What was taken over.
    pub taken: Option<Taken>,
    /// What was still being read then: it is read after this one.
    pub next: Option<Box<Brought>>,
}

/// What can happen.
pub enum Action {
    /// A source is to be read; with what was decided of it at the last visit, where it is from there.
    Read(Box<Brought>, Option<LastVisit>),
    /// Other files came with it.
    Unread(Vec<String>),
    /// The job is somewhere.
    Progress(Note),
    /// It is done.
    Done(Outcome),
    /// It did not get to its end.
    Ended(Note),
    /// One finding was decided of.
    Decide(usize, ReviewState),
    /// All sure ones are accepted.
    AcceptSure,
    /// A correction is being written; none: its form is closed.
    Write(usize, Option<Typed>),
    /// A part stands by itself, or is put back.
    Apart(usize, bool),
    /// What was accepted is in the report.
    Taken(Taken, Box<Merged>),
    /// The source that this one has taken the place of comes back, and this one is put aside.
    Back,
    /// Something is to be told.
    Tell(Note),
    /// Nothing is left.
    Clear,
}

impl Reducible for Desk {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Desk> {
        let mut new = (*self).clone();
        match action {
            Action::Read(brought, restoring) => {
                // What somebody brings in the meantime is what is wanted.
                new.next = restoring.as_ref().and_then(|visit| visit.next.clone());
                new.restoring = restoring;
                new.before = if self.is_busy { new.before } else { new.brought.replace((*brought).clone()) };
                new.brought = Some(*brought);
                new.is_busy = true;
                new.note = Some(Note::Loading);
                new.refused = None;
                new.unread = Rc::default();
            }
            Action::Unread(names) => new.unread = names.into(),
            Action::Progress(note) => new.note = Some(note),
            Action::Done(outcome) => new.done(outcome),
            Action::Ended(note) => {
                new.is_busy = false;
                new.brought = new.before.take();
                new.note = Some(note);
            }
            Action::Decide(at, state) => new.change(|confirming| confirming.decide(at, state)),
            Action::AcceptSure => new.change(Confirming::accept_sure),
            Action::Write(at, typed) => new.change(|confirming| confirming.write(at, typed)),
            Action::Apart(at, is_apart) => new.change(|confirming| confirming.set_apart(at, is_apart)),
            Action::Taken(taken, merged) => {
                new.taken = Some(taken);
                let waiting = new.confirming.as_ref().map_or(0, |confirming| confirming.waits().len());
                new.note = Some(Note::Taken(waiting, merged));
            }
            Action::Back => new.back(),
            Action::Tell(note) => new.note = Some(note),
            Action::Clear => new = Desk { note: Some(Note::Cleared), ..Desk::default() },
        }
        Rc::new(new)
    }
}

impl Desk {
    /// What the source is called that is being confirmed, also while another one is read.
    pub fn confirmed(&self) -> AttrValue {
        let own = if self.is_busy { &self.before } else { &self.brought };
        own.as_ref().map_or_else(AttrValue::default, |own| own.name.clone().into())
    }

    /// What is being read, or is to be: it is not kept before that.
    pub fn coming(&self) -> Option<&Brought> {
        let read = self.brought.as_ref().filter(|_| self.is_busy && self.restoring.is_none());
        self.next.as_deref().or(read)
    }

    fn done(&mut self, outcome: Outcome) {
        self.is_busy = false;
        self.note = None;
        match outcome {
            // The report goes to its own place; what is being confirmed stays.
            Outcome::Report(_) => {
                self.note = self.brought.as_ref().map(|brought| Note::TookReport(brought.name.clone()));
                self.brought = self.before.take();
            }
            Outcome::Refused(notices) => {
                let name = self.brought.as_ref().map_or(String::new(), |brought| brought.name.clone());
                self.refused = Some((name, notices.into()));
                self.brought = self.before.take();
            }
            Outcome::Read(reading) => {
                let is_same =
                    self.before.as_ref().map(|before| &before.bytes) == self.brought.as_ref().map(|own| &own.bytes);
                match &self.confirming {
                    Some(confirming) if is_same && !confirming.reading.findings.is_empty() => {
                        // What another meaning of a column hides for a while comes back with it.
                        self.decided = confirming.kept_with(&self.decided).into();
                    }
                    _ if is_same => {}
                    _ => {
                        self.put_aside();
                        self.decided = Rc::default();
                    }
                }
                let mut confirming = Confirming::carried(Rc::new(*reading), &self.decided);
                match self.restoring.take() {
                    Some(visit) => {
                        visit.decided.decide(&mut confirming);
                        self.taken = visit.taken;
                        self.note = Some(Note::WentOn);
                    }
                    None if !is_same => {
                        self.arrived += 1;
                        self.taken = None;
                    }
                    None => {}
                }
                self.confirming = Some(Rc::new(confirming));
            }
        }
        self.before = None;
    }

    /// The source at hand, as it stands; what nobody has done anything with is not worth the words.
    fn aside(&mut self, brought: Option<Brought>) -> Option<Box<Former>> {
        let (brought, confirming) = brought.zip(self.confirming.take())?;
        let former = Former { brought, confirming, decided: self.decided.clone(), taken: self.taken.take() };
        (former.decided() > 0).then(|| Box::new(former))
    }

    fn put_aside(&mut self) {
        let before = self.before.take();
        if let Some(former) = self.aside(before) {
            self.former = Some(former);
        }
    }

    fn back(&mut self) {
        // While something is read it is not known yet what it will take the place of.
        let Some(former) = (if self.is_busy { None } else { self.former.take() }) else { return };
        let brought = self.brought.take();
        self.former = self.aside(brought);
        self.brought = Some(former.brought);
        self.confirming = Some(former.confirming);
        self.decided = former.decided;
        self.taken = former.taken;
        self.note = None;
        self.arrived += 1;
    }

    fn change(&mut self, change: impl FnOnce(&mut Confirming)) {
        self.note = None;
        if let Some(confirming) = &mut self.confirming {
            change(Rc::make_mut(confirming));
        }
    }
}
