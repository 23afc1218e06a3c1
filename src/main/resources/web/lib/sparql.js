// Asks the public endpoint. Queries of views are files (queries/views/NAME.rq), so that each can be
// shown, copied and run elsewhere; values go into them as terms, never by joining texts.
import words from '../words/common.js';
import { words as sayer } from './i18n.js';

const say = sayer(words);
const texts = new Map();

/** A query that was not answered: what to tell the user, and where the fault lies if it has a place. */
export class SparqlError extends Error {
  constructor(status, detail) {
    const known = [0, 400, 408, 413, 429, 500, 503].includes(status) ? `error${status}` : 'error';
    super(say(known, { status }));
    this.status = status;
    this.detail = detail.trim();
    const place = /line (\d+), column (\d+)/.exec(detail);
    this.line = place ? Number(place[1]) : null;
    this.column = place ? Number(place[2]) : null;
  }
}

async function post(query, accept, { signal, most = Infinity } = {}) {
  let reply;
  try {
    reply = await fetch('/sparql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: accept },
      body: new URLSearchParams({ query }),
      signal,
    });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new SparqlError(0, '');
  }
  if (!reply.ok) throw new SparqlError(reply.status, await sentence(reply));
  const size = Number(reply.headers.get('Content-Length'));
  if (size > most) {
    await reply.body.cancel();
    throw Object.assign(new SparqlError(413, ''), { size });
  }
  return reply;
}

/** What the server says is wrong: one sentence, plain or in JSON. */
async function sentence(reply) {
  const text = await reply.text();
  try {
    return JSON.parse(text).error ?? text;
  } catch {
    return text;
  }
}

/**
 * Runs a SELECT. Options of this and the others: `signal` aborts it; answers of more than `most`
 * bytes are not read, but end in an error that has their `size`.
 * @returns {Promise<{vars: string[], rows: object[], query: string}>} rows hold terms by variable as
 *     in SPARQL 1.1 JSON results: {type, value, 'xml:lang', datatype}
 */
export async function select(query, options) {
  return read(await (await post(query, 'application/sparql-results+json', options)).text(), query);
}

/** The same from an answer that is there already. */
export function read(text, query) {
  const { head, results } = JSON.parse(text);
  return { vars: head.vars, rows: results.bindings, query };
}

/** Runs an ASK. */
export async function truth(query, options) {
  return (await (await post(query, 'application/sparql-results+json', options)).json()).boolean;
}

/** Runs any query and gives the answer as text in that media type. */
export async function raw(query, accept, options) {
  return (await post(query, accept, options)).text();
}

/** A term of a query. */
export function iri(value) {
  const safe = String(value).replace(/[\u0000-\u0020<>"{}|\\^`]/g, c => encodeURIComponent(c));
  return `<${safe}>`;
}

/** A term of a query: a text, with a language or none. */
export function literal(value, language) {
  const text = JSON.stringify(String(value)).replace(/[\u007f-\u009f\u2028\u2029]/g, c =>
    '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
  return language && /^[a-z]+(-[a-z0-9]+)*$/i.test(language) ? `${text}@${language}` : text;
}

async function text(name) {
  if (!texts.has(name)) {
    const loading = fetch(`/web/views/${name}.rq`).then(reply => {
      if (!reply.ok) throw new SparqlError(reply.status, '');
      return reply.text();
    });
    texts.set(name, loading);
    loading.catch(() => texts.delete(name));
  }
  return texts.get(name);
}

/**
 * The query of a view.
 * @param {object} values terms made by iri and literal, or lists of them, by the names of the
 *     variables whose VALUES they replace; `limit` and `offset` are numbers put at the end
 */
export async function view(name, { limit, offset, ...values } = {}) {
  let query = await text(name);
  for (const [variable, terms] of Object.entries(values)) {
    const before = new RegExp(`VALUES \\?${variable} \\{[^}]*\\}`, 'g');
    const list = [terms].flat().join(' ');
    if (query.search(before) < 0) throw new Error(`${name}.rq has no VALUES ?${variable}`);
    query = query.replace(before, () => `VALUES ?${variable} { ${list} }`);
  }
  query = query.trimEnd();
  if (limit !== undefined) query += `\nLIMIT ${Number(limit)}`;
  if (offset) query += `\nOFFSET ${Number(offset)}`;
  return query + '\n';
}

/** Runs the query of a view. */
export async function ask(name, values, options) {
  return select(await view(name, values), options);
}
