/** One document as one self-contained page. Everything from the document is escaped; only our own script may run. */
import { createHash } from "node:crypto";
import { groupDigits } from "../core/group-digits.js";
import { clientScript } from "./bundle.js";
import { chartsHtml } from "./charts/index.js";
import type { Applied } from "./corrections.js";
import { pageData } from "./data.js";
import type { ReviewDocument } from "./document.js";
import { both, escapeHtml, plainHtml, scriptJson, type Words } from "./html.js";
import { wordsOf } from "./labels.js";
import { pageStyle } from "./style.js";
import { textHtml } from "./text.js";

const hashOf = (code: string): string => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;

/** The head of a page that may run one script, use one style and fetch nothing. */
export function headHtml(title: string, style: string, script: string): string {
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  return [
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${plainHtml(title)}</title><style>${style}</style></head>`,
  ].join("\n");
}

const named = ({ zh, en }: Words): string =>
  `aria-label="${escapeHtml(zh)}" data-zh-label="${escapeHtml(zh)}" data-en-label="${escapeHtml(en)}"`;

const button = (id: string, words: Words, more = ""): string =>
  `<button type="button" id="${id}"${more}>${both(words)}</button>`;

function topHtml({ row, source, text, docId }: ReviewDocument): string {
  const parts = [row?.region ?? "", row?.published ?? "", source].filter((part) => part !== "").map(plainHtml);
  const chars = row?.chars ?? text.length;
  const words = both({ zh: `${groupDigits(chars)} 字`, en: `${groupDigits(chars)} characters` });
  const meta = [both(wordsOf(row?.kind ?? "other")), ...parts, words].join(" · ");
  const view = (name: string, words: Words, wide = ""): string =>
    button(`tab-${name}`, words, ` data-view-of="${name}"${wide}`);
  return `<header class="top"><h1>${plainHtml(row?.title ?? docId)}<small>${meta}</small></h1>
<nav ${named({ zh: "视图", en: "Views" })}>${view("rows", { zh: "条目", en: "Rows" })}${view("text", { zh: "原文", en: "Text" }, ' data-wide="yes"')}${view("charts", { zh: "图表", en: "Charts" })}</nav>
<div class="tools"><span id="decided" role="status"></span>${button("save", { zh: "保存改正", en: "Save corrections" })}${button("load", { zh: "载入", en: "Load" })}<input type="file" id="file" accept=".json,application/json" hidden ${named({ zh: "载入 corrections.json", en: "Load corrections.json" })}>
<button type="button" id="lang"><span class="zh" lang="en">English</span><span class="en" lang="zh-CN">中文</span></button>
<button type="button" id="theme"><span data-name="auto">${both({ zh: "自动", en: "Auto" })}</span><span data-name="light" hidden>${both({ zh: "浅色", en: "Light" })}</span><span data-name="dark" hidden>${both({ zh: "深色", en: "Dark" })}</span></button>
<button type="button" id="open-help" ${named({ zh: "键盘帮助", en: "Keyboard help" })}>?</button></div></header>`;
}

const select = (id: string, words: Words): string => `<label>${both(words)}<select id="${id}"></select></label>`;

const ROWS = `<aside class="rows" id="rows" ${named({ zh: "条目", en: "Rows" })}>
<div class="filters" role="search"><div class="find"><input type="search" id="q" autocomplete="off" placeholder="/" ${named({ zh: "搜索原文和条目", en: "Search text and rows" })}>
<button type="button" id="prev" hidden ${named({ zh: "上一处", en: "Previous place" })}>‹</button><button type="button" id="next" hidden ${named({ zh: "下一处", en: "Next place" })}>›</button></div>
<div id="hits" role="status"></div>
<fieldset id="f-dataset" ${named({ zh: "数据集", en: "Dataset" })}></fieldset>
<div class="selects">${select("f-finding", { zh: "发现", en: "Finding" })}${select("f-section", { zh: "章节", en: "Section" })}${select("f-dimension", { zh: "量纲", en: "Dimension" })}${select("f-role", { zh: "性质", en: "Role" })}${select("f-verdict", { zh: "处理", en: "Decision" })}</div>
<div class="bar"><span id="count" role="status"></span>${button("clear", { zh: "清除筛选", en: "Clear filters" })}</div></div>
<div id="stale" hidden></div><p id="empty" hidden>${both({ zh: "没有符合的条目。", en: "No rows fit." })}</p><ol id="list" ${named({ zh: "条目列表", en: "List of rows" })}></ol></aside>`;

const legend = (name: string, words: Words): string => `<mark class="${name}">${both(words)}</mark>`;

const DETAIL = `<section class="detail" id="detail" tabindex="-1" ${named({ zh: "选中的条目", en: "Chosen row" })}>
<h2>${both({ zh: "选中的条目", en: "Chosen row" })}<button type="button" id="close" ${named({ zh: "关闭", en: "Close" })}>×</button></h2>
<div id="intro" class="intro"><p>${both({ zh: "选一条，即到原文所在处；在原文中点标记，即见其条目。", en: "Choose a row to go to its words; click marked words to see their row." })}</p>
<p class="legend">${legend("q", { zh: "数量", en: "quantity" })}${legend("i", { zh: "指标", en: "indicator" })}${legend("p", { zh: "项目", en: "project" })}${legend("g", { zh: "名词", en: "term" })}${legend("f error", { zh: "错误", en: "error" })}${legend("f warning", { zh: "警告", en: "warning" })}</p>
<p><kbd>j</kbd> <kbd>k</kbd> ${both({ zh: "下一条、上一条", en: "next, previous row" })} · <kbd>/</kbd> ${both({ zh: "搜索", en: "search" })} · <kbd>?</kbd> ${both({ zh: "全部按键", en: "all keys" })}</p></div>
<div id="detail-body"></div></section>`;

const KEYS: readonly (readonly [keys: string, words: Words])[] = [
  ["j k", { zh: "下一条、上一条", en: "next and previous row" }],
  ["Enter", { zh: "由条目到原文；在原文中选中该处", en: "from the row to its words; on words, choose their row" }],
  ["Esc", { zh: "回到列表；清空搜索；关闭", en: "back to the list; empty the search; close" }],
  [
    "/",
    { zh: "搜索；Enter 到下一处，Shift+Enter 到上一处", en: "search; Enter and Shift+Enter go through the places" },
  ],
  ["c", { zh: "确认", en: "confirm" }],
  ["e", { zh: "改正", en: "correct" }],
  ["x", { zh: "否定", en: "reject" }],
  ["?", { zh: "本页", en: "this help" }],
];

const HELP = `<dialog id="help" ${named({ zh: "键盘帮助", en: "Keyboard help" })}><form method="dialog"><h2>${both({ zh: "键盘", en: "Keyboard" })}</h2><dl>${KEYS.map(
  ([keys, words]) =>
    `<dt>${keys
      .split(" ")
      .map((key) => `<kbd>${key}</kbd>`)
      .join(" ")}</dt><dd>${both(words)}</dd>`,
).join(
  "",
)}</dl><p><label><input type="checkbox" id="keys" checked> ${both({ zh: "启用单键快捷键", en: "Single-letter keys are on" })}</label></p><p><button>${both({ zh: "关闭", en: "Close" })}</button></p></form></dialog>`;

const NO_SCRIPT = `<noscript><p>脚本未启用：只能阅读原文，不能筛选。 Without scripts the text can be read, but not filtered.</p></noscript>`;

/** The page of a document, with the decisions that were made about its rows. */
export function pageHtml(document: ReviewDocument, applied: Applied): string {
  const [style, script] = [pageStyle(), clientScript()];
  const lang = document.row?.script === "hant" ? "zh-Hant" : "zh-Hans";
  return `<!doctype html>
<html lang="zh-CN" data-lang="zh" data-theme="auto">
${headHtml(document.row?.title ?? document.docId, style, script)}
<body class="review" data-view="rows"><a class="skip sr" href="#list">${both({ zh: "到条目列表", en: "To the list of rows" })}</a>
${topHtml(document)}
<div class="app">${ROWS}
<main class="main"><div id="text" role="region" tabindex="0" lang="${lang}" ${named({ zh: "原文", en: "Source text" })}>${textHtml(document)}</div>
<div id="charts" hidden>${chartsHtml(document, applied)}</div></main>
${DETAIL}</div>
<div id="hover" aria-hidden="true" hidden></div><div id="status" class="sr" role="status" aria-live="polite"></div>${HELP}${NO_SCRIPT}
<script type="application/json" id="data">${scriptJson(pageData(document, applied))}</script>
<script>${script}</script>
</body></html>
`;
}
