/** Endings of the files that the checker reads; what a browser offers first when a person chooses files. */
export const readableEndings = '.docx,.doc,.wps,.rtf,.xlsx,.xls,.et,.pdf,.ofd,.html,.htm,.mht,.txt,.md'

/** The same in words. */
export const readableWords = 'Word、WPS、Excel、带文字的 PDF 和 OFD、纯文本'
