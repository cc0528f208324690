//! Runs of digits that lead to one person: telephone numbers, and those of identity papers.

use super::word::{Word, words};

/// Digits of a căn cước; the first is 0. Source: domain 6.
const CITIZEN_DIGITS: usize = 12;

/// What stands before the number of an identity paper, without marks.
const IDENTITY: [&str; 8] = ["cccd", "cmnd", "cmt", "cuoc", "minh", "dan", "than", "ddcn"];

/// The stretches that are such numbers, whoever they belong to.
pub fn find(text: &str) -> Vec<(usize, usize)> {
    let words = words(text);
    let mut found = vec![];
    let mut at = 0;
    while at < words.len() {
        match number(text, &words, at) {
            Some(end) => {
                let plus = usize::from(text[..words[at].start].ends_with('+'));
                found.push((words[at].start - plus, words[end - 1].end));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// Where a number that begins here ends.
fn number(text: &str, words: &[Word], at: usize) -> Option<usize> {
    let is_digits = |word: &Word| text[word.start..word.end].bytes().all(|digit| digit.is_ascii_digit());
    let gap = |at: usize| text.get(words[at - 1].end..words.get(at)?.start);
    let joins = |at: usize| gap(at).is_some_and(|gap| matches!(gap, " " | "." | "-" | ") " | "\u{a0}"));
    if !is_digits(&words[at]) || (at > 0 && is_digits(&words[at - 1]) && gap(at) == Some("/")) {
        return None;
    }
    let mut end = at + 1;
    let mut longest = None;
    loop {
        let groups: Vec<&str> = words[at..end].iter().map(|word| &text[word.start..word.end]).collect();
        let is_first = !text[..words[at].start].ends_with(['/', '.', ',']);
        if is_first && (is_phone(&groups, text[..words[at].start].ends_with('+')) || is_citizen(&groups)) {
            longest = Some(end);
        }
        if end - at == 6 || !words.get(end).is_some_and(is_digits) || !joins(end) {
            break;
        }
        end += 1;
    }
    longest.or_else(|| {
        let single = text[words[at].start..words[at].end].len();
        ((8..=CITIZEN_DIGITS).contains(&single) && is_of_identity(words, at)).then_some(at + 1)
    })
}

/// A mobile or a landline, in groups as people write them; "05.08.2024 10" is none.
fn is_phone(groups: &[&str], has_plus: bool) -> bool {
    let digits = groups.concat();
    let national = match digits.strip_prefix("84").filter(|_| has_plus) {
        Some(rest) => format!("0{rest}"),
        None if has_plus => return false,
        None => digits,
    };
    let is_grouped = groups[0].len() > 2 || has_plus || groups.iter().all(|group| group.len() == 2);
    is_grouped && crate::vietnamese::phone::looks_like_phone(&national)
}

fn is_citizen(groups: &[&str]) -> bool {
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    digits == CITIZEN_DIGITS && groups[0].starts_with('0') && groups.iter().all(|group| group.len() >= 3)
}

/// "CCCD 201234567", "chứng minh nhân dân số 201234567".
fn is_of_identity(words: &[Word], at: usize) -> bool {
    let mut before =
        words[..at].iter().rev().map(|word| word.folded.plain()).skip_while(|word| *word == "so");
    before.next().is_some_and(|word| IDENTITY.contains(&word))
}
