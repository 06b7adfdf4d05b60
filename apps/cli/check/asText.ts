import { type Finding, levels, levelTitles } from '@hengjian/checker'
import { type CheckReport, documentOf, type FileResult, placeWords, quoteWords } from '@hengjian/checking'

/** The answer for a person at a terminal: place, quote, stated, computed, what to do; the sum of it at the end. */
export const asText = (report: CheckReport): string =>
  [
    ...report.files.flatMap(ofFile),
    ...report.across.flatMap((finding) => [...ofFinding(null, finding), '']),
    ...ofUnreadable(report),
    ...ofSummary(report),
    '',
  ].join('\n')

const ofFile = (result: FileResult): readonly string[] => [
  ...result.findings.flatMap((finding) => [...ofFinding(result, finding), '']),
  ...ofRemarks(result),
  ...(result.cannotTell.length === 0
    ? []
    : [
        `${result.file}：以下各项没有核对`,
        ...result.cannotTell.map(
          ({ rule, reason, places: [first] }) =>
            `  ${rule}　${reason}${first ? `（${placeWords(first)}）` : ''}`,
        ),
        '',
      ]),
]

function ofRemarks({ file, remarks, judged, scans = [] }: FileResult): readonly string[] {
  const nothing = judged === 0 ? ['没有认出可以核对的表和数，这份文件等于没有检查。'] : []
  const sentences = [
    ...nothing,
    ...remarks.map(({ sentence, place }) => `${placeWords(place)}：${sentence}`),
    ...scans.map((scan) => `“${scan}”与这份同名，作为盖章扫描件一并存档，没有另行检查。`),
  ]
  return sentences.length === 0 ? [] : [`${file}：请注意`, ...sentences.map((one) => `  ${one}`), '']
}

/** @param result file that the finding belongs to; null for one between files, whose places name theirs */
function ofFinding(result: FileResult | null, finding: Finding): readonly string[] {
  const { rule, title, severity, message, fix, why, stated, expected, difference, tolerance } = finding
  const [first, ...others] = finding.places
  const line = (label: string, words: string | null): readonly string[] =>
    words === null || words === '' ? [] : [`    ${label}：${words}`]
  const where = [
    result?.file ?? '几份文件之间',
    first ? placeWords(first) : '',
    result ? documentOf(result, finding.document) : '',
    first?.section ? `“${quoteWords(first.section)}”` : '',
  ]
  return [
    where.filter((words) => words !== '').join('，'),
    `  ${levelTitles[severity]}　${rule} ${title}`,
    `  ${message}`,
    ...line('原文', first ? quoteWords(first.quote) : null),
    ...line('所填', stated),
    ...line('算得', finding.formula ?? expected),
    ...line(
      '相差',
      difference === null ? null : `${difference}${tolerance === null ? '' : `（容许 ${tolerance}）`}`,
    ),
    ...line('有关各处', others.map((place) => `${placeWords(place)}“${quoteWords(place.quote)}”`).join('；')),
    ...finding.consequences.flatMap(({ rule, message }) => line('同一原因', `${rule} ${message}`)),
    ...line('怎么办', fix),
    ...line('依据', why),
  ]
}

const ofUnreadable = ({ summary }: CheckReport): readonly string[] =>
  summary.unreadable.length === 0
    ? []
    : ['以下文件没有检查', ...summary.unreadable.map(({ file, message }) => `  ${file}：${message}`), '']

function ofSummary({ files: results, summary }: CheckReport): readonly string[] {
  const { files, checked, judged, complete, findings, cannotTell, hidden, unreadable } = summary
  const counts = levels.flatMap((level) =>
    findings[level] > 0 ? [`${levelTitles[level]} ${findings[level]}`] : [],
  )
  const scans = results.flatMap(({ scans = [] }) => scans).length
  const rest = [
    ...(scans > 0 ? [`${scans} 份扫描件随原件存档`] : []),
    ...(cannotTell > 0 ? [`${cannotTell} 项没有核对`] : []),
    ...(hidden.lighter > 0 ? [`另有 ${hidden.lighter} 条轻于所选级别`] : []),
    ...(hidden.known > 0 ? [`${hidden.known} 条上次已经列出`] : []),
    ...(unreadable.length > 0 ? [`${unreadable.length} 份读不了`] : []),
  ]
  return [
    ...(complete ? [] : ['检查中途停止，以下只是已完成的部分。']),
    `共 ${files} 份文件，检查了 ${checked} 份，核对了 ${judged} 处：${counts.length === 0 ? '没有要提出的问题' : counts.join('，')}${rest.length === 0 ? '' : `；${rest.join('，')}`}。`,
  ]
}
