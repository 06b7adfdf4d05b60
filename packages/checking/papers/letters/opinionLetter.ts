import type { Report } from '@hengjian/report'
import { assertInvariant, printDay } from '@hengjian/values'
import { type Column, type LetterInput, letterOf, listOf, places } from './letter.ts'

const columns: readonly Column[] = [
  ...places,
  {
    title: '请核对的事项',
    width: 38,
    align: 'left',
    words: ({ message, basis }) => `${message}${basis === '' ? '' : `\n依据：${basis}`}`,
  },
  { title: '你单位意见\n（修改／依据／不适用）', width: 20, words: ({ reply }) => reply ?? '' },
]

/** 征求意见函: asks a unit what it says to the figures that do not agree, before anybody judges them. */
export function opinionLetter(input: LetterInput): Report {
  const { batch, year, findings, deadline, counted } = input
  assertInvariant(findings.length > 0, 'a letter asks about something')
  return letterOf(input, {
    kind: 'opinionLetter',
    title: `关于征求${year}年度绩效自评核对意见的函`,
    body: [
      `在“${batch}”工作中，我们核对了你单位报送的${year}年度绩效自评材料，有${findings.length}处需要请你单位对照原始资料确认。现将清单附后，征求你单位意见，有关事项说明如下：`,
      '一、清单所列是按材料中已填的数计算、比对的结果，只说明材料前后是否一致，不是对工作的评价。',
      '二、请逐项核对：需要修改的，请写明修改后的内容，并随意见报送修改后的材料；口径、时点等已有依据的，请注明并附依据；不适用于你单位的，请说明情况。',
      `三、请于${printDay(deadline)}前${counted === null ? '' : `（${counted}）`}，将填好的清单加盖公章后反馈我们。逾期没有反馈的，视为没有不同意见。`,
    ],
    list: '核对事项清单',
    table: listOf(findings, columns),
  })
}
