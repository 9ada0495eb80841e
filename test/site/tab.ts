/**
 * A tab of a browser: as much of it as Playwright's pages and Puppeteer's have in common.
 *
 * @module
 */

/** What a server has answered. */
interface Answer {
  url(): string;
  ok(): boolean;
}

/** A page in a browser. */
export interface Tab {
  goto(address: string): Promise<unknown>;
  reload(): Promise<unknown>;
  close(): Promise<void>;
  // deno-lint-ignore no-explicit-any -- each of the two has types of its own for what goes in and comes out
  evaluate(run: any, argument?: any): Promise<any>;
  // deno-lint-ignore no-explicit-any -- and a list of events of its own
  on(event: any, listener: (what: any) => void): unknown;
  readonly mouse: { click(x: number, y: number): Promise<void> };
}

/** What opens tabs that share all that the browser keeps. */
export interface Tabs<T extends Tab> {
  newPage(): Promise<T>;
}

/** Runs a function in the page, where it finds nothing of what stands around it here. */
export async function inPage<R, A = undefined>(
  tab: Tab,
  run: (argument: A) => R | Promise<R>,
  argument?: A,
): Promise<R> {
  return await tab.evaluate(run, argument);
}

/** Asks again and again until the answer is true. */
export async function until(
  ask: () => Promise<boolean>,
  { what, timeout }: { what: string; timeout: number },
): Promise<void> {
  const end = Date.now() + timeout;
  while (!await ask()) {
    if (Date.now() > end) throw new Error(`Expected ${what} within ${timeout / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The addresses of the files that a page loads from now on. */
export function loadedBy(tab: Tab): Set<string> {
  const addresses = new Set<string>();
  tab.on("response", (answer: Answer) => {
    if (answer.ok()) addresses.add(answer.url());
  });
  return addresses;
}
