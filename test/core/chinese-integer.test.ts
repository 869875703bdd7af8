import { describe, expect, test } from "vitest";
import { readLabelNumber } from "../../src/core/chinese-integer.js";

describe("the number of a label", () => {
  test.each([
    ["一", 1],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["二十一", 21],
    ["九十九", 99],
    ["一百", 100],
    ["一百零三", 103],
    ["一百一十", 110],
    ["一百二十三", 123],
    ["〇", 0],
    ["叁拾", 30],
    ["两", 2],
    ["7", 7],
    ["120", 120],
    ["十 二", 12],
  ])("%s", (text, value) => {
    expect(readLabelNumber(text)).toBe(value);
  });

  test.each([
    "",
    "千",
    "一二",
    "十章",
    "1000",
    "1.5",
    "一百二十三四",
    "-1",
    "百十百十百十",
    "十十",
    "百百",
    "十百",
    "甲",
  ])("“%s” is none", (text) => {
    expect(readLabelNumber(text)).toBeNull();
  });
});
