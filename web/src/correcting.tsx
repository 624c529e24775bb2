// Correcting: in place, with what is understood shown before it is kept. Nothing is lost: every decision can be undone.

import { useEffect, useRef, useState } from "preact/hooks";
import { decide, reason, set, state } from "./state";
import { get, type Conflict, type Decision, type Place, type Preview } from "./wire";

const PAUSE = 60;

/** A date, as EDTF or in plain words, with a preview of its bounds. Enter keeps it. */
export function DateEntry({ place, was, label }: { place: Place; was: string; label: string }) {
  const [typed, type] = useState(was);
  const [shown, preview] = useState<Preview>();
  const [problem, complain] = useState("");
  const [why, because] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => { field.current?.focus(); field.current?.select(); }, []);
  useEffect(() => {
    let wanted = true;
    const asked = setTimeout(() => {
      get<Preview>(`dates?words=${encodeURIComponent(typed)}`).then(
        (answer) => { if (wanted) { preview(answer); complain(""); } },
        (error: unknown) => { if (wanted) { preview(undefined); complain(reason(error)); } },
      );
    }, PAUSE);
    return () => { wanted = false; clearTimeout(asked); };
  }, [typed]);
  async function keep(event: Event) {
    event.preventDefault();
    const known = shown ?? (await get<Preview>(`dates?words=${encodeURIComponent(typed)}`).catch(() => undefined));
    if (known) await decide({ decision: `date=${known.edtf}`, ...bare(place), reason: why });
  }
  return (
    <form class="entry" onSubmit={(event) => void keep(event)} aria-label={label}>
      <label>The date <input ref={field} value={typed} onInput={(event) => type(event.currentTarget.value)} maxLength={200} autocomplete="off" spellcheck={false} aria-describedby="understood" /></label>
      <div id="understood" class="understood" role="status">
        {shown ? (
          <>
            <strong>{shown.words}</strong>{shown.alike ? <> · kept as <code>{shown.edtf}</code></> : null}
            {shown.bounds.map((one) => <div key={one}>{one}</div>)}
          </>
        ) : <span class="quiet">{problem || "…"}</span>}
      </div>
      <label>Why <input value={why} onInput={(event) => because(event.currentTarget.value)} placeholder="kept for good" maxLength={2000} /></label>
      <p class="acts">
        <button type="submit" class="main" disabled={!shown}>Keep this date</button>
        <button type="button" onClick={() => void decide({ decision: "date=", ...bare(place), reason: why })}>No date at all</button>
        <button type="button" onClick={() => set({ editing: false })}>Leave it</button>
      </p>
      <p class="quiet">1934-11-24 · 1934-11 · 1933-04/1936-08 · 1934~ (about) · 193X · or in words: spring 1933, between March and May 1903</p>
    </form>
  );
}

/** Whom a name or a pronoun means: somebody known, or somebody new. */
export function NameEntry({ place, was, names }: { place: Place; was: string; names: string[] }) {
  const [name, type] = useState("");
  return (
    <form class="entry line" onSubmit={(event) => { event.preventDefault(); void decide({ decision: `means=${name}`, ...bare(place) }); }}>
      <label>It means <input value={name} list="names" placeholder={was} onInput={(event) => type(event.currentTarget.value)} maxLength={300} /></label>
      <Names names={names} />
      <button type="submit">{name ? "Keep" : "Nobody known"}</button>
    </form>
  );
}

/** Two names are one's, or two's. */
export function OneEntry({ name, names }: { name: string; names: string[] }) {
  const [other, type] = useState("");
  const given = { names: [name, other] };
  return (
    <form class="entry line" onSubmit={(event) => event.preventDefault()}>
      <label>The same as <input value={other} list="names" onInput={(event) => type(event.currentTarget.value)} maxLength={300} /></label>
      <Names names={names.filter((one) => one !== name)} />
      <button type="button" disabled={!other} onClick={() => void decide({ decision: "one", ...given })}>They are one</button>
      <button type="button" disabled={!other} onClick={() => void decide({ decision: "apart", ...given })}>They are two</button>
    </form>
  );
}

function Names({ names }: { names: string[] }) {
  return <datalist id="names">{names.slice(0, 500).map((one) => <option key={one} value={one} />)}</datalist>;
}

/** The status of a conflict, with the reason for it. */
export function Status({ conflict }: { conflict: Conflict }) {
  const [why, because] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const wanted = state.editing && state.chosen.conflict === conflict.id;
  useEffect(() => { if (wanted) field.current?.focus(); }, [wanted]);
  const put = (decision: string) => void decide({ decision, conflict: conflict.id, reason: why }).then((kept) => kept && because(""));
  return (
    <form class="entry line human" onSubmit={(event) => event.preventDefault()} aria-label={`Decide about conflict ${conflict.number}`}>
      <label>Why <input ref={field} value={why} onInput={(event) => because(event.currentTarget.value)} placeholder="a reason, kept for good" maxLength={2000} /></label>
      <button type="button" onClick={() => put("explained")}>Explained</button>
      <button type="button" onClick={() => put("resolved")}>Resolved</button>
      {conflict.decided ? <button type="button" onClick={() => put("open")}>Open again</button> : null}
    </form>
  );
}

const COLUMNS = [["what", "what happened (a verb of the vocabulary, such as meet)"], ["who", "who"], ["whom", "whom"], ["where", "where"], ["when", "when (EDTF)"], ["by", "said by"]] as const;

/** A statement that the program did not read, in words that were selected. */
export function Added({ place }: { place: Place }) {
  const [cells, put] = useState<Record<string, string>>({});
  const says = COLUMNS.map(([key]) => key).filter((key) => cells[key]?.trim()).map((key) => `${key}=${cells[key]!.trim()}`).join("; ");
  return (
    <form class="entry" onSubmit={(event) => { event.preventDefault(); void decide({ decision: `says=${says}`, ...bare(place) }); }}>
      {COLUMNS.map(([key, label]) => (
        <label key={key}>{label} <input value={cells[key] ?? ""} onInput={(event) => put({ ...cells, [key]: event.currentTarget.value.replaceAll(";", ",") })} maxLength={200} /></label>
      ))}
      <button type="submit" class="main" disabled={!cells["what"]}>Add this statement</button>
    </form>
  );
}

function bare({ source, start, end }: Place): Pick<Decision, "source" | "start" | "end"> {
  return { source, start, end };
}
