# ruff: noqa: N815 (our names are the ontology's, in camel case)
"""Names and tables of the ontology. Made by ``python -m zonegraph.generate vocab``; do not edit.

Local names (``hasProject``) are what claims carry; ``ZG.hasProject`` is the IRI. Sources: the term
files and the closed concept schemes of ontology/, SHA-256
4ce50c9799c48602dc1ffd25bfaca86a78805ec8104542c75e9dedb5d3261195.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What a statement property joins. Classes are local names; see ``is_a`` for subclasses.

    ``domain`` and ``range`` are the one OWL class each; ``subjects`` and ``objects`` the classes
    that articles are expected to use it with (never wider than those). ``kind`` is entity, concept,
    observation or literal; a literal has a ``datatype`` IRI and no ``range`` and ``objects``.
    ``planned`` is the property of the derived graph for what is only planned, if there is one.
    """

    domain: str
    range: str | None
    subjects: tuple[str, ...]
    objects: tuple[str, ...]
    kind: str
    datatype: str | None
    planned: str | None
    parent: str | None
    symmetric: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A concept of a closed scheme: local name, labels, other forms, and its place.

    ``order`` is the place of a stage in the usual course (900 and above: off the course),
    ``broader`` the local name of the concept above, ``code`` the short name that records carry.
    """

    local: str
    zh: str
    en: str
    alt: tuple[str, ...]
    order: int | None
    broader: str | None
    code: str | None


class ZG:
    """IRIs of all terms and concepts; a Python keyword has an underscore after it (``from_``)."""

    # --- classes
    # An entity that acts in a report: an organization, a person, or a territory standing for those
    # who run it.
    Actor: Final = "https://w3id.org/zonegraph/ontology#Actor"
    # An organization or a person that can bear responsibility and can speak.
    Agent: Final = "https://w3id.org/zonegraph/ontology#Agent"
    # One report of a newspaper, or a digest of one.
    Article: Final = "https://w3id.org/zonegraph/ontology#Article"
    # A basis on which a number compares or accumulates.
    Basis: Final = "https://w3id.org/zonegraph/ontology#Basis"
    # One statement of one article, traceable to its words.
    Claim: Final = "https://w3id.org/zonegraph/ontology#Claim"
    # A value from one of the ontology's own concept schemes.
    CodedValue: Final = "https://w3id.org/zonegraph/ontology#CodedValue"
    # All named graphs of one build.
    Dataset: Final = "https://w3id.org/zonegraph/ontology#Dataset"
    # A firm or group that does business.
    Enterprise: Final = "https://w3id.org/zonegraph/ontology#Enterprise"
    # A thing that articles name and that can be pointed at again.
    Entity: Final = "https://w3id.org/zonegraph/ontology#Entity"
    # A class that an entity of the graph may carry as its own.
    EntityKind: Final = "https://w3id.org/zonegraph/ontology#EntityKind"
    # A meeting, conference, contest, ceremony, visit or signing.
    Event: Final = "https://w3id.org/zonegraph/ontology#Event"
    # A stretch of an article's characters that a claim was read from.
    Evidence: Final = "https://w3id.org/zonegraph/ontology#Evidence"
    # One named graph of a dataset: the claims of an article, the entities, or the derived direct
    # triples.
    Graph: Final = "https://w3id.org/zonegraph/ontology#Graph"
    # A title, award, ranking list or recognition.
    Honour: Final = "https://w3id.org/zonegraph/ontology#Honour"
    # A quantity that can be measured and compared.
    Indicator: Final = "https://w3id.org/zonegraph/ontology#Indicator"
    # An industry, sector or field of technology as a branch of business.
    Industry: Final = "https://w3id.org/zonegraph/ontology#Industry"
    # Roads, railways, airports, bridges, ports, networks, water systems, housing and the like.
    Infrastructure: Final = "https://w3id.org/zonegraph/ontology#Infrastructure"
    # A research institute, laboratory, university or hospital.
    Institute: Final = "https://w3id.org/zonegraph/ontology#Institute"
    # A level of administrative recognition.
    Level: Final = "https://w3id.org/zonegraph/ontology#Level"
    # The state of realisation of a claim.
    Modality: Final = "https://w3id.org/zonegraph/ontology#Modality"
    # A newspaper that prints articles.
    Newspaper: Final = "https://w3id.org/zonegraph/ontology#Newspaper"
    # A claim that gives the value of an indicator.
    Observation: Final = "https://w3id.org/zonegraph/ontology#Observation"
    # A named body of people that acts as one.
    Organization: Final = "https://w3id.org/zonegraph/ontology#Organization"
    # A specialised park, district, base, town or incubation area inside or beside a zone.
    Park: Final = "https://w3id.org/zonegraph/ontology#Park"
    # A human being whom an article names.
    Person: Final = "https://w3id.org/zonegraph/ontology#Person"
    # An administrative division, region, street, river, lake, mountain or village.
    Place: Final = "https://w3id.org/zonegraph/ontology#Place"
    # A platform that serves others: cloud, testing, innovation, data, an incubator or a
    # workstation.
    Platform: Final = "https://w3id.org/zonegraph/ontology#Platform"
    # A document, law, set of measures or reform with a name.
    Policy: Final = "https://w3id.org/zonegraph/ontology#Policy"
    # A post in some body.
    Position: Final = "https://w3id.org/zonegraph/ontology#Position"
    # A degree of fineness in stating a time.
    Precision: Final = "https://w3id.org/zonegraph/ontology#Precision"
    # What is made, sold, developed, provided or used: a product, service or technology.
    Product: Final = "https://w3id.org/zonegraph/ontology#Product"
    # A named thing that is built, produced or carried out: a project, plant, base, centre or phase.
    Project: Final = "https://w3id.org/zonegraph/ontology#Project"
    # What a claim may point to: an entity or a coded value.
    Referent: Final = "https://w3id.org/zonegraph/ontology#Referent"
    # A stage in the life of an undertaking.
    Stage: Final = "https://w3id.org/zonegraph/ontology#Stage"
    # An ontology property that a claim may use.
    StatementProperty: Final = "https://w3id.org/zonegraph/ontology#StatementProperty"
    # A strategy, plan, action, campaign, mode, slogan or goal with a name.
    Strategy: Final = "https://w3id.org/zonegraph/ontology#Strategy"
    # An area on the map that can hold other things.
    Territory: Final = "https://w3id.org/zonegraph/ontology#Territory"
    # A thing with stages, from planning and building to operation.
    Undertaking: Final = "https://w3id.org/zonegraph/ontology#Undertaking"
    # A unit as printed, with its scale.
    Unit: Final = "https://w3id.org/zonegraph/ontology#Unit"
    # A territory that a government set up for industrial development under policies of its own.
    Zone: Final = "https://w3id.org/zonegraph/ontology#Zone"

    # --- properties
    # The subject takes over or merges with the object.
    acquires: Final = "https://w3id.org/zonegraph/ontology#acquires"
    # The subject wants to become or to create the object.
    aimsAt: Final = "https://w3id.org/zonegraph/ontology#aimsAt"
    # The object approved, recognised or designated the subject.
    approvedBy: Final = "https://w3id.org/zonegraph/ontology#approvedBy"
    # The person or organization whose words the article reports.
    attributedTo: Final = "https://w3id.org/zonegraph/ontology#attributedTo"
    # The object awards the subject.
    awardedBy: Final = "https://w3id.org/zonegraph/ontology#awardedBy"
    # The code of the unit of the same kind that the factor converts to.
    baseUnit: Final = "https://w3id.org/zonegraph/ontology#baseUnit"
    # The basis on which the number compares or accumulates.
    basis: Final = "https://w3id.org/zonegraph/ontology#basis"
    # The object constructed the subject.
    builtBy: Final = "https://w3id.org/zonegraph/ontology#builtBy"
    # The name of one writer of the article.
    byline: Final = "https://w3id.org/zonegraph/ontology#byline"
    # The code of a class in a classification that covers about the same as the concept.
    closeNotation: Final = "https://w3id.org/zonegraph/ontology#closeNotation"
    # How sure the rule is that it read the claim rightly, from 0 to 1.
    confidence: Final = "https://w3id.org/zonegraph/ontology#confidence"
    # The subject is a step of the object strategy or answers to it.
    contributesTo: Final = "https://w3id.org/zonegraph/ontology#contributesTo"
    # Subject and object cooperate, have an agreement or work jointly.
    cooperatesWith: Final = "https://w3id.org/zonegraph/ontology#cooperatesWith"
    # The last day by which the subject is to be done.
    deadline: Final = "https://w3id.org/zonegraph/ontology#deadline"
    # The whole of which a share is taken, as the text names it.
    denominator: Final = "https://w3id.org/zonegraph/ontology#denominator"
    # The subject researches, develops or provides the object.
    develops: Final = "https://w3id.org/zonegraph/ontology#develops"
    # The citation of the printed article that a digest restates.
    digestOf: Final = "https://w3id.org/zonegraph/ontology#digestOf"
    # Whether a larger value of the indicator is better, worse or neither.
    direction: Final = "https://w3id.org/zonegraph/ontology#direction"
    # The subject's administrative division code under GB/T 2260.
    divisionCode: Final = "https://w3id.org/zonegraph/ontology#divisionCode"
    # The name of one editor of the page.
    editor: Final = "https://w3id.org/zonegraph/ontology#editor"
    # Where the evidence ends in the article's repaired text, exclusive.
    end: Final = "https://w3id.org/zonegraph/ontology#end"
    # The column of the evidence's last character in the file that was read.
    endColumn: Final = "https://w3id.org/zonegraph/ontology#endColumn"
    # The line of the evidence's last character in the file that was read.
    endLine: Final = "https://w3id.org/zonegraph/ontology#endLine"
    # The characters of an article that the claim was read from.
    evidence: Final = "https://w3id.org/zonegraph/ontology#evidence"
    # The characters of the evidence, unchanged.
    exact: Final = "https://w3id.org/zonegraph/ontology#exact"
    # A name that the subject officially bore before.
    formerName: Final = "https://w3id.org/zonegraph/ontology#formerName"
    # The object founded, initiated or set up the subject, alone or with others.
    foundedBy: Final = "https://w3id.org/zonegraph/ontology#foundedBy"
    # The date on which the subject was founded or created.
    foundedOn: Final = "https://w3id.org/zonegraph/ontology#foundedOn"
    # The first day of the time that the claim is about, inclusive.
    from_: Final = "https://w3id.org/zonegraph/ontology#from"
    # A goal of the subject, stated in words.
    goal: Final = "https://w3id.org/zonegraph/ontology#goal"
    # The object, a committee or government, administers the subject.
    governedBy: Final = "https://w3id.org/zonegraph/ontology#governedBy"
    # The graph holds what the object article says.
    graphOf: Final = "https://w3id.org/zonegraph/ontology#graphOf"
    # The object firm is in the subject or settles there.
    hasEnterprise: Final = "https://w3id.org/zonegraph/ontology#hasEnterprise"
    # The dataset holds the object graph.
    hasGraph: Final = "https://w3id.org/zonegraph/ontology#hasGraph"
    # The subject develops or has the object industry.
    hasIndustry: Final = "https://w3id.org/zonegraph/ontology#hasIndustry"
    # The subject has or builds the object facility.
    hasInfrastructure: Final = "https://w3id.org/zonegraph/ontology#hasInfrastructure"
    # The object institute is in the subject.
    hasInstitute: Final = "https://w3id.org/zonegraph/ontology#hasInstitute"
    # The object observation measures the subject.
    hasObservation: Final = "https://w3id.org/zonegraph/ontology#hasObservation"
    # The subject has or builds the object park.
    hasPark: Final = "https://w3id.org/zonegraph/ontology#hasPark"
    # The object is one of the parts that make up the subject.
    hasPart: Final = "https://w3id.org/zonegraph/ontology#hasPart"
    # The subject has or builds the object platform.
    hasPlatform: Final = "https://w3id.org/zonegraph/ontology#hasPlatform"
    # The subject attracts, builds or has the object project.
    hasProject: Final = "https://w3id.org/zonegraph/ontology#hasProject"
    # The main headline of the article.
    headline: Final = "https://w3id.org/zonegraph/ontology#headline"
    # The date on which the event is held.
    heldOn: Final = "https://w3id.org/zonegraph/ontology#heldOn"
    # The subject holds the object post.
    holdsPosition: Final = "https://w3id.org/zonegraph/ontology#holdsPosition"
    # The subject applies or carries out the object policy.
    implements: Final = "https://w3id.org/zonegraph/ontology#implements"
    # The article in which the evidence stands.
    inArticle: Final = "https://w3id.org/zonegraph/ontology#inArticle"
    # The subject belongs to the object branch.
    inIndustry: Final = "https://w3id.org/zonegraph/ontology#inIndustry"
    # The subject's name means something only within the object zone.
    inZone: Final = "https://w3id.org/zonegraph/ontology#inZone"
    # The subject incubates or fosters the object firm.
    incubates: Final = "https://w3id.org/zonegraph/ontology#incubates"
    # The indicator that the observation measures.
    indicator: Final = "https://w3id.org/zonegraph/ontology#indicator"
    # Money for the subject comes from the object.
    investedBy: Final = "https://w3id.org/zonegraph/ontology#investedBy"
    # Whether the article restates a printed one in other words.
    isDigest: Final = "https://w3id.org/zonegraph/ontology#isDigest"
    # The subject drew up or released the object policy.
    issues: Final = "https://w3id.org/zonegraph/ontology#issues"
    # The line above the main headline.
    kicker: Final = "https://w3id.org/zonegraph/ontology#kicker"
    # The administrative level at which the subject is recognised.
    level: Final = "https://w3id.org/zonegraph/ontology#level"
    # The subject's shares are listed on the object, an exchange or board.
    listedOn: Final = "https://w3id.org/zonegraph/ontology#listedOn"
    # The datatype of a property's literals, stated where OWL 2 RL lacks that datatype.
    literalDatatype: Final = "https://w3id.org/zonegraph/ontology#literalDatatype"
    # The subject stands within the object.
    locatedIn: Final = "https://w3id.org/zonegraph/ontology#locatedIn"
    # A measure that the subject takes or is to take, stated in words.
    measure: Final = "https://w3id.org/zonegraph/ontology#measure"
    # The article names the subject.
    mentionedIn: Final = "https://w3id.org/zonegraph/ontology#mentionedIn"
    # Whether the claim is achieved, underway, planned, targeted or negated.
    modality: Final = "https://w3id.org/zonegraph/ontology#modality"
    # The newspaper that printed the article.
    newspaper: Final = "https://w3id.org/zonegraph/ontology#newspaper"
    # The entity or coded value that the claim points to.
    object: Final = "https://w3id.org/zonegraph/ontology#object"
    # The words of the text where the object is a coded value.
    objectText: Final = "https://w3id.org/zonegraph/ontology#objectText"
    # A key of subject, indicator and period, by which conflicting values are found.
    observationKey: Final = "https://w3id.org/zonegraph/ontology#observationKey"
    # The object runs, carries out or owns the subject.
    operatedBy: Final = "https://w3id.org/zonegraph/ontology#operatedBy"
    # The body that produces the page together with the newspaper.
    organiser: Final = "https://w3id.org/zonegraph/ontology#organiser"
    # The subject holds, hosts or convenes the object event.
    organizes: Final = "https://w3id.org/zonegraph/ontology#organizes"
    # The page on which the article stands, as the newspaper numbers it.
    page: Final = "https://w3id.org/zonegraph/ontology#page"
    # The subject takes part in the object event.
    participatesIn: Final = "https://w3id.org/zonegraph/ontology#participatesIn"
    # The name of one photographer of the article.
    photographer: Final = "https://w3id.org/zonegraph/ontology#photographer"
    # An article states the relation “acquires” as a plan, a target or an expectation, not as
    # achieved.
    plannedAcquires: Final = "https://w3id.org/zonegraph/ontology#plannedAcquires"
    # An article states the relation “aims at” as a plan, a target or an expectation, not as
    # achieved.
    plannedAimsAt: Final = "https://w3id.org/zonegraph/ontology#plannedAimsAt"
    # An article states the relation “approved by” as a plan, a target or an expectation, not as
    # achieved.
    plannedApprovedBy: Final = "https://w3id.org/zonegraph/ontology#plannedApprovedBy"
    # An article states the relation “awarded by” as a plan, a target or an expectation, not as
    # achieved.
    plannedAwardedBy: Final = "https://w3id.org/zonegraph/ontology#plannedAwardedBy"
    # An article states the relation “built by” as a plan, a target or an expectation, not as
    # achieved.
    plannedBuiltBy: Final = "https://w3id.org/zonegraph/ontology#plannedBuiltBy"
    # An article states the relation “contributes to” as a plan, a target or an expectation, not as
    # achieved.
    plannedContributesTo: Final = "https://w3id.org/zonegraph/ontology#plannedContributesTo"
    # An article states the relation “cooperates with” as a plan, a target or an expectation, not as
    # achieved.
    plannedCooperatesWith: Final = "https://w3id.org/zonegraph/ontology#plannedCooperatesWith"
    # An article states the relation “develops” as a plan, a target or an expectation, not as
    # achieved.
    plannedDevelops: Final = "https://w3id.org/zonegraph/ontology#plannedDevelops"
    # An article states the relation “founded by” as a plan, a target or an expectation, not as
    # achieved.
    plannedFoundedBy: Final = "https://w3id.org/zonegraph/ontology#plannedFoundedBy"
    # An article states the relation “governed by” as a plan, a target or an expectation, not as
    # achieved.
    plannedGovernedBy: Final = "https://w3id.org/zonegraph/ontology#plannedGovernedBy"
    # An article states the relation “has enterprise” as a plan, a target or an expectation, not as
    # achieved.
    plannedHasEnterprise: Final = "https://w3id.org/zonegraph/ontology#plannedHasEnterprise"
    # An article states the relation “has industry” as a plan, a target or an expectation, not as
    # achieved.
    plannedHasIndustry: Final = "https://w3id.org/zonegraph/ontology#plannedHasIndustry"
    # An article states the relation “has infrastructure” as a plan, a target or an expectation, not
    # as achieved.
    plannedHasInfrastructure: Final = "https://w3id.org/zonegraph/ontology#plannedHasInfrastructure"
    # An article states the relation “has institute” as a plan, a target or an expectation, not as
    # achieved.
    plannedHasInstitute: Final = "https://w3id.org/zonegraph/ontology#plannedHasInstitute"
    # An article states the relation “has park” as a plan, a target or an expectation, not as
    # achieved.
    plannedHasPark: Final = "https://w3id.org/zonegraph/ontology#plannedHasPark"
    # An article states the relation “has part” as a plan, a target or an expectation, not as
    # achieved.
    plannedHasPart: Final = "https://w3id.org/zonegraph/ontology#plannedHasPart"
    # An article states the relation “has platform” as a plan, a target or an expectation, not as
    # achieved.
    plannedHasPlatform: Final = "https://w3id.org/zonegraph/ontology#plannedHasPlatform"
    # An article states the relation “has project” as a plan, a target or an expectation, not as
    # achieved.
    plannedHasProject: Final = "https://w3id.org/zonegraph/ontology#plannedHasProject"
    # An article states the relation “holds position” as a plan, a target or an expectation, not as
    # achieved.
    plannedHoldsPosition: Final = "https://w3id.org/zonegraph/ontology#plannedHoldsPosition"
    # An article states the relation “implements” as a plan, a target or an expectation, not as
    # achieved.
    plannedImplements: Final = "https://w3id.org/zonegraph/ontology#plannedImplements"
    # An article states the relation “in industry” as a plan, a target or an expectation, not as
    # achieved.
    plannedInIndustry: Final = "https://w3id.org/zonegraph/ontology#plannedInIndustry"
    # An article states the relation “incubates” as a plan, a target or an expectation, not as
    # achieved.
    plannedIncubates: Final = "https://w3id.org/zonegraph/ontology#plannedIncubates"
    # An article states the relation “invested by” as a plan, a target or an expectation, not as
    # achieved.
    plannedInvestedBy: Final = "https://w3id.org/zonegraph/ontology#plannedInvestedBy"
    # An article states the relation “issues” as a plan, a target or an expectation, not as
    # achieved.
    plannedIssues: Final = "https://w3id.org/zonegraph/ontology#plannedIssues"
    # An article states the relation “listed on” as a plan, a target or an expectation, not as
    # achieved.
    plannedListedOn: Final = "https://w3id.org/zonegraph/ontology#plannedListedOn"
    # An article states the relation “located in” as a plan, a target or an expectation, not as
    # achieved.
    plannedLocatedIn: Final = "https://w3id.org/zonegraph/ontology#plannedLocatedIn"
    # An article states the relation “operated by” as a plan, a target or an expectation, not as
    # achieved.
    plannedOperatedBy: Final = "https://w3id.org/zonegraph/ontology#plannedOperatedBy"
    # An article states the relation “organizes” as a plan, a target or an expectation, not as
    # achieved.
    plannedOrganizes: Final = "https://w3id.org/zonegraph/ontology#plannedOrganizes"
    # An article states the relation “participates in” as a plan, a target or an expectation, not as
    # achieved.
    plannedParticipatesIn: Final = "https://w3id.org/zonegraph/ontology#plannedParticipatesIn"
    # An article states the relation “position in” as a plan, a target or an expectation, not as
    # achieved.
    plannedPositionIn: Final = "https://w3id.org/zonegraph/ontology#plannedPositionIn"
    # An article states the relation “produces” as a plan, a target or an expectation, not as
    # achieved.
    plannedProduces: Final = "https://w3id.org/zonegraph/ontology#plannedProduces"
    # An article states the relation “pursues” as a plan, a target or an expectation, not as
    # achieved.
    plannedPursues: Final = "https://w3id.org/zonegraph/ontology#plannedPursues"
    # An article states the relation “receives” as a plan, a target or an expectation, not as
    # achieved.
    plannedReceives: Final = "https://w3id.org/zonegraph/ontology#plannedReceives"
    # An article states the relation “relocates to” as a plan, a target or an expectation, not as
    # achieved.
    plannedRelocatesTo: Final = "https://w3id.org/zonegraph/ontology#plannedRelocatesTo"
    # An article states the relation “serves” as a plan, a target or an expectation, not as
    # achieved.
    plannedServes: Final = "https://w3id.org/zonegraph/ontology#plannedServes"
    # An article states the relation “spun off from” as a plan, a target or an expectation, not as
    # achieved.
    plannedSpunOffFrom: Final = "https://w3id.org/zonegraph/ontology#plannedSpunOffFrom"
    # An article states the relation “subsidiary of” as a plan, a target or an expectation, not as
    # achieved.
    plannedSubsidiaryOf: Final = "https://w3id.org/zonegraph/ontology#plannedSubsidiaryOf"
    # An article states the relation “supported by” as a plan, a target or an expectation, not as
    # achieved.
    plannedSupportedBy: Final = "https://w3id.org/zonegraph/ontology#plannedSupportedBy"
    # An article states the relation “uses” as a plan, a target or an expectation, not as achieved.
    plannedUses: Final = "https://w3id.org/zonegraph/ontology#plannedUses"
    # Articles state some planned relation between two entities.
    plansRelation: Final = "https://w3id.org/zonegraph/ontology#plansRelation"
    # The subject post exists in the object.
    positionIn: Final = "https://w3id.org/zonegraph/ontology#positionIn"
    # How finely the text states the time.
    precision: Final = "https://w3id.org/zonegraph/ontology#precision"
    # The subject makes or will make the object.
    produces: Final = "https://w3id.org/zonegraph/ontology#produces"
    # The ontology property that the claim uses.
    property: Final = "https://w3id.org/zonegraph/ontology#property"
    # The date of the issue that printed the article.
    publishedOn: Final = "https://w3id.org/zonegraph/ontology#publishedOn"
    # The subject carries out or upholds the object strategy.
    pursues: Final = "https://w3id.org/zonegraph/ontology#pursues"
    # The word that the text prints around the number to qualify it.
    qualifier: Final = "https://w3id.org/zonegraph/ontology#qualifier"
    # The subject was awarded the object, named so, or ranked in it.
    receives: Final = "https://w3id.org/zonegraph/ontology#receives"
    # Articles state some relation between two entities.
    relatesTo: Final = "https://w3id.org/zonegraph/ontology#relatesTo"
    # The subject moves to the object, wholly or in part.
    relocatesTo: Final = "https://w3id.org/zonegraph/ontology#relocatesTo"
    # The id of the rule that read the claim.
    rule: Final = "https://w3id.org/zonegraph/ontology#rule"
    # The name of the page's section or column.
    section: Final = "https://w3id.org/zonegraph/ontology#section"
    # The subject works for the benefit of the object.
    serves: Final = "https://w3id.org/zonegraph/ontology#serves"
    # The name of the file that was read, without its folder.
    sourceName: Final = "https://w3id.org/zonegraph/ontology#sourceName"
    # The subject is a firm that came out of the object.
    spunOffFrom: Final = "https://w3id.org/zonegraph/ontology#spunOffFrom"
    # The stage that the subject is in at the time the claim is about.
    stage: Final = "https://w3id.org/zonegraph/ontology#stage"
    # The place of a stage in the usual course; a larger number comes later.
    stageOrder: Final = "https://w3id.org/zonegraph/ontology#stageOrder"
    # Where the evidence begins in the article's repaired text, inclusive.
    start: Final = "https://w3id.org/zonegraph/ontology#start"
    # The column of the evidence's first character in the file that was read.
    startColumn: Final = "https://w3id.org/zonegraph/ontology#startColumn"
    # The line of the evidence's first character in the file that was read.
    startLine: Final = "https://w3id.org/zonegraph/ontology#startLine"
    # The entity that the claim is about.
    subject: Final = "https://w3id.org/zonegraph/ontology#subject"
    # The subject belongs to the object or is a part of it.
    subsidiaryOf: Final = "https://w3id.org/zonegraph/ontology#subsidiaryOf"
    # The subject is helped, funded or favoured by the object.
    supportedBy: Final = "https://w3id.org/zonegraph/ontology#supportedBy"
    # The number with unit and qualifier, in the characters as printed.
    surface: Final = "https://w3id.org/zonegraph/ontology#surface"
    # The SHA-256 of the repaired text in UTF-8, hexadecimal.
    textHash: Final = "https://w3id.org/zonegraph/ontology#textHash"
    # The words that the time was read from.
    timeText: Final = "https://w3id.org/zonegraph/ontology#timeText"
    # The last day of the time that the claim is about, inclusive.
    to: Final = "https://w3id.org/zonegraph/ontology#to"
    # The unit in which the text prints the value.
    unit: Final = "https://w3id.org/zonegraph/ontology#unit"
    # How many base units make one of this unit.
    unitFactor: Final = "https://w3id.org/zonegraph/ontology#unitFactor"
    # The kind of quantity that an indicator or unit measures.
    unitKind: Final = "https://w3id.org/zonegraph/ontology#unitKind"
    # The date on which the subject became a national zone.
    upgradedOn: Final = "https://w3id.org/zonegraph/ontology#upgradedOn"
    # The upper end where the value is a range.
    upperValue: Final = "https://w3id.org/zonegraph/ontology#upperValue"
    # The subject applies the object technology or product.
    uses: Final = "https://w3id.org/zonegraph/ontology#uses"
    # The literal that the claim gives: a number, a date or words.
    value: Final = "https://w3id.org/zonegraph/ontology#value"
    # The kind of zone that the subject's name tells.
    zoneKind: Final = "https://w3id.org/zonegraph/ontology#zoneKind"

    # --- datatypes
    # A code of the Chinese standard industrial classification, GB/T 4754-2017.
    gbt4754: Final = "https://w3id.org/zonegraph/ontology#gbt4754"
    # A code of the Chinese Classification of Strategic Emerging Industries (2018).
    sei: Final = "https://w3id.org/zonegraph/ontology#sei"

    # --- concept schemes and concepts
    # The scheme of what a number is compared with or summed over.
    BasisScheme: Final = "https://w3id.org/zonegraph/ontology#BasisScheme"
    # The scheme of levels of administrative recognition.
    LevelScheme: Final = "https://w3id.org/zonegraph/ontology#LevelScheme"
    # The scheme of how far a claim has come true.
    ModalityScheme: Final = "https://w3id.org/zonegraph/ontology#ModalityScheme"
    # The scheme of how finely a time is stated.
    PrecisionScheme: Final = "https://w3id.org/zonegraph/ontology#PrecisionScheme"
    # The scheme of stages in the life of an undertaking, in their usual order.
    StageScheme: Final = "https://w3id.org/zonegraph/ontology#StageScheme"
    # What is said is or was so.
    achieved: Final = "https://w3id.org/zonegraph/ontology#achieved"
    # Summed up since some starting point.
    basisCumulative: Final = "https://w3id.org/zonegraph/ontology#basisCumulative"
    # Compared with the period just before.
    basisMom: Final = "https://w3id.org/zonegraph/ontology#basisMom"
    # A part of some whole.
    basisShare: Final = "https://w3id.org/zonegraph/ontology#basisShare"
    # Compared with the same period of the year before.
    basisYoy: Final = "https://w3id.org/zonegraph/ontology#basisYoy"
    # What is said was given up.
    cancelled: Final = "https://w3id.org/zonegraph/ontology#cancelled"
    # What is said was replaced by a later correction.
    corrected: Final = "https://w3id.org/zonegraph/ontology#corrected"
    # What is said is still to be done, later than it was due.
    delayed: Final = "https://w3id.org/zonegraph/ontology#delayed"
    # What is said was denied by those concerned.
    denied: Final = "https://w3id.org/zonegraph/ontology#denied"
    # What is said is forecast to happen.
    expected: Final = "https://w3id.org/zonegraph/ontology#expected"
    # Recognised by a district, county or county-level city.
    levelDistrict: Final = "https://w3id.org/zonegraph/ontology#levelDistrict"
    # Recognised by a prefecture-level city.
    levelMunicipal: Final = "https://w3id.org/zonegraph/ontology#levelMunicipal"
    # Recognised by the state or one of its ministries.
    levelNational: Final = "https://w3id.org/zonegraph/ontology#levelNational"
    # Recognised by a province, autonomous region or municipality under the central government.
    levelProvincial: Final = "https://w3id.org/zonegraph/ontology#levelProvincial"
    # What is said was due and was not reached.
    missed: Final = "https://w3id.org/zonegraph/ontology#missed"
    # What is said was withdrawn, denied, corrected or did not come true.
    negated: Final = "https://w3id.org/zonegraph/ontology#negated"
    # What is said is to be done and has not been done.
    planned: Final = "https://w3id.org/zonegraph/ontology#planned"
    # The time is one day.
    precisionDay: Final = "https://w3id.org/zonegraph/ontology#precisionDay"
    # The time is one half of a year.
    precisionHalfYear: Final = "https://w3id.org/zonegraph/ontology#precisionHalfYear"
    # The time is one month.
    precisionMonth: Final = "https://w3id.org/zonegraph/ontology#precisionMonth"
    # The time is any other range, and either end may be open.
    precisionPeriod: Final = "https://w3id.org/zonegraph/ontology#precisionPeriod"
    # The time is one quarter of a year.
    precisionQuarter: Final = "https://w3id.org/zonegraph/ontology#precisionQuarter"
    # The time is one year.
    precisionYear: Final = "https://w3id.org/zonegraph/ontology#precisionYear"
    # An agreement was signed and what it is about has not been done.
    signed: Final = "https://w3id.org/zonegraph/ontology#signed"
    # The undertaking has been approved, permitted or registered.
    stageApproved: Final = "https://w3id.org/zonegraph/ontology#stageApproved"
    # The undertaking is being built.
    stageBuilding: Final = "https://w3id.org/zonegraph/ontology#stageBuilding"
    # Construction is finished; use need not have begun.
    stageCompleted: Final = "https://w3id.org/zonegraph/ontology#stageCompleted"
    # The undertaking is behind its due time.
    stageDelayed: Final = "https://w3id.org/zonegraph/ontology#stageDelayed"
    # The undertaking yields the results it was meant to.
    stageEffective: Final = "https://w3id.org/zonegraph/ontology#stageEffective"
    # An existing undertaking is enlarged or given more capital.
    stageExpanding: Final = "https://w3id.org/zonegraph/ontology#stageExpanding"
    # Output has reached the designed capacity.
    stageFullCapacity: Final = "https://w3id.org/zonegraph/ontology#stageFullCapacity"
    # Construction has begun on the ground.
    stageGroundbroken: Final = "https://w3id.org/zonegraph/ontology#stageGroundbroken"
    # Regular operation or use has begun.
    stageInOperation: Final = "https://w3id.org/zonegraph/ontology#stageInOperation"
    # Regular production has begun.
    stageInProduction: Final = "https://w3id.org/zonegraph/ontology#stageInProduction"
    # Work on the undertaking has begun, not necessarily on the ground.
    stageLaunched: Final = "https://w3id.org/zonegraph/ontology#stageLaunched"
    # The product is made in quantity.
    stageMassProduction: Final = "https://w3id.org/zonegraph/ontology#stageMassProduction"
    # The parties are talking and nothing has been signed.
    stageNegotiated: Final = "https://w3id.org/zonegraph/ontology#stageNegotiated"
    # The undertaking or firm is being fostered.
    stageNurturing: Final = "https://w3id.org/zonegraph/ontology#stageNurturing"
    # It is settled that the undertaking comes to the place.
    stageSettled: Final = "https://w3id.org/zonegraph/ontology#stageSettled"
    # An agreement on the undertaking has been signed.
    stageSigned: Final = "https://w3id.org/zonegraph/ontology#stageSigned"
    # Building or production has stopped and may go on.
    stageSuspended: Final = "https://w3id.org/zonegraph/ontology#stageSuspended"
    # The undertaking has been given up.
    stageTerminated: Final = "https://w3id.org/zonegraph/ontology#stageTerminated"
    # The main structure has reached its full height.
    stageToppedOut: Final = "https://w3id.org/zonegraph/ontology#stageToppedOut"
    # Trial production or trial operation has begun.
    stageTrial: Final = "https://w3id.org/zonegraph/ontology#stageTrial"
    # The body or platform has officially put up its name plate.
    stageUnveiled: Final = "https://w3id.org/zonegraph/ontology#stageUnveiled"
    # What is said was halted and nobody has said when it goes on.
    suspended: Final = "https://w3id.org/zonegraph/ontology#suspended"
    # What is said is a result to be reached.
    target: Final = "https://w3id.org/zonegraph/ontology#target"
    # What is said is being done and is not finished.
    underway: Final = "https://w3id.org/zonegraph/ontology#underway"


# Classes that an entity of the graph may carry as its own, by local name.
KINDS: Final[tuple[str, ...]] = (
    "Enterprise",
    "Event",
    "Honour",
    "Indicator",
    "Industry",
    "Infrastructure",
    "Institute",
    "Organization",
    "Park",
    "Person",
    "Place",
    "Platform",
    "Policy",
    "Position",
    "Product",
    "Project",
    "Strategy",
    "Zone",
)

# Superclasses of each class, nearest first.
CLASSES: Final[Mapping[str, tuple[str, ...]]] = {
    "Actor": ("Entity", "Referent"),
    "Agent": ("Actor", "Entity", "Referent"),
    "Article": (),
    "Basis": ("CodedValue", "Referent"),
    "Claim": (),
    "CodedValue": ("Referent",),
    "Dataset": (),
    "Enterprise": ("Organization", "Agent", "Actor", "Entity", "Referent"),
    "Entity": ("Referent",),
    "EntityKind": (),
    "Event": ("Entity", "Referent"),
    "Evidence": (),
    "Graph": (),
    "Honour": ("Entity", "Referent"),
    "Indicator": ("Entity", "Referent"),
    "Industry": ("Entity", "Referent"),
    "Infrastructure": ("Undertaking", "Entity", "Referent"),
    "Institute": ("Organization", "Agent", "Actor", "Entity", "Referent"),
    "Level": ("CodedValue", "Referent"),
    "Modality": ("CodedValue", "Referent"),
    "Newspaper": (),
    "Observation": ("Claim",),
    "Organization": ("Agent", "Actor", "Entity", "Referent"),
    "Park": ("Territory", "Undertaking", "Actor", "Entity", "Referent"),
    "Person": ("Agent", "Actor", "Entity", "Referent"),
    "Place": ("Territory", "Actor", "Entity", "Referent"),
    "Platform": ("Undertaking", "Entity", "Referent"),
    "Policy": ("Entity", "Referent"),
    "Position": ("Entity", "Referent"),
    "Precision": ("CodedValue", "Referent"),
    "Product": ("Entity", "Referent"),
    "Project": ("Undertaking", "Entity", "Referent"),
    "Referent": (),
    "Stage": ("CodedValue", "Referent"),
    "StatementProperty": (),
    "Strategy": ("Entity", "Referent"),
    "Territory": ("Actor", "Entity", "Referent"),
    "Undertaking": ("Entity", "Referent"),
    "Unit": ("CodedValue", "Referent"),
    "Zone": ("Territory", "Actor", "Entity", "Referent"),
}

# The properties that a claim may use, by local name.
PROPERTIES: Final[Mapping[str, Signature]] = {
    "acquires": Signature(
        domain="Enterprise",
        range="Enterprise",
        subjects=("Enterprise",),
        objects=("Enterprise",),
        kind="entity",
        datatype=None,
        planned="plannedAcquires",
        parent="relatesTo",
        symmetric=False,
    ),
    "aimsAt": Signature(
        domain="Entity",
        range="Entity",
        subjects=("Entity",),
        objects=("Honour", "Industry", "Park", "Platform", "Project", "Strategy"),
        kind="entity",
        datatype=None,
        planned="plannedAimsAt",
        parent="relatesTo",
        symmetric=False,
    ),
    "approvedBy": Signature(
        domain="Entity",
        range="Organization",
        subjects=("Entity",),
        objects=("Organization",),
        kind="entity",
        datatype=None,
        planned="plannedApprovedBy",
        parent="relatesTo",
        symmetric=False,
    ),
    "awardedBy": Signature(
        domain="Honour",
        range="Organization",
        subjects=("Honour",),
        objects=("Organization",),
        kind="entity",
        datatype=None,
        planned="plannedAwardedBy",
        parent="relatesTo",
        symmetric=False,
    ),
    "builtBy": Signature(
        domain="Entity",
        range="Organization",
        subjects=("Entity",),
        objects=("Organization",),
        kind="entity",
        datatype=None,
        planned="plannedBuiltBy",
        parent="relatesTo",
        symmetric=False,
    ),
    "contributesTo": Signature(
        domain="Entity",
        range="Strategy",
        subjects=("Entity",),
        objects=("Strategy",),
        kind="entity",
        datatype=None,
        planned="plannedContributesTo",
        parent="relatesTo",
        symmetric=False,
    ),
    "cooperatesWith": Signature(
        domain="Actor",
        range="Actor",
        subjects=("Actor",),
        objects=("Actor",),
        kind="entity",
        datatype=None,
        planned="plannedCooperatesWith",
        parent="relatesTo",
        symmetric=True,
    ),
    "deadline": Signature(
        domain="Entity",
        range=None,
        subjects=("Entity",),
        objects=(),
        kind="literal",
        datatype="http://www.w3.org/2001/XMLSchema#date",
        planned=None,
        parent=None,
        symmetric=False,
    ),
    "develops": Signature(
        domain="Entity",
        range="Product",
        subjects=("Enterprise", "Institute", "Project", "Zone"),
        objects=("Product",),
        kind="entity",
        datatype=None,
        planned="plannedDevelops",
        parent="relatesTo",
        symmetric=False,
    ),
    "formerName": Signature(
        domain="Entity",
        range=None,
        subjects=("Entity",),
        objects=(),
        kind="literal",
        datatype="http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
        planned=None,
        parent=None,
        symmetric=False,
    ),
    "foundedBy": Signature(
        domain="Entity",
        range="Actor",
        subjects=("Entity",),
        objects=("Actor",),
        kind="entity",
        datatype=None,
        planned="plannedFoundedBy",
        parent="relatesTo",
        symmetric=False,
    ),
    "foundedOn": Signature(
        domain="Entity",
        range=None,
        subjects=("Entity",),
        objects=(),
        kind="literal",
        datatype="http://www.w3.org/2001/XMLSchema#date",
        planned=None,
        parent=None,
        symmetric=False,
    ),
    "goal": Signature(
        domain="Entity",
        range=None,
        subjects=("Organization", "Strategy", "Zone"),
        objects=(),
        kind="literal",
        datatype="http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
        planned=None,
        parent=None,
        symmetric=False,
    ),
    "governedBy": Signature(
        domain="Territory",
        range="Organization",
        subjects=("Park", "Zone"),
        objects=("Organization",),
        kind="entity",
        datatype=None,
        planned="plannedGovernedBy",
        parent="relatesTo",
        symmetric=False,
    ),
    "hasEnterprise": Signature(
        domain="Territory",
        range="Enterprise",
        subjects=("Park", "Place", "Zone"),
        objects=("Enterprise",),
        kind="entity",
        datatype=None,
        planned="plannedHasEnterprise",
        parent="relatesTo",
        symmetric=False,
    ),
    "hasIndustry": Signature(
        domain="Territory",
        range="Industry",
        subjects=("Park", "Place", "Zone"),
        objects=("Industry",),
        kind="entity",
        datatype=None,
        planned="plannedHasIndustry",
        parent="relatesTo",
        symmetric=False,
    ),
    "hasInfrastructure": Signature(
        domain="Territory",
        range="Infrastructure",
        subjects=("Park", "Zone"),
        objects=("Infrastructure",),
        kind="entity",
        datatype=None,
        planned="plannedHasInfrastructure",
        parent="hasPart",
        symmetric=False,
    ),
    "hasInstitute": Signature(
        domain="Territory",
        range="Institute",
        subjects=("Park", "Place", "Zone"),
        objects=("Institute",),
        kind="entity",
        datatype=None,
        planned="plannedHasInstitute",
        parent="relatesTo",
        symmetric=False,
    ),
    "hasObservation": Signature(
        domain="Entity",
        range="Observation",
        subjects=("Entity",),
        objects=("Observation",),
        kind="observation",
        datatype=None,
        planned=None,
        parent=None,
        symmetric=False,
    ),
    "hasPark": Signature(
        domain="Territory",
        range="Park",
        subjects=("Park", "Zone"),
        objects=("Park",),
        kind="entity",
        datatype=None,
        planned="plannedHasPark",
        parent="hasPart",
        symmetric=False,
    ),
    "hasPart": Signature(
        domain="Entity",
        range="Entity",
        subjects=("Entity",),
        objects=("Entity",),
        kind="entity",
        datatype=None,
        planned="plannedHasPart",
        parent="relatesTo",
        symmetric=False,
    ),
    "hasPlatform": Signature(
        domain="Actor",
        range="Platform",
        subjects=("Enterprise", "Institute", "Park", "Zone"),
        objects=("Platform",),
        kind="entity",
        datatype=None,
        planned="plannedHasPlatform",
        parent="relatesTo",
        symmetric=False,
    ),
    "hasProject": Signature(
        domain="Territory",
        range="Undertaking",
        subjects=("Park", "Place", "Zone"),
        objects=("Undertaking",),
        kind="entity",
        datatype=None,
        planned="plannedHasProject",
        parent="relatesTo",
        symmetric=False,
    ),
    "heldOn": Signature(
        domain="Event",
        range=None,
        subjects=("Event",),
        objects=(),
        kind="literal",
        datatype="http://www.w3.org/2001/XMLSchema#date",
        planned=None,
        parent=None,
        symmetric=False,
    ),
    "holdsPosition": Signature(
        domain="Person",
        range="Position",
        subjects=("Person",),
        objects=("Position",),
        kind="entity",
        datatype=None,
        planned="plannedHoldsPosition",
        parent="relatesTo",
        symmetric=False,
    ),
    "implements": Signature(
        domain="Actor",
        range="Policy",
        subjects=("Organization", "Zone"),
        objects=("Policy",),
        kind="entity",
        datatype=None,
        planned="plannedImplements",
        parent="relatesTo",
        symmetric=False,
    ),
    "inIndustry": Signature(
        domain="Entity",
        range="Industry",
        subjects=("Enterprise", "Institute", "Park", "Platform", "Product", "Project"),
        objects=("Industry",),
        kind="entity",
        datatype=None,
        planned="plannedInIndustry",
        parent="relatesTo",
        symmetric=False,
    ),
    "incubates": Signature(
        domain="Entity",
        range="Enterprise",
        subjects=("Institute", "Park", "Platform"),
        objects=("Enterprise",),
        kind="entity",
        datatype=None,
        planned="plannedIncubates",
        parent="relatesTo",
        symmetric=False,
    ),
    "investedBy": Signature(
        domain="Entity",
        range="Actor",
        subjects=("Entity",),
        objects=("Actor",),
        kind="entity",
        datatype=None,
        planned="plannedInvestedBy",
        parent="relatesTo",
        symmetric=False,
    ),
    "issues": Signature(
        domain="Actor",
        range="Policy",
        subjects=("Organization", "Zone"),
        objects=("Policy",),
        kind="entity",
        datatype=None,
        planned="plannedIssues",
        parent="relatesTo",
        symmetric=False,
    ),
    "level": Signature(
        domain="Entity",
        range="Level",
        subjects=("Institute", "Park", "Platform", "Zone"),
        objects=("Level",),
        kind="concept",
        datatype=None,
        planned=None,
        parent=None,
        symmetric=False,
    ),
    "listedOn": Signature(
        domain="Enterprise",
        range="Organization",
        subjects=("Enterprise",),
        objects=("Organization",),
        kind="entity",
        datatype=None,
        planned="plannedListedOn",
        parent="relatesTo",
        symmetric=False,
    ),
    "locatedIn": Signature(
        domain="Entity",
        range="Territory",
        subjects=("Entity",),
        objects=("Territory",),
        kind="entity",
        datatype=None,
        planned="plannedLocatedIn",
        parent="relatesTo",
        symmetric=False,
    ),
    "measure": Signature(
        domain="Entity",
        range=None,
        subjects=("Organization", "Policy", "Strategy", "Zone"),
        objects=(),
        kind="literal",
        datatype="http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
        planned=None,
        parent=None,
        symmetric=False,
    ),
    "operatedBy": Signature(
        domain="Entity",
        range="Organization",
        subjects=("Institute", "Park", "Platform", "Project"),
        objects=("Organization",),
        kind="entity",
        datatype=None,
        planned="plannedOperatedBy",
        parent="relatesTo",
        symmetric=False,
    ),
    "organizes": Signature(
        domain="Actor",
        range="Event",
        subjects=("Organization", "Zone"),
        objects=("Event",),
        kind="entity",
        datatype=None,
        planned="plannedOrganizes",
        parent="relatesTo",
        symmetric=False,
    ),
    "participatesIn": Signature(
        domain="Entity",
        range="Event",
        subjects=("Entity",),
        objects=("Event",),
        kind="entity",
        datatype=None,
        planned="plannedParticipatesIn",
        parent="relatesTo",
        symmetric=False,
    ),
    "positionIn": Signature(
        domain="Position",
        range="Actor",
        subjects=("Position",),
        objects=("Enterprise", "Organization", "Zone"),
        kind="entity",
        datatype=None,
        planned="plannedPositionIn",
        parent="relatesTo",
        symmetric=False,
    ),
    "produces": Signature(
        domain="Entity",
        range="Product",
        subjects=("Enterprise", "Park", "Project"),
        objects=("Product",),
        kind="entity",
        datatype=None,
        planned="plannedProduces",
        parent="relatesTo",
        symmetric=False,
    ),
    "pursues": Signature(
        domain="Actor",
        range="Strategy",
        subjects=("Enterprise", "Organization", "Zone"),
        objects=("Strategy",),
        kind="entity",
        datatype=None,
        planned="plannedPursues",
        parent="relatesTo",
        symmetric=False,
    ),
    "receives": Signature(
        domain="Entity",
        range="Honour",
        subjects=("Entity",),
        objects=("Honour",),
        kind="entity",
        datatype=None,
        planned="plannedReceives",
        parent="relatesTo",
        symmetric=False,
    ),
    "relocatesTo": Signature(
        domain="Enterprise",
        range="Territory",
        subjects=("Enterprise",),
        objects=("Territory",),
        kind="entity",
        datatype=None,
        planned="plannedRelocatesTo",
        parent="relatesTo",
        symmetric=False,
    ),
    "serves": Signature(
        domain="Entity",
        range="Entity",
        subjects=("Enterprise", "Institute", "Platform", "Zone"),
        objects=("Industry", "Place", "Strategy", "Zone"),
        kind="entity",
        datatype=None,
        planned="plannedServes",
        parent="relatesTo",
        symmetric=False,
    ),
    "spunOffFrom": Signature(
        domain="Enterprise",
        range="Organization",
        subjects=("Enterprise",),
        objects=("Organization",),
        kind="entity",
        datatype=None,
        planned="plannedSpunOffFrom",
        parent="relatesTo",
        symmetric=False,
    ),
    "stage": Signature(
        domain="Entity",
        range="Stage",
        subjects=("Enterprise", "Infrastructure", "Institute", "Park", "Platform", "Project"),
        objects=("Stage",),
        kind="concept",
        datatype=None,
        planned=None,
        parent=None,
        symmetric=False,
    ),
    "subsidiaryOf": Signature(
        domain="Organization",
        range="Organization",
        subjects=("Organization",),
        objects=("Organization",),
        kind="entity",
        datatype=None,
        planned="plannedSubsidiaryOf",
        parent="relatesTo",
        symmetric=False,
    ),
    "supportedBy": Signature(
        domain="Entity",
        range="Entity",
        subjects=("Entity",),
        objects=("Organization", "Policy", "Zone"),
        kind="entity",
        datatype=None,
        planned="plannedSupportedBy",
        parent="relatesTo",
        symmetric=False,
    ),
    "upgradedOn": Signature(
        domain="Zone",
        range=None,
        subjects=("Zone",),
        objects=(),
        kind="literal",
        datatype="http://www.w3.org/2001/XMLSchema#date",
        planned=None,
        parent=None,
        symmetric=False,
    ),
    "uses": Signature(
        domain="Entity",
        range="Product",
        subjects=("Entity",),
        objects=("Product",),
        kind="entity",
        datatype=None,
        planned="plannedUses",
        parent="relatesTo",
        symmetric=False,
    ),
}

# How far a claim has come true, by local name.
MODALITIES: Final[Mapping[str, Concept]] = {
    "achieved": Concept(
        local="achieved",
        zh="已实现",
        en="achieved",
        alt=("已完成", "已达成"),
        order=None,
        broader=None,
        code=None,
    ),
    "cancelled": Concept(
        local="cancelled",
        zh="取消",
        en="cancelled",
        alt=("撤销", "终止"),
        order=None,
        broader="negated",
        code=None,
    ),
    "corrected": Concept(
        local="corrected",
        zh="更正",
        en="corrected",
        alt=("修正",),
        order=None,
        broader="negated",
        code=None,
    ),
    "delayed": Concept(
        local="delayed",
        zh="推迟",
        en="delayed",
        alt=("延后", "延期"),
        order=None,
        broader="planned",
        code=None,
    ),
    "denied": Concept(
        local="denied",
        zh="否认",
        en="denied",
        alt=("辟谣",),
        order=None,
        broader="negated",
        code=None,
    ),
    "expected": Concept(
        local="expected",
        zh="预计",
        en="expected",
        alt=("有望", "预期"),
        order=None,
        broader="planned",
        code=None,
    ),
    "missed": Concept(
        local="missed",
        zh="未达成",
        en="missed",
        alt=("未完成",),
        order=None,
        broader="negated",
        code=None,
    ),
    "negated": Concept(
        local="negated",
        zh="否定",
        en="negated",
        alt=(),
        order=None,
        broader=None,
        code=None,
    ),
    "planned": Concept(
        local="planned",
        zh="计划",
        en="planned",
        alt=("拟", "规划"),
        order=None,
        broader=None,
        code=None,
    ),
    "signed": Concept(
        local="signed",
        zh="已签约",
        en="signed",
        alt=(),
        order=None,
        broader="planned",
        code=None,
    ),
    "suspended": Concept(
        local="suspended",
        zh="暂停",
        en="suspended",
        alt=("中止", "搁置"),
        order=None,
        broader="negated",
        code=None,
    ),
    "target": Concept(
        local="target",
        zh="目标",
        en="target",
        alt=("争取", "力争"),
        order=None,
        broader=None,
        code=None,
    ),
    "underway": Concept(
        local="underway",
        zh="进行中",
        en="underway",
        alt=("正在推进",),
        order=None,
        broader=None,
        code=None,
    ),
}

# Stages of an undertaking in their usual order, by local name.
STAGES: Final[Mapping[str, Concept]] = {
    "stageNegotiated": Concept(
        local="stageNegotiated",
        zh="洽谈",
        en="under negotiation",
        alt=("在谈", "对接洽谈", "接洽", "达成意向"),
        order=10,
        broader=None,
        code=None,
    ),
    "stageSigned": Concept(
        local="stageSigned",
        zh="签约",
        en="signed",
        alt=(
            "云签约",
            "成功签约",
            "正式签约",
            "签署协议",
            "签署合作协议",
            "签署投资协议",
            "签订协议",
            "签订合作协议",
            "签订投资协议",
            "集中签约",
        ),
        order=20,
        broader=None,
        code=None,
    ),
    "stageSettled": Concept(
        local="stageSettled",
        zh="落户",
        en="settled",
        alt=("入园", "入驻", "成功落户", "正式落户", "签约落地", "落地", "落址", "进驻"),
        order=30,
        broader=None,
        code=None,
    ),
    "stageApproved": Concept(
        local="stageApproved",
        zh="获批",
        en="approved",
        alt=("备案", "完成备案", "批复", "核准", "立项", "获准", "获得批复", "通过审批"),
        order=40,
        broader=None,
        code=None,
    ),
    "stageLaunched": Concept(
        local="stageLaunched",
        zh="启动",
        en="launched",
        alt=("全面启动", "启动实施", "启动建设", "正式启动"),
        order=50,
        broader=None,
        code=None,
    ),
    "stageGroundbroken": Concept(
        local="stageGroundbroken",
        zh="开工",
        en="ground broken",
        alt=(
            "全面开工",
            "动工",
            "奠基",
            "开工奠基",
            "开工建设",
            "开建",
            "正式开工",
            "破土动工",
            "集中开工",
        ),
        order=60,
        broader=None,
        code=None,
    ),
    "stageBuilding": Concept(
        local="stageBuilding",
        zh="在建",
        en="under construction",
        alt=(
            "加快建设",
            "加快推进",
            "加紧施工",
            "建设中",
            "推进",
            "推进建设",
            "施工",
            "正在建设",
            "续建",
        ),
        order=70,
        broader=None,
        code=None,
    ),
    "stageToppedOut": Concept(
        local="stageToppedOut",
        zh="封顶",
        en="topped out",
        alt=("主体封顶", "主体结构封顶", "全面封顶", "结构封顶"),
        order=80,
        broader=None,
        code=None,
    ),
    "stageCompleted": Concept(
        local="stageCompleted",
        zh="竣工",
        en="completed",
        alt=("交付", "全面建成", "完工", "建成", "竣工验收", "落成", "通过验收"),
        order=90,
        broader=None,
        code=None,
    ),
    "stageUnveiled": Concept(
        local="stageUnveiled",
        zh="揭牌",
        en="unveiled",
        alt=("挂牌", "挂牌成立", "揭牌成立", "揭牌运行", "正式挂牌", "正式揭牌"),
        order=100,
        broader=None,
        code=None,
    ),
    "stageTrial": Concept(
        local="stageTrial",
        zh="试生产",
        en="in trial operation",
        alt=("带料试车", "联调联试", "试产", "试投产", "试营业", "试运营", "试运行"),
        order=110,
        broader=None,
        code=None,
    ),
    "stageInProduction": Concept(
        local="stageInProduction",
        zh="投产",
        en="in production",
        alt=("建成投产", "开工投产", "投入生产", "正式投产", "竣工投产", "签约投产", "顺利投产"),
        order=120,
        broader=None,
        code=None,
    ),
    "stageInOperation": Concept(
        local="stageInOperation",
        zh="投运",
        en="in operation",
        alt=(
            "启用",
            "实体化运作",
            "实体运作",
            "建成运营",
            "开业",
            "开放运营",
            "投入使用",
            "投入运营",
            "投入运行",
            "投用",
            "正式启用",
            "正式投用",
            "正式运营",
            "运营",
            "运行",
        ),
        order=130,
        broader=None,
        code=None,
    ),
    "stageMassProduction": Concept(
        local="stageMassProduction",
        zh="量产",
        en="in mass production",
        alt=("实现量产", "批量化生产", "批量生产", "规模化生产", "规模量产"),
        order=140,
        broader=None,
        code=None,
    ),
    "stageFullCapacity": Concept(
        local="stageFullCapacity",
        zh="达产",
        en="at full capacity",
        alt=(
            "全面达产",
            "建成达产",
            "建设达产",
            "投产达产",
            "满产",
            "满产满销",
            "满负荷生产",
            "落地达产",
            "达到设计产能",
            "达标达产",
        ),
        order=150,
        broader=None,
        code=None,
    ),
    "stageEffective": Concept(
        local="stageEffective",
        zh="见效",
        en="yielding results",
        alt=("产生效益", "发挥效益", "投产见效", "投产达效", "达效"),
        order=160,
        broader=None,
        code=None,
    ),
    "stageExpanding": Concept(
        local="stageExpanding",
        zh="扩产",
        en="expanding",
        alt=("增资", "增资扩产", "扩产升级", "扩大产能", "扩建", "扩能", "扩能升级"),
        order=170,
        broader=None,
        code=None,
    ),
    "stageNurturing": Concept(
        local="stageNurturing",
        zh="培育",
        en="being nurtured",
        alt=("培育壮大", "重点培育", "重点扶持", "重点支持"),
        order=900,
        broader=None,
        code=None,
    ),
    "stageDelayed": Concept(
        local="stageDelayed",
        zh="推迟",
        en="delayed",
        alt=("延后", "延期", "延迟", "推后", "滞后"),
        order=910,
        broader=None,
        code=None,
    ),
    "stageSuspended": Concept(
        local="stageSuspended",
        zh="停建",
        en="suspended",
        alt=("中止", "停产", "停工", "停摆", "搁置", "暂停", "缓建"),
        order=920,
        broader=None,
        code=None,
    ),
    "stageTerminated": Concept(
        local="stageTerminated",
        zh="终止",
        en="terminated",
        alt=("取消", "叫停", "撤销", "烂尾", "终止合作", "解约"),
        order=930,
        broader=None,
        code=None,
    ),
}

# Levels of recognition, by code.
LEVELS: Final[Mapping[str, Concept]] = {
    "district": Concept(
        local="levelDistrict",
        zh="区县级",
        en="district",
        alt=("区级", "县级"),
        order=None,
        broader=None,
        code="district",
    ),
    "municipal": Concept(
        local="levelMunicipal",
        zh="市级",
        en="municipal",
        alt=("地市级",),
        order=None,
        broader=None,
        code="municipal",
    ),
    "national": Concept(
        local="levelNational",
        zh="国家级",
        en="national",
        alt=("国家", "部级"),
        order=None,
        broader=None,
        code="national",
    ),
    "provincial": Concept(
        local="levelProvincial",
        zh="省级",
        en="provincial",
        alt=("省部级", "自治区级"),
        order=None,
        broader=None,
        code="provincial",
    ),
}

# How finely a time is stated, by code.
PRECISIONS: Final[Mapping[str, Concept]] = {
    "day": Concept(
        local="precisionDay",
        zh="日",
        en="day",
        alt=(),
        order=None,
        broader=None,
        code="day",
    ),
    "half-year": Concept(
        local="precisionHalfYear",
        zh="半年",
        en="half-year",
        alt=(),
        order=None,
        broader=None,
        code="half-year",
    ),
    "month": Concept(
        local="precisionMonth",
        zh="月",
        en="month",
        alt=(),
        order=None,
        broader=None,
        code="month",
    ),
    "period": Concept(
        local="precisionPeriod",
        zh="时段",
        en="period",
        alt=(),
        order=None,
        broader=None,
        code="period",
    ),
    "quarter": Concept(
        local="precisionQuarter",
        zh="季度",
        en="quarter",
        alt=(),
        order=None,
        broader=None,
        code="quarter",
    ),
    "year": Concept(
        local="precisionYear",
        zh="年",
        en="year",
        alt=(),
        order=None,
        broader=None,
        code="year",
    ),
}

# What a number is compared with or summed over, by code.
BASES: Final[Mapping[str, Concept]] = {
    "cumulative": Concept(
        local="basisCumulative",
        zh="累计",
        en="cumulative",
        alt=("总计", "累积"),
        order=None,
        broader=None,
        code="cumulative",
    ),
    "mom": Concept(
        local="basisMom",
        zh="环比",
        en="period on period",
        alt=("较上季度", "较上月", "较上期"),
        order=None,
        broader=None,
        code="mom",
    ),
    "share": Concept(
        local="basisShare",
        zh="占比",
        en="share",
        alt=("占", "比重"),
        order=None,
        broader=None,
        code="share",
    ),
    "yoy": Concept(
        local="basisYoy",
        zh="同比",
        en="year on year",
        alt=("比上年同期", "较上年同期", "较去年同期"),
        order=None,
        broader=None,
        code="yoy",
    ),
}


def is_a(name: str, above: str) -> bool:
    """Tell whether the class ``name`` is ``above`` or one of its subclasses (local names)."""
    return name == above or above in CLASSES.get(name, ())
