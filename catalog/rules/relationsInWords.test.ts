import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, understand } from '@hengjian/checker'
import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'

const shelf = await loadRules(fileURLToPath(new URL('..', import.meta.url)))

/** Rules that say something about a paragraph in a report of 2023, what is only told left out. */
function asked(paragraph: string): readonly string[] {
  const text = `部门整体支出绩效自评报告（2023年度）\n\n${paragraph}`
  const file = understand('报告.txt', readText(text), shelf.measures)
  return check(file, [...shelf.rules.values()], shelf.parameters)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule }) => rule)
}

/** The rule that asks, a sentence that holds, and one that does not. */
const told = [
  [
    'A15',
    '受理申请30件，办结20件，退回4件，其余6件正在办理。',
    '受理申请30件，办结20件，退回4件，其余9件正在办理。',
  ],
  ['A37', '收到投诉37件，办结35件。', '收到投诉37件，办结39件。'],
  ['A37', '发放问卷100份，收回96份。', '发放问卷100份，收回106份。'],
  [
    'A39',
    '年初预算200万元，年中追加30万元，追减10万元，全年预算220万元，预算调整率10%。',
    '年初预算200万元，全年预算220万元，预算调整率15%。',
  ],
  ['A39', '采购预算120万元，成交价114万元，节约率5%。', '采购预算120万元，成交价114万元，节约率8%。'],
  [
    'A40',
    '执行率98.5%，高于全市平均水平（95.2%）3.3个百分点。',
    '执行率98.5%，高于全市平均水平（95.2%）4.3个百分点。',
  ],
  [
    'A42',
    '按6:3:1加权，企业95%、群众90%、专家100%，综合满意度94%。',
    '按6:3:1加权，企业95%、群众90%、专家100%，综合满意度95%。',
  ],
  ['A43', '全年支出90万元，结转10万元，执行率90%。', '全年支出90万元，结转20万元，执行率90%。'],
  ['A44', '新签约项目96个，开工率54.17%（开工52个）。', '新签约项目96个，开工率54.17%（开工57个）。'],
  ['N06', '从2022年的5家增加至9家。', '从2022年的9家增加至5家。'],
  ['N06', '公务接待费5.5万元，比上年的6万元有所减少。', '公务接待费6万元，比上年的5.5万元有所减少。'],
  ['S23', '数量指标（满分20分），得20分。', '数量指标（满分20分），得21分。'],
  ['S24', '综合评价得分为88.5分，等级为良好。', '综合评价得分为78.5分，等级为良好。'],
] as const

/** Sentences that hold, with numbers that only look as if they belonged together. */
const other = [
  '全年受理投诉37件，办结37件，另协助上级办结5件。',
  '上年结转投诉5件，本年受理37件，办结40件。',
  '走访企业100家，收到诉求37件，办结35件；召开座谈会12场，解决问题40件。',
  '提出意见建议15条，落实整改措施22条。',
  '全年发放慰问品50份，收回意见表60份。',
  '共有社区25个，建成示范点10个，社区服务覆盖率100%。',
  '企业满意度96%，群众满意度93%，比上年高2个百分点。',
  '产出得30分（满分35分），效益得31分（满分35分），满意度得9分（满分10分）。',
  '自评得分118分（满分120分），等级为优。',
  '项目到资率目标为80%，共到资26个项目，其余9个项目正在办理。',
  '本年支出250万元，其中办公费5万元，比上年的4万元有所增加。',
]

describe('relations told in words', () => {
  it.each(told)('%s leaves alone %s and asks about %s', (rule, holds, broken) => {
    expect(asked(holds)).toEqual([])
    expect(asked(broken)).toContain(rule)
  })

  it.each(other)('are not made of numbers that do not belong together: %s', (sentence) => {
    expect(asked(sentence)).toEqual([])
  })
})
