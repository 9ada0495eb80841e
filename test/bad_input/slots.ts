import type { Door } from "./door.ts";

/** The arguments of a function by their numbers, and its options by their names. */
export function slotsOf(door: Door): string[] {
  const args = door.args().map((_, at) => String(at))
    .filter((at) => !door.anythingAt?.includes(Number(at)));
  return [...args, ...Object.keys(door.options?.() ?? {})];
}
