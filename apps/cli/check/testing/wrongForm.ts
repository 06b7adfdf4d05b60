import { figureText, type Block, plain, type Report, type Table } from '@hengjian/report'
import { projectFormText } from './projectFormText.ts'

/** The invented project form with a rate and what follows from it as nobody computes them, as a report of any format. */
export const wrongForm: Report = {
  kind: 'projectSelfEvaluation',
  title: '项目支出绩效自评表',
  unit: '演示市投资促进中心',
  year: 2023,
  asOf: '2024-03-18T01:12:00.000Z',
  parts: [
    {
      id: 'form',
      title: '项目支出绩效自评表',
      orientation: 'landscape',
      blocks: [paragraph('（2023年度）'), tableOf(projectFormText({ '95.48%': '95.00%', 27.5: '28.5' }))],
    },
  ],
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', align: 'center', text: plain(text) }
}

/** The Markdown table of a text. */
function tableOf(text: string): Table {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.slice(1, -1).split('|'))
  return {
    kind: 'table',
    columns: (rows[0] ?? []).map(() => 12),
    headRows: 0,
    rows: rows.map((row) =>
      row.map((cell) => ({
        text: figureText(cell.trim(), null, ''),
        columnSpan: 1,
        rowSpan: 1,
        align: 'center' as const,
        emphasis: 'none' as const,
      })),
    ),
  }
}
