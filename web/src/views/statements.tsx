// Statements: every one, in a table of which only what is in sight is drawn.

import { useMemo, useState } from "preact/hooks";
import { useSteps, useState_ } from "../hooks";
import { Rows, Tag } from "../parts";
import { choose, lit, set } from "../state";
import { fillers } from "../known";

const ROW = 64;

export function Statements() {
  const { known, chosen, sheet } = useState_();
  const [wanted, type] = useState("");
  const [what, ask] = useState("");
  const [which, narrow] = useState("all");
  const shine = lit();
  const labels = sheet?.predicates ?? {};
  const rows = useMemo(() => {
    const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
    return (known?.result.statements ?? []).filter((one) => {
      if (what && one.proposition.predicate !== what) return false;
      if (which === "conflict" && !known!.inConflicts.has(one.id)) return false;
      if (which === "unsure" && one.sure && one.links.every((link) => link.sure)) return false;
      if (which === "hearsay" && one.declarants.length < 3) return false;
      if (which === "hand" && !one.extractor.startsWith("hand")) return false;
      if (which === "chosen" && !shine.has(one.id)) return false;
      if (!words.length) return true;
      const held = [one.quote, known!.speakers(one), ...fillers(one).flatMap(([, ids]) => ids.map((id) => known!.name(id)))].join(" ").toLowerCase();
      return words.every((word) => held.includes(word));
    });
  }, [known, wanted, what, which, which === "chosen" ? chosen : null]);
  const kinds = useMemo(() => [...new Set(known?.result.statements.map((one) => one.proposition.predicate))].sort(), [known]);
  useSteps(rows.map((one) => one.id), chosen.statement, (id) => choose({ statement: id }));
  if (!known) return null;
  return (
    <div class="fill">
      <p class="filters">
        <label>Words <input type="search" value={wanted} onInput={(event) => type(event.currentTarget.value)} data-search /></label>
        <label>What <select value={what} onChange={(event) => ask(event.currentTarget.value)}><option value="">anything</option>{kinds.map((key) => <option key={key} value={key}>{labels[key] ?? key}</option>)}</select></label>
        <label>Which <select value={which} onChange={(event) => narrow(event.currentTarget.value)}>
          <option value="all">all</option><option value="conflict">in a conflict</option><option value="unsure">unsure</option><option value="hearsay">at second hand</option><option value="hand">written by hand</option><option value="chosen">about what is chosen</option>
        </select></label>
        <span class="quiet" role="status">{rows.length} statements</span>
      </p>
      <Rows rows={rows} height={ROW} label="Statements" at={rows.findIndex((one) => one.id === chosen.statement)} row={(one) => (
        <div role="listitem" key={one.id} style={{ height: `${ROW}px` }} class={`row ${one.id === chosen.statement ? "chosen" : ""} ${shine.has(one.id) ? "lit" : ""}`}>
          <button type="button" class="head" data-statement={one.id} aria-current={one.id === chosen.statement} onClick={() => { choose({ statement: one.id }); set({ reading: true }); }}>
            <span class="quote" dir="auto">{one.quote}</span>
            <span class="quiet"><bdi>{known.speakers(one)}</bdi> · {one.proposition.negated ? "not: " : ""}{labels[one.proposition.predicate] ?? one.proposition.predicate} · {known.when(one) || "no date"} {known.inConflicts.has(one.id) ? <Tag kind="possible">in conflict</Tag> : null}{one.sure ? null : <Tag kind="unsure">unsure</Tag>}</span>
          </button>
        </div>
      )} />
    </div>
  );
}
