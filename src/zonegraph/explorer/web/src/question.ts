// A catalogue question with its parameters bound, as SPARQL and as a command.

import { entities, isA, terms, things, type Param, type Question } from "./data";
import { fold } from "./fold";

export type Values = Record<string, string>;
const ONTOLOGY = "https://w3id.org/zonegraph/ontology#";

/** Text as a SPARQL string literal (SPARQL 1.1, section 19.7). */
const ESCAPES: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const literal = (text: string): string =>
  `"${text.replace(/[\\"\n\r\t]/g, (c) => ESCAPES[c] ?? `\\${c}`)}"`;

const iri = (full: string): string =>
  `<${full.replace(/[<>"{}|^`\\\u0000-\u0020]/g, encodeURIComponent)}>`;

function labelled(param: Param, words: string): string | undefined {
  const wanted = fold(words);
  const fit = entities.filter((e) => param.classes.some((c) => isA(e.kind, c)));
  const found =
    fit.find((e) => fold(e.label) === wanted) ??
    fit.find((e) => [e.english, ...e.aliases].some((name) => fold(name) === wanted)) ??
    fit.find((e) => fold(e.label).includes(wanted));
  return found && iri(things + found.key);
}

function termed(words: string): string | undefined {
  const found = Object.entries(terms).find(
    ([local, pair]) => local === words || pair.includes(words),
  );
  return found && iri(ONTOLOGY + found[0]);
}

/** What a parameter's words stand for; undefined if for nothing. */
export function bound(param: Param, words: string): string | undefined {
  switch (param.type) {
    case "label":
      return labelled(param, words);
    case "modality":
    case "stage":
    case "property":
      return termed(words);
    case "year":
    case "integer":
      return /^[+-]?\d{1,18}$/.test(words) ? words : undefined;
    case "decimal":
      return /^[+-]?\d+(\.\d+)?$/.test(words) ? words : undefined;
    case "date":
      return /^\d{4}-\d\d-\d\d$/.test(words)
        ? `"${words}"^^<http://www.w3.org/2001/XMLSchema#date>`
        : undefined;
    default:
      return literal(words);
  }
}

const LINE = /^( *)VALUES \?(\w+) \{ ([^{}]*[^{} ]) \} #\+ bind (\w+)$/;

export function filled(question: Question, values: Values): string {
  const lines = question.text.split("\n").map((line) => {
    const found = LINE.exec(line.trimEnd());
    if (!found) return line;
    const [, indent, name, data] = found;
    const param = question.params.find((p) => p.name === name);
    const given = values[name]?.trim();
    const term = param && given ? bound(param, given) : undefined;
    if (term) return `${indent}VALUES ?${name} { ${term} }`;
    return data === "UNDEF" ? undefined : line;
  });
  return lines.filter((line) => line !== undefined).join("\n");
}

/** A word of a shell command; quoted unless it is plain. */
const word = (text: string): string =>
  /^[\w\u4e00-\u9fff.:/-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;

export const command = (question: Question, values: Values): string =>
  ["zonegraph query", question.name]
    .concat(
      question.params.flatMap((p) =>
        values[p.name]?.trim() ? [`--${p.name} ${word(values[p.name].trim())}`] : [],
      ),
    )
    .join(" ");
