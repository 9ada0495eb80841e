/**
 * A notebook open in the site's JupyterLite.
 *
 * @module
 */
import type { BrowserContext, Page } from "playwright-core";
import type { Notebook } from "../../.tasks/notebook.ts";

const MOST_MS = 600_000;

/** As much of the application in the page as the tests use. */
interface App {
  commands: { execute(command: string, args?: unknown): Promise<unknown> };
  shell: { currentWidget: Panel };
}

interface Panel {
  context: { save(): Promise<void>; path: string };
  content: {
    model: { toJSON(): Notebook; sharedModel: { getCell(index: number): SharedCell } };
    activeCellIndex: number;
  };
  sessionContext: { session?: { kernel?: Kernel } };
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
  requests: number;
  /** As files of the server; hosts that compress send a third of it. */
  bytes: number;
  /** From the click to a kernel that waits, in seconds. */
  seconds: number;
}

/** A notebook in a tab of the browser. */
export class LiteNotebook {
  private constructor(readonly page: Page, readonly firstOpen: FirstOpen) {}

  /** Opens a notebook of the site at `url` and waits for its kernel. */
  static async open(
    context: BrowserContext,
    url: string,
    path: string,
    view: "notebooks" | "lab" = "notebooks",
  ): Promise<LiteNotebook> {
    const page = await context.newPage(), sizes = new Map<string, number>();
    page.on("response", (response) => {
      sizes.set(response.url(), Number(response.headers()["content-length"] ?? 0));
    });
    const start = Date.now();
    await page.goto(`${url}run/${view}/index.html?path=${path}`);
    await waitForKernel(page);
    const bytes = sizes.values().reduce((sum, size) => sum + size, 0);
    const seconds = (Date.now() - start) / 1000;
    return new LiteNotebook(page, { requests: sizes.size, bytes, seconds });
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await waitForKernel(this.page);
  }

  /** Clears all outputs, runs all cells, and returns the notebook. */
  async runAll(): Promise<{ notebook: Notebook; seconds: number; secondsToFigure: number }> {
    await this.page.evaluate(() => jupyterapp!.commands.execute("notebook:clear-all-cell-outputs"));
    const start = Date.now();
    // Not awaited: at its end the command waits for the last cell to come into view.
    await this.page.evaluate(() => void jupyterapp!.commands.execute("notebook:run-all-cells"));
    const figure = this.page.locator(".jp-OutputArea img, .jp-OutputArea svg").first()
      .waitFor({ state: "attached", timeout: MOST_MS })
      .then(() => (Date.now() - start) / 1000, () => NaN);
    await this.waitForEnd();
    const seconds = (Date.now() - start) / 1000;
    const secondsToFigure = await Promise.race([figure, Promise.resolve(NaN)]);
    return { notebook: await this.notebook(), seconds, secondsToFigure };
  }

  /** Waits until a cell has run and none runs or waits for its turn. */
  async waitForEnd(): Promise<void> {
    await this.page.waitForFunction(
      () => {
        const prompts = Array.from(
          document.querySelectorAll(".jp-CodeCell .jp-InputPrompt"),
          ({ textContent }) => textContent ?? "",
        );
        return prompts.some((text) => /\d/.test(text)) && !prompts.some((text) => /\*/.test(text));
      },
      undefined,
      { timeout: MOST_MS, polling: 50 },
    );
    await this.page.waitForFunction(() =>
      jupyterapp!.shell.currentWidget.sessionContext.session?.kernel?.status === "idle"
    );
    await this.page.waitForTimeout(250);
  }

  async notebook(): Promise<Notebook> {
    return await this.page.evaluate(() => jupyterapp!.shell.currentWidget.content.model.toJSON());
  }

  async save(): Promise<void> {
    await this.page.evaluate(() => jupyterapp!.shell.currentWidget.context.save());
  }

  /** Types another text into a cell, counted from 0 over all cells. */
  async write(index: number, source: string): Promise<void> {
    await this.page.evaluate(([index, source]) => {
      const { model } = jupyterapp!.shell.currentWidget.content;
      model.sharedModel.getCell(index as number).setSource(source as string);
    }, [index, source]);
  }

  /** Starts one cell, counted from 0 over all cells. */
  async start(index: number): Promise<void> {
    await this.page.evaluate((index) => {
      jupyterapp!.shell.currentWidget.content.activeCellIndex = index;
      jupyterapp!.commands.execute("notebook:run-cell");
    }, index);
  }

  /** Presses the toolbar's Stop, with the mouse alone: a page that draws all the time is never at rest. */
  async pressStop(): Promise<void> {
    const button = this.page.locator('[data-command="notebook:interrupt-kernel"]').first();
    const { x, y, width, height } = (await button.boundingBox())!;
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Waits until some text stands under a cell, counted from 0 over all cells, and returns all that stands there. */
  async outputWith(index: number, text: string, timeout = 60_000): Promise<string> {
    const output = this.page.locator(".jp-Notebook .jp-Cell").nth(index).locator(".jp-OutputArea");
    await output.getByText(text).first().waitFor({ timeout });
    return await output.innerText();
  }

  /** Runs code in the notebook's kernel and returns the text that it shows. */
  async evaluate(code: string): Promise<string> {
    return await this.page.evaluate(async (code) => {
      const kernel = jupyterapp!.shell.currentWidget.sessionContext.session!.kernel!;
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
    await this.page.evaluate((id) => void jupyterapp!.commands.execute(id), id);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

async function waitForKernel(page: Page): Promise<void> {
  await page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: MOST_MS });
  await page.waitForFunction(
    () =>
      typeof jupyterapp !== "undefined" &&
      jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.status === "idle",
    undefined,
    { timeout: MOST_MS },
  );
}
