import type { IRunOptions } from 'docx'

/** The faces of official documents (GB/T 9704): DOCX names them, the office's machines have them. */
export const faces = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  page: '宋体',
} as const
export type Face = keyof typeof faces

/** Sizes in half-points: 二号 44, 三号 32, 五号 21, 小五 18. */
export const sizes = { title: 44, formTitle: 36, body: 32, table: 21, note: 18, page: 28 } as const

/** A run in one face for every script: without all four names WPS falls back for Latin letters and digits. */
export const run = (
  text: string,
  face: Face,
  size: number,
  more: Partial<IRunOptions> = {},
): IRunOptions => ({
  text,
  size,
  color: '000000',
  font: { ascii: faces[face], hAnsi: faces[face], eastAsia: faces[face], cs: faces[face] },
  ...more,
})
