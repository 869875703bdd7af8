import { describe, expect, it } from "vitest";
import { ingestDocument } from "../../src/ingest/index.js";
import { ingest } from "../../src/ingest/page.js";
import { BAD_FILES } from "./bad-files.js";

describe("unreadable bytes", () => {
  it.each(BAD_FILES)("$name: $told", async ({ name, bytes, told }) => {
    await expect(ingestDocument(name, bytes)).rejects.toThrow(`${name}: ${told}`);
  });

  it.each([
    ["begins like a bitmap", "BM25平台上线，全市服务事项全部联网。"],
    ["speaks of a page", "网页用<html>标记。"],
    ["shows comments of a page", "\n<!--\n   -->\n当前位置： 首页>> 政府工作报告\n"],
    ["begins with a bracket", "<云岫日报>讯 全市增长8%"],
  ])("reads a text that %s", (_what, text) => {
    expect(ingest("x.txt", Buffer.from(text)).text).toBe(text);
  });
});
