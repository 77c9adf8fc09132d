// What the graph holds: by zone, class, industry, year and modality.

import type { ComponentChildren } from "preact";

import { about, articles, claims, entities, grouped, kinds, STATUSES } from "./data";
import { toward, years, zones, type Claim, type Entity } from "./data";
import { countMoods } from "./facts";
import { Citation, EntityLink } from "./link";
import { Glyph, MoodBar } from "./mood";
import { Shape } from "./kind";
import { address } from "./route";
import { number, t, term } from "./say";

const MOST = 10;

interface Line {
  key: string;
  head: ComponentChildren;
  count: number;
  moods?: Map<string, number>;
}

/** A table of bars: its numbers are its text. */
function Bars({ id, title, of, what }: { id: string; title: string; of: Line[]; what: string }) {
  const largest = Math.max(1, ...of.map((line) => line.count));
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table class="bars">
        <thead class="hidden">
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{what}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.head}</th>
              <td>
                <span class="barline">
                  <span class="track" style={{ width: "7rem" }}>
                    <span class="sized" style={{ width: `${(100 * line.count) / largest}%` }}>
                      {line.count === 0 ? null : line.moods ? (
                        <MoodBar counts={line.moods} total={line.count} />
                      ) : (
                        <span class="bar" />
                      )}
                    </span>
                  </span>
                  {number(line.count)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function byEntity(of: Entity[], most: number): Line[] {
  const all = of.map((e) => [e, [...about(e), ...toward(e)]] as [Entity, Claim[]]);
  all.sort((a, b) => b[1].length - a[1].length || a[0].at - b[0].at);
  return all.slice(0, most).map(([e, said]) => ({
    key: e.key,
    head: <EntityLink entity={e} />,
    count: said.length,
    moods: countMoods(said),
  }));
}

function byKind(): Line[] {
  const found = grouped(entities, (e) => e.kind);
  return kinds
    .filter((k) => found.has(k))
    .map((k) => ({
      key: k,
      head: (
        <a href={address("find", "", { kind: k })}>
          <Shape kind={k} />
          {term(k)}
        </a>
      ),
      count: found.get(k)!.length,
    }))
    .sort((a, b) => b.count - a.count);
}

function byYear(): Line[] {
  const found = new Map<number, Claim[]>();
  for (const claim of claims) {
    for (const year of years(claim)) {
      const known = found.get(year);
      if (known) known.push(claim);
      else found.set(year, [claim]);
    }
  }
  return [...found]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, 14)
    .sort((a, b) => a[0] - b[0])
    .map(([year, said]) => ({
      key: String(year),
      head: <a href={address("find", "", { year })}>{year}</a>,
      count: said.length,
      moods: countMoods(said),
    }));
}

function byMood(): Line[] {
  const found = countMoods(claims);
  return STATUSES.filter((s) => found.get(s)).map((s) => ({
    key: s,
    head: (
      <a href={address("find", "", { mood: s })}>
        <Glyph status={s} />
        {term(s)}
      </a>
    ),
    count: found.get(s)!,
    moods: new Map([[s, found.get(s)!]]),
  }));
}

export function StartPage() {
  const industries = entities.filter((e) => e.kind === "Industry");
  const tiles: [number, string][] = [
    [articles.length, "count.articles"],
    [zones.length, "count.zones"],
    [entities.length, "count.entities"],
    [claims.length, "count.claims"],
  ];
  const latest = [...articles].sort((a, b) => b.date.localeCompare(a.date) || a.at - b.at);
  return (
    <article>
      <h1 tabIndex={-1}>{t("start.what")}</h1>
      <p class="lead">{t("start.lead", number(articles.length), number(claims.length))}</p>
      <ul class="tiles">
        {tiles.map(([n, label]) => (
          <li key={label}>
            <b>{number(n)}</b> {t(label)}
          </li>
        ))}
      </ul>
      <div class="masonry">
        <Bars id="zones" title={t("start.zones")} of={byEntity(zones, MOST)} what={t("claims")} />
        <Bars id="moods" title={t("start.moods")} of={byMood()} what={t("claims")} />
        <Bars id="years" title={t("start.years")} of={byYear()} what={t("claims")} />
        <Bars
          id="industries"
          title={t("start.industries")}
          of={byEntity(industries, MOST)}
          what={t("claims")}
        />
        <Bars id="kinds" title={t("start.kinds")} of={byKind()} what={t("things")} />
        <section class="card" aria-labelledby="articles">
          <h2 id="articles">{t("start.articles")}</h2>
          <ul class="plain">
            {latest.slice(0, MOST).map((a) => (
              <li key={a.at}>
                <Citation article={a} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  );
}
