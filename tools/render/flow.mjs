// The plan in forms that flow: plain text, and HTML, clean or as a portal page.

export const escapeHtml = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** What a paragraph prints; `mark` makes the mark of a note. */
export const wordsOf = (inline, write, mark) =>
  inline.map((piece) => (typeof piece === "string" ? write(piece) : mark(piece.note))).join("");

const same = (text) => text;
const labelled = ({ label, title }) => `${label} ${title}`;
const boxTitle = ({ number, title }) => `专栏${number} ${title}`;

function textOf(block) {
  if (block.kind === "heading") return [labelled(block)];
  if (block.kind === "paragraph") return [wordsOf(block.inline, same, (note) => `【${note + 1}】`)];
  if (block.kind === "chart") return [block.title, block.unit];
  if (block.kind === "box") return [boxTitle(block), ...block.blocks.flatMap(textOf)];
  return [...(block.title === null ? [] : [block.title]), tabbed(block), ...block.notes];
}

/** One line a row, cells parted by tabs; what a merged cell covers stays empty. */
function tabbed({ cols, rows }) {
  return rows
    .map((cells) => {
      const line = Array(cols).fill("");
      for (const { col, text } of cells) line[col] = text;
      return line.join("\t");
    })
    .join("\n");
}

export function planText({ titleLines, contents, blocks, notes }) {
  const entries = contents.map((entry) => `${labelled(entry)}${"…".repeat(6)}${entry.page}`);
  const explained = notes.map(({ term, definition }, index) => `${index + 1}．${term}：${definition}`);
  const parts = [titleLines.join("\n"), `目 录\n\n${entries.join("\n")}`, ...blocks.flatMap(textOf)];
  return `${[...parts, "名词解释", ...explained].join("\n\n")}\n`;
}

/** HTML as a careful hand writes it: headings, captions, head cells, references that link. */
export const CLEAN = {
  title: (lines) => `<h1>${lines.map(escapeHtml).join("")}</h1>\n`,
  contents: (entries) =>
    `<p>目 录</p>\n<ul>\n${entries.map((entry) => `<li>${escapeHtml(labelled(entry))}</li>\n`).join("")}</ul>\n`,
  heading: (block) => `<h${block.level + 1}>${escapeHtml(labelled(block))}</h${block.level + 1}>\n`,
  paragraph: (html, strong) => (strong ? `<p><strong>${html}</strong></p>\n` : `<p>${html}</p>\n`),
  mark: (note) => `<sup><a id="r${note + 1}" href="#n${note + 1}">${note + 1}</a></sup>`,
  chart: ({ title, unit }) => `<figure><figcaption>${title}<br>${unit}</figcaption></figure>\n`,
  box: (title, inside) => `<blockquote>\n<p><strong>${escapeHtml(title)}</strong></p>\n${inside}</blockquote>\n`,
  table: (title, rows, { heads, cols }) => {
    const caption = title === null ? "" : `<caption>${escapeHtml(title)}</caption>\n`;
    const [head, body] = [rows.slice(0, heads).join("\n"), rows.slice(heads).join("\n")];
    return `<table data-cols="${cols}">\n${caption}<thead>\n${head}\n</thead>\n<tbody>\n${body}\n</tbody></table>\n`;
  },
  cell: (html, { head }, spans) => (head ? `<th${spans}>${html}</th>` : `<td${spans}>${html}</td>`),
  notes: (items) =>
    `<h2>名词解释</h2>\n<ol>\n${items.map((html, at) => `<li id="n${at + 1}">${html}</li>\n`).join("")}</ol>\n`,
};

const SONG = 'style="font-family: 宋体, SimSun; font-size: 16px;"';
const song = (html) => `<span ${SONG}>${html}</span>`;

