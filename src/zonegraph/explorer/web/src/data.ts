// The data that stands in the page, and the ways through it.

interface RawEntity {
  k: string;
  c: string;
  l: string;
  e?: string;
  a?: string[];
  hd?: string[];
  z?: number[];
  m?: number[];
  b?: number[];
}
interface RawClaim {
  k: string;
  s: number;
  p: string;
  m?: string;
  o?: number;
  oc?: string;
  i?: number;
  u?: string;
  pr?: string;
  bs?: string;
  at?: number;
  c?: number;
  ev?: RawEvidence[];
  x?: Record<string, string>;
}
type RawEvidence = [number, number, number, string | 0, number, number];
interface RawArticle {
  k: string;
  h?: string;
  n?: string;
  d?: string;
  p?: string;
  by?: string[];
  o?: string;
  file?: string;
  x?: string;
  bl?: Block[];
}
export type Block = [string, number, number, number];
export type Pair = [string, string];

export interface Param {
  name: string;
  type: string;
  classes: string[];
  required: boolean;
  default: string | null;
  about: Pair;
}
export interface Question {
  id: string;
  name: string;
  title: Pair;
  about: Pair;
  tags: string[];
  params: Param[];
  text: string;
}
interface Raw {
  endpoint: string | null;
  prefixes: Record<string, string>;
  things: string;
  kinds: string[];
  above: Record<string, string[]>;
  terms: Record<string, Pair>;
  moods: Record<string, string>;
  stages: Record<string, number>;
  properties: string[];
  articles: RawArticle[];
  entities: RawEntity[];
  claims: RawClaim[];
  queries: Question[];
}

export interface Entity {
  at: number;
  key: string;
  kind: string;
  label: string;
  english: string;
  aliases: string[];
  hidden: string[];
  zones: number[];
  articles: number[];
  broader: number[];
}
export interface Evidence {
  article: number;
  start: number;
  end: number;
  exact: string;
  line: number;
  column: number;
  // What the graph quotes stands in the text that we have.
  placed: boolean;
}
export interface Claim {
  at: number;
  key: string;
  subject: number;
  property: string;
  mood: string;
  status: string;
  object?: number;
  concept?: string;
  indicator?: number;
  unit: string;
  basis: string;
  attributed?: number;
  confidence?: number;
  evidence: Evidence[];
  value: string;
  words: string;
  from: string;
  to: string;
  time: string;
  rule: string;
  surface: string;
  upper: string;
  qualifier: string;
  precision: string;
}
export interface Article {
  at: number;
  key: string;
  headline: string;
  newspaper: string;
  date: string;
  page: string;
  byline: string[];
  digestOf: string;
  file: string;
  text: string;
  blocks: Block[];
}

const raw = JSON.parse(document.getElementById("data")!.textContent!) as Raw;

export const { endpoint, prefixes, things, kinds, above, terms, stages, properties } = raw;
export const questions = raw.queries;
export const STATUSES = ["achieved", "underway", "planned", "target", "negated"] as const;

export const entities: Entity[] = raw.entities.map((e, at) => ({
  at,
  key: e.k,
  kind: e.c,
  label: e.l,
  english: e.e ?? "",
  aliases: e.a ?? [],
  hidden: e.hd ?? [],
  zones: e.z ?? [],
  articles: e.m ?? [],
  broader: e.b ?? [],
}));

export const articles: Article[] = raw.articles.map((a, at) => ({
  at,
  key: a.k,
  headline: a.h ?? "",
  newspaper: a.n ?? "",
  date: a.d ?? "",
  page: a.p ?? "",
  byline: a.by ?? [],
  digestOf: a.o ?? "",
  file: a.file ?? "",
  text: a.x ?? "",
  blocks: a.bl ?? [],
}));

const characters = new Map<number, string[]>();

