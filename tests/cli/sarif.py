"""What SARIF 2.1.0 (OASIS, plus errata 01) requires of the parts that refaudit writes; numbers are its sections."""
import re
from urllib.parse import urlsplit

URI = re.compile(r"^(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$")
LEVELS = {"none", "note", "warning", "error"}
KINDS = {"pass", "open", "informational", "notApplicable", "review", "fail"}


class Check:
    def __init__(self):
        self.problems = []

    def need(self, fact, text):
        if not fact:
            self.problems.append(text)

    def message(self, value, where):
        self.need(isinstance(value, dict) and isinstance(value.get("text"), str) and value["text"],
                  f"{where}: a message needs text (3.11.8)")

    def artifact_location(self, value, where):
        uri = value.get("uri")
        self.need(isinstance(uri, str) and URI.match(uri), f"{where}: uri {uri!r} is no URI reference (3.4.3)")
        if isinstance(uri, str) and "uriBaseId" in value:
            self.need(not urlsplit(uri).scheme and not uri.startswith("/"),
                      f"{where}: a uri with uriBaseId is relative (3.4.4)")
        elif isinstance(uri, str):
            self.need(urlsplit(uri).scheme, f"{where}: an absolute uri has a scheme")

    def region(self, value, where):
        for name in ("startLine", "startColumn"):
            if name in value:
                self.need(isinstance(value[name], int) and value[name] >= 1, f"{where}: {name} counts from 1 (3.30)")
        if "byteLength" in value:
            self.need(value.get("byteOffset", -1) >= 0 and value["byteLength"] >= 0,
                      f"{where}: byteLength needs byteOffset (3.30.11)")
        if "snippet" in value:
            self.message(value["snippet"], where + " snippet")

    def location(self, value, where):
        if "id" in value:
            self.need(isinstance(value["id"], int) and value["id"] >= -1, f"{where}: id (3.28.2)")
        physical = value.get("physicalLocation", {})
        self.need("artifactLocation" in physical, f"{where}: artifactLocation is missing (3.29.3)")
        self.artifact_location(physical.get("artifactLocation", {}), where)
        if "region" in physical:
            self.region(physical["region"], where)

    def driver(self, value):
        self.need(isinstance(value.get("name"), str) and value["name"], "driver.name is missing (3.19.8)")
        self.need(re.match(r"^\d+\.\d+\.\d+$", value.get("semanticVersion", "")), "driver.semanticVersion (3.19.12)")
        ids = [rule.get("id") for rule in value.get("rules", [])]
        self.need(all(isinstance(name, str) and name for name in ids), "a rule has no id (3.49.3)")
        self.need(len(ids) == len(set(ids)), "rules: ids repeat (3.49.3)")
        for rule in value.get("rules", []):
            for name in ("shortDescription", "fullDescription", "help"):
                self.message(rule.get(name), f"rule {rule.get('id')} {name}")
            self.need(rule["defaultConfiguration"]["level"] in LEVELS, "defaultConfiguration.level (3.50.3)")
            self.need(isinstance(rule["defaultConfiguration"]["enabled"], bool), "defaultConfiguration.enabled (3.50.2)")
        return ids

    def result(self, value, rules, where):
        self.message(value.get("message"), where)
        self.need(value.get("level", "warning") in LEVELS, f"{where}: level (3.27.10)")
        self.need(value.get("kind", "fail") in KINDS, f"{where}: kind (3.27.9)")
        if value.get("kind", "fail") != "fail":
            self.need(value.get("level") == "none", f"{where}: a kind other than fail has level none (3.27.9)")
        index = value.get("ruleIndex", -1)
        self.need(0 <= index < len(rules) and rules[index] == value.get("ruleId"), f"{where}: ruleIndex (3.27.6)")
        for name, least in (("locations", 1), ("relatedLocations", 0)):
            self.need(len(value.get(name, [])) >= least, f"{where}: {name} is empty")
            for i, place in enumerate(value.get(name, [])):
                self.location(place, f"{where} {name}[{i}]")
        ids = [place["id"] for name in ("locations", "relatedLocations") for place in value.get(name, [])
               if "id" in place]
        self.need(len(ids) == len(set(ids)), f"{where}: ids of locations repeat (3.28.2)")
        prints = value.get("partialFingerprints", {})
        self.need(all(isinstance(text, str) for text in prints.values()), f"{where}: partialFingerprints (3.27.17)")

    def run(self, value):
        self.need("driver" in value.get("tool", {}), "tool.driver is missing (3.18.2)")
        rules = self.driver(value["tool"]["driver"])
        self.need(value.get("columnKind") in ("utf16CodeUnits", "unicodeCodePoints"), "columnKind (3.14.17)")
        self.need(isinstance(value.get("results"), list), "results is missing (3.14.23)")
        for i, result in enumerate(value.get("results", [])):
            self.result(result, rules, f"results[{i}]")
        for invocation in value.get("invocations", []):
            self.need(isinstance(invocation.get("executionSuccessful"), bool), "executionSuccessful (3.20.14)")
            for note in invocation.get("toolExecutionNotifications", []):
                self.message(note.get("message"), "notification")
                self.need(note.get("level", "warning") in LEVELS, "notification level (3.58.6)")
                for place in note.get("locations", []):
                    self.location(place, "notification")


def problems(log):
    check = Check()
    check.need(log.get("version") == "2.1.0", "version is not 2.1.0 (3.13.2)")
    check.need(isinstance(log.get("runs"), list) and len(log["runs"]) == 1, "runs is missing (3.13.4)")
    for run in log.get("runs", []):
        check.run(run)
    return check.problems
