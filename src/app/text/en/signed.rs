use crate::app::text::signed::SignedWords;
use crate::vietnamese::number::two_digits;

pub const EN: SignedWords = SignedWords {
    title: "Signed copy",
    lead: "The signed paper is the original. Record its day, who signed it, and where it differs from the print.",
    record: "Record the signed copy",
    record_more: "Record another signed copy",
    did_record: "record the signed copy",
    signed_copy: "the signed copy",
    day: "Day on the signed copy",
    signers: "Signed by",
    signers_hint: "One a line, in the order of signing",
    signers_missing: "Please write at least one signer.",
    differs: "Where it differs from the print",
    differs_hint: "Leave blank if it does not",
    signed_on: |day, number| {
        if number.is_empty() { day.to_owned() } else { format!("{day}, no. {number}") }
    },
    signed_by: |signers, differs| {
        if differs.is_empty() {
            signers.to_owned()
        } else {
            format!("{signers}. Differs from the print: {differs}")
        }
    },
    told: |signers| format!("There is a signed paper: {signers}."),
    own_head: "Symbol, signer and receivers of this paper",
    own_hint: "Remembered for the next time; left blank, the letterhead in Settings decides",
    symbol_hint: "What stands behind the slash, as BC-MTTQ-BTT; remembered for the next time",
    number_given: |number, year, day| {
        format!("Number {} of {year} was already given to another paper, dated {day}.", two_digits(number))
    },
    number_next: |number, year| format!("By the book, the next number of {year} is {}.", two_digits(number)),
};
