/**
 * The graph over HTTP, read-only: SPARQL, downloads, every IRI under its own path, pages for
 * people. {@link io.tupu.serve.Endpoint} puts the parts together in an embedded Fuseki server.
 *
 * <p>Fuseki brings the web server; its own request handlers are not used, because they cannot hold
 * the bounds that this server promises: their time limit does not end regular expressions and
 * products, they stream results that turn out broken behind a good status, keep a thread for each
 * slow client, and echo parameters. One servlet ({@link io.tupu.serve.http.Door}) stands in their
 * place, with Jena's query engine behind it.
 *
 * <pre>
 * http    requests, replies, threads, refusals     no RDF
 * sparql  queries within bounds
 * data    dumps, things in RDF, descriptions
 * page    HTML
 * </pre>
 *
 * <p>Each path is a {@link io.tupu.serve.http.Route} on a {@link io.tupu.serve.http.Lane}: queries,
 * light pages and dumps have threads of their own, so that none of them starves the others. A new
 * kind of page is one more line in Endpoint.
 */
package io.tupu.serve;
