// Queries that were run here, newest first, kept in this browser.

const KEY = 'tupu-queries';
const MOST = 50;

export function past() {
  try {
    const list = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter(one => typeof one?.query === 'string') : [];
  } catch {
    return [];
  }
}

/** @param rows a number, or null for one that failed */
export function remember(query, rows) {
  const list = [{ query, rows, at: new Date().toISOString() }, ...past().filter(one => one.query !== query)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // No storage: then there is no history.
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There was none.
  }
}

/** What a query asks, in short: its title if it has one, or its first line that says something. */
export function brief(query) {
  const title = /^#\s*title@zh:\s*(.+)$/m.exec(query)?.[1];
  const line = query.split('\n').map(one => one.trim()).find(one => one && !/^(#|PREFIX|BASE)/i.test(one));
  return (title ?? line ?? query).slice(0, 80);
}
