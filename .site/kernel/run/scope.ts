import type { Kind } from "../cell/rewrite.ts";
import type { Imported } from "../cell/imports.ts";

const { Object, Proxy, Reflect, TypeError } = globalThis;

/** What a cell's code finds as `__cell`. */
export interface CellScope {
  /** The value of its last statement. */
  value: unknown;
  /** Assigning to `constant.x` declares the constant x for all cells. */
  constant: object;
  /** Assigning to `variable.x` declares the variable x for all cells. */
  variable: object;
  /** Assigning to `refusal.x` throws as assigning to a constant does. */
  refusal: object;
  /** Has the names that the runtime has, too. */
  covered: object;
  /** Not 0 when the loops of cells are to end, where the page can tell them. */
  flag?: Int32Array;
  /** Ends a loop. */
  end(): void;
  /** Declares what an import brings. */
  import(from: string, imported: Imported[], attributes: Record<string, string>): Promise<void>;
  dynamicImport(from: unknown, options?: { with?: Record<string, string> }): Promise<unknown>;
}

/** What the worker had before the first cell. */
const builtIn = new Set(namesOf(globalThis));
/** What cells have declared under the same names, which modules are not to see. */
export const covered: Record<string, unknown> = Object.create(null);

/** Whether the runtime has that name. */
export function isBuiltIn(name: string): boolean {
  return builtIn.has(name);
}

/** Declares a name for all cells. */
export function declare(name: string, value: unknown, writable: boolean): void {
  const scope = builtIn.has(name) ? covered : globalThis;
  Object.defineProperty(scope, name, { value, writable, configurable: true, enumerable: true });
}

function namesOf(object: object | null): string[] {
  if (object === null) return [];
  return [...Object.getOwnPropertyNames(object), ...namesOf(Object.getPrototypeOf(object))];
}

/** Makes a cell's names ready: what `var` declares is there from the start, undefined or with the value it had. */
export function prepare(declared: ReadonlyMap<string, Kind>): void {
  for (const [name, kind] of declared) {
    if (kind !== "hoisted") continue;
    const scope = builtIn.has(name) ? covered : globalThis;
    declare(name, Reflect.get(scope, name), true);
  }
}

function assigning(assign: (name: string, value: unknown) => void): object {
  return new Proxy({}, {
    set(_, name, value) {
      assign(String(name), value);
      return true;
    },
  });
}

/** The parts of each cell's scope that are the same. */
export const assignments = {
  covered,
  constant: assigning((name, value) => declare(name, value, false)),
  variable: assigning((name, value) => declare(name, value, true)),
  refusal: assigning(() => {
    throw new TypeError("Assignment to constant variable.");
  }),
};
