import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, understand } from '@hengjian/checker'
import type { ReadBlock, Reading, ReadRemark } from '@hengjian/report'
import { readSubmission, readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'
import { corpusLayouts } from '../testing/corpus/lay/layouts.ts'
import { loadCorpus } from '../testing/corpus/oracle.ts'

const shelf = await loadRules(fileURLToPath(new URL('..', import.meta.url)))
const rules = [...shelf.rules.values()]

/** What the rules of one family say of a reading. */
const saidOf = (reading: Reading, ...ids: readonly string[]) =>
  check(
    understand('报告', reading, shelf.measures),
    rules.filter(({ id }) => ids.includes(id)),
    shelf.parameters,
  ).findings
const said = (text: string, ...ids: readonly string[]) => saidOf(readText(text), ...ids)

const paragraph: ReadBlock = {
  kind: 'paragraph',
  text: { text: '项目支出绩效自评报告', marks: [{ at: 0, place: { paragraph: 1 } }] },
  outline: null,
}
const remark = (kind: ReadRemark['kind'], sheet?: string): ReadRemark => ({
  kind,
  sentence: '',
  place: sheet === undefined ? {} : { sheet },
})
const file = (...remarks: readonly ReadRemark[]): Reading => ({
  kind: 'docx',
  blocks: [paragraph],
  remarks,
  pages: null,
  lines: null,
})

describe('what travels with a file', () => {
  it('is asked about once for each kind, with every sheet', () => {
    const findings = saidOf(
      file(remark('comment'), remark('hiddenSheet', '底稿'), remark('hiddenSheet', '字典')),
      'P05',
    )
    expect(findings.map(({ message }) => message)).toEqual([
      '文件里有批注，公开后别人也能看到，请清除后另存。',
      '文件里有隐藏的工作表，公开后别人能取消隐藏，请删去或移出。',
    ])
    expect(findings[1]?.places.map(({ sheet }) => sheet)).toEqual(['底稿', '字典'])
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2)
  })

  it('is nothing where a reader only says how it read', () => {
    expect(saidOf(file(remark('formula'), remark('imagePage'), remark('structureUnknown')), 'P05')).toEqual(
      [],
    )
  })
})

describe('a finding about what is not for others', () => {
  it.each([
    ['P02', '投诉人王小明反映停车收费问题。', '小明'],
    ['P02', '| 慰问对象 | 慰问金 |\n| 李大山 | 1000 |', '大山'],
  ])('%s does not repeat it: %s', (rule, text, secret) => {
    const findings = said(text, rule)
    expect(findings).toHaveLength(1)
    expect(JSON.stringify(findings)).not.toContain(secret)
  })
})

describe('a report by an outline', () => {
  const sections = [
    '一、单位基本情况',
    '二、一般公共预算支出情况',
    '三、政府性基金预算支出情况',
    '四、部门整体支出绩效情况',
    '五、存在的问题及原因分析',
    '六、下一步改进措施',
  ]
  const report = (...lines: readonly string[]): string =>
    ['部门整体支出绩效自评报告（2023年度）', ...lines].join('\n\n')

  it('that has all of its sections is left alone, a form between two of them included', () => {
    expect(said(report(...sections), 'D02')).toEqual([])
    expect(
      said(report(...sections.slice(0, 4), '部门整体支出绩效自评表', ...sections.slice(4)), 'D02'),
    ).toEqual([])
  })

  it.each(sections.slice(3))('is asked for a section that it lacks: %s', (missing) => {
    const findings = said(report(...sections.filter((one) => one !== missing)), 'D02')
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining(`没有找到“${missing.slice(2)}”，`),
    ])
  })

  it('is not known by a third of them', () => {
    expect(said(report(...sections.slice(1, 4)), 'D02')).toEqual([])
  })
})

describe('reports in which everything holds', () => {
  const layouts = ['DOCX', 'broken lines', 'XLSX']
  const ids = ['D02', 'D04', 'D08', 'D11', 'D14', 'P02', 'P03', 'P05']

  it.each(layouts)('are told at most how they are written: %s', async (name) => {
    const lay = corpusLayouts[name]
    expect(lay).toBeDefined()
    if (!lay) return
    for (const { clean } of loadCorpus()) {
      const findings = saidOf(await readSubmission(await lay(clean)), ...ids)
      expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    }
  })
})
