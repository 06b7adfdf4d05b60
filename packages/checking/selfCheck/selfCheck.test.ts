import { readSubmission } from '@hengjian/report/read'
import { assertInvariant } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import { selfCheck } from './selfCheck.ts'
import type { SelfAnswer, SelfForm } from './selfOrder.ts'

const form = `# 项目支出绩效自评表

| 项目名称 | 推介经费 |
| 资金来源 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 项目资金（万元） | 年度资金总额 | 42 | 48.5 | 46.31 | 10 | 97.48% | 9.75 |
`
const answer = (as: SelfForm, bytes: Uint8Array = Buffer.from(form), file = '演示自评表.md') =>
  selfCheck({ file, bytes, as, version: '0.0.0', date: '2026-11-30T02:00:00.000Z' })

async function paper(as: SelfForm): Promise<Extract<SelfAnswer, { readonly kind: 'file' }>> {
  const given = await answer(as)
  assertInvariant(given.kind === 'file', 'a paper is a file')
  return given
}

describe('a self-check', { timeout: 60_000 }, () => {
  it('gives what a page shows, with the places in words', async () => {
    const shown = await answer('page')
    expect(shown).toMatchObject({
      kind: 'shown',
      shown: { unreadable: null, findings: [{ rule: 'A19', places: [{ where: '第5行' }, {}, {}] }] },
    })
  })

  it('gives the JSON of the command line, the list, and the copy with comments, each under its name', async () => {
    const json = await paper('json')
    expect(json.name).toBe('演示自评表（检查结果）.json')
    expect(JSON.parse(Buffer.from(json.bytes).toString())).toMatchObject({
      tool: 'hengjian',
      version: '0.0.0',
      files: [{ file: '演示自评表.md', findings: [{ rule: 'A19' }] }],
      summary: { checked: 1 },
    })
    expect((await paper('xlsx')).name).toBe('演示自评表（问题清单）.xlsx')
    const copy = await paper('marked')
    expect(copy.name).toBe('演示自评表（批注）.docx')
    expect((await readSubmission(copy.bytes)).remarks.map(({ kind }) => kind)).toEqual(['comment'])
  })

  it('says why a file cannot be read, whatever is asked for', async () => {
    const cut = Buffer.from('%PDF-1.7 ')
    expect(await answer('page', cut, '坏.pdf')).toMatchObject({
      shown: { unreadable: expect.stringMatching(/。$/) },
    })
    for (const as of ['xlsx', 'marked'] as const)
      expect(await answer(as, cut, '坏.pdf')).toMatchObject({
        kind: 'refused',
        message: expect.stringMatching(/。$/),
      })
  })
})
