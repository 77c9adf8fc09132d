// Addresses within the page: #/e/zone-济宁高新区?mood=planned

export interface Route {
  page: string;
  key: string;
  query: URLSearchParams;
}

export function here(): Route {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?", 2);
  const at = path.indexOf("/");
  const page = at < 0 ? path : path.slice(0, at);
  return {
    page,
    key: at < 0 ? "" : decoded(path.slice(at + 1)),
    query: new URLSearchParams(query),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

type Query = Record<string, string | number | undefined>;

export function address(page: string, key = "", query: Query = {}): string {
  const given = Object.entries(query).filter(([, v]) => v !== undefined && v !== "");
  const rest = new URLSearchParams(given.map(([k, v]) => [k, String(v)])).toString();
  const path = key ? `${page}/${encodeURIComponent(key)}` : page;
  return `#/${path}${rest ? `?${rest}` : ""}`;
}

export const go = (to: string): void => {
  location.hash = to;
};

/** The same page with other choices; the way back skips them. */
export function refine(route: Route, query: Query): void {
  const all = { ...Object.fromEntries(route.query), ...query };
  history.replaceState(null, "", address(route.page, route.key, all));
  dispatchEvent(new HashChangeEvent("hashchange"));
}
