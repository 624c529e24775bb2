// Timeline: every dated statement as a bar whose uncertainty is drawn, in lanes by person, place or document.

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { day, ticks } from "../axis";
import { useAnswer, useSteps, useState_ } from "../hooks";
import { Empty, Rows } from "../parts";
import { choose, lit, set } from "../state";
import type { Known } from "../known";
import type { Item } from "../wire";

const ROW = 26;
const AXIS = 28;
const LANES = [["person", "person"], ["place", "place"], ["document", "document"]] as const;
type Lane = (typeof LANES)[number][0];
interface Row { head?: string; item?: Item; label: string; when: string }

export function Timeline() {
  const { known, chosen } = useState_();
  const { answer } = useAnswer<{ items: Item[] }>("views/timeline");
  const [lane, by] = useState<Lane>("person");
  const [listed, list] = useState(false);
  const [only, narrow] = useState(false);
  const shine = lit();
  const rows = useMemo(() => (known && answer ? laid(known, only && shine.size ? answer.items.filter((one) => shine.has(one.statement)) : answer.items, lane) : []), [known, answer, lane, only, only ? chosen : null]);
  const ids = useMemo(() => rows.flatMap((row) => (row.item ? [row.item.statement] : [])), [rows]);
  useSteps(ids, chosen.statement, (id) => choose({ statement: id }));
  if (!known || !answer) return null;
  if (!answer.items.length) return <Empty>No statement has a date.</Empty>;
  return (
    <div class="fill">
      <p class="filters">
        <label>In lanes by <select value={lane} onChange={(event) => by(event.currentTarget.value as Lane)}>{LANES.map(([key, label]) => <option key={key} value={key}>{label}</option>)}</select></label>
        <label class="check"><input type="checkbox" checked={only} onChange={() => narrow(!only)} /> only what is chosen</label>
        <label class="check"><input type="checkbox" checked={listed} onChange={() => list(!listed)} /> as a list</label>
        <span class="quiet">{answer.items.length} dated statements</span>
      </p>
      {listed ? (
        <Rows rows={rows} height={44} label="Dated statements, by lane and time" at={rows.findIndex((row) => row.item?.statement === chosen.statement)} row={(row, index) => (
          <div role="listitem" key={index} class={row.item ? `row ${row.item.statement === chosen.statement ? "chosen" : ""}` : "row lane"} style={{ height: "44px" }}>
            {row.item ? <button type="button" class="head" onClick={() => { choose({ statement: row.item!.statement }); set({ reading: true }); }}><span class="quote" dir="auto">{row.label}</span><span class="quiet">{row.when}</span></button> : <strong><bdi>{row.head}</bdi></strong>}
          </div>
        )} />
      ) : <Drawn rows={rows} shine={shine} chosen={chosen.statement} known={known} />}
      <p class="quiet">Pale: when it may have been. Dark: when it surely lasted. An arrow: no bound is known on that side. A frame: in a conflict.</p>
    </div>
  );
}

function laid(known: Known, items: Item[], lane: Lane): Row[] {
  const lanes = new Map<string, Item[]>();
  const put = (key: string, item: Item) => {
    const held = lanes.get(key);
    if (held) held.push(item);
    else lanes.set(key, [item]);
  };
  for (const item of items) {
    const statement = known.statements.get(item.statement);
    const keys = lane === "person" ? item.people.map((id) => known.name(id)) : lane === "place" ? [item.place ? known.name(item.place) : ""] : [known.sources.get(statement?.source ?? "")?.name ?? ""];
    for (const key of keys.length ? keys : [""]) put(key, item);
  }
  const nobody = lane === "person" ? "nobody named" : lane === "place" ? "no place told" : "no document";
  return [...lanes].sort(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : a.localeCompare(b))).flatMap(([key, held]) => [
    { head: key || nobody, label: key || nobody, when: "" },
    ...held.sort((a, b) => begin(a) - begin(b)).map((item) => ({ item, label: known.statements.get(item.statement)?.quote ?? "", when: words(item) })),
  ]);
}

function begin(item: Item): number {
  return item.bounds[0] ?? item.bounds[1] ?? item.bounds[3] ?? 0;
}

function words(item: Item): string {
  const [from, begun, ends, until] = item.bounds;
  if (from === null && until !== null) return `until ${day(until)}`;
  if (until === null && from !== null) return `from ${day(from)}`;
  if (from === null || until === null) return "no bound known";
  const sure = begun !== null && ends !== null && begun < ends ? `, surely ${day(begun)} to ${day(ends)}` : "";
  return day(from) === day(until) ? day(from) : `${day(from)} to ${day(until)}${sure}`;
}

interface Look { ink: string; quiet: string; faint: string; solid: string; line: string; lit: string; paper: string; lane: string; font: string }

