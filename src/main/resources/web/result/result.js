// A result with all the ways to see it and to take it away.
import { el, fill } from '../lib/dom.js';
import { number, words as sayer } from '../lib/i18n.js';
import { copyButton, empty, load, loading, save, trouble } from '../lib/ui.js';
import { csv, tabbed } from '../files/csv.js';
import { gexf, graphml } from '../files/graphfiles.js';
import { fileName } from '../files/names.js';
import { XLSX, xlsx } from '../files/xlsx.js';
import { columnsOf } from '../graph/takeaway.js';
import words from '../words/result.js';
import { chart, charted } from './chart.js';
import { codeBox } from './code.js';
import { crossed, matrix } from './matrix.js';
import { network, networkOf } from './network.js';
import { plainRows, table as ready, thingsIn } from './rows.js';
import { table } from './table.js';

const say = sayer(words);

/**
 * Shows the rows of a SELECT.
 * @param answer {vars, rows, query}
 * @param title of the files
 * @param first the way to see it that comes first, if it fits
 * @param changed called with the way that is chosen
 * @param rest when these are only the first rows: {total, counted: whether the total is one, files: links by
 *     format to files with all, all(): shows all of them}
 */
export async function showRows(place, answer, { title, first = 'table', changed = () => {}, note = '', rest = null } = {}) {
  const shown = await ready(answer);
  let graph;
  const graphOnce = () => (graph ??= networkOf(shown.rows));
  const count = answer.rows.length;
  const ways = waysOf(shown, graphOnce);
  if (count === 0) {
    fill(place, empty(`${say('none')} ${say('noneHint')}`), programs(answer.query));
    return;
  }
  const tabs = el('div', { class: 'row tight tabs', role: 'tablist', 'aria-label': say('views') });
  const body = el('div', { role: 'tabpanel', id: 'result-view', tabindex: -1 });
  const choose = name => {
    for (const tab of tabs.children) {
      const on = tab.dataset.way === name;
      tab.setAttribute('aria-selected', String(on));
      tab.tabIndex = on ? 0 : -1;
    }
    body.setAttribute('aria-labelledby', `way-${name}`);
    ways.get(name)(body);
  };
  fill(tabs, [...ways.keys()].map(name => el('button', {
    type: 'button', role: 'tab', id: `way-${name}`, class: 'quiet small', 'data-way': name, 'aria-controls': 'result-view',
    on: {
      click: () => {
        choose(name);
        changed(name);
      },
    },
  }, say(name))));
  tabs.addEventListener('keydown', event => move(event, tabs));
  fill(place,
    el('div', { class: 'row resulthead' },
      el('p', { class: 'note', role: 'status' }, counted(count, rest), note ? ` · ${note}` : ''),
      tabs, files(shown, title, graphOnce, rest)),
    rest ? others(count, rest) : null,
    body, programs(answer.query), codeBox(answer.query, say));
  choose(ways.has(first) ? first : 'table');
}

function counted(count, rest) {
  if (!rest) return count === 1 ? say('oneRow') : say('rows', { n: number(count) });
  return say(rest.counted ? 'firstRows' : 'firstOfMany', { n: number(count), total: number(rest.total) });
}

/** Says that there are more rows, and shows them to whom wants them. */
function others(count, rest) {
  const place = el('div', { class: 'row note' });
  const draw = () => fill(place, el('span', {}, say('restNote', { n: number(count) })),
    el('button', { type: 'button', class: 'quiet small', on: { click: all } }, say('restShow')));
  const all = async () => {
    fill(place, loading());
    try {
      await rest.all();
    } catch (error) {
      fill(place, error.size ? tooLarge(error.size) : trouble(error, all));
    }
  };
  draw();
  return place;
}

function waysOf(shown, graphOnce) {
  const ways = new Map([['table', body => fill(body, table(shown, say('caption')))]]);
  const bars = charted(shown);
  if (bars) ways.set('chart', body => fill(body, chart(shown, bars, say)));
  const cross = crossed(shown);
  if (cross) ways.set('matrix', body => fill(body, matrix(shown, cross, say)));
  if (thingsIn(shown.rows).length > 0) {
    ways.set('network', body => load(body, async () => {
      const { node, draw } = await network(await graphOnce(), say);
      // Drawn when it is on the page and has a size.
      setTimeout(() => draw().catch(console.error));
      return node;
    }));
  }
  return ways;
}

/** Arrows move between tabs, as everywhere. */
function move(event, tabs) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const list = [...tabs.children];
  const next = list[(list.indexOf(document.activeElement) + step + list.length) % list.length];
  next.focus();
  next.click();
}

/** Buttons for files that people open. */
function files(shown, title, graphOnce, rest) {
  const rows = () => plainRows(shown);
  const graph = async () => {
    const { source, seen } = await graphOnce();
    return columnsOf(seen, seen.nodes, source);
  };
  const makers = {
    CSV: () => save(fileName(title, 'csv'), 'text/csv', csv(rows())),
    XLSX: () => save(fileName(title, 'xlsx'), XLSX, xlsx(title, rows())),
  };
  if (thingsIn(shown.rows).length > 0) {
    makers.GEXF = async () => save(fileName(title, 'gexf'), 'application/gexf+xml', gexf(await graph()));
    makers.GraphML = async () => save(fileName(title, 'graphml'), 'application/graphml+xml', graphml(await graph()));
  }
  const labels = { CSV: say('excel'), GEXF: say('gephi') };
  return el('span', { class: 'row tight', role: 'group', 'aria-label': say('take') },
    el('span', { class: 'soft' }, say('take')),
    Object.entries(makers).map(([name, make]) => (rest?.files[name] ? el('a', {
      class: 'button quiet small', 'data-format': name, href: rest.files[name], download: '',
    }, labels[name] ?? name) : el('button', {
      type: 'button', class: 'quiet small', 'data-format': name, on: { click: make },
    }, labels[name] ?? name))),
    copyButton(() => tabbed(rows()), say('copyTable')));
}

/** Links to the answer as the protocol has it. */
export function programs(query, formats = ['json', 'csv', 'tsv', 'xml']) {
  return el('p', { class: 'note programs' }, say('protocol'), ' ', formats.map(format =>
    [el('a', { href: `/sparql?${new URLSearchParams({ query, format })}` }, format.toUpperCase()), ' ']));
}

/** The answer of an ASK. */
export function showTruth(place, truth) {
  fill(place, el('p', { class: 'answer', role: 'status' }, say(truth ? 'yes' : 'no')));
}

/** That an answer is more than a page can show. */
export const tooLarge = bytes => say('tooLarge', { size: Math.round(bytes / 1e6) });
