// Graphs as files for graph tools, with the same columns as the dumps of the server.
//
// A graph is {nodes, edges}: nodes {id, label, kind, classes, x, y}, edges {id, source, target,
// relation, label, status, year, confidence, claims, document, documentIri, evidence}.

import {xml} from './xml.js';

const NODE = [['kind', 'string'], ['classes', 'string']];
const EDGE = [['relation', 'string'], ['status', 'string'], ['year', 'string'], ['confidence', 'double'],
  ['claims', 'int'], ['document', 'string'], ['documentIri', 'string'], ['evidence', 'string']];

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const filled = value => value !== undefined && value !== null && value !== '';

/** GEXF 1.3 for Gephi, with the places of the nodes on the screen. */
export function gexf(graph) {
  const types = {int: 'integer'};
  const attributes = (of, columns) => `    <attributes class="${of}">\n` +
    columns.map(([name, type]) => `      <attribute id="${name}" title="${name}" type="${types[type] ?? type}"/>\n`).join('') +
    '    </attributes>\n';
  const values = (item, columns) => '<attvalues>' +
    columns.filter(([name]) => filled(item[name])).map(([name]) => `<attvalue for="${name}" value="${xml(item[name])}"/>`).join('') +
    '</attvalues>';
  const nodes = graph.nodes.map(node =>
    `      <node id="${xml(node.id)}" label="${xml(node.label)}">${values(node, NODE)}${place(node)}</node>\n`);
  const edges = graph.edges.map(edge =>
    `      <edge id="${xml(edge.id)}" source="${xml(edge.source)}" target="${xml(edge.target)}" label="${xml(edge.relation)}"` +
    ` kind="${xml(edge.relation)}" weight="${Math.max(1, edge.claims ?? 1)}">${values(edge, EDGE)}</edge>\n`);
  // Old versions of Gephi guess the encoding from the first lines, so Chinese stands there.
  return `${HEAD}<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta><creator>tupu 图谱</creator><description>知识图谱</description></meta>
  <graph defaultedgetype="directed" mode="static">
${attributes('node', NODE)}${attributes('edge', EDGE)}    <nodes>
${nodes.join('')}    </nodes>
    <edges>
${edges.join('')}    </edges>
  </graph>
</gexf>
`;
}

function place(node) {
  return Number.isFinite(node.x) ? `<viz:position x="${node.x.toFixed(2)}" y="${(-node.y).toFixed(2)}" z="0"/>` : '';
}

/** GraphML for Cytoscape, yEd, NetworkX and igraph. */
export function graphml(graph) {
  const keys = (of, columns) =>
    columns.map(([name, type]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`).join('');
  const data = (key, value) => (filled(value) ? `<data key="${key}">${xml(value)}</data>` : '');
  const values = (of, item, columns) => columns.map(([name]) => data(`${of}-${name}`, item[name])).join('');
  const nodes = graph.nodes.map(node =>
    `    <node id="${xml(node.id)}">${data('label', node.label)}${values('node', node, NODE)}` +
    `${data('x', node.x?.toFixed(2))}${data('y', node.y?.toFixed(2))}</node>\n`);
  const edges = graph.edges.map(edge =>
    `    <edge id="${xml(edge.id)}" source="${xml(edge.source)}" target="${xml(edge.target)}">` +
    `${data('interaction', edge.relation)}${values('edge', edge, EDGE)}</edge>\n`);
  return `${HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="x" for="node" attr.name="x" attr.type="double"/>
  <key id="y" for="node" attr.name="y" attr.type="double"/>
  <key id="interaction" for="edge" attr.name="interaction" attr.type="string"/>
${keys('node', NODE)}${keys('edge', EDGE)}  <graph id="tupu" edgedefault="directed">
${nodes.join('')}${edges.join('')}  </graph>
</graphml>
`;
}
