/** Data flows one way: what each folder may import. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../src", import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"));

interface Import {
  readonly file: string;
  /** A file below src/ without its ending, or a package. */
  readonly target: string;
  readonly types: boolean;
  readonly dynamic: boolean;
}

const STATIC = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)";/gm;
const DYNAMIC = /\bimport\("([^"]+)"\)/g;

function importsOf(file: string): readonly Import[] {
  const code = readFileSync(join(SRC, file), "utf8");
  const resolve = (target: string): string =>
    target.startsWith(".")
      ? normalize(join(dirname(file), target))
          .replaceAll("\\", "/")
          .replace(/\.js$/, "")
      : target;
  return [
    ...Array.from(code.matchAll(STATIC), ([, types, target = ""]) => ({
      file,
      target: resolve(target),
      types: types !== undefined,
      dynamic: false,
    })),
    ...Array.from(code.matchAll(DYNAMIC), ([, target = ""]) => ({
      file,
      target: resolve(target),
      types: false,
      dynamic: true,
    })),
  ];
}

const IMPORTS = files.flatMap(importsOf);
const folderOf = (path: string): string => (path.includes("/") ? (path.split("/")[0] ?? "") : "");
const isOurs = (target: string): boolean => files.includes(`${target}.ts`);

const STAGES = ["ingest", "normalize", "structure", "tables", "quantities", "indicators", "facts", "concepts", "audit"];
const SHARED = ["core", "data"];

/** Files that a folder may import besides core/, data/, model.ts and its own. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  // A table cell is read by the same rules as running text.
  indicators: ["quantities/index"],
  // A unit that a table prints tells whether it can belong to the indicator.
  concepts: ["quantities/index"],
  datasets: [],
  emit: ["datasets"],
};

/** Types that flow between the stages: model.ts, and the reading of a quantity, which it names. */
const isModel = ({ target, types }: Import): boolean => target === "model" || (target === "quantities/types" && types);

/** Folders and files that put the stages together. */
const TOP = ["cli", "extract", "index"];

const show = ({ file, target }: Import): string => `${file} -> ${target}`;

describe("imports", () => {
  it("finds them", () => {
    expect(IMPORTS.length).toBeGreaterThan(50);
    expect(IMPORTS.filter(({ target }) => target.includes("../") || target.startsWith("."))).toEqual([]);
  });

  it.each([...STAGES, "datasets", "emit"])("%s/ takes from core/, data/, model.ts and itself only", (folder) => {
    const isAllowed = (found: Import): boolean =>
      [folder, ...SHARED].includes(folderOf(found.target)) ||
      isModel(found) ||
      (ALSO[folder] ?? []).includes(found.target);
    const own = IMPORTS.filter(({ file, target }) => folderOf(file) === folder && isOurs(target));
    expect(own.filter((found) => !isAllowed(found)).map(show)).toEqual([]);
  });

  it("core/ takes from itself, data/ from core/ and itself", () => {
    const wrong = IMPORTS.filter((found) => {
      if (!isOurs(found.target)) return false;
      const folder = folderOf(found.file);
      if (folder === "core") return folderOf(found.target) !== "core";
      return folder === "data" && !SHARED.includes(folderOf(found.target)) && !isModel(found);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it("model.ts holds types only, of core/ and the quantities", () => {
    const own = IMPORTS.filter(({ file }) => file === "model.ts");
    expect(own.every(({ types }) => types)).toBe(true);
    expect(own.map(({ target }) => target).filter((target) => folderOf(target) !== "core")).toEqual([
      "quantities/types",
    ]);
  });

  it("only the command line, extract.ts and index.ts put stages together", () => {
    const users = IMPORTS.filter((found) => {
      const [stage, folder] = [folderOf(found.target), folderOf(found.file)];
      const isTop = TOP.includes(folder || found.file.replace(".ts", ""));
      return STAGES.includes(stage) && folder !== stage && !isTop && !isModel(found);
    });
    expect(users.filter(({ file }) => !["indicators", "concepts"].includes(folderOf(file))).map(show)).toEqual([]);
  });

  it("only facts/segment.ts knows nodejieba", () => {
    const users = IMPORTS.filter(({ target }) => target === "nodejieba").map(({ file }) => file);
    expect(users.filter((file) => file !== "facts/segment.ts")).toEqual([]);
  });

  it("no stage touches the disk, but to give the segmenter its words, which it reads from files only", () => {
    const disk = IMPORTS.filter(
      ({ file, target }) => /^node:(?:fs|child_process|net|http)/.test(target) && STAGES.includes(folderOf(file)),
    );
    expect(disk.map(show)).toEqual(["facts/dictionary.ts -> node:fs"]);
    const emit = IMPORTS.filter(({ file, target }) => target.startsWith("node:fs") && folderOf(file) === "emit");
    expect(emit.map(({ file }) => file)).toEqual(["emit/files.ts"]);
  });
});

/** Everything that is loaded before a command runs. */
function loadedBy(start: string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const visit = (module: string): void => {
    if (loaded.has(module)) return;
    loaded.add(module);
    if (!isOurs(module)) return;
    for (const { target, types, dynamic } of importsOf(`${module}.ts`)) if (!types && !dynamic) visit(target);
  };
  visit(start);
  return loaded;
}

describe("start-up", () => {
  it("loads neither the pipeline nor anything heavy", () => {
    const loaded = [...loadedBy("cli")];
    expect(loaded).toContain("commander");
    expect(loaded.filter((module) => !isOurs(module) && !module.startsWith("node:"))).toEqual(["commander"]);
    const isPipeline = (module: string): boolean => STAGES.includes(folderOf(module)) || module === "extract";
    // Numbers alone: the defaults that help prints.
    expect(loaded.filter(isPipeline)).toEqual(["ingest/limits"]);
  });

  it("loads csv-stringify for CSV only", () => {
    expect([...loadedBy("cli/run")]).not.toContain("csv-stringify/sync");
  });

  it("loads the indicator registry only where indicators or facts are asked for", () => {
    for (const start of ["cli", "cli/run", "extract"]) expect([...loadedBy(start)]).not.toContain("data/concepts");
  });
});
