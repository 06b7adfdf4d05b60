import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sampleReport } from '../packages/office/checks/testing/sampleReports.ts'
import { picture } from './picture.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

const text = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/plain', buffer })
const centre = '演示市投资促进中心'

async function openBatch(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: '报告检查' }).click()
  await page.getByRole('link', { name: title }).click()
}
/** The first screen says what waits for a person. */
const waitsFor = (page: Page, what: string, verb: string) =>
  page.getByRole('row', { name: what }).getByRole('link', { name: verb }).waitFor()
const findings = (page: Page) => page.getByRole('complementary', { name: '检查结果' })
const read = async (page: Page, button: string): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return (await readFile(await file.path())).subarray(0, 2).toString()
}

test('a bureau takes a batch from the first look to the notice; verdicts outlive the next draft, and units see only their own', async () => {
  const title = '2023年度市直单位自评报告第一批'
  const bureau = await visit('jixiao')
  await bureau.getByRole('link', { name: '报告检查' }).click()
  await bureau.getByRole('button', { name: '新建批次' }).first().click()
  await bureau.getByLabel('批次名称').fill(title)
  await bureau
    .getByRole('button', { name: '建 立' })
    .or(bureau.getByRole('button', { name: '建立' }))
    .click()
  await bureau.getByRole('heading', { name: title }).waitFor()

  // Three files and one that cannot be read: each with what came of it.
  await bureau
    .getByLabel('选择要检查的文件', { exact: true })
    .setInputFiles([
      text(`${centre}自评报告.txt`, sampleReport({ unit: centre })),
      text('甲县自评报告.txt', sampleReport({ unit: '甲县', rate: '93.56%' })),
      text('乙县/自评报告.txt', sampleReport({ unit: '乙县', reception: '3.2', kept: '85%' })),
      text('扫描件.pdf', Buffer.from('%PDF-1.7 ')),
    ])
  const bringing = bureau.getByRole('region', { name: '放入文件' })
  await bringing.getByText('检查完毕 4／4').waitFor()
  await bringing.getByText(/^PDF 不完整/).waitFor()
  await bringing.getByRole('button', { name: '收起' }).click()
  await bureau.getByRole('tab', { name: '文件 4' }).click()
  for (const [file, unit] of [
    ['甲县自评报告.txt', '甲县'],
    ['扫描件.pdf', '丙区'],
  ] as const) {
    const choice = bureau.getByRole('combobox', { name: `${file} 的单位` })
    await choice.click()
    await choice.fill(unit)
    await bureau.locator('.ant-select-dropdown:visible').getByText(unit, { exact: true }).click()
    await bureau.getByText('已指定单位').first().waitFor()
  }
  await bureau.getByRole('tab', { name: '单位' }).click()
  const units = bureau.getByRole('table', { name: '单位与级别' })
  await units.getByRole('link', { name: '丙区' }).waitFor()
  expect(await units.getByRole('link').allTextContents()).toEqual([centre, '甲县', '乙县', '丙区'])
  await picture(bureau, 'checking-batch')

  // The keyboard goes from finding to finding and decides.
  await units.getByRole('link', { name: centre }).click()
  await findings(bureau).locator('.finding').first().waitFor()
  const count = await findings(bureau).locator('.finding').count()
  expect(count).toBeGreaterThan(2)
  await bureau.keyboard.press('ArrowDown')
  await findings(bureau).locator('.finding.open').waitFor()
  await bureau.getByRole('region', { name: '报告正文' }).locator('.found.open').first().waitFor()
  await bureau.keyboard.press('2')
  await bureau.getByLabel('理由').fill('演示财预追〔2023〕12号')
  await bureau.getByLabel('理由').press('Enter')
  await findings(bureau)
    .getByText('已有依据：')
    .or(findings(bureau).locator('.tag', { hasText: '已有依据' }))
    .first()
    .waitFor()
  const kept = await findings(bureau).locator('.finding.open b').first().textContent()
  for (let at = 1; at < count; at += 1) {
    await bureau.locator('body').press('ArrowDown')
    await findings(bureau).locator('.finding').nth(at).and(bureau.locator('.open')).waitFor()
    await bureau.keyboard.press('1')
    await findings(bureau).locator('.finding').nth(at).locator('.tag.returned').waitFor()
  }
  await picture(bureau, 'checking-work')

  // A corrected file: what it mended is gone, what was decided stands.
  await bureau
    .getByLabel('选择改正稿')
    .setInputFiles(text('改正稿.txt', sampleReport({ unit: centre, reception: '3.2' })))
  await bureau.getByText(/与第1稿比：新出现 0 条，不再出现 [1-9]/).waitFor()
  await findings(bureau)
    .locator('.finding', { hasText: kept ?? '' })
    .locator('.tag.done')
    .first()
    .waitFor()

  await bureau.getByRole('button', { name: '征求意见与整改' }).click()
  const steps = bureau.getByRole('dialog')
  await steps.getByLabel('发文单位').fill('演示市财政局')
  await steps.getByLabel('文号').fill('演财绩函〔2024〕3号')
  await steps.getByRole('button', { name: '发出征求意见' }).click()
  await steps
    .getByText('征求意见由您本人发出，“复核确认”须由另一人办理。')
    .or(steps.getByText('单位还没有答复'))
    .waitFor()
  expect(await read(bureau, '下载征求意见函')).toBe('PK')
  await picture(bureau, 'checking-steps')

  // The unit sees what it was asked, and answers; its neighbour sees nothing of it.
  const unit = await visit('demo')
  await waitsFor(unit, title, '答复')
  await openBatch(unit, title)
  await unit.getByRole('table', { name: '单位与级别' }).getByRole('link', { name: centre }).click()
  const asked = findings(unit).locator('.finding')
  await asked.first().waitFor()
  const questions = await asked.count()
  for (let at = 0; at < questions; at += 1) {
    await asked.nth(at).getByRole('button').first().click()
    const box = asked.nth(at)
    await box.getByText('同意修改').click()
    if (at === 0) await picture(unit, 'checking-answer')
    await box.getByRole('button', { name: '保存答复' }).click()
    await asked.nth(at).locator('.tag', { hasText: '单位：同意修改' }).waitFor()
    await asked.nth(at).getByRole('button').first().click()
  }
  await unit.getByRole('button', { name: '函件与答复' }).click()
  await unit.getByRole('dialog').getByRole('button', { name: '提交答复' }).click()
  await unit.getByRole('dialog').getByText('已回复').waitFor()

  const address = new URL(unit.url()).pathname
  const neighbour = await visit('jiaxian')
  await neighbour.goto(address)
  await neighbour.getByText('这个单位在本批次没有文件，或不在您的办理范围内。').waitFor()
  await openBatch(neighbour, title)
  await neighbour.getByRole('link', { name: '甲县' }).waitFor()
  const own = neighbour.getByRole('table', { name: '单位与级别' }).getByRole('link')
  expect(await own.allTextContents()).toEqual(['甲县'])

  // A second person confirms, the leader signs, and the notice is there.
  const second = await visit('fuhe')
  await waitsFor(second, `${title}：${centre}`, '复核')
  await second.goto(address)
  await second.getByRole('button', { name: '征求意见与整改' }).click()
  await second.getByRole('dialog').getByRole('button', { name: '复核确认' }).click()
  await second
    .getByRole('dialog')
    .getByText('“签发整改通知”由财政部门负责人办理。')
    .or(second.getByRole('dialog').getByText('由财政部门负责人办理'))
    .waitFor()
  const leader = await visit('juzhang')
  await waitsFor(leader, `${title}：${centre}`, '签发')
  await leader.goto(address)
  await leader.getByRole('button', { name: '征求意见与整改' }).click()
  const signing = leader.getByRole('dialog').getByRole('group', { name: '签发整改通知' })
  await signing.getByLabel('文号').fill('演财绩〔2024〕9号')
  await signing.getByLabel('整改期限').fill('2099年3月1日')
  await signing.getByLabel('整改期限').press('Enter')
  await signing.getByRole('button', { name: '签发整改通知' }).click()
  await leader.getByRole('button', { name: '下载整改通知' }).waitFor()
  expect(await read(leader, '下载整改通知')).toBe('PK')
  await picture(leader, 'checking-signed')
})

