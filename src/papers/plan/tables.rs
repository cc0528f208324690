//! The two tables of a plan, which come from the model.

use crate::casework::template::{Milestone, Strand, Template};
use crate::papers::dots::open_places;
use crate::press::paper::*;
use crate::vietnamese::number::two_digits;
use crate::vietnamese::sentence::uncapitalised;

/// Section IV. Source: papers A.
pub fn criteria_table(milestones: &[Milestone]) -> Table {
    let columns = [
        Column::left(Width::Mm(30)),
        Column::left(Width::Share(1)),
        Column::left(Width::Share(1)),
        Column::left(Width::Mm(32)),
    ];
    let table = Table::new(columns).headed(["Mốc", "Cảm hóa, giáo dục", "Hỗ trợ, giúp đỡ", "Người xác nhận"]);
    milestones.iter().fold(table, |table, milestone| {
        let of_strand = |strand: Strand| {
            let criteria = milestone.criteria.iter().filter(|criterion| criterion.strand == strand);
            // One sentence: only the first begins with a capital.
            let texts: Vec<String> = criteria
                .enumerate()
                .map(|(place, it)| if place == 0 { it.text.clone() } else { uncapitalised(&it.text) })
                .collect();
            open_places(&texts.join("; "))
        };
        table.row([
            format!("Hết {} tháng", two_digits(milestone.months)),
            of_strand(Strand::Education),
            of_strand(Strand::Support),
            open_places(&milestone.confirmed_by),
        ])
    })
}

/// Section VI; who is the contact of each party is left to the pen.
pub fn parties_table(template: &Template) -> Table {
    let columns = [Column::left(Width::Mm(48)), Column::left(Width::Share(1)), Column::left(Width::Mm(32))];
    let table = Table::new(columns).headed(["Bên", "Nhiệm vụ chính", "Đầu mối"]);
    template.parties.iter().fold(table, |table, party| {
        table.row([open_places(&party.name), open_places(&party.duty), "…………".to_owned()])
    })
}
