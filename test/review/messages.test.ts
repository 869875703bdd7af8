/** Findings say in Chinese what they say in English. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/audit/index.js";
import { FINDING_WORDS } from "../../src/data/finding-words.js";
import { extract } from "../../src/index.js";
import { inChinese } from "../../src/review/messages.js";

const places = (text: string): readonly string[] => [...text.matchAll(/\{[a-z]\}/g)].map(([place]) => place).sort();

describe("what findings say", () => {
  it.each([
    ["亩产: from 3 to 4 in 5 years is 5.92 % a year, not 3.1.", "亩产：5 年间由 3 到 4，年均为 5.92%，而非 3.1。"],
    ["No note explains the mark ③.", "注号 ③ 没有注文。"],
    ["产值: 3亿元 here, 3万元 elsewhere: 10^4 apart.", "产值：此处为 3亿元，别处为 3万元，相差 10 的 4 次方。"],
    ["pages 2–3: 7 characters painted twice are read once", "pages 2–3：有 7 个重叠印出的字只读一次"],
    [
      "The image “a.png” that stands here was not read; it may hold a table, a box or figures.",
      "此处的图片“a.png”未读，其中可能有表格、专栏或数字。",
    ],
    [
      "page 2: more rules than tables have: what stands between them is read as lines",
      "page 2：格线过多，未作表格读，其间文字按行读入",
    ],
    ["control character in the text (3 times)", "文中的控制字符（3 处）"],
    ["something that no finding says", null],
    ["No note explains the mark .", null],
  ])("%s", (message, chinese) => {
    expect(inChinese(message)).toBe(chinese);
  });

  it("has the same places in both languages", () => {
    for (const [en, zh] of FINDING_WORDS.filter(([words]) => !words.endsWith("({b}")))
      expect(places(zh), en).toEqual(places(en));
  });

  it("is known in Chinese for the datasets of the fixtures and the examples of every rule", async () => {
    const findings = ["../../out/findings.json", "../../out/jian/findings.json"].flatMap(
      (path): readonly { readonly message: string }[] =>
        JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")),
    );
    const messages = new Set(findings.map(({ message }) => message));
    for (const { doc } of RULES) {
      for (const text of [doc.bad, `一、基础\n\n${doc.bad}\n`]) {
        for (const { message } of (await extract({ name: "a.txt", text })).findings) messages.add(message);
      }
    }
    expect(messages.size).toBeGreaterThan(40);
    expect([...messages].filter((message) => inChinese(message) === null)).toEqual([]);
  });
});
