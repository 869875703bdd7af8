/**
 * Reads documents in a thread of its own that can be stopped. A timer on the thread that reads never fires while it is
 * busy, and V8's heap limit does not see what a decompressor takes, so the main thread watches both.
 *
 * One thread reads one document after the other, for the segmenter's dictionary takes half a second and 120 MB in each thread,
 * which are not given back when it ends. A thread that was stopped, or failed as none should, is not used again.
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
/** What is made and soon forgotten; with the 48 MiB that V8 would take, nothing is faster. */
const YOUNG_MIB = 12;
/** A longer timer fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const overTime = (name: string, { seconds }: Limits): JianError =>
  new JianError(`${name}: not read within ${seconds} s: split the document, or allow more with --time-limit`);
const overMemory = (name: string, { mebibytes }: Limits): JianError =>
  new JianError(`${name}: took more than ${mebibytes} MiB: split the document, or allow more with --memory-limit`);

interface Thread {
  readonly worker: Worker;
  readonly mebibytes: number;
}

/** The thread that waits for the next document. */
let idle: Thread | null = null;

function takeThread({ mebibytes }: Limits): Thread {
  const waiting = idle;
  idle = null;
  if (waiting?.mebibytes === mebibytes) return waiting;
  void waiting?.worker.terminate();
  const worker = new Worker(new URL("./document-worker.js", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mebibytes, maxYoungGenerationSizeMb: YOUNG_MIB },
    stdout: true,
    stderr: true,
  });
  // What is printed there is not for the user; a stream that was left open and unread would keep the process from ending.
  worker.stdout.destroy();
  worker.stderr.destroy();
  return { worker, mebibytes };
}

/** Keeps a thread for the next document; it does not keep the process from ending. */
function keepThread(thread: Thread): void {
  thread.worker.unref();
  idle = thread;
}

/** Waits for the answer of a thread, and stops it where it takes more than the limits. */
function ask({ worker }: Thread, request: DocumentRequest, limits: Limits): Promise<Answer> {
  const before = process.memoryUsage.rss();
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      end();
      void worker.terminate();
      reject(error);
    };
    const timer = setTimeout(
      () => fail(overTime(request.name, limits)),
      Math.min(limits.seconds * 1000, LONGEST_TIMER_MS),
    );
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.mebibytes * MIB) fail(overMemory(request.name, limits));
    }, WATCH_MS);
    const hear = (answer: Answer): void => {
      end();
      resolve(answer);
    };
    const fall = (error: NodeJS.ErrnoException): void =>
      fail(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? overMemory(request.name, limits) : error);
    const leave = (): void => fail(new JianError(`${request.name}: the reader ended before it was done`));
    const end = (): void => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.off("message", hear).off("error", fall).off("exit", leave);
    };
    worker.on("message", hear).on("error", fall).on("exit", leave);
    worker.ref();
    worker.postMessage(request);
  });
}

/**
 * Runs `extractDocument` in a thread.
 * @throws JianError where the document cannot be read, or not within the limits.
 */
export async function extractIsolated(request: DocumentRequest, limits: Limits): Promise<ExtractedDocument> {
  const thread = takeThread(limits);
  const answer = await ask(thread, request, limits);
  if ("document" in answer || answer.expected) keepThread(thread);
  else void thread.worker.terminate();
  if ("document" in answer) return answer.document;
  throw answer.expected ? new JianError(answer.message) : new Error(`${request.name}: ${answer.message}`);
}
