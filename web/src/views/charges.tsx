// Charges: on whose word each rests, and what the file would show without some of it - asked anew at every choice.

import { useEffect, useState } from "preact/hooks";
import { useAnswer, useSteps, useState_ } from "../hooks";
import { Empty, Tag } from "../parts";
import { choose, chooseConflict, reason, set, show } from "../state";
import { post, type ChargeWords, type WhatIf } from "../wire";

export function Charges() {
  const { known, chosen } = useState_();
  const { answer: words } = useAnswer<ChargeWords>("views/charges");
  const [without, take] = useState<string[]>([]);
  const charges = known?.result.charges ?? [];
  useSteps(charges.map((one) => one.id), chosen.charge, (id) => choose({ charge: id }));
  if (!known || !words) return null;
  const toggle = (selector: string) => take(without.includes(selector) ? without.filter((one) => one !== selector) : [...without, selector]);
  return (
    <>
      <Ask without={without} toggle={toggle} clear={() => take([])} />
      {charges.length ? null : <Empty>No charge was read in this file.</Empty>}
      {charges.map((one) => (
        <article key={one.id} class={one.id === chosen.charge ? "card open" : "card"} data-charge={one.id}>
          <h3><button type="button" class="head" onClick={() => choose({ charge: one.id })}><bdi>{one.charge}</bdi></button></h3>
          <p>Against <bdi>{one.against.join(", ") || "nobody named"}</bdi>. It rests on {words.basis[one.basis] ?? one.basis}{one.lines_at_most ? `; at most ${one.lines_at_most} line${one.lines_at_most === 1 ? "" : "s"} without a shared origin` : ""}.</p>
          <ul class="grounds">
            {one.grounds.map((ground) => {
              const statement = known.statements.get(ground.statement);
              return (
                <li key={ground.statement}>
                  <label class="check"><input type="checkbox" checked={without.includes(`statement:${ground.statement}`)} onChange={() => toggle(`statement:${ground.statement}`)} /> <span>without</span></label>{" "}
                  <button type="button" class="plain quote" dir="auto" onClick={() => { choose({ statement: ground.statement, charge: one.id }); set({ reading: true }); }}>{statement?.quote ?? ground.statement}</button>
                  <div class="read"><span class="label">read as</span> {words.kinds[ground.kind] ?? ground.kind}, <bdi>{ground.speaker}</bdi> {ground.circumstances.map((c) => <Tag kind="terms" key={c.what}>{c.what}</Tag>)}{ground.findings.length ? <Tag kind="possible">in conflict</Tag> : null}</div>
                </li>
              );
            })}
          </ul>
          {one.decisive.length ? <p class="quiet">It hangs on {one.decisive.map((d) => d.name || known.statements.get(d.id)?.quote || d.id).join("; ")}.</p> : null}
        </article>
      ))}
      <p class="quiet">{words.checks}</p>
    </>
  );
}

function Ask({ without, toggle, clear }: { without: string[]; toggle: (selector: string) => void; clear: () => void }) {
  const { known } = useState_();
  const [kind, choose_] = useState("declarant");
  const [value, put] = useState("");
  const [found, hold] = useState<WhatIf["scenarios"][0]>();
  const [problem, complain] = useState("");
  useEffect(() => {
    if (!without.length) { hold(undefined); complain(""); return; }
    let wanted = true;
    post<WhatIf>("what-if", { without }).then(
      (answer) => { if (wanted) { hold(answer.scenarios[0]); complain(""); } },
      (error: unknown) => { if (wanted) { hold(undefined); complain(reason(error)); } },
    );
    return () => { wanted = false; };
  }, [without.join("\n"), known]);
  const speakers = [...new Set(known!.result.statements.flatMap((one) => one.declarants))].filter((id) => id !== "narrator").map((id) => known!.name(id));
  const options: Record<string, string[]> = {
    declarant: speakers.sort(), source: known!.result.sources.map((one) => one.name),
    circumstance: [...new Set(known!.result.statements.flatMap((one) => one.circumstances.map((c) => c.what)))].sort(),
  };
  return (
    <section class="ask" aria-label="What if">
      <h2>What would the file show without …</h2>
      <form class="entry line" onSubmit={(event) => { event.preventDefault(); if (kind === "hearsay") toggle("hearsay"); else if (value) toggle(`${kind}:${value}`); put(""); }}>
        <label>Without <select value={kind} onChange={(event) => choose_(event.currentTarget.value)}><option value="declarant">what somebody says</option><option value="source">a document</option><option value="circumstance">what is said under</option><option value="hearsay">all at second hand</option></select></label>
        {kind === "hearsay" ? null : <label>whose, which <select value={value} onChange={(event) => put(event.currentTarget.value)}><option value="">choose</option>{(options[kind] ?? []).map((one) => <option key={one} value={one}>{one}</option>)}</select></label>}
        <button type="submit">Leave it out</button>
        {without.length ? <button type="button" onClick={clear}>Everything again</button> : null}
      </form>
      <p>{without.map((one) => <button type="button" class="chip" key={one} onClick={() => toggle(one)} aria-label={`no longer without ${label(one)}`}>without {label(one)} ✕</button>)}</p>
      <div role="status" class="changes">
        {problem ? <p class="bad">{problem}</p> : null}
        {found ? <Changes found={found} /> : null}
      </div>
    </section>
  );

  function label(selector: string): string {
    const id = selector.replace(/^statement:/, "");
    const quote = known!.statements.get(id)?.quote;
    return quote ? `“${quote.slice(0, 60)}”` : selector.replace(":", " ");
  }
}

function Changes({ found }: { found: WhatIf["scenarios"][0] }) {
  const { known } = useState_();
  const nothing = !found.charges.length && !found.gone.length && !found.new.length && !found.changed.length;
  return (
    <>
      <p>{found.withdrawn.length} statements left out. {nothing ? "Nothing else changes." : ""}</p>
      <ul>
        {found.charges.map((one) => <li key={one.id}><bdi>{one.charge}</bdi> (<bdi>{one.against.join(", ")}</bdi>): {one.stands ? `lines at most ${one.lines_before}, then ${one.lines_after}` : <strong>no stated support remains in this file</strong>}</li>)}
        {found.gone.map((one) => <li key={one.id}>Gone: <button type="button" class="plain" onClick={() => { chooseConflict(one.id); show("conflicts"); }}><bdi>{one.summary}</bdi></button></li>)}
        {found.new.map((one) => <li key={one.id}>New: <bdi>{one.summary}</bdi></li>)}
        {found.changed.map((one) => <li key={one.id}>Reads otherwise: <bdi>{one.summary}</bdi></li>)}
        {found.dates.slice(0, 12).map((one) => <li key={one.statement}>“<bdi>{known?.statements.get(one.statement)?.quote}</bdi>” may now lie between {one.after[0] ?? "any time"} and {one.after[1] ?? "any time"}</li>)}
      </ul>
    </>
  );
}
