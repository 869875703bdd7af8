import { describe, expect, it } from "vitest";
import { ingest } from "../../../src/ingest/page.js";
import { encodeLegacy, encodeUtf16 } from "../encoders.js";

const PROSE = "全市生产总值达到3130亿元，比上年增长百分之八，规模以上工业企业增加到120家。";
const read = (html: string, name = "page.html") => ingest(name, Buffer.from(html));
/** The printed lines of a page's body without blank lines. */
const lines = (body: string): readonly string[] =>
  read(`<!DOCTYPE html><html><head><title>x</title></head><body>${body}</body></html>`)
    .text.split("\n")
    .filter(Boolean);
const hinted = (body: string) => {
  const { text, lineHints } = read(`<html><body>${body}</body></html>`);
  const all = text.split("\n");
  return (lineHints ?? []).map(({ line, heading, bold, quoted }) => ({ text: all[line], heading, bold, quoted }));
};

describe("what is a page", () => {
  it.each([
    ["a byte-order mark", `\ufeff<html><body><p>${PROSE}</p></body></html>`],
    [
      "comments and a declaration before it",
      `<?xml version="1.0"?>\n<!-- 门户 --><!-- 2021 -->\n<html><p>${PROSE}</p></html>`,
    ],
    ["a doctype alone", `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"><p>${PROSE}</p>`],
    ["neither head nor body", `<div class="a"><p>${PROSE}</p><p><b>一</b></p><p><b>二</b></p></div>`],
    [
      "the header that the server sent",
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>${PROSE}</p></html>`,
    ],
    ["a stray word before it", `var x;\n<html><head></head><body><p>${PROSE}</p></body></html>`],
  ])("has %s", (_what, html) => {
    const { format, text } = read(html, "报告.txt");
    expect({ format, found: text.includes(PROSE) }).toEqual({ format: "html", found: true });
  });

  it.each([
    ["Markdown with tags", `# 报告\n\n<div align="center">\n\n${PROSE}\n\n</div>\n\n<br>\n\n## 一、回顾\n`],
    ["text that speaks of tags", `网页用<html>和<body>标记。${PROSE}`],
  ])("is not %s", (_what, text) => {
    expect(read(text, "报告.txt").format).not.toBe("html");
  });
});

describe("the encoding of a page", () => {
  const page = (charset: string, text = PROSE) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>${text}</p></body></html>`;

  it.each([
    ["gb2312", encodeLegacy(page("gb2312"), "gb18030"), "gb18030"],
    ["GBK", encodeLegacy(page("GBK"), "gb18030"), "gb18030"],
    ["no declaration", encodeLegacy(`<html><body><p>${PROSE}</p></body></html>`, "gb18030"), "gb18030"],
    ["a wrong declaration", encodeLegacy(page("utf-8"), "gb18030"), "gb18030"],
    ["gb2312 in UTF-8 bytes", Buffer.from(page("gb2312")), "utf-8"],
    ["UTF-16", encodeUtf16(page("utf-16"), "le", "\ufeff"), "utf-16le"],
  ])("is found with %s", (_what, bytes, encoding) => {
    const source = ingest("x", bytes);
    expect({ encoding: source.encoding, text: source.text.trim() }).toEqual({ encoding, text: PROSE });
  });

  it("is Big5 where the page is", () => {
    const text = "本年度總預算案歲入編列二兆七千億元，較上年度增加百分之六，歲出編列二兆九千億元。";
    const source = ingest("x", encodeLegacy(page("big5", text), "big5"));
    expect({ encoding: source.encoding, text: source.text.trim() }).toEqual({ encoding: "big5", text });
  });

  it("reads a page with a character that was cut in two, and says so", () => {
    const long = PROSE.repeat(20);
    const bytes = encodeLegacy(page("gbk", `${long}</p><p>末段全市`), "gb18030");
    const end = Buffer.from(bytes).indexOf("</p></body>");
    const cut = Buffer.concat([bytes.subarray(0, end - 1), bytes.subarray(end)]);
    const source = ingest("x", cut);
    expect(source.text).toContain(long);
    expect(source.findings).toEqual([expect.objectContaining({ rule: "damaged-character", severity: "warning" })]);
  });
});

describe("the article of a page", () => {
  const menu = `<ul class="m">${"<li><a href='/a'>政务公开</a></li>".repeat(8)}</ul>`;

  it("is found among menus, breadcrumbs, related links and a footer", () => {
    const body = `${menu}<div>当前位置：<a href="/">首页</a> &gt; <a href="/zl">专栏</a></div>
      <div class="w"><div class="t">${menu}</div><div class="c"><p>${PROSE}</p><p>${PROSE}二</p></div></div>
      <div>相关新闻 <a href="/1">专栏3 一图读懂规划</a> <a href="/2">解读</a></div><div>版权所有：云岫市人民政府 备案号3608</div>`;
    expect(lines(body)).toEqual([PROSE, `${PROSE}二`]);
  });

  it("keeps number, signature and date that stand beside it", () => {
    const body = `${menu}<div><p>云府发〔2021〕3号</p><div><p>${PROSE}</p><p>${PROSE}</p></div><p>云岫市人民政府</p><p>2021年3月5日</p></div>`;
    expect(lines(body)).toEqual(["云府发〔2021〕3号", PROSE, PROSE, "云岫市人民政府", "2021年3月5日"]);
  });

  it("never holds scripts, styles, comments, form fields or hidden copies", () => {
    const body = `<script>var s = "&lt;p&gt;增长99%&lt;/p&gt;"</script><style>p{color:red}</style><!-- 增长98% -->
      <textarea>增长97%</textarea><input value="增长96%"><noscript>增长95%</noscript><template>增长94%</template>
      <div style="display: none">${PROSE}增长93%</div><p onclick="f('增长92%')" hidden>增长91%</p><p>${PROSE}</p>`;
    expect(lines(body)).toEqual([PROSE]);
  });

  it("is read where the page hides it until a script runs", () => {
    expect(lines(`<div style="display:none"><p>${PROSE}</p><p>${PROSE}</p></div><p>载入</p>`)).toContain(PROSE);
  });

  it("is read once where the page prints it for two kinds of screens", () => {
    const copy = `<p>${PROSE}</p><p>一、工作回顾</p><p>${PROSE}乙</p>`;
    expect(lines(`<div class="pc">${copy}</div><div class="wap">${copy}</div>`)).toEqual([
      PROSE,
      "一、工作回顾",
      `${PROSE}乙`,
    ]);
  });

  it("may lie in a table that lays out the page", () => {
    const body = `<table><tr><td><a href="/">首页</a></td><td><a href="/a">公开</a></td></tr></table>
      <table><tr><td width=150>${menu}</td><td><table><tr><td><p>${PROSE}</p><p>${PROSE}</p></td></tr></table></td></tr></table>`;
    expect(lines(body)).toEqual([PROSE, PROSE]);
  });

  it("loses the buttons and lines that serve the page", () => {
    const body = `<p>${PROSE}</p><p>【字体：大 中 小】</p><p>打印本页</p><p>浏览次数：1024次</p><p>上一篇：<a href="/1">通知</a></p><p>${PROSE}</p>`;
    expect(lines(body)).toEqual([PROSE, PROSE]);
  });

  it("keeps lines that only sound like them", () => {
    const own = ["（一）发展3D打印产业", "全民阅读：建设农家书屋", "下一篇章的任务", "来源：云岫日报"];
    const body = own.map((line) => `<p>${line}</p>`).join("");
    expect(lines(`<p>${PROSE}</p>${body}<p>${PROSE}</p>`)).toEqual([PROSE, ...own, PROSE]);
    expect(lines(`<p>发布时间：2021-03-05 10:30 来源：云岫日报 【字体：大 中 小】 打印</p><p>${PROSE}</p>`)).toEqual([
      "发布时间：2021-03-05 来源：云岫日报",
      PROSE,
    ]);
  });

  it("gets the page's title where it does not print it itself", () => {
    const page = (h1: string, first: string) =>
      read(
        `<html><head><title>关于印发规划的通知_门户</title></head><body><div>${menu}<h1>${h1}</h1></div><div>${first}<p>${PROSE}</p><p>${PROSE}</p></div></body></html>`,
      );
    const added = page("关于印发规划的通知", "");
    expect(added.text.split("\n")[0]).toBe("关于印发规划的通知");
    expect(added.lineHints?.[0]).toEqual({ line: 0, heading: 1, bold: true, quoted: false });
    const own = page("关于印发规划的通知", "<p>云府发〔2021〕3号</p><p>关于印发<br>规划的通知</p>");
    expect(own.text.startsWith("云府发〔2021〕3号\n\n关于印发\n规划的通知\n")).toBe(true);
  });
});

describe("lines", () => {
  it("collapse white space of every kind, in headings too", () => {
    expect(
      lines(`<p>第一章&nbsp; 　发展\u200b环境</p><p>　　${PROSE}</p><p>全市生\n      产总值 GDP\n   Plan</p>`),
    ).toEqual(["第一章 发展环境", PROSE, "全市生产总值 GDP Plan"]);
  });

  it("decode entities once", () => {
    expect(lines(`<p>${PROSE}A&amp;lt;B &lt;C&gt; &#8220;X&#8221; &ge;3&nbsp;%</p>`)).toEqual([
      `${PROSE}A&lt;B <C> “X” ≥3 %`,
    ]);
  });

  it("are headings, bold or quoted as the page marks them", () => {
    const body = `<h2>第一章 总则</h2><p>${PROSE}</p><p><strong><span>一、回顾</span></strong></p><p><b>一是</b>${PROSE}</p><blockquote><p>专栏1 工程</p></blockquote><p>${PROSE}</p>`;
    expect(hinted(body)).toEqual([
      { text: "第一章 总则", heading: 2, bold: true, quoted: false },
      { text: "一、回顾", heading: 0, bold: true, quoted: false },
      { text: "专栏1 工程", heading: 0, bold: false, quoted: true },
    ]);
  });

  it("stand under each other where only a line break parts a title", () => {
    const { text } = read(
      `<html><p><b>政府工作报告<br/>——在大会上<br/>市长 某某</b></p><p>${PROSE}<br>${PROSE}</p></html>`,
    );
    expect(text).toBe(`政府工作报告\n——在大会上\n市长 某某\n\n${PROSE}\n\n${PROSE}\n`);
  });

  it("number the items of ordered lists that print no label", () => {
    expect(lines(`<p>${PROSE}</p><ol start="2"><li>改造农田</li><li>（三）新建水库</li></ol>`)).toEqual([
      PROSE,
      "2. 改造农田",
      "（三）新建水库",
    ]);
  });

  it("of folded contents are printed below their heading", () => {
    const body = `<details><summary>展开目录</summary><ul><li><a href="#a">第一章 总则</a></li><li><a href="#b">第二章 目标</a></li></ul></details><h2 id="a">第一章 总则</h2><p>${PROSE}</p>`;
    expect(lines(body)).toEqual(["目录", "第一章 总则", "第二章 目标", "第一章 总则", PROSE]);
  });

  it("report images, not ornaments", () => {
    const { findings, text } = read(
      `<html><p>${PROSE}</p><p><img src="/f/t1.png" alt="主要指标表"><img src="icon_a.gif"><img src="/x.png" width="16"></p><p>${PROSE}</p></html>`,
    );
    expect(findings).toEqual([
      expect.objectContaining({
        rule: "image-unread",
        severity: "info",
        message: expect.stringContaining("主要指标表"),
      }),
    ]);
    expect(findings[0]?.span?.from).toBe(text.indexOf(PROSE) + PROSE.length + 1);
  });
});

