/**
 * Has stacks begin with the error's name and message, and their lines be `at name (place)`, in browsers where they are
 * otherwise: Firefox has `name@place` alone.
 *
 * @param named gives the places in a stack the names of cells
 */
export function writeStacksAlike(named: (stack: string) => string): void {
  const accessor = Object.getOwnPropertyDescriptor(Error.prototype, "stack");
  if (!accessor?.get || /^Error/.test(String(new Error().stack))) return;
  const { get, set } = accessor;
  Object.defineProperty(Error.prototype, "stack", {
    configurable: true,
    set,
    get(this: Error) {
      const stack = get.call(this);
      if (typeof stack !== "string" || /^\s+at /m.test(stack)) return stack;
      const frames = named(stack).split("\n").filter(Boolean).map((line) => {
        const [, name, place] = line.match(/^(.*?)@(.*)$/) ?? ["", "", line];
        const caller = name.replace(/[/<]+$/, "").replace(/^.*[/.]/, "").replace(
          /^(async)\*/,
          "$1 ",
        );
        return caller ? `    at ${caller} (${place})` : `    at ${place}`;
      });
      return [String(this), ...frames].join("\n");
    },
  });
}
