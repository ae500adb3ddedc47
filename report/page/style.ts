// The style of the page. Text and marks have a contrast of at least 4.5 to 1 in light and dark.

export const style = `
:root{color-scheme:light dark;--back:#fff;--soft:#f5f6f8;--line:#d5d9e0;--text:#1b1f27;--dim:#5a6270;--link:#0b57a4;--green:#137333;--amber:#8a5300;--red:#b3261e;--focus:#0b57a4}
@media (prefers-color-scheme:dark){:root{--back:#14171c;--soft:#1d2128;--line:#39404b;--text:#e8eaee;--dim:#a7afbc;--link:#8ab8f0;--green:#7ccf8e;--amber:#efb45c;--red:#ff9a92;--focus:#8ab8f0}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:1.5rem 1.25rem 4rem;background:var(--back);color:var(--text);font:16px/1.5 system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0 .5rem}h2{font-size:1.2rem;margin:2.5rem 0 .75rem}h3{font-size:1rem}
a{color:var(--link)}code{font:.85em ui-monospace,Menlo,Consolas,monospace;color:var(--dim)}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:3px}
.dim,small{color:var(--dim)}small{display:block}
.green{color:var(--green)}.amber{color:var(--amber)}.red{color:var(--red)}.none{color:var(--dim)}.bold{font-weight:600}
.whole{display:flex;flex-wrap:wrap;gap:.5rem;align-items:baseline;margin:.25rem 0 1rem}.whole strong{font-size:2.5rem;line-height:1;font-variant-numeric:tabular-nums}.whole .sign{font-size:2rem;line-height:1}
.counts,.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.5rem 0;padding:0}
.counts li{background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.2rem .7rem}
.errors{border-left:4px solid var(--red);background:var(--soft);padding:.25rem 1rem;margin:1rem 0}.errors h2{margin:.5rem 0}
#live{position:sticky;top:0;z-index:2;background:var(--soft);border:1px solid var(--line);border-radius:6px;margin:0 0 1rem;padding:.35rem 1rem}#live p{margin:.1rem 0;overflow-wrap:anywhere}#live.errors p:first-child{font-weight:600}summary.changed{box-shadow:inset 3px 0 var(--link)}
.tools{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:end;background:var(--back);border-bottom:1px solid var(--line);padding:.75rem 0}
.tools label{display:grid;font-size:.8rem;color:var(--dim)}.tools input{min-width:16rem}
.tools input,.tools select,.tools button{font:inherit;color:var(--text);background:var(--soft);border:1px solid var(--dim);border-radius:6px;padding:.35rem .6rem;max-width:100%}
.tools output{color:var(--dim);padding:.4rem 0}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1rem 0 0;padding:.5rem 0;border-block:1px solid var(--line)}
.open{margin:1rem 0}.open>details{border-bottom:1px solid var(--line)}.open>details>summary{cursor:pointer;padding:.35rem 0}ul.plain{list-style:none;margin:.25rem 0 .75rem;padding:0 0 0 1.1rem}ul.plain li{padding:.15rem 0}ul.plain b{font-variant-numeric:tabular-nums}
.bar rect{fill:var(--link)}.bar .whole{fill:var(--line)}
ul.tree,ul.tree ul{list-style:none;margin:0;padding:0}ul.tree ul{margin-left:1.1rem;border-left:1px solid var(--line);padding-left:.6rem}
.tree li{content-visibility:auto;contain-intrinsic-size:auto 2.6rem}
.tree summary{display:grid;grid-template-columns:11.5rem 1fr auto;gap:.25rem 1rem;padding:.45rem .5rem;border-bottom:1px solid var(--line);cursor:pointer;align-items:baseline}
.tree summary:hover{background:var(--soft)}
.tree summary::marker{content:""}.tree summary::-webkit-details-marker{display:none}
.score::before{content:"▸";display:inline-block;width:1.1em;color:var(--dim)}details[open]>summary>.score::before{content:"▾"}
.score b{font-variant-numeric:tabular-nums}.band{font-size:.85rem;color:var(--dim);display:block;padding-left:2.4em}
.node>details>summary .title{font-weight:600}.kind{font-size:.75rem;text-transform:uppercase;letter-spacing:.04em;color:var(--dim)}
.figures{text-align:right;display:grid;font-variant-numeric:tabular-nums;font-size:.9rem;max-width:22rem}
.card{background:var(--soft);border-radius:0 0 8px 8px;padding:.25rem 1rem .75rem;margin:0 0 .5rem}
.tree li{scroll-margin-top:6rem}.tree li:target>details>summary{outline:2px solid var(--focus)}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.2rem 1rem;margin:.6rem 0}.facts{display:flex;flex-wrap:wrap;gap:.2rem 1.75rem}.facts div{display:flex;gap:.6rem}.facts dt{flex:none}dt{color:var(--dim)}dd{margin:0;overflow-wrap:anywhere}dd p{margin:0}
.how>summary{display:list-item;grid-template-columns:none;border:0;padding:.3rem 0;color:var(--link)}.how>summary::marker{content:"▸ "}.how[open]>summary::marker{content:"▾ "}
.table{overflow-x:auto}table{border-collapse:collapse;font-size:.92rem}th{font-weight:600;text-align:left;color:var(--dim)}td,th{overflow-wrap:normal;padding:.2rem .9rem .2rem 0;vertical-align:top}.end{text-align:right;font-variant-numeric:tabular-nums}tr.note td{color:var(--dim);padding-left:1rem}
table.rows tr{border-bottom:1px solid var(--line)}.rows td.end{white-space:nowrap}.rows th.end{text-align:right}
.trend{margin:.5rem 0}.trend figcaption{color:var(--dim);font-size:.85rem}.trend polyline{fill:none;stroke:var(--link);stroke-width:1.5}.trend circle{fill:var(--link)}.trend .goal{stroke:var(--text);stroke-width:1.5;stroke-dasharray:4 3}.trend text{fill:var(--dim);font-size:11px;text-anchor:middle}
footer{margin-top:3rem;color:var(--dim);font-size:.9rem}
.tree li.off{content-visibility:hidden;height:0;overflow:hidden}
[hidden],html:not(.live) :is(.how,.tools){display:none!important}
@media (max-width:48rem){.rows,.rows tbody,.rows td{display:block}.rows thead{display:none}.rows tr{display:flex;flex-wrap:wrap;gap:.1rem .9rem;padding:.4rem 0}.rows td{padding:0}.rows td:empty{display:none}.rows td.end{text-align:left}.rows td.end[data-head]::before,.rows td:not(:has(a)):nth-child(2)[data-head]::before{content:attr(data-head) " ";color:var(--dim)}.rows td:has(a){flex:1 1 100%}body{padding:1rem .75rem 3rem}.tree summary{grid-template-columns:1fr}.figures{text-align:left;display:flex;flex-wrap:wrap;gap:.1rem .9rem;max-width:none}.band{display:inline;padding:0}dl{grid-template-columns:1fr}.facts{display:grid;gap:.2rem}dt{margin-top:.3rem}.facts dt{margin:0}.tools{position:static}.tools label{flex:1 1 9rem}.tools input{min-width:0;width:100%}ul.tree ul{margin-left:.3rem}.card{padding:.25rem .6rem .6rem}}
@media print{.tools,.skip,.how>summary{display:none}body{max-width:none;padding:0;font-size:11px}.card{background:none}.tree summary{break-inside:avoid}.tree li{content-visibility:visible}}
`;
