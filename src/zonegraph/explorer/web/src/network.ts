// The drawing: Cytoscape on a canvas, in the page's colours, with labels that do not overlap.

import cytoscape, { type Core, type NodeSingular } from "cytoscape";

import { kinds } from "./data";
import { SHAPES } from "./kind";
import type { Picture, PNode } from "./picture";

const LARGE = 400;
const LABEL = 13;
const LINES: Record<string, [string, number]> = {
  achieved: ["solid", 2.2],
  underway: ["solid", 1.3],
  planned: ["dashed", 1.6],
  target: ["dashed", 1.6],
  negated: ["dotted", 2],
  hub: ["solid", 1],
};
// Arrow heads tell a target from a plan, and what is withdrawn from both.
const HEADS: Record<string, string> = {
  achieved: "triangle",
  underway: "vee",
  planned: "chevron",
  target: "circle",
  negated: "tee",
  hub: "none",
};

/** Computed colours of the page: a canvas knows no custom properties. */
function colour(name: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

type Sheets = cytoscape.StylesheetJson;

function nodeStyle(): Sheets {
  const ink = colour("ink");
  const paper = colour("paper");
  const sheets: Sheets = [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        "background-color": colour("muted"),
        "border-width": 1,
        "border-color": paper,
        "font-family": getComputedStyle(document.body).fontFamily,
        color: ink,
        "text-background-color": paper,
        "text-background-opacity": 0.85,
        "text-background-padding": "1px",
        "text-margin-y": 2,
        "text-max-width": "180px",
      },
    },
    {
      selector: "node.named",
      style: { label: "data(label)", "font-size": "data(font)", "z-index": 9 },
    },
    { selector: "node[side='below']", style: { "text-valign": "bottom" } },
    {
      selector: "node[side='right']",
      style: {
        "text-valign": "center",
        "text-halign": "right",
        "text-margin-y": 0,
        "text-margin-x": 4,
      },
    },
    {
      selector: "node[side='left']",
      style: {
        "text-valign": "center",
        "text-halign": "left",
        "text-margin-y": 0,
        "text-margin-x": -4,
      },
    },
    {
      selector: "node.hub",
      style: {
        shape: "round-rectangle",
        width: "data(wide)",
        label: "data(label)",
        "font-size": "data(font)",
        "text-valign": "center",
        "text-halign": "center",
        "text-margin-x": 0,
        height: "data(high)",
        "text-background-opacity": 0,
        "background-color": colour("card"),
        "border-color": colour("line"),
        "border-width": 1.2,
        color: colour("muted"),
      },
    },
    {
      selector: "node.hub.shut",
      style: {
        "border-color": colour("accent"),
        color: colour("accent"),
        "border-style": "double",
        "border-width": 3,
      },
    },
    { selector: "node.picked", style: { "border-width": 4, "border-color": colour("accent") } },
  ];
  for (const kind of kinds) {
    const shape = (SHAPES[kind] ?? "ellipse") as cytoscape.Css.NodeShape;
    sheets.push({
      selector: `node[kind='${kind}']`,
      style: { shape, "background-color": colour(`k-${kind}`) },
    });
  }
  return sheets;
}

function edgeStyle(): Sheets {
  const ink = colour("ink");
  const paper = colour("paper");
  const sheets: Sheets = [
    {
      selector: "edge",
      style: {
        width: 1,
        "curve-style": "haystack",
        "line-color": colour("line"),
        opacity: 0.45,
        "target-arrow-color": colour("line"),
        "source-arrow-color": colour("line"),
        "arrow-scale": 0.7,
      },
    },
    { selector: "edge.fine", style: { "curve-style": "bezier" } },
    { selector: "edge.tree", style: { opacity: 1 } },
    { selector: "edge.few", style: { opacity: 0.85 } },
    { selector: "edge.many", style: { opacity: 0.16 } },
    { selector: "edge.told", style: { opacity: 1, "z-index": 9 } },
    { selector: "edge.cross", style: { opacity: 0.25, width: 1 } },
    {
      selector: "edge.told",
      style: {
        label: "data(label)",
        "font-size": "data(font)",
        color: ink,
        "text-rotation": "autorotate",
        "text-background-color": paper,
        "text-background-opacity": 0.85,
      },
    },
  ];
  for (const [status, [line, width]] of Object.entries(LINES)) {
    const hue = colour(status === "hub" ? "line" : `m-${status}`);
    sheets.push({
      selector: `edge[status='${status}']`,
      style: {
        "line-style": line as "solid",
        width,
        "line-color": hue,
        "target-arrow-color": hue,
        "source-arrow-color": hue,
      },
    });
    const head = HEADS[status] as "triangle";
    sheets.push({
      selector: `edge.fine.onward[status='${status}']`,
      style: { "target-arrow-shape": head },
    });
    sheets.push({
      selector: `edge.fine.back[status='${status}']`,
      style: { "source-arrow-shape": head },
    });
  }
  return sheets;
}

const style = (): Sheets => [
  ...nodeStyle(),
  ...edgeStyle(),
  { selector: ".faint", style: { opacity: 0.12 } },
];

