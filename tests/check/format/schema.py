"""What SARIF 2.1.0 demands of a log, as far as we write one: a validator of our own, by clause.

Written from the prose of the standard (OASIS, 27 March 2020). A property that this file does not
know is a problem, so nothing can be written that was not looked up.
"""

from __future__ import annotations

import re
from typing import Any

_LEVELS = {"none", "note", "warning", "error"}
_URI = re.compile(r"[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")


def problems(log: Any) -> list[str]:
    """Return every way in which ``log`` is not SARIF 2.1.0."""
    found: list[str] = []
    _object(log, "log", {"$schema", "version", "runs"}, {"version", "runs"}, found)
    if log.get("version") != "2.1.0":
        found.append("3.13.2: version")
    for at, run in enumerate(log.get("runs", ())):
        _run(run, f"runs[{at}]", found)
    return found


def _object(node: Any, at: str, known: set[str], needed: set[str], found: list[str]) -> None:
    if not isinstance(node, dict):
        found.append(f"{at} is no object")
        return
    found += [f"{at}.{name} is unknown" for name in sorted(set(node) - known)]
    found += [f"{at}.{name} is missing" for name in sorted(needed - set(node))]


def _run(run: Any, at: str, found: list[str]) -> None:
    known = {"tool", "columnKind", "originalUriBaseIds", "results"}
    _object(run, at, known, {"tool"}, found)
    if run.get("columnKind") not in ("utf16CodeUnits", "unicodeCodePoints"):
        found.append(f"{at}: 3.14.17 columnKind")
    driver = run["tool"]["driver"]
    names = {"name", "version", "informationUri", "language", "rules"}
    _object(driver, f"{at}.driver", names, {"name"}, found)
    if not re.fullmatch(r"[a-z]{2}-[A-Z]{2}", driver.get("language", "en-US")):
        found.append(f"{at}: 3.19.21 language")
    rules = driver.get("rules", [])
    for rule in rules:
        _rule(rule, f"{at}.{rule.get('id')}", found)
    if len({rule.get("id") for rule in rules}) != len(rules):
        found.append(f"{at}: 3.19.23 rules are not unique")
    for number, result in enumerate(run.get("results", ())):
        _result(result, rules, f"{at}.results[{number}]", found)


def _rule(rule: Any, at: str, found: list[str]) -> None:
    texts = {"shortDescription", "fullDescription", "help"}
    _object(rule, at, {"id", "helpUri", "defaultConfiguration", *texts}, {"id"}, found)
    for name in texts & set(rule):
        _message(rule[name], f"{at}.{name}", found)
    if rule.get("defaultConfiguration", {}).get("level", "warning") not in _LEVELS:
        found.append(f"{at}: 3.50.3 level")
    if not _URI.fullmatch(rule.get("helpUri", "x")):
        found.append(f"{at}: helpUri is no URI")


def _message(message: Any, at: str, found: list[str]) -> None:
    _object(message, at, {"text"}, {"text"}, found)
    if not isinstance(message.get("text"), str) or not message["text"]:
        found.append(f"{at}: 3.11.8 text")


def _result(result: Any, rules: list[Any], at: str, found: list[str]) -> None:
    known = {"ruleId", "ruleIndex", "level", "message", "partialFingerprints"}
    _object(result, at, known | {"locations", "relatedLocations"}, {"message"}, found)
    _message(result["message"], at, found)
    if result.get("level") not in _LEVELS:
        found.append(f"{at}: 3.27.10 level")
    index = result.get("ruleIndex", -1)
    if not (0 <= index < len(rules) and rules[index]["id"] == result.get("ruleId")):
        found.append(f"{at}: 3.27.6 ruleIndex is not that of ruleId")
    for location in (*result.get("locations", ()), *result.get("relatedLocations", ())):
        _location(location, at, found)


def _location(location: Any, at: str, found: list[str]) -> None:
    known = {"id", "physicalLocation", "logicalLocations", "message"}
    _object(location, f"{at}.location", known, set(), found)
    for each in location.get("logicalLocations", ()):
        _object(each, f"{at}.logical", {"name", "fullyQualifiedName", "kind"}, set(), found)
    physical = location.get("physicalLocation")
    if physical is None:
        return
    _object(physical, f"{at}.physical", {"artifactLocation", "region"}, set(), found)
    artifact = physical["artifactLocation"]
    _object(artifact, f"{at}.artifact", {"uri", "uriBaseId"}, set(), found)
    if not _URI.fullmatch(artifact["uri"]) or artifact["uri"].startswith("/"):
        found.append(f"{at}: 3.4.3 uri with a base is a relative reference")
    region = physical["region"]
    names = {"startLine", "startColumn", "endColumn", "snippet"}
    _object(region, f"{at}.region", names, {"startLine"}, found)
    if region["startLine"] < 1 or region.get("startColumn", 1) < 1:
        found.append(f"{at}: 3.30.5 counts from 1")
    if region.get("endColumn", 10**9) < region.get("startColumn", 1):
        found.append(f"{at}: 3.30.8 endColumn")
