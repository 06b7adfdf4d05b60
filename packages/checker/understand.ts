import type { Reading } from '@hengjian/report'
import { splitDocuments } from './documents/splitDocuments.ts'
import { recogniseForms } from './forms/recogniseForms.ts'
import type { CheckedFile } from './rules/rule.ts'

/**
 * What a file means: the documents in it, with their forms, sentences and facts. Pure.
 * @param name of the file as a person knows it
 */
export const understand = (name: string, reading: Reading): CheckedFile => ({
  name,
  kind: reading.kind,
  remarks: reading.remarks,
  documents: splitDocuments(reading.blocks).map((range, index) => ({
    ...range,
    id: `d${index + 1}`,
    sentences: [],
    forms: recogniseForms(range.blocks).forms,
    facts: [],
  })),
})
