// The catalogue's questions, and a SPARQL editor where an endpoint answers.

import { useEffect, useRef, useState } from "preact/hooks";

import { Answer, ask, type Answered } from "./answer";
import { endpoint, entities, isA, questions, type Param, type Question } from "./data";
import { editor, type Editor } from "./editor";
import { fold } from "./fold";
import { address, go, type Route } from "./route";
import { command, filled, type Values } from "./question";
import { of, t } from "./say";

const SUGGESTED = 200;

function Parameter({
  param,
  value,
  set,
}: {
  param: Param;
  value: string;
  set: (v: string) => void;
}) {
  const list = `list-${param.name}`;
  const fit = entities.filter((e) => param.classes.some((c) => isA(e.kind, c)));
  return (
    <label class="field">
      {of(param.about)} {param.required && <small>({t("ask.required")})</small>}{" "}
      <input
        value={value}
        required={param.required}
        placeholder={param.default ?? ""}
        list={fit.length ? list : undefined}
        onInput={(e) => set(e.currentTarget.value)}
      />
      {fit.length > 0 && (
        <datalist id={list}>
          {fit.slice(0, SUGGESTED).map((e) => (
            <option key={e.at} value={e.label} />
          ))}
        </datalist>
      )}
    </label>
  );
}

function Catalogue({ chosen }: { chosen?: Question }) {
  const [text, setText] = useState("");
  const wanted = fold(text);
  const found = questions.filter((q) =>
    fold([...q.title, ...q.about, q.name, q.id, ...q.tags].join(" ")).includes(wanted),
  );
  return (
    <section class="catalogue" aria-labelledby="catalogue">
      <h2 id="catalogue" class="hidden">
        {t("ask.pick")}
      </h2>
      <label class="field">
        {t("ask.filter")}{" "}
        <input type="search" value={text} onInput={(e) => setText(e.currentTarget.value)} />
      </label>
      <ul class="questions">
        {found.map((q) => (
          <li key={q.id}>
            <a href={address("ask", q.name)} aria-current={q === chosen ? "true" : undefined}>
              {of(q.title)}
            </a>
            <small>{of(q.about)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Copy({ text }: { text: string }) {
  const [done, setDone] = useState(false);
  const copy = () => {
    void navigator.clipboard?.writeText(text).then(
      () => setDone(true),
      () => setDone(false),
    );
  };
  return (
    <button type="button" onClick={copy}>
      {done ? t("ask.copied") : t("ask.copy")}
    </button>
  );
}

function Live({ text }: { text: string }) {
  const place = useRef<HTMLDivElement>(null);
  const made = useRef<Editor>(undefined);
  const [answer, setAnswer] = useState<Answered | "running">();
  const latest = useRef(0);
  const run = async () => {
    const mine = ++latest.current;
    setAnswer("running");
    const got = await ask(made.current!.text());
    if (mine === latest.current) setAnswer(got);
  };
  useEffect(() => {
    made.current = editor(place.current!, text, () => void run(), t("ask.editor"));
    return () => made.current?.destroy();
  }, []);
  useEffect(() => made.current?.replace(text), [text]);
  return (
    <>
      <div ref={place} class="editor" />
      <p>
        <button type="button" class="primary" onClick={() => void run()}>
          {t("ask.run")}
        </button>
      </p>
      <div aria-live="polite">
        {answer === "running" ? <p>{t("ask.running")}</p> : answer && <Answer answer={answer} />}
      </div>
    </>
  );
}

const EMPTY = `PREFIX zg: <https://w3id.org/zonegraph/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?zone ?label
WHERE { ?zone a zg:Zone ; skos:prefLabel ?label }
LIMIT 20`;

export function AskPage({ route }: { route: Route }) {
  const question = questions.find((q) => q.name === route.key);
  const [values, setValues] = useState<Values>(Object.fromEntries(route.query));
  const text = question ? filled(question, values) : EMPTY;
  return (
    <article>
      <h1 tabIndex={-1}>{question ? of(question.title) : t("ask.title")}</h1>
      <p class="lead">{question ? of(question.about) : t("ask.lead")}</p>
      {!endpoint && <p class="note">{t("ask.offline")}</p>}
      {question && (
        <>
          {question.params.length > 0 && (
            <form class="choices" aria-label={t("ask.params")} onSubmit={(e) => e.preventDefault()}>
              {question.params.map((p) => (
                <Parameter
                  key={p.name}
                  param={p}
                  value={values[p.name] ?? ""}
                  set={(v) => setValues({ ...values, [p.name]: v })}
                />
              ))}
            </form>
          )}
          <h2>{t("ask.command")}</h2>
          <pre class="command" tabIndex={0}>
            <code>{command(question, values)}</code>
          </pre>
          <Copy text={command(question, values)} />
        </>
      )}
      {(question || endpoint) && <h2>{t("ask.sparql")}</h2>}
      {endpoint ? (
        <Live text={text} />
      ) : (
        question && (
          <pre class="command" tabIndex={0}>
            <code>{text}</code>
          </pre>
        )
      )}
      {question && (
        <p>
          <button type="button" onClick={() => go(address("ask"))}>
            {t("ask.pick")} …
          </button>
        </p>
      )}
      {!question && <Catalogue />}
    </article>
  );
}
