import { mkdir, readdir } from 'node:fs/promises'
import { StoreError } from '../errors.ts'
import { refuseUnwritable } from '../launch/refusals.ts'

/**
 * Makes a folder that only its owner can read, or accepts an empty one. Nothing is ever overwritten.
 * @throws StoreError FOLDER_NOT_EMPTY, DATA_NOT_WRITABLE
 */
export async function makeEmptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(refuseUnwritable(folder))
  if ((await readdir(folder)).length > 0)
    throw new StoreError(
      'FOLDER_NOT_EMPTY',
      `目录 ${folder} 里已有内容，没有写入任何东西。请换一个空目录。`,
      { folder },
    )
}
