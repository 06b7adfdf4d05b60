import { describe, expect, it } from 'vitest'
import { scramVerifier } from './scram.ts'

describe('scramVerifier', () => {
  it('follows RFC 7677: the keys of its example login', () => {
    // User "pencil" with the salt of section 3; the keys were derived independently with OpenSSL.
    const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64')
    expect(scramVerifier('pencil', salt)).toBe(
      'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
    )
  })
})
