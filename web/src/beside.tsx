// Beside: the document, with everything that was read in it marked, and what is known of what is chosen. It stands
// beside every view, so that no claim is further than a look from its words.

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Added, DateEntry, NameEntry } from "./correcting";
import { useAnswer, useState_ } from "./hooks";
import { fillers, type Known, type Mark } from "./known";
import { Offsets } from "./offsets";
import { Empty, Person, Tag } from "./parts";
import { choose, chooseConflict, decide, lit, set, show, state } from "./state";
import type { Place, Statement } from "./wire";

interface Document_ { id: string; name: string; content: string; pages: [number, string][] }

export function Beside() {
  const { known, chosen, picked, reading } = useState_();
  const id = chosen.source ?? known?.result.sources[0]?.id;
  const { answer, problem } = useAnswer<Document_>(id ? `sources/${encodeURIComponent(id)}` : "");
  const held = answer?.id === id ? answer : undefined;
  return (
    <aside class={reading ? "beside reading" : "beside"} aria-label="The document, and what is chosen">
      <button type="button" class="back" onClick={() => set({ reading: false })}>‹ Back</button>
      {known && picked ? <PickedWords known={known} /> : known ? <Inspector known={known} /> : null}
      <section class="document" aria-label="Document">
        {held && known ? <Page document={held} known={known} /> : <Empty>{problem || (known ? "" : "No document is open.")}</Empty>}
      </section>
    </aside>
  );
}

interface Segment { start: number; end: number; marks: Mark[] }

/** A paragraph cut where marks begin and end. */
function segments(marks: Mark[], start: number, end: number): Segment[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index]!;
    return { start: from, end: to, marks: inside.filter((mark) => mark.start <= from && mark.end >= to) };
  });
}

function Page({ document: held, known }: { document: Document_; known: Known }) {
  const { chosen } = useState_();
  const sheet = useRef<HTMLElement>(null);
  const offsets = useMemo(() => new Offsets(held.content), [held]);
  const parts = useMemo(() => paragraphs(held.content, offsets, known.marks(held.id)), [held, known]);
  const shine = lit();
  const at = chosen.at?.source === held.id ? chosen.at : undefined;
  useEffect(() => {
    const there = sheet.current?.querySelector(".here");
    if (there) there.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    else if (!at) sheet.current?.scrollTo?.(0, 0);
  }, [held.id, at?.start, at?.end]);
  return (
    <article ref={sheet} class="text" dir="auto" tabIndex={0} onMouseUp={() => pick(sheet.current, held, offsets)}>
      <h2><bdi>{held.name}</bdi></h2>
      {parts.map((part) => (
        <p key={part.start} dir="auto">
          {part.segments.map((segment) => (
            <Span key={segment.start} segment={segment} words={offsets.slice(segment.start, segment.end)} shine={shine} at={at} known={known} />
          ))}
        </p>
      ))}
    </article>
  );
}

function paragraphs(content: string, offsets: Offsets, marks: Mark[]): { start: number; segments: Segment[] }[] {
  const found = [];
  for (const match of content.matchAll(/[^\n]+/g)) {
    const start = offsets.point(match.index);
    const end = offsets.point(match.index + match[0].length);
    found.push({ start, segments: segments(marks, start, end) });
  }
  return found;
}

function Span({ segment, words, shine, at, known }: { segment: Segment; words: string; shine: Set<string>; at?: Place; known: Known }) {
  const { marks } = segment;
  const here = at !== undefined && segment.start < at.end && segment.end > at.start;
  if (!marks.length) return <span data-at={segment.start} class={here ? "here" : undefined}>{words}</span>;
  const kinds = [...new Set(marks.map((mark) => mark.kind))];
  const glows = marks.some((mark) => mark.kind === "statement" && shine.has(mark.id));
  const fights = marks.some((mark) => mark.kind === "statement" && known.inConflicts.has(mark.id));
  const name = ["mark", ...kinds, glows ? "lit" : "", fights ? "fights" : "", here ? "here" : ""].filter(Boolean).join(" ");
  return <span data-at={segment.start} class={name} onClick={() => follow(marks)}>{words}</span>;
}

