import type { Observer, ObserverFactory, Run } from "./observer.ts";
import { terminalProgress } from "./terminal_progress.ts";

const factories = new Set<ObserverFactory>();
let showProgress: ObserverFactory = terminalProgress;

/** Lets `factory` observe every run from now on; the returned function ends that. */
export function observeRuns(factory: ObserverFactory): () => void {
  factories.add(factory);
  return () => factories.delete(factory);
}

/** Makes `factory` the display of progress, in place of the line in the terminal. */
export function setProgressDisplay(factory: ObserverFactory): void {
  showProgress = factory;
}

/** All observers of a run as one; without `step` if none of them needs it. */
export type Observers = Required<Omit<Observer, "step">> & Pick<Observer, "step">;

/** The observers of `run`, as one. */
export function observersOf(run: Run): Observers {
  const observers: Observer[] = [];
  const note = (text: string) => observers.forEach((o) => o.note?.(text));
  for (const factory of [showProgress, ...factories]) {
    const observer = factory({ ...run, note });
    if (observer) observers.push(observer);
  }
  const steppers = observers.filter((o) => o.step !== undefined);
  return {
    epochBegin: (epoch) => observers.forEach((o) => o.epochBegin?.(epoch)),
    step: steppers.length === 0
      ? undefined
      : (epoch, step, pass) => steppers.forEach((o) => o.step!(epoch, step, pass)),
    progress: (moment) => observers.forEach((o) => o.progress?.(moment)),
    epochEnd: (moment) => observers.forEach((o) => o.epochEnd?.(moment)),
    note,
    runEnd: (stopped) => observers.forEach((o) => o.runEnd?.(stopped)),
  };
}
