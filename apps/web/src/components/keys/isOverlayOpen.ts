const overlays = [
  '.ant-modal-wrap',
  '.ant-select-dropdown',
  '.ant-picker-dropdown',
  '.ant-popover',
  '.ant-dropdown',
].join(',')

/** Whether a dialog or list lies over the page: keys then belong to it, and Esc closes it first. */
export const isOverlayOpen = (): boolean =>
  [...document.querySelectorAll<HTMLElement>(overlays)].some((one) => one.getClientRects().length > 0)
