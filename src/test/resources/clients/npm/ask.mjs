// Asks a running tupu with Comunica, as its users do; prints what came.
import { QueryEngine } from '@comunica/query-sparql';

const base = process.argv[2];
const tupu = 'PREFIX tupu: <https://w3id.org/tupu/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ';
const names = tupu + 'SELECT ?name { ?city tupu:runs ?x . ?x skos:prefLabel ?name } ORDER BY ?name';
const engine = new QueryEngine();

async function rows(sources, query) {
  const bindings = await (await engine.queryBindings(query, { sources })).toArray();
  return bindings.map(row => [...row].map(([, term]) => term.value).join(' ')).join('|');
}

const endpoint = [{ type: 'sparql', value: base + 'sparql' }];
console.log('sparql: ' + await rows(endpoint, names));
// Without a type it finds out by the service description what the address is.
console.log('found out: ' + await rows([base + 'sparql'], names));
console.log('ask: ' + await engine.queryBoolean(tupu + 'ASK { ?s tupu:runs ?o }', { sources: endpoint }));
const quads = await engine.queryQuads(
  tupu + 'CONSTRUCT { ?s tupu:runs ?o } WHERE { ?s tupu:runs ?o }', { sources: endpoint });
console.log('construct: ' + (await quads.toArray()).length);
const label = tupu + 'SELECT ?name { <https://w3id.org/tupu/id/region/420200> skos:prefLabel ?name }';
console.log('thing: ' + await rows([base + 'id/region/420200'], label));
console.log('dump: ' + await rows([base + 'download/tupu.ttl'], names));
