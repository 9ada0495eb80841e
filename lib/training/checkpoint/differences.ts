/** The path of the checksum of numbers, and that of the numbers. */
const CHECKSUM = /^(.*)\.checksum$/;

/** The weights with which a fit begins, in its fingerprint. */
export const WEIGHTS = "the weights at its start";

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
/** Longer ones are shown by their length alone. */
const LONGEST_LIST = 40;

/** Differences in words: "batchSize (64 there, 32 here) and the numbers of x". */
export function inWords(differences: readonly Difference[]): string {
  const worthNaming = differences.filter((one) => !isExplained(one, differences));
  const named = worthNaming.slice(0, MOST_NAMED).map(oneInWords);
  const rest = worthNaming.length - named.length;
  if (rest > 0) named.push(`${rest} more`);
  const last = named.pop()!;
  return named.length === 0 ? last : `${named.join(", ")} and ${last}`;
}

/**
 * Other weights follow from another seed or other layers, other numbers from another number of rows, and other options
 * from another optimizer.
 */
function isExplained({ path }: Difference, all: readonly Difference[]): boolean {
  if (path.startsWith(WEIGHTS)) return all.some((other) => !other.path.startsWith(WEIGHTS));
  const parent = path.slice(0, path.lastIndexOf(".") + 1);
  return parent !== "" &&
    all.some((other) =>
      other.path !== path && other.path.startsWith(parent) &&
      (CHECKSUM.test(path) || /\.(name|class)$/.test(other.path))
    );
}

function oneInWords({ path, before, now }: Difference): string {
  const [, parent] = CHECKSUM.exec(path) ?? [];
  if (parent !== undefined) return `the numbers of ${parent}`;
  return `${path} (${shownJson(before)} there, ${shownJson(now)} here)`;
}

function shownJson(value: unknown): string {
  if (value === undefined || value === null) return "none";
  const json = JSON.stringify(value);
  if (Array.isArray(value)) return json.length <= LONGEST_LIST ? json : `${value.length}`;
  return typeof value === "object" ? "given" : json;
}
