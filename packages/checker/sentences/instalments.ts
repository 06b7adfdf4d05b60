import { clauseBefore } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** The shares in which one sum is paid, or borne by several. */
export type Instalments = {
  readonly shares: readonly Mention[]
  /** Whether the last one ends it: 竣工投产后, 质保期满. */
  readonly isEnded: boolean
}

const paid = /(?:拨付|支付|兑付|付款|预付|拨款|下达|发放|兑现|给付|补助|奖补|承担|负担|分担|结算|付)/
/** 支付至 80% is what was paid in all by then; a rate that was reached is no instalment. */
const notPart =
  /[至到达]$|累计|率|占|不[低高超]|以上|以内|增长|下降|^[已实]|比例为?$|超过|进度|最高|上限|保证金|违约金|折扣/
/** What is paid last. */
const ending = /尾款|余款|剩余|其余|质保|竣工|投产|验收|考核|审计|决算|清算|期满|最终/
const fewest = 3
/** Words between two instalments say when the next one is due. */
const longestBetween = 40

/** 签约后拨付 30%、主体完工拨付 40%、投产后拨付 30%: instalments that make all of a sum. */
export const instalmentsOf = ({ said }: Passage): readonly Instalments[] =>
  said.flatMap(({ mentions }) => {
    const runs: Mention[][] = []
    for (const [at, one] of mentions.entries()) {
      const run = runs.at(-1)
      const follows = run?.at(-1) !== undefined && run.at(-1) === mentions[at - 1]
      const words = clauseBefore(one)
      const isShare =
        one.family === 'rate' &&
        one.figure.unit === '%' &&
        one.turn === null &&
        one.figure.bound === null &&
        !notPart.test(words)
      if (!isShare) continue
      if (follows && run && one.lead.length <= longestBetween && !/[;；]/.test(one.lead)) run.push(one)
      else if (paid.test(words)) runs.push([one])
    }
    return runs
      .filter((run) => run.length >= fewest && isPaidOut(run))
      .map((shares) => ({ shares, isEnded: ending.test(shares.at(-1)?.lead ?? '') }))
  })

/** Most of them say that something is paid. */
const isPaidOut = (run: readonly Mention[]): boolean =>
  run.filter((one) => paid.test(clauseBefore(one))).length * 2 > run.length
