import type { NotebookTracker } from "./jupyterlab.ts";

/**
 * Has the browser's tab say which notebook is open. JupyterLab writes the application's name over it whenever something
 * of its state is saved.
 *
 * @param application that name
 */
export function keepTabTitle(tracker: NotebookTracker, application: string): void {
  new MutationObserver(() => {
    const path = tracker.currentWidget?.context.path;
    if (path === undefined || document.title !== application) return;
    document.title = `${path.split("/").at(-1)!.replace(/\.ipynb$/, "")} - ${application}`;
  }).observe(document.querySelector("title")!, { childList: true });
}
