import { describe, expect, it } from 'vitest'
import { sampleForm } from '../testing/sampleForm.ts'
import { figuresOf } from './places.ts'
import { project } from './project.ts'

describe('figuresOf', () => {
  it('gives every figure with its part, block and grid place', () => {
    const places = figuresOf(sampleForm)
    const rate = places.find(({ figure }) => figure.figure === 'execution.rate')
    expect(rate).toMatchObject({ part: 'form', block: 1, row: 6, column: 6, text: '98.22%' })
    expect(places.find(({ figure }) => figure.figure === 'funds.total.2')).toMatchObject({
      row: 6,
      column: 4,
      text: '4.42',
    })
    expect(places.find(({ text }) => text === '40余批次')?.figure.approximation).toBe('余')
    expect(places.map(({ figure }) => figure.figure)).toContain('total')
  })

  it('gives figures of paragraphs without a place in a grid', () => {
    const text = {
      text: '执行率 98.22%。',
      figures: [
        { start: 4, end: 9, figure: null, value: '98.22', unit: '%', precision: 2, approximation: null },
      ],
    }
    const part = {
      id: 'words',
      title: '说明',
      orientation: 'portrait',
      blocks: [{ kind: 'paragraph', align: 'left', text }],
    } as const
    expect(figuresOf({ ...sampleForm, parts: [part] })).toEqual([
      { part: 'words', block: 0, row: null, column: null, text: '执行率 98.22%。', figure: text.figures[0] },
    ])
  })
})

describe('project', () => {
  it('is plain JSON, as the report itself', () => {
    expect(JSON.parse(JSON.stringify(sampleForm))).toEqual(sampleForm)
    expect(JSON.parse(JSON.stringify(project(sampleForm)))).toEqual(project(sampleForm))
  })

  it('keeps words, merges and figures and drops looks and keys', () => {
    const [form, annex] = project(sampleForm)
    const table = form?.blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' && table.cells.find(({ text }) => text === '9.82')).toEqual({
      row: 6,
      column: 7,
      rowSpan: 1,
      columnSpan: 2,
      text: '9.82',
      figures: [{ start: 0, end: 4, value: '9.82', unit: '分', precision: 2, approximation: null }],
    })
    expect(annex?.blocks[0]).toEqual({ kind: 'heading', level: 1, number: '一、', text: '预算执行' })
  })

  it('is the same for another look of the same words', () => {
    const widened = structuredClone(sampleForm)
    const table = widened.parts[0]?.blocks.find((block) => block.kind === 'table')
    if (table?.kind === 'table') Object.assign(table, { columns: table.columns.map((column) => column * 2) })
    expect(project(widened)).toEqual(project(sampleForm))
  })
})
