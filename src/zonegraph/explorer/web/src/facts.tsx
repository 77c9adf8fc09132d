// All that is said of an entity, grouped by property, with a filter.

import { useState } from "preact/hooks";

import { about, grouped, properties, toward, type Claim, type Entity } from "./data";
import { Fact } from "./fact";
import { MoodFilter } from "./mood";
import { t, term } from "./say";

const order = (a: Claim, b: Claim): number =>
  rank(a) - rank(b) || a.from.localeCompare(b.from) || a.at - b.at;
const RANKS = ["achieved", "underway", "planned", "target", "negated"];
const rank = (claim: Claim): number => RANKS.indexOf(claim.status);
const FIRST = 60;
// Of a thing much is said of, each group shows its beginning.
const MUCH = 50;
const FEW = 4;

export function countMoods(claims: Claim[]): Map<string, number> {
  return new Map([...grouped(claims, (c) => c.status)].map(([s, all]) => [s, all.length]));
}

interface GroupsProps {
  claims: Claim[];
  first: number;
  subject: boolean;
  entity: Entity;
  prefix: string;
}

function Groups({ claims, first, subject, entity, prefix }: GroupsProps) {
  const groups = [...grouped(claims, (c) => c.property)].sort(
    (a, b) => properties.indexOf(a[0]) - properties.indexOf(b[0]),
  );
  return (
    <>
      {groups.map(([property, all]) => (
        <Group key={property} {...{ property, all, first, subject, entity, prefix }} />
      ))}
    </>
  );
}

interface GroupProps {
  property: string;
  all: Claim[];
  first: number;
  subject: boolean;
  entity: Entity;
  prefix: string;
}

function Group({ property, all, first, subject, entity, prefix }: GroupProps) {
  const [most, setMost] = useState(first);
  const id = `${prefix}-${property}`;
  return (
    <section class="group" aria-labelledby={id}>
      <h3 id={id}>
        {term(property)} {subject && <small>{t("facts.inverse")}</small>}{" "}
        <span class="count">{all.length}</span>
      </h3>
      <ul class="facts">
        {[...all]
          .sort(order)
          .slice(0, most)
          .map((claim) => (
            <Fact key={claim.at} claim={claim} subject={subject} seenFrom={entity} />
          ))}
      </ul>
      {all.length > most && (
        <button type="button" onClick={() => setMost(most + 3 * FIRST)}>
          {t("found.more", Math.min(all.length - most, 3 * FIRST))}
        </button>
      )}
    </section>
  );
}

export function Facts({ entity }: { entity: Entity }) {
  const [hidden, setHidden] = useState<Set<string>>(new Set());
  const all = [...about(entity), ...toward(entity)];
  const passes = (claim: Claim) => !hidden.has(claim.status);
  const own = about(entity).filter(passes);
  const others = toward(entity).filter(passes);
  const first = all.length > MUCH ? FEW : FIRST;
  const toggle = (status: string) => {
    const next = new Set(hidden);
    if (!next.delete(status)) next.add(status);
    setHidden(next);
  };
  if (!all.length) return <p class="none">{t("facts.none")}</p>;
  return (
    <>
      <MoodFilter counts={countMoods(all)} hidden={hidden} toggle={toggle} />
      <p class="count" role="status">
        {t("filter.shown", own.length + others.length, all.length)}
      </p>
      {!own.length && !others.length && <p class="none">{t("filter.none")}</p>}
      <Groups claims={own} first={first} entity={entity} subject={false} prefix="own" />
      {others.length > 0 && (
        <>
          <h2 id="elsewhere">{t("facts.other")}</h2>
          <Groups claims={others} first={first} entity={entity} subject prefix="other" />
        </>
      )}
    </>
  );
}
