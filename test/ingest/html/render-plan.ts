/** Renders what was read from a text as a web page, clean or inside a portal, to be read back. */
import { sourceSpan } from "../../../src/core/mapped-text.js";
import type { Extraction, Passage, Project, Table } from "../../../src/model.js";

const escapeHtml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

export interface Style {
  /** A heading of a level as an element. */
  readonly heading: (level: number, text: string) => string;
  readonly paragraph: (text: string) => string;
  readonly mark: (marker: number) => string;
  readonly box: (title: string, items: readonly string[]) => string;
}

export const CLEAN: Style = {
  heading: (level, text) => `<h${level + 1}>${text}</h${level + 1}>\n`,
  paragraph: (text) => `<p>${text}</p>\n`,
  mark: (marker) => `<sup><a id="ref${marker}" href="#note${marker}">${marker}</a></sup>`,
  box: (title, items) =>
    `<blockquote><p>${title}</p>\n${items.map((item) => `<p>${item}</p>`).join("\n")}</blockquote>\n`,
};

const span = (text: string): string => `<span style="font-family: 宋体, SimSun;">${text}</span>`;

/** As editors of portals write: bold for headings, wide spaces for indents, one-cell tables for boxes. */
export const PORTAL: Style = {
  heading: (_level, text) =>
    `<p style="text-align: center;"><strong>${span(text.replace(" ", "&nbsp;&nbsp;"))}</strong></p><p>${span("<br/>")}</p>`,
  paragraph: (text) => `<p indenttext="　　">${span(`　　${text}`)}</p>`,
  mark: (marker) => `<sup>${span(String(marker))}</sup>`,
  box: (title, items) =>
    `<table border="1"><tbody><tr><td><p>${span(`<strong>${title}</strong>`)}</p>${items
      .map((item) => `<p>${span(item)}</p>`)
      .join("")}</td></tr></tbody></table>`,
};

