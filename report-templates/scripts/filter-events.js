/** Adds the filter to the table of events; without it, the table is whole. */
const form = document.getElementById('filter');
const count = document.getElementById('count');
const rows = [...document.querySelectorAll('#events tbody tr')];
const texts = rows.map((row) => row.textContent.toLowerCase());
const all = count.textContent;

form.hidden = false;
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
filter();

function filter() {
  const {words, kind, certainty} = Object.fromEntries(new FormData(form));
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const [index, row] of rows.entries()) {
    const fits =
      (!kind || row.dataset.kind === kind) &&
      (!certainty || row.dataset.certainty === certainty) &&
      wanted.every((word) => texts[index].includes(word));
    row.hidden = !fits;
    if (fits) shown += 1;
  }
  count.textContent = shown === rows.length ? all : `${shown} of ${all}`;
}
