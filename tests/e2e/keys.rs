//! A person who has a keyboard and no pointer.

use std::time::Duration;

use crate::harness::{Page, poll};

/// More stops than any page has.
const MOST_STOPS: usize = 150;

/// What is wrong with the place that has the focus, as words; empty where a person sees it.
///
/// Seen is what stands in the window, is covered by nothing, and has a ring of at least 2 px round it or its row.
/// A field of many lines may reach below the window.
const UNSEEN: &str = "(() => {
  const it = document.activeElement;
  if (!it || it === document.body) return '';
  const row = (it.matches('[type=radio], [type=checkbox]') && it.closest('label')) || it;
  const ringed = [it, row].some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  if (!ringed) return 'has no ring';
  const box = row.getBoundingClientRect();
  const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
  const x = middle(box.left, box.right, innerWidth);
  const tall = row.matches('textarea') || box.height > innerHeight / 2;
  const floor = row.closest('.page-room')?.getBoundingClientRect().bottom ?? innerHeight;
  const points = [box.top + 3, middle(box.top, box.bottom, floor), ...(tall ? [] : [box.bottom - 3])];
  for (const y of points) {
    const hit = document.elementFromPoint(x, y);
    if (!hit) return `is outside the window at ${Math.round(y)}`;
    if (!row.contains(hit) && !hit.contains(row)) return `is covered at ${Math.round(y)} by <${hit.localName} class='${hit.className}'>`;
  }
  return '';
})()";

pub struct Keys<'a>(pub &'a Page);

impl Keys<'_> {
    /// Goes on with Tab to the stop whose name begins so. Every stop on the way must be seen.
    #[track_caller]
    pub fn to(&self, name: &str) {
        self.travel("Tab", name, || self.0.focused().starts_with(name));
    }

    /// Goes back with Shift+Tab.
    #[track_caller]
    pub fn back_to(&self, name: &str) {
        self.travel("Shift+Tab", name, || self.0.focused().starts_with(name));
    }

    #[track_caller]
    fn travel(&self, key: &str, name: &str, arrived: impl Fn() -> bool) {
        // What was made anew round the focus takes it back with the next frame.
        self.0.eval(
            "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))).then(() => 0)",
        );
        let mut stops = vec![];
        for _ in 0..MOST_STOPS {
            self.0.press(key);
            let stop = self.0.focused();
            // The bar of `Hoàn tác` may come up a moment after the field before was left.
            let seen = || (self.0.eval(UNSEEN) == "").then_some(());
            if poll(Duration::from_secs(1), seen).is_none() {
                let wrong = self.0.eval(UNSEEN);
                self.0.fail(&format!("the focus on “{stop}” {}", wrong.as_str().unwrap_or_default()));
            }
            if arrived() {
                return;
            }
            stops.push(stop);
        }
        self.0.fail(&format!("{key} does not lead to “{name}”, but to {stops:?}"));
    }

    /// Fills the field that has this name.
    #[track_caller]
    pub fn fill(&self, field: &str, text: &str) {
        self.to(field);
        // What stands in a field is selected when one comes to it.
        self.0.insert(text);
    }

    /// Chooses a row of a question by Tab, arrows and Space.
    #[track_caller]
    pub fn choose(&self, question: &str, row: &str) {
        let legend = "document.activeElement.closest('fieldset')?.querySelector('legend')?.innerText.trim()";
        self.travel("Tab", question, || self.0.eval(legend) == question);
        for _ in 0..20 {
            if self.0.focused().starts_with(row) {
                if self.0.eval("document.activeElement.checked") != true {
                    self.0.press(" ");
                }
                return;
            }
            let is_radio = self.0.eval("document.activeElement.type") == "radio";
            self.0.press(if is_radio { "ArrowDown" } else { "Tab" });
        }
        self.0.fail(&format!("the rows of “{question}” have no “{row}”"));
    }

    /// Goes to a control and presses Enter on it.
    #[track_caller]
    pub fn enter(&self, name: &str) {
        self.to(name);
        self.press_enter();
    }

    #[track_caller]
    pub fn enter_back(&self, name: &str) {
        self.back_to(name);
        self.press_enter();
    }

    /// As soon as what has the focus would not take it for a tremor.
    #[track_caller]
    fn press_enter(&self) {
        self.0.wait_until_focused_hears();
        self.0.press("Enter");
    }

    /// The focus comes to rest here, as after a change of page.
    #[track_caller]
    pub fn stands_on(&self, name: &str) {
        if poll(crate::harness::PATIENCE, || self.0.focused().starts_with(name).then_some(())).is_none() {
            self.0.fail(&format!("the focus should be on “{name}”, and is on “{}”", self.0.focused()));
        }
    }

    /// The focus is not lost to the top of the page by what was just done; `done` is what the page then says.
    #[track_caller]
    pub fn keeps_focus_when(&self, done: &str) {
        self.0.wait_for(done);
        if poll(crate::harness::PATIENCE, || (!self.0.focused().is_empty()).then_some(())).is_none() {
            self.0.fail(&format!("nothing has the focus after “{done}”"));
        }
    }
}
