#!/usr/bin/env python3
"""What refgraph writes, read back by the programs that it is meant for; parts of graphs; large graphs collapsed."""
import collections
import csv
import io
import json
import pathlib
import re
import sys
import time
import unittest
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import cascade
from common import LINE, OTHER, PLANS, ToolCase
from refscan import ROOT, Run
from schema import problems

try:
    import networkx
except ImportError:  # another Python than Debian's, which its packages are for
    sys.path.append("/usr/lib/python3/dist-packages")
    try:
        import networkx
    except ImportError:
        networkx = None

SCHEMA = json.loads((ROOT / "tools" / "graph" / "graph.schema.json").read_text(encoding="utf-8"))
FORMATS = ("dot", "json", "graphml", "csv-nodes", "csv-edges", "jsonld", "mermaid")
NO_GRAPHVIZ = "libgraphviz-dev"

# Two terms of one number, two provinces of another, a title that would like to be a formula and markup.
CENTRE = ("BỘ CHÍNH TRỊ\nSố: 57-KL/TW\nHà Nội, ngày 15 tháng 6 năm 2023\n\nKẾT LUẬN\nVề công tác thư viện\n\n"
          "Căn cứ Kết luận số 57-KL/TW ngày 08/3/2013 của Ban Bí thư.\n")
HOSTILE = "UBND TỈNH LẠNG SƠN\nSố: 15/KH-UBND\nLạng Sơn, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\n" \
          "=HYPERLINK(\"x\") <b>&amp;]]> %%{init}%% `\\N` \"]; end năm 2024\n\n" \
          "Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị;\n"
SISTER = HOSTILE.replace("LẠNG SƠN", "CAO BẰNG").replace("Lạng Sơn", "Cao Bằng")


def sources(test, last):
    """An act of the centre and two plans for it; the name of the second one's file is `last`."""
    return [test.file("a.txt", CENTRE), test.file("b.txt", HOSTILE), test.file(last, SISTER)]


