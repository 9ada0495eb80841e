const { Blob, URL } = globalThis;

/** The address of a module with that code, by which some browsers name it in stacks; others use `name`. */
export function addressOfCode(code: string, name?: string): string {
  const text = name === undefined ? code : `${code}\n//# sourceURL=${name}`;
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
}
