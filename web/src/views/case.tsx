// Case: what a person sees first - what cannot be true, the charges, what became of whom, and how much was read.

import { useState } from "preact/hooks";
import { useState_ } from "../hooks";
import { Empty, Tag, Words } from "../parts";
import { bytes, post, type Taken, type Told, type Verified } from "../wire";
import { choose, chooseConflict, follow, reason, say, set, show } from "../state";

const COURSE = [["custody", "Custody"], ["pleas", "Pleas"], ["verdicts", "Judgments"], ["fates", "Fate"], ["reviews", "Reviews"]] as const;

export function Case() {
  const { known, conflicts, sheet } = useState_();
  if (!known || !sheet) return null;
  const { result } = known;
  const impossible = conflicts.filter((one) => one.kind === "impossible");
  return (
    <>
      <p class="lead">{result.sources.length} documents, {result.statements.length} statements, {conflicts.length} conflicts. {sheet.coverage_line}</p>
      <Give />
      {result.problems.length ? <section class="warn"><h2>Not read</h2><ul>{result.problems.map((one) => <li key={one.name}><bdi>{one.name}</bdi>: {one.reason}</li>)}</ul></section> : null}
      <section>
        <h2>What cannot all be true</h2>
        {impossible.length ? (
          <ol class="findings">
            {impossible.map((one) => (
              <li key={one.id} value={one.number}>
                <button type="button" class="plain" onClick={() => { chooseConflict(one.id); show("conflicts"); }}>{one.title}</button>
                <Tag kind={one.certainty}>{one.certainty}</Tag>{one.status ? <Tag kind="contested">{one.status}</Tag> : null}{one.decided ? <Tag kind="decided">{one.decided.split(":")[0]}</Tag> : null}
                <div class="summary"><bdi>{one.summary}</bdi></div>
              </li>
            ))}
          </ol>
        ) : <Empty>Nothing of the kind was found. What was not read was not tested.</Empty>}
        {conflicts.length > impossible.length ? <p><button type="button" class="plain" onClick={() => show("conflicts")}>{conflicts.length - impossible.length} more: denials, changes of account, undertakings</button></p> : null}
      </section>
      {result.account ? <Account /> : null}
      {result.charges.length ? (
        <section><h2>Charges</h2>
          <ul>{result.charges.map((one) => <li key={one.id}><button type="button" class="plain" onClick={() => { choose({ charge: one.id }); show("charges"); }}><bdi>{one.charge}</bdi></button> <span class="quiet">against <bdi>{one.against.join(", ") || "nobody named"}</bdi></span></li>)}</ul>
        </section>
      ) : null}
      {sheet.courses.length ? (
        <section><h2>What became of whom</h2>
          <div class="wide" tabIndex={0} role="region" aria-label="What became of whom"><table>
            <thead><tr><th scope="col">Person</th>{COURSE.map(([key, label]) => <th scope="col" key={key}>{label}</th>)}</tr></thead>
            <tbody>{sheet.courses.map((one) => <tr key={one.person}><th scope="row"><bdi>{one.person}</bdi></th>{COURSE.map(([key]) => <td key={key}><Events events={one[key]} /></td>)}</tr>)}</tbody>
          </table></div>
        </section>
      ) : null}
      {sheet.pressures.length ? (
        <section><h2>Confessions, and what is told before them</h2>
          {sheet.pressures.map((one) => <details key={one.confession.statement}><summary><bdi>{one.person}</bdi></summary><Words shown={one.confession} />{one.before.length ? one.before.map((shown) => <Words key={shown.statement} shown={shown} />) : <Empty>Nothing is told.</Empty>}</details>)}
        </section>
      ) : null}
      {sheet.proceedings.some((one) => one.when || one.court || one.outcomes.length) ? (
        <section><h2>Proceedings</h2>
          {sheet.proceedings.filter((one) => one.when || one.court || one.outcomes.length).map((one) => (
            <details key={one.name}><summary><bdi>{one.name}</bdi> <span class="quiet">{one.when}</span></summary>
              <dl>{[["Court", one.court], ["Accused", one.accused], ["Judges", one.judges], ["Prosecution", one.prosecutors]].filter(([, told]) => told).map(([label, told]) => <><dt>{label}</dt><dd><bdi>{told}</bdi></dd></>)}</dl>
              <ul>{one.outcomes.map((o) => <li key={o.person}><bdi>{o.person}</bdi>: {[o.pleas, o.verdict, o.sentence, o.fate, o.reviews].filter(Boolean).join("; ")}</li>)}</ul>
            </details>
          ))}
        </section>
      ) : null}
      <section><h2>How much was read</h2>
        <table class="coverage"><thead><tr><th scope="col">Document</th><th scope="col">Sentences that became statements</th></tr></thead>
          <tbody>{result.coverage.map((one) => <tr key={one.source}><td><button type="button" class="plain" onClick={() => { choose({ source: one.source }); show("documents"); }}><bdi>{known.sources.get(one.source)?.name}</bdi></button></td><td>{one.read} of {one.sentences}</td></tr>)}</tbody>
        </table>
        {sheet.withheld.length ? <ul>{sheet.withheld.map((one) => <li key={one.source}><bdi>{one.source}</bdi>: {one.state}, {one.reason}</li>)}</ul> : null}
      </section>
    </>
  );
}

