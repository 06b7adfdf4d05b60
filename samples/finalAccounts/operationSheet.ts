import type { PlannedCell, PlannedSheet } from '@hengjian/workbook'
import { addUp, type Budgeted, type FinalAccounts } from './accounts.ts'
import { amountCell, countCell, headRows, label, leftLabel, titleRows } from './sheetParts.ts'

/** Where nothing is to be filled in the form prints a dash, which exports turn into the character 一. */
const nothing = label('一')

const add = (lines: readonly (Budgeted | undefined)[]): Budgeted => {
  const [initial, fullYear, final] = (['initial', 'fullYear', 'final'] as const).map((kind) =>
    addUp(lines.map((line) => line?.[kind])),
  )
  return {
    ...(initial === undefined ? {} : { initial }),
    ...(fullYear === undefined ? {} : { fullYear }),
    ...(final === undefined ? {} : { final }),
  }
}

type Left = readonly [text: string, cells: readonly PlannedCell[]]
const spent = (text: string, { initial, fullYear, final }: Budgeted = {}): Left => [
  text,
  [amountCell(initial), amountCell(fullYear), amountCell(final)],
]
const counted = (text: string, count: string | undefined): Left => [
  text,
  [nothing, nothing, countCell(count)],
]

function leftLines({ threePublic, counts }: FinalAccounts): readonly Left[] {
  const abroad = threePublic['因公出国（境）费']
  const purchase = threePublic['公务用车购置费']
  const operation = threePublic['公务用车运行维护费']
  const reception = threePublic['公务接待费']
  return [
    ['一、“三公”经费支出', [nothing, nothing, nothing]],
    spent('（一）支出合计', add([abroad, purchase, operation, reception])),
    spent('  1．因公出国（境）费', abroad),
    spent('  2．公务用车购置及运行维护费', add([purchase, operation])),
    spent('    （1）公务用车购置费', purchase),
    spent('    （2）公务用车运行维护费', operation),
    spent('  3．公务接待费', reception),
    spent('    （1）国内接待费', reception),
    spent('         其中：外事接待费'),
    spent('    （2）国（境）外接待费'),
    ['（二）相关统计数', [nothing, nothing, nothing]],
    counted('  1．因公出国（境）团组数（个）', counts['因公出国（境）团组数']),
    counted('  2．因公出国（境）人次数（人）', counts['因公出国（境）人次数']),
    counted('  3．公务用车购置数（辆）', counts['公务用车购置数']),
    counted('  4．公务用车保有量（辆）', counts['公务用车保有量']),
    counted('  5．国内公务接待批次（个）', counts['国内公务接待批次']),
    counted('     其中：外事接待批次（个）', undefined),
    counted('  6．国内公务接待人次（人）', counts['国内公务接待人次']),
    counted('     其中：外事接待人次（人）', undefined),
    counted('  7．国（境）外公务接待批次（个）', undefined),
    counted('  8．国（境）外公务接待人次（人）', undefined),
  ]
}

const rightLines = ({ procurement }: FinalAccounts): readonly (readonly [string, PlannedCell])[] => [
  ['二、机关运行经费', amountCell(undefined)],
  ['（一）行政单位', amountCell(undefined)],
  ['（二）参照公务员法管理事业单位', amountCell(undefined)],
  ['三、国有资产占用情况', nothing],
  ['（一）车辆数合计（辆）', countCell(undefined)],
  ['（二）单价100万元（含）以上设备（不含车辆）（台，套）', countCell(undefined)],
  ['四、政府采购支出信息', nothing],
  ['（一）政府采购支出合计', amountCell(procurement)],
  ['  1．政府采购货物支出', amountCell(procurement)],
  ['  2．政府采购工程支出', amountCell(undefined)],
  ['  3．政府采购服务支出', amountCell(undefined)],
]

const paths = [
  ['项目'],
  ['行次'],
  ['年初预算数'],
  ['全年预算数'],
  ['统计数'],
  ['项目'],
  ['行次'],
  ['统计数'],
] as const

/** 财决附03: 三公经费 with the counts that belong to it, assets and procurement. */
export function operationSheet(accounts: FinalAccounts): PlannedSheet {
  const [left, right] = [leftLines(accounts), rightLines(accounts)]
  return {
    name: 'F03 机构运行信息表(财决附03表)',
    orientation: 'landscape',
    columns: [38, 6, 16, 16, 16, 44, 6, 16],
    headRows: 5,
    rows: [
      ...titleRows(accounts, '财决附03', '机构运行信息表', paths.length),
      ...headRows(paths, 1),
      ['栏次', '', '1', '2', '3', '栏次', '', '4'].map((text) => label(text)),
      ...left.map(([text, cells], index) => {
        const [other = '', value = label('')] = right[index] ?? []
        return [
          leftLabel(text),
          label(String(index + 1)),
          ...cells,
          leftLabel(other),
          label(String(left.length + index + 1)),
          value,
        ]
      }),
    ],
  }
}
