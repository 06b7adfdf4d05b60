import { fieldsOf, templateOf } from '@hengjian/ledger'
import { captionOptions, inOffice } from '@hengjian/store'
import { type PlannedCell, writeWorkbook } from '@hengjian/workbook'
import { type House, ledgerNamed } from '../house.ts'
import { officeOf, type Person } from '../person.ts'

const head = { bold: true, border: true, fill: 'FFF4F5F7', align: 'center', wrap: true } as const
const body = { border: true, wrap: true } as const
/** Rows of a template that carry drop-downs. */
const templateRows = 500

/** The import template of a ledger as XLSX, with this unit's own projects in the drop-downs. */
export async function ledgerTemplate(
  house: House,
  person: Person,
  name: string,
  org: number,
): Promise<Uint8Array> {
  const ledger = ledgerNamed(house, name)
  const office = await officeOf(house, person)
  const captions = new Map<string, readonly string[]>()
  for (const [, field] of fieldsOf(ledger)) {
    if (field.kind !== 'ref') continue
    const referred = ledgerNamed(house, field.ledger)
    const options = await inOffice(house.app, office, (tx) =>
      captionOptions(tx, office.tenant, referred, [org], null, 2_000),
    )
    captions.set(field.ledger, [...new Set(options.map(({ caption }) => caption))])
  }
  const template = templateOf(ledger, house.codes, (referred) => captions.get(referred) ?? [])
  return writeWorkbook({
    title: `${template.title}导入模板`,
    sheets: [
      {
        name: '填报',
        orientation: 'landscape',
        columns: template.columns.map(({ width }) => width),
        headRows: 1,
        rows: [template.columns.map(({ header, note }): PlannedCell => ({ ...head, text: header, note }))],
        lists: template.columns.flatMap(({ options, header }, index) =>
          options.length === 0
            ? []
            : [{ column: index + 1, firstRow: 2, lastRow: templateRows, options, title: header }],
        ),
      },
      {
        name: '说明',
        orientation: 'portrait',
        columns: [28, 80],
        headRows: 1,
        rows: [
          ['列', '怎样填写'].map((text): PlannedCell => ({ ...head, text })),
          ...template.guide.map((line) => line.map((text): PlannedCell => ({ ...body, text }))),
        ],
      },
    ],
  })
}
