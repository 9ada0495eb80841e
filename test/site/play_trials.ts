/**
 * What is tried at the playground, each on a page that has just been opened.
 *
 * @module
 */
import { assert, assertEquals, assertNotEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "../../.tasks/root.ts";
import { begun, epochOf, learned, losses, PHONE, playTo, settled, stepTo } from "./play_page.ts";

/** Plays, pauses, steps and starts again. */
export async function checkPlaying(page: Page): Promise<void> {
  const start = await losses(page);
  assertEquals(await page.textContent("#play"), "Play");
  await page.click("#play");
  assertEquals(await page.textContent("#play"), "Pause");
  await page.click("#play");
  await playTo(page, 5);
  const paused = await epochOf(page);
  await page.click("#step");
  await settled(page);
  assertEquals(await epochOf(page), paused + 1);
  assertNotEquals(await losses(page), start);
  assertStringIncludes((await page.textContent("#said"))!, "relu: test loss");
  await page.click("#again");
  await begun(page);
  assertEquals(await losses(page), start);
}

/** Compares the losses of the same weights and of others. */
export async function checkWeights(page: Page): Promise<void> {
  await stepTo(page, 2);
  const first = await losses(page);
  await page.click("#again");
  await stepTo(page, 2);
  assertEquals(await losses(page), first);
  await page.click("#weights");
  await begun(page);
  await stepTo(page, 2);
  assertNotEquals(await losses(page), first);
  assertStringIncludes(page.url(), "weights=2");
}

/** Opens the address again, follows a link, goes back. */
export async function checkAddress(page: Page): Promise<void> {
  await page.locator("[value=spirals]").check({ force: true });
  await page.locator("[name=depth]").fill("3");
  await page.locator("[name=learningRate]").selectOption("0.03");
  await begun(page);
  await stepTo(page, 2);
  const before = await losses(page), address = page.url();
  for (const part of ["data=spirals", "noise=0.03", "layers=3", "rate=0.03"]) {
    assertStringIncludes(address, part);
  }
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.click("#share");
  await page.waitForFunction(() => document.querySelector("#share")!.textContent === "Copied");
  assertEquals(await page.evaluate(() => navigator.clipboard.readText()), address);
  await page.reload();
  await learned(page);
  assertEquals(page.url(), address);
  assert(await page.locator("[value=spirals]").isChecked());
  assert(await page.locator("#note").isHidden());
  await stepTo(page, 2);
  assertEquals(await losses(page), before);

  // A link to a setting worth seeing is an address like any other.
  await page.locator(".presets a").first().click();
  await page.waitForSelector("#note:visible");
  assertStringIncludes((await page.textContent("#note"))!, "straight line");
  await page.goBack();
  await page.waitForFunction((address) => location.href === address, address);
  assert(await page.locator("[value=spirals]").isChecked());
}

/** Looks at what became of an address with mistakes. */
export async function checkBadAddress(page: Page): Promise<void> {
  const note = (await page.textContent("#note"))!;
  assertStringIncludes(note, "“nothing”");
  assertStringIncludes(note, "layers became 8");
  assertEquals(Object.keys(await losses(page)), ["relu"]);
  assertEquals(await page.inputValue("[name=depth]"), "8");
}

/** Removes, exchanges and adds functions. */
export async function checkFunctions(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Remove tanh" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".panel").length === 3);
  await page.getByRole("button", { name: "relu: choose another function" }).click();
  assert(await page.locator('#picker [data-function="gelu"]').isDisabled());
  await page.locator('#picker [data-function="mish"]').click();
  await page.getByRole("button", { name: "Add a function" }).click();
  await page.locator('#picker [data-function="sine"]').click();
  await learned(page);
  assertEquals(Object.keys(await losses(page)), ["mish", "sigmoid", "gelu", "sine"]);
  assertStringIncludes(page.url(), "functions=mish,sigmoid,gelu,sine");
  const colors = await page.locator(".panel").evaluateAll((panels) =>
    (panels as HTMLElement[]).map(({ style }) => style.getPropertyValue("--own-light"))
  );
  assertEquals(new Set(colors).size, 4);
  for (const name of ["mish", "sigmoid", "sine"]) {
    await page.getByRole("button", { name: `Remove ${name}` }).click();
  }
  assertEquals(await page.getByRole("button", { name: /^Remove/ }).count(), 0); // one stays
}

/** Runs the code and compares its losses with the page's. */
export async function checkCode(page: Page): Promise<void> {
  await stepTo(page, 4);
  const seen = await losses(page);
  await page.click("#show-code");
  const code = (await page.textContent("#code-text"))!;
  assertStringIncludes(code, "epochs: 4");
  const file = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    const more = "console.log(JSON.stringify(Object.entries(histories).map(" +
      "([name, { history }]) => [name, history.val_loss.at(-1)])));";
    await Deno.writeTextFile(file, `${code}\n${more}\n`);
    const imports = join(root, "lib", "imports.json");
    const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-check", "--no-config", "--no-lock", "--import-map", imports, file],
      env: { NO_COLOR: "1" },
    }).output();
    const lines = new TextDecoder().decode(stdout).trim().split("\n");
    assert(lines.at(-1) !== "", new TextDecoder().decode(stderr));
    assertEquals(Object.fromEntries(JSON.parse(lines.at(-1)!)), seen);
  } finally {
    await Deno.remove(file);
  }
  await page.keyboard.press("Escape");
  assert(await page.locator("#code").isHidden());
}