/** HTML as the editors of portals make it: bold for headings, wide spaces for indents, one-cell tables for boxes. */
export const PORTAL = {
  title: (lines) => `<p style="text-align: center;"><strong>${song(lines.map(escapeHtml).join("<br/>"))}</strong></p>`,
  contents: (entries) =>
    [{ label: "目", title: "录" }, ...entries]
      .map((entry) => `<p style="text-indent: 2em;">${song(escapeHtml(labelled(entry)))}</p>`)
      .join("\n"),
  heading: ({ label, title }) =>
    `<p style="text-align: center;"><strong>${song(`${label}&nbsp; ${escapeHtml(title)}`)}</strong></p><p>${song("<br/>")}</p>`,
  paragraph: (html, strong) => `<p>${song(`　　${strong ? `<b>${html}</b>` : html}`)}</p>`,
  mark: (note) => `<sup>${song(`[${note + 1}]`)}</sup>`,
  chart: ({ title, unit }) => `<p align="center">${song(title)}</p><p align="right">${song(unit)}</p>`,
  box: (title, inside) =>
    `<table border="1" width="96%"><tbody><tr><td><p align="center">${song(`<strong>${escapeHtml(title)}</strong>`)}</p>${inside}</td></tr></tbody></table>`,
  table: (title, rows) =>
    `${title === null ? "" : `<p align="center"><strong>${song(escapeHtml(title))}</strong></p>`}<table border="1" cellspacing="0"><tbody>${rows.join("")}</tbody></table>`,
  cell: (html, _cell, spans) => `<td${spans} style="border: 1px solid #000;"><p align="center">${song(html)}</p></td>`,
  notes: (items) =>
    `<p align="center"><strong>${song("名词解释")}</strong></p>${items.map((html, at) => `<p>${song(`　　${at + 1}. ${html}`)}</p>`).join("")}`,
};

export function rowsHtml({ rows }, style) {
  return rows.map((cells) => {
    const inside = cells.map((cell) => {
      const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ""}${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ""}`;
      return style.cell(escapeHtml(cell.text), cell, spans);
    });
    return `<tr>${inside.join("")}</tr>`;
  });
}

export function blockHtml(block, style) {
  if (block.kind === "heading") return style.heading(block);
  if (block.kind === "chart") return style.chart(block);
  if (block.kind === "paragraph") {
    return style.paragraph(wordsOf(block.inline, escapeHtml, style.mark), block.strong);
  }
  if (block.kind === "box") {
    return style.box(boxTitle(block), block.blocks.map((one) => blockHtml(one, style)).join(""));
  }
  const notes = block.notes.map((note) => style.paragraph(escapeHtml(note), false)).join("");
  return style.table(block.title, rowsHtml(block, style), block) + notes;
}

export const noteHtml = ({ term, definition }) => `${escapeHtml(term)}：${escapeHtml(definition)}`;

export function planArticle({ titleLines, contents, blocks, notes }, style) {
  const body = blocks.map((block) => blockHtml(block, style)).join("");
  return style.title(titleLines) + style.contents(contents) + body + style.notes(notes.map(noteHtml));
}

export const cleanPage = (title, article) => `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body>
<article>
${article}</article>
</body>
</html>
`;

/** A portal around an article: menus, a breadcrumb, a script with a copy of it, related links, a footer. */
export function portalPage(title, article) {
  const links = Array.from({ length: 12 }, (_, at) => `<li><a href="/c${at}/">政务公开栏目${at}</a></li>`).join("");
  const copy = escapeHtml(article.slice(0, 2000)).replace(/"/g, "&quot;").replace(/\n/g, " ");
  return `<!-- 门户首页模板 -->
<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>${title}_云岫市人民政府门户网站</title>
<meta name="description" content="${title}全文：到2025年全市生产总值达到9999亿元。">
<style>p{text-indent:2em}</style>
<script>var article = "${copy}"; document.write("<p>专栏99 假专栏</p>");</script></head>
<body onload="alert('增长99%')"><div class="header"><ul class="menu">${links}</ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zl/">专栏</a> &gt; <a href="/zl/8/">专栏8 规划专栏</a></div>
<div class="side"><ul>${links}</ul><p>今日访问量：88888次</p></div>
<div class="main"><h1 class="title">${title}</h1>
<div class="attr"><span>发布时间：2021-03-05 10:30</span> <span>来源：云岫日报</span> 【字体：<a href="javascript:void(0)">大</a> <a href="javascript:void(0)">中</a> <a href="javascript:void(0)">小</a>】</div>
<div id="content" class="article_content">${article}</div>
<div class="share">分享到：<a href="javascript:;">微信</a><a href="javascript:;">微博</a></div>
<div class="related"><h3>相关新闻</h3><ul><li><a href="/1.html">专栏5 图解规划：2025年达到7777亿元</a></li><li><a href="/2.html">政策解读一</a></li><li><a href="/3.html">政策解读二</a></li></ul></div></div>
<div class="footer"><p>版权所有：云岫市人民政府　备案号12345678　网站标识码3608000001</p></div></body></html>
`;
}

/** Bytes of GBK, found by turning Node's decoder round. */
export function encodeGbk(text) {
  const decoder = new TextDecoder("gbk");
  const codes = new Map();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  }
  const bytes = [...text].flatMap((character) => {
    const code = character < "\x80" ? [character.charCodeAt(0)] : codes.get(character);
    if (code === undefined) throw new Error(`${character} is not in GBK`);
    return code;
  });
  return Uint8Array.from(bytes);
}
