// History: every event of the case, latest first. A decision is taken back here, and so is taking it back.

import { useState } from "preact/hooks";
import { useAnswer, useState_ } from "../hooks";
import { Empty, Rows, Tag } from "../parts";
import { choose, set, undo } from "../state";
import type { Event_ } from "../wire";

const ROW = 60;

export function History() {
  const { progress } = useState_();
  const { answer } = useAnswer<Event_[]>("history", progress?.head);
  const [all, widen] = useState(false);
  if (!answer) return null;
  const rows = all ? answer : answer.filter((one) => one.what !== "other");
  return (
    <div class="fill">
      <p class="filters"><label class="check"><input type="checkbox" checked={all} onChange={() => widen(!all)} /> every event of the ledger</label> <span class="quiet">{rows.length} of {answer.length}</span></p>
      {rows.length ? null : <Empty>Nobody decided anything yet.</Empty>}
      <Rows rows={rows} height={ROW} label="Events" row={(one) => (
        <div role="listitem" class={`row ${one.what === "other" ? "" : "human"} ${one.state === "undone" ? "gone" : ""}`} style={{ height: `${ROW}px` }} key={one.uid}>
          <div class="head">
            <span class="quote"><bdi>{one.words}</bdi></span>
            <span class="quiet"><time dateTime={one.at}>{one.at.slice(0, 16).replace("T", " ")} UTC</time>{one.by ? <>, <bdi>{one.by}</bdi></> : null}{one.reason ? <>: <bdi>{one.reason}</bdi></> : null} {one.state ? <Tag kind="quiet">{one.state}</Tag> : null}</span>
          </div>
          {one.source ? <button type="button" onClick={() => { choose({ source: one.source, at: { source: one.source, start: one.start, end: one.end } }); set({ reading: true }); }}>Words</button> : null}
          {one.what !== "other" && one.state !== "undone" ? <button type="button" onClick={() => void undo(one.uid)}>Undo</button> : null}
        </div>
      )} />
    </div>
  );
}
