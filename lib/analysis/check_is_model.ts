import { hasMethod, shown } from "../options/mod.ts";

/**
 * Refuses what is no model.
 *
 * @throws {TypeError} If it is something else.
 */
export function checkIsModel(caller: string, model: unknown): void {
  if (hasMethod(model, "createPass") && hasMethod(model, "objective")) return;
  throw new TypeError(
    `${caller}: expected a model, such as nl.sequential makes, but found ${shown(model)}.`,
  );
}
