// The SPARQL editor: CodeMirror with highlighting and completion of our terms and things.

import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, drawSelection, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { sparql } from "codemirror-lang-sparql";

import { entities, terms, things } from "./data";
import { find } from "./search";
import { of } from "./say";

export interface Editor {
  text: () => string;
  replace: (text: string) => void;
  destroy: () => void;
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "bold" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--m-achieved)" },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--m-planned)" },
  { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
  { tag: [tags.number, tags.bool], color: "var(--m-target)" },
  { tag: [tags.namespace, tags.propertyName, tags.atom], color: "var(--k-Policy)" },
]);

/** After zg: our terms, by either label; after a Chinese word the things of that name. */
function complete(context: CompletionContext): CompletionResult | null {
  const name = context.matchBefore(/zg:[\w]*/);
  if (name) {
    const options = Object.entries(terms)
      .filter(([local]) => !local.startsWith("unit-"))
      .map(([local, pair]) => ({ label: `zg:${local}`, detail: of(pair), type: "property" }));
    return { from: name.from, options, validFor: /^zg:\w*$/ };
  }
  const words = context.matchBefore(/[\u4e00-\u9fff][\u4e00-\u9fff\w·]*/);
  if (!words) return null;
  const named = Object.entries(terms)
    .filter(([local, pair]) => !local.startsWith("unit-") && pair[0].includes(words.text))
    .slice(0, 8)
    .map(([local, pair]) => ({
      label: pair[0],
      detail: `zg:${local}`,
      apply: `zg:${local}`,
      type: "property",
    }));
  const found = find(words.text, () => true, 12).map((e) => ({
    label: e.label,
    detail: of(terms[e.kind] ?? [e.kind, e.kind]),
    apply: `<${things}${entities[e.at].key}>`,
    type: "constant",
  }));
  const options = [...named, ...found];
  return options.length ? { from: words.from, options, filter: false } : null;
}

export function editor(into: HTMLElement, text: string, run: () => void, label: string): Editor {
  const run_ = () => {
    run();
    return true;
  };
  const named = new Compartment();
  const view = new EditorView({
    parent: into,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        EditorView.lineWrapping,
        keymap.of([{ key: "Mod-Enter", run: run_ }, ...defaultKeymap, ...historyKeymap]),
        sparql(),
        syntaxHighlighting(colours),
        autocompletion({ override: [complete] }),
        named.of(EditorView.contentAttributes.of({ "aria-label": label })),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    replace: (next) => {
      const now = view.state.doc.toString();
      if (now !== next) view.dispatch({ changes: { from: 0, to: now.length, insert: next } });
    },
    destroy: () => view.destroy(),
  };
}
