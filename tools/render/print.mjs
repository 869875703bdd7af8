// Pages to be printed: the plan in three styles of tables, a work report, a newspaper page.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { blockHtml, escapeHtml, noteHtml, rowsHtml, wordsOf } from "./flow.mjs";

const SCRIPT = readFileSync(new URL("paginate.js", import.meta.url), "utf8");

/** How the tables of indicators are ruled; without row lines they stand on pages of their own, turned, so as not to wrap. */
const TABLES = {
  ruled:
    "table.data { border-collapse: collapse } table.data td, table.data th { border: 0.75pt solid #000; padding: 3pt 2pt }",
  semi: `table.data { border-collapse: collapse; border: 1pt solid #000; border-width: 1pt 0 }
    table.data th { border-bottom: 0.75pt solid #000 }
    table.data td, table.data th { border-left: 0.75pt solid #000; padding: 2pt 1pt }
    table.data .first { border-left: none }`,
  unruled: `table.data { border-spacing: 0 } table.data br { display: none }
    table.data td, table.data th { padding: 2pt 1pt; vertical-align: top }`,
};

const PAGE = `
  @page { size: A4; margin: 0 }
  @page turned { size: A4 landscape; margin: 0 }
  * { box-sizing: border-box }
  body { margin: 0; font: 12pt/1.75 "AR PL SungtiL GB"; text-spacing-trim: space-all }
  h1, h2, h3, th, b, .title, .contents, .strong, .boxtitle, .caption { font-family: "WenQuanYi Zen Hei"; font-weight: normal }
  .page { position: relative; width: 210mm; height: 297mm; overflow: hidden; break-after: page }
  .turned { page: turned; width: 297mm; height: 210mm }
  .page:last-child { break-after: auto }
  .head { position: absolute; top: 14mm; left: 25mm; right: 25mm; font-size: 9pt; text-align: center; border-bottom: 0.5pt solid #000 }
  .body { position: absolute; top: 26mm; left: 25mm; right: 25mm }
  .notes { position: absolute; bottom: 24mm; left: 25mm; right: 25mm; font-size: 9pt; line-height: 1.5 }
  .notes:not(:empty)::before { content: ""; display: block; width: 50mm; border-top: 0.5pt solid #000; margin-bottom: 2pt }
  .notes p { text-indent: 0 }
  .folio { position: absolute; bottom: 13mm; left: 0; right: 0; text-align: center; font-size: 10pt }
  p { margin: 0; text-align: justify; text-indent: 2em }
  p.rest { text-indent: 0 }
  p.torn { text-align-last: justify }
  sup { font-size: 65%; line-height: 0; vertical-align: super }
  .turned .body { top: 22mm }
  .turned .notes { bottom: 18mm }
  .turned .folio { bottom: 9mm }
  .title { font-size: 20pt; text-align: center; text-indent: 0; margin: 12mm 0 8mm; line-height: 1.5 }
  .by { text-align: center; text-indent: 0 }
  .contents { text-align: center; text-indent: 0; font-size: 14pt }
  .entry { text-indent: 0; font-size: 10.5pt; line-height: 1.6; text-align: left; white-space: nowrap; position: relative }
  .entry .number { position: absolute; right: 0 }
  .l2 { padding-left: 1em } .l3 { padding-left: 2em }
  h1, h2, h3 { text-align: center; margin: 10pt 0 6pt; line-height: 1.5 }
  h1 { font-size: 17pt } h2 { font-size: 15pt } h3 { font-size: 13pt }
  .box { border: 0.75pt solid #000; padding: 6pt 8pt; margin: 6pt 0 }
  .boxtitle, .caption { text-align: center; text-indent: 0 }
  .unit { text-align: right; text-indent: 0; font-size: 9pt }
  figure { margin: 6pt 0; text-align: center }
  figure svg { display: block; margin: 0 auto }
  table { width: 100%; font-size: 9pt; line-height: 1.4; table-layout: fixed; margin: 3pt 0 10pt }
  td, th { padding: 3pt 3pt; text-align: center; font-weight: normal; overflow-wrap: anywhere }
  td.name { text-align: left }
  .boxtable { border-collapse: collapse } .boxtable td, .boxtable th { border: 0.75pt solid #000 }
  .tablenote { text-indent: 0; font-size: 9pt; line-height: 1.5 }
  #flow, #front, #notes { display: none }
`;

