"""Reads graph files with readers that are not tupu's and prints what they found as JSON.

usage: read_back.py FORMAT=FILE...    GEXF, GraphML, Cytoscape.js and DOT by NetworkX and pydot,
CX2 and Neo4j's CSV by the rules of their specifications.
"""

import csv
import io
import json
import sys
import zipfile

import networkx as nx
import pydot


def text(value):
    if isinstance(value, list):
        return ";".join(value)
    return str(value)


def graph(nodes, edges):
    """Values as text; ends of edges by id; the degree that the reader counts itself."""
    counted = nx.MultiDiGraph()
    for node in nodes:
        counted.add_node(node["id"])
    for edge in edges:
        if edge["source"] not in counted or edge["target"] not in counted:
            raise ValueError("an edge without its node: %r" % edge)
        counted.add_edge(edge["source"], edge["target"])
    for node in nodes:
        node["counted"] = counted.degree(node["id"])
    plain = lambda items: [{k: text(v) for k, v in item.items() if text(v) != ""} for item in items]
    return {"nodes": plain(nodes), "edges": plain(edges)}


def of_networkx(read, label, own_id):
    nodes = [dict(data, id=node, label=data[label]) for node, data in read.nodes(data=True)]
    edges = [
        dict(data, source=source, target=target, id=data.get("id", key) if own_id else key)
        for source, target, key, data in read.edges(data=True, keys=True)
    ]
    return graph(nodes, edges)


def gexf(path):
    # Readers before NetworkX 3 know the format by its older namespace only.
    with open(path, encoding="utf-8") as file:
        old = file.read().replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
    old = old.replace('version="1.3"', 'version="1.2"')
    read = nx.read_gexf(io.BytesIO(old.encode("utf-8")))
    return of_networkx(nx.MultiDiGraph(read), "label", True)


def graphml(path):
    return of_networkx(nx.read_graphml(path, force_multigraph=True), "label", False)


def cytoscapejs(path):
    with open(path, encoding="utf-8") as file:
        return of_networkx(nx.cytoscape_graph(json.load(file)), "name", True)


def dot(path):
    def plain(quoted):
        inner = quoted[1:-1] if quoted.startswith('"') else quoted
        return inner.replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")

    def values(item):
        return {plain(k): plain(v) for k, v in item.get_attributes().items()}

    read = pydot.graph_from_dot_file(path, encoding="utf-8")[0]
    things = [n for n in read.get_nodes() if n.get_name().startswith('"http')]
    nodes = [dict(values(n), id=plain(n.get_name())) for n in things]
    edges = []
    for edge in read.get_edges():
        data = values(edge)
        ends = dict(source=plain(edge.get_source()), target=plain(edge.get_destination()))
        edges.append(dict(data, id=data["iri"], **ends))
    return graph(nodes, edges)


def cx2(path):
    with open(path, encoding="utf-8") as file:
        aspects = json.load(file)
    if aspects[0]["CXVersion"] != "2.0" or not aspects[-1]["status"][0]["success"]:
        raise ValueError("no CX2")
    found = {name: value for aspect in aspects for name, value in aspect.items()}
    for meta in found["metaData"]:
        if meta["elementCount"] != len(found[meta["name"]]):
            raise ValueError("wrong count of %s" % meta["name"])
    kinds = {"string": str, "integer": int, "double": (int, float), "list_of_string": list}
    for aspect in ("nodes", "edges"):
        declared = found["attributeDeclarations"][0][aspect]
        for item in found[aspect]:
            for name, value in item["v"].items():
                if not isinstance(value, kinds[declared[name]["d"]]):
                    raise ValueError("%s is not as declared: %r" % (name, value))
    iris = {node["id"]: node["v"]["iri"] for node in found["nodes"]}
    nodes = [dict(n["v"], id=n["v"]["iri"], label=n["v"]["name"]) for n in found["nodes"]]
    edges = [
        dict(e["v"], id=e["v"]["iri"], source=iris[e["s"]], target=iris[e["t"]])
        for e in found["edges"]
    ]
    return graph(nodes, edges)


def neo4j(path):
    def rows(name):
        with zipfile.ZipFile(path) as archive:
            lines = io.TextIOWrapper(archive.open(name), encoding="utf-8", newline="")
            table = list(csv.reader(lines, strict=True))
        if any(len(row) != len(table[0]) for row in table):
            raise ValueError("a row of another length in %s" % name)
        if any("\n" in cell for row in table for cell in row):
            raise ValueError("neo4j-admin takes a line end for the end of the row")
        return [dict(zip(table[0], row)) for row in table[1:]]

    def typed(row):
        data = {}
        for head, cell in row.items():
            name, _, kind = head.partition(":")
            if name and cell:
                casts = {"long": int, "double": float, "string[]": lambda c: c.split(";")}
                data[name] = casts.get(kind, str)(cell)
        return data

    nodes, edges = [], []
    for row in rows("nodes.csv"):
        data = typed(row)
        if row[":LABEL"].split(";") != data.get("types", ["Thing"]):
            raise ValueError("labels are not the types: %r" % row)
        nodes.append(dict(data, id=row["iri:ID"], label=data["name"]))
    for row in rows("relationships.csv"):
        data = typed(row)
        if row[":TYPE"] != data["relation"]:
            raise ValueError("the type is not the relation: %r" % row)
        ends = dict(source=row[":START_ID"], target=row[":END_ID"])
        edges.append(dict(data, id=data["iri"], **ends))
    return graph(nodes, edges)


if __name__ == "__main__":
    result = {}
    for argument in sys.argv[1:]:
        name, _, file = argument.partition("=")
        result[name] = globals()[name](file)
    json.dump(result, sys.stdout, ensure_ascii=True)
