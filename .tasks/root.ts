/** The course's folder, wherever it was put. */
import { fileURLToPath } from "node:url";

/** The absolute path of the folder that holds deno.json, without a trailing separator. */
export const root: string = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
