// Makes the parts around the drawing: tools, filter, search of paths.
import { el, fill } from '../lib/dom.js';
import { attach } from '../lib/finder.js';
import { either } from '../lib/i18n.js';
import { local } from '../lib/things.js';
import { NO_YEAR } from './model.js';
import { LAYOUTS } from './drawing.js';

const button = (label, click, attributes = {}) =>
  el('button', { type: 'button', class: 'quiet small', ...attributes, on: { click } }, label);

/** The row above the drawing. `act` holds what the tools do. */
export function tools(say, layout, act) {
  const input = el('input', { type: 'search', placeholder: say('addThing'), 'aria-label': say('addThing') });
  const box = el('div', { class: 'finder' }, input);
  attach(input, thing => {
    input.value = '';
    act.add(thing.iri);
  });
  const layouts = el('select', { on: { change: event => act.layout(event.target.value) } },
    LAYOUTS.map(name => el('option', { value: name, selected: name === layout }, say(name))));
  const files = ['PNG', 'SVG', 'GEXF', 'GraphML', 'CSV', 'XLSX'].map(format =>
    button(format, () => act.save(format), { 'data-format': format }));
  return el('div', { class: 'row tools' },
    box,
    el('label', {}, say('layout'), layouts),
    el('span', { class: 'row tight', role: 'group', 'aria-label': say('view') },
      button(say('asGraph'), () => act.view('graph'), { 'data-view': 'graph' }),
      button(say('asList'), () => act.view('list'), { 'data-view': 'list' })),
    el('details', { class: 'menu' }, el('summary', { class: 'button quiet small' }, say('download')), el('div', {}, files)),
    button(say('clear'), act.clear));
}

/** The buttons on the drawing. */
export function zoom(say, act) {
  return el('div', { class: 'zoom' },
    button('+', () => act.zoom(1.3), { 'aria-label': say('bigger'), title: say('bigger') }),
    button('−', () => act.zoom(1 / 1.3), { 'aria-label': say('smaller'), title: say('smaller') }),
    button('⤢', act.fit, { 'aria-label': say('fit'), title: say('fit') }));
}

/**
 * What can be filtered by, with how many there are.
 * @param filter as in model.js; changed in place, then `changed` is called
 */
export function filters(place, say, source, filter, changed) {
  const values = source.graph.values();
  const toggle = (list, value) => {
    const at = list.indexOf(value);
    if (at < 0) list.push(value);
    else list.splice(at, 1);
    changed();
  };
  const group = (title, name, labels, { keeps = false } = {}) => values[name].size < 2 && filter[name].length === 0 ? null
    : el('fieldset', {}, el('legend', {}, title),
      [...values[name]].sort((a, b) => labels(a[0]).localeCompare(labels(b[0]), 'zh')).map(([value, count]) =>
        el('label', { class: 'check' },
          el('input', {
            type: 'checkbox', checked: filter[name].includes(value) === keeps, value: local(value),
            on: { change: () => toggle(filter[name], value) },
          }),
          el('span', name === 'kinds' ? { class: 'thing', 'data-types': value } : {}, labels(value)),
          el('span', { class: 'soft' }, ` ${count}`))));
  const least = el('output', {}, filter.confidence.toFixed(2));
  const range = el('input', {
    type: 'range', min: 0, max: 1, step: 0.05, value: filter.confidence, 'aria-label': say('minimum'),
    on: {
      input: event => (least.textContent = Number(event.target.value).toFixed(2)),
      change: event => {
        filter.confidence = Number(event.target.value);
        changed();
      },
    },
  });
  fill(place,
    group(say('type'), 'kinds', kind => kindName(source, kind)),
    group(say('relation'), 'relations', source.named),
    group(say('status'), 'statuses', source.named),
    group(say('year'), 'years', year => (year === NO_YEAR ? say('noYear') : year)),
    el('fieldset', {}, el('legend', {}, say('minimum')), el('span', { class: 'row' }, range, least)),
    group(say('onlyDocuments'), 'documents', document => source.titles.get(document) ?? document, { keeps: true }),
    button(say('everything'), () => {
      for (const name of ['kinds', 'relations', 'statuses', 'years', 'documents']) filter[name].length = 0;
      filter.confidence = 0;
      changed();
    }));
}

/** The class that a kind is drawn as, in words. */
export function kindName(source, kind) {
  const found = [...source.names].find(([term]) => local(term) === kind);
  return found ? found[1] : kind === 'Document' ? either('文件', 'document') : kind || '–';
}

/** Two search boxes and a button. `act.path(from, to)` answers what to tell. */
export function pathForm(say, act) {
  const chosen = {};
  const end = (name, label) => {
    const input = el('input', { type: 'search', 'aria-label': label, placeholder: label, name });
    input.addEventListener('input', () => delete chosen[name]);
    const box = el('div', { class: 'finder' }, input);
    attach(input, thing => {
      input.value = thing.label;
      chosen[name] = thing.iri;
    });
    return { input, box };
  };
  const ends = [end('from', say('from')), end('to', say('to'))];
  const answer = el('p', { class: 'note', role: 'status' });
  const form = el('form', {
    class: 'paths',
    on: {
      submit: async event => {
        event.preventDefault();
        if (!chosen.from || !chosen.to) {
          answer.textContent = say('chooseBoth');
          return;
        }
        answer.textContent = '…';
        try {
          answer.textContent = await act.path(chosen.from, chosen.to);
        } catch (error) {
          answer.textContent = error.message;
        }
      },
    },
  }, ends.map(({ box }) => box), el('button', { class: 'small' }, say('findPaths')), answer);
  return {
    form,
    tell: text => (answer.textContent = text),
    set(name, iri, label) {
      chosen[name] = iri;
      ends[name === 'from' ? 0 : 1].input.value = label;
    },
  };
}
