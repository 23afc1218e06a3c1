// The editor: YASQE, which is YASGUI's, with completion and remarks on faults in the user's language.
import { el } from '../lib/dom.js';
import { complete } from './completion.js';

/** YASQE comes as a script that sets a global, with its own style sheet. */
async function library() {
  if (!window.Yasqe) {
    await Promise.all([
      added('link', { rel: 'stylesheet', href: '/web/lib/yasqe.css' }),
      added('script', { src: '/web/lib/yasqe.js' }),
    ]);
  }
  return window.Yasqe;
}

function added(name, attributes) {
  return new Promise((resolve, reject) => {
    const element = el(name, attributes);
    element.addEventListener('load', resolve);
    element.addEventListener('error', reject);
    document.head.append(element);
  });
}

const LISTED = 8;

/**
 * Puts an editor in place.
 * @param on run(), fault(text) with an empty text when there is none
 */
export async function editor(place, value, prefixes, say, on) {
  const Yasqe = await library();
  // Its own completion asks hosts outside.
  Yasqe.defaults.autocompleters = [];
  const run = () => on.run();
  const yasqe = new Yasqe(place, {
    value,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: 'auto',
    // Its own remarks are in English only, and their markup needs inline styles.
    syntaxErrorCheck: false,
    lineWrapping: true,
    viewportMargin: Infinity,
    extraKeys: {
      'Ctrl-Enter': run,
      'Cmd-Enter': run,
      'Ctrl-Space': cm => complete(cm, yasqe, prefixes, say, { asked: true }),
      'Ctrl-S': () => {},
    },
  });
  yasqe.getInputField().setAttribute('aria-label', say('editor'));
  yasqe.checkSyntax = () => check(yasqe, prefixes, say, on.fault);
  yasqe.checkSyntax();
  yasqe.on('inputRead', (cm, change) => {
    if (/^[+*]/.test(change.origin ?? '')) complete(cm, yasqe, prefixes, say, { asked: false });
  });
  yasqe.refresh();
  return yasqe;
}

/** Marks the first line that cannot be right, by the state of the tokenizer. */
function check(yasqe, prefixes, say, told) {
  yasqe.clearGutter('gutterErrorBar');
  yasqe.queryValid = true;
  const doc = yasqe.getDoc();
  for (let line = 0; line < doc.lineCount(); line++) {
    const { state } = yasqe.getTokenAt({ line, ch: doc.getLine(line).length }, true);
    yasqe.setOption('queryType', state.queryType);
    if (state.OK === false) {
      yasqe.queryValid = false;
      const prefix = /^Prefix '([^']*)'/i.exec(state.errorMsg ?? '')?.[1];
      if (prefix && prefixes[prefix]) {
        told(say('willAdd', { prefix }));
        return;
      }
      const text = prefix ? say('unknownPrefix', { line: line + 1, prefix }) : unexpected(line + 1, state.possibleCurrent, say);
      mark(yasqe, line, text);
      told(text);
      return;
    }
  }
  told('');
}

/** What could stand there, where the tokenizer knows. */
function unexpected(line, tokens, say) {
  const list = listed(tokens, say);
  return list ? say('expected', { line, list }) : say('faulty', { line });
}

function listed(tokens, say) {
  const names = [...new Set(tokens ?? [])].map(token => (token === '$' ? say('endOfQuery') : token));
  return names.slice(0, LISTED).join('、') + (names.length > LISTED ? ' …' : '');
}

/** A sign beside a line. */
export function mark(yasqe, line, text) {
  yasqe.setGutterMarker(line, 'gutterErrorBar', el('span', { class: 'faultsign', title: text, role: 'img', 'aria-label': text }, '!'));
}
