import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import {
  assembleNarrative,
  draftSection,
  formToReport,
  narrativeForm,
  type NarrativeInput,
  piecesOf,
} from '@hengjian/evaluation'
import { caseId, caseOrganisations, readRows, rowsReader } from '@hengjian/metric/testing'
import { assertInvariant } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import { departmentNarrative } from './report.ts'

const { ledgers, metrics } = await loadCatalogue(fileURLToPath(new URL('../../', import.meta.url)))

const head = '台账,年度,口径,口径条件,项目,金额,数量,计量单位,来源文件,与明细并存时,反推'
const total = (year: number, metric: string, amount: string, project = '') =>
  `汇总数,${year},${metric},,${project},${amount},,,演示决算,采用汇总数,否`
const rows = readRows(
  [
    head,
    total(2023, '三公经费', '15'),
    total(2022, '三公经费', '10.16'),
    total(2023, '三公经费预算', '16.6'),
    total(2023, '全年执行数', '4.42', '推介经费'),
    total(2023, '年初预算数', '4.5', '推介经费'),
    total(2023, '全年预算数', '4.5', '推介经费'),
  ].join('\n'),
  ledgers,
)
const reader = rowsReader(ledgers, rows)
const input = (typed: Readonly<Record<string, string>> = {}): NarrativeInput => ({
  report: departmentNarrative,
  organisation: caseOrganisations.本单位,
  unit: '演示市投资促进中心',
  year: 2023,
  typed: new Map(Object.entries(typed)),
  before: new Map([['problems', '上年的问题']]),
  projects: [{ id: caseId('推介经费'), caption: '推介经费' }],
  metrics,
  demo: true,
})
const sectionNamed = (key: string) => {
  const section = departmentNarrative.sections.find((one) => one.key === key)
  assertInvariant(section, `no section ${key}`)
  return section
}
const readBack = async (text: string): Promise<string> => {
  const { sections } = await assembleNarrative(input({ performance: text }), reader)
  return sections
    .flatMap(({ stretches }) => stretches)
    .map((stretch) => stretch.text)
    .join('')
}

describe('the first draft', () => {
  it('takes every sentence whose figures are known, and names the others', async () => {
    const { text, left } = await draftSection(input(), sectionNamed('publicBudget'), reader)
    expect(await readBack(text)).toBe(
      '\n“三公”经费预算16.6万元，决算15万元，占预算的90.36%；上年决算10.16万元，同比增长47.64%。' +
        '\n推介经费：年初预算4.5万元，全年执行4.42万元，执行率98.22%。',
    )
    expect(left).toEqual([
      '年初预算{年初预算数}，全年预算{全年预算数}，全年执行{全年执行数}，预算执行率{预算执行率}。',
      '其中基本支出{基本支出}，项目支出{项目支出}。',
      '其中公务接待费{公务接待费}，公务用车运行维护费{公务用车运行维护费}，因公出国（境）费{因公出国（境）费}。',
    ])
  })

  it('names only figures that the catalogue knows', () => {
    const sentences = departmentNarrative.sections.flatMap(({ draft, eachProject }) => [
      ...draft,
      ...eachProject.map((sentence) => sentence.replaceAll('{项目}', '甲')),
    ])
    const unreadable = sentences
      .flatMap((sentence) => piecesOf(sentence, metrics))
      .flatMap((piece) => (piece.kind === 'unreadable' ? [piece.reason] : []))
    expect(unreadable).toEqual([])
    expect(sentences.length).toBeGreaterThan(5)
  })
})

describe('a text with figures by reference', () => {
  it('says a fall as a fall, and nothing where nothing moved', async () => {
    const flat = rowsReader(
      ledgers,
      readRows([head, total(2023, '三公经费', '9'), total(2022, '三公经费', '10')].join('\n'), ledgers),
    )
    const { sections } = await assembleNarrative(input({ problems: '{三公经费 同比}' }), flat)
    expect(sections.find(({ key }) => key === 'problems')?.stretches[0]?.text).toBe('下降10.00%')
  })

  it('shows a gap with its reason, and the text of last year beside it', async () => {
    const { sections, figures } = await assembleNarrative(
      input({ problems: '培训费{培训费}，{没有的数}。' }),
      reader,
    )
    const section = sections.find(({ key }) => key === 'problems')
    expect(section?.before).toBe('上年的问题')
    expect(section?.stretches.map(({ text, missing }) => [text, missing])).toEqual([
      ['培训费', null],
      ['（缺：培训费）', '“支出明细”中没有2023年度的记录，请登记明细，或在“汇总数”中录入“培训费”。'],
      ['，', null],
      ['（没有的数）', '没有名为“没有的数”的口径，请从列表中选。'],
      ['。', null],
    ])
    expect(Object.keys(figures)).toEqual(['figure:培训费'])
  })

  it('is printed under its headings, each number a figure of the document', async () => {
    const evaluation = await assembleNarrative(
      input({ publicBudget: '决算{三公经费}，\n同比{三公经费 同比}。' }),
      reader,
    )
    const [part] = formToReport(narrativeForm(evaluation), { frozen: null }).parts
    const paragraphs = part?.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    expect(paragraphs?.slice(1)).toEqual([
      {
        text: '决算15万元，',
        figures: [
          {
            start: 2,
            end: 4,
            figure: 'figure:三公经费',
            value: '15',
            unit: '万元',
            precision: 0,
            approximation: null,
          },
        ],
      },
      {
        text: '同比增长47.64%。',
        figures: [
          {
            start: 4,
            end: 9,
            figure: 'figure:三公经费 同比',
            value: '47.64',
            unit: '%',
            precision: 2,
            approximation: null,
          },
        ],
      },
    ])
    expect(part?.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(9)
  })
})
