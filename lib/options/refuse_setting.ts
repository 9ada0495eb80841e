/**
 * Has objects refuse that somebody sets what nobody would read, `model.stop_training = true`, with a word on what to do
 * instead.
 *
 * @param prototype of the class of these objects
 * @param advice what to do instead, by the name that must not be set
 */
export function refuseSetting(prototype: object, advice: Readonly<Record<string, string>>): void {
  for (const [name, instead] of Object.entries(advice)) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      set(this: { readonly name?: string; readonly className?: string }) {
        const own = this.name ?? this.className;
        throw new TypeError(
          `${own}.${name}: expected it not to be set, for it would do nothing; ${instead}.`,
        );
      },
      get: () => undefined,
    });
  }
}
