// Measured values as bars in a table: one scale for each unit, so that lengths compare.

import { articles, entities, grouped, type Claim } from "./data";
import { EntityLink } from "./link";
import { Mood } from "./mood";
import { t, term } from "./say";

const unitOf = (claim: Claim): string => (claim.unit ? term(claim.unit) : "");
const shown = (unit: string): string => unit.replace(/^unit-/, "").replace(/^%25$/, "%");

const period = (claim: Claim): string => {
  if (claim.from && claim.from.slice(0, 4) === claim.to.slice(0, 4)) {
    return /-01-01$/.test(claim.from) && /-12-31$/.test(claim.to)
      ? claim.from.slice(0, 4)
      : `${claim.from}–${claim.to}`;
  }
  const date = articles[claim.evidence[0]?.article ?? -1]?.date ?? "";
  return claim.from || claim.to ? `${claim.from}–${claim.to}` : date;
};

interface BarProps {
  claim: Claim;
  largest: number;
}

function Bar({ claim, largest }: BarProps) {
  const size = Math.abs(Number(claim.value)) || 0;
  const width = largest ? (100 * size) / largest : 0;
  return (
    <span class="barline">
      <span class="track" aria-hidden="true">
        <span class={`bar ${claim.status}`} style={{ width: `${width}%` }} />
      </span>
      <b lang="zh">{claim.surface || claim.value}</b>
    </span>
  );
}

interface ChartProps {
  claims: Claim[];
  // Name whose value each bar is, where several share a chart.
  subject?: boolean;
}

export function Chart({ claims, subject = false }: ChartProps) {
  if (!claims.length) return <p class="none">{t("zone.none")}</p>;
  const units = [...grouped(claims, unitOf)].sort((a, b) => b[1].length - a[1].length);
  return (
    <div class="charts">
      {units.map(([unit, all]) => (
        <Table key={unit} unit={unit} claims={all} subject={subject} />
      ))}
    </div>
  );
}

function Table({ unit, claims, subject }: { unit: string; claims: Claim[]; subject: boolean }) {
  const largest = Math.max(...claims.map((c) => Math.abs(Number(c.value)) || 0));
  const order = [...claims].sort(
    (a, b) => a.indicator! - b.indicator! || period(a).localeCompare(period(b)) || a.at - b.at,
  );
  return (
    <table class="chart">
      <caption>{unit ? t("chart.unit", shown(unit)) : t("chart.count")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("chart.indicator")}</th>
          <th scope="col">{t("chart.period")}</th>
          <th scope="col">{t("chart.value")}</th>
        </tr>
      </thead>
      <tbody>
        {order.map((claim) => (
          <tr key={claim.at}>
            <th scope="row">
              {subject && <EntityLink entity={entities[claim.subject]} />}{" "}
              <EntityLink entity={entities[claim.indicator!]} />
            </th>
            <td>
              {period(claim)} <Mood mood={claim.mood} status={claim.status} />
            </td>
            <td>
              <Bar claim={claim} largest={largest} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