function tableHtml({ title, unit, rows, cells, notes }: Table, style: Style): string {
  const row = (at: number): string =>
    cells
      .filter((cell) => cell.row === at)
      .map(({ header, rowSpan, colSpan, raw }) => {
        const tag = header && style === CLEAN ? "th" : "td";
        const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${colSpan > 1 ? ` colspan="${colSpan}"` : ""}`;
        return `<${tag}${spans}>${escapeHtml(raw)}</${tag}>`;
      })
      .join("");
  const body = Array.from({ length: rows }, (_, at) => `<tr>${row(at)}</tr>`).join("\n");
  const above = [
    title === null ? "" : style.paragraph(escapeHtml(title)),
    unit === null ? "" : style.paragraph(`单位：${unit}`),
  ];
  const below = notes.map((note, index) =>
    style.paragraph(escapeHtml(`${index === 0 ? "注：" : ""}${notes.length > 1 ? `${index + 1}. ` : ""}${note}`)),
  );
  return `${above.join("")}<table border="1">${body}</table>\n${below.join("")}`;
}

/** The words of a passage with the marks of the notes that refer to it. */
function withMarks(passage: Passage, extraction: Extraction, style: Style): string {
  const { text } = passage.body;
  const from = sourceSpan(passage.body, 0, 1).from;
  const to = sourceSpan(passage.body, Math.max(0, text.length - 1), text.length).to;
  const marks = extraction.outline.notes.flatMap(({ reference }, index) => {
    if (reference === null || reference.from < from || reference.from > to) return [];
    let at = 0;
    while (at < text.length && sourceSpan(passage.body, at, at + 1).from < reference.from) at++;
    return [{ at, html: style.mark(index + 1) }];
  });
  let html = "";
  let done = 0;
  for (const { at, html: mark } of marks.sort((a, b) => a.at - b.at)) {
    html += escapeHtml(text.slice(done, at)) + mark;
    done = at;
  }
  return html + escapeHtml(text.slice(done));
}

function itemHtml({ label, name, text, span }: Project, extraction: Extraction, style: Style): readonly string[] {
  const marks = extraction.outline.notes.flatMap(({ reference }, index) =>
    reference !== null && reference.from >= span.from && reference.from < span.to ? [style.mark(index + 1)] : [],
  );
  const head = `${label ?? ""}${name === null ? "" : escapeHtml(name)}`;
  const words = escapeHtml(text).replace(/(。?)$/, `${marks.join("")}$1`);
  if (name === null || text === "") return [head + words];
  return [`<strong>${head}${label === null ? "" : "。"}</strong>`, words];
}

interface Part {
  readonly at: number;
  readonly html: string;
}

function bodyParts(extraction: Extraction, style: Style): readonly Part[] {
  const { sections, boxes, projects, passages } = extraction.outline;
  const heads = sections
    .filter(({ inBody }) => inBody)
    .map(({ level, label, title, span: { from } }) => ({
      at: from,
      html: style.heading(level, `${label === null ? "" : `${label} `}${escapeHtml(title)}`),
    }));
  const framed = boxes.map(({ number, title, span: { from } }, index) => {
    const items = projects.filter(({ box }) => box === index).flatMap((item) => itemHtml(item, extraction, style));
    return { at: from, html: style.box(`专栏${number} ${escapeHtml(title)}`, items) };
  });
  const prose = passages
    .filter(({ kind, box }) => kind === "paragraph" && box === null)
    .map((passage) => ({
      at: sourceSpan(passage.body, 0, 1).from,
      html: style.paragraph(withMarks(passage, extraction, style)),
    }));
  const tables = extraction.tables
    .filter(({ box }) => box === null)
    .map((table) => ({ at: table.span.from, html: tableHtml(table, style) }));
  return [...heads, ...framed, ...prose, ...tables].sort((a, b) => a.at - b.at);
}

/** The article: title, contents, body, notes. */
export function renderArticle(extraction: Extraction, style: Style): string {
  const { sections, notes, title } = extraction.outline;
  const entries = sections.filter(({ inToc }) => inToc);
  const contents = entries.map(({ label, title: words }) => style.paragraph(`${label ?? ""} ${escapeHtml(words)}`));
  const explained = notes.map(({ term, definition }, index) => {
    const text = `${term === null ? "" : `${escapeHtml(term)}：`}${escapeHtml(definition)}`;
    return style === CLEAN
      ? `<li id="note${index + 1}">${text} <a href="#ref${index + 1}">↩</a></li>\n`
      : style.paragraph(`${index + 1}. ${text}`);
  });
  const list = style === CLEAN ? `<ol>\n${explained.join("")}</ol>` : explained.join("");
  const body = bodyParts(extraction, style).map(({ html }) => html);
  const head = style === CLEAN ? `<h1>${title}</h1>\n` : style.paragraph(`<strong>${title}</strong>`);
  return `${head}${style.paragraph("目 录")}${contents.join("")}${body.join("")}${style.heading(1, "名词解释")}${list}`;
}

/** A portal around an article: menus, a breadcrumb, a script with a copy of it, related links, a footer. */
export function portalPage(title: string, article: string, charset: string): string {
  const menu = Array.from({ length: 12 }, (_, index) => `<li><a href="/c${index}/">政务公开栏目${index}</a></li>`).join(
    "",
  );
  const copy = escapeHtml(article).replace(/"/g, "&quot;");
  return `<!-- 门户 -->
<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<title>${title}_云岫市人民政府门户网站</title><meta name="description" content="${title}全文：到2025年全市生产总值达到9999亿元。">
<style>p{text-indent:2em}</style><script>var article = "${copy}"; document.write("<p>专栏99 假专栏</p>");</script></head>
<body onload="alert('增长99%')"><div class="header"><ul class="menu">${menu}</ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zl/">专栏</a> &gt; <a href="/zl/8/">专栏8 规划专栏</a></div>
<div class="side"><ul>${menu}</ul><p>今日访问量：88888次</p></div>
<div class="main"><h1 class="title">${title}</h1><div class="attr"><span>发布时间：2021-03-05 10:30</span> <span>来源：云岫日报</span> 【字体：<a href="javascript:void(0)">大</a> <a href="javascript:void(0)">中</a> <a href="javascript:void(0)">小</a>】</div>
<div id="content" class="article_content">${article}</div>
<div class="share">分享到：<a href="javascript:;">微信</a><a href="javascript:;">微博</a></div>
<div class="related"><h3>相关新闻</h3><ul><li><a href="/1.html">专栏5 图解规划：2025年达到7777亿元</a></li><li><a href="/2.html">政策解读一</a></li><li><a href="/3.html">政策解读二</a></li></ul></div></div>
<div class="footer"><p>版权所有：云岫市人民政府　备案号12345678　网站标识码3608000001</p></div></body></html>`;
}
