import { expect, it } from 'vitest'
import { sentenceOf } from '../../api/problem.ts'
import { pickedFile } from './pickedFile.ts'

const said = (files: readonly File[]): Promise<string> =>
  pickedFile(files).then(({ name }) => `taken: ${name}`, sentenceOf)

it('takes one file with its name and its bytes', async () => {
  const file = await pickedFile([new File(['支付日期'], '三月.xlsx')])
  expect([file.name, await file.text()]).toEqual(['三月.xlsx', '支付日期'])
})

it('takes none of several, and says so', async () => {
  expect(await said([new File(['1'], '一.xlsx'), new File(['2'], '二.xlsx')])).toBe(
    '一次只导入一个文件，这里有 2 个，都没有读取。请逐个导入。',
  )
  expect(await said([])).toBe('拖进来的不是文件。请拖入 Excel、WPS 表格或 CSV 文件，或者粘贴表格内容。')
})

it('refuses a large file before it is sent', async () => {
  const large = new File(['1'], '大.xlsx')
  Object.defineProperty(large, 'size', { value: 50 * 1024 * 1024 + 1 })
  expect(await said([large])).toBe('文件超过 50 MB。请删去图片和无关的工作表，或拆分后分次导入。')
})

it('says that a folder, or a file somebody moved, cannot be read', async () => {
  const gone = new File([], '台账')
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
  expect(await said([gone])).toBe(
    '读不到“台账”，可能是文件夹，也可能正被其他程序占用或已经移走。请关闭占用它的程序，重新选择文件。',
  )
})
