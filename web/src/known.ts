// Known: the result with everything that can be looked up in it, made once for each examination.

import type { DateRead, Entity, Place, Result, Source, Statement } from "./wire";

export interface Mark extends Place { kind: "statement" | "name" | "date"; id: string }

export class Known {
  readonly statements = new Map<string, Statement>();
  readonly entities = new Map<string, Entity>();
  readonly dates = new Map<string, DateRead>();
  readonly sources = new Map<string, Source>();
  readonly inConflicts = new Map<string, string[]>();
  readonly ofPerson = new Map<string, Set<string>>();
  private readonly marksOf = new Map<string, Mark[]>();

  constructor(readonly result: Result) {
    for (const one of result.statements) this.statements.set(one.id, one);
    for (const one of result.entities) this.entities.set(one.id, one);
    for (const one of result.dates) this.dates.set(one.id, one);
    for (const one of result.sources) this.sources.set(one.id, one);
    for (const finding of result.findings)
      for (const id of finding.statements) this.inConflicts.set(id, [...(this.inConflicts.get(id) ?? []), finding.id]);
    for (const one of result.statements)
      for (const id of concerned(one)) {
        const held = this.ofPerson.get(id);
        if (held) held.add(one.id);
        else this.ofPerson.set(id, new Set([one.id]));
      }
    this.mark();
  }

  name(id: string): string {
    return id === "narrator" ? "the document" : (this.entities.get(id)?.name ?? id);
  }

  marks(source: string): Mark[] {
    return this.marksOf.get(source) ?? [];
  }

  speakers(one: Statement): string {
    return [this.sources.get(one.source)?.name ?? "", ...one.declarants.slice(1).map((id) => this.name(id))].filter(Boolean).join(" › ");
  }

  when(one: Statement): string {
    const told = one.proposition.timings.map((timing) => {
      const date = timing.date ? this.dates.get(timing.date) : undefined;
      const words = date ? (date.edtf ?? "not solved") : timing.happening ? `with “${this.statements.get(timing.happening)?.quote.slice(0, 40) ?? "another"}”` : "";
      return [timing.relation === "at" ? "" : timing.relation, timing.offset, words].filter(Boolean).join(" ");
    });
    return told.filter(Boolean).join("; ");
  }

  private mark(): void {
    const push = (mark: Mark) => {
      if (!mark.source) return;
      const held = this.marksOf.get(mark.source);
      if (held) held.push(mark);
      else this.marksOf.set(mark.source, [mark]);
    };
    for (const one of this.result.statements) push({ kind: "statement", id: one.id, source: one.source, start: one.start, end: one.end });
    for (const one of this.result.entities) for (const place of one.mentions) push({ kind: "name", id: one.id, ...place });
    for (const one of this.result.statements)
      for (const link of one.links) push({ kind: "name", id: link.to, source: link.source, start: link.start, end: link.end });
    for (const one of this.result.dates) push({ kind: "date", id: one.id, source: one.source, start: one.start, end: one.end });
    for (const marks of this.marksOf.values()) marks.sort((a, b) => a.start - b.start || b.end - a.end);
  }
}

export function fillers(one: Statement): [string, string[]][] {
  return Object.entries(one.proposition.roles).map(([role, held]) => [role, Array.isArray(held) ? held : [held]]);
}

function concerned(one: Statement): Set<string> {
  return new Set([...fillers(one).flatMap(([, ids]) => ids), ...one.declarants.filter((id) => id !== "narrator")]);
}
