// What the page says, in Chinese or English.

import { terms, type Entity, type Pair } from "./data";
import { kept, keep } from "./memory";
import table from "./words.json";

export type Language = "zh" | "en";
const words = table as unknown as Record<string, Pair>;

let language: Language = kept("language") === "en" ? "en" : "zh";

export const speaks = (): Language => language;

export function speak(wanted: Language): void {
  language = wanted;
  keep("language", wanted);
  document.documentElement.lang = wanted;
}
document.documentElement.lang = language;

export const of = (pair: Pair): string => pair[language === "zh" ? 0 : 1] || pair[0] || pair[1];

/** A message by its key; {0}, {1} … are filled in. */
export function t(key: string, ...values: (string | number)[]): string {
  const pair = words[key];
  const text = pair ? of(pair) : key;
  return text.replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)] ?? ""));
}

/** A term of the ontology by its local name. */
export const term = (local: string): string => (terms[local] ? of(terms[local]) : local);

export const nameOf = (e: Entity): string => (language === "en" && e.english) || e.label;

/** Text that stands in the graph is Chinese whatever the page speaks. */
export const langOf = (e: Entity): "en" | "zh" => (language === "en" && e.english ? "en" : "zh");

export const number = (n: number): string => n.toLocaleString(language === "zh" ? "zh-CN" : "en");
