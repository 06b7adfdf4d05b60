/** The look of GB/T 9704 on screen and paper. */
export const stylesheet = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page wide { size: A4 landscape; margin: 28mm 25mm 26mm 25mm; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: #000; background: #fff;
  font: 16pt/28.8pt 仿宋_GB2312, FangSong, "Noto Serif SC", serif; }
section + section { break-before: page; }
section.landscape { page: wide; }
h1 { text-align: center; font: bold 18pt/1.5 方正小标宋简体, "Noto Serif SC", serif; }
h2, h3, h4, h5 { margin: 0; text-indent: 2em; font-size: 16pt; font-weight: normal; break-after: avoid; }
h2 { font-family: 黑体, SimHei, "Noto Sans SC", sans-serif; }
h3 { font-family: 楷体_GB2312, KaiTi, "Noto Serif SC", serif; }
p { margin: 0; white-space: pre-wrap; }
p.justify { text-align: justify; text-indent: 2em; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 10.5pt; line-height: 15pt; }
th, td { border: 1px solid #000; padding: 3pt; font-weight: normal; overflow-wrap: break-word; }
tr { break-inside: avoid; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
.top { vertical-align: top; } .middle { vertical-align: middle; } .bottom { vertical-align: bottom; }
.total { font-family: 黑体, SimHei, "Noto Sans SC", sans-serif; }
.note { font-size: 9pt; line-height: 13pt; }
.signatures { display: flex; margin-top: 12pt; font-size: 10.5pt; }
.signatures span { flex: 1; }
hr.page { border: 0; break-after: page; }
`.trim()
