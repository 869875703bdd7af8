import { expect, it, vi } from "vitest";
import { expandInputs } from "../../src/cli/inputs.js";
import { createWorkspace } from "./command.js";

vi.mock("node:fs/promises", async (original) => {
  const fs = await original<typeof import("node:fs/promises")>();
  const readdir = async (path: string, options: { readonly withFileTypes: true }) => {
    if (path.endsWith("locked")) throw Object.assign(new Error("no"), { code: "EACCES" });
    return fs.readdir(path, options);
  };
  return { ...fs, readdir };
});

it("a folder that cannot be read is told by its name, and the others are read", async () => {
  const work = createWorkspace();
  for (const name of ["a.txt", "locked/b.txt", "z/c.txt"]) work.write(`in/${name}`, "x");
  const { inputs, problems } = await expandInputs([work.path("in")]);
  work.remove();
  expect(inputs.map(({ source }) => source)).toEqual([work.path("in/a.txt"), work.path("in/z/c.txt")]);
  expect(problems).toEqual([`${work.path("in/locked")}: no permission to read it`]);
});
