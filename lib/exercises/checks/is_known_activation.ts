import { getActivation } from "../../activations/mod.ts";

/** Whether the library has an activation of this name, in any spelling. */
export function isKnownActivation(name: string): boolean {
  try {
    getActivation(name);
    return true;
  } catch {
    return false;
  }
}
