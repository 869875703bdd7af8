import { describe, expect, it } from "vitest";
import { PdfPort } from "../../../src/ingest/pdf/pdf-port.js";
import { addProse, PROSE, readPages } from "./read.js";
import { PageWriter } from "./writer.js";

const { push } = Array.prototype;
const { parse } = JSON;

async function sent(message: Readonly<Record<string, unknown>>, change: () => void): Promise<unknown> {
  const port = new PdfPort();
  const heard: unknown[] = [];
  port.addEventListener("message", ({ data }) => void heard.push(data));
  port.postMessage(message);
  change();
  await Promise.resolve();
  expect(heard).toHaveLength(1);
  return heard[0];
}

describe("the port between the halves of pdfjs", () => {
  it("copies a message: what the sender changes later stays with the sender", async () => {
    const message = { action: "commonobj", data: [{ name: "F1" }] };
    const heard = await sent(message, () => {
      message.data[0] = { name: "F2" };
    });
    expect(heard).toEqual({ action: "commonobj", data: [{ name: "F1" }] });
  });

  it("copies the lists of operators, which the sender empties, and not what is in them", async () => {
    const args = [[{ unicode: "市" }]];
    const message = { stream: 4, chunk: { fnArray: [44], argsArray: [args], length: 1 } };
    const heard = (await sent(message, () => {
      message.chunk.fnArray.length = 0;
      message.chunk.argsArray.length = 0;
    })) as typeof message;
    expect(heard.chunk.fnArray).toEqual([44]);
    expect(heard.chunk.argsArray[0]).toBe(args);
  });

  it("tells nobody who has left", async () => {
    const port = new PdfPort();
    const leave = new AbortController();
    const heard: string[] = [];
    const left = (): void => void heard.push("left");
    port.addEventListener("message", () => void heard.push("aborted"), { signal: leave.signal });
    port.addEventListener("message", left);
    leave.abort();
    port.removeEventListener("message", left);
    port.addEventListener("message", () => void heard.push("too late"), { signal: leave.signal });
    port.addEventListener("message", () => void heard.push("here"));
    port.postMessage({ action: "ready" });
    await Promise.resolve();
    expect(heard).toEqual(["here"]);
  });
});

it("leaves the language's own functions in their places", async () => {
  const page = new PageWriter();
  addProse(page, 100, PROSE);
  expect((await readPages([page])).text).toContain(PROSE);
  expect(Array.prototype.push).toBe(push);
  expect(JSON.parse).toBe(parse);
});
