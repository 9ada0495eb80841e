import type { Matrix } from "../engine/mod.ts";
import type { Network, Pass } from "../network/mod.ts";
import type { Logs } from "./history.ts";
import { terminalProgress } from "./terminal_progress.ts";

/** One call of fit or evaluate, as those see it who watch. */
export interface Run {
  readonly kind: "fit" | "evaluate";
  readonly model: Network<Matrix | Matrix[]>;
  readonly epochs: number;
  /** How many steps an epoch has. */
  readonly steps: number;
  /** What the caller wants to see: nothing, a line that moves, or one line an epoch. */
  readonly verbose: 0 | 1 | 2;
  /** Ends the run after the step under way; what was learned so far is kept. */
  stop(): void;
}

/** A run, as those see it who watch: they may say something about it. */
export interface WatchedRun extends Run {
  /** Shows a line of text among those of the progress, if progress is shown. */
  note(text: string): void;
}

/** How far a run has come. */
export interface Moment {
  /** Counted from 0. */
  readonly epoch: number;
  /** How many steps of the epoch are done. */
  readonly step: number;
  readonly steps: number;
  /** Since the epoch began. */
  readonly seconds: number;
  /** Since the first step of the epoch had ended, which may have cost more than the others. */
  readonly secondsAfterFirstStep: number;
  /** Means over the epoch so far; at the end of an epoch with the validation's. */
  readonly logs: Logs;
}

/** One who watches a run; every method may be left out. */
export interface Observer {
  epochBegin?(epoch: number): void;
  /** After every step, before the weights move: the pass holds the layers' outputs and gradients. */
  step?(epoch: number, step: number, pass: Pass): void;
  /** Every 50 ms or so, just before the event loop gets its turn. */
  progress?(moment: Moment): void;
  epochEnd?(moment: Moment): void;
  /** What another who watches has to say; for displays. */
  note?(text: string): void;
  /** Always the last call, also when the run fails; says whether it was stopped. */
  runEnd?(stopped: boolean): void;
}

/** Looks at a run that begins, and watches it or does not. */
export type ObserverFactory = (run: WatchedRun) => Observer | null;

const factories = new Set<ObserverFactory>();
let showProgress: ObserverFactory = terminalProgress;

/** Lets `factory` see every run from now on; the returned function ends that. */
export function observeRuns(factory: ObserverFactory): () => void {
  factories.add(factory);
  return () => factories.delete(factory);
}

/** Makes `factory` the display of progress, in place of the line in the terminal. */
export function setProgressDisplay(factory: ObserverFactory): void {
  showProgress = factory;
}

/** All who watch `run`, as one. */
export function observersOf(
  run: Run,
): Required<Omit<Observer, "step" | "note">> & Pick<Observer, "step"> {
  const watching: Observer[] = [];
  const note = (text: string) => watching.forEach((o) => o.note?.(text));
  for (const factory of [showProgress, ...factories]) {
    const observer = factory({ ...run, note });
    if (observer) watching.push(observer);
  }
  const steppers = watching.filter((o) => o.step !== undefined);
  return {
    epochBegin: (epoch) => watching.forEach((o) => o.epochBegin?.(epoch)),
    step: steppers.length === 0
      ? undefined
      : (epoch, step, pass) => steppers.forEach((o) => o.step!(epoch, step, pass)),
    progress: (moment) => watching.forEach((o) => o.progress?.(moment)),
    epochEnd: (moment) => watching.forEach((o) => o.epochEnd?.(moment)),
    runEnd: (stopped) => watching.forEach((o) => o.runEnd?.(stopped)),
  };
}