class Reads(ToolCase, unittest.TestCase):
    """Each format against the graph in JSON."""
    name = "refgraph"

    def sources(self):
        return sources(self, 'c "<&>".txt')

    def graph(self, *args):
        run = self.run_tool("--format", "json", *args)
        self.check(run, 0)
        return json.loads(run.out)

    def edges(self, graph):
        """All that stand as edges in formats that have nothing but edges."""
        return [(edge["from"], edge["to"], edge["relation"]) for edge in graph["edges"]] + \
               [(pair["key"], pair["other"], "same-as?") for pair in graph["same_as"]]

    def test_json_is_as_documented(self):
        for args in ([PLANS], self.sources(), [self.file("empty.txt", "")],
                     ["--collapse", "--reduce", "--relation", "basis,implements", "--level", "central,unknown", PLANS],
                     ["--root", "57-KL/TW 2023", "--depth", 2, "--direction", "down", "--period", "2023-2024", PLANS]):
            found = list(problems(self.graph(*args), SCHEMA))
            self.assertEqual(found, [], args)

    def test_checker_finds_what_is_wrong(self):
        """The test above can fail."""
        for change in (lambda g: g.pop("edges"), lambda g: g.update(version=2), lambda g: g.update(more=1),
                       lambda g: g["nodes"][0].update(level="village"), lambda g: g["nodes"][0].update(date="15/6/2023"),
                       lambda g: g["edges"][0].update(parent=1), lambda g: g["edges"][0]["mentions"][0].update(line=0)):
            graph = self.graph(*self.sources())
            change(graph)
            self.assertNotEqual(list(problems(graph, SCHEMA)), [])

    def test_json_edges_join_nodes(self):
        for args in (["--collapse"], ["--level", "province"], []):
            graph = self.graph(*args, PLANS)
            keys = {node["key"] for node in graph["nodes"]}
            self.assertEqual(len(keys), len(graph["nodes"]))
            for edge in graph["edges"]:
                self.assertLessEqual({edge["from"], edge["to"]}, keys)

    @unittest.skipUnless(networkx, "networkx is not installed")
    def test_graphml_in_networkx(self):
        for args in ([PLANS], self.sources(), ["--collapse", PLANS]):
            want = self.graph(*args)
            read = networkx.read_graphml(io.BytesIO(self.run_tool("--format", "graphml", *args).out),
                                         force_multigraph=True)
            self.assertTrue(read.is_directed())
            self.assertEqual(set(read.nodes), {node["key"] for node in want["nodes"]})
            self.assertEqual(sorted((a, b, data["relation"]) for a, b, data in read.edges(data=True)),
                             sorted(self.edges(want)))
            days = {(edge["from"], edge["to"], edge["relation"]): edge["days"] for edge in want["edges"]}
            for a, b, data in read.edges(data=True):
                self.assertEqual(data.get("days"), days.get((a, b, data["relation"])))
            for node in want["nodes"]:
                found = read.nodes[node["key"]]
                for name in ("type", "number", "title", "issuer", "level", "line_of", "date", "urn", "file"):
                    self.assertEqual(found.get(name), node[name], name)
                self.assertIs(found["held"], node["held"])
                self.assertEqual(found.get("mention_count", 0), node["mention_count"])
                self.assertEqual(found["member_count"], len(node.get("members", "1")))

    def test_graphml_is_xml(self):
        root = xml.etree.ElementTree.fromstring(self.run_tool("--format", "graphml", *self.sources()).out)
        self.assertTrue(root.tag.endswith("}graphml"))

    def rows(self, form, *args):
        raw = self.run_tool("--format", form, *args).out.decode("utf-8")
        self.assertTrue(raw.endswith("\r\n"))
        return list(csv.DictReader(io.StringIO(raw, newline=""), strict=True))

    def test_csv(self):
        for args in ([PLANS], self.sources()):
            want = self.graph(*args)
            nodes, edges = self.rows("csv-nodes", *args), self.rows("csv-edges", *args)
            self.assertEqual([row["key"] for row in nodes], [node["key"] for node in want["nodes"]])
            self.assertEqual([(row["from"], row["to"], row["relation"]) for row in edges], self.edges(want))
            for row, node in zip(nodes, want["nodes"]):
                self.assertEqual(row["title"].removeprefix("'"), node["title"] or "")
                self.assertEqual(row["held"], str(node["held"]).lower())
                for parent in node["parents"]:
                    self.assertEqual(row[parent["line"] + "_parent"], parent["key"])

    def test_csv_makes_no_formulas(self):
        for form in ("csv-nodes", "csv-edges"):
            rows = self.rows(form, *self.sources())
            self.assertGreater(len(rows), 1)
            for row in rows:
                for cell in row.values():
                    self.assertNotIn(cell.lstrip()[:1], ("=", "+", "-", "@"))
        self.assertTrue(any(row["title"].startswith("'=HYPERLINK") for row in self.rows("csv-nodes", *self.sources())))

    def test_csv_is_two_files(self):
        out = self.folder / "out.csv"
        self.check(self.run_tool("-o", out, "--bom", PLANS), 0)
        self.assertFalse(out.exists())
        for form in ("nodes", "edges"):
            raw = (self.folder / f"out-{form}.csv").read_bytes()
            self.assertEqual(raw, b"\xef\xbb\xbf" + self.run_tool("--format", "csv-" + form, PLANS).out)
        self.check(self.run_tool("--format", "csv", PLANS), 2, "-o NAME.csv")
        self.check(self.run_tool("--bom", PLANS), 2, "--bom")

    def test_no_option_is_ignored(self):
        out = self.folder / "out.db"
        self.check(self.run_tool("--no-text", PLANS), 2, "--no-text applies to stored graphs only")
        for option in ("--reduce", "--root=57-KL/TW", "--lang=en", "--period=2024"):
            self.check(self.run_tool("-o", out, option, PLANS), 2, "a stored graph holds everything")
        self.assertFalse(out.exists())

    def test_jsonld(self):
        words = {"basis": ["eli:based_on"], "implements": ["eli:implements"], "guides": ["eli:applies"],
                 "promulgates": ["tdnref:promulgates"], "amends": ["eli:amends"], "repeals": ["eli:repeals"],
                 "replaces": ["eli:repeals", "tdnref:replaces"], "proposal": ["eli:related_to"],
                 "mentions": ["eli:cites"]}
        linked = json.loads(self.run_tool("--format", "jsonld", PLANS).out)
        want = collections.Counter(word for edge in self.graph(PLANS)["edges"] for word in words[edge["relation"]])
        found = collections.Counter()
        ids = {node["@id"] for node in linked["@graph"] if "@id" in node}
        for node in linked["@graph"]:
            for name, value in node.items():
                prefix = name.partition(":")[0]
                self.assertTrue(name.startswith("@") or prefix in linked["@context"], name)
                if isinstance(value, list) and name != "tdnref:member":
                    found[name] += len(value)
                    self.assertLessEqual({item["@id"] for item in value}, ids)
        self.assertEqual(found, want)
        reported = [edge for edge in self.graph(PLANS)["edges"] if edge["reported"]]
        statements = [node for node in linked["@graph"] if node.get("@type") == "rdf:Statement"]
        pairs = self.graph(PLANS)["same_as"]
        self.assertEqual(len(statements), sum(len(words[edge["relation"]]) for edge in reported) + len(pairs))

    def test_suspected_slips(self):
        """Two numbers of one day, body and subject that differ by a digit: told in every format, never joined."""
        text = ("UBND TỈNH LẠNG SƠN\nSố: 15/KH-UBND\nLạng Sơn, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nThư viện\n\n"
                "Căn cứ Quyết định số 193/QĐ-UBND ngày 05/02/2024 của UBND tỉnh Lạng Sơn về phát triển thư viện;\n")
        paths = [self.file("a.txt", text),
                 self.file("b.txt", text.replace("15/KH", "16/KH").replace("193/", "2193/"))]
        pairs = self.graph(*paths)["same_as"]
        self.assertEqual(len(pairs), 1, pairs)
        self.assertTrue(pairs[0]["key"].endswith("/193/QĐ-UBND") and pairs[0]["other"].endswith("/2193/QĐ-UBND"))
        self.assertEqual(self.rows("csv-edges", *paths)[-1]["relation"], "same-as?")
        self.assertIn("same-as?", self.run_tool("--format", "graphml", *paths).out.decode())
        self.assertIn("tdnref:may_be_same_as", self.run_tool("--format", "jsonld", *paths).out.decode())
        self.assertIn(" -.-|", self.run_tool("--format", "mermaid", *paths).out.decode())
        self.assertIn("có thể là một", self.run_tool("--format", "dot", *paths).out.decode())
        self.assertNotIn("có thể là một", self.run_tool("--relation", "basis", "--format", "dot", *paths).out.decode())

    def test_what_an_open_directive_may_be(self):
        path = self.file("a.txt", "UBND TỈNH ĐẮK LẮK\nSố: 15/KH-UBND\nĐắk Lắk, ngày 05 tháng 9 năm 2025\n\nKẾ HOẠCH\nThư "
                         "viện\n\nCăn cứ Kế hoạch số 18/KH-UBND ngày 13/02/2023 của UBND tỉnh về thư viện;\n")
        graph = self.graph(path)
        self.assertEqual(list(problems(graph, SCHEMA)), [])
        bodies, = [node["candidate_bodies"] for node in graph["nodes"] if "candidate_bodies" in node]
        self.assertEqual([one["authority"] for one in bodies], ["ubnd@dak-lak", "ubnd@phu-yen"])
        drawn = self.run_tool("--format", "dot", path).out.decode()
        self.assertIn("Có thể là: Ủy ban nhân dân tỉnh Phú Yên", drawn)

    def test_names_that_two_would_share(self):
        path = self.file("a.txt", "UBND TỈNH LẠNG SƠN\nSố: 15/KH-UBND\nLạng Sơn, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\n"
                         "Thư viện\n\nThực hiện Chương trình hành động của Tỉnh ủy về thư viện, Ủy ban nhân dân tỉnh ban hành "
                         "Kế hoạch như sau:\nI. MỤC ĐÍCH\nChủ động.\n"
                         "Theo Kế hoạch số 12/KH-UBND ngày 03/9/2025 của UBND xã Tam An, tỉnh Đồng Nai và Kế hoạch số "
                         "12/KH-UBND ngày 03/9/2025 của UBND xã Tâm An, tỉnh Đồng Nai.\n")
        graph = self.graph(path)
        self.assertEqual(list(problems(graph, SCHEMA)), [])
        nodes = {node["key"]: node for node in graph["nodes"]}
        one, = graph["collisions"]
        self.assertEqual({nodes[one[key]]["urn_alias"] for key in ("key", "other")}, {one["urn_alias"]})
        urns = [node["urn"] for node in graph["nodes"] if node["urn"]]
        self.assertEqual(len(urns), len(set(urns)), "no two directives have one")
        self.assertEqual(self.graph("--level", "province", path)["collisions"], [])
        named, = [node["without_number"] for node in graph["nodes"] if "without_number" in node]
        self.assertEqual([(n["text"], n["clause"]) for n in named],
                         [("Chương trình hành động của Tỉnh ủy về thư viện", "opening")])
        self.assertIn("Được nêu, không có số: Chương trình hành động", self.run_tool("--format", "dot", path).out.decode())

    def test_cycles(self):
        text = ("UBND TỈNH LẠNG SƠN\nSố: {}/KH-UBND\nLạng Sơn, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nThư viện\n\n"
                "Thực hiện Kế hoạch số {}/KH-UBND ngày 05/3/2024 của UBND tỉnh Lạng Sơn;\n")
        paths = [self.file("a.txt", text.format(15, 16)), self.file("b.txt", text.format(16, 15))]
        keys = ["vn;lang-son/ubnd/KH/2024/15/KH-UBND", "vn;lang-son/ubnd/KH/2024/16/KH-UBND"]
        self.assertEqual([sorted(cycle) for cycle in self.graph(*paths)["cycles"]], [keys])
        self.assertEqual(len(self.graph("--collapse", "--reduce", *paths)["nodes"]), 2)
        self.assertEqual(self.graph("--relation", "amends", *paths)["cycles"], [])
        drawn = self.run_tool(*paths).out.decode()
        self.assertEqual(drawn.count('color="#e67e22"'), 2)
        self.assertIn("viện dẫn vòng quanh", drawn)
        self.assertEqual(self.run_tool("-f", "mermaid", *paths).out.decode().count("viện dẫn vòng quanh"), 2)
        self.assertNotIn("vòng quanh", self.run_tool(paths[0]).out.decode())

    def test_language_of_the_drawing(self):
        for form in ("dot", "mermaid"):
            drawn = self.run_tool("--format", form, "--lang", "en", PLANS).out.decode()
            self.assertIn("carries out", drawn)
            for words in ("thực hiện\"", "Chú giải", "NHÀ NƯỚC", "Cấp tỉnh", "có toàn văn", "Toàn văn: "):
                self.assertNotIn(words, drawn)
        drawn = self.run_tool(PLANS).out.decode()
        for words in ("Chú giải", "NHÀ NƯỚC", "Cấp tỉnh", "có toàn văn", "căn cứ pháp lý có toàn văn", "Toàn văn: "):
            self.assertIn(words, drawn)

    def test_mermaid(self):
        for args in ([PLANS], self.sources(), ["--collapse", PLANS]):
            want = self.graph(*args)
            lines = self.run_tool("--format", "mermaid", *args).out.decode("utf-8").splitlines()
            self.assertEqual(lines[0], "flowchart BT")
            text = r"(?:[^\x00-\x7f]|[A-Za-z0-9 ./,()-]|#[0-9]+;|<br/>)*"
            node = re.compile(rf'  n([0-9]+)\["{text}"\]:::[A-Za-z]+')
            edge = re.compile(rf'  n[0-9]+ (?:==>|-->|-\.->|-\.-)\|"{text}"\| n[0-9]+')
            self.assertEqual(sum(bool(node.fullmatch(line)) for line in lines), len(want["nodes"]))
            self.assertEqual(sum(bool(edge.fullmatch(line)) for line in lines), len(self.edges(want)))
            others = [line for line in lines[1:] if not node.fullmatch(line) and not edge.fullmatch(line)]
            self.assertTrue(all(line.startswith("  classDef ") for line in others), others)

    def test_pictures(self):
        for ending, begin in (("svg", b"<?xml"), ("png", b"\x89PNG\r\n"), ("pdf", b"%PDF-")):
            out = self.folder / ("out." + ending)
            run = self.run_tool("-o", out, *self.sources())
            if run.status != 0 and NO_GRAPHVIZ in run.err:
                self.skipTest("built without Graphviz")
            self.check(run, 0)
            self.assertTrue(out.read_bytes().startswith(begin), ending)

    def test_what_to_do_about_a_drawing_too_large_to_read(self):
        cited = "".join(f"Quyết định số {i}/QĐ-TTg ngày 06/11/2018 của Thủ tướng Chính phủ;\n" for i in range(1, 1501))
        path = self.file("a.txt", "Căn cứ:\n" + cited)
        run = self.run_tool("-o", self.folder / "a.svg", path)
        if run.status != 0 and NO_GRAPHVIZ in run.err:
            self.skipTest("built without Graphviz")
        self.check(run, 0, "m wide and")
        self.assertRegex(run.err, r"is \d\.\d m wide and \d\.\d m high; --root")
        self.assertRegex(self.run_tool("-o", self.folder / "a.png", path).err, r"high at \d\d dots per inch; --root")
        self.assertEqual(self.run_tool("-o", self.folder / "b.svg", "--collapse", path).err, "")

    def test_format_from_the_ending(self):
        path = self.file("a.txt")
        for ending, form in (("gv", "dot"), ("dot", "dot"), ("json", "json"), ("graphml", "graphml"), ("jsonld", "jsonld"),
                             ("mmd", "mermaid"), ("mermaid", "mermaid"), ("txt", "dot")):
            out = self.folder / ("out." + ending)
            self.check(self.run_tool("-o", out, path), 0)
            self.assertEqual(out.read_bytes(), self.run_tool("--format", form, path).out, ending)
        out = self.folder / "graph.json"
        self.check(self.run_tool("--format", "dot", "-o", out, path), 0)
        self.assertTrue(out.read_bytes().startswith(b"digraph"), "--format goes before the ending")

    def test_order_of_inputs_changes_nothing(self):
        files = sorted(PLANS.iterdir())
        for form in FORMATS:
            for args in ([], ["--collapse", "--reduce"]):
                there = self.run_tool("--format", form, *args, *files).out
                back = self.run_tool("--format", form, *args, *reversed(files)).out
                self.assertEqual(there, back, form)