describe("notes", () => {
  it("tell exponents by what is printed before them in the line, in whatever elements", () => {
    const body = `<p>${PROSE}面积3k<b>m</b><i></i><sup>2</sup>，占地5km</p><p><sup>2</sup>注</p>`;
    expect(lines(body)).toEqual([`${PROSE}面积3km²，占地5km`, "[2]注"]);
  });

  it("are marked in brackets, linked or raised; exponents stay", () => {
    const body = `<p>${PROSE}“三区”<sup>1</sup>、“两网”<a href="#_ftn2">[2]</a>、“四链”<sup>③</sup>，面积3km<sup>2</sup>、10<sup>8</sup>立方米，PM<sub>2.5</sub>达标。</p>`;
    expect(lines(body)).toEqual([`${PROSE}“三区”[1]、“两网”[2]、“四链”③，面积3km²、10^8立方米，PM2.5达标。`]);
  });

  it("begin with the mark that leads to them", () => {
    const body = `<p>${PROSE}“三区”<a href="#n1" id="r1"><sup>1</sup></a>和“两网”<sup><a href="#n2">2</a></sup>。</p>
      <p id="n1">1. “三区”：三个区。<a href="#r1">↩</a></p><div id="n2"><p><a href="#r2">[2]</a>“两网”：两张网。</p></div>`;
    expect(lines(body)).toEqual([`${PROSE}“三区”[1]和“两网”[2]。`, "[1] “三区”：三个区。", "[2] “两网”：两张网。"]);
  });
});

