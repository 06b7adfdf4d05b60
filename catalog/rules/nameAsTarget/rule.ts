import { formsOf, isBlank, plainWords, quoted, rule } from '@hengjian/checker'

/** An indicator whose target repeats its own name, or asks a question, cannot be measured. */
export const nameAsTarget = rule({
  id: 'T03',
  name: 'nameAsTarget',
  title: '指标值应可衡量',
  level: 'warning',
  status: 'trial',
  basis: '财预〔2021〕101号，指标值细化量化、可衡量',
  fix: '写明要达到的数值、标准或时限。',
  says: { same: '“{indicator}”的指标值重复了指标名称或是一个问句，没有写明要达到的标准，请补充。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
      for (const { level3, target } of form.indicators) {
        if (!level3 || !target || isBlank(target)) continue
        const words = plainWords(target.text)
        // Where only words tell cells apart, a name that two levels print may have been cut in two.
        const isName = words === plainWords(level3.text) && form.known !== 'words'
        if (isName || /是否|[?？]$/.test(words))
          yield {
            says: 'same',
            values: { indicator: level3.text },
            document,
            places: [quoted(target)],
          }
      }
  },
})
