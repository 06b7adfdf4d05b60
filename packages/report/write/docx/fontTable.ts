import { faces } from './fonts.ts'

/** A face of official documents, and what stands in for it where a machine lacks it. */
type Listed = { readonly substitute: string; readonly family: 'modern' | 'roman' | 'script' }

/** 仿宋_GB2312 and 楷体_GB2312 are no longer part of Windows, 小标宋 never was. */
const listed: Readonly<Record<string, Listed>> = {
  [faces.title]: { substitute: '宋体', family: 'script' },
  [faces.body]: { substitute: '仿宋', family: 'modern' },
  [faces.heading]: { substitute: 'SimHei', family: 'modern' },
  [faces.subheading]: { substitute: '楷体', family: 'modern' },
  [faces.page]: { substitute: 'SimSun', family: 'roman' },
}

/** The table of fonts: charset 86 is Chinese (GB 2312), so that a word processor looks for no Latin face instead. */
export function fontTable(): string {
  const fonts = Object.entries(listed).map(
    ([name, { substitute, family }]) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...fonts,
    '</w:fonts>',
  ].join('')
}
