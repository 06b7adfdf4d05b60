import { expect, it } from 'vitest'
import type { EvaluationJson, FormCellJson } from '../../api/contract.ts'
import { keyingRows } from './keyingRows.ts'

const cell = (more: Partial<FormCellJson>): FormCellJson => ({
  text: '',
  columnSpan: 1,
  rowSpan: 1,
  align: 'center',
  role: 'label',
  ...more,
})
const form = (rows: FormCellJson[][], sections: EvaluationJson['sections'] = []) =>
  ({
    rows,
    sections,
    figures: { 'funds.total.initial': { title: '年初预算数' } },
    outline: [
      {
        group: '产出',
        weight: '40',
        items: [{ indicator: 'i1', title: '走访商会', figure: null, score: '', state: 'done' }],
      },
    ],
  }) as unknown as EvaluationJson

it('lists what stands on the form, in its order, under the words that name it', () => {
  expect(
    keyingRows(
      form([
        [
          cell({ text: '年初预算数' }),
          cell({ text: '4.5', role: 'computed', figure: 'funds.total.initial' }),
        ],
        [cell({ text: '5次', role: 'typed', edits: { indicator: 'i1', field: 'actualText' } })],
      ]),
    ),
  ).toEqual([
    { key: 'funds.total.initial', label: '年初预算数', value: '4.5' },
    { key: 'i1|actualText', label: '走访商会 · 实际完成值', value: '5次' },
  ])
})

it('leaves out labels and what is still blank', () => {
  expect(
    keyingRows(form([[cell({ text: '合计' }), cell({ role: 'empty', figure: 'funds.total.initial' })]])),
  ).toEqual([])
})

it('takes the sections of a report in words with their figures put in', () => {
  const section = {
    key: 'overview',
    number: '一',
    title: '单位基本情况',
    help: '',
    typed: '编制{编制人数}',
    stretches: [
      { text: '编制', figure: null, missing: null },
      { text: '15人', figure: 'figure:编制人数', missing: null },
    ],
    before: null,
  }
  expect(keyingRows(form([], [section, { ...section, key: 'others', typed: '' }]))).toEqual([
    { key: 'section:overview', label: '一、单位基本情况', value: '编制15人' },
  ])
})
