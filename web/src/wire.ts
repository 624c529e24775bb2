// Wire: what the case answers, and how it is asked. Every answer is JSON; nothing is ever asked of another machine.

export interface Place { source: string; start: number; end: number }
export interface Link extends Place { to: string; how: string; sure: boolean; why: string }
export interface Timing { relation: string; date: string | null; happening: string | null; offset: string | null; sure: boolean }
export interface Statement extends Place {
  id: string; quote: string; declarants: string[]; stance: string; extractor: string; key: string | null; sure: boolean;
  proposition: {
    predicate: string; roles: Record<string, string | string[]>; date: string | null; timings: Timing[]; place: string | null;
    negated: boolean; actual: boolean; modality: string; quantity: { value: number; unit: string } | null;
  };
  circumstances: { what: string; statement: string | null; inferred: boolean }[];
  links: Link[];
}
export interface Entity { id: string; type: string; name: string; aliases: string[]; mentions: Place[] }
export interface DateRead extends Place { id: string; quote: string; edtf: string | null; earliest: string | null; latest: string | null }
export interface Source { id: string; name: string; names: string[]; characters: number; problems: string[]; media_type: string }
export interface Ground { statement: string; speaker: string; kind: string; circumstances: { what: string; inferred: boolean }[]; findings: string[] }
export interface Charge {
  id: string; charge: string; against: string[]; stated_in: string[]; rests_on: string[]; basis: string; lines_at_most: number;
  findings: string[]; grounds: Ground[]; decisive: { what: string; id: string; name: string; sole: boolean }[];
}
export interface CorrectionMade { uid: string; by: string; at: string; kind: string; value: string | null; state: string; to: string | null; reason: string | null; place: (Place & { quote: string }) | null }
export interface Result {
  number: number; title: string; sources: Source[]; problems: { name: string; reason: string }[];
  coverage: { source: string; sentences: number; read: number; unread: [number, number][] }[];
  entities: Entity[]; dates: DateRead[]; statements: Statement[]; charges: Charge[];
  accusations: { by: string; against: string; statement: string }[];
  proceedings: { id: string; names: string[]; outcomes: { person: string; plea: string[]; verdict: string | null; sentence: string | null; fate: string | null }[] }[];
  findings: { id: string; kind: string; check: string; certainty: string; statements: string[]; summary: string; status: string; explained_if: string[]; decided?: string }[];
  account: { source: string; answers: { start: number; end: number; statement: string | null; answer: string; findings: string[] }[] } | null;
  corrections?: CorrectionMade[];
}
export interface Exhibit {
  statement: string; source: string; name: string; start: number; where: string; before: string; quote: string; after: string;
  speakers: string; circumstances: string[]; times: string[]; links: string[];
}
export interface Picture {
  bars: { label: string; y: number; faint_x: number; faint_width: number; solid_x: number; solid_width: number; open_start: boolean; open_end: boolean }[];
  marks: { x: number; anchor: string; label: string }[]; height: number; description: string;
}
export interface Conflict {
  number: number; id: string; title: string; summary: string; certainty: string; fails_by: string; status: string; decided: string;
  exhibits: Exhibit[]; between: Exhibit[]; contested_by: Exhibit[]; assumptions: string[]; also: [string, Exhibit[]][]; picture: Picture | null;
  steps: { words: string; depth: number }[]; certificate: string; section: string; kind: string; main: boolean; dissolves: string[];
}
export interface Told { words: string; when: string; told_by: string }
export interface Sheet {
  coverage_line: string; predicates: Record<string, string>;
  proceedings: { name: string; when: string; court: string; accused: string; judges: string; prosecutors: string; outcomes: { person: string; pleas: string; verdict: string; sentence: string; fate: string; reviews: string }[] }[];
  courses: ({ person: string } & Record<"custody" | "pleas" | "verdicts" | "fates" | "reviews", Told[]>)[];
  pressures: { person: string; confession: Exhibit; before: Exhibit[] }[];
  withheld: { source: string; state: string; at: string; reason: string }[];
}
export interface Item { statement: string; bounds: [number | null, number | null, number | null, number | null]; people: string[]; place: string | null }
export interface People {
  picture: { people: [string, number][]; arcs: { path: string; label: string; x: number; y: number; sure: boolean }[]; height: number; description: string; column: number } | null;
  sentences: { words: string; by: string; against: string; statement: string }[];
}
export interface ChargeWords { basis: Record<string, string>; kinds: Record<string, string>; checks: string }
export interface Session { csrf: string; version: string; title: string; encrypted: boolean; demo: boolean; by: string }
export interface Progress { number: number; working: string; waiting: number; problem: string; head: string }
export interface Decided { uid: string; words: string; head: string }
export interface Preview { edtf: string; words: string; earliest: string | null; latest: string | null; bounds: string[]; alike: boolean }
export interface Event_ extends Place { number: number; uid: string; at: string; what: "decision" | "undo" | "other"; words: string; by: string; reason: string; state: string }
export interface Change { id: string; summary: string; kind: string; certainty: string; before: string | null }
export interface WhatIf {
  scenarios: {
    withdrawn: string[]; kept_as_said: string[]; gone: Change[]; new: Change[]; changed: Change[];
    charges: { id: string; charge: string; against: string[]; stands: boolean; basis_before: string; basis_after: string; lines_before: number; lines_after: number }[];
    dates: { statement: string; before: (string | null)[]; after: (string | null)[] }[];
  }[];
}
export interface Verified { faults: string[]; notes: string[]; conflicts: number; refused: string[]; given_out: string; head: string }
export interface Taken { new: string[]; known: string[]; problems: string[] }
export interface Decision {
  decision: string; statement?: string; words?: string; names?: string[]; conflict?: string; source?: string; start?: number; end?: number; by?: string; reason?: string;
}

export class Refused extends Error {}

let csrf = "";

async function answered(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  const told = (await answer.json().catch(() => ({}))) as { problem?: string; detail?: unknown };
  throw new Refused(told.problem ?? `the case answers ${answer.status}`);
}

export async function get<T>(path: string): Promise<T> {
  return (await answered(await fetch(`/api/${path}`))).json() as Promise<T>;
}

async function sent(path: string, body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json", "x-counterproof": csrf };
  return answered(await fetch(`/api/${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  return (await sent(path, body)).json() as Promise<T>;
}

export async function bytes(path: string): Promise<ArrayBuffer> {
  return (await sent(path, {})).arrayBuffer();
}

export async function enter(): Promise<Session> {
  const session = await get<Session>("session");
  csrf = session.csrf;
  return session;
}
