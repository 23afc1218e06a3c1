// The small graph on the page of a thing.
import { add, el } from '../lib/dom.js';
import { address, number, words as sayer } from '../lib/i18n.js';
import { smallGraph } from '../lib/smallgraph.js';
import { ask, iri } from '../lib/sparql.js';
import { describe } from '../lib/things.js';
import { load, queryBox } from '../lib/ui.js';
import words from '../words/thing.js';

const MOST = 20;
const ASKED = 200;
const say = sayer(words);
const section = document.getElementById('small-graph');
const self = section.dataset.iri;

async function draw() {
  const { rows, query } = await ask('neighbours', { this: iri(self), limit: ASKED });
  const names = await describe(rows.map(row => row.relation.value));
  const others = rows.map(row => ({
    iri: row.from.value === self ? row.to.value : row.from.value,
    label: row.otherName.value,
    relation: names.get(row.relation.value).label,
    out: row.from.value === self,
  }));
  if (others.length === 0) return null;
  const name = document.querySelector('h1').textContent;
  const hidden = others.length - MOST;
  section.hidden = false;
  return [
    smallGraph(self, some(others), say('picture', { name })),
    hidden > 0 ? el('p', { class: 'note' }, say(rows.length < ASKED ? 'others' : 'manyOthers', { n: number(hidden) })) : null,
    el('p', {}, el('a', { class: 'button quiet small', href: address('/graph', { focus: self }) }, say('whole'))),
    queryBox(query),
  ];
}

/** As many of each relation as fit, in the order of the groups. */
function some(others) {
  const key = other => `${other.relation} ${other.out}`;
  const groups = Map.groupBy(others, key);
  let share = MOST;
  while ([...groups.values()].reduce((sum, group) => sum + Math.min(group.length, share), 0) > MOST) share--;
  return [...groups.values()].flatMap(group => group.slice(0, share));
}

const place = el('div');
add(section, place);
load(place, draw);
