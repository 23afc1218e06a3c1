"""Asks a running tupu with SPARQLWrapper and rdflib, as their users do; prints what came."""
import sys
from urllib.parse import urlencode

from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, GET, JSON, JSONLD, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, URLENCODED, XML, SPARQLWrapper

base = sys.argv[1]
tupu = "PREFIX tupu: <https://w3id.org/tupu/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
rows = tupu + 'SELECT ?name { ?city tupu:runs ?x . ?x skos:prefLabel ?name } ORDER BY ?name'
graph = tupu + "CONSTRUCT { ?s tupu:runs ?o } WHERE { ?s tupu:runs ?o }"


def wrapper(query, form, method=GET, request=URLENCODED):
    one = SPARQLWrapper(base + "sparql")
    one.setQuery(query)
    one.setReturnFormat(form)
    one.setMethod(method)
    one.setRequestMethod(request)
    return one.query().convert()


def said(name, value):
    sys.stdout.buffer.write(f"{name}: {value}\n".encode())


for how, method, request in (("get", GET, URLENCODED), ("post", POST, URLENCODED), ("direct", POST, POSTDIRECTLY)):
    found = wrapper(rows, JSON, method, request)["results"]["bindings"]
    said("json " + how, "|".join(row["name"]["value"] for row in found))
said("xml", len(wrapper(rows, XML).getElementsByTagName("result")))
said("csv", wrapper(rows, CSV).decode().strip().replace("\r\n", "|"))
said("tsv", wrapper(rows, TSV).decode().strip().replace("\n", "|"))
said("ask", wrapper(tupu + "ASK { ?s tupu:runs ?o }", JSON)["boolean"])
said("construct xml", len(wrapper(graph, XML)))
said("construct rdfxml", len(wrapper(graph, RDFXML)))
for form in (TURTLE, N3):
    said("construct " + form, len(Graph().parse(data=wrapper(graph, form), format="turtle")))
try:
    said("construct jsonld", len(wrapper(graph, JSONLD)))
except ValueError:  # SPARQLWrapper 1 wants a package that rdflib 6 has made needless.
    said("construct jsonld", len(Graph().parse(base + "sparql?" + urlencode({"query": graph}), format="json-ld")))

for form in ("xml", "json", "csv", "tsv"):
    store = SPARQLStore(base + "sparql", returnFormat=form)
    said("rdflib " + form, "|".join(str(row[0]) for row in store.query(rows)))
for method in ("GET", "POST", "POST_FORM"):
    remote = Graph(SPARQLStore(base + "sparql", method=method))
    said("rdflib " + method, len(list(remote.query(rows))))
said("rdflib thing", len(Graph().parse(base + "id/region/420200")) > 5)
said("rdflib dump", len(Graph().parse(base + "download/tupu.ttl", format="turtle")) > 100)
