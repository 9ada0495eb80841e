/**
 * Whether `address` is one of the web: `https://…` or `http://…`, and nothing that a browser would run or that looks like
 * another address than it is.
 */
export function isWebAddress(address: string): boolean {
  if (!/^https?:\/\/[^\s\\"<>\p{C}]+$/iu.test(address) || /^[^:]*:\/\/\//.test(address)) {
    return false;
  }
  const url = URL.parse(address);
  return url !== null && url.username === "" && url.password === "";
}

/** Whether `address` is one of the web, or a file beside the notebook: `03-sigmoid.ipynb`, `#heading`. */
export function isWebOrRelative(address: string): boolean {
  const hasScheme = /^[^/?#]*:/.test(address);
  // Browsers take `\` for `/`, and what begins with two of them for another host.
  return hasScheme ? isWebAddress(address) : /^(?!\/)[^\s\\\p{C}]+$/u.test(address);
}
