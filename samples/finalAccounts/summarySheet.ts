import type { PlannedCell, PlannedSheet } from '@hengjian/workbook'
import { addUp, type Budgeted, type FinalAccounts } from './accounts.ts'
import { together } from './classRows.ts'
import { amountCell, headRows, label, leftLabel, titleRows } from './sheetParts.ts'

/** A line of one half: its label and 年初预算数, 全年预算数, 决算数. */
type Line = readonly [text: string, amounts: Budgeted]
const final = (text: string, amount: string | undefined): Line => [
  text,
  amount === undefined ? {} : { final: amount },
]

const sources = [
  '一、一般公共预算财政拨款收入',
  '二、政府性基金预算财政拨款收入',
  '三、国有资本经营预算财政拨款收入',
  '四、上级补助收入',
  '五、事业收入',
  '六、经营收入',
  '七、附属单位上缴收入',
  '八、其他收入',
] as const

const functions =
  '一般公共服务支出 外交支出 国防支出 公共安全支出 教育支出 科学技术支出 文化旅游体育与传媒支出 社会保障和就业支出 卫生健康支出 节能环保支出 城乡社区支出 农林水支出 交通运输支出 资源勘探工业信息等支出 商业服务业等支出 金融支出 援助其他地区支出 自然资源海洋气象等支出 住房保障支出 粮油物资储备支出 国有资本经营预算支出 灾害防治及应急管理支出 其他支出 债务还本支出 债务付息支出'.split(
    ' ',
  )
const ordinals = '一二三四五六七八九十'
/** 1 → 一, 12 → 十二, 21 → 二十一. */
export function ordinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${ordinals[tens - 1]}十`
  return `${ten}${ones === 0 ? '' : ordinals[ones - 1]}`
}

const economic = [
  ['301', '工资福利支出'],
  ['302', '商品和服务支出'],
  ['303', '对个人和家庭的补助'],
  ['307', '债务利息及费用支出'],
  ['309', '资本性支出（基本建设）'],
  ['310', '资本性支出'],
  ['311', '对企业补助（基本建设）'],
  ['312', '对企业补助'],
  ['313', '对社会保障基金补助'],
  ['399', '其他支出'],
] as const

function natureLines(accounts: FinalAccounts): readonly Line[] {
  const { spending, basic, project, staff, office, classes } = accounts
  const ofClass = (code: string): string | undefined =>
    spending.final === undefined ? undefined : addUp(classes.map((one) => together(one)[code]))
  return [
    ['一、基本支出', basic],
    final('    人员经费', staff),
    final('    公用经费', office),
    ['二、项目支出', project],
    final('    其中：基本建设类项目', undefined),
    final('三、上缴上级支出', undefined),
    final('四、经营支出', undefined),
    final('五、对附属单位补助支出', undefined),
    final('', undefined),
    final('经济分类支出合计', spending.final),
    ...economic.map(([code, name], index) => final(`${ordinal(index + 1)}、${name}`, ofClass(code))),
  ]
}

const blank: Line = ['', {}]
const cellsOf = ([, { initial, fullYear, final }]: Line): readonly PlannedCell[] => [
  amountCell(initial),
  amountCell(fullYear),
  amountCell(final),
]

const words = ['年初预算数', '全年预算数', '决算数'] as const
const half = (above: string, item: string): readonly (readonly string[])[] => [
  [above, item],
  [above, '行次'],
  ...words.map((word) => [above, word]),
]

/** 财决01: income, spending by function and by nature, side by side; the last lines reach over both halves of spending. */
export function summarySheet(accounts: FinalAccounts): PlannedSheet {
  const { income, spending, opening, closing } = accounts
  const paths = [
    ...half('收入', '项目'),
    ...half('支出', '项目（按功能分类）'),
    ...half('支出', '项目（按支出性质和经济分类）'),
  ]
  const left = sources.map((text) => final(text, income[text.slice(2)]))
  const middle = functions.map((name, index): Line =>
    final(`${ordinal(index + 1)}、${name}`, index === 0 ? spending.final : undefined),
  )
  const right = natureLines(accounts)
  const height = Math.max(left.length, middle.length, right.length)
  const body = Array.from({ length: height }, (_, row) => {
    const lines = [left[row] ?? blank, middle[row] ?? blank, right[row] ?? blank]
    return lines.flatMap((line, index) => [
      leftLabel(line[0]),
      label(String(index * (height + 4) + row + 1)),
      ...cellsOf(line),
    ])
  })
  const total = addUp([income['本年收入合计'], opening])
  const ends: readonly (readonly [Line, Line])[] = [
    [final('本年收入合计', income['本年收入合计']), ['本年支出合计', spending]],
    [final('    使用非财政拨款结余', undefined), final('    结余分配', undefined)],
    [final('    年初结转和结余', opening), final('    年末结转和结余', closing)],
    [final('总计', total), final('总计', addUp([spending.final, closing]))],
  ]
  return {
    name: 'Z01 收入支出决算总表(财决01表)',
    orientation: 'landscape',
    columns: paths.map(([, item = '']) => (item.startsWith('项目') ? 30 : item === '行次' ? 6 : 15)),
    headRows: 6,
    rows: [
      ...titleRows(accounts, '财决01', '收入支出决算总表', paths.length),
      ...headRows(paths, 2),
      paths.map(([, item = ''], column) =>
        label(item.startsWith('项目') ? '栏次' : item === '行次' ? '' : columnNumber(column)),
      ),
      ...body,
      ...ends.map(([one, other], index) => [
        label(one[0]),
        label(String(height + index + 1)),
        ...cellsOf(one),
        label(other[0], { columnSpan: 6 }),
        label(String(3 * (height + 4) - 4 + index + 1)),
        ...cellsOf(other),
      ]),
    ],
  }
}

/** 栏次 counts the columns of figures only: 1 to 9. */
const columnNumber = (column: number): string => String(Math.floor(column / 5) * 3 + (column % 5) - 1)
