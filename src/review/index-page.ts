/** The page that leads to the pages of many documents: the worst findings first. */

import { groupDigits } from "../core/group-digits.js";
import type { Datasets } from "../datasets.js";
import type { Applied } from "./corrections.js";
import { both, plainHtml, type Words } from "./html.js";
import { wordsOf } from "./labels.js";
import { headHtml } from "./page.js";
import { indexStyle } from "./style.js";

export interface IndexEntry {
  readonly docId: string;
  /** The page of the document, from the index. */
  readonly path: string;
  readonly source: string;
  readonly title: string;
  readonly kind: string;
  readonly region: string | null;
  readonly chars: number;
  readonly rows: number;
  readonly errors: number;
  readonly warnings: number;
  readonly remarks: number;
  readonly decided: number;
  readonly stale: number;
}

export function indexEntry(
  docId: string,
  path: string,
  source: string,
  datasets: Datasets,
  applied: Applied,
): IndexEntry {
  const row = datasets.documents?.[0];
  const count = (wanted: string): number =>
    (datasets.findings ?? []).filter(({ severity }) => severity === wanted).length;
  const { indicators = [], quantities = [], projects = [], glossary = [] } = datasets;
  return {
    docId,
    path,
    source,
    title: row?.title ?? docId,
    kind: row?.kind ?? "other",
    region: row?.region ?? null,
    chars: row?.chars ?? 0,
    rows: indicators.length + quantities.length + projects.length + glossary.length,
    errors: count("error"),
    warnings: count("warning"),
    remarks: count("info"),
    decided: applied.decided.length,
    stale: applied.stale.length,
  };
}

const SCRIPT = `(()=>{"use strict";
const root=document.documentElement;
const get=(name)=>{try{return localStorage.getItem("jian-review:"+name)}catch{return null}};
const lang=get("lang")??(navigator.language.startsWith("zh")?"zh":"en");
const setLang=(to)=>{root.dataset.lang=to;root.lang=to==="zh"?"zh-CN":"en"};
setLang(lang==="en"?"en":"zh");
root.dataset.theme=get("theme")??"auto";
document.getElementById("lang").addEventListener("click",()=>{
const to=root.dataset.lang==="zh"?"en":"zh";setLang(to);
try{localStorage.setItem("jian-review:lang",to)}catch{}
});
})();`;

const HEADS: readonly (readonly [name: string, words: Words])[] = [
  ["", { zh: "文件", en: "Document" }],
  ["", { zh: "种类", en: "Kind" }],
  ["", { zh: "地区", en: "Region" }],
  ["n", { zh: "字数", en: "Characters" }],
  ["n", { zh: "条目", en: "Rows" }],
  ["n", { zh: "错误", en: "Errors" }],
  ["n", { zh: "警告", en: "Warnings" }],
  ["n", { zh: "提示", en: "Remarks" }],
  ["n", { zh: "已处理", en: "Decided" }],
  ["n", { zh: "改正不再适用", en: "No longer fit" }],
];

const number = (value: number, name = ""): string =>
  `<td class="n${value > 0 && name !== "" ? ` ${name}` : ""}">${groupDigits(value)}</td>`;

function entryHtml(entry: IndexEntry): string {
  const { path, title, source, kind, region, chars, rows, errors, warnings, remarks, decided, stale } = entry;
  const href = path.split("/").map(encodeURIComponent).join("/");
  const numbers = [
    number(chars),
    number(rows),
    number(errors, "error"),
    number(warnings, "warning"),
    number(remarks),
    number(decided),
    number(stale, "warning"),
  ];
  return `<tr><td><a href="${plainHtml(href)}">${plainHtml(title)}</a><div class="soft">${plainHtml(source)}</div></td><td>${both(wordsOf(kind))}</td><td>${plainHtml(region ?? "")}</td>${numbers.join("")}</tr>`;
}

export function indexHtml(entries: readonly IndexEntry[]): string {
  const sorted = entries.toSorted(
    (a, b) => b.errors - a.errors || b.warnings - a.warnings || b.remarks - a.remarks || (a.docId < b.docId ? -1 : 1),
  );
  const heads = HEADS.map(
    ([name, words]) => `<th scope="col"${name === "" ? "" : ` class="${name}"`}>${both(words)}</th>`,
  );
  return `<!doctype html>
<html lang="zh-CN" data-lang="zh" data-theme="auto">
${headHtml("jian-extract review", indexStyle(), SCRIPT)}
<body><header><h1>${both({ zh: `${entries.length} 份文件`, en: `${entries.length} documents` })}</h1><button type="button" id="lang"><span class="zh" lang="en">English</span><span class="en" lang="zh-CN">中文</span></button></header>
<main class="wide"><table><thead><tr>${heads.join("")}</tr></thead><tbody>${sorted.map(entryHtml).join("\n")}</tbody></table></main>
<script>${SCRIPT}</script></body></html>
`;
}
