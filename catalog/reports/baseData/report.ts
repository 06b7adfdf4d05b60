import {
  captioned,
  emptyCell,
  entered,
  figureOf,
  labelled,
  rowOf,
  type RowSpec,
  unitTable,
} from '@hengjian/evaluation'
import type { Metric } from '@hengjian/metric'
import { budgetProjects } from '../../ledgers/budgetProjects/ledger.ts'
import { abroadBudget } from '../../metrics/abroadBudget/metric.ts'
import { abroadSpending } from '../../metrics/abroadSpending/metric.ts'
import { basicBudget } from '../../metrics/basicBudget/metric.ts'
import { basicFullYearBudget } from '../../metrics/basicFullYearBudget/metric.ts'
import { buildingApprovedArea } from '../../metrics/buildingApprovedArea/metric.ts'
import { buildingArea } from '../../metrics/buildingArea/metric.ts'
import { buildingAreaRate } from '../../metrics/buildingAreaRate/metric.ts'
import { buildingBudget } from '../../metrics/buildingBudget/metric.ts'
import { buildingInvestmentRate } from '../../metrics/buildingInvestmentRate/metric.ts'
import { buildingSpending } from '../../metrics/buildingSpending/metric.ts'
import { businessBudget } from '../../metrics/businessBudget/metric.ts'
import { businessSpending } from '../../metrics/businessSpending/metric.ts'
import { executed } from '../../metrics/executed/metric.ts'
import { goodsBudget } from '../../metrics/goodsBudget/metric.ts'
import { goodsSpending } from '../../metrics/goodsSpending/metric.ts'
import { initialBudget } from '../../metrics/initialBudget/metric.ts'
import { maintenanceBudget } from '../../metrics/maintenanceBudget/metric.ts'
import { maintenanceSpending } from '../../metrics/maintenanceSpending/metric.ts'
import { meetingBudget } from '../../metrics/meetingBudget/metric.ts'
import { meetingSpending } from '../../metrics/meetingSpending/metric.ts'
import { officeBudget } from '../../metrics/officeBudget/metric.ts'
import { officeSpending } from '../../metrics/officeSpending/metric.ts'
import { procurementBudget } from '../../metrics/procurementBudget/metric.ts'
import { procurementSpending } from '../../metrics/procurementSpending/metric.ts'
import { projectBudget } from '../../metrics/projectBudget/metric.ts'
import { projectSpending } from '../../metrics/projectSpending/metric.ts'
import { receptionBudget } from '../../metrics/receptionBudget/metric.ts'
import { receptionSpending } from '../../metrics/receptionSpending/metric.ts'
import { specialFundBudget } from '../../metrics/specialFundBudget/metric.ts'
import { specialFundSpending } from '../../metrics/specialFundSpending/metric.ts'
import { staffControlRate } from '../../metrics/staffControlRate/metric.ts'
import { staffInPost } from '../../metrics/staffInPost/metric.ts'
import { staffPosts } from '../../metrics/staffPosts/metric.ts'
import { threePublicBudget } from '../../metrics/threePublicBudget/metric.ts'
import { threePublicSpending } from '../../metrics/threePublicSpending/metric.ts'
import { utilityTravelBudget } from '../../metrics/utilityTravelBudget/metric.ts'
import { utilityTravelSpending } from '../../metrics/utilityTravelSpending/metric.ts'
import { vehicleBudget } from '../../metrics/vehicleBudget/metric.ts'
import { vehicleOperationBudget } from '../../metrics/vehicleOperationBudget/metric.ts'
import { vehicleOperationSpending } from '../../metrics/vehicleOperationSpending/metric.ts'
import { vehiclePurchaseBudget } from '../../metrics/vehiclePurchaseBudget/metric.ts'
import { vehiclePurchaseSpending } from '../../metrics/vehiclePurchaseSpending/metric.ts'
import { vehicleSpending } from '../../metrics/vehicleSpending/metric.ts'

type Line = {
  readonly spent: Metric
  readonly planned: Metric
  readonly narrowed?: Readonly<Record<string, string>>
}

const wide = { columns: 2 } as const

/** A line of money: 上年决算数, 本年预算数, 本年决算数. */
const line = (key: string, label: string, { spent, planned, narrowed = {} }: Line): RowSpec =>
  rowOf(
    labelled(label, { align: 'left' }),
    figureOf(`${key}.before`, spent, { ...wide, years: -1, narrowed }),
    figureOf(`${key}.planned`, planned, wide),
    figureOf(`${key}.spent`, spent, { ...wide, narrowed }),
  )

