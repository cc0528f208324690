//! Text with places left open: «like this».

/// Replaces every «name» that the lookup knows; the others stay as they are written.
pub fn fill_placeholders(text: &str, lookup: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('«') {
        filled.push_str(before);
        let known = after.split_once('»').and_then(|(name, after)| Some((lookup(name)?, after)));
        rest = match known {
            Some((value, after)) => {
                filled.push_str(&value);
                after
            }
            None => {
                filled.push('«');
                after
            }
        };
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_what_is_known_and_keeps_the_rest() {
        let lookup = |name: &str| (name == "số").then(|| "03".to_owned());
        for (text, expected) in [
            ("từ «số» tháng", "từ 03 tháng"),
            ("«số»«số»", "0303"),
            ("[số] ……", "[số] ……"),
            ("«tên» và «số»", "«tên» và 03"),
            ("«mở «số»", "«mở 03"),
            ("«số", "«số"),
            ("", ""),
        ] {
            assert_eq!(fill_placeholders(text, lookup), expected);
        }
    }
}
