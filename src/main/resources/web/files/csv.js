// Tables as CSV that a Chinese Excel opens right: UTF-8 with a mark at its beginning, and no cell
// that could run as a formula.

const MARK = '\uFEFF';

/** @param rows arrays of text or numbers, the first of them the head */
export function csv(rows) {
  return MARK + rows.map(row => row.map(cell).join(',') + '\r\n').join('');
}

/** The same with tabs, as tables are pasted into a spreadsheet. */
export const tabbed = rows => rows.map(row => row.map(value => safe(value).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');

function safe(value) {
  const text = value === null || value === undefined ? '' : String(value);
  return typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function cell(value) {
  const text = safe(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
