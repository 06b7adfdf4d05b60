import { describe, expect, it } from 'vitest'
import { samplePayments } from '../testing/sampleLedgers.ts'
import { canonicalRow } from './digest.ts'

const row = (fields: Parameters<typeof canonicalRow>[1]['fields']) => ({
  id: '00000000-0000-4000-8000-000000000001',
  org: 7,
  version: 1,
  state: 'registered',
  occurrence: 1,
  fields,
})

describe('the content that a digest covers', () => {
  it('does not change when the ledger gets a field later: blank and without evidence is as not there', () => {
    const written = canonicalRow(samplePayments, row({ voucherNo: '记-1' }))
    expect(canonicalRow(samplePayments, row({ voucherNo: '记-1', payee: null, proof: [] }))).toBe(written)
  })

  it('changes with every cell that says something', () => {
    const written = canonicalRow(samplePayments, row({ voucherNo: '记-1' }))
    expect(canonicalRow(samplePayments, row({ voucherNo: '记-1', payee: '甲' }))).not.toBe(written)
    expect(canonicalRow(samplePayments, row({ voucherNo: '记-1', proof: ['a'] }))).not.toBe(written)
  })
})
