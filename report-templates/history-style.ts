/** `history/history.css`: the pages outside the editions, in light, in the dark and on paper. */
export const historyStyle = `:root {
  color-scheme: light dark;
  --paper: #fffefb;
  --ink: #1b1a17;
  --muted: #5f5b52;
  --rule: #d9d4c7;
  --lit: #f3dc8c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513;
    --ink: #ece8de;
    --muted: #aca698;
    --rule: #3b3831;
    --lit: #5c4a12;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
header, main { max-width: 70rem; margin: 0 auto; padding: 1rem clamp(1rem, 4vw, 2.5rem); }
header { border-bottom: 1px solid var(--rule); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0; padding: 0; list-style: none; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
h1, h2 { font-family: Georgia, "Times New Roman", serif; line-height: 1.2; text-wrap: balance; }
h2 { margin-top: 2.5rem; }
p, li { max-width: 65ch; }
code { font: 0.9em ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
th code { white-space: nowrap; }
mark { background: var(--lit); color: inherit; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; min-width: 9rem; }
thead th { color: var(--muted); font-size: 0.875rem; }
td p { margin: 0 0 0.25rem; }
.citations { margin: 0.25rem 0 0; padding: 0; list-style: none; }
.place { color: var(--muted); font-size: 0.875rem; }
@media print {
  nav { display: none; }
  .scroll { overflow: visible; }
}
`;
