// Tour: a few steps through our own case, for somebody who sees the page for the first time.

import { chooseConflict, follow, reason, say, set, show, state } from "./state";
import { useState_ } from "./hooks";
import { post, type Taken } from "./wire";

const hotel = () => state.conflicts.find((one) => one.title === "Before it existed, or after it had ceased to be");
const gaol = () => state.conflicts.find((one) => one.title === "Elsewhere while held");

async function contest() {
  try {
    await post<Taken>("tour", {});
    await follow();
    const found = hotel();
    if (found) chooseConflict(found.id);
    say("The reply was taken in. Look at the conflict about the hotel now: explained if.");
  } catch (error) {
    say(reason(error), true);
  }
}

const STEPS: { words: string; act?: { label: string; go: () => void } }[] = [
  { words: "These are fourteen short documents on the Moscow trials, written by us. The page shows what they say that cannot all be true. It never says who is right.", act: { label: "Show a conflict", go: () => { show("conflicts"); const found = gaol(); if (found) chooseConflict(found.id); } } },
  { words: "A man is told to have met another in Moscow while a register has him in prison. Both sides stand here in their own words, with why they clash. “Show in the document” leads to the very place." },
  { words: "Correct what was read: choose a statement, press e, type a date (1932-11, or in words), Enter. If it changes, the conflict goes. Press u, and it is back." },
  { words: "The hotel of the meeting had been demolished fifteen years before. But that is contested: a magazine replied at the time.", act: { label: "Add the reply", go: () => { show("conflicts"); void contest(); } } },
  { words: "Under Charges, leave out what somebody says, and see what the file would still show. A report is written under The case, and can be verified later.", act: { label: "To the charges", go: () => show("charges") } },
];

export function Tour() {
  const { tour } = useState_();
  const step = STEPS[tour - 1];
  if (!step) return null;
  return (
    <section class="tour" aria-label="A short tour">
      <p><strong>{tour} of {STEPS.length}.</strong> {step.words}</p>
      <p class="acts">
        {step.act ? <button type="button" class="main" onClick={step.act.go}>{step.act.label}</button> : null}
        {tour > 1 ? <button type="button" onClick={() => set({ tour: tour - 1 })}>Back</button> : null}
        <button type="button" onClick={() => set({ tour: tour === STEPS.length ? 0 : tour + 1 })}>{tour === STEPS.length ? "End" : "Next"}</button>
        {tour < STEPS.length ? <button type="button" class="plain" onClick={() => set({ tour: 0 })}>No tour</button> : null}
      </p>
    </section>
  );
}
