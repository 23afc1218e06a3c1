// The language of the page, and words in it. Tables of words lie in ../words/, one for each page:
//   export default { title: ['图', 'Graph'], rows: ['共 {n} 行', '{n} rows'] };
const index = document.documentElement.lang.startsWith('en') ? 1 : 0;

/** zh or en. */
export const lang = index ? 'en' : 'zh';

/** Of two texts, the one in the language of the page. */
export const either = (zh, en) => (index ? en : zh);

/**
 * A function that says a word of the table; {name} in it is filled from the values.
 * An unknown key is a mistake of ours, and says so.
 */
export function words(table) {
  return (key, values = {}) => {
    const entry = table[key];
    if (!entry) throw new Error(`no words for ${key}`);
    return entry[index].replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));
  };
}

/** An address of this site that keeps the language. */
export function address(path, params = {}) {
  const url = new URL(path, location.origin);
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') url.searchParams.set(name, value);
  }
  if (index) url.searchParams.set('lang', 'en');
  else url.searchParams.delete('lang');
  return url.pathname + url.search + url.hash;
}

const format = new Intl.NumberFormat(index ? 'en' : 'zh-CN');

/** A number for people. */
export const number = n => format.format(n);