const document = (title, style, inside) => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>${PAGE}${style}</style></head>
<body>${inside}<script>${SCRIPT}</script></body></html>
`;

/** Shares of the width, by number of columns. */
const WIDTHS = {
  3: [20, 60, 20],
  6: [8, 36, 16, 16, 14, 10],
  9: [9, 19, 10, 11.2, 11.4, 11.2, 11.4, 7.5, 9.3],
  turned: [15.5, 22.6, 11, 11, 9.5, 11, 8.2, 5.2, 6],
  catalogue: [7, 29, 15, 7, 27, 15],
};

function bars() {
  const heights = [22, 27, 31, 38, 44];
  const rects = heights.map(
    (height, at) => `<rect x="${20 + at * 36}" y="${56 - height}" width="20" height="${height}" fill="#888"/>`,
  );
  return `<svg width="220" height="60">${rects.join("")}<path d="M8 4V56H210" fill="none" stroke="#000"/></svg>`;
}

let entries = 0;
let turned = false;

function widthsOf(title, cols) {
  if (title === null && cols === 6) return WIDTHS.catalogue;
  return turned && cols === 9 ? WIDTHS.turned : WIDTHS[cols];
}

const PRINT = {
  heading: ({ level, label, title }) =>
    `<h${level} data-kind="heading" data-entry="${entries++}">${label}　${escapeHtml(title)}</h${level}>`,
  paragraph: (html, strong) => `<p${strong ? ' class="strong" data-kind="heading"' : ""}>${html}</p>`,
  mark: (note) => `<sup data-note="${note}">①</sup>`,
  chart: ({ title, unit }) =>
    `<figure data-kind="whole"><p class="caption">${title}</p><p class="unit">${unit}</p>${bars()}</figure>`,
  box: (title, inside) =>
    `<div class="box" data-kind="box"><p class="boxtitle" data-kind="heading" data-keep="110">${escapeHtml(title)}</p>${inside}</div>`,
  table: (title, rows, { heads, cols }) => {
    const caption =
      title === null ? "" : `<p class="caption" data-kind="heading" data-keep="420">${escapeHtml(title)}</p>`;
    const widths = widthsOf(title, cols).map((width) => `<col style="width:${width}%">`);
    const name = title === null ? "boxtable" : "data";
    return `${caption}<table class="${name}" data-kind="table"><colgroup>${widths.join("")}</colgroup><thead>${rows.slice(0, heads).join("")}</thead><tbody>${rows.slice(heads).join("")}</tbody></table>`;
  },
  cell: (html, { head, col, text }, spans) => {
    const names = [col === 0 ? "first" : "", !head && /[一-龥A-Z]{3}.*\)$/.test(text) ? "name" : ""].filter(Boolean);
    const tag = head ? "th" : "td";
    return `<${tag}${spans}${names.length > 0 ? ` class="${names.join(" ")}"` : ""}>${html.replace(/(?<=[一-龥年]) (?=[一-龥增])/g, "<br>")}</${tag}>`;
  },
};

/** The notes below a table are its only bare paragraphs. */
const notesSmall = (html) => html.replaceAll("<p>", '<p class="tablenote">');

function printHtml(block) {
  if (turned && block.kind === "table") return `<div data-kind="turned">${notesSmall(blockHtml(block, PRINT))}</div>`;
  if (block.splitAt !== undefined) {
    // The box that comes next tears the paragraph behind the line with this place.
    const { inline, splitAt } = block;
    const [before, after] = [inline.slice(0, splitAt), inline.slice(splitAt)].map((pieces) =>
      wordsOf(pieces, escapeHtml, PRINT.mark),
    );
    return `<p>${before}<span class="tear"></span>${after}</p>`;
  }
  const html = blockHtml(block, PRINT);
  if (block.kind === "table") return notesSmall(html);
  // A box that is one table has its title in the first row.
  if (block.kind === "box" && block.blocks[0]?.kind === "table") {
    const [table] = block.blocks;
    const title = `<tr><th colspan="${table.cols}">专栏 ${block.number}　${escapeHtml(block.title)}</th></tr>`;
    return PRINT.table(null, [title, ...rowsHtml(table, PRINT)], { ...table, heads: table.heads + 1 });
  }
  return html;
}

export function planPrint({ title, titleLines, contents, blocks, notes }, ruling) {
  entries = 0;
  turned = ruling !== "ruled";
  const list = contents.map(
    ({ level, label, title: words }, at) =>
      `<p class="entry l${level}" id="c${at}">${label}　${escapeHtml(words)}<span class="dots"></span><span class="number"></span></p>`,
  );
  const front = `<div id="front"><p class="title">${titleLines.join("<br>")}</p><p class="contents">目　录</p>${list.join("")}</div>`;
  const body = blocks.map(printHtml).join("\n");
  const explained = notes.map((note) => `<p>${noteHtml(note)}</p>`).join("\n");
  return document(title, TABLES[ruling], `${front}<div id="flow">${body}</div><div id="notes">${explained}</div>`);
}

/** The report's Markdown without its table, which stands between the sentence that names it and its notes. */
export function reportPrint(fixtures) {
  const text = readFileSync(join(fixtures, "report", "yunxiu-report-2021.md"), "utf8");
  const title = /^title: (.*)$/m.exec(text)?.[1] ?? "";
  const [, , body = ""] = text.split(/^---$/m);
  const blocks = withoutTable(body)
    .split(/\n\n+/)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map((block, at) => {
      const html = escapeHtml(block).replace(/\*\*(.+?)\*\*/g, "<b>$1</b>");
      if (/^<b>.*<\/b>$/.test(html)) return `<h3 data-kind="heading">${html}</h3>`;
      return at < 2 ? `<p class="by">${html}</p>` : `<p>${html}</p>`;
    });
  const heading = `<p class="title">${title.replace(/（.*/, "")}</p>`;
  return document(
    title.replace(/（.*/, ""),
    "",
    `<div id="flow">${heading}${blocks.join("\n")}</div><div id="notes"></div>`,
  );
}

const withoutTable = (body) => body.replace(/^“十三五”时期主要指标完成情况如下：\n[\s\S]*?^注：.*\n/m, "");

const NEWS = `
  .page { padding: 12mm 16mm; font-size: 9.5pt; line-height: 1.5 }
  p.torn { text-align-last: left }
  .paper { text-align: center; text-indent: 0; font-size: 22pt; font-weight: bold }
  .date { text-align: center; text-indent: 0; border-bottom: 1pt solid #000; font-size: 9.5pt; margin-bottom: 8pt }
  .columns { column-count: 2; column-gap: 10mm; column-fill: auto; height: 250mm }
  .columns h2 { font: bold 15pt/1.4 "Noto Sans CJK SC"; margin: 6pt 0 3pt }
  .columns h3 { font: bold 11.5pt/1.5 "Noto Sans CJK SC"; margin: 4pt 0 }
  .kicker { text-align: center; text-indent: 0 }
  .picture { height: 9mm; background: #ccc; margin: 4pt 0 2pt; break-inside: avoid; break-after: avoid }
  .photo { font: 8.5pt/1.4 "Noto Sans CJK SC"; text-align: center; text-indent: 0; margin-bottom: 4pt }
`;
const HEADLINES = ["一根翠竹“链”出百亿产业", "小水库连起“丰”字网", "砚坪：一餐热饭暖了“夕阳红”", "鹭陂春茶产销两旺"];
const CROSSHEADS = ["向科技要效益", "好竹还需好路运", "文旅融合添新景"];
const PICTURES = ["一角", "鹭一鸣摄", "加紧施工", "老人送餐", "采摘春茶", "晨景。"];
const CAPTIONS = ["图1", "图2", "澜小晴摄"];
const END = /[。！？）”]$/;

/** The page in two columns, its lines in the order of the text; captions tear sentences as they do there. */
export function newsPrint(fixtures) {
  const lines = readFileSync(join(fixtures, "news", "yunxiu-daily.txt"), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const [paper, date, ...rest] = lines;
  let torn = false;
  const blocks = rest.map((line) => {
    const html = escapeHtml(line);
    if (HEADLINES.includes(line)) return `<h2>${html}</h2>`;
    if (CROSSHEADS.includes(line)) return `<h3>${html}</h3>`;
    if (PICTURES.some((end) => line.endsWith(end)) && line.length < 30)
      return `<div class="picture"></div><p class="photo">${html}</p>`;
    if (CAPTIONS.some((start) => line.startsWith(start))) return `<p class="photo">${html}</p>`;
    if (/^(?:——|■|本报|责任编辑|松一川)/.test(line)) return `<p class="kicker">${html}</p>`;
    const names = [torn ? "rest" : "", END.test(line) ? "" : "torn"].filter(Boolean).join(" ");
    torn = !END.test(line);
    return `<p class="${names}">${html}</p>`;
  });
  const sheet = `<section class="page"><p class="paper">${paper}</p><p class="date">${date}</p><div class="columns">${blocks.join("\n")}</div></section>`;
  return document(paper, NEWS, sheet).replace(/<script>[\s\S]*<\/script>/, "");
}
