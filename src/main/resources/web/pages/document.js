// A document: the sentence that a link points at is lit, and so are the facts that stand on it.
const reading = document.querySelector('.reading');
const begins = reading.dataset.begins.split(' ').map(Number);
const pieces = [...reading.querySelectorAll('[data-at]')].map(node => ({
  node,
  begin: Number(node.dataset.at),
  // In code points, as offsets are.
  end: Number(node.dataset.at) + [...node.textContent].length,
}));

/** Begin and end of a fragment such as #char=12,16; null for others. */
function span(hash) {
  const match = /^#char=(\d{1,9}),(\d{1,9})$/.exec(decodeURIComponent(hash));
  return match && { begin: Number(match[1]), end: Number(match[2]) };
}

function light(at) {
  for (const { node, begin, end } of pieces) {
    node.classList.toggle('lit', at !== null && begin < at.end && end > at.begin);
  }
  for (const link of reading.querySelectorAll('.margin .to')) {
    const of = span(link.hash);
    link.parentNode.classList.toggle('now', at !== null && of.begin === at.begin && of.end === at.end);
  }
}

/** Lights what the address points at; it may lie on another page of the document. */
function follow() {
  const at = span(location.hash);
  light(at);
  if (!at) return;
  const page = begins.findLastIndex(begin => begin <= at.begin) + 1;
  if (page !== Number(reading.dataset.page)) {
    const url = new URL(location.href);
    url.searchParams.set('page', page);
    location.replace(url);
    return;
  }
  // An end may differ by what another run read; then the piece itself will do.
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    ?? pieces.find(piece => piece.end > at.begin)?.node;
  target?.scrollIntoView({ block: 'center' });
}

for (const type of ['mouseover', 'focusin']) {
  reading.addEventListener(type, event => {
    const link = event.target.closest('.margin li')?.querySelector('.to');
    if (link) light(span(link.hash));
  });
}
reading.addEventListener('mouseout', event => {
  if (event.target.closest('.margin li')) light(span(location.hash));
});
addEventListener('hashchange', follow);
follow();
