import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { COMMAND, createWorkspace, REPORT, type Workspace } from "./command.js";

let work: Workspace;
beforeEach(() => {
  work = createWorkspace();
});
afterEach(() => work.remove());

/** A run that has opened its files and now waits for standard input. */
async function startWaitingRun() {
  const child = spawn(process.execPath, [COMMAND, "-", "-o", "out"], {
    cwd: work.path(),
    stdio: ["pipe", "ignore", "ignore"],
  });
  while (!existsSync(work.path("out")) || readdirSync(work.path("out")).length < 22) await wait(10);
  return child;
}

describe("an interrupted run", () => {
  it("leaves nothing after SIGINT", async () => {
    const child = await startWaitingRun();
    child.kill("SIGINT");
    const [status] = await once(child, "exit");
    expect(status).toBe(130);
    expect(existsSync(work.path("out"))).toBe(false);
  });

  it("leaves no half file after SIGKILL, and the next run tidies up", async () => {
    const child = await startWaitingRun();
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(readdirSync(work.path("out")).every((name) => name.endsWith(".part"))).toBe(true);
    work.write("a.txt", REPORT);
    expect(work.run(["a.txt", "-q", "-d", "text"])).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(work.path("out"))).toEqual(["text"]);
  });
});
