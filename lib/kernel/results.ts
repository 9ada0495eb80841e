import { registeredBundle } from "./displays.ts";
import { isDisplayable, jupyterDisplay } from "./show.ts";
import type { MimeBundle } from "./show.ts";

/**
 * The value to show in place of a cell's result. The kernel shows an object as the object wants, but ignores that wish
 * in functions; and it cannot know the registered displays.
 */
export async function displayedResult(value: unknown): Promise<unknown> {
  try {
    const bundle = await resultBundle(value);
    return bundle === undefined ? value : { [jupyterDisplay]: () => bundle };
  } catch (error) {
    return { [jupyterDisplay]: () => Promise.reject(error) }; // for the kernel to report as the cell's error
  }
}

/** The forms of a cell's result that wants to be shown in a way of its own; undefined for any other. */
export async function resultBundle(value: unknown): Promise<MimeBundle | undefined> {
  return isDisplayable(value) ? await value[jupyterDisplay]() : await registeredBundle(value);
}
