const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const places = ['', '拾', '佰', '仟'] as const
const groupWords = ['', '万', '亿', '万亿'] as const

/** Up to 9999 in capital numerals; inner zeros are said once, outer ones by the caller. */
function groupInWords(group: string): string {
  let words = ''
  let zeroPending = false
  for (const [index, digit] of [...group].entries()) {
    if (digit === '0') zeroPending = words !== ''
    else {
      words += `${zeroPending ? '零' : ''}${digits[Number(digit)]}${places[group.length - 1 - index]}`
      zeroPending = false
    }
  }
  return words
}

/** 12345678 → 壹仟贰佰叁拾肆万伍仟陆佰柒拾捌. Groups of four are joined by 零 where a place between is empty. */
function wholeInWords(whole: string): string {
  const padded = whole.padStart(Math.ceil(whole.length / 4) * 4, '0')
  const groups = padded.match(/.{4}/g) ?? []
  let words = ''
  let gap = false
  for (const [index, group] of groups.entries()) {
    if (group === '0000') {
      gap = words !== ''
      continue
    }
    const needsZero = words !== '' && (gap || group.startsWith('0'))
    const said = groupInWords(group.replace(/^0+/, ''))
    words += `${needsZero ? '零' : ''}${said}${groupWords[groups.length - 1 - index]}`
    gap = false
  }
  return words
}

/**
 * An amount in 元 as cheques and vouchers say it: `1860.05` → 壹仟捌佰陆拾元零伍分.
 * @param yuan decimal text with at most two places
 * @returns null where the text is no amount, has more than two places, or is 亿亿 and above
 */
export function amountInWords(yuan: string): string | null {
  const match = /^(-?)(\d{1,16})(?:\.(\d{1,2}))?$/.exec(yuan)
  if (!match) return null
  const whole = (match[2] ?? '').replace(/^0+/, '')
  const [jiao = '0', fen = '0'] = (match[3] ?? '').padEnd(2, '0')
  if (whole === '' && jiao === '0' && fen === '0') return '零元整'
  const sign = match[1] === '-' ? '负' : ''
  const yuanWords = whole === '' ? '' : `${wholeInWords(whole)}元`
  if (jiao === '0' && fen === '0') return `${sign}${yuanWords}整`
  const jiaoWords = jiao === '0' ? (whole === '' ? '' : '零') : `${digits[Number(jiao)]}角`
  const fenWords = fen === '0' ? '整' : `${digits[Number(fen)]}分`
  return `${sign}${yuanWords}${jiaoWords}${fenWords}`
}
