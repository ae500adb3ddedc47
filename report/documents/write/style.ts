// The style of a printed document, and of the same on a screen. Contrast of at least 4.5 to 1 in light and dark; paper is always light.

const widths = Array.from({ length: 100 }, (_, at) => `.w${at + 1}{width:${at + 1}%}`).join('');
const depths = Array.from({ length: 9 }, (_, at) => `.d${at + 1}{padding-left:${0.4 + 0.9 * (at + 1)}em}`).join('');

export const documentStyle = `
:root{color-scheme:light dark;--back:#fff;--head:#17375e;--on-head:#fff;--soft:#eef2f7;--softer:#f7f9fb;--line:#c3ccd8;--text:#1b1f27;--dim:#555d6b;--accent:#17375e;--green:#0f6b2f;--amber:#855000;--red:#b3261e}
@media screen and (prefers-color-scheme:dark){:root{--back:#14171c;--head:#2a4365;--on-head:#fff;--soft:#232a34;--softer:#1a1e25;--line:#434c59;--text:#e8eaee;--dim:#a7afbc;--accent:#9cc3f2;--green:#7ccf8e;--amber:#efb45c;--red:#ff9a92}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:78rem;background:var(--back);color:var(--text);font:15px/1.45 "Source Sans 3","Segoe UI",Calibri,Carlito,Roboto,"Liberation Sans",Arial,sans-serif}
header{border-bottom:3px solid var(--accent);margin-bottom:1.5rem;padding-bottom:.75rem}header p{margin:0}.body{text-transform:uppercase;letter-spacing:.06em;color:var(--dim)}.about{color:var(--dim);font-size:1.1rem}
h1{font-size:2rem;line-height:1.2;margin:.25rem 0;color:var(--accent)}h2{font-size:1.45rem;color:var(--accent);margin:2.25rem 0 .6rem}h3{font-size:1.15rem;color:var(--accent);margin:1.75rem 0 .5rem}h4,h5{font-size:1rem;margin:1.25rem 0 .4rem}
nav ol{list-style:none;padding:0;margin:0 0 1rem;columns:20rem 2}nav li{break-inside:avoid;padding:.1rem 0}nav .level-2{padding-left:1.25rem}a{color:var(--accent)}
p.note{color:var(--dim)}p.warning{border-left:4px solid var(--red);background:var(--soft);padding:.4rem .8rem}
.table{overflow-x:auto;margin:.5rem 0 1.25rem}.table:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.86rem}.c9,.c10,.c11,.c12,.c13,.c14{font-size:.8rem}
th,td{padding:.3rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:break-word}
thead th{background:var(--head);color:var(--on-head);font-weight:600;vertical-align:bottom}
.end{text-align:right;font-variant-numeric:tabular-nums}${depths}${widths}
tr.whole td{background:var(--soft);border-bottom-color:var(--dim)}tr.group td{background:var(--softer)}tr.whole .name,tr.whole .end{font-weight:700}tr.group .name,tr.group .end{font-weight:600}tr.part td{color:var(--dim);font-style:italic}tr small{font-weight:400}
small{display:block;color:var(--dim);font-size:.92em}td b{font-weight:600}tr.whole b,tr.group b{font-weight:700}
.facts{width:auto;max-width:100%;margin:.25rem 0 .5rem}.facts th{font-weight:600;color:var(--dim);white-space:nowrap;padding-right:1.5rem}
.light{font-weight:600}.green{color:var(--green)}.amber{color:var(--amber)}.red{color:var(--red)}
@media screen{.table table{min-width:38rem}.table .c7,.table .c8{min-width:56rem}.table .c9,.table .c10,.table .c11,.table .c12,.table .c13,.table .c14{min-width:76rem}}
@media screen and (max-width:48rem){body{padding:1rem .75rem 3rem}h1{font-size:1.5rem}.facts th{white-space:normal}}
@page{size:A4;margin:18mm 16mm 18mm;@top-left{font:8pt Calibri,Carlito,"Liberation Sans",sans-serif;color:#555}@bottom-right{font:8pt Calibri,Carlito,"Liberation Sans",sans-serif;color:#555}}
@page wide{size:A4 landscape}
@media print{body{max-width:none;padding:0;font-size:10pt}.wide{page:wide}section{break-before:page}section:first-of-type{break-before:auto}nav{break-after:page}nav ol{columns:1}a{color:inherit;text-decoration:none}.table{overflow:visible}table{font-size:8.5pt}.c9,.c10,.c11,.c12,.c13,.c14{font-size:7pt}thead{display:table-header-group}tr{break-inside:avoid}h2,h3,h4,h5{break-after:avoid}.facts{break-after:avoid}thead th,tr.whole td,tr.group td{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
