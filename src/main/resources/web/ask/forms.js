// Helps to fill in the forms of questions: suggestions where a thing is asked for.
import { el } from '../lib/dom.js';
import { attach } from '../lib/finder.js';
import { TUPU, describe } from '../lib/things.js';

const NAMED = ['region', 'thing', 'document'];

/** @param queries as /queries lists them */
export async function help(queries) {
  const terms = queries.flatMap(one => one.params).flatMap(param => param.choices).map(name => TUPU + name);
  const names = await describe(terms);
  for (const form of document.querySelectorAll('form.question')) {
    const name = decodeURIComponent(new URL(form.action).pathname.replace(/^\/ask\//, ''));
    const question = queries.find(one => one.name === name);
    for (const param of question?.params ?? []) {
      const input = form.elements.namedItem(param.name);
      if (!(input instanceof HTMLInputElement)) continue;
      if (param.choices.length > 0) choices(input, param, names);
      else if (NAMED.includes(param.kind)) suggestions(input);
    }
  }
}

/** Where few values make sense, they are there to choose from, by their names in the ontology. */
function choices(input, { name, choices: list, kind }, names) {
  const said = value => (kind === 'term' && names.get(TUPU + value)?.label) || value;
  const known = list.includes(input.value);
  input.replaceWith(el('select', { name, 'aria-label': input.getAttribute('aria-label') },
    known ? null : el('option', { value: input.value, selected: true }, input.value),
    list.map(value => el('option', { value, selected: value === input.value }, said(value)))));
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
