/**
 * The page's script: the compiled modules of client/ joined into one, since a page that opens from disk can import
 * nothing. Their names are all different, so that they can share one scope.
 */
import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** Compiled modules; next to this one, or in dist/ where it runs from the sources. */
function clientFolder(): URL {
  const own = new URL("./client/", import.meta.url);
  return existsSync(new URL("main.js", own)) ? own : new URL("../../dist/review/client/", import.meta.url);
}

const IMPORT = /^import\s(?:[^;"]*\sfrom\s)?"(\.\/[^"]+)";[ \t]*\n?/gm;
const EXPORT = /^export (?=const |let |function |async |class )/gm;

/** A module after the modules that it imports, each once. */
function collect(folder: URL, name: string, seen: Set<string>): readonly string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const code = readFileSync(new URL(name, folder), "utf8");
  const needed = Array.from(code.matchAll(IMPORT), ([, target = ""]) => posix.normalize(target));
  const own = code
    .replace(IMPORT, "")
    .replace(EXPORT, "")
    .replace(/^export \{\};\n?/gm, "");
  return [...needed.flatMap((target) => collect(folder, target, seen)), own];
}

/** One script, run at once in a scope of its own. */
export function clientScript(): string {
  const modules = collect(clientFolder(), "main.js", new Set());
  const code = modules.join("\n").replace(/^\/\/# sourceMappingURL=.*$/gm, "");
  if (/<\/script|<!--/i.test(code)) throw new Error("the script would end the element that it stands in");
  return `(()=>{"use strict";\n${code}})();`;
}
