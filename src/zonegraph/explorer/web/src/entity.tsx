// The page of an entity; a zone has more of its own.

import { articlesOf, entities, type Entity } from "./data";
import { Facts } from "./facts";
import { Citation, EntityLink, Kind, zonesOf } from "./link";
import { Neighbourhood } from "./neighbourhood";
import { Related } from "./related";
import { langOf, nameOf, t } from "./say";
import { Timeline } from "./timeline";
import { ZoneParts } from "./zone";

function Names({ entity }: { entity: Entity }) {
  const zones = zonesOf(entity).filter((z) => z !== entity);
  const named = articlesOf(entity);
  return (
    <dl class="names">
      {entity.aliases.length > 0 && (
        <>
          <dt>{t("aliases")}</dt>
          <dd lang="zh">{entity.aliases.join("、")}</dd>
        </>
      )}
      {entity.broader.length > 0 && (
        <>
          <dt>{t("broader")}</dt>
          <dd>
            {entity.broader.map((at) => (
              <EntityLink key={at} entity={entities[at]} />
            ))}
          </dd>
        </>
      )}
      {zones.length > 0 && (
        <>
          <dt>{t("inZones")}</dt>
          <dd class="listed">
            {zones.map((z) => (
              <EntityLink key={z.at} entity={z} />
            ))}
          </dd>
        </>
      )}
      {named.length > 0 && (
        <>
          <dt>{t("inArticles")}</dt>
          <dd>
            {named.slice(0, 8).map((a) => (
              <div key={a.at}>
                <Citation article={a} />
              </div>
            ))}
            {named.length > 8 && <small>+{named.length - 8}</small>}
          </dd>
        </>
      )}
    </dl>
  );
}

export function EntityPage({ entity }: { entity: Entity }) {
  return (
    <article>
      <header class="head">
        <Kind kind={entity.kind} />
        <h1 tabIndex={-1} lang={langOf(entity)}>
          {nameOf(entity)}
        </h1>
        {nameOf(entity) !== entity.label && <p lang="zh">{entity.label}</p>}
        <Names entity={entity} />
      </header>
      <Neighbourhood entity={entity} />
      {entity.kind === "Zone" && <ZoneParts zone={entity} />}
      <Timeline entity={entity} />
      <section aria-labelledby="facts">
        <h2 id="facts">{entity.kind === "Zone" ? t("zone.all") : t("facts")}</h2>
        <Facts entity={entity} />
      </section>
      <Related entity={entity} />
    </article>
  );
}
