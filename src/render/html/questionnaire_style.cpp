// What a sheet of questions looks like, beside the look of all pages.
#include "render/html/style.hpp"

namespace valgus::render {

const MoreStyle questionnaire_style{R"(
.questions { margin-top: 2rem; }
.questions section > p { margin-top: .25rem; color: var(--soft); }
.gate ul { padding-left: 1.125rem; }
.question { padding-top: .75rem; border-top: 1px solid var(--line); }
.question > * + * { margin-top: .375rem; }
.question h3 { display: flex; gap: .5rem; align-items: baseline; }
.question .number { flex: none; min-width: 1.25rem; color: var(--accent); }
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
.box { flex: none; width: 1.25rem; height: 1.25rem; border: .09375rem solid var(--ink); border-radius: .125rem; background: var(--card); }
.slot { display: inline-block; width: 4.5rem; height: 1.75rem; border-bottom: .09375rem solid var(--ink); }
.long { width: 100%; }
.fill { display: inline-flex; flex-wrap: wrap; gap: 0 .25rem; align-items: end; max-width: 100%; }
.slot { max-width: 100%; }
.boxes li > span:not(.box, .fill) { min-width: 0; }
.counts .fill { margin-left: auto; min-width: 0; justify-content: end; }
.lines { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: end; }
.lines small, .boxes small, .rounds small { color: var(--soft); font-size: .8125rem; }
.other { display: flex; flex-wrap: wrap; gap: 0 .5rem; align-items: end; color: var(--soft); font-size: .875rem; }
.other .slot { flex: 1; min-width: 8rem; }
.rounds { width: auto; }
.rounds thead th { padding-block: .125rem; overflow-wrap: anywhere; }
.rounds :is(th, td) { vertical-align: bottom; }
.down { width: 100%; }
.down td:first-of-type { width: 60%; }
.shown svg { width: 100%; max-width: 26rem; height: auto; }
.sample { padding: 0; list-style: none; }
.sample code { font-size: .875rem; }
.questions code { overflow-wrap: anywhere; }
@media screen and (max-width: 43.99rem) {
  .rounds { table-layout: fixed; width: 100%; }
  .down th:first-child, .down td:first-of-type { width: auto; }
  .down th:first-child { width: 1.5rem; }
  .other .slot { min-width: 0; flex-basis: 100%; }
}
@media print, (min-width: 44rem) {
  .top { display: flex; gap: 0 1rem; justify-content: space-between; align-items: baseline; }
  .question { display: flow-root; }
  .short { display: grid; grid-template-columns: minmax(0, 1fr) 12rem; gap: .25rem 1.5rem; }
  .short > * { grid-column: 1; }
  .short > * + * { margin: 0; }
  .short > .top { grid-column: 1 / -1; }
  .short > .answer { grid-column: 2; grid-row: 2 / span 2; align-self: center; }
  .short .row { flex-wrap: nowrap; }
  .fill { flex-wrap: nowrap; }
  .row li > span, .boxes small, .fill { white-space: nowrap; }
  .shown { float: right; width: 20rem; margin: 0 0 .5rem 1.5rem; }
}
@page { margin: 11mm 14mm 13mm; }
@media print {
  html { font-family: Arial, "Helvetica Neue", Helvetica, "Liberation Sans", "DejaVu Sans Condensed", sans-serif; }
  html { font-size: 9pt; line-height: 1.25; }
  .question { break-inside: avoid; padding-top: 1mm; }
  .question > * + * { margin-top: .75mm; }
  .short { gap: .75mm 5mm; }
  .short > * + * { margin: 0; }
  .questions section > * + .question { margin-top: 1.1mm; }
  .questions h2 { font-size: 1.375rem; }
  .questions section > :is(p, ul) { break-after: avoid; }
  main.questions > * + *, main.questions { margin-top: 4mm; }
  .gate { margin-top: 3mm; padding: 2mm 3mm; }
  .people { margin-top: 2mm; }
  .box { width: 4.25mm; height: 4.25mm; border: 1px solid #000; }
  .boxes { grid-template-columns: repeat(auto-fill, minmax(43mm, 1fr)); gap: 0 4mm; }
  .row { gap: 0 4mm; }
  .boxes li { min-height: 5.25mm; }
  .many { grid-template-columns: 1fr 1fr; }
  .slot { width: 18mm; height: 6mm; border-bottom: 1px solid #000; }
  .long { width: 100%; }
  .note, .other { font-size: .92em; line-height: 1.2; }
  .key code, .boxes small, .lines small { font-size: .8em; }
  .short { grid-template-columns: minmax(0, 1fr) 40mm; }
  .shown { width: 60mm; margin: 0 0 0 5mm; }
  .counts { grid-template-columns: 1fr 1fr; }
  .rounds :is(th, td) { padding-block: .25mm; }
  .asked > * + *, .after > * + *, .answer > * + * { margin-top: .5mm; }
  #next { break-inside: avoid; }
  .sample { columns: 2; }
}
)",
                                    "5hRihVwg35o3nHsiaXXMPE6fMZrUvo1Q6AgEBblzNvw="};

const MoreStyle large_print{R"(
html { font-size: 133.4%; }
.note, .other, .boxes small, .lines small, .rounds small, .rounds thead th, .sample code, footer { font-size: 1rem; }
@page { margin: 11mm 12mm 13mm; }
@media print {
  html { font-size: 16pt; line-height: 1.15; }
  .note { line-height: 1.15; }
  .question { break-inside: auto; padding-top: 1.25mm; }
  .note { break-after: auto; }
  .top, .ask, .part, .rounds, .row, .after { break-inside: avoid; }
  .top, .asked, .part > p { break-after: avoid; }
  .after { break-before: avoid; }
  .boxes, .counts { grid-template-columns: 1fr 1fr; }
  .counts { grid-template-columns: 1fr; }
  .box { width: 6mm; height: 6mm; border-width: 1.5px; }
  .boxes li { min-height: 7mm; }
  .slot { width: 22mm; height: 8mm; }
  .long { width: 100%; }
  .key code, .boxes small { font-size: 11pt; }
  .short { grid-template-columns: minmax(0, 1fr) 52mm; }
  .sample { columns: 1; }
  #next { break-inside: auto; }
}
)",
                            "3QJw/lXo8OW8twlgjTa+s1Axdjx9TXIhvV0XQipr0QE="};

}  // namespace valgus::render
