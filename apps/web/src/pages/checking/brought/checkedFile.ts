import { call } from '../../../api/call.ts'
import type { CheckedFileJson } from '../../../api/contract.ts'
import { sentenceOf } from '../../../api/problem.ts'
import { pickedFile } from '../../import/pickedFile.ts'

/** A file with what came of it; the file itself stays in the page, to be sent again for a paper about it. */
export type BroughtFile = { readonly file: File; readonly checked: CheckedFileJson }

/** Where a file is checked without being kept: by somebody who is logged in, or by anybody. */
export type CheckPath = '/checks' | '/self-checks'

export function formOf(file: File): FormData {
  const form = new FormData()
  form.append('file', file)
  return form
}

/** What came of one file; what stopped it is said in its line, and the others go on. */
export async function checkedFile(path: CheckPath, brought: File): Promise<BroughtFile> {
  try {
    const file = await pickedFile([brought])
    return { file, checked: await call<CheckedFileJson>('POST', path, formOf(file)) }
  } catch (error) {
    const nothing = { documents: [], judged: 0, findings: [], cannotTell: [], remarks: [], blocks: [] }
    return { file: brought, checked: { file: brought.name, unreadable: sentenceOf(error), ...nothing } }
  }
}
