#!/usr/bin/env python3
"""refgraph's formats, and everything that it shares with the other tools."""
import json
import pathlib
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from common import LINE, OTHER, PLANS, ToolTest

NO_GRAPHVIZ = "libgraphviz-dev"  # what the tool says to install where it was built without it


class Refgraph(ToolTest, unittest.TestCase):
    name = "refgraph"

    def test_dot_is_read_by_graphviz(self):
        run = self.run_tool(PLANS)
        self.assertTrue(run.out.lstrip().startswith(b"digraph"), run.out[:80])
        if shutil.which("dot"):
            done = subprocess.run(["dot", "-Tcanon"], input=run.out, capture_output=True, timeout=120)
            self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_json(self):
        graph = json.loads(self.run_tool("--format", "json", PLANS).out)
        self.assertLessEqual({"nodes", "edges"}, set(graph))
        self.assertGreater(len(graph["nodes"]), 0)
        self.assertGreater(len(graph["edges"]), 0)

    def test_svg(self):
        run = self.run_tool("--format", "svg", PLANS)
        if run.status != 0 and NO_GRAPHVIZ in run.err:
            self.skipTest("built without Graphviz")
        self.check(run, 0)
        root = xml.etree.ElementTree.fromstring(run.out)
        self.assertTrue(root.tag.endswith("svg"))

    def test_unknown_ending(self):
        path, out = self.file("a.txt"), self.folder / "x.foo"
        self.check(self.run_tool("-o", out, path), 2, "no format has the extension .foo; expected .dot, .gv, ")
        self.assertFalse(out.exists())
        self.check(self.run_tool("-f", "dot", "-o", out, path), 0)

    def test_csv_does_not_overwrite_an_input(self):
        path = self.file("x-edges.csv")
        self.check(self.run_tool("-o", self.folder / "x.csv", path), 2, "x-edges.csv: the output is also an input")
        self.assertEqual(path.read_text(), LINE)

    def test_a_name_that_promises_a_stored_graph(self):
        for name, content in (("fake.db", "hello\n"), ("empty.db", "")):
            self.check(self.run_tool(self.file(name, content)), 3, f"{name}: is not a stored graph")

    def test_names_cannot_break_the_formats(self):
        path = self.file('a"]; evil [label="\\N".txt', LINE + OTHER)
        graph = json.loads(self.run_tool("--format", "json", path).out)
        self.assertGreater(len(graph["nodes"]), 0)
        run = self.run_tool("--format", "dot", path)
        if shutil.which("dot"):
            done = subprocess.run(["dot", "-Tcanon"], input=run.out, capture_output=True, timeout=120)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertNotIn(b"\n\tevil", done.stdout)

    def test_edges_of_one_document(self):
        graph = json.loads(self.run_tool("--format", "json", self.file("a.txt", LINE + OTHER)).out)
        relations = sorted(edge["relation"] for edge in graph["edges"])
        self.assertEqual(relations, ["basis", "implements"])


if __name__ == "__main__":
    unittest.main()
