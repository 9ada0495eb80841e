/**
 * A notebook open in the site's JupyterLite.
 *
 * @module
 */
import type { Page } from "playwright-core";
import type { Notebook } from "../../.tasks/notebook.ts";
import { inPage, loadedBy, type Tab, type Tabs, until } from "./tab.ts";

const MOST_MS = 600_000;

/** As much of the application in the page as the tests use. */
interface App {
  commands: { execute(command: string, args?: unknown): Promise<unknown> };
  shell: { currentWidget: Panel | null };
}

interface Panel {
  context: { save(): Promise<void>; path: string };
  content: {
    model: { toJSON(): Notebook; sharedModel: { getCell(index: number): SharedCell } };
    activeCellIndex: number;
  };
  sessionContext?: { session?: { kernel?: Kernel } };
}

interface SharedCell {
  setSource(text: string): void;
}

interface Kernel {
  status: string;
  requestExecute(content: { code: string }): {
    onIOPub(message: { header: { msg_type: string }; content: Record<string, unknown> }): void;
    done: Promise<unknown>;
  };
}

declare const jupyterapp: App | undefined;

/** What a page has loaded, and how long it took. */
export interface FirstOpen {
  addresses: string[];
  /** From the click to a kernel that waits, in seconds. */
  seconds: number;
}

/** A notebook in a tab of the browser. */
export class LiteNotebook<T extends Tab = Page> {
  private constructor(readonly page: T, readonly firstOpen: FirstOpen) {}

  /** Opens a notebook of the site at `url` and waits for its kernel. */
  static async open<T extends Tab>(
    tabs: Tabs<T>,
    url: string,
    path: string,
    view: "notebooks" | "lab" = "notebooks",
  ): Promise<LiteNotebook<T>> {
    const page = await tabs.newPage(), loaded = loadedBy(page);
    const start = Date.now();
    await page.goto(`${url}run/${view}/index.html?path=${path}`);
    await waitForKernel(page);
    const seconds = (Date.now() - start) / 1000;
    return new LiteNotebook(page, { addresses: Array.from(loaded), seconds });
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await waitForKernel(this.page);
  }

  /** Clears all outputs, runs all cells, and returns the notebook. */
  async runAll(): Promise<{ notebook: Notebook; seconds: number; secondsToFigure: number }> {
    await inPage(
      this.page,
      async () => void await jupyterapp!.commands.execute("notebook:clear-all-cell-outputs"),
    );
    const start = Date.now();
    // Not awaited: at its end the command waits for the last cell to come into view.
    await inPage(this.page, () => void jupyterapp!.commands.execute("notebook:run-all-cells"));
    let seconds = 0, secondsToFigure = NaN;
    await until(async () => {
      const { hasFigure, hasEnded } = await inPage(this.page, lookAtCells);
      seconds = (Date.now() - start) / 1000;
      if (hasFigure && Number.isNaN(secondsToFigure)) secondsToFigure = seconds;
      return hasEnded;
    }, { what: "all cells to have run", timeout: MOST_MS });
    await waitForKernel(this.page);
    await new Promise((resolve) => setTimeout(resolve, 250));
    return { notebook: await this.notebook(), seconds, secondsToFigure };
  }

  async notebook(): Promise<Notebook> {
    return await inPage(
      this.page,
      () => jupyterapp!.shell.currentWidget!.content.model.toJSON(),
    );
  }

  async save(): Promise<void> {
    await inPage(this.page, () => jupyterapp!.shell.currentWidget!.context.save());
  }

  /** Types another text into a cell, counted from 0 over all cells. */
  async write(index: number, source: string): Promise<void> {
    await inPage(this.page, ({ index, source }) => {
      const { model } = jupyterapp!.shell.currentWidget!.content;
      model.sharedModel.getCell(index).setSource(source);
    }, { index, source });
  }

  /** Starts one cell, counted from 0 over all cells. */
  async start(index: number): Promise<void> {
    await inPage(this.page, (index: number) => {
      jupyterapp!.shell.currentWidget!.content.activeCellIndex = index;
      jupyterapp!.commands.execute("notebook:run-cell");
    }, index);
  }

  /** Presses the toolbar's Stop, with the mouse alone: a page that draws all the time is never at rest. */
  async pressStop(): Promise<void> {
    const { x, y } = await inPage(this.page, () => {
      const button = document.querySelector('[data-command="notebook:interrupt-kernel"]')!;
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await this.page.mouse.click(x, y);
  }

  /** Waits until some text stands under a cell, counted from 0 over all cells, and returns all that stands there. */
  async outputWith(index: number, text: string, timeout = 60_000): Promise<string> {
    let shown = "";
    await until(async () => {
      shown = await inPage(this.page, (index: number) => {
        const cell = document.querySelectorAll(".jp-Notebook .jp-Cell")[index];
        return cell?.querySelector<HTMLElement>(".jp-OutputArea")?.innerText ?? "";
      }, index);
      return shown.includes(text);
    }, { what: `"${text}" under cell ${index}`, timeout }).catch((error) => {
      throw new Error(`${error.message} but found "${shown}"`, { cause: error });
    });
    return shown;
  }

  /** Runs code in the notebook's kernel and returns the text that it shows. */
  async evaluate(code: string): Promise<string> {
    return await inPage(this.page, async (code: string) => {
      const kernel = jupyterapp!.shell.currentWidget!.sessionContext!.session!.kernel!;
      const future = kernel.requestExecute({ code }), shown: string[] = [];
      future.onIOPub = ({ header: { msg_type }, content }) => {
        const { text, data, evalue } = content as {
          text?: string;
          data?: Record<string, string>;
          evalue?: string;
        };
        if (msg_type !== "status" && msg_type !== "execute_input") {
          shown.push(text ?? data?.["text/plain"] ?? evalue ?? "");
        }
      };
      await future.done;
      return shown.join("");
    }, code);
  }

  async command(id: string): Promise<void> {
    await inPage(this.page, (id: string) => void jupyterapp!.commands.execute(id), id);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** Whether a figure is there, and whether a cell has run and none runs or waits for its turn. */
function lookAtCells(): { hasFigure: boolean; hasEnded: boolean } {
  const prompts = Array.from(
    document.querySelectorAll(".jp-CodeCell .jp-InputPrompt"),
    ({ textContent }) => textContent ?? "",
  );
  return {
    hasFigure: document.querySelector(".jp-OutputArea :is(img, svg)") !== null,
    hasEnded: prompts.some((text) => /\d/.test(text)) && !prompts.some((text) => /\*/.test(text)),
  };
}

async function waitForKernel(tab: Tab): Promise<void> {
  const isReady = () =>
    document.querySelector(".jp-Notebook .jp-Cell") !== null &&
    typeof jupyterapp !== "undefined" &&
    jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.status === "idle";
  await until(() => inPage(tab, isReady), { what: "a kernel that waits", timeout: MOST_MS });
}
