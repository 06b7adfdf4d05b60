import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formsOf, loadCatalogue } from '@hengjian/catalogue'
import { type CellName, fieldsOf } from '@hengjian/ledger'
import { argumentLabels, inputsOf, type Metric, sumsOf } from '@hengjian/metric'
import { csvRows } from '@hengjian/metric/testing'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('.', import.meta.url))
const catalogue = await loadCatalogue(root)
const { ledgers, metrics, scorecards, standards, calendars, outlines, identities, layouts, reports, tables } =
  catalogue

const entriesOf = async (shelf: string): Promise<readonly string[]> =>
  (await readdir(join(root, shelf))).filter((name) => !name.includes('.')).sort()
const exists = (path: string): Promise<boolean> =>
  access(join(root, path)).then(
    () => true,
    () => false,
  )
const absent = async (paths: readonly string[]): Promise<readonly string[]> => {
  const found = await Promise.all(paths.map(exists))
  return paths.filter((_, index) => found[index] !== true)
}

/** Lists that the house makes of the catalogue itself: its forms and scorecards by title. */
const ownLists = ['forms', 'scorecards']

describe('the catalogue is complete', () => {
  it('has a read-me and sample rows for every ledger folder', async () => {
    const names = await entriesOf('ledgers')
    const wanted = names.flatMap((name) =>
      ['ledger.ts', 'README.md', 'sample.csv'].map((file) => `ledgers/${name}/${file}`),
    )
    expect(await absent(wanted)).toEqual([])
    expect(names.filter((name) => !ledgers.has(name))).toEqual([])
  })

  it('has hand-counted cases for every metric folder', async () => {
    const names = await entriesOf('metrics')
    expect(await absent(names.map((name) => `metrics/${name}/cases.csv`))).toEqual([])
    expect(names).toEqual([...metrics.keys()].sort())
  })

  it('has a rule and a read-me for every rule folder; its three stories are run beside the rules', async () => {
    const names = await entriesOf('rules')
    const wanted = names.flatMap((name) => ['rule.ts', 'README.md'].map((file) => `rules/${name}/${file}`))
    expect(await absent(wanted)).toEqual([])
    expect(names.length).toBeGreaterThan(40)
  })

  it('has a read-me for every form', async () => {
    const names = await entriesOf('reports')
    expect(await absent(names.map((name) => `reports/${name}/README.md`))).toEqual([])
    expect(names).toEqual(
      formsOf(catalogue)
        .map(({ name }) => name)
        .sort(),
    )
  })
})

describe('ledgers', () => {
  it('refer only to ledgers and code lists that exist', () => {
    const dangling = [...ledgers.values()].flatMap((ledger) =>
      fieldsOf(ledger).flatMap(([name, field]) => {
        if (field.kind === 'ref' && !ledgers.has(field.ledger))
          return [`${ledger.name}.${name} → ${field.ledger}`]
        if (field.kind === 'code' && !standards.has(field.list) && !ownLists.includes(field.list))
          return [`${ledger.name}.${name} → ${field.list}`]
        return []
      }),
    )
    expect(dangling).toEqual([])
  })

  it('keep the rows of an export elsewhere only in ledgers that exist', () => {
    const dangling = [...ledgers.values()].flatMap(({ name, keptElsewhere }) =>
      Object.values(keptElsewhere?.ledgers ?? {}).flatMap((other) =>
        ledgers.has(other) ? [] : [`${name} → ${other}`],
      ),
    )
    expect(dangling).toEqual([])
  })

  it('name every field once, in Chinese', () => {
    const wrong = [...ledgers.values()].flatMap((ledger) => {
      const labels = fieldsOf(ledger).map(([, field]) => field.label)
      const twice = labels.filter((label, index) => labels.indexOf(label) !== index)
      const foreign = [ledger.title, ledger.rowWord, ...labels].filter((label) => /[A-Za-z]/.test(label))
      return [...twice, ...foreign].map((label) => `${ledger.name}: ${label}`)
    })
    expect(wrong).toEqual([])
  })

  it('show sample rows under the labels of their fields', async () => {
    for (const name of await entriesOf('ledgers')) {
      const [head = [], ...rows] = csvRows(await readFile(join(root, 'ledgers', name, 'sample.csv'), 'utf8'))
      const labels = new Set(fieldsOf(ledgers.get(name)!).map(([, field]) => field.label))
      expect([name, head.filter((label) => !labels.has(label))]).toEqual([name, []])
      expect([name, rows.filter((row) => row.length !== head.length)]).toEqual([name, []])
      expect(rows.length).toBeGreaterThan(0)
    }
  })
})

