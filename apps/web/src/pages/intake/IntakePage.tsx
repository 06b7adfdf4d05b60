import '../import/import.css'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import type { RecognisedJson } from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'
import { usePlace } from '../../app/place.ts'
import { useRemembered } from '../../components/ledgerTable/useRemembered.ts'
import { DropBox } from '../import/DropBox.tsx'
import { pickedFile } from '../import/pickedFile.ts'
import { BroughtFiles, type BroughtFile } from './BroughtFiles.tsx'

type Refusal = { readonly file: string; readonly sentence: string }

/**
 * What the office has, as it is: every file is recognised for its ledger. Nothing is written here; each file is
 * looked through and taken in its own wizard.
 */
export function IntakePage() {
  const { org, organisation } = usePlace()
  const [brought, setBrought] = useRemembered<readonly BroughtFile[]>(`intake.${org}`, [])
  const [refused, setRefused] = useState<readonly Refusal[]>([])
  const bring = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const taken: BroughtFile[] = []
      const refusals: Refusal[] = []
      for (const file of files) {
        try {
          const form = new FormData()
          // The field stands before the file, so that the server knows the unit when the stream begins.
          form.append('org', String(org))
          form.append('file', await pickedFile([file]))
          const { ledger, uploaded } = await call<RecognisedJson>('POST', '/imports', form)
          taken.push({ id: uploaded.id, ledger, name: file.name })
        } catch (error) {
          refusals.push({ file: file.name, sentence: sentenceOf(error) })
        }
      }
      return { taken, refusals }
    },
    onSuccess: ({ taken, refusals }) => {
      setBrought([...taken.toReversed(), ...brought].slice(0, 30))
      setRefused(refusals)
    },
  })
  return (
    <>
      <div className="bar">
        <h1>导入资料</h1>
        <span className="meta">{organisation?.name}</span>
      </div>
      <div className="page">
        {refused.map(({ file, sentence }) => (
          <p key={file} className="red refusal" role="alert">
            {file}：{sentence}
          </p>
        ))}
        <section className="panel">
          <header>
            <h2>手头有什么就放什么</h2>
          </header>
          <div style={{ padding: '12px 16px' }}>
            <DropBox working={bring.isPending} several onFiles={(files) => bring.mutate(files)}>
              <p>把决算报表、预算批复、支付明细、绩效目标等表格原样拖到这里，可以一次放几个，或者</p>
              <p className="meta">系统按表头认出属于哪本台账；核对无误后才写入。</p>
            </DropBox>
          </div>
        </section>
        <BroughtFiles files={brought} />
      </div>
    </>
  )
}
