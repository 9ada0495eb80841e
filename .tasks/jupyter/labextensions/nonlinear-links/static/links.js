/**
 * A link to a place in another notebook: JupyterLab looks for the place as soon as the notebook is there, before its text
 * is drawn, finds nothing, and stays at the top. This goes on looking until the place has come to rest in view, or the
 * person does something else.
 *
 * JupyterLab loads it as an extension that needs no build: see `extra_labextensions_path` in jupyter_lab_config.py.
 */
(() => {
  const LINK = "rendermime:handle-local-link";
  const MOST_MS = 15_000, PAUSE_MS = 150, AT_REST = 4;

  /** Resolves when the place has stayed where it is for a while. */
  async function arrive(widget, fragment) {
    let isLeft = false;
    const leave = () => isLeft = true;
    const signs = ["wheel", "keydown", "pointerdown"];
    for (const sign of signs) addEventListener(sign, leave, { capture: true });
    const place = `[data-jupyter-id="${CSS.escape(decodeURIComponent(fragment.slice(1)))}"]`;
    const until = performance.now() + MOST_MS;
    let last, times = 0;
    while (!isLeft && times < AT_REST && performance.now() < until && !widget.isDisposed) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      const top = widget.node.querySelector(place)?.getBoundingClientRect().top;
      const { top: from, bottom: to } = widget.node.getBoundingClientRect();
      const isSeen = top !== undefined && top >= from && top < to;
      times = isSeen && top === last ? times + 1 : 0;
      if (!isSeen || top !== last) await widget.setFragment(fragment);
      last = widget.node.querySelector(place)?.getBoundingClientRect().top;
    }
    for (const sign of signs) removeEventListener(sign, leave, { capture: true });
  }

  const plugin = {
    id: "nonlinear-links:plugin",
    autoStart: true,
    activate({ commands, shell }) {
      commands.commandExecuted.connect(async (_, { id, args, result }) => {
        if (id !== LINK || !args.id) return;
        await result;
        const widget = shell.currentWidget;
        if (widget?.context?.path === args.path) await arrive(widget, args.id);
      });
    },
  };

  globalThis._JUPYTERLAB = globalThis._JUPYTERLAB ?? {};
  globalThis._JUPYTERLAB["nonlinear-links"] = {
    init() {},
    get: () => Promise.resolve(() => plugin),
  };
})();