/** Code points of an article's text: offsets count these, not UTF-16 units. */
export function points(article: number): string[] {
  let found = characters.get(article);
  if (!found) characters.set(article, (found = Array.from(articles[article].text)));
  return found;
}

function evidence(e: RawEvidence): Evidence {
  const [article, start, end, exact, line, column] = e;
  const words = exact === 0 ? points(article).slice(start, end).join("") : exact;
  return { article, start, end, exact: words, line, column, placed: exact === 0 };
}

export const claims: Claim[] = raw.claims.map((c, at) => {
  const x = c.x ?? {};
  const mood = c.m ?? "";
  return {
    at,
    key: c.k,
    subject: c.s,
    property: c.p,
    mood,
    status: raw.moods[mood] ?? mood,
    object: c.o,
    concept: c.oc,
    indicator: c.i,
    unit: c.u ?? "",
    basis: c.bs ?? "",
    attributed: c.at,
    confidence: c.c,
    evidence: (c.ev ?? []).map(evidence),
    value: x.v ?? "",
    words: x.ot ?? "",
    from: x.f ?? "",
    to: x.t ?? "",
    time: x.w ?? "",
    rule: x.r ?? "",
    surface: x.s ?? "",
    upper: x.uv ?? "",
    qualifier: x.q ?? "",
    precision: c.pr ?? "",
  };
});

const byKey = new Map(entities.map((e) => [e.key, e]));
const articleByKey = new Map(articles.map((a) => [a.key, a]));
const said: Claim[][] = entities.map(() => []);
const pointing: Claim[][] = entities.map(() => []);
const inArticle: Claim[][] = articles.map(() => []);
for (const claim of claims) {
  said[claim.subject].push(claim);
  for (const other of new Set([claim.object, claim.indicator, claim.attributed])) {
    if (other !== undefined && other !== claim.subject) pointing[other].push(claim);
  }
  for (const at of new Set(claim.evidence.map((e) => e.article))) inArticle[at].push(claim);
}

export const entityOf = (key: string): Entity | undefined => byKey.get(key);
export const articleOf = (key: string): Article | undefined => articleByKey.get(key);
/** Claims whose subject the entity is. */
export const about = (e: Entity): Claim[] => said[e.at];
/** Claims of other entities that point at it. */
export const toward = (e: Entity): Claim[] => pointing[e.at];
export const claimsIn = (a: Article): Claim[] => inArticle[a.at];
export const zones = entities.filter((e) => e.kind === "Zone");
export const isA = (kind: string, other: string): boolean =>
  kind === other || (above[kind] ?? []).includes(other);

/** The other end of a claim, seen from an entity. */
export function target(claim: Claim): Entity | undefined {
  const at = claim.object ?? claim.indicator;
  return at === undefined ? undefined : entities[at];
}

const MOST_YEARS = 30;

/** The years a claim speaks of; those of its articles if it names none. */
export function years(claim: Claim): number[] {
  const first = Number((claim.from || claim.to).slice(0, 4));
  const last = Number((claim.to || claim.from).slice(0, 4));
  if (first && last >= first && last - first < MOST_YEARS) {
    return Array.from({ length: last - first + 1 }, (_, n) => first + n);
  }
  const dates = claim.evidence.map((e) => Number(articles[e.article].date.slice(0, 4)));
  return [...new Set(dates)].filter(Boolean);
}

/** Articles that name an entity or say something of it, by date. */
export function articlesOf(e: Entity): Article[] {
  const found = new Set(e.articles);
  for (const claim of [...about(e), ...toward(e)]) {
    for (const one of claim.evidence) found.add(one.article);
  }
  return [...found].map((at) => articles[at]).sort((a, b) => a.date.localeCompare(b.date));
}

/** Groups in the order in which their keys first come. */
export function grouped<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = found.get(name);
    if (group) group.push(item);
    else found.set(name, [item]);
  }
  return found;
}

export const licences = (): string =>
  JSON.parse(document.getElementById("licences")!.textContent!) as string;
