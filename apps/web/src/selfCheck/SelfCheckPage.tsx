import './selfCheck.css'
import { CheckedDocument } from '../pages/checking/CheckedDocument.tsx'
import { useBroughtFiles } from '../pages/checking/brought/useBroughtFiles.ts'
import { CheckedFindings } from '../pages/checking/once/CheckedFindings.tsx'
import '../pages/checking/checking.css'
import { DropBox } from '../pages/import/DropBox.tsx'
import { BroughtFiles } from './BroughtFiles.tsx'
import { LeaveButton } from './LeaveButton.tsx'
import { useTerms } from './useTerms.ts'
import { readableEndings, readableWords } from '../pages/checking/readable.ts'

/** 自查: anybody's draft, checked without a login and without being kept; what the page shows lives in the page. */
export function SelfCheckPage() {
  const terms = useTerms()
  const { files, shown, show, open, setOpen, progress, bring } = useBroughtFiles('/self-checks')
  const file = files[shown]?.checked
  return (
    <div className="self-check">
      <div className="bar">
        <h1>自评报告自查</h1>
        <span className="meta">
          {terms.local
            ? '在本机检查，不联网，不保存：文件不离开这台电脑'
            : '不用登录，不保存：文件只在检查时读取，查完即清除'}
        </span>
        <span className="sp" />
        {terms.local && <LeaveButton />}
      </div>
      <div className="page">
        <section className={files.length > 0 ? 'panel brought some' : 'panel brought'}>
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
          {files.length > 0 && <BroughtFiles files={files} shown={shown} onShow={show} />}
        </section>
        {files.length === 0 && <WhatItDoes />}
        {file && file.unreadable === null && (
          <div className="checking">
            <CheckedDocument
              blocks={file.blocks}
              findings={file.findings}
              open={open}
              onOpen={({ fingerprint }) => setOpen(fingerprint)}
            />
            <CheckedFindings key={shown} file={file} open={open} onOpen={setOpen} />
          </div>
        )}
      </div>
    </div>
  )
}

function WhatItDoes() {
  return (
    <section className="panel what">
      <p>
        检查报告和自评表里的数是否前后一致：合计、执行率、得分、同一个数的几处写法，以及该说明而没有说明的地方。
      </p>
      <p>
        每条都写明在哪里、所填多少、按表内数算得多少、怎么办。结果供自己核对，可以下载问题清单（Excel）和带批注的副本。
      </p>
      <p>检查结果只说明数与数之间是否一致，不代替复核结论；扫描件没有文字，请用可编辑的原件。</p>
    </section>
  )
}
