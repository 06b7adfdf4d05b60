import {
  choice,
  evidence,
  flag,
  ledger,
  money,
  quantity,
  ref,
  registered,
  text,
  year,
} from '@hengjian/ledger'

/**
 * What figures are about, beside the whole unit. The name is all that the kernel knows of that ledger;
 * the guard of the catalogue checks that it stands there and that forms evaluate its rows.
 */
export const subjectLedger = 'budgetProjects'

/** Any figure may be one total with its document: an office without detail has its evaluation in half a day. */
export const statedTotals = ledger({
  name: 'statedTotals',
  title: '汇总数',
  group: '预算与支出',
  rowWord: '个汇总数',
  fields: {
    year: year('年度'),
    metric: text('口径', { maxLength: 60, help: '这个数对应的取数口径，在“数据中心”的口径表中选。' }),
    subject: ref(subjectLedger, '项目', { optional: true, help: '哪个预算项目的数；全单位的数不填。' }),
    fundSource: text('资金来源', { optional: true, maxLength: 40 }),
    metricArguments: text('口径条件', {
      optional: true,
      maxLength: 200,
      help: '口径需要再限定时填写，如“类别=走访商会；计量单位=次”。',
    }),
    amount: money('金额', { optional: true, shownIn: '万元' }),
    quantity: quantity('数量', { optional: true, unit: '', decimals: 4 }),
    unit: text('计量单位', { optional: true, maxLength: 20 }),
    document: text('来源文件', { maxLength: 200, help: '这个数出自哪份文件，如决算报表、批复。' }),
    documentNo: text('文号', { optional: true, maxLength: 80 }),
    place: text('原表位置', {
      optional: true,
      maxLength: 200,
      help: '这个数在来源文件里的位置，如“Z04 支出决算表!E9”；从决算报表读入时自动填写。',
    }),
    evidence: evidence('佐证资料', { kinds: ['决算报表', '批复文件', '汇总表'], atLeast: 1 }),
    use: choice('与明细并存时', ['采用汇总数', '采用明细']),
    derived: flag('反推', { help: '由其他已公布的数反算得出，而不是文件直接载明。' }),
  },
  key: ['year', 'metric', 'subject', 'fundSource', 'metricArguments'],
  caption: 'document',
  search: ['document', 'metric'],
  year: 'year',
  states: registered,
  writers: ['clerk'],
  invariants: {
    oneNumber: {
      level: 'must',
      field: 'amount',
      says: '金额和数量请填一个，不能都填或都空。',
      holds: (row) => (row.amount === null) !== (row.quantity === null),
    },
    quantityHasUnit: {
      level: 'must',
      field: 'unit',
      says: '填了数量要写明计量单位，如 次、人次、%。',
      holds: (row) => row.quantity === null || row.unit !== null,
    },
  },
})
