import { choice, evidence, flag, ledger, money, quantity, registered, text, year } from '@hengjian/ledger'

/**
 * 汇总数: any figure may be one total with its source document. An office that has only the approved
 * budget and the final accounts gets its evaluation from these; drill-down then ends at the document.
 */
export const statedTotals = ledger({
  name: 'statedTotals',
  title: '汇总数',
  group: '预算与支出',
  rowWord: '个汇总数',
  fields: {
    year: year('年度'),
    metric: text('口径', { help: '数据中心“口径”页上的口径名称，如“全年执行数”。' }),
    subjectCaption: text('项目', {
      optional: true,
      help: '预算项目的名称，与预算项目台账一致；整个单位的数留空。',
    }),
    fundSource: text('资金来源', { optional: true }),
    amount: money('金额', { optional: true, shownIn: '万元' }),
    quantity: quantity('数量', { optional: true, unit: '' }),
    unit: text('计量单位', { optional: true, maxLength: 20 }),
    document: text('来源文件'),
    documentNo: text('文号', { optional: true }),
    use: choice('采用', ['采用汇总数', '采用明细'], { help: '有明细台账后改为“采用明细”，差额会一并显示。' }),
    derived: flag('反推', { help: '由已公布的合计数倒推得出，只用于核对版式。' }),
    evidence: evidence('来源文件扫描件'),
  },
  key: ['year', 'metric', 'subjectCaption', 'fundSource'],
  caption: 'metric',
  search: ['metric', 'subjectCaption', 'document'],
  year: 'year',
  states: registered,
  writers: ['clerk'],
  invariants: {
    oneValue: {
      level: 'must',
      says: '金额和数量必须填且只填一项。',
      field: 'amount',
      holds: (row) => (row.amount === null) !== (row.quantity === null),
    },
    unitOfQuantity: {
      level: 'must',
      says: '填了数量，请同时填计量单位。',
      field: 'unit',
      holds: (row) => row.quantity === null || row.unit !== null,
    },
  },
})
