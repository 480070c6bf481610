#include "render/html/style.hpp"

namespace valgus::render {

const std::string_view style_hash = "VKE+V8W8H7G+0YSLawqhrNtUkaMK5zTDCLuAZSbSpPg=";
const std::string_view figure_style_hash = "lh5zsQ6I1X2i/OIJhW/5rPCDmUauaJUL/RhMMFSaCqA=";

// Plain ASCII. Whether pictures move is said in properties, which what a page draws once and shows again inherits,
// while it is not seen from there what stands around it. Colours come in pairs with a contrast of at least 4.5 to 1;
// paper is black on white.
const std::string_view style_sheet = R"(
:root {
  color-scheme: light dark;
  --page: #f5f7f6; --card: #fff; --ink: #17211f; --soft: #4d5c59; --line: #d3dbd8; --accent: #0a655b; --wash: #e6f2ef;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #101716; --card: #182120; --ink: #e4ebe9; --soft: #a6b5b1; --line: #33403d; --accent: #74cfc0; --wash: #17302c;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 58rem; padding: 1rem 1rem 3rem; background: var(--page); color: var(--ink); }
body { overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, ol, dl, dd, table { margin: 0; padding: 0; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h2 { font-size: 1.5rem; letter-spacing: -.01em; }
h3 { font-size: 1.125rem; }
h4 { font-size: 1rem; }
ul, ol { padding-left: 1.25rem; }
li + li, p + p, p + ul, ul + p { margin-top: .375rem; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
section > * + * { margin-top: .75rem; }
nav, main > * + *, footer { margin-top: 2.5rem; }

.library { color: var(--soft); font-size: .875rem; }
h1 { margin-top: .25rem; }
.whose { display: block; color: var(--accent); font-size: 2.25rem; letter-spacing: -.02em; line-height: 1.15; }
.which { display: block; margin-top: .375rem; font-size: 1.0625rem; font-weight: 500; text-wrap: pretty; }
header .facts { display: grid; grid-template-columns: auto 1fr; gap: .375rem 1rem; margin-top: 1.25rem; }
header .facts div { display: contents; }
dt { color: var(--soft); }
.people { display: grid; gap: .5rem 1.5rem; margin-top: 1.25rem; }
.blank { display: flex; gap: .5rem; align-items: end; margin: 0; color: var(--soft); }
.blank strong { color: var(--ink); }
.rule { flex: 1; min-height: 1.75rem; border-bottom: 1px solid var(--soft); }
.gate { margin-top: 1.25rem; padding: .75rem 1rem; border: 1px solid var(--line); border-left: .375rem solid var(--accent); }
.gate { border-radius: .375rem; background: var(--card); font-weight: 500; }
nav { margin-bottom: 2.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none; }
nav li + li { margin: 0; }
nav a { display: block; padding: .25rem .75rem; border: 1px solid var(--line); border-radius: 1rem; font-size: .9375rem; }
nav a { background: var(--card); text-decoration: none; }

table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding-bottom: .375rem; color: var(--soft); font-size: .875rem; text-align: left; }
th, td { padding: .5rem .375rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody th { font-weight: 500; }
thead th { color: var(--soft); font-size: .8125rem; line-height: 1.3; vertical-align: bottom; overflow-wrap: normal; }
.list thead th:first-child { width: 2.25rem; }
.list td:first-child { color: var(--soft); }
.list :is(td, th):last-child { text-align: right; }
.log, .figures { border: 1px solid var(--line); background: var(--card); table-layout: fixed; }
.log th, .log td, .figures th, .figures td { border: 1px solid var(--line); }
.log thead th + th { width: 3.25rem; padding: .375rem .1875rem; font-size: .6875rem; }
.log thead th:last-child { width: 3.625rem; }
.log label { display: flex; gap: .5rem; align-items: start; }
.log input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--accent); }
.log small { display: block; padding-left: 2rem; color: var(--soft); font-size: .8125rem; font-weight: 400; text-wrap: balance; }
.figures td { height: 3rem; }
.figures .not { color: var(--soft); text-align: center; vertical-align: middle; }
#log section { display: grid; grid-template-columns: auto 11rem; justify-content: space-between; align-items: end; }
#log section, #sessions section section { gap: .5rem 1rem; margin-top: 1.5rem; }
#log section > *, .kind { margin: 0; }
:is(#log, #sessions) :is(table, .tests, .other-side, .next) { grid-column: 1 / -1; }
.kind { color: var(--soft); font-size: .875rem; }
.next, .other-side { font-weight: 500; }
#sessions > section { margin-top: 2rem; }
.overview { table-layout: fixed; text-align: center; }
.overview th, .overview td { padding: .1875rem .0625rem; text-align: center; vertical-align: middle; }
.overview th:first-child { width: 3.5rem; text-align: left; }
.overview small { display: block; color: var(--soft); font-weight: 400; white-space: nowrap; }
.overview :is(td, th):last-child { display: none; font-size: .8125rem; text-align: left; }
.overview a { display: block; padding: .375rem 0; border: 2px solid var(--accent); border-radius: .5rem; }
.overview a { color: inherit; font-weight: 650; text-decoration: none; }
.overview .full { background: var(--accent); color: var(--card); }
.overview .mobility { border-width: 1px; font-weight: 400; }
sup { font-size: .625rem; line-height: 0; }

article { display: grid; grid-template-areas: "head" "picture" "how" "watch"; gap: .75rem 2rem; }
article { margin-top: 1rem; padding: 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card); }
.head { grid-area: head; }
.picture, .sketch, article > .image { grid-area: picture; }
.image img { display: block; max-width: 100%; max-height: 15rem; margin: 0 auto .5rem; }
.picture { width: 100%; max-width: 20rem; justify-self: center; }
.picture svg { width: 100%; height: auto; vertical-align: top; }
svg.figure.moving { display: var(--moving, inline); }
svg.figure.still { display: var(--still, none); }
#still:checked ~ section { --moving: none; --still: inline; }
#still:checked ~ section .picture { max-width: none; }
.sketch { display: none; }
.legend { color: var(--soft); font-size: .9375rem; text-wrap: pretty; }
#still { width: 1.5rem; height: 1.5rem; margin: .75rem .375rem 0 0; vertical-align: middle; accent-color: var(--accent); }
#still + label { display: inline-block; margin-top: .75rem; vertical-align: middle; }
.how { grid-area: how; }
.watch { grid-area: watch; }
article h3 { display: flex; gap: .625rem; align-items: baseline; font-size: 1.25rem; }
.number { color: var(--soft); font-weight: 600; font-variant-numeric: tabular-nums; }
.when { color: var(--soft); font-size: .875rem; }
.dose { margin-top: .25rem; color: var(--accent); font-size: 1.25rem; font-weight: 650; line-height: 1.35; text-wrap: balance; }
article .facts { margin-top: .25rem; color: var(--soft); font-size: .9375rem; }
.tag { display: inline-block; margin-top: .375rem; padding: .0625rem .625rem; border: 1px solid var(--accent); }
.tag { border-radius: 1rem; color: var(--accent); font-size: .875rem; font-weight: 600; }
.clinician { margin: .75rem 0; padding: .625rem .875rem; border-left: .25rem solid var(--accent); background: var(--wash); }
.entries dt { font-size: .8125rem; font-weight: 600; }
.entries dd + dt { margin-top: .5rem; }
.entries { margin-top: .75rem; }
.watch > .entries { margin-top: 0; }
.steps { padding-left: 1.5rem; }
.steps li { padding-left: .25rem; }
.steps li::marker { color: var(--accent); font-weight: 650; }
.notice { padding: .625rem .875rem; border-left: .25rem solid var(--accent); background: var(--wash); }
.reminder { border-style: dashed; background: none; }
.reminder :is(.name, .dose) { color: var(--soft); font-weight: 500; }
.reminder .dose { font-size: 1rem; }
.clause { color: var(--soft); }
h2 + .clause { margin-top: .125rem; }
.entry h3 { font-size: 1rem; }
.pictured + .entry, .entry + .pictured { margin-top: 1.25rem; }
.pictured .picture { grid-area: auto; max-width: 14rem; margin: .5rem auto 0; }
#still:checked ~ section .pictured .picture { max-width: 20rem; }
.sheet { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: .75rem; padding: 0; list-style: none; }
.sheet li { margin: 0; padding: .5rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card); }
figure { margin: 0; }
figcaption { margin-top: .25rem; font-size: .875rem; line-height: 1.35; }
figcaption strong { display: block; font-weight: 600; }
code, .none { color: var(--soft); font-size: .8125rem; }
.none { display: grid; place-items: center; aspect-ratio: 4 / 3; }
footer { padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .8125rem; }
footer section { margin-top: 1rem; }
footer h2 { font-size: 1rem; }

@media print, (min-width: 44rem) {
  .people { grid-template-columns: repeat(3, 1fr); }
  article { grid-template: "head head" auto "how watch" auto / 1fr 1fr; }
  .entries dt { float: left; clear: left; margin: 0 .5rem 0 0; font-size: inherit; }
  .entries dd + dt, .entries dd + dt + dd { margin-top: .25rem; }
  .log label { display: inline-flex; }
  .log small { float: right; padding-left: .5rem; }
  #sessions section section { display: grid; grid-template-columns: auto auto; justify-content: space-between; }
  #sessions section section > * { margin: 0; }
  .kind { text-align: right; }
  .overview th:first-child { width: 7rem; }
  .overview small { display: inline; margin-left: .375rem; }
  .overview :is(td, th):last-child { display: table-cell; width: 40%; padding-left: 1rem; }
  .entry { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1.5rem; }
  .pictured { grid-template-columns: 9rem 1fr 14rem; align-items: start; }
  .pictured .picture { margin: 0; }
  #still:checked ~ section .pictured { grid-template-columns: 9rem 1fr 20rem; }
  .log thead th + th, .log thead th:last-child { width: 5.5rem; padding: .375rem; font-size: .8125rem; }
}
@media screen and (min-width: 44rem) {
  body { padding: 2.5rem 2rem 4rem; }
  article { padding: 1.25rem 1.5rem; }
  .with-picture { grid-template: "head picture" 15rem "head watch" auto "how watch" 1fr / 1fr 20rem; }
  body:has(.sheet) { max-width: 84rem; }
  #still:checked ~ section .with-picture { grid-template-rows: 9rem auto 1fr; grid-template-columns: 1fr 24rem; }
  .sheet { grid-template-columns: repeat(4, 1fr); gap: 1rem; }
}
@media print, (prefers-reduced-motion: reduce) {
  :root { --moving: none; --still: inline; }
  #still, #still + label { display: none; }
  .picture { max-width: none; }
  .pictured .picture { max-width: 20rem; }
}
@media screen and (prefers-reduced-motion: reduce) and (min-width: 44rem) {
  .pictured { grid-template-columns: 9rem 1fr 20rem; }
  .with-picture { grid-template-rows: 9rem auto 1fr; grid-template-columns: 1fr 24rem; }
}

@page { margin: 14mm 14mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  :root { color-scheme: light; --page: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #999; --accent: #000; --wash: #fff; }
  html { font-size: 9.5pt; line-height: 1.4; }
  body { max-width: none; padding: 0 .3mm; }
  nav, .screen { display: none; }
  a { color: inherit; text-decoration: none; }
  main > * + *, main, footer { margin-top: 7mm; }
  h2, h3, h4, h3 + ul, caption, .clause, section > :is(.blank, .kind, .tests) { break-after: avoid; }
  .entry h3 { break-after: auto; }
  .pictured { grid-template-columns: 7rem 1fr 18rem; gap: 0 1rem; }
  .pictured + .entry, .entry + .pictured { margin-top: .75rem; }
  article, tr, .log, .figures, .overview, .entry, .gate, h3 + ul { break-inside: avoid; }
  #log section, #sessions section section { break-inside: avoid; }
  thead { display: table-header-group; }
  li, p, dd { orphans: 2; widows: 2; }
  #log { break-before: page; }
  .log input { appearance: none; width: 4mm; height: 4mm; border: 1px solid #000; border-radius: .5mm; }
  .log th, .log td { padding-block: .5mm; vertical-align: middle; line-height: 1.2; }
  .log label { vertical-align: top; align-items: center; }
  #log section, #sessions section section { margin-top: 4mm; gap: 1mm 4mm; }
  #sessions { break-before: page; }
  .overview .full { background: none; color: inherit; }
  .overview .mobility { border-style: dashed; }
  .overview a { padding: .5mm 0; border-radius: 1mm; }
  #log .rule { min-height: 0; }
  .log thead th + th, .log thead th:last-child { width: 24mm; }
  article { margin-top: 3mm; padding: 3mm 4mm; font-size: 9pt; line-height: 1.35; }
  article { grid-template: "head picture" 31.5mm "head watch" auto "how watch" 1fr / 1fr 84mm; gap: 2mm 5mm; }
  .entries { margin-top: 1.5mm; }
  .image img { max-height: 31mm; }
  .sketch { display: flex; align-items: end; justify-content: center; aspect-ratio: 8 / 3; }
  .sketch { border: 1px dashed #999; border-radius: 2mm; color: #555; font-size: 7pt; }
  .sheet { grid-template-columns: repeat(3, 1fr); gap: 3mm; }
  .sheet li { break-inside: avoid; }
  .none { aspect-ratio: 8 / 3; }
  footer { font-size: 7.5pt; }
  footer ul { columns: 2; column-gap: 6mm; }
}
)";

}  // namespace valgus::render
