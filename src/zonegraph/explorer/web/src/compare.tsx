// Two zones side by side: what both have, and what only one has.

import { about, entityOf, grouped, properties, target, zones } from "./data";
import type { Claim, Entity } from "./data";
import { Chart } from "./chart";
import { countMoods } from "./facts";
import { EntityLink } from "./link";
import { Glyph, MoodBar } from "./mood";
import { firmest } from "./picture";
import { refine, type Route } from "./route";
import { nameOf, t, term } from "./say";

interface PickProps {
  route: Route;
  name: "a" | "b";
  chosen?: Entity;
}

function Pick({ route, name, chosen }: PickProps) {
  return (
    <label class="field">
      {t(name === "a" ? "compare.first" : "compare.second")}{" "}
      <select
        value={chosen?.key ?? ""}
        onChange={(e) => refine(route, { [name]: e.currentTarget.value })}
      >
        <option value="">—</option>
        {zones.map((z) => (
          <option key={z.at} value={z.key}>
            {nameOf(z)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a zone is joined to by a property, each with its firmest claim. */
function joined(zone: Entity, property: string): Map<Entity, Claim> {
  const own = about(zone).filter((c) => c.property === property && c.object !== undefined);
  const found = new Map<Entity, Claim>();
  for (const [other, all] of grouped(own, target)) if (other) found.set(other, firmest(all));
  return found;
}

function Cell({ of }: { of: [Entity, Claim[]][] }) {
  return (
    <ul class="chips">
      {of.map(([e, said]) => (
        <li key={e.at}>
          {said.map((claim) => (
            <span key={claim.at}>
              <Glyph status={claim.status} />
              <span class="hidden">{term(claim.mood)} </span>
            </span>
          ))}
          <EntityLink entity={e} />
        </li>
      ))}
    </ul>
  );
}

function Rows({ a, b }: { a: Entity; b: Entity }) {
  const shared = properties.filter((p) => joined(a, p).size || joined(b, p).size);
  return (
    <>
      {shared.map((p) => {
        const [left, right] = [joined(a, p), joined(b, p)];
        const both = [...left].filter(([e]) => right.has(e));
        const only = (own: Map<Entity, Claim>, other: Map<Entity, Claim>) =>
          [...own].filter(([e]) => !other.has(e)).map(([e, c]): [Entity, Claim[]] => [e, [c]]);
        return (
          <tr key={p}>
            <th scope="row">{term(p)}</th>
            <td data-label={t("compare.only", nameOf(a))}>
              <Cell of={only(left, right)} />
            </td>
            <td data-label={t("compare.both")}>
              <Cell of={both.map(([e, c]) => [e, [c, right.get(e)!]])} />
            </td>
            <td data-label={t("compare.only", nameOf(b))}>
              <Cell of={only(right, left)} />
            </td>
          </tr>
        );
      })}
    </>
  );
}

export function ComparePage({ route }: { route: Route }) {
  const spoken = [...zones].sort((x, y) => about(y).length - about(x).length || x.at - y.at);
  const a = entityOf(route.query.get("a") ?? "") ?? spoken[0];
  const b = entityOf(route.query.get("b") ?? "") ?? spoken.find((z) => z !== a);
  const measured = [a, b].flatMap((z) =>
    z ? about(z).filter((c) => c.indicator !== undefined) : [],
  );
  return (
    <article>
      <h1 tabIndex={-1}>{t("compare.title")}</h1>
      <form class="choices" aria-label={t("compare.title")} onSubmit={(e) => e.preventDefault()}>
        <Pick route={route} name="a" chosen={a} />
        <Pick route={route} name="b" chosen={b} />
      </form>
      {!a || !b ? (
        <p class="none">{t("compare.pick")}</p>
      ) : (
        <>
          <div class="scroll" tabIndex={0} role="region" aria-label={t("compare.title")}>
            <table class="compare">
              <thead>
                <tr>
                  <td />
                  <th scope="col">
                    <EntityLink entity={a} />
                  </th>
                  <th scope="col">{t("compare.both")}</th>
                  <th scope="col">
                    <EntityLink entity={b} />
                  </th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row">{t("compare.moods")}</th>
                  <td>
                    <Moods zone={a} />
                  </td>
                  <td />
                  <td>
                    <Moods zone={b} />
                  </td>
                </tr>
                <Rows a={a} b={b} />
              </tbody>
            </table>
          </div>
          <h2>{t("zone.indicators")}</h2>
          <Chart claims={measured} subject />
        </>
      )}
    </article>
  );
}

function Moods({ zone }: { zone: Entity }) {
  const counts = countMoods(about(zone));
  return (
    <>
      {about(zone).length > 0 && <MoodBar counts={counts} total={about(zone).length} />}
      <small>{[...counts].map(([s, n]) => `${term(s)} ${n}`).join(" · ")}</small>
    </>
  );
}
