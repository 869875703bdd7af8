import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const ROOT = new URL("..", import.meta.url).pathname;

const newest = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => statSync(join(folder, name)).mtimeMs),
  );

/** Builds dist/ once before the tests, where it is older than the sources. */
export default function setup(): void {
  const dist = join(ROOT, "dist");
  if (existsSync(join(dist, "cli.js")) && newest(dist) > newest(join(ROOT, "src"))) return;
  const { stdout, status } = spawnSync("npm", ["run", "--silent", "build"], { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) console.warn(`the build found errors (npm run types shows them):\n${stdout.slice(0, 2000)}`);
}
