import type { ReadBlock, ReadRemark } from '../../model/reading.ts'

/** Says of a file where the cells of a table are only counted, since its rows do not say where they stand. */
export const unknownStructure = (blocks: readonly ReadBlock[]): readonly ReadRemark[] =>
  blocks.some((block) => block.kind === 'table' && block.known === 'words')
    ? [
        {
          kind: 'structureUnknown',
          sentence: '有的表没有说明单元格的合并，按先后顺序读取；另存为 .docx 后再检查更准。',
          place: {},
        },
      ]
    : []