test('assigned people see what was given to them; a draw is written down with its seed', async () => {
  const title = '2023年度第三方复核批'
  const bureau = await visit('jixiao')
  await bureau.getByRole('link', { name: '报告检查' }).click()
  await bureau.getByRole('button', { name: '新建批次' }).first().click()
  await bureau.getByLabel('批次名称').fill(title)
  await bureau.keyboard.press('Tab')
  await bureau
    .getByRole('button', { name: '建 立' })
    .or(bureau.getByRole('button', { name: '建立' }))
    .click()
  await bureau.getByRole('heading', { name: title }).waitFor()
  await bureau
    .getByLabel('选择要检查的文件', { exact: true })
    .setInputFiles([
      text('甲县/自评报告.txt', sampleReport({ unit: '甲县' })),
      text('乙县/自评报告.txt', sampleReport({ unit: '乙县', rate: '93.56%' })),
    ])
  await bureau.getByText('检查完毕 2／2').waitFor()
  await bureau.getByRole('tab', { name: /^分工/ }).click()
  await bureau.getByRole('combobox', { name: '办理人' }).click()
  await bureau
    .locator('.ant-select-dropdown:visible')
    .getByText(/演示第三方/)
    .click()
  await bureau.getByRole('combobox', { name: '分给的单位' }).click()
  await bureau.locator('.ant-select-dropdown:visible').getByText('甲县', { exact: true }).click()
  await bureau.keyboard.press('Escape')
  await bureau
    .getByRole('button', { name: '分 工' })
    .or(bureau.getByRole('button', { name: '分工', exact: true }))
    .click()
  await bureau.getByRole('table', { name: '分工' }).getByText('甲县').waitFor()
  await bureau.getByRole('tab', { name: /^抽查/ }).click()
  await bureau.getByLabel('抽取个数').fill('1')
  await bureau.getByLabel('随机种子').fill('20240318-0417')
  await bureau.getByRole('button', { name: '随机抽取' }).click()
  await bureau.getByText(/在 2 个单位中随机抽取 1 个：对“20240318-0417:单位编号”计算 SHA-256/).waitFor()
  await picture(bureau, 'checking-samples')

  const hired = await visit('disanfang')
  await openBatch(hired, title)
  await hired.getByRole('link', { name: '甲县' }).waitFor()
  expect(await hired.getByRole('table', { name: '单位与级别' }).getByRole('link').allTextContents()).toEqual([
    '甲县',
  ])
  await hired.getByRole('link', { name: '报告检查' }).first().click()
  await hired.getByRole('link', { name: title }).waitFor()
  expect(await hired.getByRole('table', { name: '检查批次' }).getByRole('link').allTextContents()).toEqual([
    title,
  ])
})
