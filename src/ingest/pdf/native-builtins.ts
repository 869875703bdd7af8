/**
 * Keeps the language's own functions. The build of pdfjs for this Node brings polyfills that put slow copies of some in
 * place of V8's for the whole process, for the sake of corner cases that no code here meets.
 */

const { push } = Array.prototype;
const { parse } = JSON;

/** Awaits modules that may bring such copies, and puts V8's functions back. */
export async function keepBuiltins<T>(modules: Promise<T>): Promise<T> {
  try {
    return await modules;
  } finally {
    const own = { configurable: true, enumerable: false, writable: true };
    Object.defineProperty(Array.prototype, "push", { ...own, value: push });
    Object.defineProperty(JSON, "parse", { ...own, value: parse });
  }
}
