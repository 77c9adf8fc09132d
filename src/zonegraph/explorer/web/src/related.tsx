// Questions of the catalogue that an entity can be the answer's subject of.

import { isA, questions, type Entity, type Param, type Question } from "./data";
import { address } from "./route";
import { of, t } from "./say";

export function parameterFor(question: Question, entity: Entity): Param | undefined {
  const fit = question.params.filter(
    (p) => p.type === "label" && p.classes.some((c) => isA(entity.kind, c)),
  );
  return fit.find((p) => p.required) ?? fit[0];
}

export function Related({ entity }: { entity: Entity }) {
  const fits = (q: Question, p: Param) =>
    q.params.every((other) => other === p || !other.required || other.default !== null);
  const found = questions
    .map((q) => [q, parameterFor(q, entity)] as const)
    .filter((pair): pair is readonly [Question, Param] => !!pair[1] && fits(pair[0], pair[1]));
  if (!found.length) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related">{t("related")}</h2>
      <ul class="questions">
        {found.map(([q, p]) => (
          <li key={q.id}>
            <a href={address("ask", q.name, { [p.name]: entity.label })}>{of(q.title)}</a>
            <small>{of(q.about)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
