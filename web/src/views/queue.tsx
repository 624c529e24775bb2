// Queue: what waits for a person - people who differ, decisions whose words were not found, links that are unsure.

import { useAnswer, useSteps, useState_ } from "../hooks";
import { Empty } from "../parts";
import { choose, decide, set } from "../state";
import type { Link, Statement } from "../wire";

export function Queue() {
  const { known, chosen } = useState_();
  const { answer } = useAnswer<{ heading: string; lines: string[] }[]>("queue");
  const unsure: [Statement, Link][] = (known?.result.statements ?? []).flatMap((one) => one.links.filter((link) => !link.sure).map((link): [Statement, Link] => [one, link]));
  const ids = [...new Set(unsure.map(([one]) => one.id))];
  useSteps(ids, chosen.statement, (id) => choose({ statement: id }));
  if (!known || !answer) return null;
  const waiting = answer.filter((group) => group.heading !== "Decided by people");
  return (
    <>
      {waiting.map((group) => <section key={group.heading}><h2>{group.heading}</h2><ul>{group.lines.map((line) => <li key={line} class="human"><bdi>{line}</bdi></li>)}</ul></section>)}
      <section><h2>Unsure who is meant</h2>
        {unsure.length ? null : <Empty>Nothing is unsure.</Empty>}
        <ul>
          {unsure.slice(0, 300).map(([one, link]) => (
            <li key={`${one.id}-${link.start}`} class={one.id === chosen.statement ? "lit" : ""}>
              <button type="button" class="plain quote" dir="auto" onClick={() => { choose({ statement: one.id }); set({ reading: true }); }}>{one.quote}</button>
              <div class="read"><span class="label">read as</span> <bdi>{known.name(link.to)}</bdi>: {link.why}{" "}
                <button type="button" onClick={() => void decide({ decision: `means=${known.name(link.to)}`, source: link.source, start: link.start, end: link.end })}>It is</button>{" "}
                <button type="button" onClick={() => { choose({ statement: one.id }); set({ reading: true }); }}>Another …</button>
              </div>
            </li>
          ))}
        </ul>
        {unsure.length > 300 ? <p class="quiet">{unsure.length - 300} more stand in the statements, under “unsure”.</p> : null}
      </section>
    </>
  );
}
