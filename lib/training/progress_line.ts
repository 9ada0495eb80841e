import type { Moment } from "./observer.ts";

/** The bar is this many characters long, as in Keras. */
const BAR = 20;

/**
 * Keras's progress line: steps, a bar, the time left (or, at the end, taken), the time a step takes, and the metrics.
 */
export function progressLine(moment: Moment, finished: boolean): string {
  const { step, steps, seconds, logs } = moment;
  const isKnown = Number.isFinite(steps);
  const count = String(step).padStart(isKnown ? String(steps).length : 0);
  const perStep = timePerStep(moment);
  const time = finished || !isKnown ? seconds : perStep * (steps - step);
  return `${count}/${isKnown ? steps : "Unknown"} ${progressBar(finished ? 1 : step / steps)} ${
    clock(time)
  } ${stepTime(perStep)}${metrics(logs)}`;
}

/** Keras's line for verbose = 2: one an epoch, without a bar. */
export function epochLine(moment: Moment): string {
  const { step, steps, seconds, logs } = moment;
  return `${step}/${steps} - ${clock(seconds)} - ${stepTime(timePerStep(moment))}${metrics(logs)}`;
}

/** In seconds, the first step left out where there are more. */
function timePerStep({ step, seconds, secondsAfterFirstStep }: Moment): number {
  return step > 1 ? secondsAfterFirstStep / (step - 1) : seconds;
}

/** A bar of which the `share` that is done is thick and the rest thin, so that it can be read without colours. */
export function progressBar(share: number): string {
  const done = Math.floor(BAR * share);
  return "━".repeat(done) + "─".repeat(BAR - done);
}

/** A time as 12s, 1:05 or 1:00:05. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, "0");
  if (whole > 3600) {
    return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  }
  return whole > 60 ? `${Math.floor(whole / 60)}:${two(whole % 60)}` : `${whole}s`;
}

function stepTime(seconds: number): string {
  if (seconds >= 1 || seconds === 0) return `${seconds.toFixed(0)}s/step`;
  return seconds >= 1e-3
    ? `${(seconds * 1e3).toFixed(0)}ms/step`
    : `${(seconds * 1e6).toFixed(0)}us/step`;
}

function metrics(logs: Moment["logs"]): string {
  return Object.entries(logs).map(([name, value]) => ` - ${name}: ${formatMetric(value)}`).join("");
}

function formatMetric(value: number): string {
  if (Math.abs(value) > 1e-3) return value.toFixed(4);
  return value.toExponential(4).replace(/e([+-])(\d)$/, "e$10$2");
}
