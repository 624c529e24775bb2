// People: who named whom, and of each person what is said by and about them. Nobody is counted, ranked or coloured.

import { useAnswer, useSteps, useState_ } from "../hooks";
import { OneEntry } from "../correcting";
import { Empty } from "../parts";
import { choose, lit, set } from "../state";
import type { Known } from "../known";
import type { People as Told } from "../wire";

export function People() {
  const { known, chosen } = useState_();
  const { answer } = useAnswer<Told>("views/people");
  const people = [...(known?.entities.values() ?? [])].filter((one) => one.type === "person").sort((a, b) => a.name.localeCompare(b.name));
  useSteps(people.map((one) => one.id), chosen.person, (id) => choose({ person: id }));
  if (!known) return null;
  const person = chosen.person ? known.entities.get(chosen.person) : undefined;
  const named = new Map(people.map((one) => [short(one.name), one.id]));
  return (
    <>
      {person ? <About id={person.id} known={known} /> : null}
      {answer?.picture ? (
        <section><h2>Who named whom</h2>
          <figure class="picture">
            <svg viewBox={`0 0 720 ${answer.picture.height}`} role="img" aria-label={answer.picture.description}>
              <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L8 4 L0 8 z" /></marker></defs>
              {answer.picture.arcs.map((arc, index) => <path key={index} class={arc.sure ? "arc" : "arc unsure"} d={arc.path} marker-end="url(#tip)" />)}
              {answer.picture.people.map(([name, y]) => (
                <text key={y} class={named.get(name) === chosen.person && chosen.person ? "who chosen" : "who"} x={answer.picture!.column - 8} y={y} text-anchor="end" onClick={() => { const id = named.get(name); if (id) choose({ person: id }); }}>{name}</text>
              ))}
              {answer.picture.arcs.map((arc, index) => <text key={index} class="tick halo" x={arc.x} y={arc.y}>{arc.label}</text>)}
            </svg>
            <figcaption class="quiet">Names in the order in which they appear in time. The numbers are those of the list. A broken line: an unsure reading.</figcaption>
          </figure>
          <ol class="named">{answer.sentences.map((one, index) => <li key={index} class={lit().has(one.statement) ? "lit" : ""}><button type="button" class="plain" onClick={() => { choose({ statement: one.statement }); set({ reading: true }); }}><bdi>{one.words}</bdi></button></li>)}</ol>
        </section>
      ) : answer && !answer.sentences.length ? <Empty>Nobody was read to name anybody.</Empty> : null}
      <section><h2>Everybody</h2>
        <ul class="columns">{people.map((one) => <li key={one.id}><button type="button" class={one.id === chosen.person ? "plain chosen" : "plain"} aria-current={one.id === chosen.person} onClick={() => choose({ person: one.id })}><bdi>{one.name}</bdi></button></li>)}</ul>
      </section>
    </>
  );
}

function About({ id, known }: { id: string; known: Known }) {
  const person = known.entities.get(id)!;
  const all = [...(known.ofPerson.get(id) ?? [])].map((one) => known.statements.get(one)!);
  const by = all.filter((one) => one.declarants.includes(id));
  const about = all.filter((one) => !one.declarants.includes(id));
  const outcomes = known.result.proceedings.flatMap((one) => one.outcomes.filter((o) => o.person === id).map((o) => ({ ...o, at: one.names[0] ?? known.name(one.id) })));
  const names = [...known.entities.values()].filter((one) => one.type === person.type).map((one) => one.name);
  return (
    <section class="about" aria-label={person.name}>
      <h2><bdi>{person.name}</bdi></h2>
      {person.aliases.length ? <p class="quiet">also <bdi>{person.aliases.join(", ")}</bdi></p> : null}
      {outcomes.map((o) => <p key={o.at}><bdi>{o.at}</bdi>: {[...o.plea, o.verdict, o.sentence, o.fate].filter(Boolean).join("; ")}</p>)}
      <List title="Says" held={by} known={known} /><List title="Is spoken of" held={about} known={known} />
      <OneEntry key={id} name={person.name} names={names} />
    </section>
  );
}

function List({ title, held, known }: { title: string; held: import("../wire").Statement[]; known: Known }) {
  if (!held.length) return null;
  return (
    <details open={held.length <= 8}><summary>{title}</summary>
      <ul>{held.map((one) => <li key={one.id}><button type="button" class="plain quote" dir="auto" onClick={() => { choose({ statement: one.id }); set({ reading: true }); }}>{one.quote}</button> <span class="quiet"><bdi>{known.sources.get(one.source)?.name}</bdi></span></li>)}</ul>
    </details>
  );
}

/** As the picture shortens a name. */
function short(name: string): string {
  return name.length <= 34 ? name : `${name.slice(0, 33)}…`;
}
