import { byId, element, setText } from "./elements.ts";

/** Opens a dialog; its close button, the ground around it and Escape close it. */
function open(dialog: HTMLDialogElement): void {
  if (!dialog.dataset.ready) {
    dialog.dataset.ready = "yes";
    dialog.addEventListener("click", ({ target }) => {
      if (target === dialog || (target as Element).closest("[data-close]")) dialog.close();
    });
  }
  dialog.showModal();
}

/** Lets a function be chosen; those that are compared already cannot be chosen again. */
export class Picker {
  readonly #dialog = byId<HTMLDialogElement>("picker");
  #chosen: (name: string) => void = () => {};

  constructor() {
    this.#dialog.addEventListener("click", ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>("[data-function]");
      if (!button) return;
      this.#dialog.close();
      this.#chosen(button.dataset.function!);
    });
  }

  /** Opens it. `current` is the one that is replaced. */
  open(used: readonly string[], current: string | null, chosen: (name: string) => void): void {
    this.#chosen = chosen;
    for (const button of this.#dialog.querySelectorAll<HTMLButtonElement>("[data-function]")) {
      const name = button.dataset.function!;
      button.disabled = used.includes(name) && name !== current;
      button.toggleAttribute("aria-current", name === current);
    }
    open(this.#dialog);
    this.#dialog.querySelector<HTMLElement>("[aria-current]")?.focus();
  }
}

/** Shows the cell of a notebook. */
export function showCode(code: string, words: string): void {
  setText(byId("code-text"), code);
  setText(byId("code-words"), words);
  open(byId<HTMLDialogElement>("code"));
}

/** Copies text, and says on the button that it has; where a page may not, the text is shown to be copied. */
export async function copy(text: string, button: HTMLElement): Promise<void> {
  const label = button.querySelector("span")!;
  label.dataset.words ??= label.textContent!;
  const outcome = await toClipboard(text) ? "Copied" : "Could not copy";
  setText(label, outcome);
  setText(byId("said"), outcome);
  setTimeout(() => setText(label, label.dataset.words!), 1600);
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOldWay(text);
  }
}

/** Pages that are not served over https have no other. */
function copyOldWay(text: string): boolean {
  const area = element("textarea", { class: "off-screen" }, text);
  (document.querySelector("dialog[open]") ?? document.body).append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}
