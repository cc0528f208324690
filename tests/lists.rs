//! What the screens keep and only bring up to date after an act, a slice at a time, is what would be made anew.

mod support;

use chrono::Days;
use dong_hanh::casework::Register;
use dong_hanh::casework::due::{Diary, due};
use dong_hanh::casework::find::PeopleIndex;
use support::acts::random_command;
use support::book::{Random, Tablet, open_book, today};

const BOOKS: u64 = 60;
const ACTS: usize = 40;

#[test]
fn what_is_kept_is_what_would_be_made_anew() {
    let base = open_book();
    let mut lines = 0;
    for seed in 0..BOOKS {
        let mut random = Random::of(seed);
        let mut one = base.joined(random.next(), 'A');
        let mut two = base.joined(random.next(), 'B');
        let mut kept = Kept::default();
        for at in 0..ACTS {
            for tablet in [&mut one, &mut two] {
                let Some(command) = random_command(&tablet.register, &mut random) else { continue };
                let _ = tablet.do_it(&command);
            }
            if random.one_in(8) {
                one.merge(&two);
            }
            lines += kept.bring_up_to_date(&one, &mut random, &format!("book {seed}, after {at} acts"));
        }
    }
    assert!(lines > 5_000, "hardly anything was due: {lines}");
}

#[derive(Default)]
struct Kept {
    diary: Diary,
    people: PeopleIndex,
}

impl Kept {
    /// Returns how many lines are due.
    fn bring_up_to_date(&mut self, tablet: &Tablet, random: &mut Random, said: &str) -> usize {
        let register: &Register = &tablet.register;
        // Now and then midnight comes between two acts.
        let on = today() + Days::new(u64::from(random.one_in(10)));
        let mut slices = 0;
        while !self.diary.look_through(register, on, in_turns(2)) {
            slices += 1;
            assert!(slices <= register.persons().len(), "{said}: it never ends");
        }
        let anew = due(register, on, &[]);
        let kept = self.diary.lines(register, &[]);
        assert!(kept.iter().map(|line| &**line).eq(&anew), "{said}: {kept:#?}\n{anew:#?}");
        while !self.people.read_on(register, in_turns(2)) {}
        assert_eq!(self.people.search("", None), PeopleIndex::of(register).search("", None), "{said}");
        assert_eq!(self.people.search("n", None), PeopleIndex::of(register).search("n", None), "{said}");
        anew.len()
    }
}

/// Says yes so many times.
fn in_turns(mut left: usize) -> impl FnMut() -> bool {
    move || {
        let may = left > 0;
        left = left.saturating_sub(1);
        may
    }
}
