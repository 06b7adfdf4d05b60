import { readSubmission } from './read/index.ts'
import { readFileSync } from 'node:fs'
const b = readFileSync(process.argv[2]!)
let t = performance.now()
const r = await readSubmission(b)
console.log((performance.now() - t).toFixed(0), 'ms cold', r.pages)
t = performance.now()
await readSubmission(b)
console.log((performance.now() - t).toFixed(0), 'ms warm')
for (const x of r.blocks)
  if (x.kind === 'paragraph') console.log('P', JSON.stringify(x.text.marks.map((m) => m.place)), x.text.text)
  else {
    console.log('T', x.rows, x.columns)
    for (const c of x.cells)
      console.log('  ', c.row, c.column, c.rowSpan, c.columnSpan, JSON.stringify(c.text.text))
  }
