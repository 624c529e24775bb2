// Documents: all of them, with how much of each was read; j and k go from one to the next, and it opens beside.

import { useMemo, useState } from "preact/hooks";
import { useSteps, useState_ } from "../hooks";
import { Rows } from "../parts";
import { choose, set } from "../state";

const ROW = 56;

export function Documents() {
  const { known, chosen } = useState_();
  const [wanted, type] = useState("");
  const coverage = useMemo(() => new Map(known?.result.coverage.map((one) => [one.source, one])), [known]);
  const counted = useMemo(() => {
    const count = new Map<string, number>();
    for (const one of known?.result.statements ?? []) count.set(one.source, (count.get(one.source) ?? 0) + 1);
    return count;
  }, [known]);
  const rows = useMemo(() => (known?.result.sources ?? []).filter((one) => one.name.toLowerCase().includes(wanted.toLowerCase())), [known, wanted]);
  const open = (source: string) => choose({ source });
  useSteps(rows.map((one) => one.id), chosen.source, open);
  return (
    <div class="fill">
      <p class="filters"><label>Name <input type="search" value={wanted} onInput={(event) => type(event.currentTarget.value)} data-search /></label> <span class="quiet">{rows.length} documents</span></p>
      <Rows rows={rows} height={ROW} label="Documents" at={rows.findIndex((one) => one.id === chosen.source)} row={(one) => {
        const read = coverage.get(one.id);
        return (
          <div role="listitem" class={one.id === chosen.source ? "row chosen" : "row"} style={{ height: `${ROW}px` }} key={one.id}>
            <button type="button" class="head" aria-current={one.id === chosen.source} onClick={() => { open(one.id); set({ reading: true }); }}>
              <strong><bdi>{one.name}</bdi></strong>
              <span class="quiet">{counted.get(one.id) ?? 0} statements{read ? `, ${read.read} of ${read.sentences} sentences read` : ""}{one.problems.length ? `; ${one.problems.join("; ")}` : ""}</span>
            </button>
          </div>
        );
      }} />
    </div>
  );
}
