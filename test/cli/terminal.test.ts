import { afterEach, describe, expect, it, vi } from "vitest";
import { failureLine } from "../../src/cli/failure.js";
import { createTerminal } from "../../src/cli/terminal.js";
import { JianError } from "../../src/core/errors.js";

function record(isTTY: boolean, env: NodeJS.ProcessEnv = {}, quiet = false) {
  const written: string[] = [];
  const stream = { isTTY, columns: 20, write: (text: string) => written.push(text) };
  return { terminal: createTerminal(quiet, stream, env), written };
}

describe("createTerminal", () => {
  it("uses colours on a terminal only, and never with NO_COLOR", () => {
    for (const [isTTY, env, line] of [
      [true, {}, "\u001b[31merror:\u001b[0m no\n"],
      [true, { NO_COLOR: "1" }, "error: no\n"],
      [true, { TERM: "dumb" }, "error: no\n"],
      [false, {}, "error: no\n"],
    ] as const) {
      const { terminal, written } = record(isTTY, env);
      terminal.fail("no");
      expect(written).toEqual([line]);
    }
  });

  it("shows progress on a terminal only and clears it before other lines", () => {
    const { terminal, written } = record(true);
    terminal.progress("[1/2] 一个很长很长很长的文件名.txt");
    terminal.note("done");
    expect(written).toEqual(["\r\u001b[2K[1/2] 一个很", "\r\u001b[2Kdone\n"]);
    const pipe = record(false);
    pipe.terminal.progress("[1/2]");
    expect(pipe.written).toEqual([]);
  });

  it("is silent when asked, but for failures", () => {
    const { terminal, written } = record(true, { NO_COLOR: "1" }, true);
    terminal.note("done");
    terminal.progress("[1/2]");
    terminal.fail("no");
    expect(written).toEqual(["error: no\n"]);
  });
});

describe("failureLine", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("is one line, without a stack", () => {
    expect(failureLine("a.txt", new JianError("a.txt: empty"))).toBe("a.txt: empty");
    expect(failureLine("a.txt", new TypeError("x is\nnot y"))).toBe(
      "a.txt: unexpected error (TypeError: x is): please report it with the file; JIAN_DEBUG=1 shows where it arose",
    );
  });

  it("has the stack with JIAN_DEBUG", () => {
    vi.stubEnv("JIAN_DEBUG", "1");
    expect(failureLine("a.txt", new TypeError("x"))).toMatch(/^a\.txt: TypeError: x\n {4}at /);
  });
});
