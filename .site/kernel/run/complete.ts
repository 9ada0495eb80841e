/** What completes a name, found by looking at the values that are there. */
export interface Completion {
  matches: string[];
  start: number;
  end: number;
}

const WORDS = ["await", "const", "let", "function", "class", "import", "export", "return", "for", "while", "async"];
const PATH = /(?<![\p{ID_Continue}$.])((?:[\p{ID_Start}$_][\p{ID_Continue}$]*\??\.)*)([\p{ID_Continue}$]*)$/u;

/** Completes the name before the cursor. */
export function complete(code: string, cursor: number): Completion {
  const match = PATH.exec(code.slice(0, cursor));
  if (!match) return { matches: [], start: cursor, end: cursor };
  const [, path, begun] = match;
  const owner = valueOf(path.replace(/\??\.$/, ""));
  const names = path === "" ? [...namesOf(globalThis, true), ...WORDS] : namesOf(owner, false);
  const matches = [...new Set(names)].filter((name) => name.startsWith(begun)).toSorted();
  return { matches, start: cursor - begun.length, end: cursor };
}

/** The value of `a.b.c`, as far as it can be had without running code. */
export function valueOf(path: string): unknown {
  if (path === "") return globalThis;
  let value: unknown = globalThis;
  for (const name of path.split(/\??\./)) {
    if (value === undefined || value === null) return undefined;
    const owner = Object(value), property = propertyOf(owner, name);
    const quiet = property && ("value" in property || owner === globalThis);
    value = quiet ? owner[name] : undefined;
  }
  return value;
}

function propertyOf(owner: object, name: string): PropertyDescriptor | undefined {
  for (let each: object | null = owner; each !== null; each = Object.getPrototypeOf(each)) {
    const property = Object.getOwnPropertyDescriptor(each, name);
    if (property) return property;
  }
}

function namesOf(value: unknown, all: boolean): string[] {
  if (value === undefined || value === null) return [];
  const names: string[] = [];
  for (let each: object | null = Object(value); each !== null; each = Object.getPrototypeOf(each)) {
    if (each === Object.prototype && !all && names.length > 0) break;
    names.push(...Object.getOwnPropertyNames(each));
  }
  return names.filter((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && !name.startsWith("__"));
}