class Selects(ToolCase, unittest.TestCase):
    name = "refgraph"

    def keys(self, *args):
        run = self.run_tool("--format", "json", *args)
        self.check(run, 0)
        return [node["key"] for node in json.loads(run.out)["nodes"]]

    def sources(self):
        return sources(self, "c.txt")

    def test_root_as_people_write_it(self):
        province = "vn;cao-bang/ubnd/KH/2024/15/KH-UBND"
        for root in ("15/KH-UBND Cao Bằng", "15/KH-UBND cao bang", "Kế hoạch 15 của UBND tỉnh Cao Bằng", province,
                     "urn:lex:vn;cao.bang:uy.ban.nhan.dan:ke.hoach:2024-03-05;15-kh-ubnd"):
            found = self.keys("--root", root, "--direction", "up", "--depth", 1, *self.sources())
            self.assertEqual(found, ["vn/trung-uong-dang/KL/k13/57-KL/TW", province], root)
        found = self.keys("-r", "57-KL/TW 2013", *self.sources())
        self.assertEqual(len(found), 4)

    def test_ambiguous_root_lists_the_candidates(self):
        out = self.folder / "out.json"
        run = self.run_tool("--root", "15/KH-UBND", "-o", out, *self.sources())
        self.check(run, 2, "matches 2 directives", "vn;cao-bang/ubnd/KH/2024/15/KH-UBND",
                   "vn;lang-son/ubnd/KH/2024/15/KH-UBND")
        self.assertEqual(run.out, b"")
        self.assertFalse(out.exists())

    def test_unknown_root(self):
        self.check(self.run_tool("--root", "99/QĐ-\x1b[31mTTg", *self.sources()), 2, "no directive matches '99/QĐ-?[31mTTg'")

    def test_wrong_options(self):
        path = self.file("a.txt")
        for args, said in ((["--depth", "2"], "--root"), (["--direction", "up"], "--root"),
                           (["--root", "57", "--depth", "0"], "--depth"), (["--relation", "loves"], "implements"),
                           (["--relation", "amended_by"], "amends"), (["--level", ""], "province"),
                           (["--level", "province,"], "province"), (["--period", "24"], "2021-2025"),
                           (["--period", "2025-2021"], "2021-2025"), (["--period", "2021-20255"], "2021-2025"),
                           (["--direction", "sideways"], "down")):
            run = self.run_tool(*args, path)
            self.check(run, 2, said)
            self.assertEqual(len(run.err.splitlines()), 1)

    def test_relation(self):
        path = self.file("a.txt", LINE + OTHER)
        graph = json.loads(self.run_tool("--format", "json", "--relation", "basis", path).out)
        self.assertEqual([edge["relation"] for edge in graph["edges"]], ["basis"])
        self.assertEqual(len(graph["nodes"]), 2)
        both = json.loads(self.run_tool("--format", "json", "--relation", "basis", "--relation", "implements", path).out)
        self.assertEqual(len(both["edges"]), 2)

    def test_level_and_period(self):
        self.assertEqual(self.keys("--level", "province", *self.sources()),
                         ["vn;cao-bang/ubnd/KH/2024/15/KH-UBND", "vn;lang-son/ubnd/KH/2024/15/KH-UBND"])
        self.assertEqual(self.keys("--period", "2024", "--level", "province,central", *self.sources())[0],
                         "vn/trung-uong-dang/KL/k13/57-KL/TW")
        self.assertEqual(self.keys("--period", "1999", *self.sources()), [])

    def test_reduce_keeps_other_relations(self):
        whole = json.loads(self.run_tool("--format", "json", PLANS).out)
        reduced = json.loads(self.run_tool("--format", "json", "--reduce", PLANS).out)
        edges = [{(e["from"], e["to"], e["relation"]) for e in graph["edges"]} for graph in (whole, reduced)]
        gone = edges[0] - edges[1]
        self.assertGreater(len(gone), 0)
        self.assertEqual(reduced["selection"]["edge_count"], len(whole["edges"]))
        parents = {(e["from"], e["to"], e["relation"]) for e in whole["edges"] if e["parent"]}
        self.assertFalse(gone & parents)
        for a, b, relation in gone:
            self.assertTrue(self.path(edges[1], a, b, relation), (a, b, relation))

    def path(self, edges, start, end, relation):
        seen, todo = {start}, [start]
        while todo:
            at = todo.pop()
            new = {b for a, b, r in edges if a == at and r == relation} - seen
            seen |= new
            todo += new
        return end in seen


