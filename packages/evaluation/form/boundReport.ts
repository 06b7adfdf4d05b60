import { type Block, type Part, plain, type Report } from '@hengjian/report'
import type { FilledForm } from './filledForm.ts'
import { formPart, type Issue } from './formToReport.ts'

/** A form with what it says about its own figures. */
export type BoundForm = { readonly filled: FilledForm; readonly issue: Issue }

export type Binding = {
  readonly unit: string
  readonly year: number
  /** ISO instant that the newest of the forms stands for. */
  readonly asOf: string
  /** In the order in which they are bound. */
  readonly forms: readonly BoundForm[]
  /** What each form is called in the list of contents: its title, and the project it is about. */
  readonly titleOf: (form: FilledForm) => string
  /** Labels of the page to sign. */
  readonly signatures: readonly string[]
  /** 文号 under the name of the unit, and the meeting on the page to sign; null for what is not known. */
  readonly documentNo: string | null
  readonly meeting: string | null
}

const centred = (text: string): Block => ({ kind: 'paragraph', text: plain(text), align: 'center' })

/** 合订本: cover with contents, every form on pages of its own, the page to sign; page numbers run through. */
export function boundReport(binding: Binding): Report {
  const { unit, year, asOf, forms, titleOf, signatures, documentNo, meeting } = binding
  const title = `${year}年度部门整体支出绩效自评资料`
  const cover: Part = {
    id: 'cover',
    title,
    orientation: 'portrait',
    cover: true,
    blocks: [
      centred(''),
      centred(unit),
      centred(documentNo ?? ''),
      ...forms.map(({ filled }, index) => centred(`${index + 1}．${titleOf(filled)}`)),
    ],
  }
  const signed: Part = {
    id: 'signatures',
    title: '签字盖章页',
    orientation: 'portrait',
    blocks: [
      {
        kind: 'paragraph',
        text: plain(
          `${meeting === null ? '' : `自评结果经${meeting}。`}本单位对${title}的真实性、完整性负责。`,
        ),
        align: 'justify',
      },
      ...signatures.map((label): Block => ({ kind: 'signatures', labels: [label, '日期'] })),
    ],
  }
  return {
    kind: 'bound',
    title,
    unit,
    year,
    asOf,
    parts: [cover, ...forms.map(({ filled, issue }) => formPart(filled, issue)), signed],
  }
}
