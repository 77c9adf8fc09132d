// One claim: what it says, how real it is, when, and the words it was read from.

import { useState } from "preact/hooks";

import { articles, entities, points, target, type Claim, type Entity, type Evidence } from "./data";
import { Citation, EntityLink } from "./link";
import { Mood } from "./mood";
import { nameOf, t, term } from "./say";

/** What the claim says of its subject. */
export function Said({ claim }: { claim: Claim }) {
  const other = target(claim);
  if (claim.indicator !== undefined) {
    return (
      <>
        <EntityLink entity={entities[claim.indicator]} />{" "}
        <b class="number" lang="zh">
          {claim.surface || claim.value}
        </b>
        {claim.basis && <small> {term(claim.basis)}</small>}
      </>
    );
  }
  if (other) return <EntityLink entity={other} shape />;
  if (claim.concept) {
    return (
      <>
        {term(claim.concept)}
        {claim.words && claim.words !== term(claim.concept) && <q lang="zh">{claim.words}</q>}
      </>
    );
  }
  return <span lang="zh">{claim.value || claim.words}</span>;
}

export function When({ claim }: { claim: Claim }) {
  if (!claim.from && !claim.to && !claim.time) return null;
  return (
    <span class="when">
      {claim.time && <span lang="zh">{claim.time} </span>}
      {(claim.from || claim.to) && (
        <time>{claim.from === claim.to ? claim.from : `${claim.from}–${claim.to}`}</time>
      )}
    </span>
  );
}

/** The paragraph that holds an evidence, in three parts around its words. */
function paragraph(e: Evidence): [string, string, string] | undefined {
  if (!e.placed) return undefined;
  const article = articles[e.article];
  const text = points(e.article);
  const block = article.blocks.find(([, start, end]) => start <= e.start && e.end <= end);
  const [from, to] = block ? [block[1], block[2]] : [e.start, e.end];
  const cut = (a: number, b: number) => text.slice(a, b).join("");
  return [cut(from, e.start), cut(e.start, e.end), cut(e.end, to)];
}

export function Source({ evidence }: { evidence: Evidence }) {
  const found = paragraph(evidence);
  const article = articles[evidence.article];
  return (
    <figure class="source">
      <blockquote lang="zh">
        {found ? (
          <>
            {found[0]}
            <mark>{found[1]}</mark>
            {found[2]}
          </>
        ) : (
          <mark>{evidence.exact}</mark>
        )}
      </blockquote>
      <figcaption>
        <Citation article={article} at={`${evidence.start}-${evidence.end}`} />
        {evidence.line > 0 && <small> {t("evidence.line", evidence.line, evidence.column)}</small>}
        {!found && <small> {t("evidence.notext")}</small>}
      </figcaption>
    </figure>
  );
}

export function Sources({ claim }: { claim: Claim }) {
  if (!claim.evidence.length) return <p class="none">{t("evidence.none")}</p>;
  return (
    <div class="sources">
      {claim.evidence.map((e) => (
        <Source key={`${e.article}-${e.start}-${e.end}`} evidence={e} />
      ))}
      <p class="origin">
        {claim.attributed !== undefined && (
          <span>{t("attributed", nameOf(entities[claim.attributed]))} · </span>
        )}
        {claim.rule && (
          <span>
            {t("rule")} {claim.rule} ·{" "}
          </span>
        )}
        {claim.confidence !== undefined && (
          <span>
            {t("confidence")} {claim.confidence} ·{" "}
          </span>
        )}
        <code>{claim.key}</code>
      </p>
    </div>
  );
}

interface FactProps {
  claim: Claim;
  // Show who the claim is about, where that is not the page's own subject.
  subject?: boolean;
  property?: boolean;
  // The entity whose page this is: it need not be named again.
  seenFrom?: Entity;
}

export function Fact({ claim, subject = false, property = false, seenFrom }: FactProps) {
  const [open, setOpen] = useState(false);
  const pointsHere = seenFrom !== undefined && claim.object === seenFrom.at;
  const quote = claim.evidence[0]?.exact ?? "";
  return (
    <li class={`fact ${claim.status}`}>
      <div class="line">
        <span class="said">
          {subject && <EntityLink entity={entities[claim.subject]} shape />}
          {property && <span class="property"> {term(claim.property)} </span>}
          {!pointsHere && <Said claim={claim} />}
        </span>
        <Mood mood={claim.mood} status={claim.status} />
        <When claim={claim} />
      </div>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="hint">{t("evidence.show")}</span>
          <q class="quote" lang="zh">
            {quote}
          </q>
          {claim.evidence.length > 1 && (
            <small> {t("evidence.count", claim.evidence.length)}</small>
          )}
        </summary>
        {open && <Sources claim={claim} />}
      </details>
    </li>
  );
}
