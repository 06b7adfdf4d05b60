import { PageProblem } from '../../api/problem.ts'

/** Bytes; the server takes no more. */
const largest = 50 * 1024 * 1024

/**
 * The one file of a choice or a drop, read whole before it is sent: a file that is open elsewhere, was
 * moved, or is a folder would break the request and look like a dead network.
 * @throws PageProblem with what to do
 */
export async function pickedFile(files: readonly File[]): Promise<File> {
  const [file] = files
  if (!file) throw new PageProblem('拖进来的不是文件。请拖入 Excel、WPS 表格或 CSV 文件，或者粘贴表格内容。')
  if (files.length > 1)
    throw new PageProblem(`一次只导入一个文件，这里有 ${files.length} 个，都没有读取。请逐个导入。`)
  if (file.size > largest)
    throw new PageProblem('文件超过 50 MB。请删去图片和无关的工作表，或拆分后分次导入。')
  const bytes = await file.arrayBuffer().catch(() => {
    throw new PageProblem(
      `读不到“${file.name}”，可能是文件夹，也可能正被其他程序占用或已经移走。请关闭占用它的程序，重新选择文件。`,
    )
  })
  return new File([bytes], file.name, { type: file.type })
}
