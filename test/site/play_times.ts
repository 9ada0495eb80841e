/**
 * How fast the playground is on this machine.
 *
 * @module
 */
import type { Page } from "playwright-core";

/** What was measured while it was loaded, in words. */
export interface LoadTimes {
  bytes: string;
  /** When the first of it was painted. */
  shown: string;
  /** When its script had run, so that it could be used. */
  ready: string;
  /** When the networks had answered for the first time. */
  answered: string;
}

/** Loads the page without what the browser has kept, on a quarter of the CPU. */
export async function loadTimes(page: Page, url: string): Promise<LoadTimes> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto("about:blank");
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector<HTMLElement>(".panel")?.dataset.testLoss);
  const found = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType(
      "navigation",
    ) as PerformanceNavigationTiming[];
    const files = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return {
      files: 1 + files.length,
      bytes: [navigation, ...files].reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
      shown: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
      ready: navigation.domInteractive,
      loaded: navigation.domContentLoadedEventEnd,
      answered: performance.now(),
    };
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await devtools.detach();
  const ms = (time: number) => `${Math.round(time)} ms`;
  return {
    bytes: `${Math.round(found.bytes / 1024)} kB in ${found.files} files`,
    shown: ms(found.shown),
    ready: ms(found.loaded),
    answered: ms(found.answered),
  };
}

/** What was measured while it played, in milliseconds. */
export interface FrameTimes {
  /** How long each frame took. */
  frames: number[];
  /** How long it took to the next picture. */
  pictures: number[];
  /** How long the page's script computed for a picture: time of its thread, whatever else the machine does. */
  script: number;
}

/** Plays for a while, and measures. */
export async function frameTimes(page: Page): Promise<FrameTimes> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const script = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ScriptDuration")!.value;
  };
  await page.click("#play");
  await page.waitForSelector('#epoch:not([data-drawn="0"])');
  const before = await script();
  const { frames, pictures } = await watchFrames(page);
  const computed = 1000 * (await script() - before);
  await page.click("#play");
  await devtools.detach();
  return { frames, pictures, script: computed / pictures.length };
}

function watchFrames(page: Page): Promise<Pick<FrameTimes, "frames" | "pictures">> {
  return page.evaluate(async () => {
    const frames: number[] = [], pictures: number[] = [];
    const epoch = document.querySelector<HTMLElement>("#epoch")!;
    const frame = () => new Promise<number>(requestAnimationFrame);
    let last = await frame(), lastPicture = last, drawn = epoch.dataset.drawn;
    for (const start = last; last - start < 4000;) {
      const now = await frame();
      frames.push(now - last);
      last = now;
      if (epoch.dataset.drawn === drawn) continue;
      drawn = epoch.dataset.drawn;
      pictures.push(now - lastPicture);
      lastPicture = now;
    }
    return { frames, pictures };
  });
}

/** The middle and the 95th of a hundred. */
export function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(1) ?? "–";
  return `${at(0.5)} ms (95 of 100 at most ${at(0.95)} ms)`;
}
