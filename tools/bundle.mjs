#!/usr/bin/env node
// Packs dist/ for the command line into a few files, so that a short run does not open a hundred. The library stays as
// tsc writes it. Packages stay outside, but for the reader of arguments, which every run needs.
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = at("../dist/command");
const isPackage = (id) => !/^[./]|^\0|^file:/.test(id) && id !== "commander" && !id.startsWith("node:");

rmSync(out, { recursive: true, force: true });
const bundle = await rolldown({
  input: { cli: at("../dist/cli.js"), "document-worker": at("../dist/cli/document-worker.js") },
  platform: "node",
  external: (id) => id.startsWith("node:") || isPackage(id),
});
await bundle.write({
  dir: out,
  format: "esm",
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
  minify: true,
});
await bundle.close();
