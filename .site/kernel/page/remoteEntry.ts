/**
 * The container of the extension: what JupyterLab's build makes with webpack's module federation, in the few lines that
 * this one needs. https://jupyterlab.readthedocs.io/en/stable/extension/extension_dev.html
 *
 * @module
 */

const NAME = "nonlinear-kernel";

/** The modules that the page shares, by name and version. */
type Shared = Record<string, Record<string, { get(): Promise<() => unknown>; loaded?: unknown }>>;

const here = (document.currentScript as HTMLScriptElement).src;
let shared: Shared = {};

/** A module that the page shares: the version that it uses. */
async function use(name: string): Promise<unknown> {
  const versions = Object.values(shared[name] ?? {});
  const version = versions.find(({ loaded }) => loaded) ?? versions.at(-1);
  if (!version) throw new Error(`${NAME}: expected the page to share ${name}: is it JupyterLite?`);
  return (await version.get())();
}

const page = globalThis as unknown as { _JUPYTERLAB?: Record<string, unknown> };
(page._JUPYTERLAB ??= {})[NAME] = {
  init(scope: Shared) {
    shared = scope;
  },
  async get(module: string) {
    if (module !== "./extension") {
      throw new Error(`${NAME}: expected ./extension but found ${module}`);
    }
    const [services, coreutils] = await Promise.all([
      use("@jupyterlite/services"),
      use("@jupyterlab/coreutils"),
    ]);
    const { pluginOf } = await import(new URL("plugin.js", here).href);
    const plugin = pluginOf(services, coreutils, new URL("worker.js", here).href);
    return () => ({ __esModule: true, default: [plugin] });
  },
};
