// The stages of an undertaking in the order of time.

import { about, articles, stages, type Claim, type Entity } from "./data";
import { When } from "./fact";
import { Citation } from "./link";
import { Glyph, Mood } from "./mood";
import { t, term } from "./say";

const when = (claim: Claim): string =>
  claim.from || claim.to || articles[claim.evidence[0]?.article ?? -1]?.date || "9999";

export const stagesOf = (e: Entity): Claim[] =>
  about(e)
    .filter((c) => c.property === "stage" && c.concept)
    .sort(
      (a, b) =>
        when(a).localeCompare(when(b)) ||
        (stages[a.concept!] ?? 0) - (stages[b.concept!] ?? 0) ||
        a.at - b.at,
    );

export function Timeline({ entity }: { entity: Entity }) {
  const found = stagesOf(entity);
  if (!found.length) return null;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t("timeline")}</h2>
      <ol class="timeline">
        {found.map((claim) => (
          <li key={claim.at} class={claim.status}>
            <Glyph status={claim.status} />
            <div>
              <b>{term(claim.concept!)}</b> <Mood mood={claim.mood} status={claim.status} />{" "}
              {claim.from || claim.to ? <When claim={claim} /> : <small>{t("undated")}</small>}
              {claim.evidence[0] && (
                <p>
                  <q lang="zh">{claim.evidence[0].exact}</q>{" "}
                  <Citation
                    article={articles[claim.evidence[0].article]}
                    at={`${claim.evidence[0].start}-${claim.evidence[0].end}`}
                  />
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
