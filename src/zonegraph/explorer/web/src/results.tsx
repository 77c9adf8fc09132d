// What a search finds, or everything that passes the filter.

import { useState } from "preact/hooks";

import { about, toward, type Article, type Entity } from "./data";
import { choiceOf, Choices } from "./choices";
import { Fact } from "./fact";
import { countMoods } from "./facts";
import { Citation, EntityLink, Kind, zonesOf } from "./link";
import { MoodBar } from "./mood";
import { refine, type Route } from "./route";
import { search } from "./search";
import { nameOf, number, t } from "./say";

const PAGE = 40;
const MOST = 200;

function Row({ entity }: { entity: Entity }) {
  const claims = [...about(entity), ...toward(entity)];
  const zones = zonesOf(entity).filter((z) => z !== entity);
  return (
    <li>
      <EntityLink entity={entity} /> <Kind kind={entity.kind} />
      {zones.length > 0 && <small lang="zh"> {zones.slice(0, 3).map(nameOf).join("、")}</small>}
      {entity.aliases.length > 0 && (
        <small lang="zh">
          {" "}
          {t("aliases")} {entity.aliases.slice(0, 3).join("、")}
        </small>
      )}
      <span class="tally">
        {claims.length > 0 && <MoodBar counts={countMoods(claims)} total={claims.length} />}
        <small>{claims.length}</small>
      </span>
    </li>
  );
}

function Snippet({ article, words }: { article: Article; words: string }) {
  const text = article.text;
  const at = text.indexOf(words);
  if (at < 0) return null;
  return (
    <p lang="zh">
      …{text.slice(Math.max(0, at - 24), at)}
      <mark>{words}</mark>
      {text.slice(at + words.length, at + words.length + 40)}…
    </p>
  );
}

export function ResultsPage({ route }: { route: Route }) {
  const text = route.query.get("q") ?? "";
  const [most, setMost] = useState(PAGE);
  const found = search(text, choiceOf(route), MOST);
  const none = !found.entities.length && !found.claims.length && !found.articles.length;
  return (
    <article>
      <h1 tabIndex={-1}>{text ? t("found.for", text) : t("found.title")}</h1>
      <Choices route={route} />
      {text && (
        <p>
          <button type="button" onClick={() => refine(route, { q: "" })}>
            × {text}
          </button>
        </p>
      )}
      <p class="hidden" role="status">
        {t("found.entities", found.entities.length)}
      </p>
      {none && <p class="none">{t("found.none")}</p>}
      {found.entities.length > 0 && (
        <section aria-labelledby="things">
          <h2 id="things">{t("found.entities", number(found.entities.length))}</h2>
          <ul class="results">
            {found.entities.slice(0, most).map((e) => (
              <Row key={e.at} entity={e} />
            ))}
          </ul>
          {found.entities.length > most && (
            <button type="button" onClick={() => setMost(most + 5 * PAGE)}>
              {t("found.more", Math.min(5 * PAGE, found.entities.length - most))}
            </button>
          )}
        </section>
      )}
      {found.claims.length > 0 && (
        <section aria-labelledby="quotes">
          <h2 id="quotes">{t("found.claims", found.claims.length)}</h2>
          <ul class="facts">
            {found.claims.slice(0, most).map((c) => (
              <Fact key={c.at} claim={c} subject property />
            ))}
          </ul>
        </section>
      )}
      {found.articles.length > 0 && (
        <section aria-labelledby="articles">
          <h2 id="articles">{t("found.articles", found.articles.length)}</h2>
          <ul class="results">
            {found.articles.map((a) => (
              <li key={a.at}>
                <Citation article={a} />
                <Snippet article={a} words={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
