// What a zone's page has beyond that of any entity.

import { about, entities, isA, stages, target, zones } from "./data";
import type { Claim, Entity } from "./data";
import { Chart } from "./chart";
import { EntityLink } from "./link";
import { Glyph } from "./mood";
import { address } from "./route";
import { t, term } from "./say";
import { Strategies } from "./strategies";
import { stagesOf } from "./timeline";

/** Entities a zone is said to have, each once, with the most real claim that says so. */
export function had(zone: Entity, ...kinds: string[]): Map<Entity, Claim> {
  const found = new Map<Entity, Claim>();
  for (const claim of about(zone)) {
    const other = target(claim);
    if (!other || claim.indicator !== undefined || other === zone) continue;
    if (!kinds.some((k) => isA(other.kind, k))) continue;
    const known = found.get(other);
    if (!known || rank(claim) < rank(known)) found.set(other, claim);
  }
  return found;
}
const RANKS = ["achieved", "underway", "planned", "target", "negated"];
const rank = (claim: Claim): number => RANKS.indexOf(claim.status);

function Had({ of }: { of: Map<Entity, Claim> }) {
  if (!of.size) return <p class="none">{t("zone.none")}</p>;
  return (
    <ul class="chips">
      {[...of].map(([e, claim]) => (
        <li key={e.at} class={claim.status} title={term(claim.mood)}>
          <Glyph status={claim.status} />
          <span class="hidden">{term(claim.mood)} </span>
          <EntityLink entity={e} />
        </li>
      ))}
    </ul>
  );
}

interface PartProps {
  id: string;
  title: string;
  of: Map<Entity, Claim>;
}

function Part({ id, title, of }: PartProps) {
  return (
    <section class="card" aria-labelledby={id}>
      <h3 id={id}>
        {title} <span class="count">{of.size}</span>
      </h3>
      <Had of={of} />
    </section>
  );
}

/** Projects under the stage that is named last for them. */
function Projects({ zone }: { zone: Entity }) {
  const projects = [...had(zone, "Project", "Infrastructure")];
  for (const e of entities) {
    if (e.kind === "Project" && e.zones.includes(zone.at) && !projects.some(([p]) => p === e)) {
      const first = about(e)[0];
      if (first) projects.push([e, first]);
    }
  }
  const columns = new Map<string, [Entity, Claim][]>();
  for (const [e, claim] of projects) {
    const last = stagesOf(e).at(-1);
    const stage = last?.concept ?? "";
    columns.set(stage, [...(columns.get(stage) ?? []), [e, last ?? claim]]);
  }
  const order = [...columns].sort((a, b) => place(a[0]) - place(b[0]));
  return (
    <section aria-labelledby="projects">
      <h2 id="projects">
        {t("zone.projects")} <span class="count">{projects.length}</span>
      </h2>
      {!projects.length && <p class="none">{t("zone.none")}</p>}
      <div class="columns">
        {order.map(([stage, all]) => (
          <section key={stage} class="card" aria-label={stage ? term(stage) : t("zone.nostage")}>
            <h3>
              {stage ? term(stage) : t("zone.nostage")} <span class="count">{all.length}</span>
            </h3>
            <Had of={new Map(all)} />
          </section>
        ))}
      </div>
    </section>
  );
}
const place = (stage: string): number => (stage ? (stages[stage] ?? 998) : 999);

export function ZoneParts({ zone }: { zone: Entity }) {
  const institutes = had(zone, "Institute", "Platform");
  const other = zones.find((z) => z !== zone && about(z).length > 0);
  const observations = about(zone).filter((c) => c.indicator !== undefined);
  return (
    <>
      {other && (
        <p>
          <a class="button" href={address("compare", "", { a: zone.key, b: other.key })}>
            {t("zone.compare")}
          </a>
        </p>
      )}
      <div class="cards">
        <Part id="industries" title={t("zone.industries")} of={had(zone, "Industry")} />
        <Part id="enterprises" title={t("zone.enterprises")} of={had(zone, "Enterprise")} />
        <Part id="institutes" title={t("zone.institutes")} of={institutes} />
      </div>
      <Projects zone={zone} />
      <section aria-labelledby="strategies">
        <h2 id="strategies">{t("zone.strategies")}</h2>
        <Strategies zone={zone} />
      </section>
      <section aria-labelledby="indicators">
        <h2 id="indicators">{t("zone.indicators")}</h2>
        <Chart claims={observations} />
      </section>
    </>
  );
}
