// Helps to fill in the forms of questions: suggestions where a thing is asked for.
import { el } from '../lib/dom.js';
import { attach } from '../lib/finder.js';
import { lang } from '../lib/i18n.js';

const NAMED = ['region', 'thing', 'document'];

/** @param queries as /queries lists them */
export function help(queries) {
  for (const form of document.querySelectorAll('form.question')) {
    const name = decodeURIComponent(new URL(form.action).pathname.replace(/^\/ask\//, ''));
    const question = queries.find(one => one.name === name);
    for (const param of question?.params ?? []) {
      const input = form.elements.namedItem(param.name);
      if (!(input instanceof HTMLInputElement)) continue;
      if (param.choices.length > 0) choices(input, param);
      else if (NAMED.includes(param.kind)) suggestions(input);
    }
  }
}

/** Where few values make sense, they are there to choose from, by their names in the ontology. */
function choices(input, { name, choices: list }) {
  const known = list.some(one => one.value === input.value);
  input.replaceWith(el('select', { name, 'aria-label': input.getAttribute('aria-label') },
    known ? null : el('option', { value: input.value, selected: true }, input.value),
    list.map(({ value, labels }) =>
      el('option', { value, selected: value === input.value }, labels[lang] ?? value))));
}

function suggestions(input) {
  const holder = document.createElement('span');
  holder.className = 'finder';
  input.replaceWith(holder);
  holder.append(input);
  attach(input, thing => {
    input.value = thing.label;
    input.form.requestSubmit();
  });
}
