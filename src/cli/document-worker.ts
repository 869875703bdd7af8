/** The thread in which untrusted documents are read, one after the other; it answers each and can be ended at any time. */
import { parentPort } from "node:worker_threads";
import { JianError } from "../core/errors.js";
import { type DocumentRequest, extractDocument } from "./document.js";
import type { Answer } from "./isolate.js";

async function answer(request: DocumentRequest): Promise<Answer> {
  try {
    return { document: await extractDocument(request) };
  } catch (error) {
    const expected = error instanceof JianError;
    const message = error instanceof Error ? error.message : String(error);
    return { message, expected };
  }
}

parentPort?.on("message", async (request: DocumentRequest) => {
  parentPort?.postMessage(await answer(request));
});
