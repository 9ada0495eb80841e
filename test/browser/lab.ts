/**
 * The real JupyterLab with a real Chromium, for tests: on copies of notebooks, with the course's environment and
 * settings, on a port of its own.
 *
 * @module
 */
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { copiesOf, type CourseFile, writeCopies } from "../../.tasks/committed.ts";
import { ensureEnvironment } from "../../.tasks/environment.ts";
import { HOST } from "../../.tasks/port.ts";
import { type LabServer, startLab } from "../../.tasks/server.ts";
import { startChromium } from "./chromium.ts";
import { NotebookPage } from "./notebook_page.ts";

/** Whether a test may start programs; the tests here ignore themselves otherwise. */
export const mayRun = Deno.permissions.querySync({ name: "run" }).state === "granted";

/** JupyterLab would draw only the cells in view: a test looks at all of them, a picture of the whole needs them too. */
const SETTINGS = { "@jupyterlab/notebook-extension/tracker": { windowingMode: "none" } };

const MOST_MS = 120_000;

/** A running JupyterLab and Chromium. */
export class Lab {
  /** The folder it shows: the copies. */
  readonly folder: string;
  readonly #server: LabServer;
  readonly #browser: Browser;
  readonly #context: BrowserContext;

  constructor(folder: string, server: LabServer, browser: Browser, context: BrowserContext) {
    [this.folder, this.#server, this.#browser, this.#context] = [folder, server, browser, context];
  }

  /** Opens a notebook in a tab of its own and waits for its kernel. */
  async open(path: string): Promise<NotebookPage> {
    const page = await this.#context.newPage();
    const address = new URL(this.#server.url);
    address.pathname = `/lab/tree/${path}`;
    await page.goto(address.href);
    return await NotebookPage.of(page, join(this.folder, path));
  }

  /** Closes all pages and ends their kernels. */
  async closeAll(): Promise<void> {
    for (const page of this.#context.pages()) await page.close();
    await this.closeKernels();
  }

  /** Ends the kernels of notebooks that are done with: each holds some hundred megabytes. */
  async closeKernels(): Promise<void> {
    const { origin } = new URL(this.#server.url);
    const headers = { authorization: `token ${this.#server.token}` };
    const sessions = await (await fetch(`${origin}/api/sessions`, { headers })).json();
    for (const { id } of sessions) {
      await (await fetch(`${origin}/api/sessions/${id}`, { method: "DELETE", headers })).body
        ?.cancel();
    }
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.stop();
    await this.#server.finished;
  }
}

/** Gives `use` a JupyterLab on copies of the files, and clears everything away after it. */
export async function withLab(files: CourseFile[], use: (lab: Lab) => Promise<void>) {
  const folder = await copiesOf(files, "browser");
  try {
    const lab = await startedLab(folder);
    try {
      await use(lab);
    } finally {
      await lab.stop();
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Notebooks, and what is to be seen when they are used, perhaps in steps of the test `t`. */
export interface Trial {
  name: string;
  files: readonly CourseFile[];
  use(lab: Lab, t: Deno.TestContext): Promise<void>;
}

/** A test with a step for each trial, all of them in one JupyterLab: it takes seconds to start. */
export function testInOneLab(name: string, trials: readonly Trial[]): void {
  Deno.test({
    name,
    ignore: !mayRun,
    fn: (t) =>
      withLab(trials.flatMap(({ files }) => files), async (lab) => {
        for (const { name, use } of trials) {
          await t.step(name, (t) => use(lab, t));
          await lab.closeAll();
        }
      }),
  });
}

async function startedLab(folder: string): Promise<Lab> {
  const environment = await ensureEnvironment(console.log);
  const own = join(folder, ".jupyter");
  await writeCopies(
    Object.entries(SETTINGS).map(([name, value]) => ({
      path: `settings/${name}.jupyterlab-settings`,
      text: JSON.stringify(value),
    })),
    own,
  );
  const variables = {
    ...environment.variables,
    JUPYTERLAB_SETTINGS_DIR: join(own, "settings"),
    JUPYTERLAB_WORKSPACES_DIR: join(own, "workspaces"),
    // The same bits on any number of threads; where several kernels and browsers share two cores, one is quickest.
    NONLINEAR_THREADS: "1",
  };
  const server = startLab(
    { ...environment, variables },
    { port: freePort(), folder },
    console.error,
  );
  try {
    await server.ready;
    const browser = await startChromium();
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
    context.setDefaultTimeout(MOST_MS); // on a busy machine JupyterLab takes its time
    return new Lab(folder, server, browser, context);
  } catch (error) {
    server.stop();
    await server.finished;
    throw error;
  }
}

function freePort(): number {
  using listener = Deno.listen({ hostname: HOST, port: 0 });
  return (listener.addr as Deno.NetAddr).port;
}
