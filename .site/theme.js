/**
 * Light or dark: what the reader chose with a `data-theme-switch` button, else what the system says. The name of the
 * attribute is JupyterLab's, because figures ask for it. Loaded before anything is painted.
 */
(() => {
  const KEY = "nonlinear-theme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const { dataset } = document.documentElement;
  const chosen = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // storage may be forbidden: then the choice lasts as long as the page
    }
  };
  const apply = (choice = chosen()) => {
    dataset.jpThemeLight = String(choice ? choice === "light" : !system.matches);
  };
  apply();
  system.addEventListener("change", () => apply());
  addEventListener("storage", () => apply());
  addEventListener("click", ({ target }) => {
    if (!target.closest?.("[data-theme-switch]")) return;
    const choice = dataset.jpThemeLight === "true" ? "dark" : "light";
    apply(choice);
    try {
      localStorage.setItem(KEY, choice);
    } catch { /* as above */ }
  });
})();
