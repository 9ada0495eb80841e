/** What stops a page until the person answers, which a worker cannot do: each says so. */
export function installDialogs(): void {
  for (const name of ["alert", "confirm", "prompt"]) {
    const refuse = () => {
      throw new TypeError(
        `${name}() cannot ask here: cells run in a worker of the page. ` +
          (name === "alert"
            ? "Use console.log instead."
            : "Write the answer into the cell instead."),
      );
    };
    Object.defineProperty(globalThis, name, { value: refuse, configurable: true, writable: true });
  }
}
