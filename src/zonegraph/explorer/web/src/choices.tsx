// The filter by class, zone, year and modality, kept in the page's address.

import { claims, entities, kinds, STATUSES, years, zones, entityOf } from "./data";
import { refine, type Route } from "./route";
import type { Choice } from "./search";
import { nameOf, t, term } from "./say";

export function choiceOf(route: Route): Choice {
  const { query } = route;
  const zone = entityOf(query.get("zone") ?? "");
  const status = STATUSES.find((s) => s === query.get("mood"));
  const year = Number(query.get("year")) || undefined;
  return { kind: query.get("kind") ?? undefined, zone: zone?.at, year, status };
}

let spoken: number[] | undefined;
const allYears = (): number[] =>
  (spoken ??= [...new Set(claims.flatMap(years))].sort((a, b) => b - a));

interface SelectProps {
  route: Route;
  name: string;
  label: string;
  options: [string, string][];
}

function Select({ route, name, label, options }: SelectProps) {
  const change = (value: string) => refine(route, { [name]: value });
  return (
    <label class="field">
      {label}{" "}
      <select value={route.query.get(name) ?? ""} onChange={(e) => change(e.currentTarget.value)}>
        <option value="">{t("filter.any")}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Choices({ route }: { route: Route }) {
  const present = kinds.filter((k) => entities.some((e) => e.kind === k));
  return (
    <form class="choices" aria-label={t("filter")} onSubmit={(e) => e.preventDefault()}>
      <Select
        {...{ route }}
        name="kind"
        label={t("filter.kind")}
        options={present.map((k) => [k, term(k)])}
      />
      <Select
        {...{ route }}
        name="zone"
        label={t("filter.zone")}
        options={zones.map((z) => [z.key, nameOf(z)])}
      />
      <Select
        {...{ route }}
        name="year"
        label={t("filter.year")}
        options={allYears().map((y) => [String(y), String(y)])}
      />
      <Select
        {...{ route }}
        name="mood"
        label={t("filter.mood")}
        options={STATUSES.map((s) => [s, term(s)])}
      />
    </form>
  );
}
