/** Words of this report, or of its survey, that name another year than it reports on, with their place. */
export type OtherYear = { readonly words: string; readonly at: number; readonly isOwn: boolean }

/** 对2022年…开展了绩效自评: what this report is on. */
const own =
  /(?<![针应面相])对(?:[^,，。;；\d]{0,14})(20\d\d)\s*年(?:度)?[^,，。;；]{0,40}?(?:开展|进行|实施|作)了?[^,，。;；]{0,8}(?:自评|评价|自查)/g
/** 2022年12月向企业发放问卷: the survey on which its satisfaction rests. */
const survey =
  /(20\d\d)\s*年\s*\d{1,2}\s*月(?:[^。；;\d]|\d(?!\d{3}年)){0,40}?(?:问卷|满意度调查|满意度测评)/g
const comparing = /上年|上一年|去年|比|较|同期|往年|历年|提高|下降/

/** Where a sentence says of the report itself that it is on another year. */
export function otherYearsIn(text: string, year: number): readonly OtherYear[] {
  const wrong = (
    pattern: RegExp,
    isOther: (named: number) => boolean,
    isOwn: boolean,
  ): readonly OtherYear[] =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, 1: named, index: at }) =>
      isOther(Number(named)) ? [{ words: words.slice(0, 30), at, isOwn }] : [],
    )
  return [
    ...wrong(own, (named) => named !== year, true),
    ...wrong(survey, (named) => named < year, false).filter(({ words }) => !comparing.test(words)),
  ]
}
