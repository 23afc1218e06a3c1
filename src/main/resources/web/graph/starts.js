// Where to begin when the graph is empty.
import { el } from '../lib/dom.js';
import { number } from '../lib/i18n.js';
import { ask } from '../lib/sparql.js';
import { describe } from '../lib/things.js';
import { load } from '../lib/ui.js';
import { MOST } from './source.js';

const FEW = 8;

/** @param act add(iri), document(iri), whole() */
export function starts(place, say, act) {
  return load(place, async () => {
    const [things, documents] = await Promise.all([
      ask('graph-starts', { limit: FEW }), ask('newest-documents'),
    ]);
    const iris = [...things.rows.map(row => row.thing.value), ...documents.rows.map(row => row.document.value)];
    const known = await describe(iris);
    const entry = (iri, click) => el('li', {}, el('button', {
      type: 'button', class: 'link thing', 'data-types': known.get(iri).types.join(' '), on: { click: () => click(iri) },
    }, known.get(iri).label));
    return [
      el('h2', {}, say('begin')),
      el('p', { class: 'note' }, say('beginHint')),
      el('ul', { class: 'legend' }, things.rows.map(row => entry(row.thing.value, act.add))),
      el('p', { class: 'note' }, say('beginDocuments')),
      el('ul', { class: 'legend' }, documents.rows.map(row => entry(row.document.value, act.document))),
      el('p', {}, el('button', { type: 'button', class: 'quiet', on: { click: act.whole } }, say('whole')),
        ' ', el('span', { class: 'note' }, say('wholeHint', { n: number(MOST) }))),
    ];
  });
}
