/** The style of the frame: header, list of rows, the chosen row. */
export const STYLE_ROWS = `body.review{display:grid;grid-template:auto minmax(0,1fr)/minmax(0,1fr);height:100vh;height:100dvh}
.top{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:center;padding:8px 14px;border-bottom:1px solid var(--line);background:var(--panel)}
.top h1{font-size:1.05rem;line-height:1.35;flex:1 1 300px;min-width:0;overflow-wrap:anywhere}
.top h1 small{display:block;font-weight:400;font-size:.8rem;color:var(--soft)}
.top nav,.top .tools{display:flex;gap:6px;flex-wrap:wrap}
.app{display:grid;grid-template-columns:minmax(300px,360px) minmax(0,1fr) minmax(290px,340px);min-height:0}
.rows{overflow:auto;border-inline-end:1px solid var(--line);background:var(--panel)}
.filters{padding:8px 12px;border-bottom:1px solid var(--line);display:grid;gap:6px}
.find{display:flex;gap:6px;align-items:center}.find input{flex:1}
.find button{padding:3px 9px}
#hits{font-size:.82rem;color:var(--soft)}#hits:empty{display:none}
#f-dataset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:5px}
.chip{border:1px solid var(--line);border-radius:99px;padding:1px 10px;font-size:.86rem;cursor:pointer}
.chip input{position:absolute;opacity:0;width:1px;height:1px}
.chip .n{color:var(--soft);margin-inline-start:5px;font-variant-numeric:tabular-nums}
.chip:has(:checked){background:var(--accent);color:var(--on-accent);border-color:var(--accent)}.chip:has(:checked) .n{color:inherit}
.chip:has(:focus-visible){outline:3px solid var(--accent);outline-offset:1px}
.selects{display:grid;grid-template-columns:1fr 1fr 1fr;gap:4px 6px}
.selects label{font-size:.78rem;color:var(--soft);display:grid;min-width:0}
.selects select{font-size:.88rem;color:var(--ink);width:100%;text-overflow:ellipsis}
.bar{display:flex;justify-content:space-between;align-items:center;gap:8px;font-size:.85rem;color:var(--soft)}
.small,.bar button{padding:0 8px;font-size:.82rem}
#list li{border-bottom:1px solid var(--line)}
.item{display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:0 8px;width:100%;text-align:start;border:0;border-radius:0;border-inline-start:4px solid transparent;padding:6px 12px 6px 8px;line-height:1.45}
.item:hover{background:var(--bg)}
.item[aria-current]{background:var(--bg);border-inline-start-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.item .title{font-weight:600;overflow-wrap:anywhere;font-size:.94rem}
.item .place{color:var(--soft);font-size:.76rem;white-space:nowrap;align-self:center}
.item .more{grid-column:1/-1;color:var(--soft);font-size:.83rem;overflow-wrap:anywhere}
.item .verdict{grid-column:1/-1;font-size:.8rem;color:var(--ok);font-weight:600}
.item[data-verdict=rejected] .title,.card[data-verdict=rejected] h3{text-decoration:line-through}
.item[data-verdict=rejected] .verdict{color:var(--error)}
.kind{font-size:.74rem;border-radius:4px;padding:0 6px;align-self:center;white-space:nowrap;background:var(--info-bg);color:var(--info);font-weight:600}
.error .kind{background:var(--error-bg);color:var(--error)}.warning .kind{background:var(--warning-bg);color:var(--warning)}
.quantities .kind,.facts .kind{background:var(--q-bg);color:var(--q)}.indicators .kind{background:var(--i-bg);color:var(--i)}
.projects .kind,.boxes .kind{background:var(--p-bg);color:var(--p)}.glossary .kind{background:var(--g-bg);color:var(--g)}
.step{width:100%;border:0;border-radius:0;padding:9px;color:var(--accent)}
#empty,.hint,.none{padding:14px;color:var(--soft)}
#stale{margin:10px 12px;padding:8px 12px;border:1px solid var(--warning);border-radius:8px;background:var(--warning-bg);font-size:.86rem}
#stale h3{font-size:.92rem}#stale li{padding:3px 0;overflow-wrap:anywhere}
.detail{overflow:auto;border-inline-start:1px solid var(--line);background:var(--panel);padding:12px 14px}
.detail h2{font-size:.95rem;display:flex;justify-content:space-between;align-items:center;margin-bottom:6px}
#close{display:none}.detail.open #close{display:block;padding:0 9px}
.card{border:1px solid var(--line);border-radius:10px;padding:10px 12px;margin-bottom:10px;background:var(--bg);overflow-wrap:anywhere}
.card h3{font-size:1rem;line-height:1.45}.card .id{font-size:.76rem;color:var(--soft)}
.card blockquote{margin:6px 0;padding:4px 10px;border-inline-start:3px solid var(--accent);background:var(--panel);font-size:.92rem;max-height:9em;overflow:auto}
.card .message{font-size:.9rem;margin:6px 0}.card .note{font-size:.86rem;color:var(--soft)}
.card dl{display:grid;grid-template-columns:minmax(70px,auto) minmax(0,1fr);gap:1px 10px;font-size:.87rem}
.card dt{color:var(--soft)}.card dd{margin:0;font-variant-numeric:tabular-nums}
.card ins{color:var(--ok);text-decoration:none;font-weight:600}.card del{color:var(--soft);margin-inline-start:8px}
.acts{display:flex;gap:6px;margin:8px 0;flex-wrap:wrap}.acts button{padding:2px 12px;font-size:.88rem}
.acts .confirmed[aria-pressed=true],.acts .corrected[aria-pressed=true]{background:var(--ok);border-color:var(--ok);color:var(--panel)}
.acts .rejected[aria-pressed=true]{background:var(--error);border-color:var(--error);color:var(--panel)}
.link{border:0;background:none;padding:1px 0;color:var(--accent);text-align:start;text-decoration:underline}
.same{font-size:.88rem;margin-bottom:8px}.same h4{font-size:.85rem;color:var(--soft)}
.edit{display:grid;gap:5px}.edit label{display:grid;grid-template-columns:92px minmax(0,1fr);gap:8px;align-items:center;font-size:.85rem}
.edit [aria-invalid]{border-color:var(--error)}.wrong{color:var(--error);font-size:.86rem}
.intro{font-size:.9rem;color:var(--soft)}.intro p{margin-bottom:8px}.intro kbd,dialog kbd{border:1px solid var(--line);border-radius:4px;padding:0 5px;font:inherit;font-size:.82rem;background:var(--bg);color:var(--ink)}
.legend{display:flex;flex-wrap:wrap;gap:6px 12px}
dialog{border:1px solid var(--line);border-radius:12px;background:var(--panel);color:var(--ink);padding:18px 22px;max-width:460px;box-shadow:var(--shadow)}
dialog::backdrop{background:#0007}dialog dl{display:grid;grid-template-columns:auto 1fr;gap:5px 14px;margin:10px 0}dialog dd{margin:0}dialog h2{font-size:1.1rem}
#hover{position:fixed;z-index:5;max-width:min(380px,92vw);background:var(--panel);border:1px solid var(--line);border-radius:8px;box-shadow:var(--shadow);padding:7px 11px;font-size:.88rem;pointer-events:none;display:grid;gap:5px}
#hover .kind{margin-inline-end:7px}#hover .more{display:block;color:var(--soft);font-size:.84rem}
[data-view-of=rows]{display:none}
.top button{font-size:.92rem;padding:2px 10px}
body[data-view=charts] .app:has(.detail:not(.open)){grid-template-columns:minmax(300px,360px) minmax(0,1fr)}body[data-view=charts] .detail:not(.open){display:none}
@media (max-width:1099px){.app{grid-template-columns:minmax(270px,330px) minmax(0,1fr)}
.detail{position:fixed;inset:auto 0 0 0;max-height:46vh;border-top:2px solid var(--accent);box-shadow:var(--shadow);transform:translateY(105%);visibility:hidden;z-index:3}
.detail.open{transform:none;visibility:visible}}
@media (max-width:759px){.app{grid-template-columns:minmax(0,1fr)}[data-view-of=rows]{display:block}
body[data-view] .app{grid-template-columns:minmax(0,1fr)}
.top{padding:6px 10px}.top h1{font-size:.95rem;flex-basis:100%;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.top h1 small{overflow:hidden;text-overflow:ellipsis}.top button{padding:1px 8px;font-size:.86rem}
body[data-view=rows] .main,body:not([data-view=rows]) .rows{display:none}.detail{max-height:52vh}
body[data-view=rows] .detail,body[data-view=charts] .detail{display:none}}
@media print{body.review{display:block;height:auto}.rows,.detail,.top nav,.tools,#hover{display:none!important}#text{overflow:visible!important;height:auto!important}.app{display:block}}`;
