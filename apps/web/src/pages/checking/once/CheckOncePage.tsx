import '../checking.css'
import { Link } from '@tanstack/react-router'
import { DropBox } from '../../import/DropBox.tsx'
import { useBroughtFiles } from '../brought/useBroughtFiles.ts'
import { CheckedDocument } from '../CheckedDocument.tsx'
import { CheckedFindings } from './CheckedFindings.tsx'
import { readableEndings, readableWords } from '../readable.ts'

/** 单份检查: reports of anybody, asked the rules of the catalogue one after the other. Nothing is kept on the server. */
export function CheckOncePage() {
  const { files, shown, show, open, setOpen, progress, bring } = useBroughtFiles('/checks')
  const file = files[shown]?.checked
  return (
    <>
      <div className="bar">
        <Link to="/checking" className="crumb">
          报告检查
        </Link>
        <h1>单份检查（不留存）</h1>
        <span className="meta">检查过的文件不在服务器上保存</span>
      </div>
      <div className="page">
        <section className="panel" style={{ marginBottom: 16 }}>
          <div style={{ padding: '12px 16px' }}>
            <DropBox
              working={progress !== null}
              several
              accept={readableEndings}
              onFiles={(brought) => void bring(brought)}
            >
              <p>把自评报告（{readableWords}）拖到这里，可以一次放几份，或者</p>
              {progress && (
                <p className="meta" role="status">
                  正在检查第 {progress.done + 1} 份，共 {progress.of} 份
                </p>
              )}
            </DropBox>
          </div>
          {files.length > 0 && (
            <ul aria-label="检查过的文件" style={{ padding: '0 16px 12px', listStyle: 'none', margin: 0 }}>
              {files.map(({ checked: one }, at) => (
                <li key={`${at}.${one.file}`}>
                  <button type="button" className="link" aria-current={at === shown} onClick={() => show(at)}>
                    {one.file}
                  </button>{' '}
                  <span className={one.unreadable === null ? 'meta' : 'red'}>
                    {one.unreadable ?? `${one.findings.length} 条`}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
        {file && file.unreadable === null && (
          <div className="checking">
            <CheckedDocument
              blocks={file.blocks}
              findings={file.findings}
              open={open}
              onOpen={(finding) => setOpen(finding.fingerprint)}
            />
            <CheckedFindings key={shown} file={file} open={open} onOpen={setOpen} />
          </div>
        )}
      </div>
    </>
  )
}
