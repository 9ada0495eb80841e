/** Two values of JSON that ought to be the same, and where they are. */
export interface Difference {
  /** Such as "layers[1].units". */
  readonly path: string;
  /** In the first value; undefined where it has nothing there. */
  readonly before: unknown;
  /** In the second value. */
  readonly now: unknown;
}

/** Where two values of JSON differ, from the first to the last; lists that differ in length count once. */
export function differencesOf(before: unknown, now: unknown, path = ""): Difference[] {
  if (Array.isArray(before) && Array.isArray(now) && before.length === now.length) {
    return before.flatMap((value, i) => differencesOf(value, now[i], `${path}[${i}]`));
  }
  if (isRecord(before) && isRecord(now)) {
    const names = new Set([...Object.keys(before), ...Object.keys(now)]);
    return [...names].flatMap((name) =>
      differencesOf(ownOf(before, name), ownOf(now, name), path === "" ? name : `${path}.${name}`)
    );
  }
  return before === now ? [] : [{ path, before, now }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function ownOf(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** How many differences a message names. */
const MOST_NAMED = 3;

/** Differences in words: "batchSize (64 there, 32 here) and the numbers of x". */
export function inWords(differences: readonly Difference[]): string {
  const named = differences.slice(0, MOST_NAMED).map(inWordsOne);
  const rest = differences.length - named.length;
  if (rest > 0) named.push(`${rest} more`);
  const last = named.pop()!;
  return named.length === 0 ? last : `${named.join(", ")} and ${last}`;
}

function inWordsOne({ path, before, now }: Difference): string {
  const checked = /^(.*)\.checksum$/.exec(path);
  return checked === null
    ? `${path} (${shownJson(before)} there, ${shownJson(now)} here)`
    : `the numbers of ${checked[1]}`;
}

function shownJson(value: unknown): string {
  if (value === undefined || value === null) return "none";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === "object" ? "one" : JSON.stringify(value);
}
