// What this page is made of.

import { endpoint, licences } from "./data";
import { t } from "./say";

export function AboutPage() {
  return (
    <article>
      <h1 tabIndex={-1}>{t("about.title")}</h1>
      <p>{t("about.reading")}</p>
      <p>{endpoint ? t("about.served") : t("about.offline")}</p>
      <p>zonegraph: Apache-2.0</p>
      <h2>{t("about.licences")}</h2>
      <pre class="licences" lang="en" tabIndex={0}>
        {licences()}
      </pre>
    </article>
  );
}
