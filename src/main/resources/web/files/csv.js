// Tables as CSV that a Chinese Excel opens right: UTF-8 with a mark at its beginning, and no cell
// that could run as a formula.

const MARK = '\uFEFF';

/** @param rows arrays of text or numbers, the first of them the head */
export function csv(rows) {
  return MARK + rows.map(row => row.map(cell).join(',') + '\r\n').join('');
}

function cell(value) {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
