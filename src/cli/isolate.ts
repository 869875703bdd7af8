/**
 * Reads a document in a thread of its own that can be stopped. A timer on the thread that reads never fires while it
 * is busy, and V8's heap limit does not see what a decompressor takes, so the main thread watches both.
 */
import { Worker } from "node:worker_threads";
import { JianError } from "../core/errors.js";
import type { DocumentRequest, ExtractedDocument } from "./document.js";
import type { Limits } from "./limits.js";

/** What the thread sends back. */
export type Answer =
  | { readonly document: ExtractedDocument }
  | { readonly message: string; readonly expected: boolean };

/** Memory is looked at this often: a bomb that unpacks 1 GB a second is stopped 20 MB late. */
const WATCH_MS = 20;
const MIB = 1024 * 1024;
/** A longer timer fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const overTime = (name: string, { seconds }: Limits): JianError =>
  new JianError(`${name}: not read within ${seconds} s: split the document, or allow more with --time-limit`);
const overMemory = (name: string, { mebibytes }: Limits): JianError =>
  new JianError(`${name}: took more than ${mebibytes} MiB: split the document, or allow more with --memory-limit`);

function failure(name: string, answer: Exclude<Answer, { readonly document: ExtractedDocument }>): Error {
  return answer.expected ? new JianError(answer.message) : new Error(`${name}: ${answer.message}`);
}

/**
 * Runs `extractDocument` in a thread.
 * @throws JianError where the document cannot be read, or not within the limits.
 */
export function extractIsolated(request: DocumentRequest, limits: Limits): Promise<ExtractedDocument> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./document-worker.js", import.meta.url), {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: limits.mebibytes },
      stdout: true,
      stderr: true,
    });
    const end = (): void => {
      clearTimeout(timer);
      clearInterval(watch);
      void worker.terminate();
    };
    const fail = (error: Error): void => {
      end();
      reject(error);
    };
    const timer = setTimeout(
      () => fail(overTime(request.name, limits)),
      Math.min(limits.seconds * 1000, LONGEST_TIMER_MS),
    );
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > limits.mebibytes * MIB) fail(overMemory(request.name, limits));
    }, WATCH_MS);
    worker.once("message", (answer: Answer) => {
      end();
      if ("document" in answer) resolve(answer.document);
      else reject(failure(request.name, answer));
    });
    worker.once("error", (error: NodeJS.ErrnoException) =>
      fail(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? overMemory(request.name, limits) : error),
    );
    worker.once("exit", () => fail(new JianError(`${request.name}: the reader ended before it was done`)));
  });
}
