import * as nl from "nonlinear";
import { inOurs } from "./in_ours.ts";
import { inTfjs } from "./in_tfjs.ts";
import type { Net, Result } from "./net.ts";

/** How far a list of numbers is from that of TensorFlow.js: relative to its largest number, or absolute below 1. */
export interface Difference {
  readonly what: string;
  readonly engine: string;
  readonly difference: number;
}

/** All differences of a net on both engines; what one of the two lacks is Infinity far away. */
export async function differences(net: Net): Promise<Difference[]> {
  const expected = await inTfjs(net), found: Difference[] = [];
  for (const engine of ["reference", "wasm"] as const) {
    nl.setEngine(engine);
    try {
      found.push(...compared(await inOurs(net), expected).map((each) => ({ ...each, engine })));
    } finally {
      nl.setEngine("wasm");
    }
  }
  return found;
}

function compared(found: Result, expected: Result): Omit<Difference, "engine">[] {
  const keys = new Set([...found.numbers.keys(), ...expected.numbers.keys()]);
  const sameEvents = String(found.events) === String(expected.events);
  return [
    { what: "events", difference: sameEvents ? 0 : Infinity },
    ...[...keys].map((what) => ({
      what,
      difference: distance(found.numbers.get(what), expected.numbers.get(what)),
    })),
  ];
}

function distance(found?: ArrayLike<number>, expected?: ArrayLike<number>): number {
  if (found === undefined || expected?.length !== found.length) return Infinity;
  let most = 0, size = 1;
  for (let i = 0; i < found.length; i++) {
    const difference = Math.abs(found[i] - expected[i]);
    most = Math.max(most, Number.isNaN(difference) ? Infinity : difference);
    size = Math.max(size, Math.abs(expected[i]));
  }
  return most / size;
}
