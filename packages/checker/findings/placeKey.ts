import type { FilePlace } from '@hengjian/report'

/** A place as one string: two places are one if a reader is sent to the same spot. */
export const placeKey = ({
  file,
  line,
  page,
  sheet,
  cell,
  paragraph,
  table,
  row,
  column,
}: FilePlace): string =>
  `${file ?? ''}|${line ?? ''}|${page ?? ''}|${sheet ?? ''}|${cell ?? ''}|${paragraph ?? ''}|${table ?? ''}|${row ?? ''}|${column ?? ''}`
