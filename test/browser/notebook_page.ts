/**
 * A notebook open in JupyterLab, used as a person does: by menus, keys and what is to be seen.
 *
 * @module
 */
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import type { Notebook } from "../../.tasks/notebook.ts";

/** For a whole Run All beside other steps; the kernel alone gives each single cell 300 seconds. */
const MOST_MS = 600_000;

/** What a person sees of a code cell. */
export interface SeenCell {
  /** `[3]:`, `[*]:` while it runs, `[ ]:` before. */
  prompt: string;
  /** The text of its outputs, in order. */
  text: string;
}

/** The themes that JupyterLab comes with. */
export type Theme = "Light" | "Dark";

/** A place in a page, or in a picture of it, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A picture of a part of the page, and where that is. */
export interface Picture {
  png: Uint8Array;
  clip: Box;
}

/** A notebook in a tab of the browser. */
export class NotebookPage {
  /** Errors that scripts of the page threw or logged. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page, readonly file: string) {
    page.on("pageerror", (error) => this.complaints.push(String(error.stack ?? error)));
    page.on("console", (message) => {
      if (message.type() === "error") {
        this.complaints.push(`${message.text()} (${message.location().url})`);
      }
    });
  }

  /** The notebook in a page that is being loaded, once its kernel answers. */
  static async of(page: Page, file: string): Promise<NotebookPage> {
    const notebook = new NotebookPage(page, file);
    await page.locator(".jp-Notebook .jp-Cell").first().waitFor();
    await notebook.#kernelIs("idle");
    return notebook;
  }

  /** The code cells' parts. */
  get codeCells(): Locator {
    return this.page.locator(".jp-Notebook .jp-CodeCell");
  }

  /** Whether JupyterLab would ask to save it. */
  async isUnsaved(): Promise<boolean> {
    return await this.page.locator(".lm-DockPanel .jp-mod-dirty").count() > 0;
  }

  /** Chooses from the menu bar: `choose("Run", "Run All Cells")`. */
  async choose(menu: string, ...items: string[]): Promise<void> {
    await this.page.locator(`.lm-MenuBar-itemLabel:text-is("${menu}")`).click();
    for (const item of items) {
      const label = this.page.locator(`.lm-Menu-item .lm-Menu-itemLabel:text-is("${item}")`).last();
      await label.hover();
      if (item === items.at(-1)) await label.click();
    }
  }

  /** Clears all outputs, runs all cells and waits until the last one is done. */
  async runAll(): Promise<void> {
    await this.choose("Edit", "Clear Outputs of All Cells");
    await this.page.waitForFunction(() =>
      Array.from(document.querySelectorAll(".jp-CodeCell .jp-InputPrompt"))
        .every((prompt) => !/\d/.test(prompt.textContent ?? ""))
    );
    await this.startRunAll();
    await this.waitForEnd();
  }

  async startRunAll(): Promise<void> {
    await this.choose("Run", "Run All Cells");
  }

