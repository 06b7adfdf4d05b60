import { describe, expect, it } from 'vitest'
import { label } from '../../testing/cells.ts'
import { reportOf } from '../../testing/reportOf.ts'
import { sampleForm } from '../../testing/sampleForm.ts'
import { writeHtml } from './writeHtml.ts'

describe('writeHtml', () => {
  const page = writeHtml(sampleForm)

  it('merges as the form does and marks figures with their values', () => {
    expect(page).toContain('<td colspan="8" class="center middle">招商引资工作经费</td>')
    expect(page).toContain('<th rowspan="5" class="center middle">项目资金<br>（万元）</th>')
    expect(page).toContain('<data value="98.22" data-unit="%" data-figure="execution.rate">98.22</data>%')
    expect(page).toContain(
      '<data value="1139.52" data-unit="亿元" data-figure="内联引资到位资金.actual">1,139.52</data>亿元',
    )
    expect(page).toContain(
      '<data value="40" data-unit="批次" data-figure="接待来访企业.actual">40</data>余批次',
    )
  })

  it('has a section for each part and headings by level', () => {
    expect(page.match(/<section /g)).toHaveLength(2)
    expect(page).toContain('<h2>一、预算执行</h2>')
    expect(page).toContain('<h3>（一）全年执行数</h3>')
  })

  it('asks for nothing from elsewhere and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|src=|href=|url\(/)
  })

  it('writes words that look like markup as words', () => {
    const cell = label('<script>alert("&")</script>')
    expect(writeHtml(reportOf({ kind: 'table', columns: [1], headRows: 1, rows: [[cell]] }))).toContain(
      '<thead><tr><th class="center middle">&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;</th></tr></thead>',
    )
  })
})
