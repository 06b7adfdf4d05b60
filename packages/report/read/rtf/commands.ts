/** Groups whose words are not of the document: tables of fonts and styles, pictures, heads and feet, instructions. */
export const unseen: ReadonlySet<string> = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'fldinst',
  'objdata',
  'themedata',
  'nonshppict',
  'shprslt',
  'sp',
  'annotation',
  'atnid',
  'atnauthor',
  'listtable',
  'listoverridetable',
  'rsidtbl',
  'generator',
  'revtbl',
  'xmlnstbl',
  'bkmkstart',
  'bkmkend',
  'ftnsep',
  'ftnsepc',
  'aftnsep',
  'aftnsepc',
  'pgdsctbl',
  'latentstyles',
  'datastore',
  'nesttableprops',
  'nonesttables',
  'template',
])

/** Groups with words of their own in the middle of a paragraph: notes and text boxes. */
export const asides: ReadonlySet<string> = new Set(['footnote', 'endnote', 'shptxt'])

/** Commands that end a paragraph. */
export const ends: ReadonlySet<string> = new Set(['par', 'sect', 'page'])

/** Commands that stand for a character. */
export const characters: Readonly<{ [name: string]: string }> = {
  tab: ' ',
  line: '\n',
  '~': ' ',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
}

/** Code pages by the number of a character set of a font. */
export const charsets: Readonly<{ [charset: number]: string }> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
}
