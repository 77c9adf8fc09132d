// The search box with suggestions (WAI-ARIA Authoring Practices, combobox with a list).

import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { Shape } from "./kind";
import { entityAddress, zonesOf } from "./link";
import { address, go } from "./route";
import { find, prepare } from "./search";
import { nameOf, t, term } from "./say";

const MOST = 8;

export function SearchBox() {
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(() => (text.trim() ? find(text, () => true, MOST) : []), [text]);
  const all = address("find", "", { q: text.trim() });
  const options = text.trim() ? [...found.map(entityAddress), all] : [];
  const shown = open && options.length > 0;
  useEffect(() => {
    setTimeout(prepare, 300);
    const key = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest("input, textarea, select, .cm-editor");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, []);
  const choose = (to: string) => {
    setOpen(false);
    setAt(-1);
    setText("");
    go(to);
  };
  const keys = (event: KeyboardEvent) => {
    // Enter that ends an input method's composition chooses characters, not a suggestion.
    if (event.isComposing) return;
    const last = options.length - 1;
    if (event.key === "ArrowDown") setAt(at >= last ? 0 : at + 1);
    else if (event.key === "ArrowUp") setAt(at <= 0 ? last : at - 1);
    else if (event.key === "Enter" && options.length) choose(options[at] ?? all);
    else if (event.key === "Escape") setOpen(false);
    else return;
    if (event.key.startsWith("Arrow")) setOpen(true);
    event.preventDefault();
  };
  return (
    <search class="searchbox">
      <input
        ref={input}
        type="search"
        role="combobox"
        list={undefined}
        autocomplete="off"
        aria-label={t("search.label")}
        aria-expanded={shown}
        aria-controls="suggestions"
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `suggestion-${at}` : undefined}
        placeholder={t("search")}
        value={text}
        onInput={(e) => {
          setText(e.currentTarget.value);
          setOpen(true);
          setAt(-1);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={keys}
      />
      <ul id="suggestions" role="listbox" aria-label={t("search.label")} hidden={!shown}>
        {shown &&
          options.map((to, n) => (
            <li
              key={to}
              id={`suggestion-${n}`}
              role="option"
              aria-selected={n === at}
              onMouseDown={(e) => {
                e.preventDefault();
                choose(to);
              }}
            >
              {n < found.length ? <Suggestion n={n} found={found} /> : t("search.all", text.trim())}
            </li>
          ))}
      </ul>
      <span class="hidden" role="status">
        {shown ? t("search.count", found.length) : ""}
      </span>
    </search>
  );
}

function Suggestion({ n, found }: { n: number; found: ReturnType<typeof find> }) {
  const entity = found[n];
  const zones = zonesOf(entity).filter((z) => z !== entity);
  return (
    <>
      <Shape kind={entity.kind} />
      <span lang="zh">{nameOf(entity)}</span>{" "}
      <small>
        {term(entity.kind)}
        {zones.length === 1 && ` · ${nameOf(zones[0])}`}
      </small>
    </>
  );
}
