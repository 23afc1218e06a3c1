// The same answer by a program of the user's own: a few lines to copy.
import { el, fill } from '../lib/dom.js';
import { copyButton } from '../lib/ui.js';

const shell = text => `'${text.replaceAll("'", "'\\''")}'`;
/** As it stands where the language has a way for that, else with escapes. */
const python = text => (/'''|\\|'$/.test(text) ? JSON.stringify(text) : `'''${text}'''`);
const script = text => (/[`\\]|\$\{/.test(text) ? JSON.stringify(text) : `\`${text}\``);
const r = text => (text.includes(')---"') ? JSON.stringify(text) : `r"---(${text})---"`);

const LANGUAGES = {
  curl: (query, address) => `curl -sG ${address} -d format=csv --data-urlencode query=${shell(query)}\n`,
  Python: (query, address) => `import csv, io, urllib.parse, urllib.request

query = ${python(query)}
address = "${address}?" + urllib.parse.urlencode({"format": "csv", "query": query})
with urllib.request.urlopen(address) as answer:
    rows = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8")))
print(len(rows), rows[:3])
`,
  R: (query, address) => `query <- ${r(query)}
rows <- read.csv(paste0("${address}?format=csv&query=", URLencode(query, reserved = TRUE)), encoding = "UTF-8")
head(rows)
`,
  JavaScript: (query, address) => `const query = ${script(query)};
const answer = await fetch('${address}?' + new URLSearchParams({ format: 'json', query }));
const rows = (await answer.json()).results.bindings;
console.log(rows.length, rows[0]);
`,
};

/** A choice of languages with the lines of the one that is chosen. */
export function codeBox(query, say) {
  const code = el('code', {});
  const choice = el('select', { 'aria-label': say('language'), on: { change: () => show() } },
    Object.keys(LANGUAGES).map(name => el('option', {}, name)));
  const show = () => fill(code, LANGUAGES[choice.value](query, `${location.origin}/sparql`));
  const box = el('details', { class: 'code' }, el('summary', {}, say('byCode')),
    el('p', { class: 'row' }, choice, copyButton(() => code.textContent)),
    el('pre', { tabindex: 0 }, code));
  show();
  return box;
}
