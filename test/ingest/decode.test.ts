import { TextDecoder } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/ingest/decode.js";
import { encodeLegacy, encodeUtf16 } from "./encoders.js";

const SIMPLIFIED = [
  "云岫市",
  "云岫市2023年地区生产总值1452.6亿元。",
  "一、2023年工作回顾\n过去一年，全市上下同心协力，经济运行稳中向好。规模以上工业增加值增长8.5%，社会消费品零售总额突破300亿元。",
  "峡谷水库除险加固",
];
const TRADITIONAL = [
  "總預算",
  "本年度歲入編列2兆7,092億元。",
  "主席、各位委員，今天提出施政報告，敬請指教。去年經濟成長率為4.3%，就業情形良好，民間投資持續增加。",
];
const LONG = `${SIMPLIFIED[2]}\r\n`.repeat(3000);

describe("decode", () => {
  it.each([...SIMPLIFIED, ...TRADITIONAL, LONG])("reads UTF-8 %#", (text) => {
    expect(decode(Buffer.from(text))).toEqual({ encoding: "utf-8", text });
    expect(decode(Buffer.from(`\ufeff${text}`))).toEqual({ encoding: "utf-8", text });
  });

  it.each([...SIMPLIFIED, ...TRADITIONAL, LONG])("reads UTF-16 with its mark %#", (text) => {
    expect(decode(encodeUtf16(text, "le", "\ufeff"))).toEqual({ encoding: "utf-16le", text });
    expect(decode(encodeUtf16(text, "be", "\ufeff"))).toEqual({ encoding: "utf-16be", text });
  });

  it.each([SIMPLIFIED[1] ?? "", TRADITIONAL[1] ?? "", LONG, "A report in English.\n"])(
    "reads UTF-16 without a mark %#",
    (text) => {
      expect(decode(encodeUtf16(text, "le"))).toEqual({ encoding: "utf-16le", text });
      expect(decode(encodeUtf16(text, "be"))).toEqual({ encoding: "utf-16be", text });
    },
  );

  it.each([...SIMPLIFIED, LONG])("reads GB18030 %#", (text) => {
    expect(decode(encodeLegacy(text, "gb18030"))).toEqual({ encoding: "gb18030", text });
  });

  it.each([...TRADITIONAL, `${TRADITIONAL[2]}\n`.repeat(2000)])("reads Big5 %#", (text) => {
    expect(decode(encodeLegacy(text, "big5"))).toEqual({ encoding: "big5", text });
  });

  it("reads traditional text in GB18030 as such", () => {
    const text = TRADITIONAL[2] ?? "";
    expect(decode(encodeLegacy(text, "gb18030"))).toEqual({ encoding: "gb18030", text });
  });

  it("drops the GB18030 mark", () => {
    const bytes = Buffer.concat([Uint8Array.of(0x84, 0x31, 0x95, 0x33), encodeLegacy("全市", "gb18030")]);
    expect(decode(bytes)).toEqual({ encoding: "gb18030", text: "全市" });
  });

  it("keeps a second byte-order mark, which is text", () => {
    expect(decode(Buffer.from("\ufeff\ufeff全市"))).toMatchObject({ text: "\ufeff全市" });
  });

  it("says where UTF-8 is damaged instead of reading it as something else", () => {
    const bytes = Buffer.from(LONG);
    bytes[40] = 0xff;
    expect(decode(bytes)).toMatchObject({
      problem: expect.stringMatching(/^UTF-8 with a damaged character at byte \d+$/),
    });
    expect(decode(Buffer.from(LONG).subarray(0, 1001))).toMatchObject({ problem: expect.stringContaining("UTF-8") });
  });

  it("refuses bytes of no encoding", () => {
    expect(decode(Uint8Array.of(0xff, 0xff, 0xff, 0x41))).toMatchObject({
      problem: expect.stringContaining("not text"),
    });
    expect(decode(Uint8Array.of(0xff, 0xfe, 0, 0, 0x4e, 0, 0, 0))).toMatchObject({ problem: "UTF-32 text" });
  });

  it("refuses Korean in EUC-KR, which GB18030 would read as rare characters", () => {
    const euckr = invertEucKr(
      "대한민국의 경제는 지난해 삼 퍼센트 성장하였으며 수출은 크게 증가하였다 그리고 물가는 안정되었다",
    );
    expect(decode(euckr)).toMatchObject({ problem: expect.stringContaining("not text") });
  });

  it("reads back any text in UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(!/[\p{Cc}\ufeff]/u.test(text));
        expect(decode(Buffer.from(text))).toEqual({ encoding: "utf-8", text });
      }),
    );
  });
});

function invertEucKr(text: string): Uint8Array {
  const decoder = new TextDecoder("euc-kr");
  const bytes: number[] = [];
  for (const character of text) {
    if (character === " ") bytes.push(0x20);
    else bytes.push(...(search(decoder, character) ?? []));
  }
  return Uint8Array.from(bytes);
}

function search(decoder: TextDecoder, character: string): readonly number[] | null {
  for (let lead = 0xb0; lead <= 0xc8; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      if (decoder.decode(Uint8Array.of(lead, trail)) === character) return [lead, trail];
    }
  }
  return null;
}
