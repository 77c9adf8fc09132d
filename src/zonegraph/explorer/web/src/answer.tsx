// A SPARQL answer: asked of our own endpoint, shown as a table whose IRIs are links.

import { endpoint, entityOf, prefixes, things } from "./data";
import { EntityLink } from "./link";
import { t } from "./say";

interface Term {
  type: string;
  value: string;
  datatype?: string;
  "xml:lang"?: string;
}
export type Answered =
  | { kind: "rows"; names: string[]; rows: Record<string, Term>[]; ms: number }
  | { kind: "boolean"; value: boolean }
  | { kind: "text"; text: string }
  | { kind: "failed"; why: string };

const MOST = 1000;
const ACCEPT = "application/sparql-results+json, text/turtle;q=0.9";

/** Ask the endpoint (SPARQL 1.1 Protocol, 2.1.3: POST directly); a failure is an answer, too. */
export async function ask(query: string): Promise<Answered> {
  const started = performance.now();
  try {
    const reply = await fetch(endpoint!, {
      method: "POST",
      headers: { "Content-Type": "application/sparql-query; charset=utf-8", Accept: ACCEPT },
      body: query,
    });
    const text = await reply.text();
    if (!reply.ok) return { kind: "failed", why: `${reply.status} ${text.slice(0, 2000)}` };
    if (!reply.headers.get("Content-Type")?.includes("json")) return { kind: "text", text };
    const found = JSON.parse(text);
    if (typeof found.boolean === "boolean") return { kind: "boolean", value: found.boolean };
    const ms = Math.round(performance.now() - started);
    return { kind: "rows", names: found.head.vars, rows: found.results.bindings, ms };
  } catch (error) {
    return { kind: "failed", why: String(error) };
  }
}

function Value({ term }: { term?: Term }) {
  if (!term) return null;
  if (term.type !== "uri") return <span lang={term["xml:lang"]}>{term.value}</span>;
  const entity = term.value.startsWith(things)
    ? entityOf(term.value.slice(things.length))
    : undefined;
  if (entity) return <EntityLink entity={entity} />;
  const known = Object.entries(prefixes).find(([, space]) => term.value.startsWith(space));
  return <code>{known ? `${known[0]}:${term.value.slice(known[1].length)}` : term.value}</code>;
}

export function Answer({ answer }: { answer: Answered }) {
  if (answer.kind === "failed") {
    return (
      <div class="failed" role="alert">
        <b>{t("ask.failed")}</b>
        <pre>{answer.why}</pre>
      </div>
    );
  }
  if (answer.kind === "boolean")
    return <p class="lead">{t(answer.value ? "ask.yes" : "ask.no")}</p>;
  if (answer.kind === "text")
    return (
      <pre class="command" tabIndex={0}>
        {answer.text}
      </pre>
    );
  return (
    <>
      <p class="count">{t("ask.rows", answer.rows.length, answer.ms)}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label={t("ask.title")}>
        <table class="answer">
          <thead>
            <tr>
              {answer.names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.rows.slice(0, MOST).map((row, n) => (
              <tr key={n}>
                {answer.names.map((name) => (
                  <td key={name}>
                    <Value term={row[name]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
