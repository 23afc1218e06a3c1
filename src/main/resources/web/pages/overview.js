// The overview: matrix with drill-down, what is shared, tree of regions, comparison.
import { el, fill } from '../lib/dom.js';
import { words as sayer } from '../lib/i18n.js';
import { onState, readState, stateAddress, writeState } from '../lib/state.js';
import { load } from '../lib/ui.js';
import { compare } from '../overview/compare.js';
import { matrix } from '../overview/matrix.js';
import { shared } from '../overview/shared.js';
import { tree } from '../overview/tree.js';
import words from '../words/overview.js';

const say = sayer(words);
const DEFAULTS = { view: 'matrix', deep: '', cell: '', a: '', b: '', by: 'regions' };
const VIEWS = { matrix, shared, tree, compare };

const tabs = el('nav', { class: 'row tabs', 'aria-label': say('views') });
const place = el('div');
fill(document.getElementById('view'), tabs, place);

function show() {
  const state = readState(DEFAULTS);
  const name = VIEWS[state.view] ? state.view : 'matrix';
  const go = (changes, options) => {
    writeState({ ...state, ...changes }, DEFAULTS, options);
    show();
  };
  fill(tabs, Object.keys(VIEWS).map(view => el('a', {
    class: 'button quiet',
    href: stateAddress({ ...DEFAULTS, view }, DEFAULTS),
    'aria-current': view === name ? 'page' : null,
    on: { click: event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go({ ...DEFAULTS, view });
    } },
  }, say(view))));
  load(place, () => VIEWS[name]({ state, go, say }));
}

onState(show);
show();
