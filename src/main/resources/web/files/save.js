// Gives the user a file that was made in the page.

/** @param content text or Blob */
export function save(name, type, content) {
  const blob = content instanceof Blob ? content : new Blob([content], {type});
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A name for a file that every system takes. */
export function fileName(title, extension) {
  const safe = title.replace(/[\\/:*?"<>|\s\u0000-\u001f]+/g, '-').replace(/^[-.]+|-+$/g, '').slice(0, 60);
  return `${safe || 'tupu'}.${extension}`;
}
