// Keys: everything can be done without a mouse. Letters do nothing while something is being typed.

import { useEffect, useRef } from "preact/hooks";
import { stepBy } from "./hooks";
import { choose, decide, set, show, state, undo, VIEWS } from "./state";

const KEYS = [
  ["j, k", "the next, the one before: conflict, document, statement, person, charge"],
  ["] , [", "the next, the previous statement of the document that is open"],
  ["a, r", "the chosen statement is read rightly, wrongly"],
  ["e", "correct the date of the chosen statement; decide about the chosen conflict"],
  ["u", "undo the last decision"],
  ["d", "to the document and back, where the page is narrow"],
  ["/", "search"],
  ["1 to 9", "the views, in their order"],
  ["Esc", "leave what is open"],
  ["?", "this list"],
] as const;

export function listenToKeys(): () => void {
  addEventListener("keydown", pressed);
  return () => removeEventListener("keydown", pressed);
}

function pressed(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const typing = target.matches("input:not([type=checkbox]), textarea, select");
  if (event.key === "Escape") {
    set({ help: false, editing: false, picked: undefined, reading: false });
    if (typing) target.blur();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = ACTS[event.key] ?? (/^[1-9]$/.test(event.key) ? () => show(VIEWS[Number(event.key) - 1]!) : undefined);
  if (!act) return;
  event.preventDefault();
  act();
}

const ACTS: Record<string, () => void> = {
  j: () => stepBy(1),
  k: () => stepBy(-1),
  "]": () => along(1),
  "[": () => along(-1),
  a: () => judge("accepted"),
  r: () => judge("rejected"),
  e: () => set({ editing: Boolean(state.chosen.statement ?? state.chosen.date ?? state.chosen.conflict), reading: Boolean(state.chosen.statement ?? state.chosen.date) }),
  u: () => void undo(),
  d: () => set({ reading: !state.reading }),
  "/": () => document.querySelector<HTMLInputElement>("[data-search]")?.focus(),
  "?": () => set({ help: !state.help }),
};

function judge(decision: string): void {
  if (state.chosen.statement) void decide({ decision, statement: state.chosen.statement });
}

function along(by: number): void {
  const marks = (state.known?.marks(state.chosen.source ?? "") ?? []).filter((mark) => mark.kind === "statement");
  if (!marks.length) return;
  const at = marks.findIndex((mark) => mark.id === state.chosen.statement);
  choose({ statement: marks[Math.min(marks.length - 1, Math.max(0, at < 0 ? 0 : at + by))]!.id });
}

export function Help() {
  const held = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (state.help) held.current?.showModal();
    else held.current?.close();
  }, [state.help]);
  return (
    <dialog ref={held} onClose={() => set({ help: false })} aria-label="Keys">
      <h2>Keys</h2>
      <dl>{KEYS.map(([keys, words]) => <><dt><kbd>{keys}</kbd></dt><dd>{words}</dd></>)}</dl>
      <h2>Three things that are never mixed</h2>
      <p><mark>Words of a document</mark> stand in its own letters. <span class="read"><span class="label">read as</span></span> comes before what the program takes them to mean. <span class="human">A stroke at the side</span> marks what a person decided.</p>
      <p class="acts"><button type="button" class="main" onClick={() => set({ help: false })}>Close</button></p>
    </dialog>
  );
}
