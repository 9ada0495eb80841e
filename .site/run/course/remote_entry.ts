/**
 * The container of the course's extension, as JupyterLab loads it: what its own build makes with webpack's module
 * federation. https://jupyterlab.readthedocs.io/en/stable/extension/extension_dev.html
 *
 * @module
 */

const NAME = "nonlinear-course";

/** The modules that the page shares, by name and version. */
type Shared = Record<string, Record<string, { get(): Promise<() => unknown>; loaded?: unknown }>>;

const here = (document.currentScript as HTMLScriptElement).src;
let shared: Shared = {};

async function use(name: string): Promise<unknown> {
  const versions = Object.values(shared[name]);
  const version = versions.find(({ loaded }) => loaded) ?? versions[0];
  return (await version.get())();
}

const page = globalThis as unknown as { _JUPYTERLAB?: Record<string, unknown> };
(page._JUPYTERLAB ??= {})[NAME] = {
  init(scope: Shared) {
    shared = scope;
  },
  async get() {
    const names = ["apputils", "coreutils", "mainmenu", "notebook"];
    const [apputils, coreutils, mainmenu, notebook] = await Promise.all(
      names.map((name) => use(`@jupyterlab/${name}`)),
    );
    const { coursePlugin } = await import(new URL("plugin.js", here).href);
    const plugin = coursePlugin({ apputils, coreutils, mainmenu, notebook });
    return () => ({ __esModule: true, default: [plugin] });
  },
};
