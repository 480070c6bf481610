// The look of a page of progress. Left is round, solid and in the page's own colour; right is square, dashed and in
// another: whoever sees no colours, and a printer without any, still tells them apart.
#include "render/html/style.hpp"

namespace valgus::render {

const MoreStyle progress_style{R"(
:root { --other: #8f4700; }
@media screen and (prefers-color-scheme: dark) {
  :root { --other: #f2b073; }
}
header + main { margin-top: 2rem; }
#follows p { max-width: 44rem; }
#measures > section { margin-top: 2rem; }
.changes td:last-child { text-wrap: balance; }
:is(.values, .weeks) td { width: 20%; }
.measure { display: grid; gap: .75rem 1.5rem; align-items: start; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1rem; }
.charts figure { padding: .5rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card); }
.charts figcaption { padding: 0 .5rem .25rem; }
.charts figcaption strong { display: inline; }
.chart { display: block; width: 100%; max-width: 25rem; height: auto; margin: 0 auto; }
.chart text { fill: var(--soft); font-size: 13px; font-variant-numeric: tabular-nums; }
.chart .end { text-anchor: end; }
.chart .middle { text-anchor: middle; }
.chart .grid { stroke: var(--line); }
.chart .axis { stroke: var(--soft); }
.round { --curve: var(--accent); }
.square { --curve: var(--other); }
.chart .course { fill: none; stroke: var(--curve); stroke-width: 2; }
.square .course { stroke-dasharray: 6 4; }
.chart .point { fill: var(--curve); stroke: var(--card); stroke-width: 1.5; }
.chart .band { fill: var(--soft); fill-opacity: .16; }
.chart .noted { fill: var(--curve); }
.chart .planned { fill: none; stroke: var(--ink); stroke-width: 1.25; }
.note { color: var(--soft); font-size: .875rem; }
.swatch { display: inline-block; width: 1.25rem; height: .75rem; border: 1px solid var(--soft); vertical-align: middle; }
.swatch { background: var(--soft); opacity: .35; }
@media screen and (max-width: 43.99rem) {
  .changes, .values, .weeks { table-layout: fixed; font-size: .875rem; }
  :is(.changes, .values, .weeks) thead th { overflow-wrap: anywhere; }
  .changes th:first-child { width: 38%; }
  .values th:first-child { width: 46%; }
  :is(.values, .weeks) td { width: auto; }
  .weeks th:first-child { width: 26%; }
  .weeks :is(th, td) { padding-inline: .1875rem; }
}
@media print, (min-width: 44rem) {
  .changes, .values, .weeks { overflow-wrap: normal; }
  .measure { grid-template-columns: 1fr 1fr; }
  .measure > * { grid-column: 1 / -1; }
  .beside > .charts { grid-column: 1; grid-row: 1; }
  .beside > table { grid-column: 2; grid-row: 1; }
  .beside .values td { width: 40%; }
}
@media print {
  :root { --other: #000; }
  .charts { grid-template-columns: 1fr 1fr; gap: 3mm; }
  .beside .charts { grid-template-columns: 1fr; }
  #weeks .charts { grid-template-columns: 1fr 1fr 1fr; }
  .chart { max-height: 42mm; }
  .chart .band, .chart .noted, .swatch { print-color-adjust: exact; }
  .charts figure, #measures > section, .notice { break-inside: avoid; }
  :is(.changes, .values, .weeks) :is(th, td) { padding-block: .75mm; }
}
)",
                               "ZwTD+09VZu7ml++2vQ1GtFIiwoDnk4QTYAOJv5nXzLs="};

}  // namespace valgus::render
