/**
 * Tries a table of bad input: for each function, for each of its arguments and options, values and the errors they must
 * throw, word by word.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { type Door, withArgument, withOption } from "./door.ts";
import { slotsOf } from "./slots.ts";
import { BAD_VALUES } from "./values.ts";

/**
 * By the name of a function, by an argument (counted from 0) or the name of an option, by a value (a key of
 * {@linkcode BAD_VALUES}): the error. Where it ends in "…" only its beginning is compared, for lists of names that grow.
 */
export type Table = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
>;

/** What a call throws, as text; undefined where it throws nothing. */
export async function errorOf(call: () => unknown): Promise<string | undefined> {
  try {
    await call();
  } catch (error) {
    return String(error);
  }
}

/** Makes a test of each line of the table, and one that no argument and no option is missing in it. */
export function testDoors(doors: readonly Door[], table: Table): void {
  for (const door of doors) {
    for (const [slot, values] of Object.entries(table[door.name] ?? {})) {
      for (const [value, expected] of Object.entries(values)) {
        const what = /^\d+$/.test(slot) ? `argument ${slot}` : slot;
        Deno.test(`${door.name} refuses ${value} as ${what}`, async () => {
          const bad = BAD_VALUES[value]();
          const found = await errorOf(() =>
            /^\d+$/.test(slot) ? withArgument(door, Number(slot), bad) : withOption(door, slot, bad)
          );
          if (expected.endsWith("…")) {
            assert(
              found?.startsWith(expected.slice(0, -1)),
              `expected ${expected}\nbut found ${found}`,
            );
          } else assertEquals(found, expected);
        });
      }
    }
  }
  Deno.test("every argument and every option is in the table", () => {
    const missing = doors.flatMap((door) =>
      slotsOf(door).filter((slot) => Object.keys(table[door.name]?.[slot] ?? {}).length === 0)
        .map((slot) => `${door.name}: ${slot}`)
    );
    assertEquals(missing, []);
    const names = doors.map(({ name }) => name);
    assertEquals(Object.keys(table).filter((name) => !names.includes(name)), []);
  });
}
