/** `history/history.css`: the pages outside the editions, in light, in the dark and on paper. They look like those of an
 *  edition, and load nothing of one: they outlive it. So the text faces are named, and shown where they are installed. */
export const historyStyle = `@font-face { font-family: "Serif Georgia"; src: local("Georgia"), local("Gelasio"); size-adjust: 101%; }
@font-face { font-family: "Serif Times"; src: local("Times New Roman"), local("Liberation Serif"), local("Tinos"); size-adjust: 111%; }
@font-face { font-family: "Serif DejaVu"; src: local("DejaVu Serif"); size-adjust: 87.4%; }
@font-face { font-family: "Sans Arial"; src: local("Arial"), local("Liberation Sans"), local("Arimo"); size-adjust: 106.4%; }
@font-face { font-family: "Sans DejaVu"; src: local("DejaVu Sans"); size-adjust: 93.6%; }
:root {
  color-scheme: light dark;
  --paper: #fffefb;
  --ink: #1b1a17;
  --muted: #5f5b52;
  --rule: #d9d4c7;
  --lit: #f3dc8c;
  --serif: "Source Serif 4", "Serif Georgia", "Serif Times", "Serif DejaVu", serif;
  --sans: "Inter Variable", Inter, "Sans Arial", "Sans DejaVu", sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513;
    --ink: #ece8de;
    --muted: #aca698;
    --rule: #3b3831;
    --lit: #5c4a16;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1.125rem/1.55 var(--serif); font-variant-numeric: lining-nums; overflow-wrap: break-word; }
header, main { width: min(100% - 2 * clamp(16px, 4vw, 40px), 930px); margin-inline: auto; }
header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.5rem 1rem; padding-block: 1rem 0.75rem; border-bottom: 1px solid var(--ink); font: 500 0.875rem/1.4 var(--sans); }
header p { margin: 0; }
.name { font: 650 1.25rem/1 var(--serif); letter-spacing: -0.01em; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding-block: 0.25rem; color: var(--muted); text-decoration: none; }
nav a:hover { color: var(--ink); text-decoration: underline; }
main { padding-block: clamp(40px, 5vw, 64px) 3rem; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.18em; text-decoration-color: var(--muted); }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; }
h1, h2 { font-weight: 620; letter-spacing: -0.01em; text-wrap: balance; }
h1 { margin: 0 0 1rem; font-size: clamp(1.75rem, 1.5rem + 1vw, 2.125rem); line-height: 1.15; letter-spacing: -0.015em; }
h2 { margin: 4.5rem 0 0.75rem; padding-top: 1rem; border-top: 1px solid var(--ink); font-size: 1.375rem; line-height: 1.25; }
p, li { max-width: 65ch; }
code { font: 0.9em var(--mono); overflow-wrap: anywhere; }
th code { white-space: nowrap; }
mark { background: var(--lit); color: inherit; }
.scroll { overflow-x: auto; margin-top: 1.5rem; font: 400 0.875rem/1.5 var(--sans); }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.375rem 1rem 0.375rem 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; font-weight: 400; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; min-width: 9rem; }
thead th { border-color: var(--ink); color: var(--muted); vertical-align: bottom; }
td p { margin: 0 0 0.25rem; }
.citations { margin: 0.25rem 0 0; padding: 0; list-style: none; }
.place { color: var(--muted); font-size: 0.9em; }
@media (min-width: 720px) {
  body { font-size: 1.1875rem; }
}
@media print {
  nav { display: none; }
  .scroll { overflow: visible; }
}
`;
