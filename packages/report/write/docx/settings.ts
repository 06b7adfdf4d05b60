import type { IStylesOptions } from 'docx'
import { faces, sizes } from './fonts.ts'

const fontOf = (face: string) => ({ ascii: face, hAnsi: face, eastAsia: face, cs: face })

const headingStyle = (face: string) => ({
  run: { font: fontOf(face), size: sizes.body, color: '000000', bold: false, italics: false },
})

/** Styles of the document. The headings that come with the format are blue and Latin; these replace them. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fontOf(faces.body),
        size: sizes.body,
        // Digits and Latin words are English to the word processor, else it breaks numbers anywhere.
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    heading1: headingStyle(faces.heading),
    heading2: headingStyle(faces.subheading),
    heading3: headingStyle(faces.body),
    heading4: headingStyle(faces.body),
  },
}
