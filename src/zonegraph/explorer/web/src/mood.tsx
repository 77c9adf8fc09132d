// How real a claim is: told by shape, word and line, never by colour alone.

import { STATUSES } from "./data";
import { term, t } from "./say";

/** A filled disc, a half one, a dashed ring, a ring with a dot, a cross. */
export function Glyph({ status }: { status: string }) {
  return (
    <svg class={`glyph ${status}`} viewBox="0 0 16 16" aria-hidden="true">
      {status === "achieved" && (
        <>
          <circle class="fill" cx="8" cy="8" r="7" />
          <path class="check" d="M4.5 8.3l2.4 2.4 4.6-5" />
        </>
      )}
      {status === "underway" && (
        <>
          <circle class="ring" cx="8" cy="8" r="6.2" />
          <path class="fill" d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" />
        </>
      )}
      {status === "planned" && <circle class="ring dashed" cx="8" cy="8" r="6.2" />}
      {status === "target" && (
        <>
          <circle class="ring" cx="8" cy="8" r="6.2" />
          <circle class="fill" cx="8" cy="8" r="2.4" />
        </>
      )}
      {status === "negated" && <path class="cross" d="M3 3l10 10M13 3L3 13" />}
    </svg>
  );
}

export function Mood({ mood, status }: { mood: string; status: string }) {
  return (
    <span class={`mood ${status}`}>
      <Glyph status={status} />
      {term(mood || status)}
    </span>
  );
}

interface BarProps {
  counts: Map<string, number>;
  total: number;
}

/** A bar of how many claims are how real; its words stand in the label. */
export function MoodBar({ counts, total }: BarProps) {
  const shown = STATUSES.filter((s) => counts.get(s));
  const label = shown.map((s) => `${term(s)} ${counts.get(s)}`).join(", ");
  return (
    <span class="moodbar" role="img" aria-label={label} title={label}>
      {shown.map((s) => (
        <span class={`part ${s}`} style={{ width: `${(100 * counts.get(s)!) / total}%` }} />
      ))}
    </span>
  );
}

/** Which kinds of claims to show, as toggles with numbers. */
export function MoodFilter(props: {
  counts: Map<string, number>;
  hidden: Set<string>;
  toggle: (status: string) => void;
}) {
  return (
    <fieldset class="moodfilter">
      <legend>{t("filter.mood")}</legend>
      {STATUSES.filter((s) => props.counts.get(s)).map((s) => (
        <label key={s}>
          <input type="checkbox" checked={!props.hidden.has(s)} onChange={() => props.toggle(s)} />
          <Mood mood={s} status={s} /> <span class="count">{props.counts.get(s)}</span>
        </label>
      ))}
    </fieldset>
  );
}
