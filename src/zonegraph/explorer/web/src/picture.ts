// What a picture of the graph shows: nodes and edges with their places.

import { about, claims, entities, entityOf, grouped, target, toward } from "./data";
import type { Claim, Entity } from "./data";
import { claimFits, inZone, type Choice } from "./search";
import { nameOf, term } from "./say";

export interface PNode {
  id: string;
  label: string;
  kind: string;
  x: number;
  y: number;
  size: number;
  side: "left" | "right" | "below";
  // A hub stands for one property of one entity and opens on a click.
  hub?: { count: number; open: boolean };
}
export interface PEdge {
  id: string;
  source: string;
  target: string;
  label: string;
  status: string;
  // Against the direction of the claim.
  back: boolean;
  cross: boolean;
}
export interface Picture {
  nodes: PNode[];
  edges: PEdge[];
}

const ROW = 30;
const HUB = 150;
const THING = 150;
// Rows that can be read at a glance; groups beyond them start shut, the largest first.
const GLANCE = 40;

interface Branch {
  id: string;
  node: Omit<PNode, "x" | "y" | "side">;
  edge?: PEdge;
  children: Branch[];
}

const RANKS = ["achieved", "underway", "planned", "target", "negated"];
export const firmest = (all: Claim[]): Claim =>
  all.reduce((a, b) => (RANKS.indexOf(b.status) < RANKS.indexOf(a.status) ? b : a));

export const thing = (e: Entity, size: number) => ({
  id: e.key,
  label: nameOf(e),
  kind: e.kind,
  size,
});

/** The other ends of an entity's claims, by property and direction. */
function hubs(e: Entity): Map<string, Map<Entity, Claim[]>> {
  const found = new Map<string, Map<Entity, Claim[]>>();
  const add = (hub: string, other: Entity | undefined, claim: Claim) => {
    if (!other || other === e) return;
    const of = found.get(hub) ?? new Map<Entity, Claim[]>();
    of.set(other, [...(of.get(other) ?? []), claim]);
    found.set(hub, of);
  };
  for (const claim of about(e)) add(`>${claim.property}`, target(claim), claim);
  for (const claim of toward(e)) add(`<${claim.property}`, entities[claim.subject], claim);
  return found;
}

/** The neighbourhood of an entity as a tree that opens to both sides. */
export function neighbourhood(
  centre: Entity,
  expanded: ReadonlySet<string>,
  toggled: ReadonlySet<string>,
  narrow = false,
): Picture {
  const seen = new Set<string>([centre.key]);
  const crossing: PEdge[] = [];
  const grow = (e: Entity, depth: number): Branch[] => {
    const all = [...hubs(e)];
    const openly = readable(
      all.map(([, of]) => of.size),
      depth,
    );
    const branches: Branch[] = [];
    for (const [n, [name, of]] of all.entries()) {
      const id = `${e.key}|${name}`;
      const fresh = [...of].filter(([other]) => !seen.has(other.key));
      if (!fresh.length && depth > 0) continue;
      const open = openly[n] !== toggled.has(id);
      const label = (name[0] === "<" ? "← " : "") + term(name.slice(1));
      const back = name[0] === "<";
      const branch: Branch = {
        id,
        node: {
          id,
          label: `${label} ${of.size}`,
          kind: "",
          size: 20,
          hub: { count: of.size, open },
        },
        children: [],
      };
      branch.edge = edge(e.key, id, "", "hub", back);
      for (const [other, said] of open ? of : []) {
        const status = firmest(said).status;
        if (seen.has(other.key)) {
          crossing.push({ ...edge(id, other.key, "", status, back), cross: true });
          continue;
        }
        seen.add(other.key);
        branch.children.push({
          id: other.key,
          node: thing(other, 16),
          edge: edge(id, other.key, "", status, back),
          children: [],
        });
      }
      branches.push(branch);
    }
    for (const branch of branches) {
      for (const child of branch.children) {
        const other = entityOf(child.id);
        if (other && expanded.has(child.id) && depth < 5) child.children = grow(other, depth + 1);
      }
    }
    return branches;
  };
  const branches = grow(centre, 0);
  return narrow ? listed(centre, branches) : placed(centre, branches, crossing);
}

/** Which groups to show open, so that the rows of all of them stay readable. */
function readable(sizes: number[], depth: number): boolean[] {
  let left = Math.max(0, GLANCE / (depth + 1) - sizes.length);
  const open = sizes.map(() => false);
  for (const at of [...sizes.keys()].sort((a, b) => sizes[a] - sizes[b] || a - b)) {
    left -= sizes[at] - 1;
    if (left < 0) break;
    open[at] = true;
  }
  return open;
}

