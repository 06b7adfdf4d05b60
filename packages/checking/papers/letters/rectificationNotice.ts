import type { Report } from '@hengjian/report'
import { assertInvariant, printDay } from '@hengjian/values'
import { type Column, type LetterFinding, type LetterInput, letterOf, listOf, places } from './letter.ts'

const columns: readonly Column[] = [
  ...places,
  {
    title: '整改事项',
    width: 32,
    align: 'left',
    words: ({ message, basis }) => `${message}${basis === '' ? '' : `\n依据：${basis}`}`,
  },
  { title: '整改要求', width: 18, align: 'left', words: ({ fix }) => fix },
  {
    title: '征求意见和复核情况',
    width: 18,
    align: 'left',
    words: ({ reply, reason }) =>
      [
        reply === null ? '没有反馈意见。' : `单位意见：${reply}`,
        ...(reason === null ? [] : [`复核：${reason}`]),
      ].join('\n'),
  },
]

/** What a unit has to mend: matters with a basis, or of another kind of unit, are settled and not listed. */
export const toMend = (findings: readonly LetterFinding[]): readonly LetterFinding[] =>
  findings.filter(({ verdict }) => verdict === null || verdict === '需修改')

/** 整改通知: asks a unit to mend what was confirmed after its opinion was heard. */
export function rectificationNotice(input: LetterInput): Report {
  const { batch, year, deadline } = input
  const findings = toMend(input.findings)
  assertInvariant(findings.length > 0, 'a notice asks for something')
  return letterOf(input, {
    kind: 'rectificationNotice',
    title: `关于${year}年度绩效自评整改工作的通知`,
    body: [
      `在“${batch}”工作中，我们就你单位${year}年度绩效自评材料征求了你单位意见，并逐项复核。经确认，有${findings.length}处需要整改，现将有关事项通知如下：`,
      '一、整改内容。请按清单逐项更正；一个数改动后，引用这个数的表格、文字和得分随之更正，保持前后一致。',
      '二、留存依据。更正所依据的账表、文件和统计资料，请整理归档，以备核查；改动了得分或结论的，请写明原因。',
      `三、报送时限。请于${printDay(deadline)}前报送更正后的材料和整改情况说明，逐项写明更正前、更正后的内容和依据。确因客观原因不能按期完成的，请在此前书面说明原因和完成时间。`,
    ],
    list: '整改事项清单',
    table: listOf(findings, columns),
  })
}
