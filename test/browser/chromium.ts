/**
 * Finds and starts a Chromium of this machine; none is downloaded for the test.
 *
 * @module
 */
import type { Browser } from "playwright-core";
import { findBrowser, type Places } from "./find_browser.ts";

/** What to do where {@linkcode findChromium} finds nothing. */
export const HOW_TO_GET_CHROMIUM =
  "install Chromium or Google Chrome, or set CHROMIUM to the path of one";

const PLACES: Places = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  windows: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium: what the variable CHROMIUM says, else the first found in the usual places. */
export function findChromium(): Promise<string | undefined> {
  return findBrowser("CHROMIUM", PLACES, NAMES);
}

const QUIET = [
  "--no-sandbox", // in a container a person is often root, and only pages of this computer are opened
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a Chromium without a window. */
export async function startChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error(`no Chromium found: ${HOW_TO_GET_CHROMIUM}`);
  // Loaded here: it looks at the environment's variables at once, which plain `deno test` may not.
  const { chromium } = await import("playwright-core");
  return await chromium.launch({ executablePath, args: QUIET });
}
