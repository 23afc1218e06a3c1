// Names for files that the page makes.

/** A name that every system takes, from a title. */
export function fileName(title, extension) {
  const safe = title.replace(/[\\/:*?"<>|\s\u0000-\u001f]+/g, '-').replace(/^[-.]+|-+$/g, '').slice(0, 60);
  return `${safe || 'tupu'}.${extension}`;
}
