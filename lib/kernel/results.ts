import { registeredBundle } from "./displays.ts";
import { isDisplayable, jupyterDisplay } from "./show.ts";
import type { MimeBundle } from "./show.ts";

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
  return isDisplayable(value) ? await value[jupyterDisplay]() : await registeredBundle(value);
}