const element = (n: PNode, font: number): cytoscape.NodeDefinition => ({
  data: {
    id: n.id,
    label: n.label,
    kind: n.kind,
    size: n.size,
    side: n.hub ? "in" : n.side,
    font,
    wide: n.hub ? width(n.label) + 14 : n.size,
    high: n.size,
  },
  position: { x: n.x, y: n.y },
  classes: n.hub ? `hub ${n.hub.open ? "open" : "shut"}` : "",
});

/** Draw a picture; small ones with arrow heads, large ones as fast as a canvas can. */
export function network(into: HTMLElement, picture: Picture): Core {
  const large = picture.nodes.length > LARGE;
  const cy = cytoscape({
    container: into,
    style: style(),
    elements: { nodes: picture.nodes.map((n) => element(n, LABEL)), edges: lines(picture, large) },
    layout: { name: "preset", fit: false },
    minZoom: 0.02,
    maxZoom: 4,
    textureOnViewport: large,
    hideEdgesOnViewport: false,
    pixelRatio: large ? 1 : "auto",
    boxSelectionEnabled: false,
    autoungrabify: large,
  });
  let due = 0;
  const relabel = () => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(() => !cy.destroyed() && name(cy));
  };
  cy.on("zoom pan resize", () => {
    clearTimeout(settle);
    settle = setTimeout(relabel, 120);
  });
  let settle: ReturnType<typeof setTimeout> | undefined;
  cy.on("destroy", () => clearTimeout(settle));
  relabel();
  return cy;
}

const crowd = (picture: Picture): string =>
  picture.edges.length <= 90 ? "few" : picture.edges.length > 1200 ? "many" : "";

function lines(picture: Picture, large: boolean): cytoscape.EdgeDefinition[] {
  return picture.edges.map((e) => ({
    data: {
      id: e.id,
      source: e.source,
      target: e.target,
      label: e.label,
      status: e.status,
      font: LABEL,
    },
    classes: [
      crowd(picture),
      large ? "" : "fine",
      e.source.includes("|") || e.status === "hub" ? "tree" : "",
      e.back ? "back" : "onward",
      e.cross ? "cross" : "",
    ].join(" "),
  }));
}

/** Exchange what is drawn for another picture of the same graph. */
export function redraw(cy: Core, picture: Picture): void {
  cy.batch(() => {
    cy.elements().remove();
    cy.add(picture.nodes.map((n) => element(n, LABEL)));
    cy.add(lines(picture, picture.nodes.length > LARGE));
  });
  name(cy);
}

const width = (label: string): number =>
  Array.from(label).reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? LABEL : LABEL * 0.56), 0);

interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

function box(node: NodeSingular): Box {
  const { x, y } = node.renderedPosition();
  const w = Math.min(width(node.data("label")), 190) + 6;
  const h = LABEL * 1.5;
  const r = node.renderedWidth() / 2;
  const side = node.data("side");
  if (side === "in") return { x: x - r, y: y - h / 2, w: 2 * r, h };
  if (side === "right") return { x: x + r + 2, y: y - h / 2, w, h };
  if (side === "left") return { x: x - r - 2 - w, y: y - h / 2, w, h };
  return { x: x - w / 2, y: y + r, w, h };
}

/** Name the largest nodes in view whose labels meet no other label; size on screen stays. */
function name(cy: Core): void {
  const zoom = cy.zoom();
  const taken = new Map<string, Box[]>();
  const cell = 100;
  const free = (b: Box): boolean => {
    const cells: string[] = [];
    for (let i = Math.floor(b.x / cell); i <= Math.floor((b.x + b.w) / cell); i++) {
      for (let j = Math.floor(b.y / cell); j <= Math.floor((b.y + b.h) / cell); j++) {
        cells.push(`${i},${j}`);
      }
    }
    for (const id of cells) {
      for (const o of taken.get(id) ?? []) {
        if (b.x < o.x + o.w && o.x < b.x + b.w && b.y < o.y + o.h && o.y < b.y + b.h) return false;
      }
    }
    for (const id of cells) taken.set(id, [...(taken.get(id) ?? []), b]);
    return true;
  };
  const seen = { w: cy.width(), h: cy.height() };
  const order = cy.nodes().toArray() as NodeSingular[];
  order.sort(
    (a, b) =>
      Number(b.hasClass("picked")) - Number(a.hasClass("picked")) ||
      Number(b.hasClass("hub")) - Number(a.hasClass("hub")) ||
      b.data("size") - a.data("size"),
  );
  cy.batch(() => {
    cy.nodes(".named").removeClass("named");
    for (const node of order) {
      const b = box(node);
      if (b.x > seen.w || b.y > seen.h || b.x + b.w < 0 || b.y + b.h < 0) continue;
      // A hub's label stands within it and is drawn with it.
      if (node.data("side") === "in") {
        const scale = 1 / Math.min(1.3, Math.max(zoom, 0.62));
        const wide = (width(node.data("label")) + 14) * scale;
        node.data({ font: LABEL * scale, wide, high: 22 * scale });
        free(b);
      } else if (!node.hasClass("faint") && free(b)) {
        node.data("font", LABEL / zoom);
        node.addClass("named");
      }
    }
    cy.edges(".told").data("font", LABEL / zoom);
  });
}
export { name as relabel };
