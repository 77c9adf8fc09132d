// An article: its text with what was read from it marked, or its quotes where it is not at hand.

import { useEffect, useMemo, useState } from "preact/hooks";

import { claimsIn, entities, grouped, type Article, type Block, type Claim } from "./data";
import { Fact } from "./fact";
import { EntityList, entityAddress } from "./link";
import { claimsBetween, mentions, runs, type Run } from "./marks";
import type { Route } from "./route";
import { t, term } from "./say";

interface Shown {
  named: boolean;
  read: boolean;
}

function Piece({ run, shown, at }: { run: Run; shown: Shown; at: [number, number] | null }) {
  const statuses = [...new Set(run.claims.map((c) => c.status))];
  const chosen = at !== null && run.start >= at[0] && run.end <= at[1];
  let inner = <>{run.text}</>;
  if (run.entity && shown.named) {
    inner = (
      <a class="mention" href={entityAddress(run.entity)} title={term(run.entity.kind)}>
        {run.text}
      </a>
    );
  }
  if (chosen) inner = <mark class="chosen">{inner}</mark>;
  if (!shown.read || !statuses.length) return inner;
  const title = statuses.map(term).join(", ");
  return (
    <mark class={`read ${statuses.join(" ")}`} title={title}>
      {inner}
    </mark>
  );
}

interface BlockProps {
  article: Article;
  block: Block;
  named: ReturnType<typeof mentions>;
  shown: Shown;
  at: [number, number] | null;
}

function BlockView({ article, block, named, shown, at }: BlockProps) {
  const [kind, start, end, level] = block;
  const pieces = runs(article, start, end, named).map((run) => (
    <Piece key={run.start} {...{ run, shown, at }} />
  ));
  if (kind === "headline") return null;
  if (kind === "kicker" || kind === "subtitle") return <p class="kicker">{pieces}</p>;
  if (kind === "heading") return level > 2 ? <h3>{pieces}</h3> : <h2>{pieces}</h2>;
  const claims = claimsBetween(article, start, end);
  return (
    <div class="paragraph">
      <p>{pieces}</p>
      {shown.read && claims.length > 0 && <Claims claims={claims} />}
    </div>
  );
}

function Claims({ claims }: { claims: Claim[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="more" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t("article.block", claims.length)}</summary>
      {open && (
        <ul class="facts">
          {claims.map((c) => (
            <Fact key={c.at} claim={c} subject property />
          ))}
        </ul>
      )}
    </details>
  );
}

function Quotes({ article }: { article: Article }) {
  const first = (c: Claim) =>
    Math.min(...c.evidence.filter((e) => e.article === article.at).map((e) => e.start));
  const all = [...claimsIn(article)].sort((a, b) => first(a) - first(b) || a.at - b.at);
  return (
    <>
      <p class="none">{t("article.notext")}</p>
      <ul class="facts">
        {all.map((c) => (
          <Fact key={c.at} claim={c} subject property />
        ))}
      </ul>
    </>
  );
}

function Facts({ article }: { article: Article }) {
  const where = [article.date, article.page && t("page", article.page)].filter(Boolean);
  return (
    <p class="citation">
      {article.newspaper && <span lang="zh">《{article.newspaper}》 </span>}
      {where.join(" ")}
      {article.byline.length > 0 && <span lang="zh"> {article.byline.join("、")}</span>}
      {article.digestOf && <small> {t("digest", article.digestOf)}</small>}
    </p>
  );
}

export function ArticlePage({ article, route }: { article: Article; route: Route }) {
  const [shown, setShown] = useState<Shown>({ named: true, read: true });
  const named = useMemo(() => mentions(article), [article]);
  const wanted = /^(\d+)-(\d+)$/.exec(route.query.get("at") ?? "");
  const at: [number, number] | null = wanted ? [Number(wanted[1]), Number(wanted[2])] : null;
  const things = entities.filter((e) => e.articles.includes(article.at));
  useEffect(() => {
    if (at) document.querySelector("mark.chosen")?.scrollIntoView({ block: "center" });
  }, [route.query.get("at")]);
  const toggle = (name: keyof Shown) => (
    <label>
      <input
        type="checkbox"
        checked={shown[name]}
        onChange={() => setShown({ ...shown, [name]: !shown[name] })}
      />{" "}
      {t(name === "named" ? "article.mentions" : "article.claims")}
    </label>
  );
  return (
    <article>
      <header class="head">
        <h1 tabIndex={-1} lang="zh">
          {article.headline || article.file || article.key}
        </h1>
        <Facts article={article} />
      </header>
      {article.text ? (
        <>
          <fieldset class="moodfilter">
            <legend>{t("article.marks")}</legend>
            {toggle("named")} {toggle("read")}
          </fieldset>
          <div class="text" lang="zh">
            {article.blocks.map((block) => (
              <BlockView key={block[1]} {...{ article, block, named, shown, at }} />
            ))}
          </div>
        </>
      ) : (
        <Quotes article={article} />
      )}
      <section aria-labelledby="named">
        <h2 id="named">
          {t("article.things")} <span class="count">{things.length}</span>
        </h2>
        {[...grouped(things, (e) => e.kind)].map(([kind, all]) => (
          <section key={kind} class="kindlist" aria-label={term(kind)}>
            <h3>{term(kind)}</h3>
            <EntityList of={all} />
          </section>
        ))}
      </section>
    </article>
  );
}
