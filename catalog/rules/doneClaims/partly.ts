/** What a sentence says is wholly done, and the words behind it that say it is not. */
export type PartlyDone = { readonly claim: string; readonly other: string; readonly at: number }

const verbs = '完成|办结|上线|建成|验收|开工|投产|达标|兑现|拨付|整改|落实|交付|投用|运行|办理'
/** 全部建成并通过验收: the claim with what is joined to it. */
const claims = new RegExp(
  `(?:全部|均已?|都已?)(?:按期|按时|如期|顺利)?(?:(?:${verbs})[^,，。;；、()（）\\d]{0,10})`,
  'g',
)
/** A rate of the same verb right behind the claim: 全部办结，办结率98%. */
const rate = /^[,，](?:其中)?([^,，。;；\d]{0,8}率)(?:为|是|达到?|只有|仅)?(\d+(?:\.\d+)?)[%％]/
/** 乙县完成目标61亿元的96.18%, behind 全部完成目标: the rate of one of the whole. */
const ofOne =
  /^[,，][\u4e00-\u9fff]{1,6}(?:[市县区旗镇乡园局]|中心|公司)[^;；。]{0,24}?(?:完成|达到)[^,，;；。%％]{0,16}?(\d+(?:\.\d+)?)[%％]/
/** What is meant to be told of others than the whole. */
const besides = /另|此外|其他|除|上年|去年/

/** Parts of a sentence that say of a whole that it is done, and of something of it that it is not. */
export function partlyDoneIn(text: string): readonly PartlyDone[] {
  if (!/全部|均|都/.test(text)) return []
  return [...text.matchAll(claims)].flatMap(({ 0: claim, index: at }) => {
    const behind = /^[^。;；]*/.exec(text.slice(at + claim.length))?.[0] ?? ''
    const done = claim.match(new RegExp(verbs, 'g')) ?? []
    const other =
      rateBelow(behind, done) ??
      (/目标|任务|计划/.test(claim) ? oneBelow(behind) : null) ??
      undone(behind, done)
    return other === null ? [] : [{ claim, other, at }]
  })
}

const below = (value: string | undefined): boolean => Number(value) < 100

function rateBelow(behind: string, done: readonly string[]): string | null {
  const [words, name = '', value] = rate.exec(behind) ?? []
  const isOfClaim =
    /^(?:总体|综合)?(?:完成|达成|实现)率$/.test(name) || done.some((verb) => name.endsWith(`${verb}率`))
  return words !== undefined && isOfClaim && below(value) ? words.slice(1) : null
}

function oneBelow(behind: string): string | null {
  const [words, value] = ofOne.exec(behind) ?? []
  return words !== undefined && below(value) ? words.slice(1) : null
}

/** 两个延至下年验收, 一个没有上线: the same verb, put off or denied. */
function undone(behind: string, done: readonly string[]): string | null {
  const denied = new RegExp(
    `(?:延至|延期[到至]?|推迟[到至]|顺延[到至]|未能?|没有|尚未|有待|待|不能)[^,，。;；]{0,8}?(?:${done.join('|')})`,
  ).exec(behind)
  return denied && !besides.test(behind.slice(0, denied.index)) ? denied[0] : null
}
