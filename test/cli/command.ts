/** Runs the real command in a folder of its own. */
import { type SpawnSyncOptionsWithBufferEncoding, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const COMMAND = fileURLToPath(new URL("../../bin/jian-extract.js", import.meta.url));

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Workspace {
  readonly path: (...names: readonly string[]) => string;
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly run: (args: readonly string[], options?: SpawnSyncOptionsWithBufferEncoding) => Result;
  /** Runs a line of a POSIX shell in which `"$@"` is the command. */
  readonly shell: (line: string, args: readonly string[]) => Result;
  readonly remove: () => void;
}

export function createWorkspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), "jian-cli-"));
  return {
    path: (...names) => join(root, ...names),
    write: (name, content) => {
      const path = join(root, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    run: (args, options = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
        cwd: root,
        maxBuffer: 1 << 28,
        ...options,
      });
      return { status, stdout: String(stdout), stderr: String(stderr) };
    },
    shell: (line, args) => {
      const command = ["-c", line, "sh", process.execPath, COMMAND, ...args];
      const { status, stdout, stderr } = spawnSync("sh", command, { cwd: root, maxBuffer: 1 << 28 });
      return { status, stdout: String(stdout), stderr: String(stderr) };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The NDJSON rows of a result. */
export const rowsOf = (text: string): readonly Readonly<Record<string, unknown>>[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** A small report of our own. */
export const REPORT = `云岫市2023年政府工作报告

一、2023年工作回顾

2023年，全市地区生产总值1452.6亿元，同比增长6.5%。规模以上工业企业达到320家，投资超2.3亿元。

二、2024年工作安排

2024年，力争新增就业3万人，粮食总产稳定在200万吨以上。
`;
