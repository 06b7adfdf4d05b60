import { printCode } from '@hengjian/values'
import type { CodeLists } from '../cells/result.ts'
import type { Field } from '../field.ts'
import { fieldsOf, type Ledger } from '../ledger.ts'
import { headerOf, typedFormat, widthOf } from './columnHeader.ts'

/** A template as plain data; the edge turns it into a workbook. */
export type TemplateColumn = {
  readonly header: string
  readonly note: string
  readonly width: number
  readonly options: readonly string[]
  /** Excel number format of what people type below; `@` keeps leading zeros and long codes. */
  readonly format: string
}
export type Template = {
  readonly title: string
  readonly columns: readonly TemplateColumn[]
  readonly guide: readonly (readonly [string, string])[]
}

/**
 * The import template of a ledger: a column for each field with its unit in the header and * where it
 * is required, drop-downs for closed lists, codes and references, the help as a note.
 */
export function templateOf(
  ledger: Ledger,
  codes: CodeLists,
  captions: (ledger: string) => readonly string[],
): Template {
  const columns = fieldsOf(ledger).flatMap(([, field]): TemplateColumn[] => {
    if (field.kind === 'evidence') return []
    return [
      {
        header: `${headerOf(field)}${field.optional ? '' : ' *'}`,
        note: [field.optional ? '可不填。' : '必填。', howToWrite(field), field.help ?? '']
          .filter((part) => part !== '')
          .join(''),
        width: widthOf(field),
        options: optionsOf(field, codes, captions),
        format: typedFormat(field),
      },
    ]
  })
  return { title: ledger.title, columns, guide: columns.map(({ header, note }) => [header, note] as const) }
}

function howToWrite(field: Field): string {
  switch (field.kind) {
    case 'date':
      return '写成 2023-12-31。'
    case 'money':
      return '只填数字，填到分，单位为元。'
    case 'year':
      return '四位年份。'
    case 'choice':
    case 'code':
    case 'ref':
      return '从下拉列表中选择。'
    case 'flag':
      return '填“是”或“否”。'
    default:
      return ''
  }
}

/** A drop-down longer than this is of no use; people type and the dry run helps. */
const longestList = 2_000

function optionsOf(
  field: Field,
  codes: CodeLists,
  captions: (ledger: string) => readonly string[],
): readonly string[] {
  if (field.kind === 'choice') return field.options
  if (field.kind === 'flag') return ['是', '否']
  if (field.kind === 'code')
    return [...(codes.get(field.list) ?? [])]
      .map(([code, name]) => printCode(code, name))
      .slice(0, longestList)
  return field.kind === 'ref' ? captions(field.ledger).slice(0, longestList) : []
}
