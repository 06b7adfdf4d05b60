import type { Flow } from './flow.ts'

/** One kind of calculation that texts tell in words: how they call what it begins with, what comes, goes and is left. */
export type FlowKind = {
  readonly closing: RegExp
  readonly opening: RegExp
  readonly came: RegExp
  readonly went: RegExp
  /** What has to be there for the words to be a calculation. */
  readonly needs: (flow: Flow) => boolean
  /** Everything that came or went counts: 年初 37 家, 新注册 11 家, 注销 2 家 leave no choice. */
  readonly entire?: true
}

/** What a stock of things or of money gains and loses in a year. */
const gained = /新增|新进|招录|调入|录用|增加|购置|购入|接收|新注册|新设|新登记|入驻|引进|迁入|调增/
const lost = /退休|减少|调出|辞职|离职|去世|死亡|报废|处置|注销|退出|迁出|划出|调减|吊销|关停/

/** In the order in which they are looked for. */
export const flowKinds: readonly FlowKind[] = [
  {
    closing:
      /全年预算|调整后|预算调整(?:为|到|至)|调整预算|调整(?:为|至|到)|最终预算|年末预算|预算总额|预算(?:数)?达/,
    opening: /年初(?:部门|项目|财政)?预算|年初(?:批复|安排|下达)|预算批复|批复(?:的)?预算/,
    came: /追加|调增|增拨|调整增加|年中增加|上年结转|年初结转|增加预算/,
    went: /追减|调减|核减|收回|压减|减少预算/,
    needs: ({ opening, came, went }) => opening.length === 1 && came.length + went.length > 0,
  },
  {
    closing: /(?<!上年|年初|期初)(?:结余|剩余|结转)(?!.*(?:率|资金占))/,
    opening: /^$/,
    came: /可用资金|可支配资金|可用财力|资金合计/,
    went: /支出|执行|使用|决算|支付|拨付|兑付/,
    needs: ({ came, went }) => came.length === 1 && went.length === 1,
    entire: true,
  },
  {
    closing: /(?<!上年|年初|期初)(?:结余|剩余|结转)(?!.*(?:率|资金占))/,
    opening: /上年结转|年初结转|年初结余|上年结余|期初/,
    came: /(?:预算|到位|收入|拨款|拨付|下达|安排|工作经费|项目资金|项目经费|追加|调增|可用资金|资金合计)(?!.*(?:支出|执行|决算))/,
    went: /支出|执行|使用|决算|支付|花费|收回|追减|调减/,
    needs: ({ came, went }) => came.length > 0 && went.length > 0,
  },
  {
    closing: /最终|实际(?:支持|立项|入选|认定)/,
    opening: /通过|入围|公示|拟(?:支持|立项|定)/,
    came: /^(?:增补|补充|递补)/,
    went: /取消|剔除|核减|退出|淘汰|放弃|撤回|调减/,
    needs: ({ opening, went }) => opening.length === 1 && went.length === 1,
  },
  {
    closing: /净(?:压减|减少|核减|调减)/,
    opening: /^$/,
    came: /压减|减少|核减|调减|收回/,
    went: /增加|新增|追加|安排|调增/,
    needs: ({ came, went }) => came.length === 1 && went.length === 1,
  },
  {
    closing: /净增/,
    opening: /^$/,
    came: /新增|新[\u4e00-\u9fff]{1,4}$|新进|招录|调入|入统|纳入|迁入/,
    went: /退出|减少|调出|注销|退库|迁出|淘汰|流失|关停/,
    needs: ({ came, went }) => came.length === 1 && went.length === 1,
  },
  {
    closing: /(?:年末|期末|账户|专户)余额/,
    opening: /(?:年初|期初|上年末)(?:账户|专户)?余额/,
    came: /(?:收入|注资|拨入|转入|到账|归集)(?:合计|总额|共)?$/,
    went: /(?:支出|拨出|转出|支付|使用)(?:合计|总额|共)?$/,
    needs: ({ opening, came, went }) => opening.length === 1 && came.length === 1 && went.length === 1,
    entire: true,
  },
  {
    closing: /年末|现有|期末|目前|截[至止]/,
    opening: /年初|上年末|期初|原有/,
    came: gained,
    went: lost,
    needs: ({ opening, came, went }) => opening.length === 1 && came.length === 1 && went.length === 1,
    entire: true,
  },
  {
    closing: /年末|现有|期末|目前|截[至止]/,
    opening: /年初|上年末|期初|原有/,
    came: gained,
    went: lost,
    needs: ({ opening, came, went }) => opening.length === 1 && came.length + went.length > 0,
  },
]

/** 原值－累计折旧＝净值, in whatever order a paragraph tells them. */
export const worth: FlowKind = {
  closing: /净值|净额/,
  opening: /原值|原价/,
  came: /^$/,
  went: /折旧|摊销/,
  needs: ({ opening, went }) => opening.length === 1 && went.length === 1,
}

/** 受理 37 件，已办结 35 件，2 件正在协调; 上年结转 3 件 are to be settled as well. */
export const unsettled: FlowKind = {
  closing: /其余|剩余|余下|尚有|还有|(?:未|待)(?:办结|结案|结|办理|完成|整改|解决|处理|答复|审结)|在办/,
  opening:
    /(?:上年|上年度|往年|去年|以前年度)(?:结转|遗留|未结|未办结)|(?:年初|上年末)(?:未结|未办结|在办|结存)|^(?:结转|旧存)/,
  came: /受理|收到|接收|登记|申报|发现|征集|交办|承办|收集|新收/,
  went: /办结|办理完|完成|解决|处理|整改|答复|已|退回|撤回|撤销|不予|移交|移送|转办|转交|审结|结案/,
  needs: ({ opening, came, went }) => opening.length < 2 && came.length === 1 && went.length > 0,
}
