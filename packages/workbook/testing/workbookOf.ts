import { zipOf } from './zipOf.ts'

type Pieces = {
  /** What stands in `sheetData`. */
  readonly rows: string
  /** What stands before and after it. */
  readonly before?: string
  readonly after?: string
  readonly strings?: string
  readonly styles?: string
  readonly properties?: string
}

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
const relations = (...all: readonly string[]): string => `<Relationships>${all.join('')}</Relationships>`

/** A workbook of one sheet from raw XML, as other programs write it. */
export function workbookOf({
  rows,
  before = '',
  after = '',
  strings,
  styles,
  properties = '',
}: Pieces): Uint8Array {
  return zipOf([
    { name: '_rels/.rels', content: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        relation('r1', 'worksheet', '/xl/worksheets/%E8%A1%A8.xml'),
        relation('r2', 'sharedStrings', 'sharedStrings.xml'),
        relation('r3', 'styles', 'styles.xml'),
      ),
    },
    {
      name: 'xl/workbook.xml',
      content: `<x:workbook xmlns:x="a" xmlns:rel="b">${properties}<x:sheets><x:sheet name="支出" sheetId="1" rel:id="r1"/></x:sheets></x:workbook>`,
    },
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` }]),
    {
      name: 'xl/worksheets/表.xml',
      content: `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    },
  ])
}
