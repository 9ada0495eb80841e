/**
 * Finds and starts a Firefox of this machine; none is downloaded for the test.
 *
 * @module
 */
import { findBrowser, type Places } from "./find_browser.ts";

/** As much of Puppeteer's browser as the tests use, with `C` as its contexts. */
export interface Firefox<C> {
  createBrowserContext(): Promise<C>;
  close(): Promise<void>;
}

/** What to do where {@linkcode findFirefox} finds nothing. */
export const HOW_TO_GET_FIREFOX = "install Firefox, or set FIREFOX to the path of one";

const PLACES: Places = {
  darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  windows: ["C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
};

/** The path of a Firefox: what the variable FIREFOX says, else the first found in the usual places. */
export function findFirefox(): Promise<string | undefined> {
  return findBrowser("FIREFOX", PLACES, ["firefox", "firefox-esr"]);
}

/** What would ask other hosts. */
const QUIET = {
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.provider.google4.updateURL": "",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

/**
 * The name in a variable, as its types would be checked, too: they bring types of another Node along, with which other
 * modules do not pass. It, and not Playwright, which asks for commands that an ESR does not know.
 */
const PUPPETEER = "puppeteer-core";

/** Starts a Firefox without a window. */
export async function startFirefox<C>(): Promise<Firefox<C>> {
  const executablePath = await findFirefox();
  if (!executablePath) throw new Error(`no Firefox found: ${HOW_TO_GET_FIREFOX}`);
  const { default: puppeteer } = await import(PUPPETEER);
  return await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    extraPrefsFirefox: QUIET,
    defaultViewport: { width: 1400, height: 900 },
    protocolTimeout: 600_000,
  });
}
