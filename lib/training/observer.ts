import type { AnyNetwork, Pass } from "../network/mod.ts";
import type { Logs } from "./history.ts";

/** One call of `fit` or `evaluate`. */
export interface Run {
  /** Which of the two was called. */
  readonly kind: "fit" | "evaluate";
  /** The model that is trained or measured. */
  readonly model: AnyNetwork;
  /** How many epochs were asked for. */
  readonly epochs: number;
  /** How many steps an epoch has. */
  readonly steps: number;
  /** What the caller wants to see: nothing, a line that moves, or one line an epoch. */
  readonly verbose: 0 | 1 | 2;
  /** Ends the run after the step under way; what was learned so far is kept. */
  stop(): void;
}

/** A run as its observers see it: they may add notes. */
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
  /** How many steps the epoch has. */
  readonly steps: number;
  /** Since the epoch began. */
  readonly seconds: number;
  /** Since the first step of the epoch had ended, which may have cost more than the others. */
  readonly secondsAfterFirstStep: number;
  /** Means over the epoch so far; at the end of an epoch with the validation's. */
  readonly logs: Logs;
}

/** Watches a run; every method may be left out. */
export interface Observer {
  /** Before each epoch, counted from 0. */
  epochBegin?(epoch: number): void;
  /** After every step, before the weights move: the pass holds the layers' outputs and gradients. */
  step?(epoch: number, step: number, pass: Pass): void;
  /** Every 50 ms or so, just before the event loop gets its turn. */
  progress?(moment: Moment): void;
  /** After each epoch that was not stopped. */
  epochEnd?(moment: Moment): void;
  /** What another observer notes; for displays. */
  note?(text: string): void;
  /** Always the last call, also when the run fails; `stopped` says whether it was stopped. */
  runEnd?(stopped: boolean): void;
}

/** Called when a run begins: returns an observer of it, or null. */
export type ObserverFactory = (run: WatchedRun) => Observer | null;
