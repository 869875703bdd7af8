import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { neededWords, withNeededWords } from "../../src/facts/dictionary.js";

const LINES = {
  often: "指数 2311 n",
  rareNoun: "网格员 3 n",
  rareVerb: "疏堵 3 v",
  rarePlace: "某某镇 3 ns",
  person: "王某某 120 nr",
  idiom: "有条不紊 60 i",
};

it("keeps what is met often, and rare words that name or do something", () => {
  const { often, rareNoun, rareVerb } = LINES;
  expect(neededWords(`${Object.values(LINES).join("\n")}\n`)).toBe(`${[often, rareNoun, rareVerb].join("\n")}\n`);
});

it("leaves out lines at which the package would end the process", () => {
  expect(neededWords(`指数 2311 n\n指数 2311\n 指 数 2311 n\n\n`)).toBe("指数 2311 n\n");
  expect(() => neededWords("指数\t2311\tn\n")).toThrow("another form");
});

it("gives files that are gone afterwards, also where loading fails", () => {
  const path = join(mkdtempSync(join(tmpdir(), "jian-dictionary-")), "all.utf8");
  writeFileSync(path, Object.values(LINES).join("\n"));
  const seen: string[] = [];
  withNeededWords(path, ({ dict, idfDict }) => {
    expect(readFileSync(dict, "utf8")).toBe(neededWords(readFileSync(path, "utf8")));
    expect(readFileSync(idfDict, "utf8")).not.toBe("");
    seen.push(dirname(dict));
  });
  const fail = () =>
    withNeededWords(path, ({ dict }) => {
      seen.push(dirname(dict));
      throw new Error("no memory");
    });
  expect(fail).toThrow("no memory");
  expect(seen).toHaveLength(2);
  expect(seen.filter(existsSync)).toEqual([]);
});