/** From a mark to the record: the statement in the words, and the date or person if these were what was pressed. */
function follow(marks: Mark[]): void {
  if (getSelection()?.toString()) return;
  const of = (kind: Mark["kind"]) => marks.filter((mark) => mark.kind === kind).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  const [statement, date, name] = [of("statement"), of("date"), of("name")];
  choose({
    statement: statement?.id, date: date?.id, source: marks[0]?.source, at: statement ?? date ?? name,
    person: statement ? undefined : name?.id,
  });
}

function pick(sheet: HTMLElement | null, held: Document_, offsets: Offsets): void {
  const range = getSelection()?.rangeCount ? getSelection()!.getRangeAt(0) : undefined;
  if (!range || range.collapsed || !sheet?.contains(range.commonAncestorContainer)) return;
  const [start, end] = [place(range.startContainer, range.startOffset, offsets, held), place(range.endContainer, range.endOffset, offsets, held)];
  if (start !== undefined && end !== undefined && start < end) set({ picked: { source: held.id, start, end, quote: offsets.slice(start, end) } });
}

function place(node: Node, offset: number, offsets: Offsets, held: Document_): number | undefined {
  const span = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-at]");
  if (!span) return undefined;
  const base = offsets.unit(Number(span.dataset["at"]));
  return Math.min(offsets.point(base + (node.nodeType === Node.TEXT_NODE ? offset : 0)), offsets.point(held.content.length));
}

function Inspector({ known }: { known: Known }) {
  const { chosen, editing } = useState_();
  const statement = chosen.statement ? known.statements.get(chosen.statement) : undefined;
  const date = chosen.date ? known.dates.get(chosen.date) : undefined;
  if (statement) return <Read one={statement} known={known} editing={editing} />;
  if (date)
    return (
      <section class="inspector" aria-label="What is chosen">
        <h2>A date</h2>
        <p class="read"><span class="label">read as</span> “{date.quote}” is <code>{date.edtf ?? "not solved"}</code></p>
        {editing ? <DateEntry place={date} was={date.edtf ?? ""} label="Correct the date" /> : <p class="acts"><button type="button" class="main" onClick={() => set({ editing: true })}>Correct the date <kbd>e</kbd></button></p>}
      </section>
    );
  return null;
}