describe('metrics', () => {
  it('use only fields of their ledger, and add up only required numbers', () => {
    const wrong = [...metrics.values()].flatMap(sumsOf).flatMap((sum) => {
      const { fields } = sum.from
      const summed = fields[sum.sum]
      const named = [
        sum.on,
        ...sum.where.map(({ field }) => field),
        ...Object.values(sum.by),
        sum.subject ?? sum.on,
      ]
      const unknown = named.filter((field) => !(field in fields))
      const blank = summed === undefined || summed.optional ? [sum.sum] : []
      const dated = ['date', 'year'].includes(fields[sum.on]?.kind ?? '') ? [] : [sum.on]
      return [...unknown, ...blank, ...dated].map((field) => `${sum.name}: ${field}`)
    })
    expect(wrong).toEqual([])
  })

  it('ask only for choices that exist', () => {
    const wrong = [...metrics.values()].flatMap(sumsOf).flatMap((sum) =>
      sum.where.flatMap((condition) => {
        const field = sum.from.fields[condition.field]
        if (field?.kind !== 'choice') return []
        const words =
          'oneOf' in condition ? condition.oneOf : 'equals' in condition ? [String(condition.equals)] : []
        return words.filter((word) => !field.options.includes(word)).map((word) => `${sum.name}: ${word}`)
      }),
    )
    expect(wrong).toEqual([])
  })

  it('stand on each other without a circle, each part a metric of its own', () => {
    const walk = (of: Metric, above: readonly string[]): readonly string[] => {
      if (above.includes(of.name)) return [[...above, of.name].join(' → ')]
      return inputsOf(of).flatMap((part) => walk(part, [...above, of.name]))
    }
    expect([...metrics.values()].flatMap((metric) => walk(metric, []))).toEqual([])
    const parts = [...metrics.values()].flatMap(inputsOf)
    expect(parts.filter((part) => metrics.get(part.name) !== part).map(({ name }) => name)).toEqual([])
  })

  it('say on what they rest, under a title of their own', () => {
    const titles = [...metrics.values()].map(({ title }) => title)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
    expect([...metrics.values()].filter(({ basis }) => basis.trim() === '')).toEqual([])
    for (const metric of metrics.values())
      for (const label of argumentLabels(metric).values()) expect(label).not.toMatch(/[A-Za-z]/)
  })
})

describe('law is dated data', () => {
  it('carries document, clause, valid-from, checked-on and whether it was verified', () => {
    const dated = [scorecards, standards, calendars, outlines, layouts].flatMap((shelf) => [
      ...shelf.values(),
    ])
    for (const { basis } of dated) {
      expect(basis.document.length).toBeGreaterThan(4)
      expect(basis.clause.length).toBeGreaterThan(1)
      expect(basis.validFrom <= basis.checkedOn).toBe(true)
      expect(typeof basis.verified).toBe('boolean')
    }
  })

  it('has each year of a calendar once; what is worked instead falls on weekends', () => {
    for (const { years } of calendars.values()) {
      expect(new Set(years.map(({ year }) => year)).size).toBe(years.length)
      for (const { document, off, work } of years) {
        expect(document).toMatch(/〔\d{4}〕\d+号$/)
        for (const day of work) expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay())
        expect([...work].filter((day) => off.has(day))).toEqual([])
      }
    }
  })

  it('has outlines by whose sections a report can be known, each section once', () => {
    for (const { basis, sections } of outlines.values()) {
      expect(basis.document).toMatch(/〔\d{4}〕\d+号/)
      expect(sections.filter(({ telling }) => telling).length).toBeGreaterThan(1)
      expect(new Set(sections.map(({ heading }) => heading)).size).toBe(sections.length)
    }
    expect(outlines.size).toBeGreaterThan(0)
  })

  it('lists every code once', () => {
    for (const { codes } of standards.values())
      expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length)
  })
})

describe('relations between figures', () => {
  it('name metrics that can be added up, and only what narrows them', () => {
    const terms = [...identities.values()]
      .flatMap((set) => set.identities)
      .flatMap(({ id, left, right }) => [...left, ...right].map((term) => ({ id, ...term })))
    const wrong = terms.flatMap(({ id, metric: name, narrowed }) => {
      const metric = metrics.get(name)
      if (metric?.unit !== '万元' && metric?.unit !== '人') return [`${id}: ${name}`]
      const labels = argumentLabels(metric)
      return Object.keys(narrowed).flatMap((by) => (labels.has(by) ? [] : [`${id}: ${name} by ${by}`]))
    })
    expect(wrong).toEqual([])
    expect(terms.length).toBeGreaterThan(20)
  })
})

