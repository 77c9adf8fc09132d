"""A report with a finding of every kind: severities, both sides, odd characters, no place."""

from __future__ import annotations

from zonegraph.check import cards
from zonegraph.check.format.report import Report
from zonegraph.finding import Finding, Severity, Side

ZONE = "https://w3id.org/zonegraph/id/zone-云岭高新区"
FINDINGS = (
    Finding(
        check="S302",
        severity=Severity.WARNING,
        message_zh="云岭高新区：只有一个数。",
        message_en="云岭高新区: one value.",
        focus=ZONE,
        path="https://w3id.org/zonegraph/ontology#hasObservation",
        value="a|b|c",
        component="http://www.w3.org/ns/shacl#SPARQLConstraintComponent",
        source_shape="https://w3id.org/zonegraph/shapes#S302-values",
        quote="营业收入1200亿元",
        file="graph/甲 乙.md",
        line=7,
        column=3,
        sides=(Side(label="营业收入 1300亿元", file="b.md", line=2, column=1, quote="1300亿元"),),
    ),
    Finding(
        check="S205",
        severity=Severity.VIOLATION,
        message_zh="置信度，100% 错：\n<b>|`甲`",
        message_en="confidence, 100% wrong:\n<b>|`a` \x1b[31m",
        focus=ZONE,
    ),
    Finding(
        check="P309",
        severity=Severity.INFO,
        message_zh="一名两物",
        message_en="one name",
        file="c.ttl",
        line=1,
        column=1,
    ),
    Finding(check="own", severity=Severity.INFO, message_zh="别人的", message_en="foreign"),
)


def report(lang: str = "en", *, colour: bool = False) -> Report:
    """Return the report in ``lang``."""
    return Report(findings=FINDINGS, cards=cards(), lang=lang, colour=colour)