/** Shows units large. */
export async function checkUnits(page: Page): Promise<void> {
  await stepTo(page, 1);
  const shown = page.locator(".shown").first();
  const unit = page.locator(".grid").nth(1).locator(".unit");
  await unit.nth(7).hover();
  await page.waitForFunction(() => document.querySelector(".shown")!.textContent !== "");
  assertEquals(await shown.textContent(), "layer 2, unit 2");
  await page.locator("h1").hover();
  await page.waitForFunction(() => document.querySelector(".shown")!.textContent === "");

  await unit.first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  assertEquals(
    await page.evaluate(() => document.activeElement!.getAttribute("aria-label")),
    "layer 2, unit 3",
  );
  await page.waitForFunction(() =>
    document.querySelector(".shown")!.textContent === "layer 2, unit 3"
  );
  await page.keyboard.press("Enter");
  await page.locator("h1").hover();
  await page.locator("#play").focus();
  await page.waitForSelector("#unpin:visible");
  assertEquals(await shown.textContent(), "layer 2, unit 3");
  await page.click("#unpin");
  await page.waitForFunction(() => document.querySelector(".shown")!.textContent === "");
}

/** Looks for room on a phone. */
export async function checkPhone(page: Page): Promise<void> {
  assert(await page.locator("#setting").isHidden());
  assertStringIncludes((await page.textContent("#gist"))!, "circles · 2 × 6 units");
  await stepTo(page, 2);
  assertEquals(await page.evaluate(() => document.documentElement.scrollWidth), PHONE.width);
  await page.click("#side summary");
  assert(await page.locator("[name=width]").isVisible());
  assertEquals(await page.evaluate(() => document.documentElement.scrollWidth), PHONE.width);
  await page.locator(".unit").nth(3).tap();
  await page.waitForFunction(() =>
    document.querySelector(".shown")!.textContent === "layer 1, unit 4"
  );
  await page.screenshot({ path: await picture("phone"), fullPage: true });
}

/** Changes the theme and back. */
export async function checkThemes(page: Page): Promise<void> {
  await stepTo(page, 3);
  const corner = () =>
    page.locator("#losses").evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const light = await corner();
  await page.screenshot({ path: await picture("light"), fullPage: true });
  await page.click("[data-theme-switch]");
  await page.waitForTimeout(300);
  const dark = await corner();
  assertNotEquals(dark, light);
  await page.screenshot({ path: await picture("dark"), fullPage: true });
  await page.reload();
  await learned(page);
  assertEquals(await page.evaluate(() => document.documentElement.dataset.jpThemeLight), "false");
  await page.click("[data-theme-switch]");
  await stepTo(page, 3);
  assertEquals(await corner(), light);
}

/** Counts the epochs between two pictures. */
export async function checkCalm(page: Page): Promise<void> {
  await playTo(page, 1);
  assertEquals(await epochOf(page) % 30, 0);
}

/** Asks axe, also in the dialogs. */
export async function checkAccess(page: Page): Promise<void> {
  await stepTo(page, 1);
  // Loaded here: it looks at the environment's variables at once, which plain `deno test` may not.
  const { default: axe } = await import("axe-core");
  await page.addScriptTag({ content: axe.source });
  const places = ["document", "#picker", "#code"];
  for (const place of places) {
    if (place === "#picker") await page.locator(".choose").first().click();
    if (place === "#code") await page.click("#show-code");
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes[0].html}`);
    });
    assertEquals([place, ...found], [place]);
    await page.keyboard.press("Escape");
  }
}

async function picture(name: string): Promise<string> {
  const folder = join(root, ".artefacts");
  await Deno.mkdir(folder, { recursive: true });
  return join(folder, `playground, ${name}.png`);
}
