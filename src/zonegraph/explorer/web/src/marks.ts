// Where an article names things and where claims were read from, as runs of its text.

import { claimsIn, entities, points, type Article, type Claim, type Entity } from "./data";

export interface Run {
  start: number;
  end: number;
  text: string;
  entity?: Entity;
  claims: Claim[];
}

interface Span {
  start: number;
  end: number;
}

/** Names of the things that the article names, found longest first; none overlaps another. */
export function mentions(article: Article): (Span & { entity: Entity })[] {
  const text = article.text;
  if (!text) return [];
  const named = new Map<string, Entity>();
  for (const e of entities) {
    if (!e.articles.includes(article.at)) continue;
    for (const name of [e.label, ...e.aliases]) {
      if (name.length > 1 && !named.has(name)) named.set(name, e);
    }
  }
  const names = [...named.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const taken = new Uint8Array(text.length);
  const found: (Span & { entity: Entity })[] = [];
  // Offsets are code points; a text without characters beyond the BMP needs no table.
  const place = offsets(text);
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (taken[at] || taken[at + name.length - 1]) continue;
      taken.fill(1, at, at + name.length);
      found.push({ start: place(at), end: place(at + name.length), entity: named.get(name)! });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function offsets(text: string): (at: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (at) => at;
  const table: number[] = [];
  let n = 0;
  for (const c of text) {
    for (let k = 0; k < c.length; k++) table.push(n);
    n += 1;
  }
  table.push(n);
  return (at) => table[at];
}

/** Claims that were read from between two offsets of an article whose text is at hand. */
export function claimsBetween(article: Article, start: number, end: number): Claim[] {
  return claimsIn(article).filter((claim) =>
    claim.evidence.some(
      (e) => e.article === article.at && e.placed && e.start >= start && e.start < end,
    ),
  );
}

/** A block as runs: each run has the same thing named and the same claims all through. */
export function runs(
  article: Article,
  start: number,
  end: number,
  named: (Span & { entity: Entity })[],
): Run[] {
  const text = points(article.at);
  const inside = named.filter((m) => m.start >= start && m.end <= end);
  const read = claimsBetween(article, start, end).flatMap((claim) =>
    claim.evidence
      .filter((e) => e.article === article.at && e.placed && e.start >= start && e.start < end)
      .map((e) => ({ start: e.start, end: Math.min(e.end, end), claim })),
  );
  const cuts = new Set([start, end]);
  for (const span of [...inside, ...read]) cuts.add(span.start).add(span.end);
  const order = [...cuts].sort((a, b) => a - b);
  return order.slice(0, -1).map((from, n) => {
    const to = order[n + 1];
    return {
      start: from,
      end: to,
      text: text.slice(from, to).join(""),
      entity: inside.find((m) => m.start <= from && to <= m.end)?.entity,
      claims: read.filter((r) => r.start <= from && to <= r.end).map((r) => r.claim),
    };
  });
}
