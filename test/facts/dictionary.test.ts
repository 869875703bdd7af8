import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { neededWords as piecesOf, withNeededWords } from "../../src/facts/dictionary.js";

const neededWords = (dictionary: string): string => [...piecesOf(dictionary)].join("");

const LINES = {
  often: "网格 1040 n",
  alsoOften: "全员 1200 n",
  lessOften: "鹤群 7 n",
  rareNoun: "网格员 3 n",
  rareCharacter: "鹤员 3 n",
  phrase: "全网格 3 l",
  character: "员 5970 zg",
  rarePlace: "全格 3 ns",
  person: "全网 120 nr",
  idiom: "全全格格 60 i",
};

it("keeps what is met often, rare words of common characters that name or do something, and every character", () => {
  const { often, alsoOften, lessOften, rareNoun, phrase, character } = LINES;
  const needed = [often, alsoOften, lessOften, character, rareNoun, phrase];
  expect(neededWords(`${Object.values(LINES).join("\n")}\n`)).toBe(`${needed.join("\n")}\n`);
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