function Events({ events }: { events: Told[] }) {
  return <>{events.map((one, index) => <div key={index} title={one.told_by}><bdi>{one.words}</bdi>{one.when ? <span class="quiet"> {one.when}</span> : null}</div>)}</>;
}

function Account() {
  const { known } = useState_();
  const account = known?.result.account;
  if (!known || !account) return null;
  return (
    <section><h2>Claim by claim: <bdi>{known.sources.get(account.source)?.name}</bdi></h2>
      <ol>{account.answers.map((one) => (
        <li key={one.start}><button type="button" class="plain" onClick={() => choose(one.statement ? { statement: one.statement } : { source: account.source, at: { source: account.source, start: one.start, end: one.end } })}>{one.answer}</button>
          {one.statement ? <> <q dir="auto">{known.statements.get(one.statement)?.quote}</q></> : null}</li>
      ))}</ol>
    </section>
  );
}

/** Hand over, check, take in. */
function Give() {
  const [told, tell] = useState("");
  const [last, keep] = useState("");
  async function report(kind: "report" | "export", name: string) {
    try {
      const data = await bytes(kind);
      keep([...new Uint8Array(await crypto.subtle.digest("SHA-256", data))].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([data], { type: "application/octet-stream" }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      say(`${name} was written, and that it was given out is kept`);
      void follow();
    } catch (error) {
      say(reason(error), true);
    }
  }
  async function verify() {
    try {
      const found = await post<Verified>("verify", { sha256: last });
      const proofs = `${found.conflicts - found.refused.length} of ${found.conflicts} certificates hold`;
      const whole = found.faults.length ? found.faults.join("; ") : "nothing in the case was altered";
      tell(`${proofs}; ${whole}${last ? `; the file last written ${found.given_out ? "is what this case gave out" : "is not what this case gave out"}` : ""}. Head ${found.head}`);
    } catch (error) {
      say(reason(error), true);
    }
  }
  async function take(event: Event) {
    const field = event.currentTarget as HTMLInputElement;
    for (const file of field.files ?? []) {
      try {
        const taken = await post<Taken>("documents", { name: file.name, data: base64(new Uint8Array(await file.arrayBuffer())) });
        say(taken.problems.length ? taken.problems.join("; ") : taken.new.length ? `${file.name} was taken in` : `${file.name} was there already`, taken.problems.length > 0);
      } catch (error) {
        say(`${file.name}: ${reason(error)}`, true);
      }
    }
    field.value = "";
    void follow();
  }
  return (
    <p class="acts">
      <button type="button" onClick={() => void report("report", "counterproof-report.html")}>Write a report</button>
      <button type="button" onClick={() => void report("export", "counterproof-result.json")}>Write the result</button>
      <button type="button" onClick={() => void verify()}>Verify</button>
      <label class="button">Add documents<input type="file" multiple class="hidden" onChange={(event) => void take(event)} /></label>
      <button type="button" onClick={() => set({ help: true })}>Keys <kbd>?</kbd></button>
      {told ? <span role="status" class="told">{told}</span> : null}
    </p>
  );
}

function base64(data: Uint8Array): string {
  let text = "";
  for (let at = 0; at < data.length; at += 0x8000) text += String.fromCharCode(...data.subarray(at, at + 0x8000));
  return btoa(text);
}
