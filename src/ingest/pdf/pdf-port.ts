/**
 * What the two halves of pdfjs talk over in one thread. Its own port copies every message; the operators of a page, each
 * glyph of them an object, are a third of the reading then. Nothing changes them after they are sent, so that only the
 * two lists that hold them, which the sender empties, are copied here. All else is copied as pdfjs does it.
 */

interface Operators {
  readonly fnArray: readonly unknown[];
  readonly argsArray: readonly unknown[];
}

interface Message {
  readonly [field: string]: unknown;
  readonly chunk?: Partial<Operators>;
}

type Listener = (event: { readonly data: unknown }) => void;

const copyMessage = (message: Message, transfer: Transferable[] | undefined): unknown => {
  const { chunk } = message;
  if (Array.isArray(chunk?.fnArray) && Array.isArray(chunk.argsArray)) {
    return { ...message, chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() } };
  }
  return structuredClone(message, transfer === undefined ? undefined : { transfer });
};

/** Both halves listen at the one port; a message names the half that it is for. */
export class PdfPort {
  readonly #listeners = new Set<Listener>();
  readonly #later = Promise.resolve();

  postMessage(message: Message, transfer?: Transferable[]): void {
    const event = { data: copyMessage(message, transfer) };
    void this.#later.then(() => {
      for (const listener of this.#listeners) listener(event);
    });
  }

  addEventListener(_name: string, listener: Listener, options?: { readonly signal?: AbortSignal } | null): void {
    if (options?.signal?.aborted === true) return;
    this.#listeners.add(listener);
    options?.signal?.addEventListener("abort", () => this.#listeners.delete(listener));
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
  }
}
