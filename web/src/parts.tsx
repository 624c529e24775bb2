// Parts: the small things that several views are made of.

import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { choose, show } from "./state";
import type { Exhibit, Picture } from "./wire";

export function Tag({ kind, children }: { kind: string; children: ComponentChildren }) {
  return <span class={`tag ${kind}`}>{children}</span>;
}

/** Words of a document with the document's own words around them, who says them, on what terms. */
export function Words({ shown, number, chosen, children }: { shown: Exhibit; number?: number; chosen?: boolean; children?: ComponentChildren }) {
  return (
    <figure class={chosen ? "exhibit chosen" : "exhibit"}>
      <figcaption>
        {number ? <span class="number">{number}</span> : null} <bdi>{shown.speakers}</bdi>
        {shown.circumstances.map((one) => <Tag kind="terms" key={one}>{one}</Tag>)}
      </figcaption>
      <blockquote dir="auto">
        <span class="around">{shown.before}</span><mark>{shown.quote}</mark><span class="around">{shown.after}</span>
      </blockquote>
      <p class="where">
        <button type="button" class="plain" onClick={() => { choose({ statement: shown.statement }); }} data-jump={shown.statement}>
          Show in the document
        </button>{" "}
        <span class="quiet">{shown.where}</span>
      </p>
      {shown.times.length ? <p class="read"><span class="label">read as</span> {shown.times.join("; ")}</p> : null}
      {shown.links.length ? (
        <details class="read"><summary>Who and what is meant ({shown.links.length})</summary>
          <ul>{shown.links.map((one) => <li key={one}><bdi>{one}</bdi></li>)}</ul>
        </details>
      ) : null}
      {children}
    </figure>
  );
}

const WIDTH = 720;

/** The times of a conflict as bars on one line of time. */
export function Bars({ shown }: { shown: Picture }) {
  return (
    <figure class="picture">
      <svg viewBox={`0 0 ${WIDTH} ${shown.height + 18}`} role="img" aria-label={shown.description}>
        {shown.marks.map((mark) => (
          <g key={mark.x}>
            <line class="grid" x1={mark.x} x2={mark.x} y1={4} y2={shown.height} />
            <text class="tick" x={mark.x} y={shown.height + 14} text-anchor={mark.anchor}>{mark.label}</text>
          </g>
        ))}
        {shown.bars.map((bar) => (
          <g key={bar.y}>
            <text class="barlabel" x={8} y={bar.y - 6}>{bar.label}</text>
            <rect class="faint" x={bar.faint_x} y={bar.y} width={bar.faint_width} height={14} rx={2} />
            {bar.solid_width ? <rect class="solid" x={bar.solid_x} y={bar.y} width={bar.solid_width} height={14} rx={2} /> : null}
            {bar.open_start ? <text class="open" x={bar.faint_x + 2} y={bar.y + 11}>‹</text> : null}
            {bar.open_end ? <text class="open" x={bar.faint_x + bar.faint_width - 8} y={bar.y + 11}>›</text> : null}
          </g>
        ))}
      </svg>
      <figcaption class="quiet">Pale: when it may have been. Dark: when it surely lasted. An arrow: no bound is known.</figcaption>
    </figure>
  );
}

/** Rows of one height, of which only those in sight are drawn. */
export function Rows<T>({ rows, height, row, at, label, id }: {
  rows: T[]; height: number; row: (one: T, index: number) => ComponentChildren; at?: number; label: string; id?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [top, scrolled] = useState(0);
  const [tall, sized] = useState(600);
  useLayoutEffect(() => {
    const held = box.current;
    if (!held) return;
    const watch = new ResizeObserver(() => sized(held.clientHeight));
    watch.observe(held);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const held = box.current;
    if (!held || at === undefined || at < 0) return;
    if (at * height < held.scrollTop) held.scrollTop = at * height;
    else if ((at + 1) * height > held.scrollTop + held.clientHeight) held.scrollTop = (at + 1) * height - held.clientHeight;
  }, [at]);
  const first = Math.max(0, Math.floor(top / height) - 5);
  const last = Math.min(rows.length, Math.ceil((top + tall) / height) + 5);
  return (
    <div class="rows" ref={box} id={id} tabIndex={0} role="list" aria-label={label} onScroll={() => scrolled(box.current?.scrollTop ?? 0)}>
      <div class="above" style={{ height: `${first * height}px` }} role="presentation" />
      {rows.slice(first, last).map((one, index) => row(one, first + index))}
      <div class="below" style={{ height: `${(rows.length - last) * height}px` }} role="presentation" />
    </div>
  );
}

export function Person({ id, name }: { id: string; name: string }) {
  return <button type="button" class="plain" onClick={() => { choose({ person: id }); show("people"); }}><bdi>{name}</bdi></button>;
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}
