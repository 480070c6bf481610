// What a sheet of questions looks like, beside the look of all pages.
#include "render/html/style.hpp"

namespace valgus::render {

const MoreStyle questionnaire_style{R"(
.questions section > p { margin-top: .25rem; color: var(--soft); }
.gate ul { padding-left: 1.125rem; }
.question { padding-top: .75rem; border-top: 1px solid var(--line); }
.question > * + * { margin-top: .375rem; }
.question h3 { display: flex; gap: .5rem; align-items: baseline; }
.question .number { min-width: 1.25rem; color: var(--accent); }
.key { color: var(--soft); line-height: 1.2; }
.key code { font-size: .75rem; }
.ask, .part > p { font-weight: 500; }
.note { color: var(--soft); font-size: .875rem; line-height: 1.4; }
.note b { color: var(--ink); font-weight: 600; }
.asked > * + *, .after > * + *, .answer > * + * { margin-top: .25rem; }
.beside { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; justify-content: space-between; }
.boxes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); gap: 0 1.25rem; padding: 0; list-style: none; }
.boxes li { display: flex; gap: .5rem; align-items: center; break-inside: avoid; }
.boxes li + li { margin: 0; }
.boxes li { min-height: 2rem; line-height: 1.25; }
.row { display: flex; flex-wrap: wrap; gap: .125rem 1.5rem; }
.row li > span { white-space: nowrap; }
.box { flex: none; width: 1.25rem; height: 1.25rem; border: .09375rem solid var(--ink); border-radius: .125rem; background: var(--card); }
.slot { display: inline-block; width: 4.5rem; height: 1.75rem; border-bottom: .09375rem solid var(--ink); }
.long { width: 100%; }
.fill { white-space: nowrap; }
.lines > .fill + .fill { margin-left: 1rem; }
.lines small, .boxes small, .rounds small { color: var(--soft); font-size: .8125rem; }
.lines small { margin-left: .5rem; }
.other { display: flex; flex-wrap: wrap; gap: 0 .5rem; align-items: end; color: var(--soft); font-size: .875rem; }
.other .slot { flex: 1; min-width: 8rem; }
.rounds { width: auto; }
.rounds thead th { padding-block: .125rem; }
.rounds :is(th, td) { vertical-align: bottom; }
.rounds td .slot { min-width: 4rem; }
.down { width: 100%; }
.down td:first-of-type { width: 60%; }
.shown svg { width: 100%; max-width: 26rem; height: auto; }
.sample { padding: 0; list-style: none; }
.sample code { font-size: .875rem; }
.questions code { overflow-wrap: anywhere; }
@media print, (min-width: 44rem) {
  .question { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25rem 1.5rem; }
  .question > * { grid-column: 1 / -1; margin: 0; }
  .question > * + * { margin: 0; }
  .question > h3 { grid-column: 1; }
  .question > .key { grid-column: 2; align-self: center; text-align: right; }
  .short { grid-template-columns: minmax(0, 1fr) 12rem; }
  .short > :is(.asked, .after) { grid-column: 1; }
  .short > .answer { grid-column: 2; grid-row: 2 / span 2; align-self: center; }
  .short .row { flex-wrap: nowrap; }
  .drawn { grid-template-columns: minmax(0, 1fr) 20rem; }
  .drawn > .shown { grid-column: 2; grid-row: 2 / span 3; }
  .drawn > :is(.asked, .answer, .after) { grid-column: 1; }
}
@media print {
  .question { break-inside: avoid; padding-top: 1.5mm; gap: .75mm 5mm; }
  .questions section > * + .question { margin-top: 2mm; }
  .questions section > :is(p, ul) { break-after: avoid; }
  main.questions > * + *, main.questions { margin-top: 5mm; }
  .gate { margin-top: 3mm; padding: 2mm 3mm; }
  .people { margin-top: 2mm; }
  .box { width: 4.5mm; height: 4.5mm; border: 1px solid #000; }
  .boxes { grid-template-columns: repeat(auto-fill, minmax(56mm, 1fr)); gap: 0 4mm; }
  .row { gap: 0 4mm; }
  .boxes li { min-height: 6mm; }
  .slot { width: 18mm; height: 6.5mm; border-bottom: 1px solid #000; }
  .long { width: 100%; }
  .note, .other { font-size: .9em; }
  .key code, .boxes small, .lines small { font-size: .8em; }
  .short { grid-template-columns: minmax(0, 1fr) 40mm; }
  .drawn { grid-template-columns: minmax(0, 1fr) 62mm; }
  #next { break-inside: avoid; }
  .sample { columns: 2; }
}
)",
                                    "UrIwsV4t84DANaA6BngKhEHQmnOYkeON1FonHJ+IF1I="};

const MoreStyle large_print{R"(
html { font-size: 133.4%; }
.note, .other, .key code, .boxes small, .lines small, .rounds small, .sample code, footer { font-size: 1rem; }
@media print {
  html { font-size: 16pt; line-height: 1.3; }
}
)",
                            "Iqze/3Rnwsk8oWGkfmBPF7AU6xW1IDD7wHrTs0epkp8="};

}  // namespace valgus::render
