// A zone's strategies as a tree: parts, then measures, goals and figures of each.

import { about, entities, target, type Claim, type Entity } from "./data";
import { EntityLink } from "./link";
import { Glyph } from "./mood";
import { Said, When } from "./fact";
import { t, term } from "./say";

const DEEPEST = 6;
const LEAVES = new Set(["measure", "goal", "deadline", "hasObservation", "aimsAt"]);

const parts = (e: Entity): Map<Entity, Claim> => {
  const found = new Map<Entity, Claim>();
  for (const claim of about(e)) {
    const other = target(claim);
    if (claim.property === "hasPart" && other && other !== e) found.set(other, claim);
  }
  return found;
};

function Leaf({ claim }: { claim: Claim }) {
  return (
    <li class={`leaf ${claim.status}`}>
      <Glyph status={claim.status} />
      <span class="hidden">{term(claim.mood)} </span>
      <span class="property">{term(claim.property)}</span> <Said claim={claim} />{" "}
      <When claim={claim} />
    </li>
  );
}

interface BranchProps {
  strategy: Entity;
  claim: Claim;
  // What lies above, so that a part of itself ends the branch.
  above: Entity[];
}

function Branch({ strategy, claim, above }: BranchProps) {
  const below = [...parts(strategy)].filter(([e]) => !above.includes(e));
  const leaves = about(strategy).filter((c) => LEAVES.has(c.property));
  const head = (
    <>
      <Glyph status={claim.status} />
      <span class="hidden">{term(claim.mood)} </span>
      <EntityLink entity={strategy} /> <When claim={claim} />
    </>
  );
  if (above.length >= DEEPEST || (!below.length && !leaves.length)) {
    return <li class={claim.status}>{head}</li>;
  }
  return (
    <li class={claim.status}>
      {head} <small class="count">{below.length + leaves.length}</small>
      <ul>
        {leaves.map((c) => (
          <Leaf key={c.at} claim={c} />
        ))}
        {below.map(([e, c]) => (
          <Branch key={e.at} strategy={e} claim={c} above={[...above, strategy]} />
        ))}
      </ul>
    </li>
  );
}

const FIRST = 12;

export function Strategies({ zone }: { zone: Entity }) {
  const pursued = new Map<Entity, Claim>();
  for (const claim of about(zone)) {
    const other = target(claim);
    if (other && ["pursues", "implements", "issues"].includes(claim.property)) {
      if (!pursued.has(other)) pursued.set(other, claim);
    }
  }
  const inside = new Set([...pursued.keys()].flatMap((e) => [...parts(e).keys()]));
  const size = (e: Entity) => parts(e).size + about(e).filter((c) => LEAVES.has(c.property)).length;
  const roots = [...pursued]
    .filter(([e]) => !inside.has(e))
    .sort((a, b) => size(b[0]) - size(a[0]) || a[0].at - b[0].at);
  const own = about(zone).filter((c) => LEAVES.has(c.property) && c.property !== "hasObservation");
  if (!roots.length && !own.length) return <p class="none">{t("zone.none")}</p>;
  const goals = own.filter((c) => c.object === undefined || entities[c.object].kind === "Strategy");
  return (
    <>
      <Tree branches={roots} />
      {goals.length > 0 && (
        <details class="more">
          <summary>
            {t("zone.goals")} <span class="count">{goals.length}</span>
          </summary>
          <ul class="tree">
            {goals.map((c) => (
              <Leaf key={c.at} claim={c} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Tree({ branches }: { branches: [Entity, Claim][] }) {
  const draw = ([e, c]: [Entity, Claim]) => <Branch key={e.at} strategy={e} claim={c} above={[]} />;
  return (
    <>
      <ul class="tree">{branches.slice(0, FIRST).map(draw)}</ul>
      {branches.length > FIRST && (
        <details class="more">
          <summary>{t("start.more", branches.length)}</summary>
          <ul class="tree">{branches.slice(FIRST).map(draw)}</ul>
        </details>
      )}
    </>
  );
}
