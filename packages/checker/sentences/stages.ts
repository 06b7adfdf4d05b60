import { clauseBefore, isPlain } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** 处于开工建设阶段的 4 个: each thing is in one of the stages that a text names. */
const stage = /(?:阶段|状态|环节)的?(?:项目|企业|事项|课题|工程)?(?:有|为|共)?$/
const opens = /处于|处在|分别为|按(?:建设)?(?:进度|阶段|状态)[分看]/
const fewest = 3
/** What may be true of a thing in any of the stages. */
const overlapping = /其中|累计|以上|新增/

/** 开工建设阶段 4 个、主体完工阶段 5 个、竣工投产阶段 3 个: lists that leave none of the things out. */
export const stagesOf = ({ said }: Passage): readonly (readonly Mention[])[] =>
  said.flatMap(({ mentions }) => {
    const runs: Mention[][] = []
    for (const one of mentions) {
      const words = clauseBefore(one).replace(/^.*、/, '')
      const run = runs.at(-1)
      const last = run?.at(-1)
      const follows =
        last !== undefined &&
        mentions.indexOf(last) === mentions.indexOf(one) - 1 &&
        last.figure.unit === one.figure.unit
      if (!isPlain(one) || one.family !== 'count' || overlapping.test(words)) continue
      if (follows && run && (stage.test(words) || words.length < 12)) run.push(one)
      else if (stage.test(words)) runs.push([one])
    }
    return runs.filter(
      (run) =>
        run.length >= fewest &&
        (run.filter((one) => stage.test(clauseBefore(one))).length === run.length ||
          opens.test(clauseBefore(run[0] as Mention))),
    )
  })
