// Conflicts: both sides' words side by side, why they cannot both hold, what is assumed, what would dissolve it.

import { useInSight, useSteps, useState_ } from "../hooks";
import { Status } from "../correcting";
import { Bars, Empty, Tag, Words } from "../parts";
import { choose, chooseConflict, lit, set, state } from "../state";
import type { Conflict } from "../wire";

export function Conflicts() {
  const { conflicts, chosen, known } = useState_();
  const shine = lit();
  useSteps(conflicts.map((one) => one.id), chosen.conflict, chooseConflict);
  const open = chosen.conflict ?? conflicts.find((one) => one.exhibits.some((shown) => shine.has(shown.statement)))?.id;
  const sections = [...new Set(conflicts.map((one) => one.section))];
  if (!known) return null;
  if (!conflicts.length) return <Empty>No conflict was found. {state.sheet?.coverage_line}</Empty>;
  return (
    <>
      {sections.map((title) => (
        <section key={title}>
          <h2>{title}</h2>
          {conflicts.filter((one) => one.section === title).map((one) => <Card key={one.id} one={one} open={one.id === open} touched={one.exhibits.some((shown) => shine.has(shown.statement))} />)}
        </section>
      ))}
      <p class="quiet">{state.sheet?.coverage_line}</p>
    </>
  );
}

function Card({ one, open, touched }: { one: Conflict; open: boolean; touched: boolean }) {
  const held = useInSight<HTMLElement>(open);
  return (
    <article ref={held} class={`card ${open ? "open" : ""} ${touched ? "touched" : ""}`} data-conflict={one.id}>
      <h3>
        <button type="button" class="head" aria-expanded={open} onClick={() => (open ? choose({ source: state.chosen.source }) : chooseConflict(one.id))}>
          <span class="number">{one.number}</span> {one.title}
          <Tag kind={one.certainty}>{one.certainty}</Tag>
          {one.status ? <Tag kind="contested">{one.status}</Tag> : null}
          {one.decided ? <Tag kind="decided">{one.decided.split(":")[0]}</Tag> : null}
          {one.main ? null : <Tag kind="quiet">peripheral</Tag>}
        </button>
      </h3>
      <p class="summary"><bdi>{one.summary}</bdi></p>
      {open ? <Detail one={one} /> : null}
    </article>
  );
}

function Detail({ one }: { one: Conflict }) {
  const fix = (statement: string) => {
    choose({ statement, conflict: one.id });
    set({ editing: true, reading: true });
  };
  return (
    <>
      <div class={one.exhibits.length > 1 ? "sides" : ""}>
        {one.exhibits.map((shown, index) => (
          <Words key={shown.statement} shown={shown} number={index + 1} chosen={state.chosen.statement === shown.statement}>
            {shown.times.length && state.known?.statements.get(shown.statement)?.proposition.timings.some((timing) => timing.date) ? (
              <p><button type="button" class="plain" onClick={() => fix(shown.statement)}>Correct the date</button></p>
            ) : null}
          </Words>
        ))}
      </div>
      {one.contested_by.length ? (
        <section class="contested"><h4>Contested by</h4>{one.contested_by.map((shown) => <Words key={shown.statement} shown={shown} />)}</section>
      ) : null}
      {one.picture ? <Bars shown={one.picture} /> : null}
      {one.between.length ? <details><summary>What the file tells of the time between ({one.between.length})</summary>{one.between.map((shown) => <Words key={shown.statement} shown={shown} />)}</details> : null}
      {one.steps.length ? (
        <section><h4>Why</h4><ol class="why">{one.steps.map((step, index) => <li key={index} class={`depth${Math.min(step.depth, 4)}`}><bdi>{step.words}</bdi></li>)}</ol>
          {one.fails_by ? <p>The story fails by {one.fails_by}.</p> : null}
        </section>
      ) : null}
      {one.assumptions.length ? <section><h4>Assumed</h4><ul>{one.assumptions.map((words) => <li key={words}><bdi>{words}</bdi></li>)}</ul></section> : null}
      {one.dissolves.length ? <section><h4>What would dissolve it</h4><ul>{one.dissolves.map((words) => <li key={words}>{words}</li>)}</ul></section> : null}
      {one.also.length ? (
        <details><summary>Shown by other statements too ({one.also.length})</summary>
          {one.also.map(([words, exhibits]) => <section key={words}><p><bdi>{words}</bdi></p>{exhibits.map((shown) => <Words key={shown.statement} shown={shown} />)}</section>)}
        </details>
      ) : null}
      <details><summary>Certificate</summary><p class="quiet">Every step, for a program that shares no code with this one: <code>counterproof verify</code>.</p><pre>{one.certificate}</pre></details>
      {one.decided ? <p class="human">{one.decided}</p> : null}
      <Status conflict={one} />
    </>
  );
}
