// The frame of the page: header, search, navigation, and the part that the address names.

import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { AboutPage } from "./about";
import { ArticlePage } from "./article";
import { AskPage } from "./ask";
import { ComparePage } from "./compare";
import { articleOf, entityOf } from "./data";
import { EntityPage } from "./entity";
import { GraphPage } from "./graph";
import { ResultsPage } from "./results";
import { address, here, type Route } from "./route";
import { SearchBox } from "./searchbox";
import { nameOf, speak, speaks, t } from "./say";
import { StartPage } from "./start";
import { setTheme, themeNow, THEMES, type Theme } from "./theme";

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case "":
      return <StartPage />;
    case "e": {
      const entity = entityOf(route.key);
      return entity ? <EntityPage key={route.key} entity={entity} /> : <Missing what={route.key} />;
    }
    case "a": {
      const article = articleOf(route.key);
      return article ? (
        <ArticlePage key={route.key} {...{ article, route }} />
      ) : (
        <Missing what={route.key} />
      );
    }
    case "find":
      return <ResultsPage key={route.query.toString()} route={route} />;
    case "compare":
      return <ComparePage route={route} />;
    case "graph":
      return <GraphPage route={route} />;
    case "ask":
      return <AskPage key={route.key} route={route} />;
    case "about":
      return <AboutPage />;
    default:
      return <Missing what={route.page} />;
  }
}

function Missing({ what }: { what: string }) {
  return (
    <article>
      <h1 tabIndex={-1}>{t("missing")}</h1>
      <p>{t("missing.what", what)}</p>
      <p>
        <a href={address("find", "", { q: what.replace(/^[a-z]+-/, "") })}>{t("nav.browse")}</a>
      </p>
    </article>
  );
}

function titleOf(route: Route): string {
  const entity = route.page === "e" ? entityOf(route.key) : undefined;
  const article = route.page === "a" ? articleOf(route.key) : undefined;
  const own = entity ? nameOf(entity) : article?.headline;
  return [own, t("title")].filter(Boolean).join(" · ");
}

function Navigation({ page }: { page: string }) {
  const links = [
    ["", "nav.start"],
    ["find", "nav.browse"],
    ["compare", "nav.compare"],
    ["graph", "nav.graph"],
    ["ask", "nav.ask"],
  ];
  return (
    <nav aria-label={t("nav")}>
      {links.map(([to, label]) => (
        <a key={to} href={address(to)} aria-current={page === to ? "page" : undefined}>
          {t(label)}
        </a>
      ))}
    </nav>
  );
}

function Settings({ changed }: { changed: () => void }) {
  const other = speaks() === "zh" ? "en" : "zh";
  return (
    <div class="settings">
      <button
        type="button"
        aria-label={t("language.to")}
        onClick={() => {
          speak(other);
          changed();
        }}
      >
        <span lang={other}>{t("language")}</span>
      </button>
      <label>
        <span class="hidden">{t("theme")}</span>
        <select value={themeNow()} onChange={(e) => setTheme(e.currentTarget.value as Theme)}>
          {THEMES.map((each) => (
            <option key={each} value={each}>
              {t("theme.is", t(`theme.${each}`))}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function App() {
  const [route, setRoute] = useState(here);
  const [, again] = useState(0);
  const main = useRef<HTMLElement>(null);
  const place = `${route.page}/${route.key}`;
  const before = useRef(place);
  useEffect(() => {
    const change = () => setRoute(here());
    addEventListener("hashchange", change);
    return () => removeEventListener("hashchange", change);
  }, []);
  useEffect(() => {
    document.title = titleOf(route);
  });
  useEffect(() => {
    // A new page is announced by its heading; the first one and a filter leave the focus alone.
    if (before.current === place) return;
    before.current = place;
    if (!route.query.get("at")) scrollTo(0, 0);
    main.current?.querySelector("h1")?.focus({ preventScroll: true });
  }, [place]);
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {t("skip")}
      </button>
      <header class="top">
        <a class="home" href={address("")}>
          {t("title")}
        </a>
        <SearchBox />
        <Navigation page={route.page} />
        <Settings changed={() => again((n) => n + 1)} />
      </header>
      <main ref={main} tabIndex={-1}>
        <Page route={route} />
      </main>
      <footer>
        <p>{t("about.reading")}</p>
        <a href={address("about")}>{t("about")}</a>
      </footer>
    </>
  );
}

render(<App />, document.getElementById("app")!);
