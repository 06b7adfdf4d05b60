import { writeWorkbook } from '@hengjian/workbook'

export const benchProjects = ['招商推介工作经费', '园区服务工作经费', '企业走访工作经费'] as const

const heads = [
  '支付日期',
  '凭证号',
  '摘要',
  '经济分类',
  '支出性质',
  '项目',
  '资金来源',
  '金额（元）',
  '收款人',
]
const subjects = ['租用场地', '印制材料', '赴外考察差旅', '接待来访企业', '维护设备']
const classes = ['30214 租赁费', '30202 印刷费', '30211 差旅费', '30217 公务接待费', '30213 维修（护）费']

/**
 * A workbook of invented spending as an accounting program exports it: dates and amounts are real cells.
 * @param batch part of the voucher numbers, so that two files never hold the same payment
 */
export const spendingFile = (batch: string, rows: number): Promise<Uint8Array> =>
  writeWorkbook({
    title: '量测支出',
    sheets: [
      {
        name: '支出明细',
        orientation: 'landscape',
        columns: heads.map(() => 16),
        headRows: 1,
        rows: [
          heads.map((text) => ({ text })),
          ...Array.from({ length: rows }, (_, row) => line(batch, row)),
        ],
      },
    ],
  })

const line = (batch: string, row: number) => {
  const kind = row % subjects.length
  const ofProject = row % 4 !== 0
  return [
    { date: `2023-${pad(1 + (row % 12))}-${pad(1 + (row % 28))}` },
    { text: `${batch}-${row + 1}` },
    { text: `${subjects[kind]}第${row + 1}笔` },
    { text: classes[kind] as string },
    { text: ofProject ? '项目支出' : '基本支出' },
    { text: ofProject ? (benchProjects[row % benchProjects.length] as string) : '' },
    { text: '当年财政拨款' },
    { number: `${100 + ((row * 7919) % 99_900)}.${pad(row % 100)}`, format: '#,##0.00' },
    { text: `量测服务公司${row % 500}` },
  ]
}

const pad = (number: number): string => String(number).padStart(2, '0')
