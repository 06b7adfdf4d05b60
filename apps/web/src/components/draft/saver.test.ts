import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSaver, type SaveState } from './saver.ts'

const recorded = (put: (body: string) => Promise<string>) => {
  const states: SaveState[] = []
  const sent: string[] = []
  const saver = createSaver({
    put: (body) => {
      sent.push(body)
      return put(body)
    },
    tell: (state) => states.push(state),
  })
  return { saver, states, sent }
}

describe('createSaver', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('sends only the newest text, a moment after the last key', async () => {
    const { saver, states, sent } = recorded(async () => '10:26')
    for (const text of ['因', '因调', '因调研']) saver.save(text)
    await vi.advanceTimersByTimeAsync(800)
    expect(sent).toEqual(['因调研'])
    expect(states.at(-1)).toEqual({ kind: 'saved', at: '10:26' })
  })

  it('keeps trying while the network is away, with the newest text', async () => {
    let away = true
    const { saver, states, sent } = recorded(async () => {
      if (away) throw new Error('连不上服务器。')
      return '10:30'
    })
    saver.save('一')
    await vi.advanceTimersByTimeAsync(800)
    expect(states.at(-1)).toEqual({ kind: 'local', reason: '连不上服务器。' })
    saver.save('一二')
    away = false
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent.at(-1)).toBe('一二')
    expect(states.at(-1)).toEqual({ kind: 'saved', at: '10:30' })
  })

  it('sends nothing after the form was submitted', async () => {
    const { saver, sent } = recorded(async () => '10:26')
    saver.save('草稿')
    saver.stop()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent).toEqual([])
  })

  it('sends what is waiting when the page is left', async () => {
    const { saver, sent } = recorded(async () => '10:26')
    saver.save('草稿')
    saver.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toEqual(['草稿'])
  })
})
