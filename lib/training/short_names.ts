/**
 * Lets an accuracy be read by its other name, too, as `acc` for `accuracy` and `val_acc` for `val_accuracy`: programs for
 * TensorFlow.js have the short one. The other name is hidden, so that keys, copies and JSON are as they were.
 */
export function withShortNames<T extends Record<string, unknown>>(logs: T): T {
  for (const key of Object.keys(logs)) {
    const other = /(^|_)acc$/.test(key)
      ? key.replace(/acc$/, "accuracy")
      : key.replace(/(^|_)accuracy$/, "$1acc");
    if (other in logs) continue;
    Object.defineProperty(logs, other, { get: () => logs[key], configurable: true });
  }
  return logs;
}
