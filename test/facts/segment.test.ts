import { createRequire } from "node:module";
import { expect, it, vi } from "vitest";
import { extractDocument } from "../../src/cli/document.js";
import type { DatasetName } from "../../src/datasets.js";

const loaded = vi.hoisted(() => ({ times: 0, words: 0 }));
vi.mock("nodejieba", () => {
  loaded.times++;
  const path = createRequire(import.meta.url).resolve("nodejieba/submodules/cppjieba/dict/jieba.dict.utf8");
  const tag = (text: string) => [{ word: text, tag: "n" }];
  return { default: { DEFAULT_DICT: path, load: () => {}, insertWord: () => ++loaded.words > 0, tag } };
});

const bytes = Buffer.from("云岫市2023年国民经济和社会发展统计公报\n\n全市粮食产量41.5万吨，完成3个老旧小区改造。\n");
const read = (...names: readonly DatasetName[]) =>
  extractDocument({ name: "t.txt", bytes, docId: "t", wanted: new Set(names) });

it("the segmenter is loaded where facts are needed, and for nothing else", async () => {
  await read("documents", "sections", "quantities", "tables", "table_cells", "indicators", "text");
  expect(loaded.times).toBe(0);
  await read("facts");
  expect(loaded.times).toBe(1);
  const { words } = loaded;
  expect(words).toBeGreaterThan(1000);
  await read("facts");
  expect(loaded).toEqual({ times: 1, words });
});