/** 公用经费 of this table is the goods and services of basic spending. */
const basic = { nature: '基本支出' } as const

export const baseData = unitTable({
  name: 'baseData',
  title: '部门整体支出绩效评价基础数据表',
  basis: '湖南省部门整体支出绩效评价基础数据表（七栏），各市州按年度通知印制',
  columns: [26, 14, 11, 12, 13, 12, 12],
  rows: (year) => [
    rowOf(
      labelled('财政供养人员情况', { rows: 2 }),
      labelled('编制数', wide),
      labelled(`${year}年实际在职人数`, wide),
      labelled('控制率', wide),
    ),
    rowOf(
      figureOf('staff.posts', staffPosts, wide),
      figureOf('staff.inPost', staffInPost, wide),
      figureOf('staff.rate', staffControlRate, wide),
    ),
    rowOf(
      labelled('经费控制情况（万元）'),
      labelled(`${year - 1}年决算数`, wide),
      labelled(`${year}年预算数`, wide),
      labelled(`${year}年决算数`, wide),
    ),
    line('threePublic', '三公经费', { spent: threePublicSpending, planned: threePublicBudget }),
    line('vehicle', '1、公务用车购置和维护经费', { spent: vehicleSpending, planned: vehicleBudget }),
    line('vehiclePurchase', '其中：公车购置', {
      spent: vehiclePurchaseSpending,
      planned: vehiclePurchaseBudget,
    }),
    line('vehicleOperation', '公车运行维护', {
      spent: vehicleOperationSpending,
      planned: vehicleOperationBudget,
    }),
    line('abroad', '2、出国经费', { spent: abroadSpending, planned: abroadBudget }),
    line('reception', '3、公务接待', { spent: receptionSpending, planned: receptionBudget }),
    line('projects', '项目支出：', { spent: projectSpending, planned: projectBudget }),
    line('business', '1、业务工作经费', { spent: businessSpending, planned: businessBudget }),
    line('maintenance', '2、运行维护经费', { spent: maintenanceSpending, planned: maintenanceBudget }),
    line('specialFunds', '3、本级专项资金（一个专项一行）', {
      spent: specialFundSpending,
      planned: specialFundBudget,
    }),
    {
      kind: 'each',
      subjects: budgetProjects,
      on: 'year',
      where: [{ field: 'category', equals: '本级专项资金' }],
      cells: [
        captioned(),
        figureOf('specialFund.before', executed, { ...wide, years: -1 }),
        figureOf('specialFund.planned', initialBudget, wide),
        figureOf('specialFund.spent', executed, wide),
      ],
    },
    line('public', '公用经费：', { spent: goodsSpending, planned: goodsBudget, narrowed: basic }),
    line('office', '其中：办公经费', { spent: officeSpending, planned: officeBudget, narrowed: basic }),
    line('utilityTravel', '水费、电费、差旅费', {
      spent: utilityTravelSpending,
      planned: utilityTravelBudget,
      narrowed: basic,
    }),
    line('meeting', '会议费、培训费', { spent: meetingSpending, planned: meetingBudget, narrowed: basic }),
    line('procurement', '政府采购金额', { spent: procurementSpending, planned: procurementBudget }),
    rowOf(
      labelled('部门基本支出预算调整', { align: 'left' }),
      emptyCell(wide),
      figureOf('basic.initial', basicBudget, wide),
      figureOf('basic.fullYear', basicFullYearBudget, wide),
    ),
    rowOf(
      labelled(`楼堂馆所控制情况\n（${year}年完工项目）`, { rows: 2 }),
      ...[
        '批复规模（㎡）',
        '实际规模（㎡）',
        '规模控制率',
        '预算投资（万元）',
        '实际投资（万元）',
        '投资概算控制率',
      ].map((word) => labelled(word)),
    ),
    rowOf(
      figureOf('building.approvedArea', buildingApprovedArea),
      figureOf('building.area', buildingArea),
      figureOf('building.areaRate', buildingAreaRate),
      figureOf('building.planned', buildingBudget),
      figureOf('building.spent', buildingSpending),
      figureOf('building.investmentRate', buildingInvestmentRate),
    ),
    rowOf(labelled('厉行节约保障措施'), entered('measures', { columns: 6 })),
  ],
})
