/** Every example of both editions of the README is run as printed, in a folder of its own with the built command. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const EDITIONS = ["README.md", "README.zh-CN.md"] as const;

interface Block {
  readonly language: string;
  readonly code: string;
}

const readme = (name: string): string => readFileSync(join(ROOT, name), "utf8");

const blocksOf = (name: string): readonly Block[] =>
  Array.from(readme(name).matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm), ([, language = "", code = ""]) => ({
    language,
    code,
  }));

/** Comments of commands may be translated; what is run may not. */
const withoutComments = (code: string): string => code.replace(/[ \t]+# .*$/gm, "");

const BLOCKS = blocksOf("README.md");

let folder = "";
let environment: NodeJS.ProcessEnv = {};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jian-readme-"));
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, ".bin"), { recursive: true });
  symlinkSync(ROOT, join(modules, "jian-extract"), "dir");
  symlinkSync(join(ROOT, "bin", "jian-extract.js"), join(modules, ".bin", "jian-extract"));
  symlinkSync(join(ROOT, "bin"), join(folder, "bin"), "dir");
  cpSync(join(ROOT, "fixtures"), join(folder, "fixtures"), { recursive: true });
  const author = { GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@example.org" };
  const committer = { GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@example.org" };
  environment = {
    ...process.env,
    ...author,
    ...committer,
    PATH: [join(modules, ".bin"), process.env.PATH ?? ""].join(delimiter),
  };
  spawnSync("git", ["init", "-q"], { cwd: folder });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Result {
  readonly status: number | null;
  readonly output: string;
}

function run(program: string, args: readonly string[], input?: string): Result {
  const options = {
    cwd: folder,
    env: environment,
    encoding: "utf8" as const,
    ...(input === undefined ? {} : { input }),
  };
  const { status, stdout, stderr } = spawnSync(program, args, options);
  return { status, output: stdout + stderr };
}

const shell = (code: string): Result => run("bash", ["-c", `set -euo pipefail\n${code}`]);

/** What an example needs besides Node; it is left out where that is missing (`.ci/run` installs all of it). */
function missingTool({ language, code }: Block): string | null {
  const has = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;
  if (/\bjq\b/.test(code) && !has("jq", "--version")) return "jq";
  if (/\bsqlite3\b/.test(code) && !has("sqlite3", "--version")) return "sqlite3";
  if (language === "python" && !has("python3", "-c", "import pandas")) return "pandas";
  return null;
}

const PACKAGE: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(ROOT, "package.json"), "utf8"),
);

/** Commands of npm are too heavy to run inside the tests: that they exist is checked instead. */
function checkNpm(command: string): void {
  const [, action = "", script = ""] = command.split(/\s+/);
  if (action === "ci") {
    const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages[""];
    const { name, version, dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(ROOT, "package.json"), "utf8"),
    );
    expect(lock).toMatchObject({ name, version, dependencies, devDependencies, optionalDependencies });
  } else expect(Object.keys(PACKAGE.scripts)).toContain(action === "run" ? script : action);
}

/** Lines and `&&` parts of a block that are npm's are checked, the others are run together. */
function runShell(code: string): void {
  const commands = withoutComments(code)
    .trimEnd()
    .split(/\n| && (?=npm )|(?<=npm [a-z ]+) && /);
  for (const command of commands.filter((each) => each.startsWith("npm "))) checkNpm(command);
  const others = commands.filter((each) => !each.startsWith("npm "));
  const { status, output } = shell(others.join("\n"));
  expect({ status, output: status === 0 ? "" : output }).toEqual({ status: 0, output: "" });
}

/** Lines with `$ ` are commands, the lines below what they print. `cat` of a file that is not there yet makes it. */
function runConsole(code: string): void {
  for (const part of code.split(/^\$ /m).filter((each) => each !== "")) {
    const end = part.indexOf("\n");
    const [command, shown] = [part.slice(0, end), part.slice(end + 1)];
    const made = /^cat (\S+)$/.exec(command)?.[1];
    if (made !== undefined && !existsSync(join(folder, made))) writeFileSync(join(folder, made), shown);
    expect([command, shell(command)]).toEqual([command, { status: 0, output: shown }]);
  }
}

/** What is printed is said in a comment on the line that prints it. */
function runProgram(program: string, args: readonly string[], code: string): void {
  const expected = Array.from(
    code.matchAll(/^(?:console\.log|print)\(.*?(?:\/\/|\s#) (.*)$/gm),
    ([, said = ""]) => said,
  );
  const { status, output } = run(program, args, code);
  expect({ status, lines: output.trimEnd().split("\n") }).toEqual({ status: 0, lines: expected });
}

const RUN: Readonly<Record<string, (code: string) => void>> = {
  sh: runShell,
  console: runConsole,
  js: (code) => runProgram(process.execPath, ["--input-type=module", "-"], code),
  python: (code) => runProgram("python3", ["-"], code),
};

describe("README.md", () => {
  it("has examples of every kind, and no block of an unknown kind", () => {
    const languages = new Set(BLOCKS.map(({ language }) => language));
    expect([...languages].sort()).toEqual([...Object.keys(RUN), "text"].sort());
  });

  const examples = BLOCKS.filter(({ language }) => language !== "text");
  it.for(examples.map((block) => [block.code.split("\n", 1)[0] ?? "", block] as const))("%s", ([, block], { skip }) => {
    const tool = missingTool(block);
    skip(tool !== null, `${tool} is not installed`);
    RUN[block.language]?.(block.code);
  });

  it("begins with one command that runs the main job and one that passes the tests", () => {
    const heavy = BLOCKS.filter(({ code }) => code.startsWith("npm ci && ")).map(({ code }) => code.trimEnd());
    expect(heavy).toHaveLength(2);
    expect(heavy[0]).toMatch(/ && node bin\/jian-extract\.js \S+/);
    expect(heavy[1]).toBe("npm ci && npm test");
  });
});

describe("README.zh-CN.md", () => {
  it("has the same examples", () => {
    const plain = (name: string): readonly Block[] =>
      blocksOf(name).map(({ language, code }) => ({ language, code: withoutComments(code) }));
    expect(plain("README.zh-CN.md")).toEqual(plain("README.md"));
  });

  it("has the same sections", () => {
    const levels = (name: string): readonly string[] =>
      Array.from(readme(name).matchAll(/^(#+) /gm), ([, marks = ""]) => marks);
    expect(levels("README.zh-CN.md")).toEqual(levels("README.md"));
  });
});

describe.each(EDITIONS)("%s", (name) => {
  it("links to files that are there", () => {
    const links = Array.from(readme(name).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g), ([, path = ""]) => path);
    const files = Array.from(
      readme(name).matchAll(/`((?:src|test|fixtures|tools|bench|\.ci)\/[\w./-]+)`/g),
      ([, p = ""]) => p,
    );
    expect([...links, ...files].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
