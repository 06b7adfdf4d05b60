import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { call } from '../../../api/call.ts'
import { sentenceOf } from '../../../api/problem.ts'
import { pickedFile } from '../../import/pickedFile.ts'
import type { PathedFile } from '../droppedFiles.ts'
import { FileDrop } from '../FileDrop.tsx'

type Line = {
  readonly path: string
  readonly state: 'waiting' | 'working' | 'done' | 'failed' | 'stopped'
  readonly words: string
}

type Answer = {
  readonly unit: number | null
  readonly unreadable: string | null
  readonly findings: number
}

/** Two at a time: the server reads each in a thread of its own, and an office machine has few cores. */
const atOnce = 2

/** Files on their way into a batch: each with what came of it, and a way to stop after those that are being read. */
export function Bringing({ batch }: { readonly batch: string }) {
  const client = useQueryClient()
  const [lines, setLines] = useState<readonly Line[]>([])
  const [working, setWorking] = useState(false)
  const stopped = useRef(false)
  const bring = async (files: readonly PathedFile[]) => {
    if (files.length === 0) return
    stopped.current = false
    setWorking(true)
    setLines(files.map(({ path }) => ({ path, state: 'waiting', words: '等待' })))
    const say = (at: number, state: Line['state'], words: string) =>
      setLines((before) => before.map((line, index) => (index === at ? { ...line, state, words } : line)))
    let next = 0
    const work = async () => {
      for (let at = next++; at < files.length; at = next++) {
        const one = files[at]
        if (!one) return
        if (stopped.current) {
          say(at, 'stopped', '已停止，没有放入')
          continue
        }
        say(at, 'working', '正在检查')
        try {
          const answer = await sent(batch, one)
          say(at, answer.unreadable === null ? 'done' : 'failed', wordsOf(answer))
        } catch (error) {
          say(at, 'failed', sentenceOf(error))
        }
        if ((at + 1) % 10 === 0) await client.invalidateQueries({ queryKey: ['checks', 'batches', batch] })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    await client.invalidateQueries({ queryKey: ['checks'] })
    setWorking(false)
  }
  const finished = lines.filter(({ state }) => state !== 'waiting' && state !== 'working').length
  return (
    <section className="panel bringing" aria-label="放入文件">
      <FileDrop disabled={working} onFiles={(files) => void bring(files)}>
        <span>把报告或整个文件夹拖到这里；按文中的单位名称归到单位。</span>
      </FileDrop>
      {lines.length > 0 && (
        <>
          <p role="status">
            {working ? '正在检查' : '检查完毕'} {finished}／{lines.length}
            <progress max={lines.length} value={finished} aria-label="检查进度" />
            {working ? (
              <Button size="small" onClick={() => (stopped.current = true)}>
                停止
              </Button>
            ) : (
              <Button size="small" type="link" onClick={() => setLines([])}>
                收起
              </Button>
            )}
          </p>
          <ul>
            {lines.map(({ path, state, words }) => (
              <li key={path} className={state}>
                <span>{path}</span>
                <span className={state === 'failed' ? 'red' : 'meta'}>{words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

async function sent(batch: string, { path, file }: PathedFile): Promise<Answer> {
  const form = new FormData()
  // Fields come before the file, or the server does not know them yet when the file arrives.
  form.append('path', path)
  form.append('file', await pickedFile([file]))
  return call<Answer>('POST', `/checks/batches/${batch}/files`, form)
}

const wordsOf = ({ unreadable, findings, unit }: Answer): string =>
  unreadable ??
  `${findings === 0 ? '没有要提出的问题' : `${findings} 条`}${unit === null ? '，没有认出单位，请在“文件”中指定' : ''}`