  /** Waits until no code cell runs or waits for its turn, and for stragglers after that. */
  async waitForEnd(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        Array.from(document.querySelectorAll(".jp-CodeCell .jp-InputPrompt"))
          .some((prompt) => /\[[\d*]+\]/.test(prompt.textContent ?? "")),
      undefined,
      { polling: 20 },
    );
    await this.page.waitForFunction(
      () =>
        Array.from(document.querySelectorAll(".jp-CodeCell .jp-InputPrompt"))
          .every((prompt) => !/\*/.test(prompt.textContent ?? "")),
      undefined,
      { timeout: MOST_MS, polling: 100 },
    );
    await this.#kernelIs("idle");
    await this.page.waitForTimeout(250);
  }

  /** Runs one code cell (from 0) by Shift+Enter, without waiting for its end. */
  async startCell(index: number): Promise<void> {
    await this.codeCells.nth(index).locator(".jp-InputArea-prompt").click();
    await this.page.keyboard.press("Shift+Enter");
  }

  /** Waits until one code cell (from 0) is done. */
  async waitForCell(index: number, timeout = 20_000): Promise<void> {
    const prompt = this.codeCells.nth(index).locator(".jp-InputPrompt");
    const until = Date.now() + timeout;
    while (!/\[\d+\]/.test(await prompt.innerText())) {
      if (Date.now() > until) throw new Error(`Code cell ${index + 1} was still running`);
      await this.page.waitForTimeout(50);
    }
    await this.page.waitForTimeout(250);
  }

  /** Presses the toolbar's Stop. */
  async pressStop(): Promise<void> {
    await this.page.locator('[data-command="notebook:interrupt-kernel"]').first().click();
  }

  /** The code cells as they are seen. */
  async seen(): Promise<SeenCell[]> {
    return await this.page.evaluate(() =>
      Array.from(document.querySelectorAll(".jp-CodeCell"), (cell) => ({
        prompt: cell.querySelector(".jp-InputPrompt")?.textContent ?? "",
        text: Array.from(
          cell.querySelectorAll(".jp-OutputArea-output"),
          (output) => output.textContent ?? "",
        ).join(""),
      }))
    );
  }

  /** Saves with Ctrl+S and returns what is in the file. */
  async save(): Promise<Notebook> {
    await this.page.locator(".jp-Notebook .jp-Cell").first().click({ position: { x: 2, y: 2 } });
    await this.page.keyboard.press("Control+s");
    await this.page.waitForFunction(() => !document.querySelector(".lm-DockPanel .jp-mod-dirty"));
    return await this.#saved();
  }

  /** What is in the file, once it is written to its end. */
  async #saved(until = Date.now() + 10_000): Promise<Notebook> {
    const text = await Deno.readTextFile(this.file);
    try {
      return JSON.parse(text);
    } catch (error) {
      if (Date.now() > until) throw error;
      await this.page.waitForTimeout(50);
      return await this.#saved(until);
    }
  }

  async theme(): Promise<Theme> {
    const light = await this.page.locator("body").getAttribute("data-jp-theme-light");
    return light === "true" ? "Light" : "Dark";
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.choose("Settings", "Theme", `JupyterLab ${theme}`);
    const light = String(theme === "Light");
    await this.page.locator(`body[data-jp-theme-light="${light}"]`).waitFor({ state: "attached" });
    await this.page.waitForTimeout(300);
  }

  /** Takes a picture of the whole notebook, in a window high enough for it, which `use` may look at too. */
  async picture<T>(use: (picture: Picture) => Promise<T>): Promise<T> {
    const before = this.page.viewportSize()!;
    const cells = this.page.locator(".jp-Notebook .jp-Cell");
    await cells.first().scrollIntoViewIfNeeded();
    const [top, bottom] = [await cells.first().boundingBox(), await cells.last().boundingBox()];
    const height = Math.min(bottom!.y + bottom!.height - top!.y, 15_000);
    await this.page.setViewportSize({ width: before.width, height: Math.ceil(height) + 300 });
    await cells.first().scrollIntoViewIfNeeded();
    await this.page.waitForTimeout(300);
    const { x, y, width } = (await this.page.locator(".jp-NotebookPanel-notebook").boundingBox())!;
    const clip = { x, y, width, height: height + 40 };
    const result = await use({ clip, png: await this.page.screenshot({ clip }) });
    await this.page.setViewportSize(before);
    return result;
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** Closes the notebook, but not its kernel, and opens another in the same window. */
  async leaveFor(path: string, folder: string): Promise<NotebookPage> {
    await this.choose("File", "Close Tab");
    await this.page.locator(".jp-Notebook").waitFor({ state: "detached" });
    await this.choose("File", "Open from Path…");
    await this.page.locator(".jp-Dialog input").fill(path);
    await this.page.locator(".jp-Dialog .jp-mod-accept").click();
    return await NotebookPage.of(this.page, join(folder, path));
  }

  async #kernelIs(status: string): Promise<void> {
    // The status bar: the indicator in the toolbar says "idle" also before there is a kernel.
    await this.page.locator(`#jp-main-statusbar :text-matches("^Deno \\\\| ${status}$", "i")`)
      .first()
      .waitFor({ timeout: MOST_MS });
  }
}
