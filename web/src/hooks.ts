// Hooks: the state, redrawn when it changes; answers that hold for one examination; what j and k step through.

import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import { listen, reason, state } from "./state";
import { get } from "./wire";

export function useState_(): typeof state {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => listen(() => redraw(undefined)), []);
  return state;
}

/** An answer of the case, asked anew for each examination and whenever `also` changes. */
export function useAnswer<T>(path: string, also: unknown = ""): { answer?: T; problem: string } {
  const [held, hold] = useState<{ answer?: T; problem: string }>({ problem: "" });
  const number = state.known?.result.number ?? 0;
  useEffect(() => {
    let wanted = true;
    if (path && number)
      get<T>(path).then(
        (answer) => wanted && hold({ answer, problem: "" }),
        (error: unknown) => wanted && hold({ problem: reason(error) }),
      );
    return () => { wanted = false; };
  }, [path, number, also]);
  return held;
}

export type Step = (by: 1 | -1) => void;
let step: Step = () => undefined;

export function stepBy(by: 1 | -1): void {
  step(by);
}

/** What j and k do while this view is shown: choose the next or the one before of these. */
export function useSteps(ids: string[], chosen: string | undefined, choose: (id: string) => void): void {
  const latest = useRef({ ids, chosen, choose });
  latest.current = { ids, chosen, choose };
  useEffect(() => {
    const mine: Step = (by) => {
      const { ids: now, chosen: at, choose: go } = latest.current;
      const found = at ? now.indexOf(at) : -1;
      const next = found < 0 ? (by > 0 ? 0 : now.length - 1) : Math.min(now.length - 1, Math.max(0, found + by));
      const id = now[next];
      if (id) go(id);
    };
    step = mine;
    return () => { if (step === mine) step = () => undefined; };
  }, []);
}

/** Keeps the element in sight while it is the chosen one. */
export function useInSight<E extends HTMLElement>(chosen: boolean): { current: E | null } {
  const held = useRef<E>(null);
  useEffect(() => {
    if (chosen) held.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return held;
}
