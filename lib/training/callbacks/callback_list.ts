import {
  checkFunction,
  didYouMean,
  isPlain,
  reading,
  readOptions,
  shown,
} from "../../options/mod.ts";
import type { Callbacks } from "./callback.ts";

/** What `fit` calls as it goes, in the order of a fit. */
const HOOKS = [
  "onTrainBegin",
  "onTrainEnd",
  "onEpochBegin",
  "onEpochEnd",
  "onBatchBegin",
  "onBatchEnd",
] as const;
const OTHERS = ["setModel", "setParams"] as const;
const ALL: readonly (keyof Callbacks)[] = [...HOOKS, ...OTHERS];

/** The callbacks of a fit, called as one; what none of them has is undefined. */
export interface CallbackList extends Pick<Callbacks, typeof HOOKS[number]> {
  /** Each of them. */
  readonly all: readonly Callbacks[];
}

/**
 * One callback or a list of them, as one. It is checked before training starts: a callback that cannot be called would
 * be found after an epoch of it.
 *
 * @throws {TypeError} If something is no callback.
 * @throws {RangeError} If the name of a function is unknown; the message gives the nearest.
 */
export function callbackList(caller: string, value: unknown): CallbackList {
  const isList = Array.isArray(value);
  const all = (isList ? Array.from(value) : [value]).map((callback, i) =>
    checkedCallback(caller, isList ? `callbacks[${i}]` : "callbacks", callback)
  );
  return { all, ...Object.fromEntries(HOOKS.map((hook) => [hook, together(all, hook)])) };
}

function checkedCallback(caller: string, name: string, callback: unknown): Callbacks {
  const checked = methodsOf(caller, name, callback);
  for (const each of ALL) {
    if (checked[each] !== undefined) checkFunction(caller, `${name}.${each}`, checked[each]);
  }
  return checked;
}

/** The callback with its methods under our names: an object may spell them as Keras does, on_epoch_end. */
function methodsOf(caller: string, name: string, callback: unknown): Callbacks {
  if (isPlain(callback) || typeof callback !== "object" || callback === null) {
    checkNoClass(caller, name, callback);
    return readOptions(`${caller}: ${name}`, callback as Callbacks, ALL);
  }
  reading(caller, name, () => checkInstance(caller, name, callback));
  return callback;
}

function checkNoClass(caller: string, name: string, callback: unknown): void {
  if (shown(callback) !== "a class") return;
  throw new TypeError(
    `${caller}: expected ${name} to be an instance of a class but found the class; write new in front of it.`,
  );
}

/** An instance of a class has other things, too, but what begins with "on" is meant to be called. */
function checkInstance(caller: string, name: string, callback: object): void {
  const names = new Set<string>();
  for (let at = callback; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    Object.getOwnPropertyNames(at).forEach((own) => names.add(own));
  }
  const unknown = [...names].find((own) => /^on[A-Z]/.test(own) && !isKnown(own));
  if (unknown !== undefined) {
    throw new RangeError(
      `${caller}: expected the methods of ${name} to be among ${HOOKS.join(", ")} but found ${
        shown(unknown)
      }${didYouMean(unknown, HOOKS)}`,
    );
  }
  if (HOOKS.some((hook) => names.has(hook))) return;
  throw new TypeError(
    `${caller}: expected ${name} to have a method among ${HOOKS.join(", ")} but found ${
      shown(callback)
    }.`,
  );
}

function isKnown(name: string): boolean {
  return (HOOKS as readonly string[]).includes(name);
}

/** A function of all callbacks that have it, one after the other; undefined if none has. */
function together(all: readonly Callbacks[], hook: typeof HOOKS[number]) {
  const having = all.filter((callback) => callback[hook] !== undefined);
  if (having.length === 0) return undefined;
  return async (...args: never[]) => {
    for (const callback of having) {
      // As a method, so that `this` is the instance.
      await (callback as Record<string, (...args: never[]) => unknown>)[hook](...args);
    }
  };
}
