// The whole graph, or the part that passes the filter.

import { useEffect, useMemo, useState } from "preact/hooks";

import { Canvas } from "./canvas";
import { entities, entityOf, kinds } from "./data";
import { Choices, choiceOf } from "./choices";
import { lay } from "./lay";
import { EntityLink, Kind, entityAddress } from "./link";
import { whole, type Picture } from "./picture";
import { go, type Route } from "./route";
import { find } from "./search";
import { t } from "./say";

const MOST = 5000;
const LISTED = 40;

export function GraphPage({ route }: { route: Route }) {
  const choice = choiceOf(route);
  const key = route.query.toString();
  const wanted = useMemo(() => {
    const shown = new Set(
      choice.kind ? [choice.kind, "Zone"] : kinds.filter((k) => k !== "Indicator"),
    );
    return whole(choice, shown, MOST);
  }, [key]);
  const [picture, setPicture] = useState<Picture>();
  const [picked, setPicked] = useState<string>();
  useEffect(() => {
    setPicture(undefined);
    setPicked(undefined);
    return lay(
      wanted,
      () => undefined,
      () => setPicture({ ...wanted }),
    );
  }, [wanted]);
  const chosen = picked ? entityOf(picked) : undefined;
  return (
    <article>
      <h1 tabIndex={-1}>{t("graph.title")}</h1>
      <Choices route={route} />
      <p class="count" role="status">
        {picture ? t("graph.size", picture.nodes.length, picture.edges.length) : t("graph.laying")}
      </p>
      {picture && picture.nodes.length === 0 && <p class="none">{t("filter.none")}</p>}
      {picture && picture.nodes.length > 0 && (
        <Canvas
          picture={picture}
          pick={setPicked}
          open={(id) => go(entityAddress(entityOf(id)!))}
          picked={picked}
          fit={key}
        />
      )}
      <p class="picked" role="status">
        {chosen && (
          <>
            <Kind kind={chosen.kind} /> <EntityLink entity={chosen} />
          </>
        )}
      </p>
      {picture && <Listed picture={picture} pick={setPicked} />}
    </article>
  );
}

/** The picture's things as a list, the best connected first, or those of a name. */
function Listed({ picture, pick }: { picture: Picture; pick: (id: string) => void }) {
  const [text, setText] = useState("");
  const shown = useMemo(() => new Set(picture.nodes.map((n) => n.id)), [picture]);
  const found = text
    ? find(text, (e) => shown.has(e.key), LISTED)
    : picture.nodes.slice(0, LISTED).map((n) => entityOf(n.id)!);
  return (
    <section aria-labelledby="listed">
      <h2 id="listed">{t("graph.list")}</h2>
      <label class="field">
        {t("search.label")}{" "}
        <input type="search" value={text} onInput={(e) => setText(e.currentTarget.value)} />
      </label>
      <ul class="chips">
        {found.map((e) => (
          <li key={e.at}>
            <EntityLink entity={entities[e.at]} shape />
            <button
              type="button"
              aria-label={`${t("graph.near")} ${e.label}`}
              onClick={() => pick(e.key)}
            >
              ◎
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
