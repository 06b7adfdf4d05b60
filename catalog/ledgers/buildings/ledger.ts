import { evidence, ledger, money, quantity, registered, text, year } from '@hengjian/ledger'

export const buildings = ledger({
  name: 'buildings',
  title: '楼堂馆所',
  group: '人员与资产',
  rowWord: '个建设项目',
  fields: {
    year: year('完工年度'),
    name: text('建设项目', { maxLength: 160 }),
    approvedArea: quantity('批复规模', { unit: '㎡', help: '批复文件载明的建筑面积。' }),
    builtArea: quantity('实际规模', { unit: '㎡', help: '竣工验收的建筑面积。' }),
    approvedInvestment: money('预算投资', { shownIn: '万元', help: '批复的投资概算。' }),
    actualInvestment: money('实际投资', { shownIn: '万元', help: '竣工决算的投资额。' }),
    documentNo: text('批复文号', { maxLength: 120 }),
    evidence: evidence('佐证资料', { kinds: ['立项批复', '竣工验收', '竣工决算'], atLeast: 1 }),
  },
  key: ['year', 'name'],
  caption: 'name',
  search: ['name', 'documentNo'],
  totals: ['approvedInvestment', 'actualInvestment'],
  year: 'year',
  states: registered,
  writers: ['clerk'],
  invariants: {
    notNegative: {
      level: 'must',
      field: 'approvedArea',
      says: '规模和投资不能是负数，请核对。',
      holds: (row) =>
        row.approvedArea.gte(0) &&
        row.builtArea.gte(0) &&
        row.approvedInvestment.fen >= 0n &&
        row.actualInvestment.fen >= 0n,
    },
  },
})
