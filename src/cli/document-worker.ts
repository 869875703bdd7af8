/** The thread in which an untrusted document is read; answers once and is then ended. */
import { parentPort, workerData } from "node:worker_threads";
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

parentPort?.postMessage(await answer(workerData as DocumentRequest));
