import { formsOf, isBlank, quoted, rule, termOf, valueOf } from '@hengjian/checker'

const short = /未完成|未达|没有完成|未能|滞后|延期|推迟|改期|低于|不足|未按/

/** A total of all points beside words that something was not done: one of the two wants a look. */
export const fullScoreWithDeviation = rule({
  id: 'S17',
  name: 'fullScoreWithDeviation',
  title: '填写了未完成原因的，总分不宜为满分',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2020〕10号，未完成指标值的按完成情况计分',
  fix: '核对该指标的得分；原因与得分无关的，请调整表述。',
  says: { full: '总分 {total} 为满分，而“{indicator}”填写了原因“{reason}”，请核对该项得分。' },
  *check(file, parameters) {
    const full = parameters('reportChecks', 'fullPoints')
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const total = form.total?.score
      if (!total || valueOf(termOf(total, ''))?.eq(full) !== true) continue
      const row = form.indicators.find(
        ({ deviation }) => !isBlank(deviation) && short.test(deviation?.text ?? ''),
      )
      if (!row?.deviation || !row.level3) continue
      yield {
        says: 'full',
        values: { total: total.text, indicator: row.level3.text, reason: row.deviation.text },
        document,
        places: [quoted(row.deviation), quoted(total)],
        stated: total.text,
      }
    }
  },
})
