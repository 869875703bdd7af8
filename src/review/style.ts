/** The style of the pages: two themes by custom properties, fonts of the system, no network. */

import { STYLE_ROWS } from "./style-rows.js";
import { STYLE_TEXT } from "./style-text.js";
import { HEIGHTS } from "./text.js";

const LIGHT = `--bg:#fbfaf7;--panel:#fff;--ink:#1d2025;--soft:#5a606b;--line:#dcd9d1;--accent:#0b5cad;--on-accent:#fff;
--q:#0b63b8;--q-bg:#e3effb;--i:#0a6b50;--i-bg:#dcf1e9;--p:#7a4a00;--p-bg:#f8efdf;--g:#6d3aa3;--g-bg:#f1e8fa;
--error:#b3161f;--error-bg:#fde4e3;--warning:#8a5200;--warning-bg:#fdeecb;--info:#465062;--info-bg:#e9ecf2;
--on:#ffe066;--hit:#c9f2a5;--ok:#176a2c;--shadow:0 4px 18px #0003;color-scheme:light`;
const DARK = `--bg:#15171b;--panel:#1d2026;--ink:#e8e6e1;--soft:#a5abb6;--line:#363b44;--accent:#7db8f5;--on-accent:#0c1b2b;
--q:#8cc1f7;--q-bg:#1d3147;--i:#6fd3b1;--i-bg:#17372e;--p:#e6b877;--p-bg:#2e2617;--g:#cda7f2;--g-bg:#30243f;
--error:#ff9a94;--error-bg:#4a1e20;--warning:#f2bf62;--warning-bg:#41310f;--info:#b6bfce;--info-bg:#2a2f39;
--on:#6a5500;--hit:#355a1a;--ok:#7fd694;--shadow:0 4px 18px #000a;color-scheme:dark`;

const THEMES = `:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${DARK}}}
:root[data-theme=dark]{${DARK}}`;

const BASE = `*{box-sizing:border-box}
html{font:16px/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink)}
html:not([data-lang=en]) .en,html[data-lang=en] .zh{display:none}
[hidden]{display:none!important}
h1,h2,h3,h4,p,ul,ol,dl,figure{margin:0;padding:0}
ol,ul{list-style:none}
button,input,select{font:inherit;color:inherit}
button{cursor:pointer;border:1px solid var(--line);background:var(--panel);border-radius:6px;padding:3px 10px}
button:hover{border-color:var(--accent)}
button[aria-pressed=true],.primary{background:var(--accent);color:var(--on-accent);border-color:var(--accent)}
select,input:not([type=radio],[type=checkbox],[type=file]){border:1px solid var(--line);background:var(--panel);border-radius:6px;padding:4px 8px;min-width:0}
:focus-visible{outline:3px solid var(--accent);outline-offset:1px}
a{color:var(--accent)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999px;top:4px;z-index:9;background:var(--panel);padding:6px 12px}
.skip:focus{left:8px;width:auto;height:auto;clip-path:none}
noscript p{padding:8px 16px;background:var(--warning-bg)}
@media (prefers-reduced-motion:no-preference){.detail{transition:transform .15s}}`;

const heights = Array.from(
  { length: HEIGHTS },
  (_, index) => `.h${index + 1}{contain-intrinsic-size:auto ${(index + 1) * 100}px}`,
);

export const pageStyle = (): string => [THEMES, BASE, STYLE_ROWS, STYLE_TEXT, heights.join("")].join("\n");

export const indexStyle = (): string =>
  [
    THEMES,
    BASE,
    `body{padding:16px;max-width:1180px;margin:auto}header{display:flex;gap:12px;align-items:center;flex-wrap:wrap;margin-bottom:12px}
h1{font-size:1.3rem;flex:1}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:7px 10px;border-bottom:1px solid var(--line);vertical-align:top}
td.n,th.n{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}.error{color:var(--error);font-weight:600}.warning{color:var(--warning)}.soft{color:var(--soft);font-size:.85rem}
tbody tr:hover{background:var(--panel)}`,
  ].join("\n");
