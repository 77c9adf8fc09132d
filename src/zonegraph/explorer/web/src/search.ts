// Search in names, quotes and article texts: substrings first, then ranked pairs of characters.

import { about, above, articles, claims, entities, toward, years } from "./data";
import type { Article, Claim, Entity } from "./data";
import { fold } from "./fold";

export interface Choice {
  kind?: string;
  zone?: number;
  year?: number;
  status?: string;
}
export interface Found {
  entities: Entity[];
  claims: Claim[];
  articles: Article[];
}
interface Names {
  entity: Entity;
  names: string[];
  hidden: string[];
}

const FUZZY = 0.5;
const ENOUGH = 3;
let index: Names[] | undefined;

function names(): Names[] {
  index ??= entities.map((entity) => ({
    entity,
    names: [entity.label, entity.english, ...entity.aliases].filter(Boolean).map(fold),
    hidden: entity.hidden.map(fold),
  }));
  return index;
}

const pairs = (text: string): Set<string> => {
  const points = Array.from(text);
  return new Set(points.slice(1).map((c, n) => points[n] + c));
};

/** 0 if the words are no part of a name; whole names before beginnings before other parts. */
function part(wanted: string, name: string): number {
  if (name === wanted) return 100;
  if (name.startsWith(wanted)) return 80 + (10 * wanted.length) / name.length;
  return name.includes(wanted) ? 60 + (10 * wanted.length) / name.length : 0;
}

/** How many pairs of characters two texts share (Dice), if enough of them do. */
function likeness(wanted: Set<string>, name: string): number {
  const own = pairs(name);
  let shared = 0;
  for (const pair of wanted) if (own.has(pair)) shared += 1;
  const found = (2 * shared) / (wanted.size + own.size || 1);
  return found >= FUZZY ? 40 * found : 0;
}

const weight = (e: Entity): number => about(e).length + toward(e).length;
const most = (scores: number[]): number => Math.max(0, ...scores);

/** Entities by how well a name fits, then by how much is said of them. */
export function find(text: string, fits: (e: Entity) => boolean, limit = Infinity): Entity[] {
  const wanted = fold(text);
  const all = names().filter(({ entity }) => fits(entity));
  const score = (by: (each: Names) => number): [number, Entity][] =>
    all.map((each): [number, Entity] => [by(each), each.entity]).filter(([n]) => n > 0);
  let scored = score(({ names: own, hidden }) =>
    wanted
      ? Math.max(
          most(own.map((n) => part(wanted, n))),
          most(hidden.map((n) => part(wanted, n) - 15)),
        )
      : 1,
  );
  // Likeness is for words that are slightly off; it is not asked where enough fits exactly.
  const wantedPairs = pairs(wanted);
  if (scored.length < ENOUGH && wantedPairs.size > 0) {
    const known = new Set(scored.map(([, e]) => e));
    const like = score(({ entity, names: own }) =>
      known.has(entity) ? 0 : most(own.map((n) => likeness(wantedPairs, n))),
    );
    scored = [...scored, ...like];
  }
  scored.sort((a, b) => b[0] - a[0] || weight(b[1]) - weight(a[1]) || a[1].at - b[1].at);
  return scored.slice(0, limit).map(([, entity]) => entity);
}

/** Fold all names before the first key is pressed. */
export const prepare = (): void => void names();

export function claimFits(claim: Claim, choice: Choice): boolean {
  if (choice.status && claim.status !== choice.status) return false;
  if (choice.year && !years(claim).includes(choice.year)) return false;
  if (choice.zone !== undefined && !inZone(entities[claim.subject], choice.zone)) return false;
  return true;
}

export const inZone = (e: Entity, zone: number): boolean => e.at === zone || e.zones.includes(zone);

export function entityFits(e: Entity, choice: Choice): boolean {
  if (choice.kind && e.kind !== choice.kind && !(above[e.kind] ?? []).includes(choice.kind)) {
    return false;
  }
  if (choice.zone !== undefined && !inZone(e, choice.zone)) return false;
  if (!choice.status && !choice.year) return true;
  const rest = { status: choice.status, year: choice.year };
  return [...about(e), ...toward(e)].some((claim) => claimFits(claim, rest));
}

/** Everything that fits: entities by name, claims by quote, articles by text. */
export function search(text: string, choice: Choice, limit: number): Found {
  const wanted = fold(text);
  const found: Found = {
    entities: find(text, (e) => entityFits(e, choice)),
    claims: [],
    articles: [],
  };
  if (!wanted) return found;
  found.claims = claims
    .filter((claim) => {
      if (choice.kind && entities[claim.subject].kind !== choice.kind) return false;
      return claimFits(claim, choice) && claim.evidence.some((e) => fold(e.exact).includes(wanted));
    })
    .slice(0, limit);
  found.articles = articles
    .filter((a) => fold(a.headline + a.text).includes(wanted))
    .slice(0, limit);
  return found;
}