function look(element: Element): Look {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return { ink: value("--ink"), quiet: value("--quiet"), faint: value("--faint"), solid: value("--solid"), line: value("--line"), lit: value("--accent"), paper: value("--paper"), lane: value("--panel"), font: style.fontFamily };
}

function Drawn({ rows, shine, chosen, known }: { rows: Row[]; shine: Set<string>; chosen?: string; known: Known }) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const whole = useMemo(() => around(rows), [rows]);
  const span = useRef<[number, number]>(whole);
  const drag = useRef<{ x: number; span: [number, number]; moved: boolean } | undefined>(undefined);
  const asked = useRef(0);
  const latest = useRef({ rows, shine, chosen, known });
  latest.current = { rows, shine, chosen, known };

  function draw(): void {
    cancelAnimationFrame(asked.current);
    asked.current = requestAnimationFrame(() => { if (box.current && canvas.current) paint(canvas.current, box.current, latest.current, span.current); });
  }
  function zoom(by: number, at = 0.5): void {
    const [low, high] = span.current;
    const middle = low + (high - low) * at;
    const wide = Math.min(Math.max((high - low) * by, 60), (whole[1] - whole[0]) * 4);
    span.current = [middle - wide * at, middle + wide * (1 - at)];
    draw();
  }
  function pan(part: number): void {
    const [low, high] = span.current;
    span.current = [low + (high - low) * part, high + (high - low) * part];
    draw();
  }
  useLayoutEffect(() => { span.current = whole; draw(); }, [whole]);
  useEffect(draw);
  useEffect(() => {
    const watch = new ResizeObserver(draw);
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const at = rows.findIndex((row) => row.item && row.item.statement === chosen);
    const held = box.current;
    if (at < 0 || !held) return;
    if (at * ROW < held.scrollTop || (at + 1) * ROW + AXIS > held.scrollTop + held.clientHeight) held.scrollTop = at * ROW - held.clientHeight / 3;
  }, [chosen, rows]);
  const inside = (event: MouseEvent) => { const edge = canvas.current!.getBoundingClientRect(); return { x: event.clientX - edge.left, y: event.clientY - edge.top, wide: edge.width }; };
  return (
    <>
      <p class="acts" role="group" aria-label="The stretch of time shown">
        <button type="button" onClick={() => zoom(0.5)} aria-label="Nearer">+</button><button type="button" onClick={() => zoom(2)} aria-label="Farther">−</button>
        <button type="button" onClick={() => pan(-0.4)} aria-label="Earlier">‹</button><button type="button" onClick={() => pan(0.4)} aria-label="Later">›</button>
        <button type="button" onClick={() => { span.current = whole; draw(); }}>All</button>
      </p>
      <div class="rows drawn" id="timeline" ref={box} tabIndex={0} role="group" aria-label="The timeline; the same stands under “as a list”"
        onScroll={draw}
        onWheel={(event) => { if (event.ctrlKey || event.shiftKey) { event.preventDefault(); const { x, wide } = inside(event); if (event.shiftKey) pan(event.deltaY / 800); else zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, Math.max(0, (x - side(wide)) / (wide - side(wide)))); } }}
        onKeyDown={(event) => { if (event.key === "ArrowLeft") pan(-0.15); else if (event.key === "ArrowRight") pan(0.15); else if (event.key === "+") zoom(0.5); else if (event.key === "-") zoom(2); }}
        onPointerDown={(event) => { drag.current = { x: event.clientX, span: span.current, moved: false }; }}
        onPointerMove={(event) => {
          const held = drag.current;
          if (!held || !event.buttons) return;
          const { wide } = inside(event);
          const part = (held.x - event.clientX) / (wide - side(wide));
          if (Math.abs(held.x - event.clientX) > 4) held.moved = true;
          if (held.moved) { span.current = [held.span[0] + (held.span[1] - held.span[0]) * part, held.span[1] + (held.span[1] - held.span[0]) * part]; draw(); }
        }}
        onPointerUp={(event) => {
          const held = drag.current;
          drag.current = undefined;
          const { y } = inside(event);
          if (!held || held.moved || y < AXIS) return;
          const row = rows[Math.floor((y - AXIS + box.current!.scrollTop) / ROW)];
          if (row?.item) { choose({ statement: row.item.statement }); set({ reading: innerWidth < 900 }); }
        }}>
        <canvas ref={canvas} aria-hidden="true" />
        <div class="tall" style={{ height: `${rows.length * ROW + AXIS}px` }} />
      </div>
    </>
  );
}

function around(rows: Row[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const row of rows) for (const bound of row.item?.bounds ?? []) if (bound !== null) { low = Math.min(low, bound); high = Math.max(high, bound); }
  if (low > high) return [0, 1440];
  const margin = Math.max((high - low) * 0.03, 60);
  return [low - margin, high + margin];
}

