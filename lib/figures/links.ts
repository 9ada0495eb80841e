/** Whether `address` is one of the web: `https://…` or `http://…`, and nothing that a browser would run. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/i.test(address);
}

/** Whether `address` is one of the web, or a file beside the notebook: `03-sigmoid.ipynb`, `#heading`. */
export function isWebOrRelative(address: string): boolean {
  const hasScheme = /^[^/?#]*:/.test(address);
  return hasScheme ? isWebAddress(address) : /^\S+$/.test(address);
}
