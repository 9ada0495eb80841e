import { isDisplayable, jupyterDisplay } from "../show.ts";
import type { MimeBundle } from "../show.ts";

/** Turns a cell's result into what a notebook shows, or undefined when it is not of its kind. */
export type ResultDisplay = (
  value: unknown,
) => MimeBundle | undefined | Promise<MimeBundle | undefined>;

const displays: ResultDisplay[] = [];

/**
 * Has the results of cells that are not {@linkcode Displayable} shown by `display`, where it returns something: the
 * latest one registered is asked first. So `lib/` below the notebook need not know that there are notebooks.
 */
export function registerResultDisplay(display: ResultDisplay): void {
  displays.unshift(display);
}

/**
 * The value to show in place of a cell's result. The kernel shows an object as the object wants, but ignores that wish
 * in functions; and it cannot know the registered displays.
 */
export async function displayedResult(value: unknown): Promise<unknown> {
  try {
    const bundle = await bundleOf(value);
    return bundle === undefined ? value : { [jupyterDisplay]: () => bundle };
  } catch (error) {
    return { [jupyterDisplay]: () => Promise.reject(error) }; // for the kernel to report as the cell's error
  }
}

async function bundleOf(value: unknown): Promise<MimeBundle | undefined> {
  if (isDisplayable(value)) return await value[jupyterDisplay]();
  for (const display of displays) {
    const bundle = await display(value);
    if (bundle !== undefined) return bundle;
  }
}
