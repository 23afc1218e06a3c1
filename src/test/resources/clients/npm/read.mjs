// Opens FILE.cyjs with Cytoscape.js and FILE.cx2 with the client of NDEx; prints what they hold: a line of JSON for each
// node and edge.
import { readFileSync } from 'node:fs';
import cytoscape from 'cytoscape';
import { CX2Network } from '@js4cytoscape/ndex-client';

const [cyjs, cx2] = process.argv.slice(2).map(file => JSON.parse(readFileSync(file, 'utf8')));

const cy = cytoscape({ headless: true, styleEnabled: false });
cy.json(cyjs);
cy.nodes().forEach(node => console.log('cyjs node ' + JSON.stringify(node.data())));
cy.edges().forEach(edge => console.log('cyjs edge ' + JSON.stringify(edge.data())));

// A file is a list of aspects; the client's model has them side by side.
const network = CX2Network.fromJSON(Object.assign({}, ...cx2));
const { isValid, errors } = network.validate();
console.log('cx2 valid ' + isValid + ' ' + errors.join('; '));
network.getNodes().forEach(node => console.log('cx2 node ' + JSON.stringify(node)));
network.getEdges().forEach(edge => console.log('cx2 edge ' + JSON.stringify(edge)));
