// Links to the pages of entities and articles.

import { entities, type Article, type Entity } from "./data";
import { Shape } from "./kind";
import { address } from "./route";
import { langOf, nameOf, t, term } from "./say";

export const entityAddress = (e: Entity): string => address("e", e.key);

export function EntityLink({ entity, shape = false }: { entity: Entity; shape?: boolean }) {
  return (
    <a class="entity" href={entityAddress(entity)} lang={langOf(entity)}>
      {shape && <Shape kind={entity.kind} />}
      {nameOf(entity)}
    </a>
  );
}

/** Entities one after the other, the most spoken-of first as given. */
export function EntityList({ of }: { of: Entity[] }) {
  if (!of.length) return <p class="none">{t("zone.none")}</p>;
  return (
    <ul class="chips">
      {of.map((e) => (
        <li key={e.at}>
          <EntityLink entity={e} />
        </li>
      ))}
    </ul>
  );
}

export function Kind({ kind }: { kind: string }) {
  return (
    <span class="kind">
      <Shape kind={kind} />
      {term(kind)}
    </span>
  );
}

/** Newspaper, day and page, as one cites it. */
export function Citation({ article, at }: { article: Article; at?: string }) {
  const where = [article.date, article.page && t("page", article.page)].filter(Boolean).join(" ");
  return (
    <span class="citation">
      {article.newspaper && <span lang="zh">《{article.newspaper}》</span>} {where}{" "}
      <a href={address("a", article.key, { at })} lang="zh">
        {article.headline || article.file || article.key}
      </a>
    </span>
  );
}

export const zonesOf = (e: Entity): Entity[] => e.zones.map((at) => entities[at]);
