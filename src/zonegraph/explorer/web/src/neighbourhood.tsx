// The neighbourhood of an entity, drawn when asked for.

import { useEffect, useMemo, useState } from "preact/hooks";

import { entityOf, type Entity } from "./data";
import { Canvas } from "./canvas";
import { EntityLink, Kind } from "./link";
import { neighbourhood } from "./picture";
import { t } from "./say";

const toggled = (set: Set<string>, id: string): Set<string> => {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
};

export function Neighbourhood({ entity }: { entity: Entity }) {
  const [open, setOpen] = useState(false);
  return (
    <section class="neighbourhood" aria-labelledby="near">
      <h2 id="near">{t("graph.near")}</h2>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t("graph.close") : t("graph.open")}
      </button>
      {open && <Drawn entity={entity} />}
    </section>
  );
}

function Drawn({ entity }: { entity: Entity }) {
  const [expanded, setExpanded] = useState(new Set<string>());
  const [hubs, setHubs] = useState(new Set<string>());
  const narrow = matchMedia("(max-width: 40rem)").matches;
  const [picked, setPicked] = useState<string>();
  const picture = useMemo(
    () => neighbourhood(entity, expanded, hubs, narrow),
    [entity, expanded, hubs],
  );
  useEffect(() => setPicked(undefined), [entity]);
  const pick = (id: string) => {
    if (id.includes("|")) setHubs(toggled(hubs, id));
    else setPicked(id);
  };
  const expand = (id: string) => {
    setExpanded(toggled(expanded, id));
    setPicked(id);
  };
  const chosen = picked ? entityOf(picked) : undefined;
  return (
    <>
      <p class="hint">{t("graph.help")}</p>
      <Canvas
        picture={picture}
        pick={pick}
        open={expand}
        picked={picked}
        fit={entity.key}
        {...{ narrow }}
        tree
      />
      <p class="picked" role="status">
        {chosen && (
          <>
            <Kind kind={chosen.kind} /> <EntityLink entity={chosen} />{" "}
            {chosen !== entity && (
              <button type="button" onClick={() => expand(chosen.key)}>
                {expanded.has(chosen.key) ? t("graph.close") : t("graph.expand")}
              </button>
            )}
          </>
        )}
      </p>
      <details class="more">
        <summary>{t("graph.list")}</summary>
        <ul class="nodes">
          {picture.nodes.map((n) => (
            <li key={n.id}>
              {n.hub ? (
                <button type="button" aria-expanded={n.hub.open} onClick={() => pick(n.id)}>
                  {n.label}
                </button>
              ) : (
                <>
                  <EntityLink entity={entityOf(n.id)!} shape />{" "}
                  {n.id !== entity.key && (
                    <button
                      type="button"
                      aria-expanded={expanded.has(n.id)}
                      aria-label={`${t("graph.expand")} ${n.label}`}
                      onClick={() => expand(n.id)}
                    >
                      {expanded.has(n.id) ? "−" : "+"}
                    </button>
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
