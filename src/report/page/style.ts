/** The look of a report, from the visual direction: calm paper, few inks; dark where the reader prefers it; ink alone in print. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#F5EEDF;--surface:#FBF7EE;--ink:#211B14;--muted:#5E5444;--hair:#8A7A5F;--baseline:#436F94;--counterfactual:#9C1457;--band:#E9DFC8}
@media (prefers-color-scheme:dark){:root{--paper:#15171A;--surface:#1E2126;--ink:#EFE6D3;--muted:#B3A88F;--hair:#7A705C;--baseline:#4C86B8;--counterfactual:#FF8FBD;--band:#2A2D32}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.55 'Source Serif 4 Variable','Source Serif 4','Source Serif Pro',Georgia,serif;-webkit-text-size-adjust:100%}
main{max-width:54rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1,h2{font-family:'Old Standard TT',Georgia,serif;font-weight:400;line-height:1.2;margin:0}
h1{font-size:2.2rem}h2{font-size:1.55rem;margin-bottom:.6rem}
section{margin-top:2.6rem;border-top:1px solid var(--hair);padding-top:1.1rem}
p{margin:.5rem 0;max-width:40rem}
.answer{font-size:1.3rem;line-height:1.45;max-width:44rem}
.muted,.said,footer{color:var(--muted);font-size:.92rem}
nav ol{columns:2 16rem;padding-left:1.2rem;font-size:.95rem}
a{color:inherit}a:focus-visible,.scroll:focus-visible{outline:3px solid var(--baseline);outline-offset:2px}
figure{margin:1.2rem 0}figcaption{font-weight:600}
.picture svg{max-width:100%;height:auto;font-family:'Source Sans 3 Variable','Source Sans 3',Arial,Helvetica,sans-serif}
@media screen and (max-width:44rem){.picture{overflow-x:auto}.picture svg{min-width:40rem}}
.scroll{overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;font:.88rem/1.4 'Source Sans 3 Variable','Source Sans 3',Arial,Helvetica,sans-serif;font-variant-numeric:tabular-nums;min-width:60%}
caption{text-align:left;color:var(--muted);padding:.2rem 0}
th,td{text-align:left;padding:.28rem .9rem .28rem 0;border-bottom:1px solid var(--band);vertical-align:top}
thead th{border-bottom:1px solid var(--hair)}tbody th{font-weight:400}
.shares{display:flex;height:1.4rem;max-width:40rem;border:1px solid var(--ink)}.shares span{display:block}
.attested{background:var(--ink)}.inferred{background:repeating-linear-gradient(45deg,var(--ink) 0 2px,var(--surface) 2px 6px)}.assumed{background:var(--surface)}
code,pre{font:.88rem/1.45 ui-monospace,'DejaVu Sans Mono',monospace;overflow-wrap:anywhere;white-space:pre-wrap}
pre{background:var(--surface);border:1px solid var(--band);padding:.7rem .9rem}
.status{font-size:.85rem;border:1px solid var(--hair);padding:0 .35rem;border-radius:2px}
summary{cursor:pointer;font:.95rem 'Source Sans 3 Variable','Source Sans 3',Arial,sans-serif;min-height:24px}
@media print{details::details-content{content-visibility:visible;block-size:auto}summary{display:none}:root{--paper:#fff;--surface:#fff;--ink:#000;--muted:#333;--hair:#666;--band:#ccc;--baseline:#555;--counterfactual:#000}
body{font-size:10.5pt}main{max-width:none;padding:0}nav{display:none}section{break-inside:auto;margin-top:1.2rem}figure,tr{break-inside:avoid}.scroll{overflow:visible}h2{break-after:avoid}@page{size:A4;margin:18mm}}
`
/** Patterns that charts refer to. */
export const DEFS = `<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="var(--paper)"/><line x1="0" y1="0" x2="0" y2="5" stroke="var(--counterfactual)" stroke-width="3"/></pattern><pattern id="hatch-less" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="5" height="5" fill="var(--paper)"/><line x1="0" y1="0" x2="0" y2="5" stroke="var(--baseline)" stroke-width="3"/></pattern></defs></svg>`
