//! Search as people type: with or without dấu, đ = d, marks that are typed rank first. Source: domain 6.

use super::letters::{Piece, is_tone, pieces};
use unicode_normalization::char::compose;

/// Text made ready to be searched in. Compute it once per text and keep it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// " nguyen tan khoa": no marks, a space before every word, so that `" kh"` finds the start of one.
    plain: String,
    /// " nguyên\u{303} tân\u{301} khoa": letters as typed, the tone behind its word, so that "hoà" = "hòa".
    marked: String,
}

/// What was typed into a search field, made ready once per keystroke.
#[derive(Clone, Debug)]
pub struct Query {
    words: Vec<QueryWord>,
    /// Whether any mark was typed; then words without marks mean just that: "Lê An" is not "Lê Ân".
    has_marks: bool,
}

#[derive(Clone, Debug)]
struct QueryWord {
    /// With a space before it, as in [`Folded::plain`].
    plain: String,
    /// As in [`Folded::marked`], without the space.
    marked: String,
}

/// How well a text answers a query; the best comes first in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// Every word typed begins a word of the text, and the marks that were typed agree.
    MarksAgree,
    /// Every word typed begins a word of the text when the marks are left out.
    WordStart,
    /// Some word typed stands only inside a word of the text.
    InsideWord,
}

impl Folded {
    pub fn new(text: &str) -> Self {
        let mut folded = Self::default();
        let mut tone = None;
        let mut in_word = false;
        for piece in pieces(text).chain([Piece::Gap]) {
            match piece {
                Piece::Gap => {
                    in_word = false;
                    folded.marked.extend(tone.take());
                }
                Piece::Sign(sign) => {
                    if !in_word {
                        folded.plain.push(' ');
                        folded.marked.push(' ');
                    }
                    in_word = true;
                    folded.plain.push(if sign == 'đ' { 'd' } else { sign });
                    folded.marked.push(sign);
                }
                Piece::Tone(mark) if in_word => tone = Some(mark),
                Piece::Shape(mark) if in_word => {
                    let shaped = folded.marked.pop().map(|letter| compose(letter, mark).unwrap_or(letter));
                    folded.marked.extend(shaped);
                }
                // A mark that stands on nothing.
                Piece::Tone(_) | Piece::Shape(_) => {}
            }
        }
        folded
    }

    /// Whether nothing can be found in it.
    pub fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }

    /// The text without marks, one space between words: equal for texts that differ only in marks and case.
    pub fn plain(&self) -> &str {
        self.plain.trim_start()
    }
}

impl Query {
    pub fn new(typed: &str) -> Self {
        let folded = Folded::new(typed);
        let words = folded.plain.split(' ').zip(folded.marked.split(' ')).skip(1);
        let words =
            words.map(|(plain, marked)| QueryWord { plain: format!(" {plain}"), marked: marked.to_owned() });
        Self { words: words.collect(), has_marks: folded.plain != folded.marked }
    }

