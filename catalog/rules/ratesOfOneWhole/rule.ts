import { passagesIn, rule, strayRatesOf, termOfMention } from '@hengjian/checker'

/** Rates that stand beside each other are of one whole, or the text says of what each of them is. */
export const ratesOfOneWhole = rule({
  id: 'A54',
  name: 'ratesOfOneWhole',
  title: '并列的各项比率应按同一个总数计算',
  level: 'warning',
  status: 'trial',
  basis: '文中自己列出的总数、分项和比率',
  fix: '统一按同一个总数计算；确实按另一个数计算的，请写明“占……的比例”。',
  says: {
    other:
      '{label}所填 {stated} 是按 {own} 计算的，与并列的其他比率所用的 {whole} 不同；{formula}，请核对，或注明口径。',
  },
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { rate, part, whole, own } of strayRatesOf(passage)) {
        const [term, other] = [termOfMention(whole), termOfMention(own)]
        yield {
          relation: { kind: 'ratio', rate: termOfMention(rate), part: termOfMention(part), whole: term },
          document: passage.document,
          says: 'other',
          values: { own: other.figure.printed, whole: term.figure.printed },
          certainty: 0.8,
          fitsOtherwise: true,
          atMost: 'warning',
        }
      }
  },
})
