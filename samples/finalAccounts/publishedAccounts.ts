import { Decimal } from '@hengjian/values'
import type { FinalAccounts } from './accounts.ts'

/** Published figures are in 万元. */
const yuan = (wan: string): string => new Decimal(wan).times(10_000).toFixed(2)

const unit = '衡阳市投资促进事务中心'
const running = { code: '2011350', name: '事业运行' } as const
const promoting = { code: '2011308', name: '招商引资' } as const
const origin = '本套样表由公开的绩效自评材料反推，不是该单位的决算报表原件；没有公开的栏目留空。'

/** 2023 as published; what the sheets ask for beyond that is worked out and named in the notes. */
export const publishedAccounts2023: FinalAccounts = {
  unit,
  year: 2023,
  income: {
    一般公共预算财政拨款收入: yuan('372.64'),
    其他收入: yuan('7.50'),
    本年收入合计: yuan('380.14'),
  },
  spending: { initial: yuan('249.04'), fullYear: yuan('380.14'), final: yuan('380.14') },
  basic: { initial: yuan('236.54'), final: yuan('367.72') },
  project: { initial: yuan('12.5'), final: yuan('12.42') },
  staff: yuan('229.4'),
  office: yuan('138.32'),
  classes: [
    {
      ...running,
      basic: {
        total: yuan('367.72'),
        301: yuan('229.4'),
        302: yuan('136.61'),
        30201: yuan('3.51'),
        30211: yuan('58.1'),
        30216: yuan('6.54'),
        310: yuan('1.71'),
        31002: yuan('1.71'),
      },
      project: {},
    },
    {
      ...promoting,
      basic: {},
      project: { total: yuan('12.42'), 302: yuan('12.42') },
    },
  ],
  threePublic: {
    '因公出国（境）费': { initial: '0.00', final: '0.00' },
    公务用车购置费: { initial: '0.00', final: '0.00' },
    公务用车运行维护费: { initial: yuan('3.1'), final: yuan('2.72') },
    公务接待费: { initial: yuan('13.5'), final: yuan('12.28') },
  },
  counts: {},
  procurement: '0.00',
  posts: '15',
  inPost: '14',
  notes: [
    origin,
    '反推：基本支出年初预算 236.54 万元由年初预算合计 249.04 万元减项目支出预算 12.5 万元得出。',
    '反推：人员经费 229.4 万元没有公开工资福利支出和对个人和家庭的补助各是多少，全部列在工资福利支出。',
    '反推：资本性支出 1.71 万元由日常公用经费 138.32 万元减商品和服务支出 136.61 万元得出。',
    '反推：水费、电费、差旅费只公开了合计，列在差旅费；会议费、培训费只公开了合计，列在培训费。',
    '反推：项目支出 12.42 万元全部列在商品和服务支出；功能分类科目为样表所加。',
    '反推：一般公共预算财政拨款支出按收入数填列，年初、年末结转没有公开。',
  ],
}

/** 2022: only the column 上年决算数 of the published base table. */
export const publishedAccounts2022: FinalAccounts = {
  unit,
  year: 2022,
  income: {},
  spending: {},
  basic: {},
  project: { final: yuan('22.5') },
  classes: [
    {
      ...running,
      basic: {
        302: yuan('69.72'),
        30201: yuan('2.46'),
        30211: yuan('12.25'),
        30216: yuan('13.43'),
      },
      project: {},
    },
    { ...promoting, basic: {}, project: { total: yuan('22.5') } },
  ],
  threePublic: {
    '因公出国（境）费': { final: '0.00' },
    公务用车购置费: { final: '0.00' },
    公务用车运行维护费: { final: yuan('1.24') },
    公务接待费: { final: yuan('8.92') },
  },
  counts: {},
  procurement: '0.00',
  notes: [
    origin,
    '反推：水费、电费、差旅费只公开了合计，列在差旅费；会议费、培训费只公开了合计，列在培训费。',
    '基本支出合计没有公开，支出合计因此留空。',
  ],
}
