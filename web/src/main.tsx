// The page: the views at the left, the one that is shown in the middle, the document beside it.

import { render } from "preact";
import { useEffect } from "preact/hooks";
import { Beside } from "./beside";
import { useState_ } from "./hooks";
import { Help, listenToKeys } from "./keys";
import { begin, set, show, undo, VIEWS, type View } from "./state";
import "./style.css";
import { Tour } from "./tour";
import { Case } from "./views/case";
import { Charges } from "./views/charges";
import { Conflicts } from "./views/conflicts";
import { Documents } from "./views/documents";
import { History } from "./views/history";
import { People } from "./views/people";
import { Queue } from "./views/queue";
import { Statements } from "./views/statements";
import { Timeline } from "./views/timeline";

const TITLES: Record<View, string> = {
  case: "The case", conflicts: "Conflicts", documents: "Documents", timeline: "Timeline", people: "People", charges: "Charges",
  statements: "Statements", queue: "Queue", history: "History",
};
const SHOWN: Record<View, () => preact.ComponentChild> = {
  case: Case, conflicts: Conflicts, documents: Documents, timeline: Timeline, people: People, charges: Charges, statements: Statements,
  queue: Queue, history: History,
};

function Page() {
  const { view, known, session, progress, closed, note, by } = useState_();
  useEffect(listenToKeys, []);
  useEffect(() => { document.title = `${TITLES[view]} - ${known?.result.title || session?.title || "Counterproof"}`; }, [view, known, session]);
  const View_ = SHOWN[view];
  return (
    <>
      <a class="skip" href="#view" onClick={(event) => { event.preventDefault(); document.getElementById("view")?.focus(); }}>To the view</a>
      <header>
        <h1><bdi>{known?.result.title || session?.title || "Counterproof"}</bdi></h1>
        <p class="state" role="status">{closed || progress?.problem || (progress?.working || progress?.waiting ? `${progress.working || "working out what follows"} …` : "")}</p>
        <label class="by">You are <input value={by} placeholder="a name, if you like" maxLength={200} onInput={(event) => { set({ by: event.currentTarget.value }); localStorage.setItem("by", event.currentTarget.value); }} /></label>
        <button type="button" onClick={turn} aria-label="Light or dark">◐</button>
        <button type="button" onClick={() => set({ help: true })} aria-label="Keys">?</button>
      </header>
      <nav aria-label="Views">
        {VIEWS.map((one, index) => (
          <button type="button" key={one} aria-current={one === view ? "page" : undefined} onClick={() => show(one)}>
            {TITLES[one]} <kbd aria-hidden="true">{index + 1}</kbd>
          </button>
        ))}
      </nav>
      <main id="view" tabIndex={-1} class={view} aria-label={TITLES[view]}>
        <Tour />
        {known ? <View_ /> : <p class="empty" role="status">{closed || progress?.problem || `${progress?.working || "opening the case"} …`}</p>}
      </main>
      <Beside />
      {note ? (
        <div class={note.bad ? "note bad" : "note"} role={note.bad ? "alert" : "status"}>
          <span><bdi>{note.words}</bdi></span>
          {note.uid ? <button type="button" onClick={() => void undo(note.uid)}>Undo <kbd>u</kbd></button> : null}
          <button type="button" onClick={() => set({ note: undefined })} aria-label="Close this note">✕</button>
        </div>
      ) : null}
      <Help />
    </>
  );
}

function turn(): void {
  const dark = document.documentElement.dataset["theme"] ? document.documentElement.dataset["theme"] === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset["theme"] = dark ? "light" : "dark";
  localStorage.setItem("theme", document.documentElement.dataset["theme"]);
  set({});
}

const theme = localStorage.getItem("theme");
if (theme) document.documentElement.dataset["theme"] = theme;
render(<Page />, document.getElementById("page")!);
void begin();
