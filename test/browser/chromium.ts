/**
 * Finds a Chromium on this machine; none is downloaded for the test.
 *
 * @module
 */

/** What to do where {@linkcode findChromium} finds nothing. */
export const HOW_TO_GET_CHROMIUM =
  "install Chromium or Google Chrome, or set CHROMIUM to the path of one";

const PLACES: Partial<Record<typeof Deno.build.os, string[]>> = {
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
export async function findChromium(): Promise<string | undefined> {
  const folders = (Deno.env.get("PATH") ?? "").split(":");
  const usual = PLACES[Deno.build.os] ??
    NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  const named = Deno.env.get("CHROMIUM");
  for (const path of named ? [named] : usual) {
    if (await Deno.stat(path).then((file) => file.isFile, () => false)) return path;
  }
}
