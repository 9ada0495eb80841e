/** JupyterLite's own settings as this site has them. */
import { KERNELSPEC, LANGUAGE_INFO } from "../../.tasks/notebook.ts";

/** The extensions, in folders of their names. */
export const EXTENSIONS = ["nonlinear-kernel", "nonlinear-course"];

/** What nobody needs in a course, or what would ask other hosts. */
const DISABLED = [
  "@jupyterlab/apputils-extension:announcements",
  "@jupyterlab/help-extension:jupyter-forum",
  "@jupyterlab/extensionmanager-extension",
  "@jupyter-notebook/notebook-extension:tab-icon", // looks for pictures that JupyterLite has not
  "@jupyter-notebook/console-extension",
];

/** By plugin; a person may change each. */
const SETTINGS = {
  // With cells that the browser may leave out, Run All waits ten seconds for one far down to appear.
  "@jupyterlab/notebook-extension:tracker": { windowingMode: "defer" },
  // In seconds: a page that is closed loses little.
  "@jupyterlab/docmanager-extension:plugin": { autosaveInterval: 10 },
  "@jupyterlab/apputils-extension:themes": { "adaptive-theme": true },
  // A console has a page of its own beside a notebook's, which is not built.
  "@jupyterlab/mainmenu-extension:plugin": {
    menus: [{
      id: "jp-mainmenu-file",
      items: [{ command: "filemenu:create-console", disabled: true }],
    }],
  },
  "@jupyterlab/apputils-extension:notification": { fetchNews: "false", checkForUpdates: false },
};

/**
 * What `jupyter-lite.json` says below `jupyter-config-data`, besides what JupyterLite's builder has written there.
 *
 * @param extensions the folder of the extensions and the library, from the site's base
 */
export function configuration(extensions: string): Record<string, unknown> {
  return {
    appName: "Nonlinear",
    appUrl: "./tree",
    contentsAllJsonFile: "all.json",
    defaultKernelName: KERNELSPEC.name,
    exposeAppInBrowser: true,
    fullLabextensionsUrl: `./${extensions}`,
    federated_extensions: EXTENSIONS.map((name) => ({
      name,
      load: "static/remoteEntry.js",
      extension: "./extension",
      liteExtension: true,
    })),
    litePluginSettings: {
      "nonlinear-kernel:plugin": {
        // As notebooks have it: one that says anything else is unsaved as soon as it is opened, and a copy is kept.
        kernelName: KERNELSPEC.name,
        displayName: KERNELSPEC.display_name,
        languageVersion: LANGUAGE_INFO.version,
        modules: { nonlinear: `${extensions}/library/nonlinear.js` },
        start: `${extensions}/library/start.js`,
        documentation: `${extensions}/library/documentation.json`,
      },
    },
    disabledExtensions: DISABLED,
    settingsOverrides: SETTINGS,
  };
}
