// State: what the page knows and what is chosen, in one place. Choosing something anywhere chooses it everywhere.

import { Known } from "./known";
import * as wire from "./wire";

export const VIEWS = ["case", "conflicts", "documents", "timeline", "people", "charges", "statements", "queue", "history"] as const;
export type View = (typeof VIEWS)[number];

/** What is chosen: of each kind at most one. `at` is a place in a document that is to be seen. */
export interface Chosen { conflict?: string; statement?: string; person?: string; date?: string; charge?: string; source?: string; at?: wire.Place }
export interface Picked extends wire.Place { quote: string }
export interface Note { words: string; bad: boolean; uid?: string }

export interface State {
  session?: wire.Session;
  progress?: wire.Progress;
  known?: Known;
  conflicts: wire.Conflict[];
  sheet?: wire.Sheet;
  view: View;
  chosen: Chosen;
  picked?: Picked;
  note?: Note;
  by: string;
  help: boolean;
  editing: boolean;
  reading: boolean;
  closed: string;
  tour: number;
}

export let state: State = {
  conflicts: [], view: "case", chosen: {}, by: localStorage.getItem("by") ?? "", help: false, editing: false, reading: false, closed: "", tour: 0,
};

const listeners = new Set<() => void>();
const mine: string[] = [];

export function listen(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}

export function set(change: Partial<State>): void {
  state = { ...state, ...change };
  for (const heard of listeners) heard();
}

export function say(words: string, bad = false, uid?: string): void {
  set({ note: { words, bad, uid } });
}

/** The statements that what is chosen is about. */
export function lit(): Set<string> {
  const { chosen, known, conflicts } = state;
  if (chosen.statement) return new Set([chosen.statement]);
  if (chosen.conflict) return new Set(conflicts.find((one) => one.id === chosen.conflict)?.exhibits.map((one) => one.statement));
  if (chosen.charge) return new Set(known?.result.charges.find((one) => one.id === chosen.charge)?.rests_on);
  if (chosen.person) return known?.ofPerson.get(chosen.person) ?? new Set();
  return new Set();
}

export function show(view: View): void {
  set({ view, editing: false, reading: false });
  history.pushState(null, "", `#${view}`);
}

export function choose(chosen: Chosen): void {
  const statement = chosen.statement ? state.known?.statements.get(chosen.statement) : undefined;
  const date = chosen.date ? state.known?.dates.get(chosen.date) : undefined;
  const at = chosen.at ?? date ?? (statement?.source ? statement : undefined);
  set({ chosen: { ...chosen, at, source: chosen.source ?? at?.source ?? state.chosen.source }, editing: false, picked: undefined });
}

/** A conflict with the words of its first statement beside it. */
export function chooseConflict(id: string): void {
  const first = state.conflicts.find((one) => one.id === id)?.exhibits[0];
  const statement = first ? state.known?.statements.get(first.statement) : undefined;
  choose({ conflict: id, at: statement?.source ? statement : undefined, source: statement?.source });
}

export async function decide(decision: wire.Decision): Promise<boolean> {
  try {
    const made = await wire.post<wire.Decided>("decisions", { by: state.by, ...decision });
    mine.push(made.uid);
    set({ editing: false, picked: undefined });
    say(made.words, false, made.uid);
    void follow();
    return true;
  } catch (error) {
    say(reason(error), true);
    return false;
  }
}

export async function undo(uid?: string): Promise<void> {
  const last = uid ?? mine.pop() ?? state.known?.result.corrections?.at(-1)?.uid;
  if (!last) {
    say("there is nothing to undo", true);
    return;
  }
  try {
    const made = await wire.post<wire.Decided>("undo", { uid: last, by: state.by });
    say(`Taken back. ${made.words}`);
    void follow();
  } catch (error) {
    say(reason(error), true);
  }
}

export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

let following = false;
let again = false;

/** Ask for what has become of it until the case has worked everything out. */
export async function follow(): Promise<void> {
  again = true;
  if (following) return;
  following = true;
  try {
    while (again) {
      again = false;
      let progress = await wire.get<wire.Progress>("state");
      set({ progress, closed: "" });
      while (progress.waiting || progress.working || (!progress.number && !progress.problem)) {
        progress = await wire.get<wire.Progress>(`state?seen=${progress.number}&wait=${progress.number ? 5 : 0.5}`);
        set({ progress });
        if (progress.number > (state.known?.result.number ?? 0)) await load();
      }
      if (progress.number > (state.known?.result.number ?? 0)) await load();
    }
  } catch (error) {
    set({ closed: reason(error) });
  } finally {
    following = false;
  }
}

async function load(): Promise<void> {
  const [result, conflicts, sheet] = await Promise.all([
    wire.get<wire.Result>("views/result"), wire.get<{ conflicts: wire.Conflict[] }>("views/conflicts"), wire.get<wire.Sheet>("views/sheet"),
  ]);
  const known = new Known(result);
  const chosen = { ...state.chosen };
  if (chosen.statement && !known.statements.has(chosen.statement)) delete chosen.statement;
  if (chosen.conflict && !conflicts.conflicts.some((one) => one.id === chosen.conflict)) delete chosen.conflict;
  if (chosen.date && !known.dates.has(chosen.date)) delete chosen.date;
  if (chosen.person && !known.entities.has(chosen.person)) delete chosen.person;
  set({ known, conflicts: conflicts.conflicts, sheet, chosen });
}

export async function begin(): Promise<void> {
  try {
    const session = await wire.enter();
    set({ session, by: state.by || session.by, tour: session.demo ? 1 : 0 });
  } catch (error) {
    set({ closed: reason(error) });
    return;
  }
  const view = location.hash.slice(1) as View;
  if (VIEWS.includes(view)) set({ view });
  addEventListener("popstate", () => {
    const there = location.hash.slice(1) as View;
    set({ view: VIEWS.includes(there) ? there : "case" });
  });
  await follow();
  setInterval(() => void (document.hidden ? undefined : watch()), 3000);
}

/** Another process may write to the case too. */
async function watch(): Promise<void> {
  try {
    const progress = await wire.get<wire.Progress>("state");
    const moved = progress.number !== (state.known?.result.number ?? 0) || progress.head !== state.progress?.head;
    if (moved || state.closed) void follow();
  } catch (error) {
    set({ closed: reason(error) });
  }
}
