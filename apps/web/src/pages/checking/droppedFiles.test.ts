import { expect, it } from 'vitest'
import { pathedFiles } from './droppedFiles.ts'

const file = (name: string, within = '') =>
  Object.defineProperty(new File(['演示'], name), 'webkitRelativePath', { value: within })

it('keeps the way through a folder, and leaves out what systems leave there', () => {
  const found = pathedFiles([
    file('自评.docx'),
    file('自评.docx', '第一批/甲县/自评.docx'),
    file('~$自评.docx', '第一批/甲县/~$自评.docx'),
    file('Thumbs.db', '第一批/Thumbs.db'),
    file('.DS_Store', '第一批/.DS_Store'),
  ])
  expect(found.map(({ path }) => path)).toEqual(['自评.docx', '第一批/甲县/自评.docx'])
})
