// Places for many nodes: ForceAtlas2 in slices, so that the page stays alive; no random part.

import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

import type { Picture } from "./picture";

const SLICE_MS = 24;

/** Lay the picture out; `shown` is called now and then with new places, `done` once. */
export function lay(picture: Picture, shown: () => void, done: () => void): () => void {
  const graph = new Graph({ multi: true, type: "directed" });
  for (const n of picture.nodes) graph.addNode(n.id, { x: n.x, y: n.y, size: n.size });
  for (const e of picture.edges) graph.addEdge(e.source, e.target);
  const count = picture.nodes.length;
  const rounds = count > 1500 ? 160 : count > 300 ? 300 : 500;
  const settings = {
    ...forceAtlas2.inferSettings(count),
    adjustSizes: count <= 1500,
    barnesHutOptimize: count > 300,
    gravity: 0.08,
    linLogMode: true,
    scalingRatio: count > 1500 ? 2 : 6,
    slowDown: 2 + Math.log(count + 1),
    strongGravityMode: false,
  };
  let round = 0;
  let stopped = false;
  const step = count > 1500 ? 2 : 10;
  const copy = () => {
    for (const n of picture.nodes) {
      const place = graph.getNodeAttributes(n.id);
      n.x = place.x as number;
      n.y = place.y as number;
    }
  };
  const slice = () => {
    if (stopped) return;
    const end = performance.now() + SLICE_MS;
    while (round < rounds && performance.now() < end) {
      forceAtlas2.assign(graph, { iterations: step, settings });
      round += step;
    }
    if (round < rounds) {
      shown();
      requestAnimationFrame(slice);
      return;
    }
    copy();
    spread(picture);
    done();
  };
  requestAnimationFrame(slice);
  return () => {
    stopped = true;
  };
}

/** Room for each node as its number allows, around the middle: what the layout leaves open. */
function spread(picture: Picture): void {
  const count = picture.nodes.length;
  const wanted = (42 + 70 * Math.exp(-count / 150)) * Math.sqrt(count);
  const middle = (key: "x" | "y") =>
    picture.nodes.reduce((sum, n) => sum + n[key], 0) / (count || 1);
  const [x, y] = [middle("x"), middle("y")];
  const far = picture.nodes.map((n) => Math.hypot(n.x - x, n.y - y)).sort((a, b) => a - b);
  const reach = far[Math.floor(far.length * 0.95)] || 1;
  const scale = wanted / 2 / reach;
  for (const n of picture.nodes) {
    n.x = (n.x - x) * scale;
    n.y = (n.y - y) * scale;
  }
}
