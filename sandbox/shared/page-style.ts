/** The style sheet of all pages. Every pair of colours has a contrast of 4.5 or more (WCAG 2.2 AA, 1.4.3). */
export const PAGE_CSS = `
:root { color-scheme: light; --ink: #1b2430; --muted: #566273; --line: #8792a2; --paper: #ffffff; --ground: #f3f5f8;
  --accent: #1f4fd8; --bad: #b3201c; --warn-ground: #fff3cd; --warn-ink: #5c4300; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
.notice { margin: 0; padding: .75rem 1rem; background: var(--warn-ground); color: var(--warn-ink); text-align: center; }
main { max-width: 30rem; margin: 2rem auto; padding: 0 1rem; }
main.wide { max-width: 72rem; }
section, form.card { background: var(--paper); border: 1px solid #d5dae2; border-radius: .75rem; padding: 1.5rem;
  margin-bottom: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.125rem; margin: 0 0 1rem; }
dl.summary { display: grid; grid-template-columns: max-content 1fr; gap: .375rem 1rem; margin: 0; }
dl.summary dt { color: var(--muted); }
dl.summary dd { margin: 0; overflow-wrap: anywhere; }
dl.summary dd.amount { font-size: 1.5rem; font-weight: 700; line-height: 1.2; }
.field { margin-bottom: 1rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
label { display: block; font-weight: 600; }
.hint { color: var(--muted); font-size: .875rem; margin: 0 0 .25rem; }
.error { color: var(--bad); font-size: .875rem; font-weight: 600; margin: .25rem 0 0; }
input[type=text], input[type=email], input[type=number] { width: 100%; min-height: 2.75rem; padding: .5rem .75rem;
  font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; }
input[aria-invalid=true] { border: 2px solid var(--bad); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button { min-height: 2.75rem; padding: .5rem 1rem; font: inherit; font-weight: 600; border-radius: .5rem; cursor: pointer;
  border: 1px solid var(--accent); background: var(--paper); color: var(--accent); }
button.primary { width: 100%; min-height: 3.25rem; background: var(--accent); color: #ffffff; }
button:hover { filter: brightness(.93); }
a { color: var(--accent); }
.alert { border: 2px solid var(--bad); border-radius: .5rem; padding: .75rem 1rem; margin: 0 0 1rem; color: var(--bad);
  font-weight: 600; }
ul.cards { list-style: none; margin: 0; padding: 0; }
ul.cards li { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between;
  padding: .5rem 0; border-top: 1px solid #d5dae2; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.stack { display: grid; gap: .75rem; }
.switches { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem; margin-bottom: 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { text-align: left; padding: .375rem .75rem .375rem 0; border-top: 1px solid #d5dae2; vertical-align: top;
  white-space: nowrap; }
iframe.mail { display: block; width: 100%; height: 60rem; margin-bottom: 1.5rem; border: 1px solid #d5dae2;
  border-radius: .75rem; background: var(--paper); }
pre.mail { margin: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 26rem) { .pair { grid-template-columns: 1fr; gap: 0; } }
@media (prefers-reduced-motion: no-preference) { button { transition: filter .15s; } }
`;