describe('layouts of official forms', () => {
  const all = [...layouts.values()]

  it('feed metrics that exist, in their own measure, narrowed only by what they know', () => {
    const wrong = all.flatMap(({ name, figures }) =>
      figures.flatMap(({ metric: fed, narrowed, measure }) => {
        const metric = metrics.get(fed)
        if (metric === undefined) return [`${name}: ${fed}`]
        const labels = argumentLabels(metric)
        const unknown = Object.keys(narrowed).filter((by) => !labels.has(by))
        const isMeasured = measure === null ? metric.unit === '万元' : metric.unit === measure
        return [...unknown, ...(isMeasured ? [] : [metric.unit])].map((what) => `${name}: ${fed} ${what}`)
      }),
    )
    expect(wrong).toEqual([])
    expect(all.flatMap(({ figures }) => figures).length).toBeGreaterThan(50)
  })

  it('describe each form once for each year, and compare only with forms that are described', () => {
    const overlapping = all.filter((one) =>
      all.some(
        (other) =>
          other !== one &&
          other.form === one.form &&
          other.years.from <= (one.years.until ?? Infinity) &&
          one.years.from <= (other.years.until ?? Infinity),
      ),
    )
    expect(overlapping.map(({ name }) => name)).toEqual([])
    const forms = new Set(all.map(({ form }) => form))
    const compared = all.flatMap(({ checks }) => checks.flatMap(({ left, right }) => [...left, ...right]))
    expect(compared.filter(({ form }) => form !== null && !forms.has(form))).toEqual([])
  })

  it('state a figure first-hand in one form only, and no cell twice in a form', () => {
    const keyOf = (cells: readonly CellName[]): string =>
      JSON.stringify(cells.map(({ block, row, column }) => [block, row, column]))
    for (const { figures } of all) {
      const cells = figures.map((figure) => keyOf(figure.cells))
      expect(cells.filter((cell, index) => cells.indexOf(cell) !== index)).toEqual([])
    }
    const firstHand = all.flatMap(({ years, figures }) =>
      figures
        .filter(({ fallback }) => !fallback)
        .map(({ metric, narrowed }) => JSON.stringify([years.from, metric, narrowed])),
    )
    expect(firstHand.filter((figure, index) => firstHand.indexOf(figure) !== index)).toEqual([])
  })
})

describe('the dictionary of measures', () => {
  it('has every name once, and no word for two measures', async () => {
    const { measures } = await catalogue.checking()
    const names = measures.map(({ name }) => name)
    const words = measures.flatMap((measure) => measure.words)
    expect(names).toEqual([...new Set(names)])
    expect(words).toEqual([...new Set(words)])
    expect(words.length).toBeGreaterThan(100)
  })
})

describe('forms', () => {
  it('name a ledger, scorecards and metrics that exist', () => {
    for (const report of reports.values()) {
      expect(report.scorecards.filter(({ name }) => !scorecards.has(name))).toEqual([])
      const { initial, fullYear, executed } = report.funds.metrics
      const splits = report.kind === 'project' ? [] : [...report.funds.income, ...report.funds.spending]
      for (const metric of [initial, fullYear, executed, ...splits.map((line) => line.metric)])
        expect(metrics.get(metric.name)).toBe(metric)
    }
  })

  it('fill the cells of a unit’s table once each, from metrics that exist', () => {
    for (const table of tables.values()) {
      const cells = table.rows(2023).flatMap((row) => row.cells)
      const figures = cells.flatMap((cell) => (cell.kind === 'figure' ? [cell] : []))
      const keys = figures.map(({ key }) => key)
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
      for (const { metric } of figures) expect(metrics.get(metric.name)).toBe(metric)
      expect(keys.length).toBeGreaterThan(0)
    }
  })

  it('print 主管部门 from a field of the ledger that they evaluate', () => {
    const projects = [...reports.values()].flatMap((report) => (report.kind === 'project' ? [report] : []))
    const unknown = projects.filter(
      ({ subjectLedger, supervisingDept }) =>
        !(supervisingDept in (ledgers.get(subjectLedger)?.fields ?? {})),
    )
    expect(unknown).toEqual([])
    expect(projects.length).toBeGreaterThan(0)
  })

  it('leave no scorecard without a form', () => {
    const used = new Set(
      [...reports.values()].flatMap(({ scorecards }) => scorecards.map(({ name }) => name)),
    )
    expect([...scorecards.keys()].filter((name) => !used.has(name))).toEqual([])
  })
})

describe('the pack', () => {
  it('loads fast, twice the same', async () => {
    const started = performance.now()
    const again = await loadCatalogue(root)
    expect(again.pack).toEqual(catalogue.pack)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