const edge = (source: string, to: string, label: string, status: string, back: boolean): PEdge => ({
  id: `${source}→${to}`,
  source,
  target: to,
  label,
  status,
  back,
  cross: false,
});

const rows = (b: Branch): number =>
  Math.max(
    1,
    b.children.reduce((sum, child) => sum + rows(child), 0),
  );

/** Put branches right and left of the centre so that both sides are about as high. */
function placed(centre: Entity, branches: Branch[], crossing: PEdge[]): Picture {
  const picture: Picture = {
    nodes: [{ ...thing(centre, 30), x: 0, y: 0, side: "below" }],
    edges: [],
  };
  const total = branches.reduce((sum, b) => sum + rows(b), 0);
  const sides: [Branch[], Branch[]] = [[], []];
  let right = 0;
  for (const branch of branches) {
    const to = right < total / 2 ? 0 : 1;
    if (to === 0) right += rows(branch);
    sides[to].push(branch);
  }
  sides.forEach((side, at) => {
    const height = side.reduce((sum, b) => sum + rows(b) * ROW + ROW / 3, 0);
    let y = -height / 2;
    for (const branch of side) {
      draw(branch, 1, at === 0 ? 1 : -1, y, picture);
      y += rows(branch) * ROW + ROW / 3;
    }
  });
  const known = new Set(picture.nodes.map((n) => n.id));
  const ids = new Set(picture.edges.map((e) => e.id));
  for (const each of crossing) {
    if (known.has(each.source) && known.has(each.target) && !ids.has(each.id)) {
      ids.add(each.id);
      picture.edges.push(each);
    }
  }
  return picture;
}

/** For a narrow screen: one side only, hubs under the centre, things right of their hub. */
function listed(centre: Entity, branches: Branch[]): Picture {
  const picture: Picture = {
    nodes: [{ ...thing(centre, 26), x: 0, y: 0, side: "right" }],
    edges: [],
  };
  let y = ROW;
  const down = (branch: Branch, depth: number) => {
    picture.nodes.push({ ...branch.node, x: 44 + 58 * (depth - 1), y, side: "right" });
    if (branch.edge) picture.edges.push(branch.edge);
    y += ROW;
    for (const child of branch.children) down(child, depth + 1);
  };
  for (const branch of branches) down(branch, 1);
  return picture;
}

function draw(branch: Branch, depth: number, sign: number, top: number, into: Picture): void {
  const height = rows(branch) * ROW;
  const x = sign * (Math.ceil(depth / 2) * HUB + Math.floor(depth / 2) * THING * 1.15);
  const side = sign > 0 ? "right" : "left";
  into.nodes.push({ ...branch.node, x, y: top + height / 2, side });
  if (branch.edge) into.edges.push(branch.edge);
  let y = top;
  for (const child of branch.children) {
    draw(child, depth + 1, sign, y, into);
    y += rows(child) * ROW;
  }
}

/** All entities that pass the choice, and the claims between them; places are still to find. */
export function whole(choice: Choice, kinds: ReadonlySet<string>, most: number): Picture {
  const fits = (e: Entity) =>
    (!kinds.size || kinds.has(e.kind)) && (choice.zone === undefined || inZone(e, choice.zone));
  const joined = claims.filter((claim) => {
    const other = target(claim);
    return (
      other &&
      claim.object !== undefined &&
      other.at !== claim.subject &&
      fits(entities[claim.subject]) &&
      fits(other) &&
      claimFits(claim, { status: choice.status, year: choice.year })
    );
  });
  const degree = new Map<number, number>();
  for (const claim of joined) {
    for (const at of [claim.subject, claim.object!]) degree.set(at, (degree.get(at) ?? 0) + 1);
  }
  const kept = [...degree].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
  const shown = new Set(kept.map(([at]) => at));
  const nodes = kept.map(([at, n], place): PNode => ({
    ...thing(entities[at], 7 + 3 * Math.sqrt(n)),
    // A sunflower: even, and the same on every machine.
    x: 30 * Math.sqrt(place) * Math.cos(place * 2.399963),
    y: 30 * Math.sqrt(place) * Math.sin(place * 2.399963),
    side: "below",
  }));
  const between = joined.filter((c) => shown.has(c.subject) && shown.has(c.object!));
  const merged = grouped(between, (c) => `${c.subject}→${c.object}`);
  const edges = [...merged].map(([id, all]): PEdge => {
    const claim = firmest(all);
    const [source, to] = [entities[claim.subject].key, entities[claim.object!].key];
    const label = [...new Set(all.map((c) => term(c.property)))].join("、");
    return { id, source, target: to, label, status: claim.status, back: false, cross: false };
  });
  return { nodes, edges };
}
