/** The style of the source text, its marks and the charts. */
export const STYLE_TEXT = `.main{min-width:0;min-height:0;display:grid;grid-template:minmax(0,1fr)/minmax(0,1fr)}
#text,#charts{overflow:auto;padding:16px clamp(12px,4vw,44px) 40vh}
#text{font-size:1.02rem;line-height:1.9;overflow-anchor:auto}
.chunk{content-visibility:auto;max-width:44em;margin:0 auto}
.chunk p,.chunk h3,.chunk h4,.chunk h5,.chunk h6{white-space:pre-wrap;overflow-wrap:anywhere;tab-size:4;min-height:.6em;unicode-bidi:isolate}
.chunk p{line-height:1.9}.chunk p.e{line-height:.9}
.chunk h3{font-size:1.35rem;margin-top:1em}.chunk h4{font-size:1.18rem;margin-top:.8em}.chunk h5,.chunk h6{font-size:1.05rem}
.tw{overflow-x:auto;margin:6px 0;font-size:.86rem;line-height:1.5;border:1px solid var(--line);border-radius:6px;background:var(--panel)}
.tbl{display:table;border-collapse:collapse;min-width:100%}.tr{display:table-row}
.td{display:table-cell;border-bottom:1px solid var(--line);padding:3px 8px;vertical-align:top;min-width:4em;max-width:24em}.td:nth-child(-n+2):not(:last-child){min-width:7.5em}
.pipes p{white-space:pre;font-family:ui-monospace,"Noto Sans Mono CJK SC",monospace;line-height:1.5;padding:0 8px;min-height:0}
mark{background:none;color:inherit;border-radius:3px;cursor:pointer;scroll-margin:30vh 0}
mark.p{background:var(--p-bg)}mark.g{background:var(--g-bg)}
mark.q{background:var(--q-bg);box-shadow:inset 0 -2px var(--q)}mark.i{background:var(--i-bg);box-shadow:inset 0 -2px var(--i)}
mark.f{text-decoration:underline wavy 1.5px var(--info);text-underline-offset:4px}
mark.warning{text-decoration-color:var(--warning)}mark.error{text-decoration-color:var(--error);background:var(--error-bg)}
mark:hover{outline:1px solid var(--accent)}mark.on{background:var(--on);outline:2px solid var(--accent);outline-offset:0}
::highlight(hits){background:var(--hit)}::highlight(hit){background:var(--on);text-decoration:underline}::highlight(chosen){background:var(--on)}
.ctl{display:inline-block;unicode-bidi:isolate;font-size:0}
.ctl::before{content:attr(data-c);font-size:.62rem;border:1px solid var(--error);color:var(--error);border-radius:3px;padding:0 2px;margin:0 1px;line-height:1.2;vertical-align:middle}
.legend mark{padding:0 5px;color:var(--ink);cursor:default}
.chart{max-width:820px;margin:0 auto 34px}.chart h3{font-size:1.1rem}.chart figcaption p{color:var(--soft);font-size:.88rem;margin-bottom:6px}
.plot{overflow-x:auto;background:var(--panel);border:1px solid var(--line);border-radius:10px;padding:10px}
.plot svg{display:block;min-width:640px;max-width:100%;height:auto}
.plot text{fill:var(--ink);font-size:13px}.plot .tick,.plot .value{font-size:12px;fill:var(--soft)}.plot .group{font-weight:700;fill:var(--accent)}
.plot .grid{stroke:var(--line)}.plot .arm{stroke-width:3;stroke:var(--soft);opacity:.55}.plot .arm.up{stroke:var(--q)}.plot .arm.down{stroke:var(--p)}
.plot .dot{stroke-width:2;stroke:var(--q);fill:var(--q)}.plot .dot.base{fill:var(--panel);stroke:var(--soft)}.plot .dot.down{fill:var(--p);stroke:var(--p)}.plot .dot.flat{fill:var(--soft);stroke:var(--soft)}
.plot .hit{fill:transparent}.plot .bar{fill:var(--q)}.plot .bubble{fill:var(--q-bg);stroke:var(--q)}.plot .count{font-size:12px}.plot .count.small{font-size:10px}
.goal{cursor:pointer}.goal:hover .dot,.goal:focus .dot,.goal:hover .bar,.goal:focus .bar,.goal:hover .bubble,.goal:focus .bubble{stroke:var(--ink);stroke-width:3}.goal:focus{outline:none}`;
