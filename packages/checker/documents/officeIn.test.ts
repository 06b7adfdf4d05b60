import { describe, expect, it } from 'vitest'
import { officeInTitle, officeOnLine } from './officeIn.ts'

describe('officeInTitle', () => {
  it.each([
    ['2023年度甲市商务局部门整体支出绩效自评报告', '甲市商务局'],
    ['甲市投资促进事务中心部门整体支出绩效自评表', '甲市投资促进事务中心'],
    ['乙县招商促进服务中心2022年度招商经费项目支出绩效自评报告', '乙县招商促进服务中心'],
    ['中国国际贸易促进委员会甲市委员会关于2021年整体支出绩效的报告', '中国国际贸易促进委员会甲市委员会'],
    ['丙高新技术产业开发区管委会（本级）部门整体支出绩效自评报告', '丙高新技术产业开发区管委会'],
  ])('%s', (title, office) => expect(officeInTitle(title)).toBe(office))

  it.each(['部门整体支出绩效自评报告', '2023年度项目支出绩效自评表', '2023年招商引资工作经费自评报告'])(
    'names none: %s',
    (title) => expect(officeInTitle(title)).toBeNull(),
  )
})

describe('officeOnLine', () => {
  it.each([
    ['单位名称：甲市商务局（盖章）', '甲市商务局'],
    ['甲市 投资促进事务中心', '甲市投资促进事务中心'],
    ['预算部门名称甲市商务局', '甲市商务局'],
  ])('%s', (line, office) => expect(officeOnLine(line)).toBe(office))

  it.each(['一、单位基本情况', '本中心', '年度预算申请（万元）', '负责全市招商引资工作的组织协调'])(
    'names none: %s',
    (line) => expect(officeOnLine(line)).toBeNull(),
  )
})
