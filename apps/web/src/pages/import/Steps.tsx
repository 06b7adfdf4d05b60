export const importSteps = [
  { key: 'source', title: '选文件或粘贴' },
  { key: 'mapping', title: '对应列' },
  { key: 'dryRun', title: '试运行' },
  { key: 'confirm', title: '确认' },
  { key: 'receipt', title: '回执' },
] as const
export type ImportStep = (typeof importSteps)[number]['key']

/** Where the import stands. Nothing is written before the last step, and it says so. */
export function Steps({ now }: { readonly now: ImportStep }) {
  const at = importSteps.findIndex(({ key }) => key === now)
  return (
    <div className="steps">
      <ol>
        {importSteps.map(({ key, title }, index) => (
          <li
            key={key}
            className={index < at ? 'done' : index === at ? 'now' : ''}
            aria-current={index === at ? 'step' : undefined}
          >
            <i>{index + 1}</i>
            {title}
          </li>
        ))}
      </ol>
      <span className="sp" />
      {now !== 'receipt' && <span className="meta">确认之前不写入任何数据，可以反复改、反复试</span>}
    </div>
  )
}