describe("short pages", () => {
  it.each([
    "全市新增床位500张，改造社区404个。",
    "云岫市人民政府办公室\n全年植树400万株、造林503亩。",
    "投资500-600万元，建成502公里。",
  ])("are documents though they count what errors are numbered by: %s", (text) => {
    const body = text.replace(/[^\n]+/g, "<p>$&</p>");
    expect(lines(body)).toEqual(text.split("\n"));
  });
});

describe("pages without a document", () => {
  const page = (body: string, title = "") => `<html><head><title>${title}</title></head><body>${body}</body></html>`;
  it.each([
    ["an error", page("<h1>404 Not Found</h1><p>nginx</p>"), "an error page, not a document"],
    ["the number of an error", page("<h1>404</h1><p>云岫市人民政府</p>"), "an error page, not a document"],
    ["a title of an error", page("<p>请稍后再来。</p>", "502 - 云岫市人民政府"), "an error page, not a document"],
    ["an error by number", page("<p>抱歉，发生500错误。</p>"), "an error page, not a document"],
    [
      "an error in Chinese",
      page("<p>抱歉，您访问的页面不存在或已被删除！</p><a href='/'>返回首页</a>", "出错了"),
      "an error page, not a document",
    ],
    [
      "a script",
      page("<script>load('全市生产总值增长8%')</script><div id='app'></div>"),
      "a page without the text of a document",
    ],
    [
      "a check of the browser",
      page("<p>请开启JavaScript并刷新该页，正在进行安全验证</p>"),
      "a page without the text of a document",
    ],
    [
      "links",
      page(`<ul>${"<li><a href='/a'>关于做好工作的通知</a></li>".repeat(20)}</ul>`),
      "a page of links, not a document",
    ],
    ["images", page("<p><img src='/scan1.jpg'></p><p><img src='/scan2.jpg'></p>"), "a page of images without text"],
  ])("are refused: %s", (_what, html, told) => {
    expect(() => read(html, "规划.docx")).toThrow(`规划.docx: ${told}`);
  });
});

