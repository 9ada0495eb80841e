/** How far two JSON values are apart. */
export interface Difference {
  /** How many numbers are not the same. */
  readonly numbers: number;
  /** The largest difference of two numbers, as a share of the larger, or of 1 if both are smaller. */
  readonly largest: number;
  /** Where that is, as `.runs[0].loss[2]`. */
  readonly place: string;
  /** The first thing that differs and is no matter of rounding: a name, a length, a text. */
  readonly other: string | undefined;
}

/** Compares JSON values, number by number. */
export function differenceOf(found: unknown, expected: unknown): Difference {
  let numbers = 0, largest = 0, place = "";
  let other: string | undefined;
  const compare = (a: unknown, b: unknown, at: string): void => {
    if (Object.is(a, b) || other !== undefined) return;
    if (typeof a === "number" && typeof b === "number") {
      numbers++;
      const far = Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));
      if (far > largest) [largest, place] = [far, at];
      return;
    }
    const keys = keysOf(a);
    if (keys === undefined || String(keys) !== String(keysOf(b))) {
      other = `expected ${shortly(b)} at ${at || "the top"} but found ${shortly(a)}`;
      return;
    }
    const values = a as Record<string, unknown>, others = b as Record<string, unknown>;
    for (const key of keys) {
      compare(values[key], others[key], Array.isArray(a) ? `${at}[${key}]` : `${at}.${key}`);
    }
  };
  compare(found, expected, "");
  return { numbers, largest, place, other };
}

function keysOf(value: unknown): string[] | undefined {
  return typeof value === "object" && value !== null ? Object.keys(value).sort() : undefined;
}

function shortly(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