function side(wide: number): number {
  return Math.min(260, Math.round(wide * 0.36));
}

function paint(canvas: HTMLCanvasElement, box: HTMLDivElement, { rows, shine, chosen, known }: { rows: Row[]; shine: Set<string>; chosen?: string; known: Known }, [low, high]: [number, number]): void {
  const [wide, tall, dots] = [box.clientWidth, box.clientHeight, devicePixelRatio || 1];
  if (canvas.width !== wide * dots || canvas.height !== tall * dots) {
    canvas.width = wide * dots;
    canvas.height = tall * dots;
    canvas.style.width = `${wide}px`;
    canvas.style.height = `${tall}px`;
  }
  const c = canvas.getContext("2d");
  if (!c) return;
  const l = look(box);
  const left = side(wide);
  const x = (minute: number) => left + ((minute - low) / (high - low)) * (wide - left);
  c.setTransform(dots, 0, 0, dots, 0, 0);
  c.fillStyle = l.paper;
  c.fillRect(0, 0, wide, tall);
  c.font = `13px ${l.font}`;
  c.textBaseline = "middle";
  const marks = ticks(low, high, Math.max(2, Math.floor((wide - left) / 90)));
  c.strokeStyle = l.line;
  for (const mark of marks) { c.beginPath(); c.moveTo(x(mark.minute), AXIS); c.lineTo(x(mark.minute), tall); c.stroke(); }
  const first = Math.max(0, Math.floor(box.scrollTop / ROW));
  for (let index = first; index < rows.length; index += 1) {
    const y = AXIS + index * ROW - box.scrollTop;
    if (y > tall) break;
    const row = rows[index]!;
    if (!row.item) {
      c.fillStyle = l.lane;
      c.fillRect(0, y, wide, ROW);
      c.fillStyle = l.ink;
      c.font = `600 13px ${l.font}`;
      c.fillText(fitted(c, row.head ?? "", wide - 16), 8, y + ROW / 2);
      c.font = `13px ${l.font}`;
      continue;
    }
    const glows = shine.has(row.item.statement);
    if (row.item.statement === chosen) { c.fillStyle = l.lane; c.fillRect(0, y, wide, ROW); }
    c.save();
    c.beginPath();
    c.rect(left, y, wide - left, ROW);
    c.clip();
    bar(c, row.item, x, y, left, wide, l, glows, known.inConflicts.has(row.item.statement));
    c.restore();
    c.fillStyle = glows ? l.lit : l.quiet;
    c.fillText(fitted(c, row.label, left - 16), 8, y + ROW / 2);
  }
  c.fillStyle = l.paper;
  c.fillRect(0, 0, wide, AXIS);
  c.fillStyle = l.quiet;
  c.textAlign = "center";
  for (const mark of marks) if (x(mark.minute) > left + 20) c.fillText(mark.label, Math.min(x(mark.minute), wide - 34), AXIS / 2);
  c.textAlign = "left";
}

function bar(c: CanvasRenderingContext2D, item: Item, x: (minute: number) => number, y: number, left: number, wide: number, l: Look, glows: boolean, fights: boolean): void {
  const [from, begun, ends, until] = item.bounds;
  const a = from === null ? left : x(from);
  const b = Math.max(until === null ? wide : x(until), a + 4);
  c.fillStyle = l.faint;
  c.fillRect(a, y + 5, b - a, ROW - 10);
  if (begun !== null && ends !== null && begun < ends) {
    c.fillStyle = l.solid;
    c.fillRect(x(begun), y + 5, Math.max(3, x(ends) - x(begun)), ROW - 10);
  }
  if (fights || glows) {
    c.strokeStyle = glows ? l.lit : l.ink;
    c.lineWidth = glows ? 2 : 1;
    c.strokeRect(a + 0.5, y + 5.5, b - a - 1, ROW - 11);
    c.lineWidth = 1;
  }
  c.fillStyle = l.ink;
  if (from === null) c.fillText("‹", left + 3, y + ROW / 2);
  if (until === null) c.fillText("›", wide - 9, y + ROW / 2);
}

const lengths = new Map<string, string>();

/** A text cut to a width; kept, since measuring is what drawing costs. */
function fitted(c: CanvasRenderingContext2D, text: string, wide: number): string {
  const key = `${wide} ${c.font} ${text}`;
  let held = lengths.get(key);
  if (held === undefined) {
    held = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    if (c.measureText(held).width > wide) {
      let size = Math.max(1, Math.floor((held.length * wide) / c.measureText(held).width));
      while (size > 1 && c.measureText(`${held.slice(0, size)}…`).width > wide) size -= 1;
      held = `${held.slice(0, size).trimEnd()}…`;
    }
    if (lengths.size > 20_000) lengths.clear();
    lengths.set(key, held);
  }
  return held;
}
