//! The tables of an assignment.

use super::{Case, Sources, Whose};
use crate::casework::audience::{Audience, ENOUGH_IN_A_PLACE};
use crate::casework::book::member_field;
use crate::casework::fact::Occupant;
use crate::casework::find::quarters_of;
use crate::casework::help_plan::assigned_on;
use crate::casework::person::{Episode, Person};
use crate::casework::team::{Takeover, body_of, roster, team_of};
use crate::casework::template::Party;
use crate::ledger::Subject;
use crate::papers::dots::{DOTS, one_line, open_places, or_dots};
use crate::papers::naming::kept;
use crate::papers::pen::{pen_row, pen_rows};
use crate::press::paper::*;
use crate::vietnamese::date;
use crate::vietnamese::sentence::{capitalised, uncapitalised};

/// As many cases one helper is given at most, so as many rows on a form for the pen. Source: domain 4.2.
const ROWS_FOR_THE_PEN: usize = 3;

impl Sources<'_> {
    /// Who is helped, who leads, who speaks for the family.
    pub fn helped(&self, cases: &[Case<'_>]) -> Table {
        let table = Table::new([
            Column::centred(Width::Mm(11)),
            Column::left(Width::Share(4)),
            Column::left(Width::Share(4)),
            Column::left(Width::Share(3)),
            Column::centred(Width::Mm(24)),
        ])
        .headed([
            "STT",
            "Người được giúp đỡ",
            "Người giúp đỡ chính",
            "Đại diện gia đình",
            "Từ ngày",
        ]);
        if cases.is_empty() {
            return pen_rows(table, ROWS_FOR_THE_PEN);
        }
        let rows = cases.iter().zip(1..).map(|((person, episode), number)| {
            [
                number.to_string(),
                self.naming.case(person),
                episode.lead(self.on).map_or_else(|| DOTS.to_owned(), |lead| self.member(lead)),
                self.family(person, episode),
                assigned_on(episode).map_or_else(|| DOTS.to_owned(), date::in_figures),
            ]
        });
        rows.fold(table, Table::row)
    }

    /// "Trần Thị Thử (mẹ)", "mẹ" where the person is not named, or why nobody of the family can.
    fn family(&self, person: &Person, episode: &Episode) -> String {
        let family = self.template.and_then(|(_, template)| template.family());
        let seat = family.and_then(|party| episode.held_seats(&party.id).next());
        let is_named = self.audience.has_names() && !self.register.is_minor(person, self.on);
        match seat.map(|seat| &seat.filled.fact.occupant) {
            Some(Occupant::Family { name, relation, .. }) if is_named => match relation.trim() {
                "" => one_line(name),
                relation => format!("{} ({relation})", one_line(name)),
            },
            Some(Occupant::Family { relation, .. }) => or_dots(relation),
            Some(Occupant::Nobody { reason }) => format!("Chưa có: {}", or_dots(reason)),
            Some(Occupant::Member(member)) => self.member(member),
            None => self.naming.family(person, episode).unwrap_or_else(|| DOTS.to_owned()),
        }
    }

    /// Each party, who sits for it, and what the plan gives it to do. Whoever does not serve all of the cases has
    /// those they serve beside them.
    pub fn parties(&self, cases: &[Case<'_>]) -> Table {
        let telephone = self.has_telephones().then_some(Column::left(Width::Mm(29)));
        let columns: Vec<Column> = [Column::left(Width::Share(3)), Column::left(Width::Share(4))]
            .into_iter()
            .chain(telephone)
            .chain([Column::left(Width::Share(6))])
            .collect();
        let titles = ["Bên", "Họ tên, chức danh", "Điện thoại", "Nhiệm vụ"];
        let titles = titles.into_iter().filter(|it| *it != "Điện thoại" || self.has_telephones());
        let table = Table::new(columns).headed(titles);
        let Some((_, template)) = self.template else { return pen_rows(table, 6) };
        // Who sits for a party that the model no longer has sits there until somebody ends it.
        let teams = cases.iter().filter_map(|(_, episode)| team_of(self.register, episode, self.on));
        let mut parties: Vec<&Party> = template.parties.iter().collect();
        for seat in teams.flat_map(|team| team.seats) {
            if parties.iter().all(|party| party.id != seat.party.id) {
                parties.push(seat.party);
            }
        }
        let rows = parties.into_iter().map(|party| {
            let (names, telephones) = self.seated(party, cases);
            let telephones = self.has_telephones().then_some(telephones);
            let duty = kept(&open_places(&party.duty));
            [kept(&open_places(&party.name)), names]
                .into_iter()
                .chain(telephones)
                .chain([duty])
                .collect::<Vec<_>>()
        });
        rows.fold(table, Table::row)
    }

    /// What is told of those who help stands in a form too.
    fn has_telephones(&self) -> bool {
        self.audience == Audience::Internal || matches!(self.whose, Whose::Nobody)
    }

    /// Where those who are helped live. Of minors nobody says so (rule 8), and without names of no khu phố with fewer
    /// than enough of them on the paper (rule 7).
    pub fn quarters(&self, cases: &[Case<'_>], is_of_minors: bool) -> Option<Paragraph> {
        let line = |named: &[String]| match named {
            [] => Paragraph::text("Khu phố:").dotted(1),
            _ => Paragraph::text(format!("Khu phố: {}", named.join(", "))),
        };
        if is_of_minors {
            return None;
        }
        let found = quarters_of(cases.iter().map(|(person, _)| *person));
        let is_told = |count: usize| self.audience.has_names() || count >= ENOUGH_IN_A_PLACE;
        let plain = |words: &str| {
            let words = uncapitalised(&one_line(words));
            words.strip_prefix("khu phố ").map_or(words.clone(), str::to_owned)
        };
        let told = found.into_iter().filter(|(_, count)| is_told(*count));
        let named: Vec<String> = told.map(|(words, _)| plain(&words)).collect();
        let may_be_written = self.audience.has_names() || matches!(self.whose, Whose::Nobody);
        (may_be_written || !named.is_empty()).then(|| line(&named))
    }

    fn seated(&self, party: &Party, cases: &[Case<'_>]) -> (String, String) {
        if party.is_family && !cases.is_empty() {
            return ("Nêu tại mục 1".to_owned(), String::new());
        }
        if matches!(self.whose, Whose::Nobody) {
            return (String::new(), String::new());
        }
        let members = self.members(cases, Some(party));
        let said = |member: &Subject, codes: &[&str]| {
            let name = self.member(member);
            match codes.len() == cases.len() {
                true => name,
                false => format!("{name} ({})", codes.join(", ")),
            }
        };
        let names: Vec<String> = members.iter().map(|(member, codes)| said(member, codes)).collect();
        let telephones: Vec<String> = members
            .iter()
            .filter_map(|(member, _)| self.register.member(member))
            .map(|member| kept(&or_dots(member.text(member_field::PHONE))))
            .collect();
        let or_unknown = |told: Vec<String>| if told.is_empty() { DOTS.to_owned() } else { told.join("; ") };
        (or_unknown(names), or_unknown(telephones))
    }

    /// Who sits for a party, or for any and leads, each once, with the codes of the cases they serve.
    fn members<'c>(&self, cases: &[Case<'c>], party: Option<&Party>) -> Vec<(Subject, Vec<&'c str>)> {
        if let (Whose::Team(team), []) = (self.whose, cases) {
            // A team stands before it has anybody to help.
            let seats = roster(team).filter(|(of, _)| party.is_none_or(|party| *of == party.id));
            return seats.map(|(_, member)| (member, vec![])).collect();
        }
        let mut found: Vec<(Subject, Vec<&str>)> = vec![];
        for (person, episode) in cases {
            let seats = episode.seats.iter().filter(|seat| seat.is_held());
            let seats = seats.filter(|seat| party.is_none_or(|party| seat.filled.fact.party == party.id));
            let seated = seats.filter_map(|seat| match &seat.filled.fact.occupant {
                Occupant::Member(member) => Some(member),
                Occupant::Family { .. } | Occupant::Nobody { .. } => None,
            });
            let lead = episode.lead(self.on).filter(|_| party.is_none());
            for member in lead.into_iter().chain(seated) {
                match found.iter_mut().find(|(other, _)| other == member) {
                    Some((_, codes)) if !codes.contains(&person.code()) => codes.push(person.code()),
                    Some(_) => {}
                    None => found.push((member.clone(), vec![person.code()])),
                }
            }
        }
        found
    }

    /// "thay cho … từ ngày …, lý do …", one line a case.
    pub fn changed(&self, takeover: &Takeover, cases: &[Case<'_>]) -> Table {
        let table = Table::new([
            Column::centred(Width::Mm(11)),
            Column::left(Width::Share(4)),
            Column::left(Width::Share(3)),
            Column::left(Width::Share(6)),
        ])
        .headed(["STT", "Người được giúp đỡ", "Việc được giao", "Thay đổi"]);
        let rows = cases.iter().zip(1..).map(|((person, episode), number)| {
            let by = takeover.to.as_ref().map_or_else(|| DOTS.to_owned(), |(by, _)| self.member(by));
            let from =
                takeover.to.as_ref().map_or_else(|| DOTS.to_owned(), |(_, from)| date::in_figures(*from));
            let change = format!(
                "{by} thay cho {} từ ngày {from}, lý do: {}.",
                self.member(&takeover.member),
                or_dots(&self.reason(takeover, episode)).trim_end_matches('.'),
            );
            [number.to_string(), self.naming.case(person), self.part_of(takeover, episode), change]
        });
        rows.fold(table, Table::row)
    }

    /// The seats that passed on, and the lead where it did.
    fn part_of(&self, takeover: &Takeover, episode: &Episode) -> String {
        let left = episode.seats.iter().filter(|seat| is_of(&seat.filled.fact.occupant, &takeover.member));
        let ended = left.filter(|seat| !seat.is_held()).map(|seat| &seat.filled.fact.party);
        let mut parts: Vec<String> = vec![];
        for party in ended {
            let named = self.register.templates_of(episode).find_map(|template| template.party(party));
            parts.extend(named.map(|party| open_places(&party.short_in_sentence())));
        }
        let leads = takeover.to.as_ref().is_some_and(|(by, from)| {
            episode.leads.iter().any(|named| named.fact.member == *by && named.fact.from == *from)
        });
        if leads {
            parts.push("người giúp đỡ chính".to_owned());
        }
        parts.dedup();
        if parts.is_empty() { DOTS.to_owned() } else { kept(&capitalised(&parts.join("; "))) }
    }

    fn reason(&self, takeover: &Takeover, episode: &Episode) -> String {
        let left = episode.seats.iter().filter(|seat| is_of(&seat.filled.fact.occupant, &takeover.member));
        let reasons = left.flat_map(|seat| &seat.ended).map(|end| one_line(&end.fact.reason));
        reasons.rev().find(|reason| !reason.is_empty()).unwrap_or_default()
    }

    /// Everybody who takes work on, with room to sign.
    pub fn acceptance(&self, cases: &[Case<'_>]) -> Table {
        let table = Table::new([
            Column::centred(Width::Mm(11)),
            Column::left(Width::Share(4)),
            Column::left(Width::Share(4)),
            Column::left(Width::Share(3)),
        ])
        .headed(["STT", "Họ và tên", "Cơ quan, đoàn thể", "Ký nhận việc"]);
        let members: Vec<Subject> = match self.whose {
            Whose::TakenOver(takeover) => takeover.to.iter().map(|(by, _)| by.clone()).collect(),
            _ => self.members(cases, None).into_iter().map(|(member, _)| member).collect(),
        };
        if members.is_empty() {
            return pen_rows(table, 6);
        }
        let rows = members.iter().zip(1..).map(|(id, number)| {
            let member = self.register.member(id);
            let organisation = member.map(|member| body_of(self.register, member)).unwrap_or_default();
            let name = or_dots(self.register.member_name(id));
            pen_row([
                number.to_string(),
                kept(&name),
                kept(&or_dots(&open_places(&organisation))),
                String::new(),
            ])
        });
        rows.fold(table, |mut table, row| {
            table.rows.push(row);
            table
        })
    }
}

fn is_of(occupant: &Occupant, who: &Subject) -> bool {
    matches!(occupant, Occupant::Member(member) if member == who)
}
