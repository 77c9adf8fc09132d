// A drawing with its tools, its legend and its keys.

import type { Core } from "cytoscape";
import { useEffect, useRef } from "preact/hooks";

import { STATUSES } from "./data";
import { Shape } from "./kind";
import { network, redraw, relabel } from "./network";
import type { Picture } from "./picture";
import { t, term } from "./say";
import { useTheme } from "./theme";

interface CanvasProps {
  picture: Picture;
  pick: (id: string) => void;
  open?: (id: string) => void;
  picked?: string;
  // When this changes the whole picture is brought into view.
  fit: string;
  // A tree that is read from the top, row by row, rather than seen as a whole.
  narrow?: boolean;
  // As high as its rows need; any other picture is as high as it is wide.
  tree?: boolean;
}
const STEP = 60;
const MARGIN = 24;

export function Canvas({
  picture,
  pick,
  open,
  picked,
  fit,
  narrow = false,
  tree = false,
}: CanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Core>(undefined);
  const calls = useRef({ pick, open });
  const size = t("graph.size", picture.nodes.length, picture.edges.length);
  const show = narrow ? fromTop : whole;
  const theme = useTheme();
  calls.current = { pick, open };

  useEffect(() => {
    const cy = network(place.current!, picture);
    drawn.current = cy;
    cy.on("onetap", "node", (event) => calls.current.pick(event.target.id()));
    cy.on("dbltap", "node", (event) => calls.current.open?.(event.target.id()));
    cy.on("tap", (event) => event.target === cy && highlight(cy, undefined));
    show(cy);
    return () => cy.destroy();
  }, [theme, fit]);
  useEffect(() => {
    const cy = drawn.current;
    if (!cy || cy.nodes().length === 0) return;
    const same = cy.nodes().length === picture.nodes.length;
    if (same && picture.nodes.every((n) => moved(cy, n.id, n.x, n.y))) return;
    redraw(cy, picture);
    if (!narrow) whole(cy);
  }, [picture]);
  useEffect(() => {
    if (drawn.current) highlight(drawn.current, picked);
  }, [picked, picture]);

  const zoom = (by: number) => {
    const cy = drawn.current!;
    cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  };
  const keys = (event: KeyboardEvent) => {
    const cy = drawn.current!;
    const pans: Record<string, [number, number]> = {
      ArrowLeft: [STEP, 0],
      ArrowRight: [-STEP, 0],
      ArrowUp: [0, STEP],
      ArrowDown: [0, -STEP],
    };
    const pan = pans[event.key];
    if (pan) cy.panBy({ x: pan[0], y: pan[1] });
    else if (event.key === "+" || event.key === "=") zoom(1.3);
    else if (event.key === "-") zoom(1 / 1.3);
    else if (event.key === "0") show(cy);
    else return;
    event.preventDefault();
  };
  return (
    <div class="canvas">
      <div class="tools">
        <button type="button" onClick={() => zoom(1.3)} aria-label={t("graph.in")}>
          +
        </button>
        <button type="button" onClick={() => zoom(1 / 1.3)} aria-label={t("graph.out")}>
          −
        </button>
        <button type="button" onClick={() => show(drawn.current!)}>
          {t("graph.fit")}
        </button>
        <button type="button" onClick={() => save(drawn.current!)}>
          {t("graph.save")}
        </button>
      </div>
      <div
        ref={place}
        class="drawing"
        style={{ height: height(picture, tree) }}
        tabIndex={0}
        role="application"
        aria-label={`${t("graph.aria")} — ${size}`}
        onKeyDown={keys}
      />
      <Legend picture={picture} />
    </div>
  );
}

/** As high as the picture needs, within what a screen shows. */
function height(picture: Picture, tree: boolean): string {
  const ys = picture.nodes.map((n) => n.y);
  const needed = Math.max(...ys) - Math.min(...ys) + 140;
  const most = tree ? "max(22rem, 72vh)" : "min(max(22rem, 72vh), 100vw)";
  return `clamp(17rem, ${Math.round(needed)}px, ${most})`;
}

function moved(cy: Core, id: string, x: number, y: number): boolean {
  const node = cy.getElementById(id);
  return node.nonempty() && node.position("x") === x && node.position("y") === y;
}

function whole(cy: Core): void {
  cy.resize();
  cy.fit(undefined, MARGIN);
  // Labels stand outside the nodes: leave them room, and do not blow a few nodes up.
  const zoom = Math.min(cy.zoom() * 0.86, 1.25);
  cy.zoom(zoom);
  cy.center();
  relabel(cy);
}

function fromTop(cy: Core): void {
  cy.resize();
  cy.viewport({ zoom: 1, pan: { x: MARGIN, y: 3 * MARGIN } });
  relabel(cy);
}

function highlight(cy: Core, id: string | undefined): void {
  cy.batch(() => {
    cy.elements().removeClass("faint picked told");
    const node = id ? cy.getElementById(id) : undefined;
    if (!node || node.empty()) return;
    const near = node.closedNeighborhood();
    cy.elements().not(near).addClass("faint");
    near.edges().addClass("told");
    node.addClass("picked");
  });
  relabel(cy);
}

function save(cy: Core): void {
  const link = document.createElement("a");
  link.href = cy.png({ scale: 2, full: true, maxWidth: 4000, maxHeight: 4000 });
  link.download = "zonegraph.png";
  link.click();
}

function Legend({ picture }: { picture: Picture }) {
  const kinds = [...new Set(picture.nodes.map((n) => n.kind))].filter(Boolean).sort();
  const shown = STATUSES.filter((s) => picture.edges.some((e) => e.status === s));
  return (
    <ul class="legend" aria-label={t("legend")}>
      {kinds.map((kind) => (
        <li key={kind}>
          <Shape kind={kind} />
          {term(kind)}
        </li>
      ))}
      {shown.map((status) => (
        <li key={status}>
          <span class={`stroke ${status}`} aria-hidden="true" />
          {term(status)}
        </li>
      ))}
    </ul>
  );
}
