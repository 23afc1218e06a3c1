// Files of what is seen, each fact with its sentence.
import { local } from '../lib/things.js';
import { save } from '../lib/ui.js';
import { csv } from '../files/csv.js';
import { gexf, graphml } from '../files/graphfiles.js';
import { fileName } from '../files/names.js';
import { XLSX, xlsx } from '../files/xlsx.js';
import { sorted } from './list.js';
import { best } from './model.js';
import { picture } from './svg.js';

const BATCH = 500;

/** @param format PNG, SVG, GEXF, GraphML, CSV or XLSX */
export async function saveAs(format, { say, source, seen, canvas, name }) {
  const file = fileName(name, format.toLowerCase());
  if (format === 'PNG') return save(file, 'image/png', await canvas.png());
  if (format === 'SVG') return save(file, 'image/svg+xml', picture(canvas.placed(), source.named));
  if (format === 'GEXF' || format === 'GraphML') {
    const graph = await columnsOf(seen, canvas.placed().nodes, source);
    return format === 'GEXF' ? save(file, 'application/gexf+xml', gexf(graph)) : save(file, 'application/graphml+xml', graphml(graph));
  }
  const told = await withSentences(seen, source);
  if (format === 'CSV') return save(file, 'text/csv', csv(table(told, say, source)));
  return save(file, XLSX, xlsx(name, table(told, say, source)));
}

/** The surest sentence of each fact. */
async function withSentences(seen, source) {
  const claims = seen.edges.map(best).filter(Boolean).map(claim => claim.id);
  const sentences = new Map();
  for (let i = 0; i < claims.length; i += BATCH) {
    const found = await source.evidence(claims.slice(i, i + BATCH));
    found.forEach(one => sentences.set(one.claim, one.sentence));
  }
  const nodes = source.graph.nodes;
  return sorted(seen.edges, nodes).map(edge => ({
    edge, claim: best(edge), from: nodes.get(edge.source), to: nodes.get(edge.target), sentence: sentences.get(best(edge)?.id) ?? '',
  }));
}

function table(told, say, source) {
  const head = ['subject', 'relation', 'object', 'year', 'status', 'confidence', 'sentence', 'document'].map(key => say(key));
  return [[...head, 'subject IRI', 'object IRI'], ...told.map(({ edge, claim, from, to, sentence }) => [
    from.label, source.named(edge.relation), to.label, claim?.year ?? '', claim ? source.named(claim.status) : '',
    claim?.confidence ?? '', sentence, claim ? source.titles.get(claim.document) ?? '' : '', from.id, to.id,
  ])];
}

/** A graph with the columns of the files of the server; nodes may have places. */
export async function columnsOf(seen, placed, source) {
  const told = await withSentences(seen, source);
  const nodes = placed.map(({ id, label, kind, types, x, y }) =>
    ({ id, label, kind, classes: [...types].sort().join(';'), x, y }));
  const edges = told.map(({ edge, claim, sentence }) => ({
    id: edge.id.replaceAll(' ', '|'), source: edge.source, target: edge.target, relation: local(edge.relation),
    status: claim ? local(claim.status) : '', year: claim?.year, confidence: claim?.confidence, claims: edge.claims.length,
    document: claim && source.titles.get(claim.document), documentIri: claim?.document, evidence: sentence,
  }));
  return { nodes, edges };
}
