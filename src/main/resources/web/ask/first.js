// The first rows of a question that was put together, as an answer may have any number.
import { select } from '../lib/sparql.js';
import { counting } from './compose.js';

/** As many as the page of a question of the gallery has, and counts. */
const ROWS = 500;
const COUNTED = 100_000;
/** Bytes of an answer that a page can still show. */
export const MOST = 40_000_000;

/**
 * Asks for as many rows as a page shows, and how many there are when there are more.
 * @param query as compose wrote it
 * @param show called with all rows when the user wants them
 * @returns {rows, rest} as showRows takes them
 */
export async function first(query, show) {
  const found = await select(`${query}LIMIT ${ROWS + 1}\n`);
  const rows = { ...found, rows: found.rows.slice(0, ROWS), query };
  if (found.rows.length <= ROWS) return { rows, rest: null };
  // The rows are worth showing also where counting takes too long.
  const total = await select(counting(query, COUNTED + 1)).then(({ rows: [row] }) => Number(row.rows.value), () => null);
  const file = format => `/sparql?${new URLSearchParams({ query, format })}`;
  return {
    rows,
    rest: {
      total: Math.min(total ?? ROWS, COUNTED),
      counted: total !== null && total <= COUNTED,
      files: { CSV: file('csv-excel'), XLSX: file('xlsx') },
      all: async () => show(await select(query, { most: MOST })),
    },
  };
}
