#!/usr/bin/env node
// Draws the page of test/ingest/pdf/scan.png: what a scanner makes of a printed page, in ink and paper alone. It needs a
// font (Debian: apt-get install fonts-wqy-zenhei) and is run by hand: what it makes is committed.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";

const FONT = "WenQuanYi Zen Hei";
/** A4 at 200 dots an inch. */
const [WIDTH, HEIGHT] = [1654, 2339];
const INK = 128;

const TITLE = "云岫市统计公报";
const LINES = [
  "　　全年全市地区生产总值1452.6亿元，比上年增长6.5%。",
  "年末全市常住人口312.8万人，全年粮食总产量206.3万吨，",
  "公路里程8532公里。",
];
const ROWS = [
  ["指标", "2022年", "2023年"],
  ["粮食产量", "201.5", "206.3"],
  ["公路里程", "8410", "8532"],
];
const COLUMNS = [230, 700, 1050, 1400];
const [TABLE_TOP, ROW_HEIGHT] = [900, 90];

function draw() {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = "#000";
  pen.font = `64px "${FONT}"`;
  pen.fillText(TITLE, (WIDTH - pen.measureText(TITLE).width) / 2, 260);
  pen.font = `44px "${FONT}"`;
  for (const [index, line] of LINES.entries()) pen.fillText(line, COLUMNS[0], 440 + index * 90);
  for (const [r, row] of ROWS.entries()) {
    for (const [c, text] of row.entries()) pen.fillText(text, COLUMNS[c] + 24, TABLE_TOP + r * ROW_HEIGHT + 60);
  }
  const [left, right] = [COLUMNS[0], COLUMNS.at(-1)];
  for (let row = 0; row <= ROWS.length; row++) pen.fillRect(left, TABLE_TOP + row * ROW_HEIGHT, right - left, 3);
  for (const x of COLUMNS) pen.fillRect(x, TABLE_TOP, 3, ROWS.length * ROW_HEIGHT);
  return pen.getImageData(0, 0, WIDTH, HEIGHT).data;
}

/** One bit a pixel, rows of whole bytes, each behind its filter byte. */
function pack(rgba) {
  const stride = Math.ceil(WIDTH / 8) + 1;
  const rows = Buffer.alloc(stride * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      if (rgba[4 * (y * WIDTH + x)] >= INK) rows[y * stride + 1 + (x >> 3)] |= 0x80 >> (x & 7);
    }
  }
  return rows;
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

if (!GlobalFonts.has(FONT)) {
  console.error(`render-scan: the font ${FONT} is missing: install it (Debian: apt-get install fonts-wqy-zenhei)`);
  process.exit(1);
}
const head = Buffer.alloc(13);
head.writeUInt32BE(WIDTH, 0);
head.writeUInt32BE(HEIGHT, 4);
head[8] = 1;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const data = chunk("IDAT", deflateSync(pack(draw()), { level: 9 }));
const png = Buffer.concat([signature, chunk("IHDR", head), data, chunk("IEND", Buffer.alloc(0))]);
writeFileSync(fileURLToPath(new URL("../test/ingest/pdf/scan.png", import.meta.url)), png);
console.log(`${png.length} test/ingest/pdf/scan.png`);
