import { expect, it } from 'vitest'
import { pairsOf } from './pairs.ts'

const pairs = (...paths: readonly string[]) =>
  [...pairsOf(paths)].map(([copy, original]) => [paths[copy], paths[original]])

it.each([
  ['自评表.docx', '自评表.pdf'],
  ['甲/自评表.doc', '甲/自评表（盖章扫描件）.PDF'],
  ['自评表.xlsx', '自评表-扫描件.jpg'],
  ['自评表.wps', '签字盖章版 自评表.ofd'],
  ['2023年自评表(1).docx', '2023年自评表（1）盖章.pdf'],
])('%s has its copy in %s', (original, copy) => {
  expect(pairs(original, copy)).toEqual([[copy, original]])
})

it.each([
  ['another folder', '甲/自评表.docx', '乙/自评表.pdf'],
  ['another name', '自评表.docx', '自评报告.pdf'],
  ['another year', '2022年自评表.docx', '2023年自评表扫描件.pdf'],
  ['two originals', '自评表.docx', '自评表.xlsx'],
  ['a text', '自评表.txt', '自评表.pdf'],
  ['a copy alone', '自评表.pdf', '自评表扫描件.pdf'],
])('%s is no pair', (_, ...paths) => {
  expect(pairs(...paths)).toEqual([])
})

it('of two originals the document is the one, and it may have two copies', () => {
  expect(pairs('表.xlsx', '表.docx', '表.pdf', '表扫描件.pdf')).toEqual([
    ['表.pdf', '表.docx'],
    ['表扫描件.pdf', '表.docx'],
  ])
})
