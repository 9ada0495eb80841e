import { host } from "../host/mod.ts";

/** Writes `text` in red under the running cell (or the last one, when none runs). */
export function warn(text: string): void {
  host.notebook()?.broadcast("stream", { name: "stderr", text: text + "\n" });
}