    /// Whether nothing was typed; such a query finds everything.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// How well the text answers the query; `None` when some word typed is not in it.
///
/// A query without marks can rank [`Rank::MarksAgree`]: no mark that was typed disagrees.
pub fn matches(query: &Query, text: &Folded) -> Option<Rank> {
    let mut ranks = query.words.iter().map(|word| word_rank(word, query.has_marks, text));
    ranks.try_fold(Rank::MarksAgree, |worst, rank| Some(worst.max(rank?)))
}

fn word_rank(word: &QueryWord, with_marks: bool, text: &Folded) -> Option<Rank> {
    if !stands_in(&word.plain, &text.plain) {
        let inside = stands_in(word.plain.trim_start(), &text.plain);
        return inside.then_some(Rank::InsideWord);
    }
    let agrees = !with_marks || text.marked.split(' ').any(|marked| marks_agree(&word.marked, marked));
    Some(if agrees { Rank::MarksAgree } else { Rank::WordStart })
}

/// As `str::contains`, which takes longer to get ready than a text of one line takes to be gone through.
fn stands_in(word: &str, text: &str) -> bool {
    let (word, text) = (word.as_bytes(), text.as_bytes());
    let Some(first) = word.first() else { return true };
    text.windows(word.len()).any(|at| at.first() == Some(first) && at == word)
}

/// Whether the word typed begins the other one, marks included.
///
/// The tone is often typed last, so a word still being typed may lack it: "nguyê" begins "nguyễn".
fn marks_agree(typed: &str, word: &str) -> bool {
    let (typed_letters, typed_tone) = split_tone(typed);
    let (letters, tone) = split_tone(word);
    let unfinished = typed_tone.is_none() && typed_letters.len() < letters.len();
    letters.starts_with(typed_letters) && (typed_tone == tone || unfinished)
}

fn split_tone(word: &str) -> (&str, Option<char>) {
    match word.char_indices().next_back() {
        Some((at, mark)) if is_tone(mark) => (&word[..at], Some(mark)),
        _ => (word, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn finds(typed: &str, text: &str, expected: Option<Rank>) {
        assert_eq!(matches(&Query::new(typed), &Folded::new(text)), expected, "{typed:?} in {text:?}");
    }

    #[test]
    fn finds_with_and_without_marks() {
        use Rank::*;
        for (typed, text, expected) in [
            ("khue trung", "Khuê Trung", Some(MarksAgree)),
            ("khuê", "Khuê Trung", Some(MarksAgree)),
            ("khué", "Khuê Trung", Some(WordStart)),
            ("duc", "Đức", Some(MarksAgree)),
            ("đ", "Đức", Some(MarksAgree)),
            ("đuc", "Dục", Some(WordStart)),
            ("khoa nguyen", "Nguyễn Tấn Khoa", Some(MarksAgree)),
            ("nguyễn k", "NGUYỄN TẤN KHOA", Some(MarksAgree)),
            ("nguyên", "Nguyễn Tấn Khoa", Some(WordStart)),
            ("nguyê", "Nguyễn Tấn Khoa", Some(MarksAgree)),
            ("lê an", "Lê Ân", Some(WordStart)),
            ("lê an", "Lê Thị Anh", Some(MarksAgree)),
            ("le an", "Lê Ân", Some(MarksAgree)),
            ("oa", "Nguyễn Tấn Khoa", Some(InsideWord)),
            ("khoan", "Nguyễn Tấn Khoa", None),
            ("khoa le", "Nguyễn Tấn Khoa", None),
            ("", "Nguyễn Tấn Khoa", Some(MarksAgree)),
            ("a017", "KT-26-A017", Some(MarksAgree)),
            ("kt-26", "KT-26-A017", Some(MarksAgree)),
            ("khoa", "", None),
        ] {
            finds(typed, text, expected);
        }
    }

    #[test]
    fn tone_position_and_unicode_form_do_not_matter() {
        for (typed, text) in
            [("hoà", "Hòa"), ("hòa", "Hoà"), ("thuý", "Thúy"), ("nguye\u{302}\u{303}n", "Nguyễn")]
        {
            finds(typed, text, Some(Rank::MarksAgree));
            finds(text, typed, Some(Rank::MarksAgree));
        }
        finds("hoá", "Hòa", Some(Rank::WordStart));
    }

    #[test]
    fn ranks_typed_marks_first() {
        let names = ["Lê Hoán", "Lê Hòa", "Lê Hoa", "Lê Khoa", "Lê Hoàn"];
        let query = Query::new("hoà");
        let mut found: Vec<_> =
            names.iter().filter_map(|name| Some((matches(&query, &Folded::new(name))?, *name))).collect();
        found.sort();
        let order: Vec<_> = found.iter().map(|(_, name)| *name).collect();
        assert_eq!(order, ["Lê Hoàn", "Lê Hòa", "Lê Hoa", "Lê Hoán", "Lê Khoa"]);
    }

    #[test]
    fn survives_marks_that_stand_on_nothing() {
        assert!(Folded::new("\u{301} \u{302}\u{31B} -- ").is_empty());
        assert_eq!(Folded::new("\u{301}Đa Kao, «tổ» 3").plain(), "da kao to 3");
    }
}
