import type { ThemeConfig } from 'antd'

/** The values of tokens.css for Ant Design: ink on white, one blue, nothing that moves. */
export const antdTheme: ThemeConfig = {
  token: {
    colorPrimary: '#1d57a5',
    colorLink: '#1d57a5',
    colorInfo: '#1d57a5',
    colorError: '#b42318',
    colorWarning: '#875400',
    colorSuccess: '#256a3d',
    colorText: '#1d2129',
    colorTextSecondary: '#454d59',
    colorTextTertiary: '#626b78',
    colorTextPlaceholder: '#626b78',
    colorTextDescription: '#626b78',
    colorBorder: '#c6ccd4',
    colorBorderSecondary: '#e1e5ea',
    colorBgLayout: '#f4f5f7',
    borderRadius: 3,
    borderRadiusLG: 3,
    borderRadiusSM: 3,
    controlHeight: 30,
    controlHeightSM: 26,
    fontSize: 14,
    fontFamily:
      '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif',
    motion: false,
    wireframe: true,
  },
}
