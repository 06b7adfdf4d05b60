/** What a new catalogue entry starts with: complete, and failing its own test until it says something true. */
export type Template = Readonly<Record<string, (name: string) => string>>

const ledger: Template = {
  'ledger.ts': (name) => `import { date, evidence, ledger, registered, text } from '@hengjian/ledger'

export const ${name} = ledger({
  name: '${name}',
  title: '新台账',
  group: '工作台账',
  rowWord: '条',
  fields: {
    doneOn: date('日期'),
    title: text('事项'),
    evidence: evidence('佐证资料'),
  },
  key: ['doneOn', 'title'],
  caption: 'title',
  search: ['title'],
  month: { of: 'doneOn', locks: false },
  states: registered,
  writers: ['clerk'],
})
`,
  'README.md': (name) => `# 新台账 ${name}

One sentence: what a row is, who keeps it, which figures come from it.
`,
  'sample.csv': () => '日期,事项\n2023-03-05,样例事项\n',
}

const metric: Template = {
  'metric.ts': (name) => `import { metric } from '@hengjian/metric'
import { workLog } from '../../ledgers/workLog/ledger.ts'

export const ${name} = metric({
  name: '${name}',
  title: '新口径',
  unit: '次',
  scope: 'unit',
  basis: '写明依据',
  from: workLog,
  where: [{ field: 'kind', equals: '会议' }],
  sum: 'amount',
  on: 'doneOn',
  subject: 'project',
})
`,
  'cases.csv': () => `说明,台账,日期,类别,事项,数量,计量单位,状态,年度,应得
会议两次,工作台账,2023-03-05,会议,例会,2,次,已审核,,
别的类别不算,工作台账,2023-03-06,走访商会,走访,1,次,已审核,,
当年会议次数,问,,,,,,,2023,2 次
`,
}

const rule: Template = {
  'rule.ts': (name) => `import { linesOf, rule } from '@hengjian/checker'

/** One sentence: what must hold in anybody's report, and why it goes wrong. */
export const ${name} = rule({
  id: 'Z99',
  name: '${name}',
  title: '新规则',
  level: 'notice',
  status: 'trial',
  basis: '写明文号、条款或勾稽关系',
  fix: '写明怎么办。',
  says: { found: '文中写有“{words}”，请核对。' },
  *check(file) {
    for (const { text, document, place } of linesOf(file)) {
      const [words] = /样例/.exec(text) ?? []
      if (words !== undefined)
        yield { says: 'found', values: { words }, document, places: [{ place, quote: text }] }
    }
  },
})
`,
  'README.md': () => `# Z99 新规则

检查什么：一句话。

为什么：一句话。

## 应报

\`\`\`
全年走访企业（样例）60家。
\`\`\`

→ 文中写有“样例”，请核对。

## 不应报

最像而不该报的：另一个单位、另一年、其中、四舍五入、空着。

\`\`\`
全年走访企业60家。
\`\`\`

## 无法判断

没有可核对的内容：

\`\`\`
详见附表。
\`\`\`
`,
}

const report: Template = {
  'report.ts': (name) => `/** ${name}: an official form, its grid and where its figures come from. */\n`,
  'README.md': (name) => `# ${name}\n\nWhich form this is, by which document, and which year it holds for.\n`,
}

/** Folder of the catalogue and files by kind of entry. */
export const kinds = {
  ledger: { folder: 'ledgers', files: ledger },
  metric: { folder: 'metrics', files: metric },
  rule: { folder: 'rules', files: rule },
  report: { folder: 'reports', files: report },
} as const
export type Kind = keyof typeof kinds