function Read({ one, known, editing }: { one: Statement; known: Known; editing: boolean }) {
  const [naming, name] = useState("");
  const labels = state.sheet?.predicates ?? {};
  const said = one.proposition;
  const dates = [...new Set(said.timings.map((timing) => timing.date).filter((id) => id !== null))].map((id) => known.dates.get(id)).filter((date) => date !== undefined);
  const asked = state.chosen.date ?? dates[0]?.id;
  const corrections = (known.result.corrections ?? []).filter((made) => made.to === one.id || (made.place && made.place.source === one.source && made.place.start < one.end && made.place.end > one.start));
  const people = [...known.entities.values()].map((entity) => entity.name);
  const by_hand = one.extractor.startsWith("hand");
  return (
    <section class="inspector" aria-label="What is chosen">
      <blockquote dir="auto"><mark>{one.quote}</mark></blockquote>
      <dl>
        <dt>{by_hand ? "Written by hand as" : "Read as"}</dt>
        <dd>
          {said.negated ? <Tag kind="not">not</Tag> : null}
          <strong>{labels[said.predicate] ?? said.predicate}</strong>
          {said.actual ? null : <Tag kind="terms">{said.modality}</Tag>}
          {fillers(one).map(([role, ids]) => <span class="role" key={role}> {role}: {ids.map((id, index) => <>{index ? ", " : ""}<Person id={id} name={known.name(id)} /></>)}</span>)}
          {said.place ? <span class="role"> place: <bdi>{known.name(said.place)}</bdi></span> : null}
        </dd>
        <dt>Said by</dt><dd><bdi>{known.speakers(one)}</bdi> <span class="quiet">{one.stance}</span> {one.circumstances.map((c) => <Tag kind="terms" key={c.what}>{c.what}{c.inferred ? " (inferred)" : ""}</Tag>)}</dd>
        {dates.length || said.timings.length ? (
          <>
            <dt>When</dt>
            <dd>
              {dates.map((date) => (
                <div key={date.id}>“{date.quote}” <code>{date.edtf ?? "not solved"}</code>{" "}
                  {date.source ? <button type="button" class="plain" onClick={() => { choose({ ...state.chosen, date: date.id, at: date }); set({ editing: true }); }}>correct {date.id === asked ? <kbd>e</kbd> : null}</button> : null}
                </div>
              ))}
              {dates.length ? null : known.when(one)}
            </dd>
          </>
        ) : null}
        {one.links.length ? (
          <>
            <dt>Who is meant</dt>
            <dd>
              <ul class="links">
                {one.links.map((link) => {
                  const key = `${link.start}`;
                  return (
                    <li key={key}><bdi>{known.name(link.to)}</bdi> {link.sure ? null : <Tag kind="unsure">unsure</Tag>} <span class="quiet">{link.why}</span>{" "}
                      <button type="button" class="plain" onClick={() => name(naming === key ? "" : key)}>another</button>
                      {naming === key ? <NameEntry place={link} was={known.name(link.to)} names={people} /> : null}
                    </li>
                  );
                })}
              </ul>
            </dd>
          </>
        ) : null}
        {(known.inConflicts.get(one.id) ?? []).length ? (
          <>
            <dt>In conflict</dt>
            <dd>{known.inConflicts.get(one.id)!.map((id) => {
              const found = state.conflicts.find((conflict) => conflict.id === id);
              return found ? <button type="button" class="plain" key={id} onClick={() => { chooseConflict(id); show("conflicts"); }}>{found.number}. {found.title}</button> : null;
            })}</dd>
          </>
        ) : null}
        {corrections.length ? (
          <><dt>Decided</dt><dd>{corrections.map((made) => <div class="human" key={made.uid}>{made.kind}{made.value ? `: ${made.value}` : ""}, {made.by || "somebody"}{made.reason ? `: ${made.reason}` : ""}</div>)}</dd></>
        ) : null}
      </dl>
      {editing && asked && known.dates.get(asked)?.source ? (
        <DateEntry key={asked} place={known.dates.get(asked)!} was={known.dates.get(asked)!.edtf ?? ""} label="Correct the date" />
      ) : by_hand ? <p class="quiet">A person wrote this row; it is changed in its own record.</p> : (
        <p class="acts">
          <button type="button" onClick={() => void decide({ decision: "accepted", statement: one.id })}>Read rightly <kbd>a</kbd></button>
          <button type="button" onClick={() => void decide({ decision: "rejected", statement: one.id })}>Read wrongly <kbd>r</kbd></button>
          <button type="button" onClick={() => void decide({ decision: `negated=${said.negated ? "no" : "yes"}`, statement: one.id })}>{said.negated ? "It says that it was" : "It says that it was not"}</button>
        </p>
      )}
    </section>
  );
}

function PickedWords({ known }: { known: Known }) {
  const [doing, take] = useState<"" | "date" | "name" | "statement">("");
  const picked = state.picked!;
  return (
    <section class="inspector" aria-label="Selected words">
      <h2>Selected words</h2>
      <blockquote dir="auto"><mark>{picked.quote}</mark></blockquote>
      <p class="acts">
        <button type="button" onClick={() => take("date")}>They tell a date</button>
        <button type="button" onClick={() => take("name")}>They mean somebody</button>
        <button type="button" onClick={() => take("statement")}>They state something</button>
        <button type="button" onClick={() => set({ picked: undefined })}>Leave it</button>
      </p>
      {doing === "date" ? <DateEntry place={picked} was={picked.quote.slice(0, 200)} label="Say which date it is" /> : null}
      {doing === "name" ? <NameEntry place={picked} was={picked.quote.slice(0, 60)} names={[...known.entities.values()].map((one) => one.name)} /> : null}
      {doing === "statement" ? <Added place={picked} /> : null}
    </section>
  );
}
