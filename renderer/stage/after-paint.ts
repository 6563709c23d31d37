/** Acts when what stands now has been painted: what nobody waits for must not delay it. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => { requestAnimationFrame(act) })
}