describe("hostile pages", () => {
  it.each(["div", "b", "span", "table", "p", "blockquote", "x-y"])("with 100,000 nested <%s> are read", (tag) => {
    const { text } = read(`<html><body>${`<${tag}>`.repeat(100_000)}${PROSE}`);
    expect(text.trim()).toBe(PROSE);
  });

  it("with text at every depth keep all of it", () => {
    const { text } = read(
      `<html><body>${Array.from({ length: 3000 }, (_, index) => `<div>第${index}段落的文字，`).join("")}`,
    );
    expect(text.match(/第\d+段落/g)).toHaveLength(3000);
  });

  it.each([
    ["unclosed comments", `<p>${PROSE}</p>${"<!--".repeat(100_000)}`],
    ["unclosed attributes", `<p>${PROSE}</p>${"<p title='".repeat(100_000)}`],
    ["closing tags alone", `<p>${PROSE}</p>${"</div></x>".repeat(100_000)}`],
    ["angle brackets", `<p>${PROSE}</p><p>${"<".repeat(200_000)}</p>`],
    ["white space", `<p>${"\n 　".repeat(300_000)}${PROSE}</p>`],
  ])("of %s are read to their end", (_what, body) => {
    expect(read(`<html><body>${body}</body></html>`).text).toContain(PROSE);
  });
});
