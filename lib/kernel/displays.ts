import type { MimeBundle } from "./mime_bundle.ts";

/** Turns a value into what a notebook shows, or undefined when it is not of its kind. */
export type ValueDisplay = (
  value: unknown,
) => MimeBundle | undefined | Promise<MimeBundle | undefined>;

const displays: ValueDisplay[] = [];

/**
 * Has values that do not say themselves how they want to be shown be shown by `display`, where it returns something:
 * the latest one registered is asked first. So `lib/` below the notebook need not know that there are notebooks.
 */
export function registerDisplay(display: ValueDisplay): void {
  displays.unshift(display);
}

/** What the registered displays make of `value`; undefined if it is of no kind they know. */
export async function registeredBundle(value: unknown): Promise<MimeBundle | undefined> {
  for (const display of displays) {
    const bundle = await display(value);
    if (bundle !== undefined) return bundle;
  }
}
