import { clauseBefore } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** 平均得分 98.36 分, with the scores that its sentence lists before it. */
export type MeanScore = { readonly mean: Mention; readonly beside: readonly Mention[] }

const named = /平均(?:自评|评价|综合)?(?:得分|分|总分)(?:为|是|达)?$/

/** Every score of a paragraph that is called the mean of others. */
export const meanScoresOf = ({ said }: Passage): readonly MeanScore[] =>
  said.flatMap(({ mentions }) =>
    mentions.flatMap((mean, at) =>
      isScore(mean) && named.test(clauseBefore(mean))
        ? [{ mean, beside: mentions.slice(0, at).filter(isScore) }]
        : [],
    ),
  )

const isScore = ({ family, turn, figure }: Mention): boolean =>
  family === 'score' && turn === null && figure.bound === null && figure.value !== null
