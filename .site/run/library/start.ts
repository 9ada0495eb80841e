/** What the kernel loads before the first cell: it connects the library to the notebook. */
import { connectPage } from "../../../lib/host/browser.ts";
import { openRecords } from "../../../lib/host/browser/records.ts";
import { FileNotFound } from "../../../lib/host/mod.ts";
import { resultBundle } from "../../../lib/kernel/results.ts";
import type { PageKernel } from "../../kernel/api.ts";

/** Where a relative path starts, and what to do about a file that is not there. */
const FOLDER =
  "the notebook's folder (in the list of files, the Jupyter logo leads there, is a button to upload one)";

/** Called by the kernel, once. */
export async function start(kernel: PageKernel): Promise<void> {
  const { notebook, stopButton, folder } = kernel;
  connectPage({
    notebook,
    packages: new URL("../../../data/", import.meta.url),
    press: () => stopButton.press,
    onStop: (listener) => stopButton.listen(listener),
    inspect: (value) => kernel.inspect(value),
    // Whoever runs a solution has not solved the exercise.
    records: folder === "solutions" ? undefined : await openRecords("nonlinear"),
    readFile: (path) =>
      kernel.readFile(String(path)).catch((error) => {
        throw new FileNotFound(path, FOLDER, { cause: error });
      }),
    // Where the list of files shows it, and it can be downloaded.
    writeFile: (path, bytes) => kernel.writeFile(path, bytes),
  });
  kernel.formatResults(resultBundle);
}