class Large(ToolCase, unittest.TestCase):
    """Ten thousand nodes: --collapse draws them as a handful of boxes."""
    name = "refgraph"

    def test_ten_thousand_nodes(self):
        plans = self.folder / "archive"
        cascade.write(plans, 120)
        graph = json.loads(Run("refgraph", "--format", "json", plans).out)
        self.assertGreater(len(graph["nodes"]), 10000)
        begin = time.monotonic()
        run = Run("refgraph", "--collapse", "--format", "dot", plans)
        took = time.monotonic() - begin
        self.check(run, 0)
        self.assertLess(took, 60, "seconds, under the sanitizers")
        self.assertLess(len(run.out), 100_000)
        small = json.loads(Run("refgraph", "--collapse", "--format", "json", plans).out)
        self.assertLess(len(small["nodes"]), 20)
        members = [key for node in small["nodes"] for key in node.get("members", [node["key"]])]
        self.assertEqual(sorted(members), sorted(node["key"] for node in graph["nodes"]), "each is in one box")
        sizes = {(node["type"], node["level"]): len(node.get("members", [])) for node in small["nodes"]}
        self.assertEqual(sizes[("KH", "province")], 28)
        self.assertEqual(sizes[("KH", "commune")], 28 * 120)
        self.assertEqual(sum(edge["count"] for edge in small["edges"]), len(graph["edges"]))


if __name__ == "__main__":
    unittest.main()
