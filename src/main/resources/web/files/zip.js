// The least of the ZIP format that other programs take: files stored as they are.

const TABLE = Uint32Array.from({length: 256}, (_, n) => {
  for (let i = 0; i < 8; i++) {
    n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  }
  return n;
});

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

/** Numbers of 2 or 4 bytes, low byte first. */
function record(...fields) {
  const bytes = [];
  for (const [size, value] of fields) {
    for (let i = 0; i < size; i++) {
      bytes.push((value >>> (8 * i)) & 255);
    }
  }
  return Uint8Array.from(bytes);
}

/**
 * @param files names and texts
 * @param type media type
 * @returns a Blob, the same bytes for the same files
 */
export function zip(files, type) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [path, text] of files) {
    const name = new TextEncoder().encode(path);
    const data = new TextEncoder().encode(text);
    // Version 2.0, names in UTF-8, stored, 1980-01-01.
    const common = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, 0x21], [4, crc32(data)], [4, data.length],
      [4, data.length], [2, name.length], [2, 0]];
    const head = record([4, 0x04034b50], ...common);
    directory.push(record([4, 0x02014b50], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name);
    parts.push(head, name, data);
    at += head.length + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, at], [2, 0]);
  return new Blob([...parts, ...directory, end], {type});
}
