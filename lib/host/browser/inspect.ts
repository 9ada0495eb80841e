import { customInspect } from "../custom_inspect.ts";

/** Text by which the console would know the value: what the value says of itself, else as JSON. */
export function inspect(value: unknown): string {
  const own = (value as Record<symbol, unknown> | null)?.[customInspect];
  if (typeof own === "function") return String(own.call(value));
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return String(value); // a circle
  }
}
