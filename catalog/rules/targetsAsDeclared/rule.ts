import { type FormCell, formsOf, type ReadDocument, rule, squeezed, termOf } from '@hengjian/checker'

type Aim = { readonly name: string; readonly cell: FormCell }

const aims = /^(?:年度|全年|年初|预期)?(?:指标值|目标值)(?:[（(].*[)）])?$/

/** Targets of the year on the tables of a declaration or of a monitoring form, by the name of the indicator. */
const aimsOf = ({ forms }: ReadDocument): readonly Aim[] =>
  forms.flatMap((form): readonly Aim[] => {
    if (form.kind === 'projectForm')
      return form.indicators.flatMap(({ level3, target }) =>
        level3 && target ? [{ name: squeezed(level3.text), cell: target }] : [],
      )
    if (form.kind !== 'plainTable') return []
    const at = form.heads.findLastIndex((head) => aims.test(squeezed(head)))
    if (at < 1 || squeezed(form.heads[at - 1] ?? '') !== '三级指标') return []
    return form.rows.flatMap(({ cells }) => {
      const [name, cell] = [cells[at - 1], cells[at]]
      return name && cell ? [{ name: squeezed(name.text), cell }] : []
    })
  })

/**
 * The targets that a form works with are those that were declared. Asked where a file has one declaration and the forms
 * of one project: among several nobody can tell whose a target is.
 */
export const targetsAsDeclared = rule({
  id: 'X18',
  name: 'targetsAsDeclared',
  title: '监控表、自评表的指标值应与申报的目标一致',
  level: 'warning',
  status: 'trial',
  basis: '财预〔2015〕88号，绩效目标批复后一般不予调整',
  fix: '核对指标值；经批准调整的请注明文号。',
  says: {},
  *check(file) {
    const [declared, ...more] = file.documents.filter(({ kind }) => kind === 'targetForm')
    if (!declared || more.length > 0) return
    const projects = formsOf(file, 'projectForm')
    if (projects.length > 1) return
    const known = aimsOf(declared)
    for (const document of file.documents.filter(
      ({ kind }) => kind === 'monitoringForm' || kind === 'projectForm',
    ))
      for (const { name, cell } of aimsOf(document)) {
        const same = known.filter((aim) => aim.name === name)
        const [one, other] = [termOf(cell, `“${name}”的指标值`), termOf(same[0]?.cell, '申报的指标值')]
        if (one && other && same.length === 1 && one.figure.unit === other.figure.unit)
          yield { relation: { kind: 'restate', one, other }, document: document.id }
      }
  },
})
