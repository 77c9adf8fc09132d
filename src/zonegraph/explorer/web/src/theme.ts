// Light, dark, or as the system has it.

import { useEffect, useState } from "preact/hooks";

import { keep, kept } from "./memory";

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
const CHANGED = "zonegraph-theme";
const system = matchMedia("(prefers-color-scheme: dark)");

export const themeNow = (): Theme => THEMES.find((each) => each === kept("theme")) ?? "auto";

export function setTheme(theme: Theme): void {
  keep("theme", theme);
  show(theme);
  dispatchEvent(new Event(CHANGED));
}

function show(theme: Theme): void {
  document.documentElement.style.colorScheme = theme === "auto" ? "light dark" : theme;
}
show(themeNow());

/** What is shown now; changes with the choice and with the system. */
export function useTheme(): string {
  const current = () => {
    const scheme = document.documentElement.style.colorScheme;
    return scheme === "light dark" ? (system.matches ? "dark" : "light") : scheme;
  };
  const [theme, set] = useState(current);
  useEffect(() => {
    const change = () => set(current());
    addEventListener(CHANGED, change);
    system.addEventListener("change", change);
    return () => {
      removeEventListener(CHANGED, change);
      system.removeEventListener("change", change);
    };
  }, []);
  return theme;
}
