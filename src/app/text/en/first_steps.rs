use crate::app::text::first_steps::FirstStepsWords;
use crate::casework::first_steps::FirstStep;

pub const EN: FirstStepsWords = FirstStepsWords {
    next_step: "Next step",
    step: |step| match step {
        FirstStep::BringIn => "Bring the list you have into the book",
        FirstStep::HoldList => "Hold the list on paper",
        FirstStep::PutCopyAway => "Put a copy away elsewhere",
    },
    why: |step| match step {
        FirstStep::BringIn => {
            "Paste the whole list from Excel, Word or Zalo; without a list open case files one by one."
        }
        FirstStep::HoldList => {
            "Save or print the list and keep it in the office: should the device break, the ward still has it on paper."
        }
        FirstStep::PutCopyAway => {
            "A copy on this device is lost with it. Back up, copy the file to a USB stick or an office computer, then record that it is kept."
        }
    },
};
