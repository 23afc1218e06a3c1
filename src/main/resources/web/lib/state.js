// What a view shows, kept in the address: a link to it shows the same, and the back button works.

/**
 * The parameters of the address.
 * @param {object} defaults texts, or lists of texts for parameters that may come several times
 */
export function readState(defaults) {
  const params = new URLSearchParams(location.search);
  const state = {};
  for (const [name, value] of Object.entries(defaults)) {
    if (Array.isArray(value)) state[name] = params.has(name) ? params.getAll(name) : value;
    else state[name] = params.get(name) ?? value;
  }
  return state;
}

/** The address of this page in that state; what is as by default is left out. */
export function stateAddress(state, defaults) {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (String(value) === String(defaults[name] ?? '')) continue;
    for (const one of [value].flat()) params.append(name, one);
  }
  const before = new URLSearchParams(location.search);
  if (before.has('lang')) params.set('lang', before.get('lang'));
  const search = params.toString();
  return location.pathname + (search ? `?${search}` : '');
}

/** Puts the state into the address, as a new step of the history unless it replaces the last. */
export function writeState(state, defaults, { replace = false } = {}) {
  const to = stateAddress(state, defaults);
  if (to === location.pathname + location.search) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  keepLanguageSwitch();
}

/** Calls back when the user goes back or forth. */
export function onState(listener) {
  addEventListener('popstate', () => {
    keepLanguageSwitch();
    listener();
  });
}

/** The switch of the language leads to the same state. */
function keepLanguageSwitch() {
  const link = document.querySelector('.switches .lang');
  if (!link) return;
  const url = new URL(location.href);
  if (link.hreflang.startsWith('en')) url.searchParams.set('lang', 'en');
  else url.searchParams.delete('lang');
  link.href = url.pathname + url.search + url.hash;
}
