import type { WorkerSettings } from "../messages.ts";

/** What a site says of the kernel: see the README. */
export interface Settings {
  kernelName: string;
  displayName: string;
  language: string;
  languageVersion: string;
  modules: Record<string, string>;
  start?: string;
  npm?: string;
  documentation?: string;
}

const DEFAULTS: Settings = {
  kernelName: "deno",
  displayName: "TypeScript",
  language: "typescript",
  languageVersion: "",
  modules: {},
};

/** The settings of the plugin of that name, out of all plugins' settings as JSON. */
export function settingsFrom(all: string, plugin: string): Settings {
  return { ...DEFAULTS, ...JSON.parse(all || "{}")[plugin] };
}

/** What the worker needs of them, with whole addresses. */
export function workerSettings(settings: Settings, base: string, folder: string): WorkerSettings {
  const whole = (address: string) => new URL(address, base).href;
  const { modules, start, npm, documentation } = settings;
  return {
    modules: Object.fromEntries(
      Object.entries(modules).map(([name, address]) => [name, whole(address)]),
    ),
    start: start && whole(start),
    npm: npm && whole(npm).replaceAll("%7Bpackage%7D", "{package}"),
    documentation: documentation && whole(documentation),
    folder,
  };
}
